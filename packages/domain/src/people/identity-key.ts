/** Printable ASCII without capitals or spaces needs no folding; most addresses are such. */
const alreadyFolded = /^[!-@[-~]*$/;
const ascii = /^[\0-\u007f]*$/;
/** Invisible characters: soft hyphens, zero-width characters, direction marks. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** Folds case by way of upper case, so that `ß` and `SS`, and all forms of sigma, become the same. */
function withoutCase(text: string): string {
  const folded = text.toLowerCase().toUpperCase().toLowerCase();
  // The Turkish `İ` leaves a combining dot; a sigma at the end of a word has another form.
  return folded.replaceAll('i\u0307', 'i').replaceAll('ς', 'σ').normalize('NFKC');
}

/**
 * The key by which e-mail addresses, user names, logins and names of people are compared and searched: Unicode NFKC, case folded,
 * without invisible characters, trimmed. The key of a key is the key itself.
 */
export function identityKey(text: string): string {
  if (alreadyFolded.test(text)) return text;
  if (ascii.test(text)) return text.trim().toLowerCase();
  return withoutCase(withoutCase(text.replaceAll(invisible, '').normalize('NFKC')))
    .replaceAll(invisible, '')
    .trim();
}
