import { expect, test } from 'vitest';
import { readCommand } from './command.ts';
import { run } from './run.ts';
import { inUse, listOf } from './testing/account-replies.ts';
import { searched } from './testing/accounts-reply.ts';
import { type Answer, fakeConsole, json, problem } from './testing/fake-console.ts';
import { now } from './testing/replies.ts';
import { UsageError } from './usage-error.ts';

const env = { CONSOLE_LOGIN: 'demo-admin', CONSOLE_PASSWORD: 'p4ss' };

const row = (name: string, label: string) => ({
  name,
  label,
  type: { value: '5', name: 'x', label: 'Some type' },
  enabled: name !== 'mail',
  changedAt: null,
  changedBy: 'Åsa Öberg',
  isIms: false,
});
const rows = [row('partner', 'Partner files'), row('nightly', 'Nightly export'), row('mail', 'Bounce mails')];
const answering = (values: object): Answer => {
  return ({ url }) => {
    if (url.endsWith('/external-accounts')) return json({ ...listOf(inUse), accounts: rows });
    return url.endsWith('/account-values?uses=ask') ? json(values) : undefined;
  };
};

async function list(args: readonly string[], answer: Answer = answering(searched)) {
  let [printed, complained] = ['', ''];
  const code = await run({
    args: ['accounts', 'list', 'acme-prod', ...args],
    env,
    fetch: fakeConsole(answer).fetch,
    isTerminal: false,
    askPassword: async () => undefined,
    ask: async () => undefined,
    writeFile: async () => false,
    readFile: async () => undefined,
    now: () => now,
    print: (text) => {
      printed += text;
    },
    complain: (text) => {
      complained += text;
    },
  });
  return { code, printed, complained };
}

const named = (printed: string) =>
  ['partner', 'nightly', 'mail'].filter((name) => printed.split('\n').some((line) => line.startsWith(`${name} `)));

test('every account with its type, state, label and findings', async () => {
  const { code, printed } = await list([]);
  expect(code).toBe(0);
  expect(printed).toContain('3 of 3 accounts');
  expect(printed).toMatch(/^partner {2}ftp +enabled +Partner files$/mu);
  expect(printed).toMatch(/^mail +bounce-mails {2}disabled {2}Bounce mails$/mu);
  expect(printed).toContain('  plain-connection: connects without encryption (protocol FTP); choose encryption');
});

test.each([
  ['a value', ['--search', 'ACME'], ['nightly', 'mail']],
  ['a label', ['--search', 'partner files'], ['partner']],
  ['an author', ['--search', 'åsa'], ['partner', 'nightly', 'mail']],
  ['a type', ['--type', 'sftp'], ['nightly']],
  ['nothing', ['--search', 'no such thing'], []],
])('by %s', async (_what, args, names) => {
  const { code, printed } = await list(args);
  expect(named(printed)).toEqual(names);
  expect(code).toBe(0);
});

test('the value that was found is shown', async () => {
  expect((await list(['--search', 'sftp.'])).printed).toContain('Server: sftp.acme.example');
});

test.each([
  [1, ['--finding', 'plain-connection'], ['partner']],
  [1, ['--finding', 'any', '--search', 'no such thing'], []],
  [2, ['--finding', 'plain-connection', '--type', 'bounce-mails'], []],
  [0, ['--finding', 'deprecated-type'], []],
  [0, ['--finding', 'plain-connection', '--type', 'sftp'], []],
])('exit code %d for %j', async (expected, args, names) => {
  const { code, printed } = await list(args);
  expect(code).toBe(expected);
  expect(named(printed)).toEqual(names);
});

test('accounts that could not be judged are named', async () => {
  const { printed } = await list(['--finding', 'plain-connection']);
  expect(printed).toContain('Not known of 1');
  expect(printed).toContain('mail: encryption not read, or of no public meaning');
});

test('an account without a use found is named, and of others why that is not known', async () => {
  const code = 'enabled-no-use-found' as const;
  const [partner, nightly, mail] = searched.accounts;
  const accounts = [
    { ...partner, findings: [{ code }] },
    { ...nightly, notJudged: [{ code, fields: [], cause: 'seen-by-no-query' }] },
    { ...mail, notJudged: [{ code, fields: [], cause: 'unanswered' }] },
  ];
  const found = await list(['--finding', code], answering({ ...searched, accounts }));
  expect(found.code).toBe(1);
  expect(named(found.printed.split('Not known')[0] ?? '')).toEqual(['partner']);
  expect(found.printed).toContain('nothing was found that uses it; workflows and scripts are not searched; look there');
  expect(found.printed).toContain('nightly: no query sees what uses accounts of its type');
  expect(found.printed).toContain('mail: Campaign did not answer what uses it');
});

test('a list that is not whole is not known, whatever is found of the rest', async () => {
  const { code, printed } = await list([], answering({ ...searched, isWhole: false }));
  expect(code).toBe(2);
  expect(printed).toContain('Campaign counts more accounts than it returned');
});

test('--json gives the reply with the accounts that were asked for', async () => {
  const { printed } = await list(['--json', '--search', 'sftp']);
  expect(JSON.parse(printed)).toEqual({ ...searched, accounts: [searched.accounts[1]] });
});

const refusing: Answer = (call) =>
  call.url.endsWith('/account-values?uses=ask') ? problem('campaign-unreachable') : answering(searched)(call);

test('a problem has its own exit code', async () => {
  expect(await list([], refusing)).toMatchObject({ code: 69, printed: '' });
});

test.each([
  [['accounts', 'acme-prod']],
  [['accounts', 'list']],
  [['accounts', 'list', 'acme-prod', 'more']],
  [['accounts', 'list', 'acme-prod', '--finding', 'none-such']],
  [['accounts', 'list', 'acme-prod', '--search', ' ']],
  [['accounts', 'list', 'acme-prod', '--type', '']],
  [['accounts', 'list', 'acme-prod', '--csv']],
  [['accounts', 'list', 'acme-prod', '--mask', 'x']],
  [['account', 'acme-prod', '--finding', 'any']],
])('%j is no question', (args) => {
  expect(() => readCommand(args, env)).toThrow(UsageError);
});
