import { expect, test } from 'vitest';
import { accountStateOf, missingFields } from './account-state.ts';
import type { ImsSettings } from '../settings/ims-settings.ts';
import type { InForce } from './in-force.ts';

const stored: ImsSettings = {
  label: 'MAC',
  name: 'Adobe_Marketing_Cloud',
  enabled: true,
  packageAutoExport: false,
  imsServer: 'https://ims-na1.adobelogin.com',
  imsScope: [],
  imsClientId: 'client',
  imsClientSecret: { stored: true },
  callbackServer: 'https://acme.example',
  imsOrganizationId: 'ORG@AdobeOrg',
  associationMask: 'A - (.*)',
  productContext: '',
  experienceCloudServer: '',
  tenant: '',
  comment: '',
};
const taken: InForce = { state: 'taken', settings: stored, waiting: [], changedBy: [], since: 0 };
const notKnown: InForce = { ...taken, state: 'not-known', reason: 'changed-outside' };
const waiting: InForce = { ...notKnown, waiting: ['associationMask', 'enabled'] };
const off = { ...stored, enabled: false };
const empty = { ...off, imsServer: '', imsClientId: '', imsClientSecret: { stored: false } as const };

test.each([
  ['healthy', { stored, force: taken, operators: 12 }, { state: 'in-use', operators: 12 }],
  ['nobody signs in by it', { stored, force: taken, operators: 0 }, { state: 'filled-in' }],
  ['nobody knows how many do', { stored, force: taken, operators: null }, { state: 'filled-in' }],
  ['disabled, whatever else', { stored: off, force: waiting, operators: 12 }, { state: 'disabled', fields: [] }],
  [
    'as installed',
    { stored: empty, force: taken, operators: 0 },
    { state: 'disabled', fields: ['imsServer', 'imsClientId', 'imsClientSecret'] },
  ],
  [
    'enabled with nothing but a mask',
    { stored: { ...empty, enabled: true }, force: taken, operators: 12 },
    { state: 'incomplete', fields: ['imsServer', 'imsClientId', 'imsClientSecret'] },
  ],
  [
    'a mask of spaces is none',
    { stored: { ...stored, associationMask: '  ' }, force: taken, operators: 12 },
    { state: 'incomplete', fields: ['associationMask'] },
  ],
  [
    'a hidden secret may be absent',
    { stored: { ...stored, imsClientSecret: 'hidden' }, force: taken, operators: 12 },
    { state: 'not-read' },
  ],
  [
    'a mask that was not read',
    { stored: { ...stored, associationMask: null }, force: taken, operators: 12 },
    { state: 'not-read' },
  ],
  [
    'nobody knows whether it is enabled',
    { stored: { ...stored, enabled: null }, force: taken, operators: 12 },
    { state: 'not-read' },
  ],
  [
    'changed and not restarted',
    { stored, force: waiting, operators: 12 },
    { state: 'restart-pending', fields: ['associationMask', 'enabled'] },
  ],
  [
    'nobody knows of a restart',
    { stored, force: notKnown, operators: 12 },
    { state: 'in-force-not-known', reason: 'changed-outside' },
  ],
] as const)('%s', (_case, facts, expected) => {
  expect(accountStateOf(facts)).toEqual(expected);
});

test('fields that may be empty are never missing', () => {
  expect(missingFields(stored)).toEqual([]);
});

test('a field of invisible characters is empty', () => {
  expect(missingFields({ ...stored, imsServer: '\u200b', imsClientId: '\u00a0 ' })).toEqual([
    'imsServer',
    'imsClientId',
  ]);
});
