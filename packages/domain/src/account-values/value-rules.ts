import type { PlainFieldKind, ShownWhen } from '../account-types/descriptor.ts';
import { imsAccountName } from '../account-types/ims-account-type.ts';
import { isMaskEngineReady } from '../mask-engine/mask-engine.ts';
import { compileMask } from '../mask-engine/mask-program.ts';
import { isMalformed } from '../mask/mask-faults.ts';
import { scanMask } from '../mask/mask-scan.ts';
import { maskLengthLimit } from '../mask/mask-text.ts';
import { readAddress } from '../settings/field-texts/https-origin.ts';
import { holdsSecret } from '../settings/field-texts/secret-text.ts';
import {
  every,
  hasControl,
  hasEdgeSpace,
  hasUnstorable,
  isAsciiLetter,
  isBlank,
  isDigit,
  isInvisible,
} from '../text/text-scan.ts';
import type { BrokenRule } from './value-findings.ts';

/** A field as far as its rules go: what the descriptor says, and what the instance's own schema says. */
export interface CheckedField {
  /** Its key. */
  readonly field: string;
  readonly kind: PlainFieldKind;
  readonly shownWhen?: ShownWhen | null;
  /** Of the section that it is in. */
  readonly sectionShownWhen?: ShownWhen | null;
  readonly needed?: boolean;
  readonly bareHost?: boolean;
  readonly matchesOnly?: boolean;
  /** In characters; `null` or left out where the schema does not say. */
  readonly maxLength?: number | null;
  /** What a choice may store; `null` or left out where that is not known. */
  readonly options?: readonly { readonly value: string }[] | null;
}

/** Where the schema does not say: the name's column of an old build (facts: account types, A4), and no more than is sane. */
function longestOf({ field, kind, maxLength }: CheckedField): number {
  const usual = field === 'name' ? 64 : field === 'label' ? 255 : kind === 'long-text' ? 65_536 : 4096;
  return maxLength ?? usual;
}

function lengthIn(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

function plain(text: string): BrokenRule | null {
  if (hasControl(text)) return { code: 'control-character' };
  return unfit(text) ?? (hasEdgeSpace(text) ? { code: 'edge-space' } : null);
}

function unfit(text: string): BrokenRule | null {
  if (hasUnstorable(text)) return { code: 'unstorable-character' };
  return holdsSecret(text) ? { code: 'secret-in-open-field' } : null;
}

/** A value that a machine compares: a character that nobody sees makes it another one. */
function compared(text: string): BrokenRule | null {
  return plain(text) ?? (every(text, (unit) => !isInvisible(unit)) ? null : { code: 'invisible-character' });
}

function isNameUnit(unit: number): boolean {
  return isAsciiLetter(unit) || isDigit(unit) || unit === 0x5f || unit === 0x2d || unit === 0x2e;
}

function label(text: string): BrokenRule | null {
  return isBlank(text) ? { code: 'required' } : plain(text);
}

function internalName(text: string): BrokenRule | null {
  const broken = label(text) ?? (every(text, isNameUnit) ? null : { code: 'name-grammar' });
  // The sign-in may look for its account by this name (Campaign Classic docs, ims-troubleshooting).
  return broken ?? (text === imsAccountName ? { code: 'name-reserved' } : null);
}

/** Options of a database may hold a password (facts: account types, A4, BigQuery), and everybody reads them. */
function options(text: string): BrokenRule | null {
  const broken = compared(text);
  if (broken !== null) return broken;
  const isGiven = text.split(';').some((pair) => {
    const [name = '', value = ''] = pair.split('=', 2);
    return value.trim() !== '' && /pwd|pass|secret|token/i.test(name);
  });
  return isGiven ? { code: 'secret-in-open-field', isAdvice: true } : null;
}

function digits(text: string): BrokenRule | null {
  return compared(text) ?? (every(text, isDigit) ? null : { code: 'number-grammar' });
}

function portNumber(text: string): BrokenRule | null {
  const broken = digits(text);
  if (text === '' || broken !== null) return broken;
  return Number(text) >= 1 && Number(text) <= 65_535 ? null : { code: 'port-range' };
}

function address(text: string, bareHost: boolean): BrokenRule | null {
  const broken = compared(text);
  if (text === '' || broken !== null) return broken;
  // An IPv6 address in brackets is a host like any other (RFC 3986, 3.2.2).
  const named = text.replace(/^((?:https?:\/\/)?(?:[^/@]*@)?)\[[\da-f:.]{2,45}\]/i, '$1ipv6');
  return readAddress(named, bareHost).kind === 'invalid' ? { code: 'url-invalid' } : null;
}

/**
 * Campaign reads these as PCRE (facts: account types, A4). What only the engine here refuses, it may well take. Where there
 * is no engine yet, only the text is judged.
 */
function expression(text: string, matchesOnly: boolean): BrokenRule | null {
  const broken = hasControl(text) ? ({ code: 'control-character' } as const) : unfit(text);
  if (text === '' || broken !== null || !isMaskEngineReady()) return broken;
  if (text.length > maskLengthLimit) return { code: 'expression-unsupported', isAdvice: true };
  const program = compileMask(scanMask(text));
  if (program.kind === 'refused') {
    const { code } = program.fault;
    return isMalformed(code)
      ? { code: 'expression-malformed', params: { fault: code } }
      : { code: 'expression-unsupported', params: { fault: code }, isAdvice: true };
  }
  const groups = program.exact.groupCount();
  if (matchesOnly || groups === 1) return null;
  return { code: groups === 0 ? 'expression-no-capture' : 'expression-several-captures' };
}

function longText(text: string): BrokenRule | null {
  return hasControl(text, false) ? { code: 'control-character' } : unfit(text);
}

/** An unset choice is Campaign's own: only a change of it has to choose. */
function choice(text: string, { options = null }: CheckedField, isChanged: boolean): BrokenRule | null {
  const broken = compared(text);
  if (broken !== null || options === null || options.some(({ value }) => value === text)) return broken;
  return text === '' && !isChanged ? null : { code: 'choice-unknown' };
}

/** The first rule that a text breaks, by the kind of its field. */
export function brokenTextRule(field: CheckedField, text: string, isChanged: boolean): BrokenRule | null {
  const longest = longestOf(field);
  if (lengthIn(text) > longest) return { code: 'too-long', params: { longest: String(longest) } };
  switch (field.kind) {
    case 'text':
      if (field.field === 'name') return internalName(text);
      if (field.field === 'label') return label(text);
      return field.field === 'options' ? options(text) : compared(text);
    case 'address':
      return address(text, field.bareHost === true);
    case 'long-text':
      return longText(text);
    case 'number':
      return /port$/i.test(field.field) ? portNumber(text) : digits(text);
    case 'choice':
      return choice(text, field, isChanged);
    case 'link':
      return digits(text);
    case 'expression':
      return expression(text, field.matchesOnly === true);
    // A flag or a secret.
    default:
      return { code: 'value-of-other-kind' };
  }
}
