import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useRef, useState } from 'react';
import { useText } from '../../../shared/intl/use-text.ts';
import { useAnnounce } from '../../../shared/ui/announcer.tsx';

const block = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  alignItems: 'center',
  justifyContent: 'space-between',
  paddingX: 12,
  paddingY: 8,
  borderRadius: 'default',
  backgroundColor: 'layer-2',
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-300',
  maxWidth: 640,
});
const code = style({
  font: 'code-sm',
  color: 'neutral',
  overflowWrap: 'anywhere',
  whiteSpace: 'pre-wrap',
  minWidth: 0,
});
const failure = style({ font: 'ui-sm', margin: 0, width: 'full' });

interface CopyBlockProps {
  /** Says what it is, to whoever does not see it stand there. */
  readonly label: string;
  readonly command: string;
}

/** A command to be run elsewhere, with a button that puts it on the clipboard. */
export function CopyBlock({ label, command }: CopyBlockProps) {
  const text = useText();
  const announce = useAnnounce();
  const element = useRef<HTMLElement>(null);
  const [copy, setCopy] = useState<'none' | 'done' | 'failed'>('none');
  const put = async () => {
    try {
      await navigator.clipboard.writeText(command);
      setCopy('done');
      announce(text('receipt.copied'));
    } catch {
      if (element.current) getSelection()?.selectAllChildren(element.current);
      setCopy('failed');
      announce(text('receipt.copyFailed'));
    }
  };
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset cannot be laid out in a row everywhere
    <div className={block} role="group" aria-label={label}>
      <code ref={element} className={code}>
        {command}
      </code>
      <ActionButton size="S" onPress={() => void put()}>
        {copy === 'done' ? `✓ ${text('form.copied')}` : text('receipt.copy')}
      </ActionButton>
      {copy === 'failed' ? <p className={failure}>{text('receipt.copyFailed')}</p> : null}
    </div>
  );
}
