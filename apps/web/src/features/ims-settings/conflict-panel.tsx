import type { AccountConflict } from '@console/contract';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../shared/intl/use-text.ts';
import { FieldValueView } from '../../shared/ui/field-value.tsx';
import { Segmented } from '../../shared/ui/segmented.tsx';
import { useNow } from '../../shared/ui/use-now.ts';

const box = style({
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'notice-700',
  borderRadius: 'lg',
  padding: { default: 16, '@media (min-width: 700px)': 24 },
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
  minWidth: 0,
});
const heading = style({ font: 'heading', margin: 0, outlineStyle: 'none' });
const paragraph = style({ font: 'body', margin: 0 });
const scroller = style({ overflowX: 'auto' });
const table = style({ width: 'full', minWidth: 720, borderCollapse: 'collapse', font: 'ui' });
const head = style({
  textAlign: 'start',
  font: 'ui-sm',
  fontWeight: 'bold',
  color: 'neutral-subdued',
  padding: 8,
  borderWidth: 0,
  borderBottomWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-300',
});
const cell = style({
  textAlign: 'start',
  verticalAlign: 'top',
  padding: 8,
  borderWidth: 0,
  borderBottomWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
});
const state = style({ display: 'block', font: 'detail-sm', color: 'neutral-subdued', fontWeight: 'normal' });

interface ConflictPanelProps {
  readonly conflict: AccountConflict;
  /** Called with the fields for which the typed value is kept. */
  readonly onDecide: (keepMine: ReadonlySet<string>) => Promise<void>;
}

/** Base, theirs and yours side by side; what was typed is kept unless theirs is chosen. */
export function ConflictPanel({ conflict, onDecide }: ConflictPanelProps) {
  const text = useText();
  const now = useNow(60_000);
  const title = useRef<HTMLHeadingElement>(null);
  const [mine, setMine] = useState<ReadonlySet<string>>(
    () => new Set(conflict.fields.filter(({ state }) => state !== 'theirs-only').map(({ field }) => field)),
  );
  const [pending, setPending] = useState(false);
  useEffect(() => title.current?.focus(), []);
  const choose = (field: string, keep: boolean) => {
    const next = new Set(mine);
    if (keep) next.add(field);
    else next.delete(field);
    setMine(next);
  };
  return (
    <section className={box} aria-labelledby="conflict-heading">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- receives the focus when it appears */}
      <h2 className={heading} id="conflict-heading" ref={title} tabIndex={-1}>
        {text('conflict.title')}
      </h2>
      <p className={paragraph}>
        {text('conflict.by', {
          who: conflict.changedBy ?? text('conflict.unknownWho'),
          ago: conflict.changedAt ? text.ago(conflict.changedAt, now) : '',
        })}{' '}
        {text('conflict.lead')}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls sideways on narrow screens */}
      <div className={scroller} role="group" aria-labelledby="conflict-heading" tabIndex={0}>
        <table className={table}>
          <thead>
            <tr>
              {(['field', 'base', 'theirs', 'yours', 'choice'] as const).map((key) => (
                <th key={key} className={head} scope="col">
                  {text(`conflict.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {conflict.fields.map((row) => {
              const name = text(`field.${row.field}`);
              return (
                <tr key={row.field}>
                  <th className={cell} scope="row">
                    {name}
                    <span className={state}>{text(`conflict.state.${row.state}`)}</span>
                  </th>
                  <td className={cell}>
                    <FieldValueView value={row.base} />
                  </td>
                  <td className={cell}>
                    <FieldValueView value={row.theirs} />
                  </td>
                  <td className={cell}>
                    <FieldValueView value={row.yours} />
                  </td>
                  <td className={cell}>
                    {row.state === 'conflict' || row.state === 'yours-only' ? (
                      <Segmented
                        label={text('conflict.choose', { field: name })}
                        value={mine.has(row.field) ? 'mine' : 'theirs'}
                        onChange={(value) => choose(row.field, value === 'mine')}
                        options={[
                          { value: 'mine', label: text('conflict.mine') },
                          { value: 'theirs', label: text('conflict.take') },
                        ]}
                      />
                    ) : (
                      text('conflict.take')
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div>
        <Button
          variant="accent"
          isPending={pending}
          onPress={() => {
            setPending(true);
            void onDecide(mine).finally(() => setPending(false));
          }}
        >
          {text('conflict.continue')}
        </Button>
      </div>
    </section>
  );
}
