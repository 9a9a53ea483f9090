import type { ChangeReceiptBody } from '@console/contract';
import { Suspense } from 'react';
import { PlanPage } from '../features/plans/plan-page.tsx';
import { useSession } from '../shared/api/session.ts';
import { MoreMessages } from '../shared/intl/more-messages.tsx';
import { useText } from '../shared/intl/use-text.ts';
import { forgetEdit } from '../shared/lib/drafts.ts';
import { Skeleton } from '../shared/ui/skeleton.tsx';

/** The review of a plan; once it is applied, nothing is left to keep as a draft. */
export function PlanRoute() {
  const text = useText();
  const { login } = useSession();
  const forget = ({ instanceKey, accountName }: ChangeReceiptBody) => forgetEdit({ instanceKey, accountName, login });
  return (
    <Suspense fallback={<Skeleton rows={6} label={text('app.loading')} />}>
      <MoreMessages part="plan">
        <PlanPage onApplied={forget} />
      </MoreMessages>
    </Suspense>
  );
}
