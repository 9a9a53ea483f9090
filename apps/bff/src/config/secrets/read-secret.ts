import { readFileSync, statSync } from 'node:fs';
import { systemCode } from '../config-error.ts';

export type Secret =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'refused'; readonly sentence: string };

/** More than any secret or key needs; a larger file is the wrong one. */
const largestSecret = 16_384;

/**
 * Reads a file with one secret on one line. Refused if users outside its group may read or write it, since then every user of
 * the machine has the secret. The group may read it: that is how containers get secrets.
 */
export function readSecretFile(file: string, setting: string): Secret {
  const refused = (rest: string): Secret => ({ kind: 'refused', sentence: `${setting} ${rest}.` });
  let bytes: Buffer;
  try {
    const found = statSync(file);
    if (found.isDirectory()) return refused('names a folder: give it the path of a file with the secret on one line');
    // Reading a pipe or a device could block forever.
    if (!found.isFile())
      return refused('names no regular file: give it the path of a file with the secret on one line');
    if ((found.mode & 0o006) !== 0)
      return refused('names a file that every user of the machine can read or write: run chmod 600 on it');
    if (found.size > largestSecret)
      return refused('names a file that is too large for a secret: give it a file with the secret on one line');
    bytes = readFileSync(file);
  } catch (error) {
    return refused(readFault(systemCode(error)));
  }
  const text = lineOf(bytes);
  if (text === undefined)
    return refused('names a file that holds more than one line, or no text: write the secret into it on one line');
  if (text === '') return refused('names an empty file: write the secret into it on one line');
  return { kind: 'read', text };
}

function readFault(code: string): string {
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return 'names a file that is not there: give it the path of a file with the secret on one line';
  if (code === 'EACCES' || code === 'EPERM')
    return 'names a file that this user may not read: give it to the user of the console with chown';
  return `names a file that cannot be read (${code}): give it the path of a file with the secret on one line`;
}

/** The trimmed text; undefined if it is not text, or has a line break or a control character inside. */
function lineOf(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
    return /\p{Cc}/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
