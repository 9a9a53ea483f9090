import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type ComponentRef, useEffect, useRef } from 'react';
import { useText } from '../../../../shared/intl/use-text.ts';
import { useAnnounce } from '../../../../shared/ui/announcer.tsx';
import type { RowLink } from '../preview-view.ts';

const line = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 12,
  rowGap: 8,
  font: 'ui',
  color: 'neutral',
  // The sticky bars must not cover the focused line.
  scrollMarginTop: 96,
});

interface LinkLineProps {
  readonly link: RowLink;
  readonly onBack: () => void;
}

/** Says which rows a summary link shows, with a way back. It takes the focus. */
export function LinkLine({ link, onBack }: LinkLineProps) {
  const text = useText();
  const announce = useAnnounce();
  const back = useRef<ComponentRef<typeof Button>>(null);
  const words =
    link.kind === 'opens-control-panel'
      ? text('preview.link.control-panel')
      : text(`preview.link.${link.kind}`, { group: link.label });
  useEffect(() => {
    back.current?.focus();
    announce(words);
  }, [announce, words]);
  return (
    <div className={line}>
      <span>{words}</span>
      <Button ref={back} variant="secondary" size="S" onPress={onBack}>
        {text('preview.link.back')}
      </Button>
    </div>
  );
}
