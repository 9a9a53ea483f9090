import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useState } from 'react';
import { useText } from '../intl/use-text.ts';

const row = style({ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center', marginTop: 4 });
const code = style({
  font: 'code',
  paddingX: 12,
  paddingY: 4,
  borderRadius: 'default',
  backgroundColor: 'gray-100',
  color: 'neutral',
  overflowWrap: 'anywhere',
});

/** A command to run on the server, with a button that copies it. */
export function CommandLine({ command }: { readonly command: string }) {
  const text = useText();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(command).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <span className={row}>
      <code className={code}>{command}</code>
      <ActionButton size="S" onPress={copy}>
        {text(copied ? 'form.copied' : 'form.copy')}
      </ActionButton>
    </span>
  );
}
