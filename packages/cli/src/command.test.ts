import { describe, expect, test } from 'vitest';
import { readCommand } from './command.ts';
import { UsageError } from './usage-error.ts';

const env = { CONSOLE_LOGIN: 'anna' };
const judge = ['impact', 'acme-prod', '--mask', 'x'];

test('nothing typed, or --help, asks for help', () => {
  expect(readCommand([], env)).toEqual({ kind: 'help' });
  expect(readCommand([...judge, '--help'], env)).toEqual({ kind: 'help' });
});

test('an impact with its filters', () => {
  const args = [...judge, '--verdict', 'moves,unknown', '--verdict', 'unchanged', '--search', 'anna', '--limit', '5'];
  const more = ['--administrators', '--doubt', 'members', '--json', '--account', 'Other'];
  expect(readCommand([...args, ...more], env)).toEqual({
    kind: 'impact',
    origin: 'http://127.0.0.1:4000',
    login: 'anna',
    instanceKey: 'acme-prod',
    mask: 'x',
    accountName: 'Other',
    filters: { verdicts: ['moves', 'unknown', 'unchanged'], search: 'anna', wasAdministrator: true, doubt: 'members' },
    limit: 5,
    output: 'json',
  });
});

test('an empty mask, and one that begins with a hyphen, are masks', () => {
  expect(readCommand(['impact', 'acme-prod', '--mask', ''], env)).toMatchObject({ mask: '' });
  expect(readCommand(['impact', 'acme-prod', '--mask=-(.*)'], env)).toMatchObject({ mask: '-(.*)' });
});

test('--url has the word before CONSOLE_URL; a path is left out', () => {
  const set = { ...env, CONSOLE_URL: 'https://ims.acme.example/' };
  expect(readCommand(judge, set)).toMatchObject({ origin: 'https://ims.acme.example' });
  const args = [...judge, '--url', 'http://localhost:9/instances'];
  expect(readCommand(args, set)).toMatchObject({ origin: 'http://localhost:9' });
});

describe('a stated reading', () => {
  const state = ['reading', 'acme-prod', '--state', 'expression', '--anchored', '--case-sensitive'];
  const evidence = ['--evidence', '  Tried on stage with three masks '];

  test('is shown, withdrawn, or stated with each half of it typed', () => {
    const asked = { kind: 'reading', origin: 'http://127.0.0.1:4000', login: 'anna', instanceKey: 'acme-prod' };
    expect(readCommand(['reading', 'acme-prod', '--json'], env)).toEqual({
      ...asked,
      act: { kind: 'show' },
      output: 'json',
    });
    expect(readCommand(['reading', 'acme-prod', '--withdraw'], env)).toMatchObject({ act: { kind: 'withdraw' } });
    expect(readCommand([...state, '--dialect', 'pcre', ...evidence], env)).toEqual({
      ...asked,
      act: {
        kind: 'state',
        statement: {
          reading: 'expression',
          anchored: true,
          ignoresCase: false,
          dialect: 'pcre',
          evidence: 'Tried on stage with three masks',
        },
      },
      output: 'text',
    });
    const other = ['reading', 'acme-prod', '--state', 'prefix', '--not-anchored', '--ignoring-case', ...evidence];
    expect(readCommand(other, env)).toMatchObject({
      act: { statement: { reading: 'prefix', anchored: false, ignoresCase: true } },
    });
  });

  test.each([
    ['no evidence', state, '--evidence takes 10 to 500'],
    ['too little evidence', [...state, '--evidence', 'because   '], '--evidence takes 10 to 500'],
    ['too much evidence', [...state, '--evidence', 'x'.repeat(501)], '--evidence takes 10 to 500'],
    ['another reading', ['reading', 'acme-prod', '--state', 'regex', ...state.slice(4), ...evidence], '--state takes'],
    ['another dialect', [...state, ...evidence, '--dialect', 'perl'], '--dialect takes'],
    ['nothing said of case', [...state.slice(0, -1), ...evidence], '--case-sensitive'],
    ['both said of anchors', [...state, '--not-anchored', ...evidence], '--not-anchored'],
    ['half a statement', ['reading', 'acme-prod', ...evidence], '--evidence goes with --state'],
    ['a statement that is withdrawn', [...state, ...evidence, '--withdraw'], '--withdraw goes alone'],
    ['a mask', ['reading', 'acme-prod', '--mask', 'x'], '--mask goes with impact'],
    ['another word', ['reading', 'acme-prod', 'expression'], 'Too many words'],
    ['options of it for an impact', [...judge, '--anchored'], '--anchored goes with reading'],
  ])('%s is refused', (_name, args, sentence) => {
    expect(() => readCommand(args, env)).toThrow(UsageError);
    expect(() => readCommand(args, env)).toThrow(sentence);
  });
});

describe('is refused with a sentence', () => {
  test.each([
    ['another command', ['apply', 'acme-prod', '--mask', 'x']],
    ['no instance', ['impact', '--mask', 'x']],
    ['a key that is none', ['impact', 'Acme Prod', '--mask', 'x']],
    ['no mask', ['impact', 'acme-prod']],
    ['a mask without quotes', ['impact', 'acme-prod', '--mask', 'Campaign', '-', 'tenant']],
    ['a mask that is too long', ['impact', 'acme-prod', '--mask', 'x'.repeat(513)]],
    ['nobody to explain', ['explain', 'acme-prod', '--mask', 'x']],
    ['filters of the other command', ['explain', 'acme-prod', 'anna', '--mask', 'x', '--csv']],
    ['an unknown verdict', [...judge, '--verdict', 'worse']],
    ['an unknown state of today', [...judge, '--today', 'tomorrow']],
    ['an unknown doubt', [...judge, '--doubt', 'weather']],
    ['a limit out of range', [...judge, '--limit', '201']],
    ['two outputs', [...judge, '--json', '--csv']],
    ['an unknown option', [...judge, '--password', 'p']],
    ['an address that is none', [...judge, '--url', 'console']],
    ['another protocol', [...judge, '--url', 'ftp://127.0.0.1']],
    ['a password in the address', [...judge, '--url', 'https://a:b@ims.acme.example']],
    ['a password in clear text over a network', [...judge, '--url', 'http://ims.acme.example']],
  ])('%s', (_name, args) => {
    expect(() => readCommand(args, env)).toThrow(UsageError);
  });
  test('no login', () => {
    expect(() => readCommand(judge, {})).toThrow(/CONSOLE_LOGIN/u);
  });
});

test('people by what they are today: a state, or why they cannot sign in', () => {
  const asked = ['not-known', 'group-missing'].map((today) => readCommand([...judge, '--today', today], env));
  expect(asked).toMatchObject([
    { kind: 'impact', filters: { state: 'not-known' } },
    { kind: 'impact', filters: { state: 'cannot', cause: 'group-missing' } },
  ]);
});
