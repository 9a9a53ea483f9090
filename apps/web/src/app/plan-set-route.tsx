import { PlanSetPage } from '../features/plans/set/set-page.tsx';
import { LaterMessages } from '../shared/intl/later-messages.tsx';

/** The review of plans of several accounts. */
export function PlanSetRoute() {
  return (
    <LaterMessages part="plan">
      <LaterMessages part="value-findings">
        <PlanSetPage />
      </LaterMessages>
    </LaterMessages>
  );
}
