/** The separator between the parts of a profile name. */
const partSeparator = ' - ';

/** Drops differences that people do not see: case, Unicode form and outer spaces. */
function evened(text: string): string {
  return text.normalize('NFC').toLowerCase().trim();
}

/** Whether a text fits a pattern that was split at each `*`. Worst case: pattern length times text length. */
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

/** The rest of the name from the start of each part, and each part alone. */
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
 * Whether a profile fits a pattern where `*` stands for any text, or none. The pattern may fit the whole name, the rest of the name
 * from the start of a part (parts are separated by ` - `), or one part alone. So `agency-*` means the agencies of every tenant.
 */
export function fitsProfile(pattern: string, profileName: string): boolean {
  const pieces = evened(pattern).split('*');
  return sectionsOf(evened(profileName)).some((section) => fits(pieces, section));
}
