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
  const more = [
    '--administrators',
    '--doubt',
    'members',
    '--apart',
    'technical-account',
    '--json',
    '--account',
    'Other',
  ];
  expect(readCommand([...args, ...more], env)).toEqual({
    kind: 'impact',
    origin: 'http://127.0.0.1:4000',
    login: 'anna',
    instanceKey: 'acme-prod',
    change: { associationMask: 'x' },
    accountName: 'Other',
    filters: {
      verdicts: ['moves', 'unknown', 'unchanged'],
      search: 'anna',
      wasAdministrator: true,
      doubt: 'members',
      apart: 'technical-account',
    },
    limit: 5,
    output: 'json',
  });
});

test('an empty mask, and one that begins with a hyphen, are masks', () => {
  expect(readCommand(['impact', 'acme-prod', '--mask', ''], env)).toMatchObject({ change: { associationMask: '' } });
  expect(readCommand(['impact', 'acme-prod', '--mask=-(.*)'], env)).toMatchObject({
    change: { associationMask: '-(.*)' },
  });
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

const ask = (...set: string[]) => ['impact', 'acme-prod', ...set.flatMap((one) => ['--set', one])];

describe('a change of settings', () => {
  test('is nothing, the mask alone, or any fields, each read as the contract has it', () => {
    expect(readCommand(ask(), env)).toMatchObject({ kind: 'impact', change: {} });
    expect(readCommand(['explain', 'acme-prod', 'anna'], env)).toMatchObject({ kind: 'explain', change: {} });
    const fields = ['enabled=false', 'imsScope=openid,AdobeID', 'imsClientId=', 'imsClientSecret=clear', 'comment=a=b'];
    expect(readCommand([...ask(...fields), '--mask', 'x'], env)).toMatchObject({
      change: {
        enabled: false,
        imsScope: ['openid', 'AdobeID'],
        imsClientId: '',
        imsClientSecret: { action: 'clear' },
        comment: 'a=b',
        associationMask: 'x',
      },
    });
    expect(readCommand(ask('imsScope=', 'associationMask=-(.*)'), env)).toMatchObject({
      change: { imsScope: [], associationMask: '-(.*)' },
    });
    const explained = readCommand(['explain', 'acme-prod', 'anna', '--set', 'packageAutoExport=true'], env);
    expect(explained).toMatchObject({ person: 'anna', change: { packageAutoExport: true } });
  });

  test.each([
    ['an unknown field', ask('imsSever=x'), 'There is no field imsSever. --set takes label, name,'],
    ['a field of no name', ask('ims server=x'), 'There is no field of that name.'],
    ['a field without a value', ask('imsServer'), 'Give --set imsServer=…'],
    ['a word', ask('off'), '--set takes a field and its value'],
    ['a flag that is none', ask('enabled=no'), 'enabled takes true or false.'],
    ['an address without https', ask('imsServer=http://a.example'), 'imsServer must begin with https://.'],
    ['an address that is none', ask('callbackServer=a b'), 'callbackServer is not an address'],
    ['a scope with a space', ask('imsScope=openid, AdobeID'), 'imsScope takes scopes with commas between'],
    ['an organization without its ending', ask('imsOrganizationId=1234'), 'imsOrganizationId ends with @AdobeOrg'],
    ['a client that is none', ask('imsClientId=a b'), 'imsClientId takes letters'],
    ['scopes with semicolons', ask('imsScope=openid;AdobeID'), 'imsScope takes scopes with commas between'],
    ['an organization in small letters', ask('imsOrganizationId=12@adobeorg'), 'copy it from Admin Console'],
    ['half an emoji', ask('tenant=a\uD83D'), 'tenant holds a character that Campaign cannot store'],
    ['an empty label', ask('label='), 'label must not be empty'],
    ['a long tenant', ask(`tenant=${'x'.repeat(256)}`), 'tenant is longer than Campaign stores'],
    ['a long mask', ask(`associationMask=${'x'.repeat(513)}`), 'A mask has 512 characters at most.'],
    ['one field twice', ask('tenant=a', 'tenant=b'), '--set gives tenant twice.'],
    ['two masks', [...ask('associationMask=a'), '--mask', 'a'], 'Give --mask, or --set associationMask=…, not both.'],
    ['a change of another command', ['account', 'acme-prod', '--set', 'enabled=false'], '--set goes with impact.'],
    ['a change of a reading', ['reading', 'acme-prod', '--set', 'enabled=false'], '--set goes with impact.'],
  ])('%s is refused with the remedy', (_name, args, sentence) => {
    expect(() => readCommand(args, env)).toThrow(UsageError);
    expect(() => readCommand(args, env)).toThrow(sentence);
  });

  test.each([
    ['as its value', ask('imsClientSecret=s3cr3t-canary')],
    ['after a blank', [...ask('imsClientSecret='), 's3cr3t-canary']],
    ['after the act', [...ask('imsClientSecret=replace'), 's3cr3t-canary']],
    ['after a colon', ask('imsClientSecret:s3cr3t-canary==')],
    ['without the field', ask('s3cr3t-canary')],
    ['as an option of its own', ['impact', 'acme-prod', '--imsClientSecret=s3cr3t-canary']],
    ['in another field', ask('imsClientId=p8e-s3cr3t-canaryQ7rT_k2mXw9-LpZ4vNcB8')],
    ['in a comment', ask('comment=now p8e-s3cr3t-canaryQ7rT_k2mXw9-LpZ4vNcB8')],
    ['as words', ['impact', 'acme-prod', 'set', 'imsClientSecret=s3cr3t-canary']],
  ])('a secret %s is refused and not repeated', (_name, args) => {
    expect(() => readCommand(args, env)).toThrow(UsageError);
    expect(() => readCommand(args, env)).not.toThrow('canary');
  });
});

test('a login with a space around it is refused before anything is sent', () => {
  for (const login of [' anna', 'anna ', 'anna\u200B'])
    expect(() => readCommand(['account', 'acme-prod', '--login', login], env)).toThrow('No operator has that login');
});

test('the account, and one that is named', () => {
  const asked = { kind: 'account', origin: 'http://127.0.0.1:4000', login: 'anna', instanceKey: 'acme-prod' };
  expect(readCommand(['account', 'acme-prod'], env)).toEqual({ ...asked, output: 'text' });
  const named = readCommand(['account', 'acme-prod', '--account', 'MAC_copy', '--json'], env);
  expect(named).toEqual({ ...asked, accountName: 'MAC_copy', output: 'json' });
  expect(() => readCommand(['people', 'acme-prod', '--account', 'MAC_copy'], env)).toThrow(
    '--account goes with impact,',
  );
});

describe('is refused with a sentence', () => {
  test.each([
    ['an account without a name', ['account', 'acme-prod', '--account', '']],
    ['another command', ['apply', 'acme-prod', '--mask', 'x']],
    ['no instance', ['impact', '--mask', 'x']],
    ['a key that is none', ['impact', 'Acme Prod', '--mask', 'x']],
    ['a mask without quotes', ['impact', 'acme-prod', '--mask', 'Campaign', '-', 'tenant']],
    ['a mask that is too long', ['impact', 'acme-prod', '--mask', 'x'.repeat(513)]],
    ['nobody to explain', ['explain', 'acme-prod', '--mask', 'x']],
    ['filters of the other command', ['explain', 'acme-prod', 'anna', '--mask', 'x', '--csv']],
    ['an unknown verdict', [...judge, '--verdict', 'worse']],
    ['an unknown state of today', [...judge, '--today', 'tomorrow']],
    ['an unknown doubt', [...judge, '--doubt', 'weather']],
    ['somebody unknown who is counted apart', [...judge, '--apart', 'robots']],
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
