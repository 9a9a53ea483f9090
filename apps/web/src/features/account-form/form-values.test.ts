import { expect, test } from 'vitest';
import { settings } from '../../shared/testing/ims-settings.ts';
import { changeOf, errorsOf, valuesOf, withDraft } from './form-values.ts';

test('untouched values change nothing, whatever is stored', () => {
  const change = changeOf(settings, valuesOf(settings));
  expect(change).toEqual({});
  expect(errorsOf(change, settings).size).toBe(0);
});

test('only what differs is checked: a stored slip does not block another edit', () => {
  const change = changeOf(settings, { ...valuesOf(settings), tenant: 'acme-emea' });
  expect(change).toEqual({ tenant: 'acme-emea' });
  expect(errorsOf(change, settings).size).toBe(0);
});

test('errors name their fields, one each', () => {
  const values = {
    ...valuesOf(settings),
    callbackServer: 'http://x',
    imsScope: ['a b', 'c d'],
    associationMask: '(*)',
  };
  expect([...errorsOf(changeOf(settings, values), settings)]).toEqual([
    ['imsScope', 'scope-token-grammar'],
    ['callbackServer', 'url-not-https'],
    ['associationMask', 'mask-malformed'],
  ]);
});

test('a typed secret is a change; an empty one is refused', () => {
  const replaced = changeOf(settings, { ...valuesOf(settings), imsClientSecret: { action: 'replace', value: '' } });
  expect([...errorsOf(replaced, settings)]).toEqual([['imsClientSecret', 'required']]);
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

test('an account is not enabled before what it needs is filled in, and each empty field says so while typing', () => {
  const off = {
    ...settings,
    enabled: false,
    imsClientId: '',
    imsClientSecret: { stored: false },
    callbackServer: '',
  } as const;
  const enabled = { ...valuesOf(off), enabled: true };
  expect([...errorsOf(changeOf(off, enabled), off)]).toEqual([
    ['imsClientId', 'required-when-enabled'],
    ['imsClientSecret', 'required-when-enabled'],
    ['callbackServer', 'required-when-enabled'],
  ]);
  const secret = { action: 'replace', value: 'typed-here' } as const;
  const filled = { ...enabled, imsClientId: 'c', imsClientSecret: secret, callbackServer: 'http://x' };
  // A value that breaks a rule is told by its rule.
  expect([...errorsOf(changeOf(off, filled), off)]).toEqual([['callbackServer', 'url-not-https']]);
  // One that is on may be emptied: that is planned, with whom it costs.
  expect(errorsOf(changeOf(settings, { ...valuesOf(settings), imsClientId: '' }), settings).size).toBe(0);
});
