/** What stands between the parts of a profile name. */
const partSeparator = ' - ';

/** Case, Unicode form and space around do not count: names that differ in nothing else are taken for one by people. */
function evened(text: string): string {
  return text.normalize('NFC').toLowerCase().trim();
}

/** Whether a text fits a pattern, split at each `*`. Takes time in proportion to pattern times text at worst. */
function fits(pieces: readonly string[], text: string): boolean {
  const [first = ''] = pieces;
  if (pieces.length === 1) return text === first;
  const last = pieces.at(-1) ?? '';
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
  const end = text.length - last.length;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at);
    if (found === -1 || found + piece.length > end) return false;
    at = found + piece.length;
  }
  return true;
}

/** The name from the start of each part to its end, and each part by itself. */
function sectionsOf(name: string): string[] {
  const parts = name.split(partSeparator);
  if (parts.length === 1) return parts;
  const sections: string[] = [];
  let start = 0;
  for (const part of parts) {
    sections.push(name.slice(start).trim(), part.trim());
    start += part.length + partSeparator.length;
  }
  return sections;
}

/**
 * Whether a profile fits a pattern in which `*` stands for any text, none included: with its whole name, from the start of any
 * part between ` - ` to the end of the name, or with one part by itself. `agency-*` means the agencies of any tenant, whatever
 * else their names say.
 */
export function fitsProfile(pattern: string, profileName: string): boolean {
  const pieces = evened(pattern).split('*');
  return sectionsOf(evened(profileName)).some((section) => fits(pieces, section));
}
