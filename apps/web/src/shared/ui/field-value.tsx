import type { FieldValue } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../intl/use-text.ts';

const plain = style({ font: 'code-sm', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' });
const word = style({ font: 'ui', color: 'neutral' });
const muted = style({ font: 'ui', color: 'neutral-subdued', fontStyle: 'italic' });
const list = style({ margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexWrap: 'wrap', gap: 4 });
const item = style({
  font: 'code-sm',
  paddingX: 4,
  borderRadius: 'sm',
  backgroundColor: 'gray-100',
  overflowWrap: 'anywhere',
});

/** A field's value as words: lists item by item, secrets by their state only. */
export function FieldValueView({ value }: { readonly value: FieldValue }) {
  const text = useText();
  if (typeof value === 'boolean') return <span className={word}>{text(value ? 'field.on' : 'field.off')}</span>;
  if (typeof value === 'string')
    return value === '' ? <span className={muted}>{text('field.empty')}</span> : <code className={plain}>{value}</code>;
  if (Array.isArray(value))
    return value.length === 0 ? (
      <span className={muted}>{text('field.empty')}</span>
    ) : (
      <ul className={list}>
        {value.map((part) => (
          <li key={part} className={item}>
            {part}
          </li>
        ))}
      </ul>
    );
  return <span className={word}>{text(`secret.${value.secret}`)}</span>;
}
