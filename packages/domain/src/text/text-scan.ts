/** Character tests by code unit, written by hand: no regular expression ever runs over text that a person typed. */

const dashKinds = new Set([0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xfe58, 0xfe63, 0xff0d, 0x2043]);

/** A dash that is not the plain hyphen-minus: en dash, em dash, minus sign and the like. */
export function isOtherDash(unit: number): boolean {
  return dashKinds.has(unit);
}

/** Visible white space other than the plain space (U+0020): no-break space, tab, line break and the like. */
export function isOtherSpace(unit: number): boolean {
  if (unit === 0xa0 || unit === 0x1680 || unit === 0x202f || unit === 0x205f || unit === 0x3000) return true;
  if (unit === 0x85 || unit === 0x2028 || unit === 0x2029 || (unit >= 0x09 && unit <= 0x0d)) return true;
  return unit >= 0x2000 && unit <= 0x200a;
}

export function isSpace(unit: number): boolean {
  return unit === 0x20 || isOtherSpace(unit);
}

function isControl(unit: number): boolean {
  return unit < 0x20 || (unit >= 0x7f && unit <= 0x9f);
}

/** Has no width on screen: zero-width characters, byte order mark, soft hyphen, direction marks. */
function isZeroWidth(unit: number): boolean {
  if (unit === 0xad || unit === 0x061c || unit === 0x180e || unit === 0xfeff) return true;
  if (unit >= 0x200b && unit <= 0x200f) return true;
  return (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2060 && unit <= 0x2069);
}

/** An invisible character that nobody types on purpose: zero-width, or a control character that is not a space. */
export function isInvisible(unit: number): boolean {
  return isZeroWidth(unit) || (isControl(unit) && !isOtherSpace(unit));
}

/** Whether `text` has a control character (C0, delete, C1). `alsoLineBreaks: false` allows tab and line breaks. */
export function hasControl(text: string, alsoLineBreaks = true): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (!isControl(unit)) continue;
    if (!alsoLineBreaks && (unit === 0x09 || unit === 0x0a || unit === 0x0d)) continue;
    return true;
  }
  return false;
}

/**
 * Whether `text` has a character that Campaign cannot store: XML 1.0 does not allow it, not even as a reference (section 2.2), or
 * it is half a surrogate pair, which has no UTF-8 form.
 */
export function hasUnstorable(text: string): boolean {
  if (!text.isWellFormed()) return true;
  return !every(text, (unit) => {
    if (unit < 0x20) return unit === 0x09 || unit === 0x0a || unit === 0x0d;
    return unit !== 0xfffe && unit !== 0xffff;
  });
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

export function isAsciiLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

export function isHexDigit(unit: number): boolean {
  return isDigit(unit) || (unit >= 0x41 && unit <= 0x46) || (unit >= 0x61 && unit <= 0x66);
}

/** Whether every code unit of `text` passes `test`. True for an empty text. */
export function every(text: string, test: (unit: number) => boolean): boolean {
  for (let index = 0; index < text.length; index += 1) if (!test(text.charCodeAt(index))) return false;
  return true;
}

/** A space of any kind, or a character without width. */
export function isUnseen(unit: number): boolean {
  return isSpace(unit) || isZeroWidth(unit);
}

/** Whether the first or last character is a space of any kind, or has no width. */
export function hasEdgeSpace(text: string): boolean {
  return text !== '' && (isUnseen(text.charCodeAt(0)) || isUnseen(text.charCodeAt(text.length - 1)));
}

/** Whether the text is empty or has only spaces and characters without width. */
export function isBlank(text: string): boolean {
  return every(text, isUnseen);
}
