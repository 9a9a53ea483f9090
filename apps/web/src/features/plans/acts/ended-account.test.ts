import { expect, test } from 'vitest';
import { ftpAccount } from '../../../shared/testing/plain-account.ts';
import { draftOf, secretFieldsOf, undescribedCount, valuesOfAccount } from './ended-account.ts';

test('lists what the account has, as a person reads it, and leaves out what is empty', () => {
  const listed = valuesOfAccount({ titled: ({ sv }) => sv }, ftpAccount);
  const of = (field: string) => listed.find((one) => one.field === field);
  expect(of('label')).toEqual({ field: 'label', name: 'Etikett', value: 'Nightly files' });
  expect(of('encryption')).toMatchObject({ value: '0', valueLabel: 'None' });
  expect(of('password')?.value).toEqual({ secret: 'stored' });
  expect(of('port')).toBeUndefined();
  expect(of('proxy')).toBeUndefined();
  // Of what the console does not describe only how much there is, unless it describes nothing of the type.
  expect(of('@fdaExtAccount-id')).toBeUndefined();
  expect(undescribedCount(ftpAccount)).toBe(2);
  const unknown = { ...ftpAccount, described: null };
  expect(undescribedCount(unknown)).toBe(0);
  expect(valuesOfAccount({ titled: ({ sv }) => sv }, unknown)).toContainEqual({
    field: '@fdaExtAccount-id',
    name: 'FDA-konto',
    value: '0',
  });
});

test('what creates it again has no secret and no key of another record', () => {
  const draft = draftOf(ftpAccount);
  expect(draft).toMatchObject({ label: 'Nightly files', enabled: true, server: 'ftp.example' });
  for (const field of ['password', '@fdaExtAccount-id', '@odd', 'proxy']) expect(draft).not.toHaveProperty(field);
  expect(secretFieldsOf(ftpAccount)).toEqual(['password']);
});
