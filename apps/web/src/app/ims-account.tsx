import type { ImsAccountBody } from '@console/contract';
import type { AssociationMask } from '@console/domain';
import { lazy, Suspense, useCallback, useState } from 'react';
import { MaskEditor } from '../features/access/editor/mask-editor.tsx';
import { AccountEditor } from '../features/account-form/account-editor.tsx';
import type { MaskSlotProps } from '../features/account-form/slots.ts';
import { useCreatePlan } from '../features/plans/use-create-plan.ts';
import type { ExternalAccount } from '../shared/api/external-account.ts';
import { ApiProblem } from '../shared/api/problem.ts';
import { useSession } from '../shared/api/session.ts';
import { useText } from '../shared/intl/use-text.ts';
import { useIsIdle } from '../shared/lib/use-is-idle.ts';
import { Skeleton } from '../shared/ui/skeleton.tsx';
import { renderConflict } from './render-conflict.tsx';

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

interface ImsAccountProps {
  readonly account: ImsAccountBody;
  /** Reads the account from Campaign anew. */
  readonly onReread: () => Promise<ExternalAccount>;
}

/** Joins the form of the account for Adobe sign-in with the editor that previews its mask and with the plans it leads to. */
export function ImsAccount({ account, onReread }: ImsAccountProps) {
  const { login, mayApply } = useSession();
  const plan = useCreatePlan(account.instanceKey, account.name);
  const reread = useCallback(async () => {
    const now = await onReread();
    if (now.kind !== 'ims') throw new ApiProblem('not-an-ims-account');
    return now;
  }, [onReread]);
  return (
    <AccountEditor
      account={account}
      login={login}
      mayApply={mayApply}
      slots={{ renderMask, renderConflict, plan }}
      onReread={reread}
    />
  );
}
