import type { ImsSettings } from '@console/domain';
import { expect, test } from 'vitest';
import { changeOf, errorsOf, valuesOf, withDraft } from './form-values.ts';

const settings: ImsSettings = {
  label: 'Adobe Experience Cloud',
  name: 'Adobe_Marketing_Cloud',
  enabled: true,
  packageAutoExport: false,
  imsServer: 'not an address',
  imsScope: ['openid'],
  imsClientId: 'client',
  imsClientSecret: { stored: true },
  callbackServer: 'https://acme.example',
  imsOrganizationId: 'X@AdobeOrg',
  associationMask: 'Campaign - acme - (.*)',
  productContext: '',
  experienceCloudServer: '',
  tenant: 'acme',
  comment: '',
};

test('untouched values change nothing, whatever is stored', () => {
  const change = changeOf(settings, valuesOf(settings));
  expect(change).toEqual({});
  expect(errorsOf(change).size).toBe(0);
});

test('only what differs is checked: a stored slip does not block another edit', () => {
  const change = changeOf(settings, { ...valuesOf(settings), tenant: 'acme-emea' });
  expect(change).toEqual({ tenant: 'acme-emea' });
  expect(errorsOf(change).size).toBe(0);
});

test('errors name their fields, one each', () => {
  const values = {
    ...valuesOf(settings),
    callbackServer: 'http://x',
    imsScope: ['a b', 'c d'],
    associationMask: '(*)',
  };
  expect([...errorsOf(changeOf(settings, values))]).toEqual([
    ['imsScope', 'scope-token-grammar'],
    ['callbackServer', 'url-not-https'],
    ['associationMask', 'mask-malformed'],
  ]);
});

test('a typed secret is a change; an empty one is refused', () => {
  const replaced = changeOf(settings, { ...valuesOf(settings), imsClientSecret: { action: 'replace', value: '' } });
  expect([...errorsOf(replaced)]).toEqual([['imsClientSecret', 'required']]);
});

test('a draft does not fill fields that this build lacks', () => {
  const source = {
    field: 'tenant',
    xpath: '@tenant',
    present: false,
    certainty: 'documented',
    schemaLabel: null,
    maxLength: null,
    unread: 'not-on-build',
    effective: 'after-restart',
  } as const;
  const values = withDraft(valuesOf(settings), { tenant: 'x', comment: 'kept' }, [source]);
  expect(values).toMatchObject({ tenant: 'acme', comment: 'kept' });
});
