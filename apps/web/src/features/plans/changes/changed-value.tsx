import type { FieldValue } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';
import { useText } from '../../../shared/intl/use-text.ts';
import { ChoiceValue } from './choice-value.tsx';
import { diffScopes } from './scope-diff.ts';
import { diffTexts, type TextPart } from './text-diff.ts';

export type Side = 'before' | 'after';

const textStyle = style({ font: 'code-sm', color: 'neutral', whiteSpace: 'break-spaces', overflowWrap: 'anywhere' });
const word = style({ font: 'ui', color: { default: 'neutral', isEmpty: 'neutral-subdued' } });
const mark = style({
  borderRadius: 'sm',
  color: 'neutral',
  backgroundColor: { side: { before: 'negative-subtle', after: 'positive-subtle' } },
  textDecoration: 'underline',
  fontWeight: 'bold',
});
const tags = style({ display: 'flex', flexWrap: 'wrap', gap: 4, margin: 0, padding: 0, listStyleType: 'none' });
const tag = style({
  font: 'code-sm',
  color: 'neutral',
  paddingX: 8,
  paddingY: 2,
  borderRadius: 'default',
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: { change: { kept: 'gray-200', added: 'positive-700', removed: 'negative-700' } },
  backgroundColor: { change: { kept: 'gray-75', added: 'positive-subtle', removed: 'negative-subtle' } },
  overflowWrap: 'anywhere',
});
export const hidden = style({
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
});
const remark = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0, marginTop: 4 });

/** A no-break space looks like any other; where it is the difference it has to be seen. */
function seen(text: string): string {
  return text.replaceAll('\u00a0', '⍽');
}

function Marked({ parts, side }: { readonly parts: readonly TextPart[]; readonly side: Side }) {
  const Mark = side === 'before' ? 'del' : 'ins';
  // With nothing in common a mark over the whole text would tell nothing.
  const isWhole = parts.every(({ isChanged }) => isChanged);
  return (
    <span className={textStyle}>
      {parts.map(({ text, at, isChanged }) =>
        isChanged && !isWhole ? (
          <Mark key={at} className={mark({ side })}>
            {seen(text)}
          </Mark>
        ) : (
          <span key={at}>{text}</span>
        ),
      )}
    </span>
  );
}

interface ScopesProps {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly side: Side;
}

function Scopes({ before, after, side }: ScopesProps) {
  const text = useText();
  const { tokens, isReordered } = diffScopes(before, after);
  const shown =
    side === 'after'
      ? tokens.filter(({ change }) => change !== 'removed')
      : diffScopes(after, before)
          .tokens.filter(({ change }) => change !== 'removed')
          .map(({ token, change }) => ({ token, change: change === 'added' ? ('removed' as const) : change }));
  return (
    <>
      <ul className={tags}>
        {shown.map(({ token, change }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a token may be listed twice, and the list never moves
          <li key={index} className={tag({ change })}>
            {change === 'kept' ? null : (
              <>
                <span aria-hidden="true">{change === 'added' ? '+ ' : '− '}</span>
                <span className={hidden}>{text(change === 'added' ? 'plan.added' : 'plan.removed')} </span>
              </>
            )}
            {token}
          </li>
        ))}
      </ul>
      {isReordered && side === 'after' ? <p className={remark}>{text('plan.reordered')}</p> : null}
    </>
  );
}

interface ChangedValueProps {
  readonly before: FieldValue;
  readonly after: FieldValue;
  /** Which of the two to show; what it lacks of the other is marked. */
  readonly side: Side;
  /** Of a choice: what the instance calls the value on this side. */
  readonly label?: string | undefined;
}

/** One side of a changed field: texts and lists with their differences marked, flags and secrets as words. */
export function ChangedValue({ before, after, side, label }: ChangedValueProps): ReactNode {
  const text = useText();
  const value = side === 'before' ? before : after;
  if (label !== undefined && typeof value === 'string') return <ChoiceValue value={value} label={label} />;
  if (typeof value === 'boolean') return <span className={word({})}>{text(value ? 'field.on' : 'field.off')}</span>;
  if (value === null) return <span className={word({ isEmpty: true })}>{text('field.notRead')}</span>;
  if (value === '' || (Array.isArray(value) && value.length === 0))
    return <span className={word({ isEmpty: true })}>{text('field.empty')}</span>;
  if (Array.isArray(value)) {
    const lists = { before: Array.isArray(before) ? before : [], after: Array.isArray(after) ? after : [] };
    return <Scopes {...lists} side={side} />;
  }
  if (typeof value === 'object') return <span className={word({})}>{text(`secret.${value.secret}`)}</span>;
  const parts = diffTexts(typeof before === 'string' ? before : '', typeof after === 'string' ? after : '');
  return <Marked parts={parts[side]} side={side} />;
}
