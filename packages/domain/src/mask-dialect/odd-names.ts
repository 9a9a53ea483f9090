/** Letters beyond ASCII that some engines take for `i`, `k` or `s` where case does not count. */
const lookAlikes: ReadonlySet<number> = new Set([0x130, 0x131, 0x17f, 0x212a]);

function isOddUnit(unit: number): boolean {
  if (unit < 0x20) return true;
  if (unit < 0x80) return false;
  return unit === 0x85 || unit === 0x2028 || unit === 0x2029 || lookAlikes.has(unit);
}

/**
 * Whether engines may differ on a name under a mask of plain ASCII text round one `(.*)` or `(.+)`: it holds a line break or
 * another control character, or one of the letters that stand for an ASCII letter. All other names are certain there, so that
 * the table of dialects need not be loaded for them. Held against the table by a property.
 */
export function isOddName(name: string): boolean {
  for (let at = 0; at < name.length; at += 1) if (isOddUnit(name.charCodeAt(at))) return true;
  return false;
}
