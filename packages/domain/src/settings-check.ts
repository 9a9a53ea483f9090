import { missingFields } from './account-state.ts';
import { readAssociationMask } from './association-mask.ts';
import { readAddress } from './https-origin.ts';
import type { ImsSettings, ImsSettingsField, SettingsFinding, SettingsFindingCode } from './ims-settings.ts';
import { imsSettingsFields, settingsFindingCodes } from './ims-settings.ts';
import type { MaskHintCode } from './mask-hints.ts';
import { imsSettingsFieldSchemas } from './settings-schemas.ts';
import { every, isDigit } from './text-scan.ts';

/** What the check needs to know besides the settings. */
export interface SettingsCheckContext {
  /** The address under which people reach the instance; left out when the deployer did not say. */
  readonly instanceAddress?: string | undefined;
  readonly changedFields: readonly ImsSettingsField[];
  /** The fields the instance's own schema has. */
  readonly fieldsOnBuild: readonly ImsSettingsField[];
  /** Internal name the account must have; `Adobe_Marketing_Cloud` (Campaign Classic docs, ims-troubleshooting). */
  readonly expectedName: string;
}

/** Hosts that Campaign's documentation accepts as IMS server. */
const knownImsHosts: ReadonlySet<string> = new Set(['ims-na1.adobelogin.com', 'adobeid-na1.services.adobe.com']);
const knownProductContexts: ReadonlySet<string> = new Set(['dma_campaign', 'dma_campaign_classic']);

type Remark = Omit<SettingsFinding, 'severity'>;

function isFindingCode(text: string): text is SettingsFindingCode {
  return settingsFindingCodes.some((code) => code === text);
}

/** The first rule that a field's value breaks, told by the same schema the form uses. What was not read breaks none. */
function brokenRule(settings: ImsSettings, field: ImsSettingsField): Remark[] {
  if (field === 'imsClientSecret' || settings[field] === null) return [];
  const read = imsSettingsFieldSchemas[field].safeParse(settings[field]);
  if (read.success) return [];
  const code = read.error.issues.map(({ message }) => message).find(isFindingCode);
  return code === undefined ? [] : [{ path: field, code }];
}

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

function callbackRemarks({ callbackServer }: ImsSettings, instanceAddress: string | undefined): Remark[] {
  if (callbackServer === null) return [];
  const own = instanceAddress === undefined ? null : readAddress(instanceAddress, true);
  const callback = readAddress(callbackServer);
  if (own?.kind !== 'address' || callback.kind !== 'address' || own.host === callback.host) return [];
  return [{ path: 'callbackServer', code: 'callback-not-own-address', params: { address: `https://${own.host}` } }];
}

function scopeRemarks({ imsScope }: ImsSettings): Remark[] {
  if (imsScope === null) return [];
  const twice = new Set(imsScope.filter((token, index) => imsScope.indexOf(token) !== index));
  return [...twice].map((token) => ({ path: 'imsScope', code: 'scope-duplicate', params: { token } }));
}

function isUpperHex(unit: number): boolean {
  return isDigit(unit) || (unit >= 0x41 && unit <= 0x46);
}

/** 24 upper-case hexadecimal digits before `@AdobeOrg` is what every real identifier seen looks like. */
function organizationRemarks({ imsOrganizationId }: ImsSettings): Remark[] {
  if (imsOrganizationId?.endsWith('@AdobeOrg') !== true) return [];
  const id = imsOrganizationId.slice(0, -'@AdobeOrg'.length);
  const isUsual = id.length === 24 && every(id, isUpperHex);
  return isUsual ? [] : [{ path: 'imsOrganizationId', code: 'organization-unusual' }];
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

function nameRemarks({ name }: ImsSettings, expectedName: string): Remark[] {
  return name === null || name === expectedName
    ? []
    : [{ path: 'name', code: 'name-expected', params: { expected: expectedName } }];
}

function contextRemarks({ productContext }: ImsSettings): Remark[] {
  const isUsual = productContext === null || productContext === '' || knownProductContexts.has(productContext);
  return isUsual ? [] : [{ path: 'productContext', code: 'product-context-unusual' }];
}

/** The mask has a remark of its own. */
function neededRemarks(settings: ImsSettings): Remark[] {
  if (settings.enabled !== true) return [];
  const needed = missingFields(settings).filter((field) => field !== 'associationMask');
  return needed.map((path) => ({ path, code: 'required-when-enabled' }));
}

/**
 * Everything worth saying about an account's settings, in the order of the form. An error is a broken rule on a field
 * that is being changed; the same on a field left alone is a warning, so that an old slip never blocks another edit.
 * Remarks on fields that this build does not have are left out, except that changing one is an error.
 */
export function checkImsSettings(settings: ImsSettings, context: SettingsCheckContext): SettingsFinding[] {
  const onBuild = new Set(context.fieldsOnBuild);
  const changed = new Set(context.changedFields);
  const remarks = [
    ...serverRemarks(settings),
    ...callbackRemarks(settings, context.instanceAddress),
    ...scopeRemarks(settings),
    ...organizationRemarks(settings),
    ...maskRemarks(settings),
    ...nameRemarks(settings, context.expectedName),
    ...contextRemarks(settings),
    ...neededRemarks(settings),
  ];
  const findings: SettingsFinding[] = [];
  const tell = ({ path, code, params }: Remark, severity: SettingsFinding['severity']): void => {
    findings.push(params === undefined ? { path, severity, code } : { path, severity, code, params });
  };
  for (const field of imsSettingsFields) {
    const severity = changed.has(field) ? 'error' : 'warning';
    if (!onBuild.has(field)) {
      if (changed.has(field)) tell({ path: field, code: 'field-not-on-this-build' }, severity);
      continue;
    }
    const broken = brokenRule(settings, field);
    for (const remark of broken) tell(remark, severity);
    const told = new Set(broken.map(({ code }) => code));
    for (const remark of remarks) if (remark.path === field && !told.has(remark.code)) tell(remark, 'warning');
  }
  return findings;
}
