import { expect, test } from 'vitest';
import { ftpAccount, plainField } from '../../../shared/testing/plain-account.ts';
import { changeOf, valuesOf } from '../form/plain-values.ts';
import { copyOf, secretsOf } from './start-values.ts';

const [general, ...others] = ftpAccount.sections;
const blank = {
  ...ftpAccount,
  name: '',
  revision: 'new',
  sections: [
    {
      ...(general ?? others[0]),
      key: 'general',
      title: { en: 'G', sv: 'G' },
      shownWhen: null,
      fields: [...(general?.fields ?? []), plainField('name', 'text')],
    },
    ...others,
  ],
  values: {
    name: '',
    label: '',
    enabled: false,
    server: '',
    port: '21',
    account: '',
    encryption: '0',
    password: { secret: 'absent' as const },
  },
};

const names = (secret: 'absent' | 'stored' | 'hidden') =>
  secretsOf({ ...ftpAccount, values: { ...ftpAccount.values, password: { secret } } }).map(({ field }) => field);

test('a copy has the other values, another name, no secret, and is disabled', () => {
  const copy = copyOf(
    blank,
    { ...ftpAccount, values: { ...ftpAccount.values, port: '2121' } },
    'Copy of Nightly files',
  );
  const change = changeOf(blank, { ...valuesOf(blank), ...copy });
  expect(change).toMatchObject({
    name: 'copyOfNightlyFiles',
    label: 'Copy of Nightly files',
    server: 'ftp.example',
    port: '2121',
  });
  expect(change).not.toHaveProperty('enabled');
  expect(change).not.toHaveProperty('password');
  // The key of another record, and what was not read, are nothing to copy.
  expect(change).not.toHaveProperty('@fdaExtAccount-id');
  expect(change).not.toHaveProperty('@odd');
});

test('says which secrets are typed again: those that are there, and those of which it is not known', () => {
  expect(names('stored')).toEqual(['password']);
  expect(names('hidden')).toEqual(['password']);
  expect(names('absent')).toEqual([]);
});
