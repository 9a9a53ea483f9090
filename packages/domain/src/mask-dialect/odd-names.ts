/** Letters beyond ASCII that some engines fold to `i`, `k` or `s` when they ignore case. */
const lookAlikes: ReadonlySet<number> = new Set([0x130, 0x131, 0x17f, 0x212a]);

function isOddUnit(unit: number): boolean {
  if (unit < 0x20) return true;
  if (unit < 0x80) return false;
  return unit === 0x85 || unit === 0x2028 || unit === 0x2029 || lookAlikes.has(unit);
}

/**
 * Whether engines may differ on a name under a mask of plain ASCII text around one `(.*)` or `(.+)`: the name has a line break or
 * another control character, or a letter that folds to ASCII. All other names are certain there, so the table of dialects need not
 * be loaded for them. A property test compares this with the table.
 */
export function isOddName(name: string): boolean {
  for (let at = 0; at < name.length; at += 1) if (isOddUnit(name.charCodeAt(at))) return true;
  return false;
}
