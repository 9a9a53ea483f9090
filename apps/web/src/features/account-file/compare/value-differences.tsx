import type { Differing, FileValue } from '@console/domain/account-file';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';
import { fieldTitle } from '../field-title.ts';
import type { FieldTitles } from '../queries.ts';

const list = style({
  display: 'grid',
  gridTemplateColumns: { default: 'minmax(0, 1fr)', '@media (min-width: 700px)': 'minmax(120px, 1fr) minmax(0, 3fr)' },
  columnGap: 16,
  rowGap: 4,
  margin: 0,
  marginTop: 8,
  alignItems: 'baseline',
});
const term = style({ font: 'ui-sm', fontWeight: 'bold', overflowWrap: 'anywhere' });
const detail = style({
  margin: 0,
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 8,
  minWidth: 0,
  alignItems: 'baseline',
});
const valueText = style({ font: 'code-sm', whiteSpace: 'break-spaces', overflowWrap: 'anywhere' });
const word = style({ font: 'ui-sm', color: 'neutral-subdued' });
const hidden = style({
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
});

interface ValueDifferencesProps {
  readonly account: Differing;
  readonly titles: FieldTitles;
}

/** Field by field: as it is here, and as the file has it; of a new account the file alone. */
export function ValueDifferences({ account: { kind, differences }, titles }: ValueDifferencesProps) {
  const text = useText();
  return (
    <dl className={list}>
      {differences.map(({ field, here, inFile }) => (
        <Pair key={field} title={fieldTitle(text, titles, field)}>
          {kind === 'differs' && here !== null ? (
            <>
              <span className={hidden}>{text('accountFile.here')}: </span>
              <Value value={here} />
              <span aria-hidden="true">→</span>
            </>
          ) : null}
          <span className={hidden}>{text('accountFile.inFile')}: </span>
          <Value value={inFile} />
        </Pair>
      ))}
    </dl>
  );
}

function Pair({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt className={term}>{title}</dt>
      <dd className={detail}>{children}</dd>
    </>
  );
}

function Value({ value }: { readonly value: FileValue }) {
  const text = useText();
  if (typeof value === 'boolean') return <span className={word}>{text(value ? 'field.on' : 'field.off')}</span>;
  return value === '' ? (
    <span className={word}>{text('field.empty')}</span>
  ) : (
    <span className={valueText}>{value}</span>
  );
}
