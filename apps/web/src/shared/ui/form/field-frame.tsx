import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type ReactNode, useId } from 'react';
import { useText } from '../../intl/use-text.ts';
import { type FieldOrigin, FieldSource } from './field-source.tsx';

const row = style({
  display: 'grid',
  gridTemplateColumns: {
    layout: {
      beside: {
        default: 'minmax(0, 1fr)',
        '@media (min-width: 900px)': 'minmax(0, 320px) minmax(0, 1fr)',
      },
      below: 'minmax(0, 1fr)',
      card: 'minmax(0, 1fr)',
    },
  },
  alignContent: 'start',
  columnGap: 40,
  rowGap: { default: 12, layout: { card: 8 } },
  paddingY: { default: 20, layout: { card: 0 } },
  borderWidth: 0,
  borderTopWidth: { default: 1, layout: { card: 0 } },
  borderStyle: 'solid',
  borderColor: 'gray-200',
  minWidth: 0,
});
const words = style({ display: 'flex', flexDirection: 'column', gap: 4, minWidth: 0 });
const labelRow = style({
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 8,
  rowGap: 4,
  alignItems: 'center',
  minHeight: 24,
});
const labelStyle = style({
  font: 'title-sm',
  color: 'neutral',
  minWidth: 0,
  overflowWrap: 'anywhere',
});
const ruleStyle = style({ font: 'body-sm', color: 'neutral-subdued', margin: 0, maxWidth: 640 });
const control = style({
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  minWidth: 0,
  maxWidth: { default: 640, layout: { below: 'none', card: 'none' } },
});
const changed = style({
  font: 'ui-sm',
  fontWeight: 'bold',
  color: 'accent-1100',
  backgroundColor: 'accent-subtle',
  paddingX: 8,
  paddingY: 2,
  borderRadius: 'pill',
});

export interface FieldIds {
  readonly control: string;
  readonly label: string;
  readonly messages: string;
}

interface FieldFrameProps {
  readonly field: string;
  readonly name: string;
  /** What the field is for, under its name. */
  readonly rule?: ReactNode;
  /** Beside the name, such as a button that explains the field. */
  readonly aside?: ReactNode;
  readonly source: FieldOrigin | null;
  /** Where the control is: beside the words, below them in full width, or below them in a card that has columns. */
  readonly layout: 'beside' | 'below' | 'card';
  /** Several controls, or one that names itself: the field's name labels them as a group. */
  readonly isGroup: boolean;
  readonly isChanged: boolean;
  /** Puts the stored value back; null where the person may only look. */
  readonly onUndo: (() => void) | null;
  readonly renderMessages: (ids: FieldIds) => ReactNode;
  readonly children: (ids: FieldIds) => ReactNode;
}

/** One field: its name, what it is for, where it lives, the control, and what is wrong or worth knowing. */
export function FieldFrame(props: FieldFrameProps) {
  const { field, name, rule, aside, source, layout, isGroup, isChanged, onUndo, renderMessages, children } = props;
  const text = useText();
  const id = useId();
  const ids: FieldIds = { control: `${id}-control`, label: `${id}-label`, messages: `${id}-messages` };
  const origin = source ? <FieldSource source={source} /> : null;
  return (
    <div className={row({ layout })} data-field={field}>
      <div className={words}>
        <div className={labelRow}>
          {isGroup ? (
            <span className={labelStyle} id={ids.label}>
              {name}
            </span>
          ) : (
            <label className={labelStyle} id={ids.label} htmlFor={ids.control}>
              {name}
            </label>
          )}
          {aside}
          {isChanged ? <span className={changed}>{text('field.changed')}</span> : null}
          {isChanged && onUndo ? (
            <ActionButton
              size="XS"
              isQuiet
              aria-label={text('field.undoOf', { field: name })}
              onPress={() => {
                onUndo();
                document.getElementById(ids.control)?.focus();
              }}
            >
              {text('field.undo')}
            </ActionButton>
          ) : null}
        </div>
        {rule ? <p className={ruleStyle}>{rule}</p> : null}
        {layout === 'card' ? null : origin}
      </div>
      <div
        className={control({ layout })}
        {...(isGroup ? { role: 'group', 'aria-labelledby': ids.label, 'aria-describedby': ids.messages } : {})}
      >
        {layout === 'below' ? renderMessages(ids) : null}
        {children(ids)}
        {layout === 'below' ? null : renderMessages(ids)}
        {layout === 'card' ? origin : null}
      </div>
    </div>
  );
}
