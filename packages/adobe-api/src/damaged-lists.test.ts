import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answering, startScriptedServer } from './testing/scripted-server.ts';
import type { Answer, ScriptedServer } from './testing/scripted-server.ts';
import { createUserManagement } from './user-management.ts';
import type { UserManagement } from './user-management.ts';

let server: ScriptedServer;
let management: UserManagement;

beforeEach(async () => {
  server = await startScriptedServer();
  management = createUserManagement({
    baseUrl: `${server.baseUrl}/v2/usermanagement`,
    organizationId: '0123456789ABCDEF01234567@AdobeOrg',
    apiKey: 'key-1',
    tokens: { token: async () => 'token', forget: () => {} },
    sleep: async () => {},
  });
});
afterEach(async () => {
  await management.close();
  await server[Symbol.asyncDispose]();
});

const totals = (entries: number | string, pages: number | string) => ({
  'x-total-count': String(entries),
  'x-page-count': String(pages),
});
const users = (list: unknown, lastPage: unknown = true, headers: Record<string, string> = {}) =>
  answering({ lastPage, result: 'success', users: list }, 200, headers);
const groups = (list: unknown, lastPage: unknown = true, headers: Record<string, string> = {}) =>
  answering({ lastPage, result: 'success', groups: list }, 200, headers);
const ada = { id: 'A', email: 'ada@acme.example', status: 'active', groups: ['g'] };
const person = (name: string, more: object = {}) => ({ id: name, email: `${name}@acme.example`, ...more });
const html = answering('<html>back soon</html>', 200, { 'content-type': 'text/html' });

describe('one odd member of a person', () => {
  test.each([
    ['groups null', { groups: null }, ['groups'], []],
    ['groups a text', { groups: 'g, h' }, ['groups'], []],
    ['groups an object', { groups: { 0: 'g' } }, ['groups'], []],
    ['groups a number', { groups: 7 }, ['groups'], []],
    ['null among groups', { groups: ['g', null] }, ['groups'], ['g']],
    ['an object among groups', { groups: [{ groupName: 'g' }, 'h'] }, ['groups'], ['h']],
    ['a list among groups', { groups: [['g']] }, ['groups'], []],
    ['an empty name among groups', { groups: ['', 'g'] }, ['groups'], ['g']],
    ['status a number', { status: 1 }, ['status'], ['g']],
    ['status null', { status: null }, ['status'], ['g']],
    ['e-mail a list', { email: ['ada@acme.example'] }, ['email'], ['g']],
    ['username an object', { username: {} }, ['username'], ['g']],
    ['id a number', { id: 12 }, ['id'], ['g']],
  ])('%s: what can be read is, and the rest is named', async (...[, change, odd, groups]) => {
    server.answer(users([{ ...ada, ...change }, person('bob')], true, totals(2, 1)));
    const reading = await management.readUsers();
    expect(reading).toMatchObject({
      kind: 'read',
      complete: false,
      incomplete: ['unreadable-entries'],
      oddEntries: 1,
      unreadable: 0,
      items: [
        { odd, groups },
        { odd: [], groups: [] },
      ],
    });
  });

  test.each([
    ['null', null],
    ['a text', 'ada@acme.example'],
    ['a list', [ada]],
    ['a number', 4],
    ['empty', {}],
    ['of empty names', { id: '', email: '', username: '' }],
    ['of odd names only', { id: 1, email: null, username: [] }],
  ])('an entry that is %s is nobody, and counted', async (_what, entry) => {
    server.answer(users([ada, entry], true, totals(2, 1)));
    expect(await management.readUsers()).toMatchObject({
      complete: false,
      incomplete: ['unreadable-entries'],
      oddEntries: 1,
      unreadable: 1,
      items: [{ id: 'A' }],
    });
  });

  test('members that are absent are none: no groups, no state', async () => {
    server.answer(users([{ email: 'ada@acme.example' }], true, totals(1, 1)));
    expect(await management.readUsers()).toMatchObject({
      complete: true,
      items: [{ groups: [], odd: [], status: undefined }],
    });
  });
});

describe('the end of a list of people', () => {
  const two = [person('a'), person('b')];
  test.each([
    ['as announced', [users(two, true, totals(2, 1))], { complete: true, notListed: 0 }],
    [
      'short by less than a page: technical accounts',
      [users(two, true, totals(3, 1))],
      { complete: true, notListed: 1 },
    ],
    ['short by a page', [users(two, true, totals(4, 1))], { incomplete: ['short'], notListed: 0 }],
    [
      'a page announced beyond the last one, and none there',
      [users(two, true, totals(3, 2)), answering({ lastPage: true, result: 'Not found' })],
      { complete: true, notListed: 1, pages: 1 },
    ],
    [
      'an announced page that is empty',
      [users(two, true, totals(3, 2)), users([])],
      { incomplete: ['short', 'changed-while-read'] },
    ],
    [
      'an announced page that is not there, and none called itself the last',
      [users(two, false, totals(3, 2)), answering({ lastPage: true, result: 'Not found' })],
      { incomplete: ['short'] },
    ],
    [
      'people after the last page',
      [users(two, true, totals(3, 2)), users([person('c')], true, totals(3, 2))],
      { incomplete: ['changed-while-read'], items: [{}, {}, {}] },
    ],
    ['more than announced', [users(two, true, totals(1, 1))], { incomplete: ['changed-while-read'] }],
    ['announced by no number', [users(two, true, totals('many', 1))], { incomplete: ['short'] }],
    ['nobody at all', [users([], true, totals(0, 0))], { incomplete: ['short'] }],
    ['nobody on a page without numbers', [users([])], { incomplete: ['short'] }],
    [
      'past the end, "Not found"',
      [users(two, false, totals(2, 1)), answering({ lastPage: true, result: 'Not found' })],
      { complete: true, pages: 1 },
    ],
    [
      'totals that change',
      [users([person('a')], false, totals(2, 2)), users([person('b')], true, totals(3, 2))],
      { incomplete: ['changed-while-read'] },
    ],
    [
      'totals on the second page only',
      [users([person('a')], false), users([person('b')], true, totals(5, 2))],
      { incomplete: ['short'] },
    ],
    [
      'a person who moves to the next page',
      [users([person('a'), person('b')], false, totals(4, 2)), users([person('b'), person('d')], true, totals(4, 2))],
      { incomplete: ['changed-while-read'] },
    ],
  ])('%s', async (_what, answers, wanted) => {
    server.answer(...answers);
    expect(await management.readUsers()).toMatchObject({ kind: 'read', complete: false, ...wanted });
  });

  const broken: readonly (readonly [string, Answer, string])[] = [
    ['an error beside lastPage', answering({ lastPage: true, result: 'error.internal.exceptionflys' }), 'refused'],
    ['"Not found" that is not the last', answering({ lastPage: false, result: 'Not found' }), 'refused'],
    ['success without a list', answering({ lastPage: true, result: 'success' }), 'unexpected-reply'],
    ['a list that is an object', answering({ lastPage: true, result: 'success', users: {} }), 'unexpected-reply'],
    ['no lastPage', answering({ result: 'success', users: [person('b')] }), 'unexpected-reply'],
    ['lastPage as a text', answering({ lastPage: 'true', result: 'success', users: [] }), 'unexpected-reply'],
    ['a page of HTML', html, 'unexpected-reply'],
    ['half a page', answering('{"lastPage":true,"result":"succ'), 'unexpected-reply'],
    ['404', answering({ lastPage: false, result: 'error.group.not_found' }, 404), 'not-found'],
    ['403', answering('', 403), 'forbidden'],
    ['500', answering('', 500), 'http-status'],
  ];

  test.each(broken)(
    '%s on a later page: what was read stays, and the end has a reason',
    async (_what, answer, kind) => {
      server.answer(users([person('a')], false, totals(2, 2)), answer);
      expect(await management.readUsers()).toMatchObject({
        kind: 'broken',
        error: { kind },
        items: [{ id: 'a' }],
        pages: 1,
      });
    },
  );

  test.each(broken)('%s on the first page is a failure', async (_what, answer, kind) => {
    server.answer(answer);
    await expect(management.readUsers()).rejects.toMatchObject({ kind });
  });
});

describe('groups', () => {
  const first = { groupName: 'Campaign - acme - admin', type: 'PRODUCT_PROFILE', productName: 'Campaign' };
  test('without ids, as in examples of the docs, are read', async () => {
    server.answer(groups([first, { ...first, groupName: 'Marketing', type: 'USER_GROUP' }], true, totals(2, 1)));
    expect(await management.readGroups()).toMatchObject({
      complete: true,
      items: [{ groupName: first.groupName }, { groupName: 'Marketing' }],
    });
  });

  test.each([
    ['fewer than announced, by one', groups([{ ...first, groupId: 1 }], true, totals(2, 1)), ['short']],
    ['none', groups([], true, totals(0, 0)), ['short']],
    ['type a number', groups([{ ...first, groupId: 1, type: 3 }], true, totals(1, 1)), ['unreadable-entries']],
    ['product null', groups([{ ...first, groupId: 1, productName: null }], true, totals(1, 1)), ['unreadable-entries']],
    ['id a text', groups([{ ...first, groupId: '1' }], true, totals(1, 1)), ['unreadable-entries']],
    ['no name', groups([first, { groupId: 2 }], true, totals(2, 1)), ['unreadable-entries']],
    ['an empty name', groups([first, { ...first, groupName: '' }], true, totals(2, 1)), ['unreadable-entries']],
  ])('%s: not complete', async (_what, answer, incomplete) => {
    server.answer(answer);
    expect(await management.readGroups()).toMatchObject({ kind: 'read', complete: false, incomplete });
  });
});
