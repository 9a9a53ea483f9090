import { imsSettingsFields } from './account-fields.ts';
import { expect, test } from 'vitest';
import { type OddSetting, oddSettings, oddSettingsContext } from '../fixtures/odd-settings.ts';
import type { ImsSettings } from './ims-settings.ts';
import { strippedSecret } from './field-texts/stripped-secret.ts';
import { applyChange, changeBetween, compareSettings, settingsChangeSchema } from './settings-change.ts';
import { checkImsSettings } from './settings-check.ts';

const stored: ImsSettings = {
  label: 'MAC',
  name: 'Adobe_Marketing_Cloud',
  enabled: true,
  packageAutoExport: false,
  imsServer: 'https://ims-na1.adobelogin.com',
  imsScope: ['openid', 'AdobeID', 'additional_info.projectedProductContext'],
  imsClientId: '0123456789abcdef0123456789abcdef',
  imsClientSecret: { stored: true, fingerprint: 'f1' },
  callbackServer: oddSettingsContext.instanceAddress,
  imsOrganizationId: oddSettingsContext.adminConsoleOrganization,
  associationMask: 'Campaign - acme_prod - (.*)',
  productContext: 'dma_campaign_classic',
  experienceCloudServer: 'https://experience.adobe.com',
  tenant: 'acme',
  comment: '',
};

function changeOf({ field, value }: OddSetting): unknown {
  return { [field]: field === 'imsClientSecret' ? { action: 'replace', value } : value };
}

function check(settings: ImsSettings, isChanged: OddSetting | null) {
  return checkImsSettings(settings, {
    ...oddSettingsContext,
    changedFields: isChanged === null ? [] : [isChanged.field],
    fieldsOnBuild: imsSettingsFields,
    expectedName: 'Adobe_Marketing_Cloud',
  });
}

const named = (one: OddSetting): readonly [string, OddSetting] => [`${one.field}, ${one.what}: ${one.outcome}`, one];

const count = (isOf: (one: OddSetting) => boolean): number => oddSettings.filter(isOf).length;

test('the cases are as many as they are told to be', () => {
  expect(count(({ outcome }) => outcome !== 'accepted')).toBeGreaterThanOrEqual(40);
  expect(count(({ outcome }) => outcome === 'accepted')).toBeGreaterThanOrEqual(15);
  expect(new Set(oddSettings.map((one) => named(one)[0])).size).toBe(oddSettings.length);
});

test.each(oddSettings.map(named))('%s', (_name, one) => {
  const read = settingsChangeSchema.safeParse(changeOf(one));
  const codes = read.success ? [] : read.error.issues.map(({ path, message }) => [path[0], message]);
  expect(codes).toEqual(one.outcome === 'refused' ? [[one.field, one.code]] : []);
  // The text itself is no part of what is told.
  const text = String(one.value);
  if (one.outcome === 'refused' && text.trim().length > 4) expect(JSON.stringify(read.error)).not.toContain(text);
});

const open = oddSettings.filter(({ field }) => field !== 'imsClientSecret');

test.each(open.map(named))('as an edit: %s', (_name, one) => {
  const settings = applyChange(stored, { [one.field]: one.value });
  const findings = check(settings, one).filter(({ path }) => path === one.field);
  const codes = findings.map(({ code, severity }) => `${severity} ${code}`);
  // A prefix has remarks of its own.
  if (one.field === 'associationMask' && one.outcome === 'accepted') return;
  if (one.outcome === 'accepted') expect(codes).toEqual([]);
  else expect(codes).toContain(`${one.outcome === 'refused' ? 'error' : 'warning'} ${one.code}`);
  expect(findings.find(({ code }) => code === one.code)?.corrected).toBe(one.corrected);
});

test.each(open.filter(({ outcome }) => outcome !== 'accepted').map(named))('stored: %s', (_name, one) => {
  const settings = applyChange(stored, { [one.field]: one.value });
  const findings = check(settings, null);
  // What is stored stops nobody from editing another field.
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { corrected } = findings.find(({ code }) => code === one.code) ?? {};
  expect(corrected).toBe(one.corrected);
  if (corrected === undefined) return;
  const change = { [one.field]: one.field === 'imsScope' ? corrected.split(',') : corrected };
  expect(settingsChangeSchema.safeParse(change).success).toBe(true);
  expect(check(applyChange(settings, change), null).filter(({ path }) => path === one.field)).toEqual([]);
});

const secrets = oddSettings.filter(({ field }) => field === 'imsClientSecret');

test.each(secrets.map(named))('what is offered instead: %s', (_name, one) => {
  const offered = one.outcome === 'refused' ? strippedSecret(String(one.value)) : null;
  expect(offered).toBe(one.corrected ?? null);
});

test('scopes stored with spaces are told as they are, kept when left alone, and put right by the same scopes', () => {
  const spaced = { ...stored, imsScope: ['openid', 'AdobeID'], imsScopeText: 'openid, AdobeID' };
  const finding = check(spaced, null).find(({ path }) => path === 'imsScope');
  expect(finding).toMatchObject({ severity: 'warning', code: 'scope-token-grammar', corrected: 'openid,AdobeID' });
  const held = { ...spaced, imsScope: ['openid', ' AdobeID'], imsClientSecret: null };
  expect(changeBetween(spaced, held)).toEqual({});
  const change = changeBetween(spaced, { ...held, imsScope: ['openid', 'AdobeID'] });
  expect(compareSettings(spaced, change)).toEqual([
    { field: 'imsScope', before: ['openid', ' AdobeID'], after: ['openid', 'AdobeID'] },
  ]);
  expect(check(applyChange(spaced, change), null)).toEqual([]);
  expect(applyChange(spaced, { tenant: 'x' }).imsScopeText).toBe('openid, AdobeID');
});
