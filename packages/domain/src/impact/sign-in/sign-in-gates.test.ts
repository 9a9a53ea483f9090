import { imsSettingsFields } from '../../settings/account-fields.ts';
import { expect, test } from 'vitest';
import type { SignInGates } from './sign-in-states.ts';
import { type ImsSettings } from '../../settings/ims-settings.ts';
import { waitingFields } from '../../in-force/in-force.ts';
import type { ProposedChange } from '../../settings/settings-change.ts';
import { type GateFacts, signInGatesOf } from './sign-in-gates.ts';

const full: ImsSettings = {
  label: 'MAC',
  name: 'Adobe_Marketing_Cloud',
  enabled: true,
  packageAutoExport: false,
  imsServer: 'https://ims-na1.adobelogin.com',
  imsScope: ['openid'],
  imsClientId: 'client',
  imsClientSecret: { stored: true, fingerprint: 'one' },
  callbackServer: 'https://acme.example',
  imsOrganizationId: 'ORG@AdobeOrg',
  associationMask: 'A - (.*)',
  productContext: 'dma_campaign',
  experienceCloudServer: '',
  tenant: '',
  comment: '',
};
const off = { ...full, enabled: false };
const bare = { ...full, imsServer: '', imsClientId: '', imsClientSecret: { stored: false } } as const;

function gates(change: ProposedChange, facts: Partial<GateFacts> = {}): SignInGates {
  const { inForce = full, stored = full } = facts;
  const waiting = waitingFields(inForce, stored);
  const lists = { fieldsOnBuild: imsSettingsFields, organizationOfLists: 'ORG@AdobeOrg', hasOthersOfKind: false };
  return signInGatesOf({ inForce, stored, waiting, isAnotherWrite: false, ...lists, change, ...facts });
}

const open: SignInGates = { before: 'open', after: 'open', isTouched: false };
const touched = (after: SignInGates['after'], before: SignInGates['before'] = 'open'): SignInGates => ({
  before,
  after,
  isTouched: true,
});

test.each<[string, ProposedChange, SignInGates]>([
  ['nothing', {}, open],
  ['the mask alone', { associationMask: 'B - (.*)' }, open],
  ['what decides nothing', { label: 'x', comment: 'x', tenant: 'x', experienceCloudServer: 'https://x.example' }, open],
  ['a value as it is', { imsClientId: 'client', imsScope: ['openid'] }, open],
  ['clearing an absent mask', { associationMask: '' }, { ...open, after: 'off' }],
  ['a mask of spaces', { associationMask: '  ' }, { ...open, after: 'off' }],
  ['turned off', { enabled: false }, touched('off')],
  ['no server', { imsServer: '' }, touched('off')],
  ['no client', { imsClientId: ' ' }, touched('off')],
  ['the secret cleared', { imsClientSecret: { action: 'clear' } }, touched('off')],
  ['no organization', { imsOrganizationId: '' }, touched('off')],
  ['no callback', { callbackServer: '' }, touched('off')],
  ['no product context, which may be empty', { productContext: '' }, touched('untested')],
  ['no scope, which may be empty', { imsScope: [] }, touched('untested')],
  ['another server', { imsServer: 'https://ims-na1-stg1.adobelogin.com' }, touched('untested')],
  ['another client', { imsClientId: 'other' }, touched('untested')],
  [
    'another secret, of which nobody knows whether it differs',
    { imsClientSecret: { action: 'replace' } },
    touched('untested'),
  ],
  ['another scope', { imsScope: ['openid', 'profile'] }, touched('untested')],
  ['the same scopes in another order', { imsScope: ['profile', 'openid'] }, touched('untested')],
  ['another callback', { callbackServer: 'https://other.example' }, touched('untested')],
  ['another organization', { imsOrganizationId: 'OTHER@AdobeOrg' }, touched('other-organization')],
  ['the organization in other case', { imsOrganizationId: 'org@adobeorg' }, touched('untested')],
  ['another name, by which sign-in may find the account', { name: 'Other' }, touched('untested')],
  ['another client, and turned off', { imsClientId: 'other', enabled: false }, touched('off')],
  ['the mask with a client', { imsClientId: 'other', associationMask: 'B' }, touched('untested')],
])('%s', (_what, change, expected) => {
  expect(gates(change)).toEqual(expected);
});

test('a connection that let nobody in is untested when it is turned on', () => {
  const facts = { inForce: off, stored: off };
  expect(gates({ enabled: true }, facts)).toEqual(touched('untested', 'off'));
  expect(gates({ label: 'x' }, facts)).toEqual({ before: 'off', after: 'off', isTouched: false });
});

test('an account with nothing but a mask lets nobody in, enabled or not', () => {
  const facts = { inForce: { ...bare, enabled: false }, stored: { ...bare, enabled: false } };
  expect(gates({ enabled: true, associationMask: '(.*)' }, facts)).toEqual(touched('off', 'off'));
  expect(gates({ enabled: true, imsServer: 'https://ims-na1.adobelogin.com', imsClientId: 'c' }, facts).after).toBe(
    'off',
  );
});

test('fields that wait for a restart count with the change, and a draft that reverts them is no change', () => {
  const stored = { ...full, imsClientId: 'other' };
  expect(gates({}, { stored })).toEqual(touched('untested'));
  expect(gates({ imsClientId: 'client' }, { stored })).toEqual(open);
  expect(gates({ imsClientId: '' }, { stored })).toEqual(touched('off'));
  const replaced = { ...full, imsClientSecret: { stored: true, fingerprint: 'two' } } as const;
  expect(gates({}, { stored: replaced })).toEqual(touched('untested'));
  expect(gates({}, { stored: off })).toEqual(touched('off'));
});

test('a secret that Campaign stored in another form, without a write, is the same secret', () => {
  const stored = { ...full, imsClientSecret: { stored: true, fingerprint: 'two' } } as const;
  expect(gates({}, { stored, waiting: [] })).toEqual(open);
  expect(gates({ imsClientSecret: { action: 'replace' } }, { stored, waiting: [] })).toEqual(touched('untested'));
});

test('a field that was not read is a doubt, where this build has the field', () => {
  const unread = { ...full, imsClientId: null };
  const facts = { inForce: unread, stored: unread };
  expect(gates({}, facts)).toEqual({ before: 'not-read', after: 'not-read', isTouched: false });
  expect(gates({ imsClientId: 'client' }, facts)).toEqual(touched('untested', 'not-read'));
  const fieldsOnBuild = imsSettingsFields.filter((field) => field !== 'imsClientId');
  expect(gates({}, { ...facts, fieldsOnBuild })).toEqual(open);
  const unknown = { ...full, enabled: null };
  expect(gates({}, { inForce: unknown, stored: unknown }).after).toBe('not-read');
  expect(gates({ enabled: true }, { inForce: unknown, stored: unknown })).toEqual(touched('untested', 'not-read'));
  expect(gates({ enabled: false }, { inForce: unknown, stored: unknown })).toEqual(touched('off', 'not-read'));
  const hidden = { ...full, imsClientSecret: 'hidden' } as const;
  expect(gates({}, { inForce: hidden, stored: hidden })).toEqual(open);
  expect(gates({ imsClientSecret: { action: 'replace' } }, { inForce: hidden, stored: hidden })).toEqual(
    touched('untested'),
  );
});

test('lists of another organization do not show who would sign in', () => {
  const organizationOfLists = 'OTHER@AdobeOrg';
  expect(gates({}, { organizationOfLists })).toEqual({
    before: 'other-organization',
    after: 'other-organization',
    isTouched: false,
  });
  // The draft names the organization of the lists; nobody has tried that connection.
  expect(gates({ imsOrganizationId: 'OTHER@AdobeOrg' }, { organizationOfLists })).toEqual(
    touched('untested', 'other-organization'),
  );
  expect(gates({ enabled: false }, { organizationOfLists })).toEqual(touched('off', 'other-organization'));
  expect(gates({}, { organizationOfLists: undefined })).toEqual(open);
  expect(gates({ imsOrganizationId: 'OTHER@AdobeOrg' }, { organizationOfLists: undefined })).toEqual(
    touched('other-organization'),
  );
});

test('a field that is not reported after a write from outside may differ from the one in force', () => {
  const isAnotherWrite = true;
  const unread = { ...full, imsClientId: null };
  const secretless = { ...full, imsClientSecret: { stored: false } } as const;
  const hidden = { ...full, imsClientSecret: 'hidden' } as const;
  expect(gates({}, { stored: unread, isAnotherWrite })).toEqual(touched('not-read'));
  expect(gates({}, { inForce: unread, isAnotherWrite })).toEqual(touched('untested', 'not-read'));
  expect(gates({}, { inForce: unread, stored: unread, isAnotherWrite })).toEqual(touched('not-read', 'not-read'));
  expect(gates({}, { stored: { ...full, imsScope: null }, isAnotherWrite })).toEqual(touched('untested'));
  expect(gates({}, { stored: { ...full, enabled: null }, isAnotherWrite })).toEqual(touched('not-read'));
  expect(gates({}, { inForce: secretless, stored: hidden, isAnotherWrite })).toEqual(touched('untested', 'off'));
  expect(gates({}, { inForce: hidden, stored: secretless, isAnotherWrite })).toEqual(touched('off'));
  // No doubt only where the field is typed as in force, is missing on the build, or is a hidden secret that was set before.
  expect(gates({ imsClientId: 'client' }, { stored: unread, isAnotherWrite })).toEqual(open);
  expect(gates({}, { stored: hidden, isAnotherWrite })).toEqual(open);
  const noContext = { ...full, productContext: null };
  const fieldsOnBuild = imsSettingsFields.filter((field) => field !== 'productContext');
  expect(gates({}, { inForce: noContext, stored: noContext, isAnotherWrite, fieldsOnBuild })).toEqual(open);
});

test('where there are several accounts of the kind, the settings of one decide nothing', () => {
  const several = { before: 'several-accounts', after: 'several-accounts', isTouched: false };
  const hasOthersOfKind = true;
  expect(gates({}, { hasOthersOfKind })).toEqual(several);
  expect(gates({ associationMask: 'B - (.*)' }, { hasOthersOfKind })).toEqual(several);
  expect(gates({}, { hasOthersOfKind, inForce: off, stored: off })).toEqual(several);
  expect(gates({ enabled: false }, { hasOthersOfKind })).toEqual({ ...several, isTouched: true });
  expect(gates({}, { hasOthersOfKind, organizationOfLists: 'OTHER@AdobeOrg' })).toEqual(several);
});
