import type { AccountConflict } from '@console/contract';
import type { AssociationMask } from '@console/domain';
import { lazy, Suspense, useCallback, useState } from 'react';
import { MaskEditor } from '../features/access/editor/mask-editor.tsx';
import { AccountPage } from '../features/account-form/account-page.tsx';
import type { ConflictAnswers, MaskSlotProps } from '../features/account-form/slots.ts';
import { useCreatePlan } from '../features/plans/use-create-plan.ts';
import { useSession } from '../shared/api/session.ts';
import { LaterMessages } from '../shared/intl/later-messages.tsx';
import { useText } from '../shared/intl/use-text.ts';
import { usePathPart } from '../shared/lib/navigation.ts';
import { useIsIdle } from '../shared/lib/use-is-idle.ts';
import { Skeleton } from '../shared/ui/skeleton.tsx';

const ConflictView = lazy(async () => ({
  default: (await import('../features/plans/conflict/conflict-view.tsx')).ConflictView,
}));

const ImpactOfForm = lazy(async () => ({ default: (await import('./impact-of-form.tsx')).ImpactOfForm }));

const StatedReadingSection = lazy(async () => ({
  default: (await import('../features/access/stated-reading/reading-section.tsx')).StatedReadingSection,
}));

function formOf(mask: AssociationMask | null): 'expression' | 'prefix' | 'other' {
  return mask?.reading === 'expression' || mask?.reading === 'prefix' ? mask.reading : 'other';
}

function MaskWithImpact(props: MaskSlotProps) {
  const { instanceKey, value, savedValue, isDisabled, messagesId, onChange } = props;
  const text = useText();
  const { mayApply } = useSession();
  const [isPreviewShown, setPreviewShown] = useState(false);
  const showImpact = useCallback(() => setPreviewShown(true), []);
  const isIdle = useIsIdle(isPreviewShown);
  const waiting = <Skeleton rows={4} label={text('app.loading')} />;
  return (
    <>
      <MaskEditor
        instanceKey={instanceKey}
        value={value}
        savedValue={savedValue}
        readOnly={isDisabled}
        describedBy={messagesId}
        onChange={onChange}
        renderStatement={(mask) => (
          <Suspense fallback={<Skeleton rows={1} label={text('app.loading')} />}>
            <StatedReadingSection instanceKey={instanceKey} mask={value} form={formOf(mask)} mayApply={mayApply} />
          </Suspense>
        )}
        onPreviewShown={showImpact}
      />
      {isIdle ? (
        <Suspense fallback={waiting}>
          <ImpactOfForm mask={value} />
        </Suspense>
      ) : (
        waiting
      )}
    </>
  );
}

function renderMask(props: MaskSlotProps) {
  return <MaskWithImpact {...props} />;
}

function renderConflict(conflict: AccountConflict, { onDecide, isDeciding, onCancel }: ConflictAnswers) {
  return (
    <Suspense>
      <LaterMessages part="plan">
        <ConflictView
          conflict={conflict}
          onCancel={onCancel}
          isDeciding={isDeciding}
          onResolve={(choices, theirsRevision) => {
            const mine = Object.entries(choices).flatMap(([field, keep]) => (keep === 'mine' ? [field] : []));
            onDecide({ keepMine: new Set(mine), theirsRevision });
          }}
        />
      </LaterMessages>
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
