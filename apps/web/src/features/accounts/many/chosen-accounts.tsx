import { ActionButton } from '@react-spectrum/s2/ActionButton';
import Close from '@react-spectrum/s2/icons/Close';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type Texts, useText } from '../../../shared/intl/use-text.ts';
import { useNow } from '../../../shared/lib/use-now.ts';
import type { ManyEffect } from './many-acts.ts';
import type { ManyKind } from './use-many-form.ts';

const frame = style({
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-300',
  borderRadius: 'lg',
  overflow: 'auto',
});
const table = style({ borderCollapse: 'collapse', width: 'full', font: 'ui', tableLayout: 'fixed' });
const head = style({
  textAlign: 'start',
  font: 'ui-sm',
  fontWeight: 'bold',
  paddingX: { default: 8, '@media (min-width: 700px)': 16 },
  paddingY: 8,
  backgroundColor: 'gray-75',
  width: { default: 'auto', isNarrow: { default: 40, '@media (min-width: 700px)': 56 } },
});
const cell = style({
  paddingX: { default: 8, '@media (min-width: 700px)': 16 },
  paddingY: 8,
  borderWidth: 0,
  borderTopWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  textAlign: 'start',
  fontWeight: 'normal',
  verticalAlign: 'middle',
  overflowWrap: 'anywhere',
});
const sub = style({ display: 'block', font: 'detail-sm', color: 'neutral-subdued' });
const value = style({ font: 'code-sm', whiteSpace: 'break-spaces' });
const after = style({ font: 'code-sm', whiteSpace: 'break-spaces', fontWeight: 'bold' });
const left = style({ color: 'neutral-subdued' });

interface ChosenAccountsProps {
  readonly effects: readonly ManyEffect[];
  readonly kind: ManyKind;
  readonly field: string | null;
  readonly onRemove: (name: string) => void;
}

/** Each chosen account as it is and as it will be, or why it stays as it is. */
export function ChosenAccounts({ effects, kind, field, onRemove }: ChosenAccountsProps) {
  const text = useText();
  const now = useNow(60_000);
  if (effects.length === 0) return null;
  return (
    <div className={frame}>
      <table className={table} aria-label={text('many.accounts')}>
        <thead>
          <tr>
            <th scope="col" className={head({})}>
              {text('many.column.account')}
            </th>
            <th scope="col" className={head({})}>
              {text('many.column.before')}
            </th>
            <th scope="col" className={head({})}>
              {text('many.column.after')}
            </th>
            {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the buttons below say what they do */}
            <td className={head({ isNarrow: true })} />
          </tr>
        </thead>
        <tbody>
          {effects.map((effect) => {
            const { account, outcome } = effect;
            return (
              <tr key={account.name} data-chosen={account.name} data-changes={'act' in outcome}>
                <th scope="row" className={cell}>
                  {account.label || account.name}
                  <span className={sub}>
                    {account.name} · {account.type}
                  </span>
                </th>
                <td className={cell}>
                  <span className={kind === 'set' || kind === 'replace' ? value : undefined}>
                    {beforeText(text, effect, { kind, field, now })}
                  </span>
                </td>
                <td className={cell}>
                  {'leftOut' in outcome ? (
                    <span className={left}>{text(`many.leftOut.${outcome.leftOut}`)}</span>
                  ) : (
                    <span className={kind === 'set' || kind === 'replace' ? after : undefined}>
                      {afterText(text, effect, kind)}
                    </span>
                  )}
                </td>
                <td className={cell}>
                  <ActionButton
                    isQuiet
                    size="S"
                    aria-label={text('many.remove', { account: account.name })}
                    onPress={() => onRemove(account.name)}
                  >
                    <Close />
                  </ActionButton>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface Shown {
  readonly kind: ManyKind;
  readonly field: string | null;
  readonly now: number;
}

function beforeText(text: Texts, { account, before }: ManyEffect, { kind, field, now }: Shown): string {
  if (kind === 'set' || kind === 'replace') return before ?? '–';
  if (kind === 'secret') {
    const secret = account.secrets.find((one) => one.field === field);
    if (secret === undefined) return '–';
    const { since, sinceKind } = secret;
    return since === null || sinceKind === null
      ? text('many.secret.since.unknown')
      : text(`many.secret.since.${sinceKind}`, { ago: text.since(since, now) });
  }
  if (account.enabled === null) return text('many.state.unread');
  return text(account.enabled ? 'many.on' : 'many.off');
}

function afterText(text: Texts, { after: value }: ManyEffect, kind: ManyKind): string {
  if (kind === 'secret') return text('many.secret.after');
  if (kind === 'set' || kind === 'replace') return value === '' || value === null ? text('field.empty') : value;
  return text(kind === 'enable' ? 'many.on' : 'many.off');
}
