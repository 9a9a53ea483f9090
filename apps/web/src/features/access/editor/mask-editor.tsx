import { type AssociationMask, readAssociationMask } from '@console/domain';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { lazy, type ReactNode, Suspense, useId, useMemo, useState } from 'react';
import { LaterMessages, usePreloadMessages } from '../../../shared/intl/later-messages.tsx';
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
  /** The mask stored in Campaign; the preview is compared with it. */
  readonly savedValue: string;
  readonly readOnly: boolean;
  /** Ids of the form's messages about the field. */
  readonly describedBy?: string;
  readonly onChange: (mask: string) => void;
  /** Renders who stated the reading, below the mask in plain words; `null` while the mask cannot be read. */
  readonly renderStatement?: (mask: AssociationMask | null) => ReactNode;
  /** Called once the preview shows a result or an error. Must be a stable function. */
  readonly onPreviewShown?: () => void;
}

/** The association mask as text, split into parts, in plain words, and with a preview of every profile. */
export function MaskEditor(props: MaskEditorProps) {
  const { instanceKey, value, savedValue, readOnly, describedBy, onChange, renderStatement, onPreviewShown } = props;
  const text = useText();
  const faultId = useId();
  const corrections = useCorrections({ value, readOnly, onChange });
  const engine = useMaskEngine(value);
  const prepareMessages = usePreloadMessages('mask-details');
  // Until the engine is loaded, nothing is shown about the mask, but the field can be edited.
  const mask = useMemo(() => (engine === 'ready' ? readAssociationMask(value) : null), [engine, value]);
  const [advice, setAdvice] = useState<MaskAdvice | null>(null);
  const currentAdvice = advice?.mask === value ? advice : null;
  const isFaulty = mask !== null && 'fault' in mask;
  // Preload when the field gets the focus: a half-typed mask, such as one with an open parenthesis, needs the engine and the
  // remarks. Remarks that appear after the preview would move it under the pointer.
  const prepare = () => {
    if (readOnly) return;
    loadMaskEngine().catch(() => undefined);
    loadRemarks().catch(() => undefined);
    prepareMessages();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Ctrl+Z does the same as the button
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
          // Remount on another correction, so that it takes the focus again.
          key={corrections.count}
          tone="positive"
          actions={
            <Button
              variant="secondary"
              size="S"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- this button replaces the pressed one
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
      {mask && (mask.hints.length > 0 || currentAdvice?.remarks.length) ? (
        <Later>
          <MaskHints hints={mask.hints} advice={currentAdvice} readOnly={readOnly} onCorrect={corrections.correct} />
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

/** Whether the fault notice already says that the mask cannot be evaluated or is too long. */
function isSaidByFault(mask: AssociationMask): boolean {
  return mask.reading === 'unsupported' || (mask.reading === 'malformed' && mask.fault.code === 'too-long');
}

/** A skeleton until the remarks are loaded, so that the content below does not jump. */
function Later({ children }: { readonly children: ReactNode }) {
  const text = useText();
  return (
    <Suspense fallback={<Skeleton rows={1} label={text('app.loading')} />}>
      <LaterMessages part="mask-details">{children}</LaterMessages>
    </Suspense>
  );
}
