import type { ImsSettingsField } from './account-fields.ts';
import { missingFields } from '../in-force/account-state.ts';
import { readAssociationMask } from '../mask/association-mask.ts';
import { readAddress } from './field-texts/https-origin.ts';
import type { ImsSettings, SettingsFinding, SettingsFindingCode } from './ims-settings.ts';
import type { MaskHintCode } from '../mask-hints/mask-hint.ts';
import { storedScopes } from './settings-change.ts';
import { isSameOrganization } from '../impact/sign-in/sign-in-gates.ts';
import { organizationFormOf } from './field-texts/organization-text.ts';
import { scopeInItsCase, separateScopes } from './field-texts/scope-text.ts';

/** What the check needs to know besides the settings. */
export interface SettingsCheckContext {
  /** The address under which people reach the instance; left out when the deployer did not say. */
  readonly instanceAddress?: string | undefined;
  /** The organization that profiles and people are read from in Admin Console; left out where nothing is read. */
  readonly adminConsoleOrganization?: string | undefined;
  readonly changedFields: readonly ImsSettingsField[];
  /** The fields the instance's own schema has. */
  readonly fieldsOnBuild: readonly ImsSettingsField[];
  /** Internal name the account must have; `Adobe_Marketing_Cloud` (Campaign Classic docs, ims-troubleshooting). */
  readonly expectedName: string;
}

export type Remark = Omit<SettingsFinding, 'severity' | 'corrected'>;

/** Hosts that Campaign's documentation accepts as IMS server. */
const knownImsHosts: ReadonlySet<string> = new Set(['ims-na1.adobelogin.com', 'adobeid-na1.services.adobe.com']);

/** What a build that has the field expects; a build without it uses `dma_campaign` (Campaign Classic docs, ims-troubleshooting). */
export const contextOfField = 'dma_campaign_classic';
const contextWithoutField = 'dma_campaign';

function serverRemarks({ imsServer }: ImsSettings): Remark[] {
  if (imsServer === null) return [];
  const read = readAddress(imsServer, true);
  if (read.kind === 'invalid') return [];
  if (read.host.includes('-stg1'))
    return [{ path: 'imsServer', code: 'ims-server-stage', params: { host: read.host } }];
  return knownImsHosts.has(read.host)
    ? []
    : [{ path: 'imsServer', code: 'ims-server-unknown', params: { host: read.host } }];
}

/** The instance's own address as IMS is told it: no slash at the end, no port that goes without saying, lower case. */
export function ownAddress(instanceAddress: string | undefined): string | null {
  const own = instanceAddress === undefined ? null : readAddress(instanceAddress, true);
  return own?.kind === 'address' ? `https://${own.host}` : null;
}

/** IMS compares the callback with its list as text (Campaign Classic docs, ims-troubleshooting: sent to adobe.com otherwise). */
function callbackRemarks({ callbackServer }: ImsSettings, { instanceAddress }: SettingsCheckContext): Remark[] {
  const address = ownAddress(instanceAddress);
  if (callbackServer === null || address === null) return [];
  const callback = readAddress(callbackServer);
  if (callback.kind !== 'address' || [address, instanceAddress].includes(callbackServer)) return [];
  const params = { address };
  if (`https://${callback.host}` !== address)
    return [{ path: 'callbackServer', code: 'callback-not-own-address', params }];
  // Another scheme, and more than an address, is told by a rule.
  return callback.https && callback.bare ? [{ path: 'callbackServer', code: 'callback-other-text', params }] : [];
}

/** Scopes are compared with their case (RFC 6749, section 3.3); without `openid` IMS does not tell who signed in (OpenID Connect, 3.1.2.1). */
function scopeRemarks(settings: ImsSettings): Remark[] {
  const imsScope = storedScopes(settings);
  if (imsScope === null) return [];
  if (imsScope.length === 0) return settings.enabled === true ? [{ path: 'imsScope', code: 'scope-empty' }] : [];
  const twice = new Set(imsScope.filter((token, index) => imsScope.indexOf(token) !== index));
  const otherCase = new Map(imsScope.map((token) => [token, scopeInItsCase(token)]));
  return [
    ...(separateScopes(imsScope).includes('openid')
      ? []
      : [{ path: 'imsScope', code: 'scope-openid-missing' } as const]),
    ...[...otherCase].flatMap(([token, expected]): Remark[] =>
      expected === null ? [] : [{ path: 'imsScope', code: 'scope-other-case', params: { token, expected } }],
    ),
    ...[...twice].map((token) => ({ path: 'imsScope', code: 'scope-duplicate', params: { token } }) as const),
  ];
}

function organizationRemarks(settings: ImsSettings, { adminConsoleOrganization }: SettingsCheckContext): Remark[] {
  const path = 'imsOrganizationId';
  const text = settings[path];
  if (text === null || text === '' || text === adminConsoleOrganization) return [];
  const form = text.endsWith('@AdobeOrg') ? organizationFormOf(text) : 'usual';
  const remarks: Remark[] = form === 'usual' ? [] : [{ path, code: `organization-${form}` }];
  if (adminConsoleOrganization === undefined || isSameOrganization(text, adminConsoleOrganization)) return remarks;
  const params = { expected: adminConsoleOrganization };
  return [...remarks, { path, code: 'organization-not-of-admin-console', params }];
}

const codeOfHint: Readonly<Partial<Record<MaskHintCode, SettingsFindingCode>>> = {
  'html-entity': 'mask-html-entity',
  'no-capture': 'mask-no-capture',
  'several-captures': 'mask-several-captures',
  'unescaped-dot': 'mask-unescaped-dot',
  'odd-space': 'mask-odd-space',
  'dash-kind': 'mask-dash-kind',
};

function maskRemarks({ associationMask }: ImsSettings): Remark[] {
  if (associationMask === null) return [];
  const mask = readAssociationMask(associationMask);
  if (mask.reading === 'empty') return [{ path: 'associationMask', code: 'mask-empty' }];
  const remarks = new Map<SettingsFindingCode, Remark>();
  for (const hint of mask.hints) {
    const code = codeOfHint[hint.code];
    if (code === undefined || remarks.has(code)) continue;
    remarks.set(code, { path: 'associationMask', code });
  }
  return [...remarks.values()];
}

function nameRemarks({ name }: ImsSettings, { expectedName }: SettingsCheckContext): Remark[] {
  return name === null || name === expectedName
    ? []
    : [{ path: 'name', code: 'name-expected', params: { expected: expectedName } }];
}

/** A build that has the field has it for a value of its own, so that an empty one is none of an account in use. */
function contextRemarks({ productContext, enabled }: ImsSettings): Remark[] {
  if (productContext === null || productContext === contextOfField) return [];
  if (productContext === '' && enabled !== true) return [];
  const isOfOther = productContext === '' || productContext === contextWithoutField;
  const code = isOfOther ? 'product-context-not-of-build' : 'product-context-unusual';
  return [{ path: 'productContext', code }];
}

/** The mask has a remark of its own. */
function neededRemarks(settings: ImsSettings): Remark[] {
  if (settings.enabled !== true) return [];
  const needed = missingFields(settings).filter((field) => field !== 'associationMask');
  return needed.map((path) => ({ path, code: 'required-when-enabled' }));
}

/** What is worth saying of values that break no rule of their field's own. */
export function fieldRemarks(settings: ImsSettings, context: SettingsCheckContext): Remark[] {
  return [
    ...serverRemarks(settings),
    ...callbackRemarks(settings, context),
    ...scopeRemarks(settings),
    ...organizationRemarks(settings, context),
    ...maskRemarks(settings),
    ...nameRemarks(settings, context),
    ...contextRemarks(settings),
    ...neededRemarks(settings),
  ];
}
