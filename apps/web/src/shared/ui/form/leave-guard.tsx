import { lazy, Suspense, useEffect } from 'react';
import { LaterMessages, usePreloadMessages } from '../../intl/later-messages.tsx';
import { useLeaveBlock } from '../../lib/leave-block.ts';

const loadDialog = () => import('./leave-dialog.tsx');
const LeaveDialog = lazy(async () => ({ default: (await loadDialog()).LeaveDialog }));

interface LeaveGuardProps {
  readonly isDirty: boolean;
  /** Pages of this account, where the edit goes on. */
  readonly ownPath: string;
  readonly onDiscard: () => void;
}

/** Asks before unsaved changes are left behind, by a link or by closing the page. */
export function LeaveGuard({ isDirty, ownPath, onDiscard }: LeaveGuardProps) {
  const held = useLeaveBlock((pathname) => isDirty && !pathname.startsWith(ownPath));
  const loadWords = usePreloadMessages('account-state');
  useEffect(() => {
    if (!isDirty) return;
    // Here before they are needed: a person who leaves may be offline by then.
    loadDialog().catch(() => undefined);
    loadWords();
    // oxlint-disable-next-line react/exhaustive-deps -- once for each edit
  }, [isDirty]);
  useEffect(() => {
    if (!isDirty) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isDirty]);
  if (held === null) return null;
  return (
    <Suspense>
      <LaterMessages part="account-state">
        <LeaveDialog
          onStay={() => held.stay()}
          onLeave={() => held.proceed()}
          onDiscardAndLeave={() => {
            onDiscard();
            held.proceed();
          }}
        />
      </LaterMessages>
    </Suspense>
  );
}
