import { ActionButton } from '@react-spectrum/s2/ActionButton';
import InfoCircle from '@react-spectrum/s2/icons/InfoCircle';
import { useText } from '../../../shared/intl/use-text.ts';

interface HelpButtonProps {
  readonly name: string;
  readonly isShown: boolean;
  readonly onToggle: () => void;
}

/** Shows and hides what a field is for, below its name. */
export function HelpButton({ name, isShown, onToggle }: HelpButtonProps) {
  const text = useText();
  return (
    <ActionButton
      size="XS"
      isQuiet
      aria-label={text('external.help', { field: name })}
      aria-expanded={isShown}
      onPress={onToggle}
    >
      <InfoCircle />
    </ActionButton>
  );
}
