import type { AccountFindingBody, FieldValue } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';
import { ChoiceValue } from '../changes/choice-value.tsx';
import { findingText } from '../../../shared/ui/findings/finding-text.ts';

const columns = {
  default: 'minmax(0, 1fr)',
  '@media (min-width: 700px)': 'minmax(160px, 1fr) minmax(0, 3fr)',
} as const;
const frame = style({
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-300',
  borderRadius: 'lg',
  overflow: 'hidden',
  margin: 0,
  padding: 0,
  listStyleType: 'none',
});
const row = style({
  display: 'grid',
  gridTemplateColumns: columns,
  columnGap: 16,
  rowGap: 4,
  alignItems: 'baseline',
  paddingX: 16,
  paddingY: 12,
  borderWidth: 0,
  borderTopWidth: { default: 1, isFirst: 0 },
  borderStyle: 'solid',
  borderColor: 'gray-200',
});
const name = style({ font: 'ui', fontWeight: 'bold', margin: 0, overflowWrap: 'anywhere' });
const textStyle = style({ font: 'code-sm', color: 'neutral', whiteSpace: 'break-spaces', overflowWrap: 'anywhere' });
const word = style({ font: 'ui', color: 'neutral' });
const remarks = style({
  gridColumnStart: { default: 1, '@media (min-width: 700px)': 2 },
  margin: 0,
  padding: 0,
  listStyleType: 'none',
  font: 'ui-sm',
});

export interface ListedValue {
  readonly field: string;
  readonly name: string;
  readonly value: FieldValue;
  /** Of a choice: what the instance calls the value. */
  readonly valueLabel?: string | undefined;
}

const none: readonly AccountFindingBody[] = [];

interface ValueListProps {
  readonly label: string;
  readonly values: readonly ListedValue[];
  readonly findings?: readonly AccountFindingBody[];
}

/** The values of an account that begins or ends: one for each field, since there is nothing to compare them with. */
export function ValueList({ label, values, findings = none }: ValueListProps) {
  const text = useText();
  return (
    <ul className={frame} aria-label={label}>
      {values.map(({ field, name: title, value, valueLabel }, index) => {
        const own = findings.filter(({ path }) => path === field);
        return (
          <li key={field} className={row({ isFirst: index === 0 })} data-field={field}>
            <h3 className={name}>{title}</h3>
            <Value value={value} label={valueLabel} />
            {own.length === 0 ? null : (
              <ul className={remarks}>
                {own.map((finding) => (
                  <li key={finding.code}>
                    {text(`finding.${finding.severity}`, { text: findingText(text, 'plain', finding) })}
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Value({ value, label }: { readonly value: FieldValue; readonly label: string | undefined }) {
  const text = useText();
  if (label !== undefined && typeof value === 'string') return <ChoiceValue value={value} label={label} />;
  if (value === null) return <span className={word}>{text('field.notRead')}</span>;
  if (typeof value === 'boolean') return <span className={word}>{text(value ? 'field.on' : 'field.off')}</span>;
  if (typeof value === 'string') return <span className={textStyle}>{value === '' ? text('field.empty') : value}</span>;
  if (Array.isArray(value)) return <span className={textStyle}>{value.join(', ')}</span>;
  return <span className={word}>{text(`secret.${value.secret}`)}</span>;
}
