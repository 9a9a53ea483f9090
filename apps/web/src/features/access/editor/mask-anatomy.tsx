import type { MaskSegment } from '@console/domain';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { VisuallyHidden } from 'react-aria/VisuallyHidden';
import { useText } from '../../../shared/intl/use-text.ts';
import { signOf, visibleParts } from './visible-text.ts';

const strip = style({
  display: 'flex',
  flexWrap: 'wrap',
  rowGap: 8,
  columnGap: 2,
  margin: 0,
  padding: 0,
  listStyleType: 'none',
  minWidth: 0,
});
const item = style({ display: 'flex', flexDirection: 'column', gap: 2, minWidth: 0, maxWidth: 'full' });
const piece = style({
  font: 'code',
  color: 'neutral',
  paddingX: 8,
  paddingY: 4,
  borderRadius: 'sm',
  borderWidth: 0,
  borderBottomWidth: 2,
  borderStyle: { kind: { literal: 'solid', tenant: 'dashed', capture: 'double', operator: 'dotted' } },
  borderColor: { kind: { literal: 'gray-400', tenant: 'cyan-900', capture: 'green-900', operator: 'orange-900' } },
  backgroundColor: { kind: { literal: 'gray-100', tenant: 'cyan-200', capture: 'green-200', operator: 'orange-200' } },
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
});
const caption = style({ font: 'detail-sm', color: 'neutral-subdued', paddingX: 8 });
const sign = style({
  color: { default: 'neutral-subdued', isOdd: 'notice-1100' },
  backgroundColor: { isOdd: 'notice-subtle' },
  fontWeight: { isOdd: 'bold' },
});

/** The mask split into its parts, each with its role. */
export function MaskAnatomy({ segments }: { readonly segments: readonly MaskSegment[] }) {
  const text = useText();
  if (segments.length === 0) return null;
  return (
    <ol className={strip} aria-label={text('mask.anatomy')}>
      {segments.map((segment) => (
        <li key={segment.start} className={item}>
          <code className={piece({ kind: segment.kind })} aria-hidden="true">
            <Spaced text={segment.text} />
          </code>
          <VisuallyHidden elementType="span">{segment.text}</VisuallyHidden>
          <span className={caption}>{text(`mask.segment.${segment.kind}`)}</span>
        </li>
      ))}
    </ol>
  );
}

/** Shows every space as a sign: in a mask, each one matters. */
function Spaced({ text }: { readonly text: string }) {
  return visibleParts(text, { everySpace: true }).map(({ start, text: part, mark }) =>
    mark === null ? (
      part
    ) : (
      <span key={start} className={sign({ isOdd: mark !== 'space' })}>
        {signOf(mark, part)}
      </span>
    ),
  );
}
