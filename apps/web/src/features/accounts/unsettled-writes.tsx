import { Button } from '@react-spectrum/s2/Button';
import { useText } from '../../shared/intl/use-text.ts';
import { useNavigate } from '../../shared/lib/navigation.ts';
import { planPath } from '../../shared/lib/paths.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { useNow } from '../../shared/lib/use-now.ts';
import type { AccountList } from './queries.ts';

interface UnsettledWritesProps {
  readonly instanceKey: string;
  readonly writes: AccountList['unsettled'];
}

/** Changes that were sent and of which it is not known whether they were stored; each leads to its plan. */
export function UnsettledWrites({ instanceKey, writes }: UnsettledWritesProps) {
  const text = useText();
  const navigate = useNavigate();
  const now = useNow(30_000);
  return writes.map(({ planId, accountName, author, since }) => (
    <Notice
      key={planId}
      tone="notice"
      title={text('accounts.unsettled.title', { account: accountName })}
      actions={
        <Button variant="secondary" onPress={() => navigate(planPath(instanceKey, accountName, planId))}>
          {text('accounts.unsettled.open')}
        </Button>
      }
    >
      {text('accounts.unsettled.text', { who: author, ago: text.since(since, now) })}
    </Notice>
  ));
}
