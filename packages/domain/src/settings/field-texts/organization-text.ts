import { every, isDigit, isHexDigit, isUnseen } from '../../text/text-scan.ts';

const suffix = '@AdobeOrg';

function isUpperHex(unit: number): boolean {
  return isDigit(unit) || (unit >= 0x41 && unit <= 0x46);
}

export type OrganizationForm = 'usual' | 'other-case' | 'unusual';

/** 24 upper-case hexadecimal digits before `@AdobeOrg` is what every real identifier seen looks like. */
export function organizationFormOf(text: string): OrganizationForm {
  const id = text.slice(0, -suffix.length);
  if (id.length !== 24) return 'unusual';
  if (every(id, isUpperHex)) return 'usual';
  return every(id, isHexDigit) ? 'other-case' : 'unusual';
}

/** The identifier as Adobe writes it, from one with the ending in another case, encoded as in an address, or left out. */
export function writtenOrganization(text: string): string | null {
  const whole = Array.from(text)
    .filter((character) => !isUnseen(character.charCodeAt(0)))
    .join('')
    .replace(/%40/u, '@');
  const hasSuffix = whole.toLowerCase().endsWith(suffix.toLowerCase());
  const id = hasSuffix ? whole.slice(0, -suffix.length) : whole;
  const isHex = id.length === 24 && every(id, isHexDigit);
  if (isHex) return `${id.toUpperCase()}${suffix}`;
  return hasSuffix && id !== '' ? `${id}${suffix}` : null;
}
