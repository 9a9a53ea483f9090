import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../shared/intl/use-text.ts';

const link = style({
  position: 'absolute',
  zIndex: 2,
  top: { default: -80, ':focus': 8 },
  insetStart: 8,
  paddingX: 16,
  paddingY: 8,
  borderRadius: 'lg',
  backgroundColor: 'layer-2',
  boxShadow: 'elevated',
  color: 'accent',
  font: 'ui',
});

export function SkipLink() {
  const text = useText();
  return (
    <a href="#content" className={link}>
      {text('app.skipToContent')}
    </a>
  );
}
