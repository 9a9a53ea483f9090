import type { AccountConflict } from '@console/contract';
import { lazy, Suspense } from 'react';
import { MaskEditor } from '../features/association-mask/mask-editor.tsx';
import { AccountPage } from '../features/ims-settings/account-page.tsx';
import type { ConflictAnswers, MaskSlotProps } from '../features/ims-settings/slots.ts';
import { useCreatePlan } from '../features/plans/use-create-plan.ts';
import { useSession } from '../shared/api/session.ts';
import { usePathPart } from '../shared/lib/navigation.ts';

const ConflictView = lazy(async () => ({
  default: (await import('../features/plans/conflict-view.tsx')).ConflictView,
}));

function renderMask({ instanceKey, value, savedValue, isDisabled, messagesId, onChange }: MaskSlotProps) {
  return (
    <MaskEditor
      instanceKey={instanceKey}
      value={value}
      savedValue={savedValue}
      readOnly={isDisabled}
      describedBy={messagesId}
      onChange={onChange}
    />
  );
}

function renderConflict(conflict: AccountConflict, { onDecide, isDeciding, onCancel }: ConflictAnswers) {
  return (
    <Suspense>
      <ConflictView
        conflict={conflict}
        onCancel={onCancel}
        isDeciding={isDeciding}
        onResolve={(choices, theirsRevision) => {
          const mine = Object.entries(choices).flatMap(([field, keep]) => (keep === 'mine' ? [field] : []));
          onDecide({ keepMine: new Set(mine), theirsRevision });
        }}
      />
    </Suspense>
  );
}

/** Joins the account's form with the editor that previews its mask and with the plans it leads to. */
export function AccountRoute() {
  const accountName = usePathPart('accountName');
  const { instance } = useSession();
  const plan = useCreatePlan(instance.instanceKey, accountName);
  return <AccountPage renderMask={renderMask} renderConflict={renderConflict} plan={plan} />;
}
