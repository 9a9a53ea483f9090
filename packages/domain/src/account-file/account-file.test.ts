import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BoundField, bindSections } from '../account-types/bind-fields.ts';
import { accountTypes } from '../account-types/registry.ts';
import { sectionsOf } from '../account-types/sections-of.ts';
import { anyDescriptor, anySchema } from '../account-types/testing/any-schema.ts';
import type { AccountValue } from '../account-values/account-values.ts';
import { checkProperty } from '../testing/property-runs.ts';
import { accountFileText, isSecretInFile } from './account-file.ts';
import { actOfFile, canTake } from './acts-of-file.ts';
import { compareAccountFile, type InstanceAccounts } from './compare-account-file.ts';
import { parseAccountFile } from './parse-account-file.ts';
import { type ReadAccount, writeAccountFile } from './write-account-file.ts';
import { bytesOf, decoderOf } from '../testing/text-bytes.ts';

function anyValue({ kind, present }: BoundField): fc.Arbitrary<AccountValue> {
  if (kind === 'secret')
    return fc.constantFrom('absent', 'stored', 'hidden').map((secret) => ({ secret, fingerprint: 'canary-mark' }));
  if (!present) return fc.constant(null);
  return kind === 'flag' ? fc.option(fc.boolean(), { freq: 6 }) : fc.option(anyText, { freq: 6 });
}
const password = 'canary-word';
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(`https://user:${password}@host.example`, `driver=x;pwd=${password}`, '', ' '),
);

const anyAccount = fc.tuple(anyDescriptor, anySchema, fc.string({ maxLength: 3 })).chain(([described, nodes, name]) => {
  const fields = bindSections(sectionsOf(described), nodes).flatMap((section) => section.fields);
  return fc
    .tuple(
      fc.tuple(...fields.map(anyValue)),
      fc.constantFrom('ims', 'may-be-ims', ...plenty),
      fc.constantFrom(...typeNames),
    )
    .map(
      ([values, imsState, typeName]): ReadAccount => ({
        name: name === '' ? null : name,
        typeName,
        imsState,
        fields,
        values: Object.fromEntries(fields.map(({ field }, index) => [field, values[index] ?? null])),
      }),
    );
});
const plenty = Array.from({ length: 8 }, () => 'other' as const);
const typeNames = ['ftp', 'ftp', 'sftp', 'pop3', '', null];

/** The instance that these accounts were read of. */
function instanceOf(accounts: readonly ReadAccount[]): InstanceAccounts {
  const { file, notInFile, emptySecrets } = writeAccountFile('acme-prod', accounts);
  return { file, notInFile, isWhole: true, types: [], readOnly: [], emptySecrets: Object.fromEntries(emptySecrets) };
}

test('a file of an instance, read back and compared with the same instance, differs nowhere, and has no secret', () => {
  checkProperty(
    fc.property(fc.array(anyAccount, { maxLength: 4 }), (accounts) => {
      const here = instanceOf(accounts);
      const text = accountFileText(here.file);
      expect(text).not.toContain('canary');
      const read = parseAccountFile(bytesOf(text), decoderOf);
      if (read.kind !== 'read') throw new Error(JSON.stringify(read.fault));
      expect(accountFileText(read.file)).toBe(text);
      const compared = compareAccountFile(read.file, here);
      expect(compared).toHaveLength(here.file.accounts.length);
      expect(compared.filter(canTake)).toEqual([]);
      expect(compared.every(({ kind }) => kind === 'same' || kind === 'not-compared')).toBe(true);
      expect(here.file.accounts.length + here.notInFile.length).toBe(accounts.length);
    }),
    200,
  );
});

test('an account of a file, taken into an instance without it, is what the file says', () => {
  checkProperty(
    fc.property(anyAccount, (account) => {
      const { file } = instanceOf([account]);
      const fields = account.fields.filter(({ present }) => present);
      const types = [{ value: '5', name: 'ftp', fields, notOffered: null }] as const;
      const empty = { ...instanceOf([]), types };
      for (const one of compareAccountFile(file, empty)) {
        if (one.type !== 'ftp') {
          expect(one).toMatchObject({ kind: 'only-in-file', notTaken: 'no-such-type' });
          continue;
        }
        if (!canTake(one)) throw new Error(one.kind);
        const typed = new Map([...one.secrets, ...one.maySecrets].map((field) => [field, 'typed']));
        const change = actOfFile(one, typed)?.change ?? {};
        const [written] = file.accounts;
        expect(change).toEqual({
          ...written?.fields,
          ...Object.fromEntries(
            [...one.secrets, ...one.maySecrets].map((field) => [field, { action: 'replace', value: 'typed' }]),
          ),
        });
      }
    }),
  );
});

test('names that only sound like a secret are those of the forms', () => {
  const fields = accountTypes.flatMap((type) => sectionsOf(type).flatMap((section) => section.fields));
  const namesOf = (isWanted: boolean) =>
    fields.filter(({ kind }) => (kind === 'secret') === isWanted).flatMap(({ key, xpaths }) => [key].concat(xpaths));
  const [open, secret] = [namesOf(false), namesOf(true)];
  expect(open.filter((name) => isSecretInFile(name, ''))).toEqual([]);
  expect(secret.filter((name) => !isSecretInFile(name, ''))).toEqual([]);
});
