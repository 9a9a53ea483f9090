import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMemo } from 'react';
import { useText } from '../../../shared/intl/use-text.ts';
import { codeOf, signOf, visibleParts, type TextPart } from './visible-text.ts';

const whole = style({ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', unicodeBidi: 'isolate' });
const line = style({
  display: 'block',
  whiteSpace: 'pre',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
});
const twoLines = style({ lineClamp: 2, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', overflow: 'hidden' });
const markStyle = style({
  paddingX: { default: 2, isSpace: 0 },
  borderRadius: 'sm',
  font: { default: 'code-xs', isSpace: 'code-sm' },
  fontWeight: 'bold',
  color: 'notice-1100',
  backgroundColor: 'notice-subtle',
});
const beyond = style({
  backgroundColor: 'transparent',
  color: 'inherit',
  textDecoration: 'underline',
});

interface VisibleTextProps {
  readonly text: string;
  /** Offset from which the text is underlined, as it does not fit the mask. */
  readonly departsAt?: number | null;
  /** Part of a longer text, so spaces at its ends are not marked. */
  readonly isInner?: boolean;
  /** The maximum number of lines; the tooltip shows the whole text. */
  readonly lines?: 1 | 2;
}

/** A name with its invisible characters shown, isolated from the text direction around it. */
export function VisibleText({ text, departsAt = null, lines, isInner = false }: VisibleTextProps) {
  const parts = useMemo(
    () => visibleParts(text, { isInner, cuts: departsAt === null ? [] : [departsAt] }),
    [text, isInner, departsAt],
  );
  const fits = departsAt === null ? parts : parts.filter(({ start }) => start < departsAt);
  const rest = departsAt === null ? [] : parts.filter(({ start }) => start >= departsAt);
  const shown = (
    <bdi className={lines === undefined ? whole : undefined}>
      {fits.map((part) => (
        <Part key={part.start} part={part} />
      ))}
      {rest.length > 0 ? (
        <mark className={beyond}>
          {rest.map((part) => (
            <Part key={part.start} part={part} />
          ))}
        </mark>
      ) : null}
    </bdi>
  );
  if (lines === undefined) return shown;
  // The line has the page's direction, so that all names in a column begin at the same edge.
  return (
    <span className={lines === 1 ? line : twoLines} title={text}>
      {shown}
    </span>
  );
}

function Part({ part }: { readonly part: TextPart }) {
  return part.mark === null ? part.text : <Mark part={part} mark={part.mark} />;
}

function Mark({ part, mark }: { readonly part: TextPart; readonly mark: NonNullable<TextPart['mark']> }) {
  const text = useText();
  const name = text(`mark.${mark}`, { code: codeOf(part.text) });
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is text that stands for a character
    <span role="img" aria-label={name} title={name} className={markStyle({ isSpace: mark === 'space' })}>
      {signOf(mark, part.text)}
    </span>
  );
}
