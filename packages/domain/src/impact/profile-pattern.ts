/**
 * Whether a text fits a pattern in which `*` stands for any text, none included. Case counts. Takes time in proportion to
 * pattern times text at worst.
 */
function fits(pattern: string, text: string): boolean {
  const parts = pattern.split('*');
  const [first = ''] = parts;
  if (parts.length === 1) return text === pattern;
  const last = parts.at(-1) ?? '';
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
  const end = text.length - last.length;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found === -1 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}

/** Compares a pattern with a whole profile name, and with what follows its last ` - `: `agency-*` means those of any tenant. */
export function fitsProfile(pattern: string, profileName: string): boolean {
  if (fits(pattern, profileName)) return true;
  const dash = profileName.lastIndexOf(' - ');
  return dash !== -1 && fits(pattern, profileName.slice(dash + 3));
}
