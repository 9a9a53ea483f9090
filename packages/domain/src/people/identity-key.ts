/** Printable ASCII without capitals or spaces: in its one form already, as most addresses are. */
const alreadyFolded = /^[!-@[-~]*$/;
const ascii = /^[\0-\u007f]*$/;
/** Soft hyphens, zero-width characters, marks of direction: nobody sees them. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** Lower case through upper case, so that `ß` and `SS`, and every form of sigma, come out the same. */
function withoutCase(text: string): string {
  const folded = text.toLowerCase().toUpperCase().toLowerCase();
  // The Turkish `İ` leaves a dot of its own behind; a sigma is written in another way at the end of a word.
  return folded.replaceAll('i\u0307', 'i').replaceAll('ς', 'σ').normalize('NFKC');
}

/**
 * The one form in which e-mail addresses, user names, logins and names of people are compared and searched: Unicode NFKC,
 * without case, without characters that nobody sees, without spaces around. The form of a form is itself.
 */
export function identityKey(text: string): string {
  if (alreadyFolded.test(text)) return text;
  if (ascii.test(text)) return text.trim().toLowerCase();
  return withoutCase(withoutCase(text.replaceAll(invisible, '').normalize('NFKC')))
    .replaceAll(invisible, '')
    .trim();
}
