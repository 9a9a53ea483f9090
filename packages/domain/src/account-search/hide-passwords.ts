import { isSecretPath } from '../account-values/secret-paths.ts';
import { mayHoldSecret } from '../settings/field-texts/secret-text.ts';

const hidden = '•••';

/** The login of an address: `https://user:password@host`. */
const login = /([a-z][a-z\d+.-]*:\/\/[^\s/:@]*):[^\s/]*@/gi;

/** A name with a value after it, as in options of a driver, a query, a line of settings or JSON. */
const setting = /(["']?)([\w.-]+(?: [\w.-]+)?)\1(\s*[=:]\s*)(?!\/\/)("(?:[^"\\]|\\.)*"|'[^']*'|[^;&\n]+)/g;

/**
 * A text that is no secret by its field, with what is a secret in it hidden: passwords in addresses and options, keys, and
 * client secrets of Adobe's. It errs to that side, since a value that is shown once is out.
 */
export function hidePasswords(text: string): string {
  if (mayHoldSecret(text) || /-----BEGIN [A-Z ]*PRIVATE KEY/.test(text)) return hidden;
  return text
    .replaceAll(login, `$1:${hidden}@`)
    .replaceAll(setting, (whole: string, quote: string, name: string, sign: string) =>
      isSecretPath(name) ? `${quote}${name}${quote}${sign}${hidden}` : whole,
    );
}
