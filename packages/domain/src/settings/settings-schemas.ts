import { type ImsSettingsField } from './account-fields.ts';
import * as z from 'zod';
import { readAssociationMask } from '../mask/association-mask.ts';
import { readAddress } from './field-texts/https-origin.ts';
import type { SettingsFindingCode } from './ims-settings.ts';
import { unfit } from './field-texts/unfit-text.ts';
import { every, hasControl, hasEdgeSpace, isAsciiLetter, isBlank, isDigit, isInvisible } from '../text/text-scan.ts';

type Judge = (text: string) => SettingsFindingCode | null;

/** A text field: the first rule broken is the one issue, its message the finding code. */
function judged(judge: Judge, longest = 255) {
  return z.string().check((context) => {
    const text = context.value;
    const code = text.length > longest ? 'too-long' : judge(text);
    if (code !== null) context.issues.push({ code: 'custom', message: code, input: '' });
  });
}

function plain(text: string): SettingsFindingCode | null {
  if (hasControl(text)) return 'control-character';
  return unfit(text) ?? (hasEdgeSpace(text) ? 'edge-space' : null);
}

/** A value that a machine compares: a character that nobody sees makes it another one. */
function compared(text: string): SettingsFindingCode | null {
  return plain(text) ?? (every(text, (unit) => !isInvisible(unit)) ? null : 'invisible-character');
}

function required(text: string): SettingsFindingCode | null {
  return isBlank(text) ? 'required' : plain(text);
}

function isNameUnit(unit: number): boolean {
  return isAsciiLetter(unit) || isDigit(unit) || unit === 0x5f || unit === 0x2d || unit === 0x2e;
}

function internalName(text: string): SettingsFindingCode | null {
  return required(text) ?? (every(text, isNameUnit) ? null : 'name-grammar');
}

function clientId(text: string): SettingsFindingCode | null {
  const isToken = every(text, (unit) => isAsciiLetter(unit) || isDigit(unit) || unit === 0x5f || unit === 0x2d);
  return plain(text) ?? (isToken ? null : 'client-id-grammar');
}

function address(text: string, assumeHttps: boolean): SettingsFindingCode | null {
  if (text === '') return null;
  const spaced = plain(text);
  if (spaced !== null) return spaced;
  const read = readAddress(text, assumeHttps);
  if (read.kind === 'invalid') return 'url-invalid';
  if (!read.https) return 'url-not-https';
  return read.bare ? null : 'url-has-extra-parts';
}

function organization(text: string): SettingsFindingCode | null {
  const problem = compared(text);
  if (text === '' || problem !== null) return problem;
  return text.endsWith('@AdobeOrg') && text.length > '@AdobeOrg'.length ? null : 'organization-suffix-missing';
}

/** Odd spaces in a mask are hints with a correction, not errors: a prefix mask rightly ends with a space. */
function mask(text: string): SettingsFindingCode | null {
  const read = readAssociationMask(text);
  if (read.reading === 'malformed') return read.fault.code === 'too-long' ? 'mask-too-long' : 'mask-malformed';
  if (read.reading === 'unsupported') return 'mask-unsupported';
  return hasControl(text) ? 'control-character' : unfit(text);
}

/**
 * RFC 6749 scope token: printable ASCII without space, quote, backslash; no comma, which separates them here; and no semicolon
 * or percent sign: no scope of Adobe's has one, so that they stand where a comma should.
 */
function isScopeUnit(unit: number): boolean {
  return unit > 0x20 && unit < 0x7f && !notInScope.includes(String.fromCharCode(unit));
}
const notInScope = '"\\,;%';

const scopeToken = z.string().check((context) => {
  const token = context.value;
  const isToken = token !== '' && every(token, isScopeUnit);
  const code = token.length > 255 ? 'too-long' : isToken ? unfit(token) : 'scope-token-grammar';
  if (code !== null) context.issues.push({ code: 'custom', message: code, input: '' });
});

/**
 * One schema per editable field. Every issue's message is a {@link SettingsFindingCode}, so that form and server say the
 * same; emptiness is allowed where Campaign allows it (a fresh installation has an empty account).
 */
export const imsSettingsFieldSchemas = {
  label: judged(required),
  name: judged(internalName, 64),
  enabled: z.boolean(),
  packageAutoExport: z.boolean(),
  imsServer: judged((text) => address(text, true)),
  imsScope: z.array(scopeToken).max(100, 'too-long'),
  imsClientId: judged(clientId),
  callbackServer: judged((text) => address(text, false)),
  imsOrganizationId: judged(organization),
  associationMask: z.string().check((context) => {
    const code = mask(context.value);
    if (code !== null) context.issues.push({ code: 'custom', message: code, input: '' });
  }),
  productContext: judged(compared),
  experienceCloudServer: judged((text) => address(text, false)),
  tenant: judged(compared),
  comment: z.string().check((context) => {
    const text = context.value;
    const code = text.length > 4096 ? 'too-long' : hasControl(text, false) ? 'control-character' : unfit(text);
    if (code !== null) context.issues.push({ code: 'custom', message: code, input: '' });
  }),
} as const satisfies Readonly<Record<Exclude<ImsSettingsField, 'imsClientSecret'>, z.ZodType>>;
