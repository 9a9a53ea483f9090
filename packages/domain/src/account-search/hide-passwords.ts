import { isSecretPath } from '../account-values/secret-paths.ts';
import { mayHoldSecret } from '../settings/field-texts/secret-text.ts';

const hidden = '•••';

/** The login of an address: `https://user:password@host`. */
const login = /([a-z][a-z\d+.-]{0,20}:\/\/[^\s/:@]*):[^\s/]*@/gi;

/** A name before a value, as in options of a driver, a query, a line of settings or JSON. Its length is bounded for long texts. */
const namePart = /(["']?)([\w.-]{1,64}(?: [\w.-]{1,64})?)\1\s{0,8}[=:]\s{0,8}(?!\/\/)/g;

/** Where the value that begins at `from` ends: at its closing quote, else at a separator. A comma may be a part of a password. */
function endOfValue(text: string, from: number): number {
  const quote = text.charAt(from);
  if (quote !== '"' && quote !== "'") {
    const rest = text.slice(from).search(/[;&\n]/);
    return rest === -1 ? text.length : from + rest;
  }
  for (let at = from + 1; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (text.charAt(at) === quote) return at + 1;
  }
  return text.length;
}

/**
 * A text that is no secret by its field, with what is a secret in it hidden: passwords in addresses and options, keys, and
 * client secrets of Adobe's. It errs to that side, since a value that is shown once is out.
 */
export function hidePasswords(text: string): string {
  if (mayHoldSecret(text) || /-----BEGIN [A-Z ]*PRIVATE KEY/.test(text)) return hidden;
  const plain = text.replaceAll(login, `$1:${hidden}@`);
  let [shown, at] = ['', 0];
  for (const found of plain.matchAll(namePart)) {
    const from = found.index + found[0].length;
    if (found.index < at || !isSecretPath(found[2] ?? '')) continue;
    shown += plain.slice(at, from) + hidden;
    at = endOfValue(plain, from);
  }
  return shown + plain.slice(at);
}
