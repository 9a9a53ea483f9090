import { every } from './text-scan.ts';

export function isAscii(text: string): boolean {
  return every(text, (unit) => unit < 0x80);
}

/**
 * Lower case of one code unit, for comparison with ASCII letters. RE2 folds by Unicode's simple rules: the Kelvin sign to `k` and the
 * long s to `s`; no other character outside ASCII folds into ASCII.
 */
function fold(unit: number): number {
  if (unit >= 0x41 && unit <= 0x5a) return unit + 0x20;
  if (unit === 0x212a) return 0x6b;
  return unit === 0x017f ? 0x73 : unit;
}

/** Whether `text` has `part` at offset `at`, ignoring case. `part` must be ASCII. */
export function matchesFoldedAt(text: string, part: string, at: number): boolean {
  if (at < 0 || at + part.length > text.length) return false;
  for (let index = 0; index < part.length; index += 1) {
    if (fold(text.charCodeAt(at + index)) !== fold(part.charCodeAt(index))) return false;
  }
  return true;
}
