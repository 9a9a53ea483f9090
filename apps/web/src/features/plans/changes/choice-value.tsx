import { style } from '@react-spectrum/s2/style' with { type: 'macro' };

const word = style({ font: 'ui', color: 'neutral' });
const code = style({ font: 'code-sm', color: 'neutral-subdued' });

interface ChoiceValueProps {
  /** As Campaign stores it. */
  readonly value: string;
  /** What the instance calls it. */
  readonly label: string;
}

/** A value of a choice, by its label and as it is stored. */
export function ChoiceValue({ value, label }: ChoiceValueProps) {
  return (
    <span className={word}>
      {label} <code className={code}>({value})</code>
    </span>
  );
}
