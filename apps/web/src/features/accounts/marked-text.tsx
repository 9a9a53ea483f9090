import type { TextSpan } from '@console/domain';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };

const hit = style({ backgroundColor: 'yellow-400', color: 'neutral', borderRadius: 'sm' });

interface MarkedTextProps {
  readonly text: string;
  readonly span: TextSpan | null;
}

/** A text with the part that a search found. */
export function MarkedText({ text, span }: MarkedTextProps) {
  if (span === null) return text;
  return (
    <>
      {text.slice(0, span.from)}
      <mark className={hit}>{text.slice(span.from, span.to)}</mark>
      {text.slice(span.to)}
    </>
  );
}
