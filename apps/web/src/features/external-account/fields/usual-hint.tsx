import type { PlainFieldBody } from '@console/contract';
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';

const row = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  alignItems: 'center',
  font: 'ui-sm',
  color: 'neutral-subdued',
});

interface UsualHintProps {
  readonly field: PlainFieldBody;
  readonly usual: string;
  readonly onUse: (usual: string) => void;
}

/** What Campaign's own form has in a new account, for a field that is empty. */
export function UsualHint({ field, usual, onUse }: UsualHintProps) {
  const text = useText();
  const shown = field.options?.find(({ value }) => value === usual)?.label ?? usual;
  return (
    <span className={row}>
      {text('external.usual', { value: shown })}
      <ActionButton
        size="XS"
        aria-label={text('external.usual.useOf', { field: text.titled(field.label), value: shown })}
        onPress={() => onUse(usual)}
      >
        {text('external.usual.use')}
      </ActionButton>
    </span>
  );
}
