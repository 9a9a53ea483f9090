import type { UseSourceBody } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../intl/use-text.ts';

type Asked = Extract<UseSourceBody['answer'], { state: 'asked' }>;
type UseRecordBody = Asked['records'][number];

const list = style({
  margin: 0,
  marginTop: 4,
  padding: 0,
  listStyleType: 'none',
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
});
const row = style({ display: 'flex', flexWrap: 'wrap', columnGap: 8, font: 'ui-sm', color: 'neutral', minWidth: 0 });
const code = style({ font: 'code-xs', color: 'neutral-subdued', minWidth: 0 });
const detail = style({ font: 'ui-sm', color: 'neutral-subdued', minWidth: 0 });
const note = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0, marginTop: 4 });

/** The latest records that one question found. */
export function UseRecords({ source: { answer } }: { readonly source: UseSourceBody }) {
  const text = useText();
  if (answer.state !== 'asked') return null;
  return (
    <>
      <ul className={list}>
        {answer.records.map((record) => (
          <li key={record.id} className={row}>
            <UseRecord record={record} />
          </li>
        ))}
      </ul>
      {answer.count > answer.records.length ? (
        <p className={note}>{text('uses.more', { count: answer.count })}</p>
      ) : null}
    </>
  );
}

function UseRecord({ record }: { readonly record: UseRecordBody }) {
  const text = useText();
  const { id, label, name, status, enabled, changedAt } = record;
  const details = [
    status,
    enabled === null ? null : text(enabled ? 'uses.record.enabled' : 'uses.record.disabled'),
    changedAt === null ? null : text('uses.record.changed', { when: text.dateTime(changedAt) }),
  ].filter((one) => one !== null);
  return (
    <>
      <bdi>{label?.trim() || name || text('uses.record.unnamed', { id })}</bdi>
      {name && label?.trim() ? <code className={code}>{name}</code> : null}
      {details.length > 0 ? <span className={detail}>{details.join(' · ')}</span> : null}
    </>
  );
}
