import { expect, test } from 'vitest';
import {
  actsOf,
  type ChosenAccount,
  effectsOf,
  type ManyChange,
  secretChoices,
  sharedWith,
  textChoices,
} from './many-acts.ts';

const titled = (en: string) => ({ en, sv: en });
const password = { field: 'password', label: titled('Password'), since: null, sinceKind: null };

function account(name: string, patch: Partial<ChosenAccount> = {}): ChosenAccount {
  const values = [
    { field: 'server', label: titled('Server'), value: 'ftp.old.example', shown: 'as-stored' as const },
    { field: 'account', label: titled('Account'), value: 'reader', shown: 'as-stored' as const },
  ];
  return { name, label: name, type: 'FTP', enabled: true, values, secrets: [password], ...patch };
}

const outcomesOf = (change: ManyChange, accounts: readonly ChosenAccount[]) =>
  effectsOf(change, accounts).map(({ outcome }) => ('act' in outcome ? outcome.act : outcome.leftOut));

test('an account that is as asked for is left alone, and one whose state was not read is not', () => {
  const three = [account('on'), account('off', { enabled: false }), account('unread', { enabled: null })];
  expect(outcomesOf({ kind: 'disable' }, three)).toEqual([
    { act: 'change', account: 'on', change: { enabled: false } },
    'same',
    { act: 'change', account: 'unread', change: { enabled: false } },
  ]);
});

const hidden = {
  field: 'server',
  label: titled('Server'),
  value: 'ftp://u:•••@ftp.old.example',
  shown: 'partly-hidden' as const,
};
const chosen = { field: 'server', label: titled('Server'), value: 'ftp.old.example (label)', shown: 'label' as const };

test('a part of a value is replaced where it stands, and never in what is hidden or the label of a choice', () => {
  const change = { kind: 'replace', field: 'server', find: 'ftp.old.example', value: '$&.new' } as const;
  const accounts = [
    account('plain'),
    account('hidden', { values: [hidden] }),
    account('label', { values: [chosen] }),
    account('other', { values: [{ ...hidden, value: 'sftp.example', shown: 'as-stored' }] }),
    account('none', { values: [] }),
  ];
  expect(outcomesOf(change, accounts)).toEqual([
    { act: 'change', account: 'plain', change: { server: '$&.new' } },
    'partly-hidden',
    'no-value',
    'not-in-value',
    'no-value',
  ]);
  expect(outcomesOf({ ...change, find: '' }, accounts)[0]).toBe('not-in-value');
  expect(outcomesOf({ ...change, value: 'ftp.old.example' }, accounts)[0]).toBe('same');
});

test('a whole value is set, over a hidden part too', () => {
  const change = { kind: 'set', field: 'server', value: 'ftp.old.example' } as const;
  expect(outcomesOf(change, [account('plain'), account('hidden', { values: [hidden] })])).toEqual([
    'same',
    { act: 'change', account: 'hidden', change: { server: 'ftp.old.example' } },
  ]);
});

test('a secret is set only where the type has it', () => {
  const change = { kind: 'secret', field: 'password', value: 'n3w' } as const;
  const effects = effectsOf(change, [account('one'), account('two', { secrets: [] })]);
  expect(actsOf(effects)).toEqual([
    { act: 'change', account: 'one', change: { password: { action: 'replace', value: 'n3w' } } },
  ]);
  expect(effects[1]?.outcome).toEqual({ leftOut: 'no-secret' });
});

test('fields are offered by how many have them', () => {
  const accounts = [
    account('one'),
    account('two', { values: [hidden], secrets: [] }),
    account('three', { values: [chosen] }),
  ];
  expect(textChoices(accounts).map(({ field, count }) => [field, count])).toEqual([
    ['server', 2],
    ['account', 1],
  ]);
  expect(secretChoices(accounts)).toMatchObject([{ field: 'password', count: 2 }]);
});

test('accounts share a secret where they sign in with one login to one server; an unread login is shared with nobody', () => {
  const twinValues = [
    { field: 'server', label: titled('Server'), value: 'https://FTP.old.example/', shown: 'as-stored' as const },
    { field: 'account', label: titled('Account'), value: 'reader', shown: 'as-stored' as const },
  ];
  const all = [
    account('one'),
    account('twin', { enabled: false, values: twinValues }),
    account('loginless', { values: [] }),
    account('alsoLoginless', { values: [] }),
    account('keyOnly', { secrets: [] }),
  ];
  const [one, , loginless] = all;
  if (one === undefined || loginless === undefined) throw new Error('two accounts are needed');
  expect(sharedWith([one], all, 'password').map(({ name }) => name)).toEqual(['twin']);
  expect(sharedWith([loginless], all, 'password')).toEqual([]);
});
