import type { AccountConflict } from '@console/contract';
import { lazy, Suspense } from 'react';
import { LaterMessages } from '../shared/intl/later-messages.tsx';
import type { ConflictAnswers } from '../shared/ui/form/conflict-slot.ts';

const ConflictView = lazy(async () => ({
  default: (await import('../features/plans/conflict/conflict-view.tsx')).ConflictView,
}));

/** Draws what another administrator changed meanwhile; few visits see one, so its code is loaded then. */
export function renderConflict(conflict: AccountConflict, { onDecide, isDeciding, onCancel }: ConflictAnswers) {
  return (
    <Suspense>
      <LaterMessages part="plan">
        <ConflictView conflict={conflict} onCancel={onCancel} isDeciding={isDeciding} onResolve={onDecide} />
      </LaterMessages>
    </Suspense>
  );
}
