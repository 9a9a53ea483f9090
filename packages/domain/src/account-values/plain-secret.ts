import { hidingRuns, marks } from '../settings/field-texts/secret-text.ts';
import { hasControl, hasUnstorable, isBlank } from '../text/text-scan.ts';
import type { ValueFindingCode } from './value-findings.ts';

/** A private key of 8192 bits in PEM has about 6,500 characters; an encrypted one, or one with a chain, some more. */
export const secretLengthLimit = 16_384;

/** Nothing but the signs that screens print for a hidden secret. */
function isMask(secret: string): boolean {
  const characters = Array.from(secret.trim());
  if (characters.every((character) => character === '*' || marks.includes(character))) return true;
  return hidingRuns.some(
    ([unit, length]) => characters.length >= length && characters.every((character) => character === unit),
  );
}

/**
 * The first rule that a typed secret of any account breaks; never a part of it. A password may hold nearly anything, and a
 * private key has lines, so that less is refused than of a client secret of Adobe's.
 */
export function plainSecretFault(secret: string): ValueFindingCode | null {
  if (isBlank(secret)) return 'required';
  if (secret.length > secretLengthLimit) return 'too-long';
  if (hasControl(secret.replaceAll(/[\r\n]/g, ''))) return 'control-character';
  if (hasUnstorable(secret)) return 'unstorable-character';
  return isMask(secret) ? 'secret-looks-masked' : null;
}
