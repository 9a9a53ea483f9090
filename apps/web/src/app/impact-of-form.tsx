import { memo } from 'react';
import { ImpactSection } from '../features/access/people/impact-section.tsx';
import { useAccountView } from '../features/account-form/account-context.ts';
import { useDecidingChange } from '../features/account-form/use-deciding-change.ts';
import { useSession } from '../shared/api/session.ts';

/** Most of what is typed decides nothing: then nothing of this is drawn anew. */
const SteadyImpact = memo(ImpactSection);

interface ImpactOfFormProps {
  /** The one in the editor. */
  readonly mask: string;
}

/** What everything typed in the form does to people. */
export function ImpactOfForm({ mask }: ImpactOfFormProps) {
  const { account, onReread } = useAccountView();
  const { mayApply } = useSession();
  return (
    <SteadyImpact
      instanceKey={account.instanceKey}
      accountName={account.name}
      change={useDecidingChange(mask)}
      revision={account.revision}
      onReread={onReread}
      inForce={`${account.restart.inForce} ${account.restart.since}`}
      mayApply={mayApply}
    />
  );
}
