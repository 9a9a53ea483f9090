import { expect, test } from 'vitest';
import { settings } from '../../shared/testing/ims-settings.ts';
import { valuesOf } from './form-values.ts';
import { decidingChange } from './use-deciding-change.ts';

const changed = (part: Partial<ReturnType<typeof valuesOf>>) =>
  decidingChange(settings, { ...valuesOf(settings), ...part });

test('only what decides who gets in is asked about', () => {
  expect(changed({})).toEqual({});
  expect(changed({ label: 'x', tenant: 'x', comment: 'x', experienceCloudServer: 'https://x.example' })).toEqual({});
  expect(changed({ imsClientId: '', associationMask: 'x', enabled: false })).toEqual({
    imsClientId: '',
    associationMask: 'x',
    enabled: false,
  });
});

test('a value that cannot be stored is left out; a mask is asked about whatever it is', () => {
  expect(changed({ callbackServer: 'http://x', imsOrganizationId: 'Y@AdobeOrg' })).toEqual({
    imsOrganizationId: 'Y@AdobeOrg',
  });
  expect(changed({ associationMask: '(*)' })).toEqual({ associationMask: '(*)' });
});

test('the value of a secret is never sent to ask', () => {
  const asked = changed({ imsClientSecret: { action: 'replace', value: 'not-to-be-sent' } });
  expect(asked).toEqual({ imsClientSecret: { action: 'replace' } });
  expect(JSON.stringify(asked)).not.toContain('not-to-be-sent');
});
