import type { PlainFieldBody, PlainSectionBody } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { lazy, type ReactNode, Suspense, useId } from 'react';
import { useText } from '../../../shared/intl/use-text.ts';
import { PlainField } from '../fields/plain-field.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { AbsentFields } from './absent-fields.tsx';

const ReceiptSample = lazy(async () => ({ default: (await import('../receipt/receipt-sample.tsx')).ReceiptSample }));

const card = style({
  display: 'flex',
  flexDirection: 'column',
  gap: 20,
  padding: { default: 16, '@media (min-width: 700px)': 24 },
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  borderRadius: 'lg',
  minWidth: 0,
});
const heading = style({ font: 'title-lg', margin: 0, overflowWrap: 'anywhere' });
const grid = style({
  display: 'grid',
  gridTemplateColumns: { default: 'minmax(0, 1fr)', '@media (min-width: 900px)': 'repeat(2, minmax(0, 1fr))' },
  columnGap: 40,
  rowGap: 24,
});
const cell = style({
  minWidth: 0,
  gridColumnEnd: { default: 'auto', isWide: { '@media (min-width: 900px)': 'span 2' } },
});

/** A part of the account's form, framed. */
export function Card({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={card} aria-labelledby={id}>
      <h2 className={heading} id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

interface FieldGridProps {
  readonly fields: readonly PlainFieldBody[];
  readonly isLocked?: boolean;
}

/** Fields side by side where there is room; long texts take the whole width. */
export function FieldGrid({ fields, isLocked = false }: FieldGridProps) {
  return (
    <div className={grid}>
      {fields.map((field) => (
        <div key={field.field} className={cell({ isWide: field.kind === 'long-text' })}>
          <PlainField field={field} isLocked={isLocked} />
        </div>
      ))}
    </div>
  );
}

interface SectionCardProps {
  readonly section: PlainSectionBody;
  /** Those whose conditions hold. */
  readonly fields: readonly PlainFieldBody[];
}

/** One section of the form; what this build lacks is folded away. */
export function SectionCard({ section, fields }: SectionCardProps) {
  const text = useText();
  const present = fields.filter((field) => field.present);
  const expressions = present.filter(({ kind }) => kind === 'expression');
  const absent = fields.filter((field) => !field.present);
  return (
    <Card title={text.titled(section.title)}>
      {present.length > 0 ? <FieldGrid fields={present} /> : null}
      {expressions.length > 0 ? (
        <Suspense fallback={<Skeleton rows={3} label={text('app.loading')} />}>
          <ReceiptSample fields={expressions} />
        </Suspense>
      ) : null}
      {absent.length > 0 ? <AbsentFields fields={absent} /> : null}
    </Card>
  );
}
