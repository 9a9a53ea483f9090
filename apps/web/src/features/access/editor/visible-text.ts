/** Names of characters that are invisible or look like another. */
export const markNames = [
  'space',
  'no-break-space',
  'other-space',
  'tab',
  'line-break',
  'control',
  'zero-width',
  'direction',
] as const;
export type MarkName = (typeof markNames)[number];

export interface TextPart {
  /** 0-based UTF-16 offset in the whole text. */
  readonly start: number;
  readonly text: string;
  /** `null` for ordinary text; otherwise `text` is one odd character. */
  readonly mark: MarkName | null;
}

/** Invisible characters that change the text direction. */
function isDirection(unit: number): boolean {
  if (unit === 0x061c || unit === 0x200e || unit === 0x200f) return true;
  return (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069);
}

function isZeroWidth(unit: number): boolean {
  return unit === 0x00ad || unit === 0x180e || unit === 0xfeff || (unit >= 0x200b && unit <= 0x200d) || unit === 0x2060;
}

function isOtherSpace(unit: number): boolean {
  if (unit === 0x1680 || unit === 0x205f || unit === 0x3000) return true;
  return unit >= 0x2000 && unit <= 0x200a;
}

function markOf(unit: number): MarkName | null {
  if (unit === 0xa0 || unit === 0x202f) return 'no-break-space';
  if (unit === 0x09) return 'tab';
  if (unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029) return 'line-break';
  if (unit < 0x20 || (unit >= 0x7f && unit <= 0x9f)) return 'control';
  if (isDirection(unit)) return 'direction';
  if (isZeroWidth(unit)) return 'zero-width';
  return isOtherSpace(unit) ? 'other-space' : null;
}

/** A plain space that is easy to miss: at either end, or beside another space. */
function isOverlooked(text: string, at: number, isInner: boolean): boolean {
  if (at === 0 || at === text.length - 1) return !isInner;
  return text.charCodeAt(at - 1) === 0x20 || text.charCodeAt(at + 1) === 0x20;
}

interface PartsOptions {
  /** Marks every space, not only those that are easy to miss. */
  readonly everySpace?: boolean;
  /** The text is part of a longer one, so spaces at its ends are not marked. */
  readonly isInner?: boolean;
  /** Offsets at which parts end. */
  readonly cuts?: readonly number[];
}

/** Splits a text into ordinary parts and odd characters; the joined parts give the text. */
export function visibleParts(text: string, options: PartsOptions = {}): readonly TextPart[] {
  const { everySpace = false, isInner = false, cuts = [] } = options;
  const parts: TextPart[] = [];
  let start = 0;
  const flush = (end: number) => {
    if (end > start) parts.push({ start, text: text.slice(start, end), mark: null });
    start = end;
  };
  for (let at = 0; at < text.length; at += 1) {
    if (cuts.includes(at)) flush(at);
    const unit = text.charCodeAt(at);
    const mark = unit === 0x20 && (everySpace || isOverlooked(text, at, isInner)) ? 'space' : markOf(unit);
    if (mark === null) continue;
    flush(at);
    parts.push({ start: at, text: text.charAt(at), mark });
    start = at + 1;
  }
  flush(text.length);
  return parts;
}

const signs: Readonly<Record<Exclude<MarkName, 'control' | 'direction' | 'zero-width'>, string>> = {
  space: '·',
  'no-break-space': 'NBSP',
  'other-space': '␣',
  tab: '⇥',
  'line-break': '↵',
};

/** What is shown instead of an odd character: a sign for spaces, else its code. */
export function signOf(mark: MarkName, character: string): string {
  if (mark !== 'control' && mark !== 'direction' && mark !== 'zero-width') return signs[mark];
  return codeOf(character);
}

/** `U+202E` */
export function codeOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
