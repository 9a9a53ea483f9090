import type { SettingsFindingCode } from '../ims-settings.ts';
import { every, hasControl, hasEdgeSpace, isAsciiLetter, isBlank, isDigit } from '../../text/text-scan.ts';

/** Adobe's client secrets begin so, and 32 characters follow (public secret scanners: `p8e-[A-Za-z0-9_-]{32}`). */
const secretStart = 'p8e-';

function isTokenUnit(unit: number): boolean {
  return isAsciiLetter(unit) || isDigit(unit) || unit === 0x5f || unit === 0x2d;
}

/** `text` holds the beginning of a secret with at least `length` characters of it. */
function holdsSecretOf(text: string, length: number): boolean {
  for (let at = text.indexOf(secretStart); at !== -1; at = text.indexOf(secretStart, at + 1)) {
    const from = at + secretStart.length;
    const rest = text.slice(from, from + length);
    if (rest.length === length && every(rest, isTokenUnit)) return true;
  }
  return false;
}

/** An Adobe client secret is in this text, where everybody would read it. */
export function holdsSecret(text: string): boolean {
  return holdsSecretOf(text, 32);
}

/** So much of a secret is in this text that no browser may keep it; it may still be typed. */
export function mayHoldSecret(text: string): boolean {
  return holdsSecretOf(text, 8);
}

/** Signs that screens print for a character that they hide. */
export const marks = '•●⚫·‧∙…◦○■█';

/** Runs that screens and documents print in place of what they hide, and how long they are at least. */
export const hidingRuns: readonly (readonly [unit: string, length: number])[] = [
  ['*', 2],
  ['.', 3],
  ['#', 4],
  ['x', 6],
  ['X', 6],
];

const frames = ['<>', '[]', '{}', '%%'];

/** All signs of the second text are one code unit long. */
function holdsOneOf(text: string, signs: string): boolean {
  return !every(text, (unit) => !signs.includes(String.fromCharCode(unit)));
}

/**
 * Part of it is hidden (`p8e-****`, `ab••`, `p8e-...xyz`), or a word stands in its place (`<secret>`). One asterisk within a
 * text hides nothing.
 */
function looksMasked(secret: string): boolean {
  if (secret === '*' || holdsOneOf(secret, marks)) return true;
  if (hidingRuns.some(([unit, length]) => secret.includes(unit.repeat(length)))) return true;
  const inner = secret.startsWith('$') ? secret.slice(1) : secret;
  return frames.some(
    (frame) => inner.length > 1 && inner.startsWith(frame.charAt(0)) && inner.endsWith(frame.charAt(1)),
  );
}

/** Quotes of keyboards, programs and text programs. */
export const quotes = '"\'`´‘’‚‛“”„‟«»‹›＂＇';

/** What a secret is called where it is copied from: a request, a file of settings, a page. */
export const secretLabel = /(?:client[ _-]?secret["'`]?\s?[=:\s]|(?:^|[^\w-])secret["'`]?\s?[=:])\s?/iu;
const otherLabel = /(?:client[ _-]?id|grant_type)["'`]?\s?[=:]/iu;

/** Printable ASCII, as a client secret has it (RFC 6749, appendix A.2). */
function isSecretUnit(unit: number): boolean {
  return unit >= 0x20 && unit < 0x7f;
}

/** The first rule that a typed secret breaks; never a part of it. */
export function secretFault(secret: string): SettingsFindingCode | null {
  if (isBlank(secret)) return 'required';
  if (secret.length > 4096) return 'too-long';
  if (looksMasked(secret)) return 'secret-looks-masked';
  if (hasEdgeSpace(secret)) return 'secret-edge-space';
  if (hasControl(secret)) return 'control-character';
  if (secretLabel.test(secret) || otherLabel.test(secret)) return 'secret-with-label';
  if (holdsOneOf(secret, quotes)) return 'secret-quotes';
  return every(secret, isSecretUnit) ? null : 'secret-not-ascii';
}
