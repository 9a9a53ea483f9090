import { type AssociationMask, readAssociationMask } from '@console/domain';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { lazy, type ReactNode, Suspense, useId, useMemo, useState } from 'react';
import { LaterMessages, useLaterMessages } from '../../../shared/intl/later-messages.tsx';
import { useText } from '../../../shared/intl/use-text.ts';
import { ensureMaskEngine, loadMaskEngine } from '../../../shared/lib/mask-engine.ts';
import { useMaskEngine } from '../../../shared/lib/use-mask-engine.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { MaskAnatomy } from './mask-anatomy.tsx';
import { MaskField } from './mask-field.tsx';
import { MaskReadingSentence } from './mask-reading.tsx';
import type { MaskAdvice } from '../preview/match/mask-advice.ts';
import { MaskPreview } from '../preview/mask-preview.tsx';
import { useCorrections } from './use-corrections.ts';

const loadRemarks = () => import('./mask-remarks-view.tsx');
const MaskFaultNotice = lazy(async () => ({ default: (await loadRemarks()).MaskFaultNotice }));
const MaskHints = lazy(async () => ({ default: (await loadRemarks()).MaskHints }));

const column = style({ display: 'flex', flexDirection: 'column', rowGap: 16, minWidth: 0 });

export interface MaskEditorProps {
  readonly instanceKey: string;
  readonly value: string;
  /** The mask that is stored in Campaign, with which the preview is compared. */
  readonly savedValue: string;
  readonly readOnly: boolean;
  /** Ids of the form's own messages about the field. */
  readonly describedBy?: string;
  readonly onChange: (mask: string) => void;
  /** Says on whose word the mask is read, below what it says in plain words; `null` while the mask cannot be judged. */
  readonly renderStatement?: (mask: AssociationMask | null) => ReactNode;
  /** Told once the preview says something, be it that it failed. Keep its identity. */
  readonly onPreviewShown?: () => void;
}

/** The association mask: as text, cut into its parts, in plain words, and with what it does to every profile. */
export function MaskEditor(props: MaskEditorProps) {
  const { instanceKey, value, savedValue, readOnly, describedBy, onChange, renderStatement, onPreviewShown } = props;
  const text = useText();
  const faultId = useId();
  const corrections = useCorrections({ value, readOnly, onChange });
  const engine = useMaskEngine(value);
  const prepareMessages = useLaterMessages('mask-details');
  // Until the engine is there, nothing is said of the mask; the text itself never waits.
  const mask = useMemo(() => (engine === 'ready' ? readAssociationMask(value) : null), [engine, value]);
  const [advice, setAdvice] = useState<MaskAdvice | null>(null);
  const told = advice?.mask === value ? advice : null;
  const isFaulty = mask !== null && 'fault' in mask;
  // Whoever is about to type a mask passes forms that need the engine, the open parenthesis to begin with, and remarks.
  // Remarks that came later than the preview would move it away under the pointer.
  const prepare = () => {
    if (readOnly) return;
    loadMaskEngine().catch(() => undefined);
    loadRemarks().catch(() => undefined);
    prepareMessages();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a key for what a button does too
    <div className={column} onKeyDown={corrections.onKeyDown}>
      <MaskField
        value={value}
        readOnly={readOnly}
        isInvalid={mask?.reading === 'malformed'}
        describedBy={[describedBy, isFaulty ? faultId : undefined].filter(Boolean).join(' ') || undefined}
        inputRef={corrections.input}
        onChange={corrections.onFieldChange}
        onFocus={prepare}
      />
      {mask ? (
        <>
          <MaskAnatomy segments={mask.segments} />
          {isSaidByFault(mask) ? null : <MaskReadingSentence mask={mask} />}
          {isFaulty ? (
            <Later>
              <MaskFaultNotice mask={mask} id={faultId} />
            </Later>
          ) : null}
        </>
      ) : engine === 'loading' ? (
        <Skeleton rows={2} label={text('app.loading')} />
      ) : null}
      {renderStatement?.(mask)}
      {corrections.canUndo ? (
        <Notice
          // Another correction takes the focus anew.
          key={corrections.count}
          tone="positive"
          actions={
            <Button
              variant="secondary"
              size="S"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the pressed button is gone, and its place is taken by this one
              autoFocus={corrections.takesFocus}
              onPress={corrections.undo}
            >
              {text('mask.undo')}
            </Button>
          }
        >
          {text('mask.hint.applied')}
        </Notice>
      ) : null}
      {mask && (mask.hints.length > 0 || told?.remarks.length) ? (
        <Later>
          <MaskHints hints={mask.hints} advice={told} readOnly={readOnly} onCorrect={corrections.correct} />
        </Later>
      ) : null}
      <MaskPreview
        onShown={onPreviewShown}
        instanceKey={instanceKey}
        mask={value}
        savedMask={savedValue}
        readOnly={readOnly}
        isStopped={engine === 'failed'}
        onRestart={() => void ensureMaskEngine(value).catch(() => undefined)}
        onCorrect={corrections.correct}
        onAdvice={setAdvice}
      />
    </div>
  );
}

/** The notice of the fault says that the mask cannot be evaluated, or that it is too long; a second sentence would repeat it. */
function isSaidByFault(mask: AssociationMask): boolean {
  return mask.reading === 'unsupported' || (mask.reading === 'malformed' && mask.fault.code === 'too-long');
}

/** The first remarks come a moment after the mask itself, and their place is held: what stands below must not jump. */
function Later({ children }: { readonly children: ReactNode }) {
  const text = useText();
  return (
    <Suspense fallback={<Skeleton rows={1} label={text('app.loading')} />}>
      <LaterMessages part="mask-details">{children}</LaterMessages>
    </Suspense>
  );
}
