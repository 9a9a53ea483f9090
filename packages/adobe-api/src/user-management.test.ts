import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answering, startScriptedServer } from './testing/scripted-server.ts';
import type { Answer, ScriptedServer } from './testing/scripted-server.ts';
import { createUserManagement } from './user-management.ts';
import type { UserManagement, UserManagementOptions } from './user-management.ts';

let server: ScriptedServer;
let management: UserManagement;
let forgotten: string[];
let slept: number[];
const clock = Date.parse('2026-01-01T00:00:00Z');
const organizationId = '0123456789ABCDEF01234567@AdobeOrg';

beforeEach(async () => {
  server = await startScriptedServer();
  forgotten = [];
  slept = [];
  management = client();
});
afterEach(async () => {
  await management.close();
  await server[Symbol.asyncDispose]();
});

function client(changes: Partial<UserManagementOptions> = {}): UserManagement {
  return createUserManagement({
    baseUrl: `${server.baseUrl}/v2/usermanagement`,
    organizationId,
    apiKey: 'key-1',
    tokens: { token: async () => `token-${forgotten.length + 1}`, forget: (token) => forgotten.push(token) },
    now: () => clock,
    sleep: async (ms) => {
      slept.push(ms);
    },
    ...changes,
  });
}

const group = (groupId: number, more: object = {}) => ({
  groupId,
  groupName: `Campaign - acme - g${groupId}`,
  ...more,
});
const groups = (list: unknown[], lastPage: boolean, headers: Record<string, string> = {}) =>
  answering({ lastPage, result: 'success', groups: list }, 200, headers);
const users = (list: object[], lastPage: boolean) => answering({ lastPage, result: 'success', users: list });
const totals = (entries: number, pages: number) => ({
  'x-total-count': String(entries),
  'x-page-count': String(pages),
});
const throttled = (retryAfter?: string) =>
  answering(
    { error_code: '429050', message: 'Too many requests' },
    429,
    retryAfter === undefined ? {} : { 'retry-after': retryAfter },
  );
const reset: Answer = (response) => response.socket?.resetAndDestroy();
const gzip =
  (bytes: Uint8Array): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(bytes);
  };
const urls = () => server.seen.map(({ url }) => url);

describe('groups', () => {
  test('all pages, in one list', async () => {
    server.answer(
      groups([group(1, { type: 'PRODUCT_PROFILE', productName: 'Adobe Campaign' }), group(2)], false, totals(3, 2)),
      groups([group(3, { type: 'SOMETHING_NEW', extra: [1] })], true, totals(3, 2)),
    );
    const progress: unknown[] = [];
    const reading = await management.readGroups({ onPage: (page) => progress.push(page) });
    expect(reading).toMatchObject({ kind: 'read', complete: true, incomplete: [], pages: 2 });
    expect(reading.kind === 'read' ? reading.items.map(({ groupId, type }) => [groupId, type]) : []).toEqual([
      [1, 'PRODUCT_PROFILE'],
      [2, undefined],
      [3, 'SOMETHING_NEW'],
    ]);
    expect(progress).toEqual([
      { pages: 1, pagesExpected: 2, items: 2 },
      { pages: 2, pagesExpected: 2, items: 3 },
    ]);
    expect(urls()).toEqual([
      `/v2/usermanagement/groups/${organizationId}/0`,
      `/v2/usermanagement/groups/${organizationId}/1`,
    ]);
    expect(server.seen[0]?.headers).toMatchObject({ authorization: 'Bearer token-1', 'x-api-key': 'key-1' });
  });

  test('the answer past the end is the end', async () => {
    server.answer(groups([group(1)], false), answering({ lastPage: true, result: 'Not found' }));
    await expect(management.readGroups()).resolves.toMatchObject({ items: [{ groupId: 1 }], complete: true });
  });

  test.each([
    [
      'the page count changes',
      [groups([group(1)], false, totals(2, 2)), groups([group(2)], true, totals(3, 3))],
      'changed-while-read',
    ],
    ['a group comes twice', [groups([group(1)], false), groups([group(1), group(2)], true)], 'changed-while-read'],
    ['an entry has no name', [groups([{ groupId: 1 }, group(2)], true)], 'unreadable-entries'],
    ['a page repeats for ever', [groups([group(1)], false)], 'endless'],
    ['an empty page is not the last', [groups([], false)], 'endless'],
  ])('not complete when %s', async (_name, answers, reason) => {
    server.answer(...answers);
    const reading = await management.readGroups();
    expect(reading).toMatchObject({ kind: 'read', complete: false, incomplete: expect.arrayContaining([reason]) });
    const ids = reading.kind === 'read' ? reading.items.map(({ groupId }) => groupId) : [];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a repeated group does no harm when the announced number is reached', async () => {
    server.answer(groups([group(1), group(1)], false, totals(2, 2)), groups([group(2)], true, totals(2, 2)));
    await expect(management.readGroups()).resolves.toMatchObject({ complete: true });
  });

  test('a list that never ends is cut and says so', async () => {
    management = client({ maxPages: 5 });
    const endless: Answer = (response, request) => groups([group(server.seen.length)], false)(response, request);
    server.answer(endless);
    await expect(management.readGroups()).resolves.toMatchObject({
      complete: false,
      incomplete: ['endless'],
      pages: 5,
    });
    expect(server.seen).toHaveLength(5);
  });

  test('two groups of one name are two groups', async () => {
    server.answer(groups([group(1, { groupName: 'same' }), group(2, { groupName: 'same' })], true));
    await expect(management.readGroups()).resolves.toMatchObject({
      items: [{ groupId: 1 }, { groupId: 2 }],
      complete: true,
    });
  });
});

describe('users', () => {
  test('page by page, so that only the caller has them all; a throttled list goes on without repeating anybody', async () => {
    server.answer(
      users([{ email: 'a@acme.example' }, { email: 'b@acme.example' }], false),
      throttled('1938'),
      users([{ email: 'b@acme.example' }, { email: 'c@acme.example' }], true),
    );
    const taken: (string | undefined)[][] = [];
    const onEntries = async (entries: { email?: string | undefined }[]) => {
      taken.push(entries.map(({ email }) => email));
    };
    const first = await management.readUsers({ onEntries, directOnly: true });
    if (first.kind !== 'throttled') throw new Error('expected throttling');
    expect(first.progress.items).toEqual([]);
    const saved: typeof first.progress = structuredClone(first.progress);
    const second = await management.readUsers({ onEntries, directOnly: true, resume: saved });
    expect(second).toMatchObject({ kind: 'read', items: [], incomplete: ['changed-while-read'] });
    expect(taken).toEqual([['a@acme.example', 'b@acme.example'], ['c@acme.example']]);
    expect(urls()[0]).toBe(`/v2/usermanagement/users/${organizationId}/0?directOnly=true`);
  });

  test('members by group id, through user groups as well', async () => {
    server.answer(
      answering({
        lastPage: true,
        result: 'success',
        users: [
          { email: 'a@acme.example', status: 'active', type: 'federatedID', username: 'a', id: 'A@x.e', groups: ['g'] },
          { email: 'b@acme.example' },
        ],
      }),
    );
    const reading = await management.readGroupMembers(4711);
    expect(reading).toMatchObject({
      complete: true,
      items: [{ email: 'a@acme.example', groups: ['g'] }, { email: 'b@acme.example' }],
    });
    expect(urls()).toEqual([`/v2/usermanagement/users/${organizationId}/0/4711?directOnly=false`]);
  });

  test('everyone, distinguished by type, name and domain where there is no id', async () => {
    const same = { username: 'a', email: 'a@acme.example' };
    const list = [{ ...same, type: 'adobeID' }, { ...same, type: 'federatedID' }, {}];
    server.answer(answering({ lastPage: true, result: 'success', users: list }));
    const reading = await management.readUsers();
    expect(reading).toMatchObject({
      complete: false,
      incomplete: ['unreadable-entries'],
      items: [{ type: 'adobeID' }, { type: 'federatedID' }],
    });
    expect(urls()).toEqual([`/v2/usermanagement/users/${organizationId}/0?directOnly=false`]);
  });
});

describe('throttling', () => {
  test.each([
    ['seconds', '3244', clock + 3_244_000],
    ['a day', '86400', clock + 86_400_000],
    ['a date', 'Thu, 01 Jan 2026 00:40:00 GMT', clock + 2_400_000],
    ['nothing', undefined, clock + 60_000],
    ['nonsense', 'soon', clock + 60_000],
    ['a negative number', '-5', clock + 60_000],
  ])('a long wait given as %s is returned, not waited', async (_name, retryAfter, retryAt) => {
    server.answer(throttled(retryAfter));
    await expect(management.readGroups()).resolves.toMatchObject({ kind: 'throttled', retryAt });
    expect(server.seen).toHaveLength(1);
    expect(slept).toEqual([]);
  });

  test('what was read so far goes on from where it stopped', async () => {
    server.answer(groups([group(1)], false, totals(2, 2)), throttled('1938'), groups([group(2)], true, totals(2, 2)));
    const first = await management.readGroups();
    if (first.kind !== 'throttled') throw new Error('expected throttling');
    const saved: typeof first.progress = structuredClone(first.progress);
    const second = await management.readGroups({ resume: saved });
    expect(second).toMatchObject({ kind: 'read', complete: true, items: [{ groupId: 1 }, { groupId: 2 }] });
    expect(urls().map((url) => url.at(-1))).toEqual(['0', '1', '1']);
  });

  test('a short wait is waited for as asked, at most three times', async () => {
    server.answer(throttled('2'), groups([group(1)], true));
    await expect(management.readGroups()).resolves.toMatchObject({ kind: 'read' });
    expect(slept).toHaveLength(1);
    expect(slept[0]).toBeGreaterThanOrEqual(2_000);
    server.answer(throttled('2'));
    await expect(management.readGroups()).resolves.toMatchObject({ kind: 'throttled' });
    expect(slept).toHaveLength(4);
  });
});

describe('failures', () => {
  test('401 once: a fresh token; twice: unauthorized', async () => {
    const empty401 = answering('', 401, { 'www-authenticate': 'Bearer realm="JIL", error="invalid_token"' });
    server.answer(empty401, groups([], true));
    await expect(management.readGroups()).resolves.toMatchObject({ kind: 'read' });
    expect(forgotten).toEqual(['token-1']);
    expect(server.seen[1]?.headers.authorization).toBe('Bearer token-2');
    server.answer(empty401);
    await expect(management.readGroups()).rejects.toMatchObject({ kind: 'unauthorized', status: 401 });
    expect(server.seen).toHaveLength(4);
  });

  test.each([502, 503, 504])('%d is tried again twice', async (status) => {
    const page = answering('<html>bad gateway</html>', status, { 'content-type': 'text/html' });
    server.answer(page, page, groups([], true));
    await expect(management.readGroups()).resolves.toMatchObject({ kind: 'read' });
    server.answer(page);
    await expect(management.readGroups()).rejects.toMatchObject({ kind: 'http-status', status });
    expect(server.seen).toHaveLength(6);
    expect(slept).toHaveLength(4);
  });

  test('a connection reset is tried again twice', async () => {
    server.answer(reset, reset, groups([], true));
    await expect(management.readGroups()).resolves.toMatchObject({ kind: 'read' });
    server.answer(reset);
    await expect(management.readGroups()).rejects.toMatchObject({ kind: 'unreachable' });
  });

  test.each([
    ['403 without body', answering('', 403), 'forbidden', undefined],
    ['403 page', answering('<html>openresty</html>', 403), 'forbidden', undefined],
    [
      '403 of the gateway',
      answering({ error_code: '403003', message: 'Api Key is invalid' }, 403),
      'forbidden',
      '403003',
    ],
    ['404', answering({ lastPage: false, result: 'error.group.not_found' }, 404), 'not-found', 'error.group.not_found'],
    ['400', answering({ errorMessage: 'For input string: "x"' }, 400), 'http-status', undefined],
    [
      '200 not success',
      answering({ lastPage: false, result: 'error.internal.exceptionflys' }),
      'refused',
      'error.internal.exceptionflys',
    ],
    [
      '200 not found on the first page',
      answering({ lastPage: true, result: 'error.organization.migrating' }),
      'refused',
      'error.organization.migrating',
    ],
    ['200 page', answering('<html>sign in</html>'), 'unexpected-reply', undefined],
    ['200 list', answering([]), 'unexpected-reply', undefined],
    ['200 empty', answering(''), 'unexpected-reply', undefined],
    ['200 without lastPage', answering({ result: 'success', groups: [] }), 'unexpected-reply', undefined],
    ['redirect', answering('', 302, { location: 'http://127.0.0.1:9/' }), 'unexpected-reply', undefined],
    ['unknown encoding', answering('x', 200, { 'content-encoding': 'br' }), 'unexpected-reply', 'content-encoding'],
  ])('%s', async (...[, answer, kind, code]) => {
    server.answer(answer);
    await expect(management.readGroups()).rejects.toMatchObject({ kind, code });
    expect(server.seen).toHaveLength(1);
  });

  test('gzip is read, counted unpacked, and broken gzip refused', async () => {
    const packed = gzipSync(JSON.stringify({ lastPage: true, result: 'success', groups: [group(1)] }));
    server.answer(gzip(packed));
    await expect(management.readGroups()).resolves.toMatchObject({ items: [{ groupId: 1 }] });
    server.answer(gzip(packed.subarray(0, -10)));
    await expect(management.readGroups()).rejects.toMatchObject({ kind: 'unexpected-reply' });
    server.answer(gzip(gzipSync(Buffer.alloc(64 * 1024 * 1024))));
    await expect(management.readGroups()).rejects.toMatchObject({ kind: 'too-large' });
  });

  test('hang and drip end at their deadlines, an abort at once', async () => {
    management = client({ deadlines: { headersMs: 40, totalMs: 120 } });
    server.answer(() => {});
    await expect(management.readGroups()).rejects.toMatchObject({ kind: 'deadline' });
    server.answer((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(timer));
    });
    await expect(management.readGroups()).rejects.toMatchObject({ kind: 'deadline' });
    const leaving = new AbortController();
    server.answer(() => leaving.abort());
    await expect(management.readGroups({ signal: leaving.signal })).rejects.toMatchObject({ kind: 'aborted' });
  });

  test.each([
    ['baseUrl', { baseUrl: 'http://usermanagement.example/v2' }],
    ['organizationId', { organizationId: '../x@AdobeOrg' }],
  ])('a wrong %s is refused at once', (option, changes) => {
    expect(() => client(changes)).toThrow(option);
  });
});
