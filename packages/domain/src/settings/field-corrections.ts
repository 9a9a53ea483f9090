import type { ImsSettingsField } from './account-fields.ts';
import { readAddress } from './field-texts/https-origin.ts';
import type { ImsSettings } from './ims-settings.ts';
import { isInvisible, isUnseen } from '../text/text-scan.ts';
import { contextOfField, ownAddress, type SettingsCheckContext } from './field-remarks.ts';
import { writtenOrganization } from './field-texts/organization-text.ts';
import { separateScopes } from './field-texts/scope-text.ts';

/** A value in place of one field's: a text, or a list of scopes. */
export type CorrectedPart = Partial<Pick<ImsSettings, Exclude<ImsSettingsField, 'imsClientSecret'>>>;

function isSeen(character: string): boolean {
  return !isUnseen(character.charCodeAt(0));
}

/** Without characters that nobody sees, and without spaces of any kind at the ends. */
function trimmed(text: string): string {
  const seen = Array.from(text).filter((character) => !isInvisible(character.charCodeAt(0)));
  return seen.slice(seen.findIndex(isSeen), seen.findLastIndex(isSeen) + 1).join('');
}

/** Scheme and host of an address that was typed with more than that, or without the scheme. */
function bareAddress(text: string): string | null {
  const read = readAddress(trimmed(text), true);
  return read.kind === 'address' ? `https://${read.host}` : null;
}

/** What was probably meant instead of a field's value; nothing says yet that it is better. */
export function meantInstead(
  settings: ImsSettings,
  field: ImsSettingsField,
  context: SettingsCheckContext,
): CorrectedPart | null {
  const part = (text: string | null): CorrectedPart | null => (text === null ? null : { [field]: text });
  const held = field === 'imsClientSecret' ? null : settings[field];
  switch (field) {
    case 'imsScope':
      return settings.imsScope && withOpenId(separateScopes(settings.imsScope));
    case 'callbackServer':
      return part(ownAddress(context.instanceAddress) ?? bareAddress(settings.callbackServer ?? ''));
    case 'imsServer':
    case 'experienceCloudServer':
      return part(bareAddress(settings[field] ?? ''));
    case 'imsOrganizationId':
      // Whatever else is typed, the people who are to sign in are of the organization that Admin Console has.
      return part(context.adminConsoleOrganization ?? writtenOrganization(settings.imsOrganizationId ?? ''));
    case 'productContext':
      return part(contextOfField);
    case 'name':
      return part(context.expectedName);
    case 'label':
    case 'tenant':
    case 'imsClientId':
      return typeof held === 'string' ? part(trimmed(held)) : null;
    default:
      return null;
  }
}

function withOpenId(scopes: readonly string[]): CorrectedPart | null {
  if (scopes.length === 0) return null;
  return { imsScope: scopes.includes('openid') ? scopes : ['openid', ...scopes] };
}
