import * as z from 'zod';
import { readAssociationMask } from './association-mask.ts';
import { readAddress } from './https-origin.ts';
import type { SettingsFindingCode } from './ims-settings.ts';
import { every, hasControl, hasEdgeSpace, isAsciiLetter, isBlank, isDigit } from './text-scan.ts';

type Judge = (text: string) => SettingsFindingCode | null;

/** A text field: the first rule broken is the one issue, its message the finding code. */
function judged(judge: Judge, longest = 255) {
  return z.string().check((context) => {
    const text = context.value;
    const code = text.length > longest ? 'too-long' : judge(text);
    if (code !== null) context.issues.push({ code: 'custom', message: code, input: text });
  });
}

function plain(text: string): SettingsFindingCode | null {
  if (hasControl(text)) return 'control-character';
  return hasEdgeSpace(text) ? 'edge-space' : null;
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
  const problem = plain(text);
  if (text === '' || problem !== null) return problem;
  return text.endsWith('@AdobeOrg') && text.length > '@AdobeOrg'.length ? null : 'organization-suffix-missing';
}

/** Odd spaces in a mask are hints with a correction, not errors: a prefix mask rightly ends with a space. */
function mask(text: string): SettingsFindingCode | null {
  const read = readAssociationMask(text);
  if (read.reading === 'malformed') return read.fault.code === 'too-long' ? 'mask-too-long' : 'mask-malformed';
  if (read.reading === 'unsupported') return 'mask-unsupported';
  return hasControl(text) ? 'control-character' : null;
}

/** RFC 6749 scope token: printable ASCII without space, quote, backslash; and no comma, which separates them here. */
function isScopeUnit(unit: number): boolean {
  return unit > 0x20 && unit < 0x7f && unit !== 0x22 && unit !== 0x5c && unit !== 0x2c;
}

const scopeToken = z.string().check((context) => {
  const token = context.value;
  const code =
    token.length > 255 ? 'too-long' : token === '' || !every(token, isScopeUnit) ? 'scope-token-grammar' : null;
  if (code !== null) context.issues.push({ code: 'custom', message: code, input: token });
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
    if (code !== null) context.issues.push({ code: 'custom', message: code, input: context.value });
  }),
  productContext: judged(plain),
  experienceCloudServer: judged((text) => address(text, false)),
  tenant: judged(plain),
  comment: z.string().check((context) => {
    const text = context.value;
    const code = text.length > 4096 ? 'too-long' : hasControl(text, false) ? 'control-character' : null;
    if (code !== null) context.issues.push({ code: 'custom', message: code, input: text });
  }),
} as const;
