import { describe, expect, test } from 'vitest';
import { run, type Surroundings } from './run.ts';
import { type Answer, fakeConsole, json, problem } from './testing/fake-console.ts';
import { imsAccount, inUse, listOf, taken } from './testing/account-replies.ts';
import { anna, contradicted, impact, now, onWord, statedReading, waitingBasis, why } from './testing/replies.ts';

const password = 'p4ss-canary';
const mask = 'Campaign - other - (.*)';
const change = { associationMask: mask };
const explainAnna = ['explain', 'acme-prod', 'anna@acme.example', '--mask', mask];
const judge = ['impact', 'acme-prod', '--mask', mask];

async function runWith(args: readonly string[], answer: Answer, changes: Partial<Surroundings> = {}) {
  const { calls, fetch } = fakeConsole(answer);
  let printed = '';
  let complained = '';
  const code = await run({
    args,
    env: { CONSOLE_LOGIN: 'demo-admin', CONSOLE_PASSWORD: password },
    fetch,
    isTerminal: false,
    askPassword: async () => undefined,
    ask: async () => undefined,
    writeFile: async () => false,
    readFile: async (file) => (file === 'users.csv' ? new TextEncoder().encode('Email') : undefined),
    now: () => now,
    print: (text) => {
      printed += text;
    },
    complain: (text) => {
      complained += text;
    },
    ...changes,
  });
  return { code, printed, complained, calls };
}

const explained: Answer = ({ url }) => (url.endsWith('/explanations') ? json(why) : undefined);
const judged: Answer = ({ url }) => (url.endsWith('/access-impacts') ? json(impact) : undefined);

const readingAnswer: Answer = ({ url, method }) => {
  if (!url.endsWith('/acme-prod/stated-reading')) return undefined;
  const nothing = { stated: null, version: 7, contradiction: null, inUse: false };
  return json(method === 'PUT' ? contradicted : method === 'DELETE' ? { ...nothing, version: 8 } : statedReading);
};
const impactOnWord: Answer = (call) => {
  if (call.url.endsWith('/csv')) return new Response('email\r\n', { headers: { 'content-type': 'text/csv' } });
  return call.url.endsWith('/access-impacts') ? json({ ...impact, statedReading: onWord }) : undefined;
};

describe('the conversation', () => {
  test('is sign-in, question, sign-out, each as the console’s own page would send it', async () => {
    const { code, calls } = await runWith(explainAnna, explained);
    expect(code).toBe(1);
    const origin = 'http://127.0.0.1:4000';
    expect(calls.map(({ method, url }) => `${method} ${url.replace(origin, '')}`)).toEqual([
      'POST /api/session',
      'POST /api/instances/acme-prod/access-impacts/explanations',
      'DELETE /api/session',
    ]);
    for (const { headers, redirect } of calls) {
      expect(headers.get('x-console')).toBe('1');
      expect(headers.get('origin')).toBe(origin);
      expect(redirect).toBe('error');
    }
    expect(calls.map(({ headers }) => headers.get('cookie'))).toEqual([null, 'sid=abc', 'sid=abc']);
    expect(calls[0]?.body).toEqual({ instanceKey: 'acme-prod', login: 'demo-admin', password });
    expect(calls[1]?.body).toEqual({ change, person: 'anna@acme.example' });
  });

  test('ends with a sign-out when the question fails', async () => {
    const { code, complained, calls } = await runWith(explainAnna, ({ url }) =>
      url.endsWith('/explanations') ? problem('person-not-found') : undefined,
    );
    expect(code).toBe(65);
    expect(complained).toContain('person-not-found');
    expect(calls.at(-1)?.method).toBe('DELETE');
  });

  test('keeps its answer when the sign-out fails', async () => {
    const { code } = await runWith(explainAnna, (call) =>
      call.method === 'DELETE' ? problem('internal') : explained(call),
    );
    expect(code).toBe(1);
  });

  test('asks for a password that is not in the environment, and does not begin without one', async () => {
    const env = { CONSOLE_LOGIN: 'demo-admin' };
    const asked = await runWith(explainAnna, explained, { env, askPassword: async () => password });
    expect(asked.calls[0]?.body).toMatchObject({ password });
    const silent = await runWith(explainAnna, explained, { env });
    expect(silent.code).toBe(64);
    expect(silent.calls).toEqual([]);
  });

  test.each(['text', 'json'])('never prints the password (%s)', async (output) => {
    const args = output === 'json' ? [...explainAnna, '--json'] : explainAnna;
    const answered = await runWith(args, explained);
    const refused = await runWith(args, () => problem('sign-in-refused'));
    for (const { printed, complained } of [answered, refused]) expect(printed + complained).not.toContain(password);
  });
});

describe('what is printed', () => {
  test('is the reply as it is with --json', async () => {
    const { printed } = await runWith([...explainAnna, '--json'], explained);
    expect(printed).toBe(`${JSON.stringify(why)}\n`);
  });

  test('is the file as it is with --csv, all rows of the filters, and the exit code is still the population’s', async () => {
    const file = 'email,verdict\r\nanna@acme.example,loses-sign-in\r\n';
    const { code, printed, calls } = await runWith([...judge, '--csv', '--verdict', 'moves'], (call) =>
      call.url.endsWith('/csv') ? new Response(file, { headers: { 'content-type': 'text/csv' } }) : judged(call),
    );
    expect(printed).toBe(file);
    expect(code).toBe(1);
    expect(calls.slice(1, 3).map(({ body }) => body)).toEqual([
      { change, filters: { verdicts: ['moves'] } },
      { change, filters: { verdicts: ['moves'] }, limit: 0 },
    ]);
  });

  test('has colours on a terminal only, and none with NO_COLOR', async () => {
    const escape = '\u001B[';
    const env = { CONSOLE_LOGIN: 'a', CONSOLE_PASSWORD: password };
    expect((await runWith(judge, judged)).printed).not.toContain(escape);
    expect((await runWith(judge, judged, { isTerminal: true, env })).printed).toContain(escape);
    const plain = await runWith(judge, judged, { isTerminal: true, env: { ...env, NO_COLOR: '1' } });
    expect(plain.printed).not.toContain(escape);
  });

  test('cannot steer the terminal, whatever upstream calls things', async () => {
    const name = 'Eve\u001B]0;owned\u0007\u009B2J\u202Eexe';
    const hostile = { ...why, person: { ...anna, name } };
    const { printed } = await runWith(explainAnna, () => undefined, {
      fetch: fakeConsole(({ url }) => (url.endsWith('/explanations') ? json(hostile) : undefined)).fetch,
    });
    expect(printed).toContain(String.raw`Eve\u{1b}]0;owned\u{7}\u{9b}2J\u{202e}exe`);
  });
});

describe('a stated reading', () => {
  const evidence = 'Tried on stage with three masks';
  const state = ['reading', 'acme-prod', '--state', 'expression', '--anchored', '--case-sensitive'];

  test('is shown with its evidence and by whom', async () => {
    const { code, printed, calls } = await runWith(['reading', 'acme-prod'], readingAnswer);
    expect(printed).toBe(
      'Stated: an expression, anchored, case-sensitive, PCRE\n  by ada, 2026-02-20T10:00:00.000Z\n' +
        '  evidence: Tried on stage with three masks\n  in use\n',
    );
    expect(code).toBe(0);
    expect(calls.map(({ method }) => method)).toEqual(['POST', 'GET', 'DELETE']);
  });

  test('is stated against the current version, and shown as contradicted', async () => {
    const { code, printed, calls } = await runWith([...state, '--evidence', evidence], readingAnswer);
    expect(calls[2]).toMatchObject({
      method: 'PUT',
      body: { reading: 'expression', anchored: true, ignoresCase: false, evidence, version: 3 },
    });
    expect(printed).toContain('not used: it is contradicted');
    expect(printed).toContain(
      'Anna Ek <anna@acme.example>: brand_1, by the main reading, ignoring case\n  and 2 more\n',
    );
    expect(code).toBe(2);
  });

  test('is withdrawn against the current version', async () => {
    const { code, printed, calls } = await runWith(['reading', 'acme-prod', '--withdraw'], readingAnswer);
    expect(calls[2]).toMatchObject({ method: 'DELETE', body: { version: 3 } });
    expect(printed).toMatch(/^Nothing is stated/u);
    expect(code).toBe(0);
  });

  test('that somebody else changed meanwhile ends with 65, and is the reply as it is with --json', async () => {
    const refused = await runWith([...state, '--evidence', evidence], (call) =>
      call.method === 'PUT' ? problem('stated-reading-changed') : readingAnswer(call),
    );
    expect(refused.code).toBe(65);
    const { printed } = await runWith(['reading', 'acme-prod', '--json'], readingAnswer);
    expect(printed).toBe(`${JSON.stringify(statedReading)}\n`);
  });

  test('is named with every answer, and beside a file of rows', async () => {
    const line = 'Read as an expression, anchored, case-sensitive, PCRE, on the word of ada (2026-02-20)\n';
    expect((await runWith(judge, impactOnWord)).printed).toContain(line);
    const file = await runWith([...judge, '--csv'], impactOnWord);
    expect({ printed: file.printed, complained: file.complained }).toEqual({ printed: 'email\r\n', complained: line });
    const whyOnWord = { ...why, statedReading: onWord };
    const explanation = await runWith(explainAnna, ({ url }) =>
      url.endsWith('/explanations') ? json(whyOnWord) : undefined,
    );
    expect(explanation.printed).toContain(line);
  });
});

describe('exit codes of what goes wrong', () => {
  test.each([
    ['sign-in-refused', 77],
    ['native-sign-in-blocked', 77],
    ['cross-site-request', 77],
    ['unknown-instance', 65],
    ['mask-too-long', 65],
    ['too-many-requests', 69],
    ['campaign-unreachable', 69],
    ['method-not-allowed', 70],
    ['internal', 70],
    ['campaign-fault', 70],
  ] as const)('%s ends with %d', async (code, exitCode) => {
    expect((await runWith(judge, () => problem(code))).code).toBe(exitCode);
  });

  test('nobody at the address ends with 69', async () => {
    const { code } = await runWith(judge, () => {
      throw new TypeError('fetch failed');
    });
    expect(code).toBe(69);
  });

  test.each([
    ['a page instead of a reply', () => new Response('<!doctype html>', { status: 200 })],
    ['another shape', () => json({ population: 1 })],
    ['an error page of a proxy', () => new Response('<h1>Bad gateway</h1>', { status: 502 })],
  ])('%s ends with 70', async (_name, reply) => {
    const { code } = await runWith(judge, ({ url }) => (url.endsWith('/access-impacts') ? reply() : undefined));
    expect(code).toBe(70);
  });
});

describe('a users export', () => {
  const report = {
    encoding: 'UTF-8',
    separator: ',',
    columns: ['Email', 'Product Configurations'],
    missing: ['status'],
    people: 2,
    inUserGroups: 1,
    profiles: 1,
    profileNames: ['Campaign - a'],
    rows: [],
    oddRows: 0,
    faults: [],
    repeatedRows: 0,
    emptyRows: 0,
  };
  const fault = { line: 3, code: 'email-odd', column: 'Email', text: 'a\u0007b' };
  const usersExport = {
    exportedAt: '2026-02-03T09:00:00.000Z',
    uploadedAt: '2026-02-04T09:00:00.000Z',
    uploadedBy: 'ada',
  };
  const members = {
    source: 'members',
    state: 'partial',
    readAt: usersExport.exportedAt,
    reason: 'unproved-end',
    usersExport,
  };
  const answer: Answer = ({ url, method }) => {
    if (method === 'DELETE' && url.endsWith('/uploads')) return new Response(null, { status: 204 });
    if (url.endsWith('/uploads/checks')) return json({ ...report, oddRows: 1, faults: [fault] });
    if (url.includes('/uploads?')) return json({ ...report, usersExport }, 201);
    const people = { adobeUsers: 2, operators: 3, sources: [members], refresh: { state: 'not-configured' } };
    return url.endsWith('/people') ? json(people) : undefined;
  };
  const upload = ['people', 'acme-prod', '--upload', 'users.csv'];
  const exported = '2026-02-03T10:00+01:00';

  test('is sent as it is, with the time that was typed and no other', async () => {
    const { code, printed, calls } = await runWith([...upload, '--exported', exported], answer);
    expect(code).toBe(0);
    expect(printed).toContain('in use as source of people, exported 2026-02-03T09:00:00.000Z, uploaded by ada');
    expect(calls[1]?.url).toContain('/people/uploads?exportedAt=2026-02-03T10%3A00%2B01%3A00');
    expect(calls[1]?.headers.get('content-type')).toBe('application/octet-stream');
    for (const args of [upload, [...upload, '--exported', 'today']]) {
      const refused = await runWith(args, answer);
      expect([refused.code, refused.calls]).toEqual([64, []]);
      expect(refused.complained).toContain('When was it exported?');
    }
  });

  test('is checked without being stored, with rows in doubt by their line', async () => {
    const { code, printed, calls } = await runWith(['people', 'acme-prod', '--check', 'users.csv'], answer);
    expect(code).toBe(2);
    expect(printed).toContain('checked only: nothing is stored');
    expect(printed).toContain(String.raw`line 3: not an e-mail address. Correct it (a\u{7}b)`);
    expect(calls.filter(({ method, url }) => method === 'POST' && !url.endsWith('/checks'))).toHaveLength(1);
  });

  test('is shown among the sources, and removed', async () => {
    const shown = await runWith(['people', 'acme-prod'], answer);
    expect(shown.printed).toContain('unproved-end, from a users export of 2026-02-03, uploaded by ada');
    const { code, calls } = await runWith(['people', 'acme-prod', '--remove'], answer);
    expect(code).toBe(0);
    expect(calls[1]?.method).toBe('DELETE');
  });

  test.each([
    ['a file that is not there', ['people', 'acme-prod', '--check', 'gone.csv'], 'The file gone.csv cannot be read.'],
    ['two acts', [...upload, '--remove'], 'One of --check, --upload and --remove.'],
    ['a time alone', ['people', 'acme-prod', '--exported', exported], '--exported goes with --upload.'],
    ['an option of another command', [...judge, '--check', 'users.csv'], '--check goes with people.'],
  ])('%s is no question', async (_what, args, complaint) => {
    const { code, complained } = await runWith(args, answer);
    expect(code).toBe(64);
    expect(complained).toContain(complaint);
  });

  test('that is refused says why', async () => {
    const errors = [{ path: 'file', code: 'column-missing', message: 'Email' }];
    const body = {
      type: 't',
      title: 'Some of the input is not accepted.',
      status: 400,
      code: 'invalid-request',
      requestId: 'r',
      errors,
    };
    const { code, complained } = await runWith(['people', 'acme-prod', '--check', 'users.csv'], ({ url }) =>
      url.endsWith('/checks') ? json(body, 400) : undefined,
    );
    expect(code).toBe(65);
    expect(complained).toContain('file: column-missing, Email');
  });
});

const readUrls = (calls: readonly { url: string }[]) =>
  calls.map(({ url }) => url.split('/external-accounts')[1]).filter((end) => end !== undefined);

describe('the account', () => {
  const list = listOf(inUse);
  const read = imsAccount(taken);
  const answer: Answer = ({ url }) => {
    if (url.endsWith('/external-accounts')) return json(list);
    return url.includes('/external-accounts/') ? json(read) : undefined;
  };

  test('is shown by its state and by what is in force', async () => {
    const { code, printed, calls } = await runWith(['account', 'acme-prod'], answer);
    expect(printed).toMatch(/^Adobe sign-in: In use \(1,200 operators sign in by Adobe ID\)\n {2}account Adobe_/u);
    expect(code).toBe(0);
    expect(readUrls(calls)).toEqual(['', '/Adobe_Marketing_Cloud']);
  });

  test('is the one that is named, and both replies as they are with --json', async () => {
    const args = ['account', 'acme-prod', '--account', 'MAC copy', '--json'];
    const { printed, calls } = await runWith(args, answer);
    expect(readUrls(calls)).toEqual(['', '/MAC%20copy']);
    expect(printed).toBe(`{"externalAccounts":${JSON.stringify(list)},"imsAccount":${JSON.stringify(read)}}\n`);
  });

  test('that is not there is read no further', async () => {
    const missing = listOf({ state: 'account-missing' });
    const { code, printed, calls } = await runWith(['account', 'acme-prod', '--json'], ({ url }) =>
      url.endsWith('/external-accounts') ? json(missing) : undefined,
    );
    expect(code).toBe(1);
    expect(readUrls(calls)).toEqual(['']);
    expect(JSON.parse(printed)).toEqual({ externalAccounts: missing, imsAccount: null });
  });
});

const answerWith =
  (reply: typeof impact): Answer =>
  ({ url }) =>
    url.endsWith('/access-impacts') ? json(reply) : undefined;

describe('without a change', () => {
  const basis = { ...waitingBasis, stored: waitingBasis.inForce, restart: taken, differs: [] };
  const counts = { ...impact.counts, 'loses-sign-in': 0, unchanged: 1_200 };
  const guards = [{ code: 'sources-doubtful' as const, state: 'trips' as const, params: { missing: 'members' } }];
  const today = { ...impact, basis, counts, guards };

  test('nothing is sent as one, and nobody loses by nothing', async () => {
    const { code, printed, calls } = await runWith(['impact', 'acme-prod'], answerWith(today));
    expect(calls[1]?.body).toEqual({ filters: {}, limit: 20 });
    expect(printed).toContain('1,200 people: who signs in today\n');
    expect(code).toBe(0);
    // The same guard speaks against a change, and for what the next restart does.
    expect((await runWith(judge, answerWith(today))).code).toBe(3);
    const waiting = { ...today, basis: waitingBasis };
    expect((await runWith(['impact', 'acme-prod'], answerWith(waiting))).code).toBe(3);
    expect((await runWith(['impact', 'acme-prod', '--json'], answerWith(today))).code).toBe(0);
  });

  test('a person is explained as things are', async () => {
    const { code, printed, calls } = await runWith(['explain', 'acme-prod', 'anna'], ({ url }) =>
      url.endsWith('/explanations') ? json({ ...why, person: { ...anna, verdict: 'unchanged' }, basis }) : undefined,
    );
    expect(calls[1]?.body).toEqual({ person: 'anna' });
    expect(printed).toMatch(/^Anna Ek <anna@acme.example>: signs in, into brand_1\n/u);
    expect(code).toBe(0);
  });

  test('fields are sent as a change, of a secret only what becomes of it', async () => {
    const args = ['impact', 'acme-prod', '--set', 'enabled=false', '--set', 'imsClientSecret=replace'];
    const { calls } = await runWith(args, answerWith(today));
    expect(calls[1]?.body).toMatchObject({ change: { enabled: false, imsClientSecret: { action: 'replace' } } });
  });
});

test('what is only worth knowing of a value that is asked about is noted beside the reply', async () => {
  const asked = ['impact', 'acme-prod', '--set', 'imsScope=OpenID,AdobeID', '--set', 'productContext=dma_campaign'];
  const { complained, printed } = await runWith([...asked, '--json'], judged);
  expect(JSON.parse(printed)).toBeDefined();
  expect(complained).toContain('Note: IMS scope has a scope in another case');
  expect(complained).toContain('corrected: openid,AdobeID.');
  expect(complained).toContain('Note: Product context is dma_campaign_classic on a build that has this field');
  expect((await runWith([...judge, '--json'], judged)).complained).toBe('');
});
