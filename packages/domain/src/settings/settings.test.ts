import { type ImsSettingsField, imsSettingsFields } from './account-fields.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImsSettings, SecretState } from './ims-settings.ts';
import { applyChange, changeBetween, compareSettings, conflictOf, settingsChangeSchema } from './settings-change.ts';
import { checkImsSettings } from './settings-check.ts';
import { checkProperty } from '../testing/property-runs.ts';

const settings: ImsSettings = {
  label: 'MAC',
  name: 'Adobe_Marketing_Cloud',
  enabled: true,
  packageAutoExport: false,
  imsServer: 'https://ims-na1.adobelogin.com',
  imsScope: ['openid', 'AdobeID', 'additional_info.projectedProductContext'],
  imsClientId: '0123456789abcdef0123456789abcdef',
  imsClientSecret: { stored: true, fingerprint: 'f1' },
  callbackServer: 'https://acme.campaign.adobe.com',
  imsOrganizationId: '0123456789ABCDEF01234567@AdobeOrg',
  associationMask: 'Campaign - tenant_id - (.*)',
  productContext: 'dma_campaign_classic',
  experienceCloudServer: 'https://marketing.adobe.com',
  tenant: 'acme',
  comment: 'two\nlines',
};

function issues(change: unknown): string[] {
  const read = settingsChangeSchema.safeParse(change);
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`);
}

function findings(part: Partial<ImsSettings>, changed: readonly ImsSettingsField[] = []): string[] {
  const context = {
    instanceAddress: 'https://acme.campaign.adobe.com/',
    changedFields: changed,
    fieldsOnBuild: imsSettingsFields,
    expectedName: 'Adobe_Marketing_Cloud',
  };
  return checkImsSettings({ ...settings, ...part }, context).map(
    ({ path, code, severity }) => `${severity} ${path} ${code}`,
  );
}

describe('a proposed change', () => {
  it('takes every field as it is read', () => {
    const { imsClientSecret: _, ...plain } = settings;
    expect(issues({ ...plain, imsClientSecret: { action: 'replace', value: 'p8e-secret' } })).toEqual([]);
    expect(issues({})).toEqual([]);
    const empty = {
      imsServer: '',
      imsClientId: '',
      callbackServer: '',
      imsOrganizationId: '',
      associationMask: '',
      tenant: '',
    };
    expect(issues({ ...empty, imsScope: [], productContext: '', experienceCloudServer: '', comment: '' })).toEqual([]);
  });

  it.each([
    [{ label: ' ' }, 'label: required'],
    [{ label: 'a'.repeat(256) }, 'label: too-long'],
    [{ label: 'a\u0007' }, 'label: control-character'],
    [{ label: 'MAC ' }, 'label: edge-space'],
    [{ name: 'Adobe Marketing' }, 'name: name-grammar'],
    [{ imsServer: 'ims na1' }, 'imsServer: url-invalid'],
    [{ imsServer: 'http://ims-na1.adobelogin.com' }, 'imsServer: url-not-https'],
    [{ callbackServer: 'acme.campaign.adobe.com' }, 'callbackServer: url-invalid'],
    [{ callbackServer: 'https://acme.example/path' }, 'callbackServer: url-has-extra-parts'],
    [{ callbackServer: 'https://user@acme.example' }, 'callbackServer: url-has-extra-parts'],
    [{ callbackServer: 'https://acme.example\\@evil' }, 'callbackServer: url-invalid'],
    [{ callbackServer: '//evil' }, 'callbackServer: url-invalid'],
    [{ callbackServer: 'javascript://acme' }, 'callbackServer: url-invalid'],
    [{ callbackServer: 'https://acme.example:99999' }, 'callbackServer: url-invalid'],
    [{ imsScope: ['open id'] }, 'imsScope: scope-token-grammar'],
    [{ imsScope: [''] }, 'imsScope: scope-token-grammar'],
    [{ imsClientId: 'a b' }, 'imsClientId: client-id-grammar'],
    [{ imsOrganizationId: '0123456789ABCDEF01234567' }, 'imsOrganizationId: organization-suffix-missing'],
    [{ associationMask: '(*)' }, 'associationMask: mask-malformed'],
    [{ associationMask: '(?=a)(.*)' }, 'associationMask: mask-unsupported'],
    [{ associationMask: 'a'.repeat(600) }, 'associationMask: mask-too-long'],
    [{ associationMask: 'a\n(.*)' }, 'associationMask: control-character'],
    [{ comment: 'a\u0000' }, 'comment: control-character'],
    [{ imsClientSecret: { action: 'replace', value: '' } }, 'imsClientSecret: required'],
    [{ imsClientSecret: { action: 'replace', value: '••••' } }, 'imsClientSecret: secret-looks-masked'],
    [{ imsClientSecret: { action: 'replace', value: '*****' } }, 'imsClientSecret: secret-looks-masked'],
    [{ imsClientSecret: { action: 'replace', value: 'p8e-x\n' } }, 'imsClientSecret: secret-edge-space'],
  ])('%j is refused: %s', (change, expected) => {
    expect(issues(change)).toEqual([expected]);
  });

  it('refuses what it does not know, and never repeats a secret', () => {
    expect(settingsChangeSchema.safeParse({ unknown: 1 }).success).toBe(false);
    expect(settingsChangeSchema.safeParse({ imsClientSecret: 'p8e-CANARY' }).success).toBe(false);
    const read = settingsChangeSchema.safeParse({ imsClientSecret: { action: 'replace', value: ' CANARY-7 ' } });
    expect(JSON.stringify(read)).not.toContain('CANARY-7');
    const change = settingsChangeSchema.parse({ imsClientSecret: { action: 'replace', value: 'CANARY-7' } });
    const told = [
      compareSettings(settings, change),
      conflictOf(settings, settings, change),
      applyChange(settings, change),
    ];
    expect(JSON.stringify(told)).not.toContain('CANARY-7');
  });
});

describe('comparing', () => {
  it('lists what really changes, in the order of the form', () => {
    const change = {
      tenant: 'beta',
      label: 'MAC',
      imsScope: ['openid'],
      imsClientSecret: { action: 'clear' },
    } as const;
    expect(compareSettings(settings, { ...change, imsScope: [...change.imsScope] })).toEqual([
      { field: 'imsScope', before: settings.imsScope, after: ['openid'] },
      { field: 'imsClientSecret', before: { secret: 'stored' }, after: { secret: 'cleared' } },
      { field: 'tenant', before: 'acme', after: 'beta' },
    ]);
    const without: ImsSettings = { ...settings, imsClientSecret: { stored: false } };
    expect(compareSettings(without, { imsClientSecret: { action: 'clear' } })).toEqual([]);
  });

  it('makes the change that leads from one state to the other, and nothing more', () => {
    const text = fc.constantFrom('', 'a', 'b');
    const part = fc.record({
      tenant: text,
      comment: text,
      enabled: fc.boolean(),
      imsScope: fc.array(text, { maxLength: 2 }),
    });
    checkProperty(
      fc.property(part, part, (one, other) => {
        const before = { ...settings, ...one };
        const after = { ...settings, ...other };
        const change = changeBetween(before, { ...after, imsClientSecret: null });
        expect(applyChange(before, change)).toEqual(after);
        expect(Object.keys(change).length).toBe(compareSettings(before, change).length);
        expect(change.imsClientSecret).toBeUndefined();
      }),
    );
    expect(changeBetween(settings, { ...settings, imsClientSecret: { action: 'replace', value: 'x' } })).toEqual({
      imsClientSecret: { action: 'replace', value: 'x' },
    });
  });

  it('tells conflict from agreement', () => {
    const theirs: ImsSettings = {
      ...settings,
      tenant: 'theirs',
      comment: 'same',
      label: 'L',
      imsClientSecret: { stored: true, fingerprint: 'f2' },
    };
    const change = {
      tenant: 'yours',
      comment: 'same',
      productContext: '',
      imsClientSecret: { action: 'replace', value: 'x' },
    } as const;
    expect(conflictOf(settings, theirs, change).map(({ field, state }) => `${field} ${state}`)).toEqual([
      'label theirs-only',
      'imsClientSecret conflict',
      'productContext yours-only',
      'tenant conflict',
      'comment agree',
    ]);
    expect(conflictOf(settings, settings, {})).toEqual([]);
  });

  it('without a base makes a conflict of every field that differs, and nobody’s of none', () => {
    const asked = fc.constantFrom('', 'acme', 'theirs');
    checkProperty(
      fc.property(fc.record({ tenant: asked, comment: asked }, { requiredKeys: [] }), (change) => {
        const rows = conflictOf(null, { ...settings, comment: 'acme' }, change);
        expect(rows.map(({ field }) => field)).toEqual(imsSettingsFields);
        const states = new Map(rows.map(({ field, state }) => [field, state]));
        expect([...states.values()]).not.toContain('yours-only');
        for (const field of ['tenant', 'comment'] as const) {
          const yours = change[field];
          const told = yours === 'acme' ? 'agree' : 'conflict';
          expect(states.get(field)).toBe(yours === undefined ? 'theirs-only' : told);
        }
      }),
    );
    const secret = { imsClientSecret: { action: 'replace', value: 'x' } } as const;
    const row = conflictOf(null, settings, secret).find(({ field }) => field === 'imsClientSecret');
    expect(row).toMatchObject({ base: { secret: 'hidden' }, theirs: { secret: 'stored' }, state: 'conflict' });
  });
});

describe('what was not read', () => {
  const unread: ImsSettings = { ...settings, tenant: null, enabled: null, imsScope: null, imsClientSecret: 'hidden' };

  it('is kept unless it is set, and any value in its place is a change', () => {
    expect(changeBetween(unread, { ...unread, imsClientSecret: null })).toEqual({});
    const set = { ...unread, tenant: '', enabled: false, imsScope: [], imsClientSecret: { action: 'clear' } } as const;
    const change = changeBetween(unread, set);
    expect(compareSettings(unread, change)).toEqual([
      { field: 'enabled', before: null, after: false },
      { field: 'imsScope', before: null, after: [] },
      { field: 'imsClientSecret', before: { secret: 'hidden' }, after: { secret: 'cleared' } },
      { field: 'tenant', before: null, after: '' },
    ]);
    expect(applyChange(unread, { label: 'x' })).toEqual({ ...unread, label: 'x' });
  });

  it.each<readonly [base: string | null, theirs: string | null, yours: string | undefined, state: string | undefined]>([
    [null, null, undefined, undefined],
    [null, null, 'x', 'conflict'],
    [null, 'x', undefined, 'theirs-only'],
    [null, 'x', 'x', 'agree'],
    [null, 'x', 'y', 'conflict'],
    ['x', null, undefined, 'theirs-only'],
    ['x', null, 'y', 'conflict'],
    ['x', null, 'x', 'theirs-only'],
    ['x', 'x', 'y', 'yours-only'],
  ])('base %j, theirs %j, yours %j: %s', (...[base, theirs, yours, state]) => {
    const change = yours === undefined ? {} : { tenant: yours };
    const rows = conflictOf({ ...settings, tenant: base }, { ...settings, tenant: theirs }, change);
    expect(rows.map((row) => row.state)).toEqual(state === undefined ? [] : [state]);
  });

  it.each<readonly [base: SecretState, theirs: SecretState, isSet: boolean, state: string | undefined]>([
    ['hidden', 'hidden', false, undefined],
    ['hidden', 'hidden', true, 'conflict'],
    ['hidden', { stored: true, fingerprint: 'f1' }, false, 'theirs-only'],
    ['hidden', { stored: false }, true, 'conflict'],
    [{ stored: true, fingerprint: 'f1' }, 'hidden', true, 'conflict'],
    [{ stored: false }, 'hidden', false, 'theirs-only'],
    [{ stored: true, fingerprint: 'f1' }, { stored: true, fingerprint: 'f1' }, true, 'yours-only'],
  ])('a secret %j, theirs %j, set by you %j: %s', (...[base, theirs, isSet, state]) => {
    const change = isSet ? { imsClientSecret: { action: 'replace', value: 'x' } as const } : {};
    const [was, now] = [
      { ...settings, imsClientSecret: base },
      { ...settings, imsClientSecret: theirs },
    ];
    expect(conflictOf(was, now, change).map((row) => row.state)).toEqual(state === undefined ? [] : [state]);
  });

  it('breaks no rule: it is neither empty nor filled', () => {
    const nothing = Object.fromEntries(imsSettingsFields.map((field) => [field, null]));
    expect(findings({ ...nothing, imsClientSecret: 'hidden' })).toEqual([]);
    expect(findings({ label: '', name: '', associationMask: '' })).toHaveLength(4);
  });
});

describe('remarks on an account', () => {
  it.each([
    [{}, []],
    [{ imsServer: 'adobeid-na1.services.adobe.com' }, []],
    [{ imsServer: 'https://ims-na1-stg1.adobelogin.com' }, ['warning imsServer ims-server-stage']],
    [{ imsServer: 'https://ims.example' }, ['warning imsServer ims-server-unknown']],
    [{ callbackServer: 'https://other.example' }, ['warning callbackServer callback-not-own-address']],
    [{ callbackServer: 'https://ACME.campaign.adobe.com:443/' }, ['warning callbackServer callback-other-text']],
    [{ callbackServer: 'https://acme.campaign.adobe.com/' }, []],
    [{ imsScope: ['openid', 'openid', 'openid'] }, ['warning imsScope scope-duplicate']],
    [{ imsOrganizationId: '12345@AdobeOrg' }, ['warning imsOrganizationId organization-unusual']],
    [{ name: 'Adobe_Experience_Cloud' }, ['warning name name-expected']],
    [{ productContext: 'dma_target' }, ['warning productContext product-context-unusual']],
    [{ associationMask: '' }, ['warning associationMask mask-empty']],
    [{ associationMask: 'Campaign (.*)' }, []],
    [
      { associationMask: 'Campaign - a.b - (.&#42;)' },
      ['warning associationMask mask-unescaped-dot', 'warning associationMask mask-html-entity'],
    ],
    [{ associationMask: '(*)' }, ['warning associationMask mask-malformed']],
  ])('%j', (part, expected) => {
    expect(findings(part)).toEqual(expected);
  });

  it('blocks a broken rule only on a field that is being changed', () => {
    expect(findings({ label: 'x ', associationMask: '(*)' }, ['label'])).toEqual([
      'error label edge-space',
      'warning associationMask mask-malformed',
    ]);
  });

  it('says that a field is not on this build only to who changes it', () => {
    const context = {
      changedFields: ['productContext', 'tenant'],
      fieldsOnBuild: ['tenant'],
      expectedName: 'x',
    } as const;
    expect(checkImsSettings({ ...settings, imsServer: 'http://x' }, context)).toEqual([
      { path: 'productContext', severity: 'error', code: 'field-not-on-this-build' },
    ]);
  });
});
