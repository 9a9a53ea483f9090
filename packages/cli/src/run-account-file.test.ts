import type { ChangeReceiptBody } from '@console/contract';
import { expect, test } from 'vitest';
import { readCommand } from './command.ts';
import { run, type Surroundings } from './run.ts';
import { instanceAccounts, planSet, wanted } from './testing/account-file-replies.ts';
import { type Answer, type Call, fakeConsole, json, problem } from './testing/fake-console.ts';
import { now } from './testing/replies.ts';
import { UsageError } from './usage-error.ts';

const env = { CONSOLE_LOGIN: 'demo-admin', CONSOLE_PASSWORD: 'p4ss' };
const secret = { CONSOLE_SECRET_FRESH_1_PASSWORD: 'typed-canary' };

const receipt: ChangeReceiptBody = {
  planId: planSet.plans[0]?.planId ?? '',
  instanceKey: 'acme-prod',
  accountName: 'x',
  act: 'change',
  revision: 'r2',
  appliedAt: '2026-03-01T09:00:00.000Z',
  appliedBy: 'demo-admin',
  changes: [],
  effective: 'at-once',
  restart: null,
  statedReading: null,
  writer: 'checked',
  found: 'at-once',
  writtenBetween: null,
  overrides: [],
  cost: null,
  rereadAt: null,
};

const isApply = ({ url }: Call) => url.endsWith('/apply');
const answering =
  (own: Answer = () => undefined): Answer =>
  (call) => {
    const answer = own(call);
    if (answer !== undefined) return answer;
    if (call.url.includes('/account-file')) return json(instanceAccounts);
    if (call.url.endsWith('/acme-prod/plans')) return json(planSet, 201);
    return isApply(call) ? json(receipt) : undefined;
  };

interface Asked extends Partial<Surroundings> {
  readonly answer?: Answer;
  readonly file?: unknown;
}

async function ask(args: readonly string[], { answer = answering(), file = wanted, ...own }: Asked = {}) {
  let [printed, complained] = ['', ''];
  const written: Record<string, string> = {};
  const { fetch, calls } = fakeConsole(answer);
  const code = await run({
    args: ['accounts', ...args],
    env: { ...env, ...secret },
    fetch,
    isTerminal: false,
    askPassword: async () => undefined,
    ask: async () => undefined,
    readFile: async () => new TextEncoder().encode(typeof file === 'string' ? file : JSON.stringify(file)),
    writeFile: async (name, text) => {
      written[name] = text;
      return true;
    },
    now: () => now,
    print: (text) => {
      printed += text;
    },
    complain: (text) => {
      complained += text;
    },
    ...own,
  });
  return { code, printed, complained, written, calls };
}

const plan = ['plan', 'acme-prod', 'f.json'];
const apply = ['apply', 'acme-prod', 'f.json', '--yes'];

test('an export is printed, or written, and says what is not in it', async () => {
  const { code, printed, complained } = await ask(['export', 'acme-prod']);
  expect(code).toBe(0);
  expect(JSON.parse(printed)).toMatchObject({
    format: 'campaign-external-accounts',
    accounts: [{ name: 'nightly' }, {}],
  });
  expect(complained).toBe('Not in the file: Adobe_Marketing_Cloud: holds Adobe sign-in, which is never in a file.\n');
  const toFile = await ask(['export', 'acme-prod', 'nightly', 'partner', '-o', 'out.json']);
  expect(toFile.written['out.json']).toBe(printed);
  expect(toFile.printed).toBe('');
  expect(toFile.calls.some(({ url }) => url.endsWith('/account-file?account=nightly&account=partner'))).toBe(true);
});

test.each<[string, object, number, string]>([
  [
    'a name that is not there',
    { notInFile: [{ account: 'gone', why: 'not-found' }] },
    64,
    'No such account: gone. Nothing was exported.',
  ],
  ['a list that is not whole', { isWhole: false }, 2, 'Campaign counts more accounts than it returned'],
  [
    'an account that cannot be in it',
    { notInFile: [{ account: null, why: 'name-not-read' }] },
    2,
    'an account without a name: its name was not read',
  ],
])('an export with %s', async (...[, part, expected, sentence]) => {
  const answer = answering(({ url }) =>
    url.includes('/account-file') ? json({ ...instanceAccounts, ...part }) : undefined,
  );
  const { code, complained } = await ask(['export', 'acme-prod'], { answer });
  expect(code).toBe(expected);
  expect(complained).toContain(sentence);
});

test('a file that cannot be written is no export', async () => {
  const { code, complained } = await ask(['export', 'acme-prod', '-o', 'out.json'], { writeFile: async () => false });
  expect(code).toBe(64);
  expect(complained).toContain('cannot be written');
});

test('a plan says what would be made and changed, and applies nothing', async () => {
  const { code, printed, calls } = await ask(plan);
  expect(code).toBe(1);
  expect(printed).toMatchInlineSnapshot(`
    "1 only in the file, 1 differ, 0 with the same values, 1 only here, 0 not compared

    Only in the file
      fresh-1 (ftp)
        label: Fresh
        Server (server): new.example
        password: a secret, to be typed

    Differ
      nightly (sftp)
        Server (server): old.example → new.example

    Secrets and links to other records are never compared. Accounts that are only here stay.
    "
  `);
  expect(calls.some(isApply)).toBe(false);
  expect(calls.find(({ url }) => url.endsWith('/plans'))?.body).toEqual({
    changes: [
      {
        act: 'create',
        account: 'fresh-1',
        type: '5',
        change: { label: 'Fresh', server: 'new.example', password: { action: 'replace', value: 'typed-canary' } },
      },
      { act: 'change', account: 'nightly', change: { server: 'new.example' } },
    ],
  });
});

test('a plan without the secret names its variable, and has the other account judged', async () => {
  const { code, printed, calls } = await ask(plan, { env });
  expect(code).toBe(1);
  expect(printed).toContain(
    'Secrets to give; until then the console does not judge these accounts:\n  CONSOLE_SECRET_FRESH_1_PASSWORD\n',
  );
  expect(calls.find(({ url }) => url.endsWith('/plans'))?.body).toMatchObject({ changes: [{ account: 'nightly' }] });
  const { printed: asJson } = await ask([...plan, '--json'], { env });
  expect(JSON.parse(asJson)).toMatchObject({ secrets: [{ account: 'fresh-1', field: 'password' }], refused: [] });
});

const same = { ...wanted, accounts: instanceAccounts.file.accounts };

test('nothing to change, and what is not known', async () => {
  expect(await ask(plan, { file: same })).toMatchObject({ code: 0 });
  expect((await ask(plan, { file: same })).calls.some(({ url }) => url.endsWith('/plans'))).toBe(false);
  const otherType = { ...wanted, accounts: [{ name: 'partner', type: 'http', fields: {} }] };
  const { code, printed } = await ask(plan, { file: otherType });
  expect(code).toBe(2);
  expect(printed).toContain('partner: it has another type here, and a type never changes');
  expect(await ask(apply, { file: same })).toMatchObject({ code: 0 });
});

const refusal = {
  type: 'about:blank',
  title: 'Some values are not valid.',
  status: 400,
  code: 'invalid-request',
  requestId: 'r1',
  errors: [{ path: 'change.server', code: 'url-invalid', message: 'url-invalid' }],
};

test('a refused account is named with its field, and nothing is applied', async () => {
  const refused = [{ account: 'nightly', act: 'change', problem: refusal }];
  const answer = answering(({ url }) => (url.endsWith('/plans') ? json({ ...planSet, refused }, 201) : undefined));
  expect((await ask(plan, { answer })).code).toBe(3);
  const { code, printed, calls } = await ask(apply, { answer });
  expect(code).toBe(3);
  expect(printed).toContain(
    'refused: change nightly: Some values are not valid. (invalid-request)\n  server: url-invalid',
  );
  expect(printed).toContain('Nothing was applied.');
  expect(calls.some(isApply)).toBe(false);
});

test('a single account that is refused is refused in the same words', async () => {
  const answer = answering(({ url }) =>
    url.endsWith('/plans')
      ? new Response(JSON.stringify(refusal), { status: 400, headers: { 'content-type': 'application/problem+json' } })
      : undefined,
  );
  const { code, printed } = await ask([...plan, '--only', 'nightly'], { answer });
  expect(code).toBe(3);
  expect(printed).toContain('refused: change nightly');
  expect(
    (await ask(plan, { answer: answering(({ url }) => (url.endsWith('/plans') ? problem('not-allowed') : undefined)) }))
      .code,
  ).toBe(77);
});

test('an apply stores account by account, each with a key of its own, and prints no secret', async () => {
  const { code, printed, complained, calls } = await ask(apply);
  expect(code).toBe(0);
  expect(printed).toContain('stored: create fresh-1\nstored: change nightly\n');
  const keys = calls.filter(isApply).map(({ headers }) => headers.get('idempotency-key'));
  expect(new Set(keys).size).toBe(2);
  expect(printed + complained).not.toContain('canary');
  expect(JSON.parse((await ask([...apply, '--json'])).printed)).toMatchObject({
    applied: [{ state: 'stored' }, { state: 'stored' }],
    refused: [],
  });
});

test.each<[string, Answer, number, string]>([
  ['is refused', (call) => (isApply(call) ? problem('account-exists') : undefined), 3, 'not stored: create fresh-1'],
  [
    'has no answer',
    (call) => (isApply(call) ? new Response('gone', { status: 502 }) : undefined),
    2,
    'not known whether stored: create fresh-1',
  ],
])('an apply of which one %s stops there', async (...[, own, expected, line]) => {
  const { code, printed, calls } = await ask(apply, { answer: answering(own) });
  expect(code).toBe(expected);
  expect(printed).toContain(line);
  expect(printed).toContain('not tried: change nightly');
  expect(calls.filter(isApply)).toHaveLength(1);
});

test('a lost answer of a write that the console has found since is stored', async () => {
  const [first] = planSet.plans;
  const own: Answer = (call) => {
    if (isApply(call) && call.url.includes(first?.planId ?? '')) return new Response('gone', { status: 502 });
    return call.method === 'GET' && call.url.includes('/api/plans/')
      ? json({ ...first, state: 'applied', receipt })
      : undefined;
  };
  expect(await ask(apply, { answer: answering(own) })).toMatchObject({ code: 0 });
});

test('where the console asks for the password again, it is given, and the apply is another request', async () => {
  let asked = 0;
  const own: Answer = (call) => {
    if (call.url.endsWith('/confirmations')) return json({ provedUntil: '2026-03-01T09:15:00.000Z' });
    if (!isApply(call)) return undefined;
    asked += 1;
    return asked === 1 ? problem('password-needed') : undefined;
  };
  const { code, calls } = await ask(apply, { answer: answering(own) });
  expect(code).toBe(0);
  expect(calls.find(({ url }) => url.endsWith('/confirmations'))?.body).toEqual({
    instanceKey: 'acme-prod',
    password: 'p4ss',
  });
  const [one, again] = calls.filter(isApply).map(({ headers }) => headers.get('idempotency-key'));
  // What was refused under a key is refused under it again.
  expect(one).not.toBe(again);
});

const guard = { code: 'account-used', state: 'trips', params: { linked: '2', named: '0', unanswered: '0' } };
const uses = {
  verdict: 'used',
  linked: 2,
  named: 0,
  unanswered: 0,
  sources: [],
  beyond: [],
  readAt: '2026-03-01T09:00:00.000Z',
  guards: [guard],
};
const inUse: Answer = ({ url }) =>
  url.endsWith('/acme-prod/plans')
    ? json({ ...planSet, plans: [{ ...planSet.plans[1], uses }, planSet.plans[0]] }, 201)
    : undefined;

test.each<[string, readonly string[], unknown]>([
  ['is left to stop its account', [], []],
  [
    'is overridden where a reason is given',
    ['--reason', 'The provider moves.'],
    [{ guard: 'account-used', reason: 'The provider moves.' }],
  ],
])('a guard %s', async (...[, more, overrides]) => {
  const { printed, calls } = await ask([...apply, ...more], { answer: answering(inUse) });
  expect(printed).toContain('guard: account-used trips, needs --reason');
  expect(calls.filter(isApply).map(({ body }) => body)).toEqual([{ overrides }, { overrides: [] }]);
});

test('a reason is long enough, and goes with apply alone', async () => {
  expect(await ask([...apply, '--reason', 'short'])).toMatchObject({ code: 64, calls: [] });
  expect(await ask([...plan, '--reason', 'The provider moves.'])).toMatchObject({ code: 64, calls: [] });
});

test('without --yes somebody has to say yes, and without a terminal nothing is asked for', async () => {
  const asking = ['apply', 'acme-prod', 'f.json'];
  expect(await ask(asking)).toMatchObject({ code: 64 });
  expect((await ask(asking, { ask: async () => 'no' })).calls.some(isApply)).toBe(false);
  expect(await ask(asking, { ask: async () => 'yes' })).toMatchObject({ code: 0 });
  const unasked = await ask(apply, { env });
  expect(unasked).toMatchObject({ code: 64 });
  expect(unasked.complained).toContain('set CONSOLE_SECRET_FRESH_1_PASSWORD (empty for none)');
  expect(unasked.calls.some(({ url }) => url.endsWith('/plans'))).toBe(false);
  const typed = await ask(apply, { env, askPassword: async () => 'by-hand' });
  expect(typed.calls.find(({ url }) => url.endsWith('/plans'))?.body).toMatchObject({
    changes: [{ change: { password: { action: 'replace', value: 'by-hand' } } }, {}],
  });
  const none = await ask(apply, { env: { ...env, CONSOLE_SECRET_FRESH_1_PASSWORD: '' } });
  expect(JSON.stringify(none.calls)).not.toContain('"action"');
  expect(none.code).toBe(2);
});

test('two secrets of one variable are not mixed up', async () => {
  const [fresh] = wanted.accounts;
  const file = { ...wanted, accounts: [fresh, { ...fresh, name: 'fresh.1' }] };
  const { code, complained } = await ask(plan, { file });
  expect(code).toBe(64);
  expect(complained).toContain('CONSOLE_SECRET_FRESH_1_PASSWORD would be for');
});

test.each<[string, unknown, string]>([
  ['no JSON', '{"format":', 'The file is not JSON'],
  ['another document', { name: 'x' }, 'no file of external accounts'],
  ['a newer version', { ...wanted, version: 2 }, 'has version 2'],
  [
    'a secret',
    { ...wanted, accounts: [{ ...wanted.accounts[0], fields: { password: 's3cr3t' } }] },
    'field password of account fresh-1',
  ],
  [
    'a member more',
    { ...wanted, note: 's3cr3t' },
    'In the outermost object there is something that a file of accounts does not have: note.',
  ],
])('a file of %s is refused in one sentence', async (_what, file, sentence) => {
  const { code, printed, complained } = await ask(plan, { file });
  expect(code).toBe(64);
  expect(printed).toBe('');
  expect(complained).toContain(sentence);
  expect(complained).not.toContain('s3cr3t');
});

test('more accounts than are planned at once are named by the person', async () => {
  const accounts = Array.from({ length: 101 }, (_, index) => ({
    name: `a${index}`,
    type: 'ftp',
    fields: { label: 'x' },
  }));
  const { code, complained } = await ask(plan, { file: { ...wanted, accounts } });
  expect(code).toBe(64);
  expect(complained).toContain('101 accounts differ, and 100 are planned at once. Name some by --only.');
  expect(await ask([...plan, '--only', 'a7'], { file: { ...wanted, accounts } })).toMatchObject({ code: 1 });
});

test.each([
  [['accounts', 'export']],
  [['accounts', 'export', 'acme-prod', '--only', 'x']],
  [['accounts', 'export', 'acme-prod', '--yes']],
  [['accounts', 'export', 'acme-prod', '--output', '']],
  [['accounts', 'plan', 'acme-prod']],
  [['accounts', 'plan', 'acme-prod', 'a.json', 'b.json']],
  [['accounts', 'plan', 'acme-prod', 'a.json', '--yes']],
  [['accounts', 'plan', 'acme-prod', 'a.json', '--output', 'b']],
  [['accounts', 'apply', 'acme-prod', 'a.json', '--mask', 'x']],
  [['accounts', 'apply', 'acme-prod', 'a.json', '--finding', 'any']],
  [['accounts', 'list', 'acme-prod', '--yes']],
  [['impact', 'acme-prod', '--only', 'x']],
])('%j is no question', (args) => {
  expect(() => readCommand(args, env)).toThrow(UsageError);
});
