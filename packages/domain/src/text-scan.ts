/** Character tests by code unit. Written out by hand: no pattern is ever run over text that somebody typed. */

const dashKinds = new Set([
  0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xfe58, 0xfe63, 0xff0d, 0x00ad, 0x2043,
]);

/** A dash that is not the plain hyphen-minus: en dash, em dash, minus sign, soft hyphen and the like. */
export function isOtherDash(unit: number): boolean {
  return dashKinds.has(unit);
}

/** Any white space or invisible separator other than the plain space (U+0020). */
export function isOtherSpace(unit: number): boolean {
  if (unit === 0xa0 || unit === 0x1680 || unit === 0x202f || unit === 0x205f || unit === 0x3000) return true;
  if (unit >= 0x09 && unit <= 0x0d) return true;
  return (unit >= 0x2000 && unit <= 0x200d) || unit === 0x2060 || unit === 0xfeff || unit === 0x85;
}

export function isSpace(unit: number): boolean {
  return unit === 0x20 || isOtherSpace(unit);
}

function isControl(unit: number): boolean {
  return unit < 0x20 || (unit >= 0x7f && unit <= 0x9f);
}

/** `text` holds a control character (C0, delete, C1). `alsoLineBreaks: false` lets tab and line breaks pass. */
export function hasControl(text: string, alsoLineBreaks = true): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (!isControl(unit)) continue;
    if (!alsoLineBreaks && (unit === 0x09 || unit === 0x0a || unit === 0x0d)) continue;
    return true;
  }
  return false;
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

/** Every code unit of `text` passes `test`. True for an empty text. */
export function every(text: string, test: (unit: number) => boolean): boolean {
  for (let index = 0; index < text.length; index += 1) if (!test(text.charCodeAt(index))) return false;
  return true;
}

/** The first or last character is a space of any kind. */
export function hasEdgeSpace(text: string): boolean {
  return text !== '' && (isSpace(text.charCodeAt(0)) || isSpace(text.charCodeAt(text.length - 1)));
}

/** Nothing but spaces, or nothing at all. */
export function isBlank(text: string): boolean {
  return every(text, isSpace);
}
