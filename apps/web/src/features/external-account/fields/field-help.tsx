import type { Titled } from '@console/domain';
import { ContextualHelp } from '@react-spectrum/s2/ContextualHelp';
import { Content } from '@react-spectrum/s2/Content';
import { Heading } from '@react-spectrum/s2/Heading';
import { useText } from '../../../shared/intl/use-text.ts';

interface FieldHelpProps {
  readonly name: string;
  readonly help: Titled;
}

/** What a field is for, behind a button. */
export function FieldHelp({ name, help }: FieldHelpProps) {
  const text = useText();
  return (
    <ContextualHelp variant="info" aria-label={text('external.help', { field: name })}>
      <Heading>{name}</Heading>
      <Content>{text.titled(help)}</Content>
    </ContextualHelp>
  );
}
