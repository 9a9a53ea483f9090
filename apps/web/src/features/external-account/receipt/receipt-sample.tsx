import type { PlainFieldBody } from '@console/contract';
import type { ReceiptReader } from '@console/domain/engine';
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextArea } from '@react-spectrum/s2/TextArea';
import { use, useId, useMemo, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useText } from '../../../shared/intl/use-text.ts';
import { loadMaskEngine } from '../../../shared/lib/mask-engine.ts';
import { formName, type PlainValues } from '../form/plain-values.ts';
import { readingSentence } from './reading-sentence.ts';

const box = style({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  minWidth: 0,
  paddingTop: 20,
  borderWidth: 0,
  borderTopWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
});
const heading = style({ font: 'title', margin: 0 });
const note = style({ font: 'body-sm', color: 'neutral-subdued', margin: 0, maxWidth: 760 });
const full = style({ width: 'full' });
const list = style({
  display: 'grid',
  gridTemplateColumns: { default: 'minmax(0, 1fr)', '@media (min-width: 700px)': 'minmax(0, 280px) minmax(0, 1fr)' },
  columnGap: 24,
  rowGap: 8,
  margin: 0,
});
const pair = style({ display: 'contents' });
const term = style({ font: 'ui', fontWeight: 'medium', color: 'neutral', overflowWrap: 'anywhere' });
const detail = style({ font: 'ui', color: 'neutral', margin: 0, overflowWrap: 'anywhere' });
const row = style({ display: 'flex' });

let loading: Promise<ReceiptReader> | undefined;

/** The engine, as a chunk of its own: imported statically, it would be loaded with every screen. */
async function importReader(): Promise<ReceiptReader> {
  await loadMaskEngine();
  return (await import('@console/domain/engine')).receiptReader;
}

function loadReader(): Promise<ReceiptReader> {
  return (loading ??= importReader().catch((error: unknown) => {
    // The next render tries again.
    loading = undefined;
    throw error;
  }));
}

interface ReceiptSampleProps {
  /** The expressions on screen. */
  readonly fields: readonly PlainFieldBody[];
}

/** A delivery receipt to try the expressions on: what each takes from it, with what is typed. Nothing of it is stored or sent. */
export function ReceiptSample({ fields }: ReceiptSampleProps) {
  const text = useText();
  const id = useId();
  const { control } = useFormContext<PlainValues>();
  const values = useWatch({ control, compute: (typed: PlainValues) => typed });
  const { readReceipt, standardReceipt, receiptLengthLimit } = use(loadReader());
  const [receipt, setReceipt] = useState(standardReceipt);
  const expressions = useMemo(() => {
    const typed = fields.flatMap(({ field }) => {
      const value = values[formName(field)];
      return typeof value === 'string' ? [[field, value] as const] : [];
    });
    return Object.fromEntries(typed);
  }, [fields, values]);
  const readings = useMemo(() => readReceipt(expressions, receipt), [readReceipt, expressions, receipt]);
  return (
    <section className={box} aria-labelledby={id}>
      <h3 className={heading} id={id}>
        {text('external.receipt.title')}
      </h3>
      <p className={note}>{text('external.receipt.lead')}</p>
      <TextArea
        styles={full}
        label={text('external.receipt.label')}
        value={receipt}
        onChange={setReceipt}
        maxLength={receiptLengthLimit}
        spellCheck="false"
      />
      {receipt === standardReceipt ? null : (
        <div className={row}>
          <ActionButton size="S" onPress={() => setReceipt(standardReceipt)}>
            {text('external.receipt.reset')}
          </ActionButton>
        </div>
      )}
      <dl className={list} aria-live="polite">
        {fields.map(({ field, label }) => {
          const reading = readings.get(field);
          return (
            <div key={field} className={pair}>
              <dt className={term}>{text.titled(label)}</dt>
              <dd className={detail}>
                {reading === undefined ? text('field.notRead') : readingSentence(text, reading)}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className={note}>{text('external.receipt.engine')}</p>
    </section>
  );
}
