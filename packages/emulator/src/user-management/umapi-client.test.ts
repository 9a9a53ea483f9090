import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '../emulator.ts';
import type { Emulator } from '../emulator-handle.ts';
import { technicalToken } from '../testing/soap.ts';

// Every call that Adobe's umapi-client.py makes, in the form in which it makes it: paths, query and bodies are those of
// its Connection, UserQuery, UsersQuery, GroupsQuery, UserGroupsQuery, UserAction and UserGroupAction.

let emulator: Emulator;
let headers: Record<string, string>;
let org: string;

beforeAll(async () => {
  emulator = await startEmulator();
  org = emulator.technicalAccount.organizationId;
  headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    'x-api-key': emulator.technicalAccount.clientId,
    authorization: `Bearer ${await technicalToken(emulator)}`,
    'x-request-id': 'uuid_1',
    pragma: 'umapi-sync-start',
  };
});
beforeEach(() => emulator.reset('small'));
afterAll(() => emulator.close());

async function get(path: string) {
  const response = await fetch(`${emulator.userManagementUrl}${path}`, { headers });
  const text = await response.text();
  const body: unknown = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text;
  return { status: response.status, headers: response.headers, body };
}

async function act(commands: unknown, query = '') {
  const response = await fetch(`${emulator.userManagementUrl}/action/${org}${query}`, {
    method: 'POST',
    headers,
    body: typeof commands === 'string' ? commands : JSON.stringify(commands),
  });
  const body: unknown = await response.json();
  return { status: response.status, body };
}

const done = (completed: number, more: object = {}) => ({
  status: 200,
  body: { completed, notCompleted: 0, completedInTestMode: 0, result: 'success', ...more },
});
const failed = (...errors: object[]) => ({
  status: 200,
  body: expect.objectContaining({
    notCompleted: errors.length,
    errors: errors.map((error) => expect.objectContaining(error)),
  }),
});
const groupsOf = (email: string) => emulator.person(email)?.groups;

const MILA = 'mila.novak@acme.example';
const REPORT = 'Campaign - acme_prod - report';
const create = (more: object = {}) => ({
  createFederatedID: { email: MILA, firstname: 'Mila', lastname: 'Novak', country: 'SE', ...more },
});

test('status asks for no credential', async () => {
  const response = await fetch(`${emulator.origin}/status`);
  expect([response.status, await response.json()]).toEqual([200, { build: '2559', version: '2.1.54', state: 'LIVE' }]);
  expect(emulator.counters()).toEqual({ 'user-management:status': 1 });
});

describe('one person', () => {
  beforeEach(() => {
    emulator.putPerson('zoe@acme.example', { username: 'zoe-07', groups: [REPORT] });
    emulator.putPerson('free@mail.example', { type: 'adobeID', domain: '', firstname: 'Free' });
  });

  test.each([
    ['by address', 'zoe@acme.example', 'zoe@acme.example'],
    ['by address in another case', 'Zoe@ACME.example', 'zoe@acme.example'],
    ['by address and domain', 'zoe@acme.example?domain=acme.example', 'zoe@acme.example'],
    ['by username and domain', 'ZOE-07?domain=acme.example', 'zoe@acme.example'],
    ['by address of an Adobe ID', 'free@mail.example?domain=AdobeID', 'free@mail.example'],
  ])('%s', async (_form, path, email) => {
    const { status, body, headers: received } = await get(`/organizations/${org}/users/${path}`);
    expect([status, body]).toEqual([200, { result: 'success', user: expect.objectContaining({ email }) }]);
    expect(received.get('x-request-id')).toBe('uuid_1');
    expect(emulator.counters()['user-management:user']).toBe(1);
  });

  test('carries the groups it was put into, or no such property', async () => {
    const { body } = await get(`/organizations/${org}/users/zoe%40acme.example`);
    expect(body).toMatchObject({ user: { groups: [REPORT], username: 'zoe-07' } });
    expect((await get(`/organizations/${org}/users/free@mail.example`)).body).not.toHaveProperty('user.groups');
  });

  test.each([
    'nobody@acme.example',
    'zoe-07',
    'zoe-07?domain=other.example',
    'zoe@acme.example?domain=AdobeID',
    'free@mail.example?domain=mail.example',
  ])('%s is not found', async (path) => {
    const [user = ''] = path.split('?');
    const { status, body } = await get(`/organizations/${org}/users/${path}`);
    expect([status, body]).toEqual([404, { result: 'error.user.not_found', message: `User not found ${user}` }]);
  });

  test('of two with one address is the one without an Adobe ID, unless the Adobe ID is requested', async () => {
    const user = 'both@acme.example';
    const names = { email: user, firstname: 'B', lastname: 'B' };
    const create = [
      { user, useAdobeID: true, do: [{ addAdobeID: names }] },
      { user, do: [{ createEnterpriseID: names }] },
    ];
    expect(await act(create)).toEqual(done(2));
    const typeOf = async (query: string) => (await get(`/organizations/${org}/users/${user}${query}`)).body;
    expect(await typeOf('')).toMatchObject({ user: { type: 'enterpriseID' } });
    expect(await typeOf('?domain=acme.example')).toMatchObject({ user: { type: 'enterpriseID' } });
    expect(await typeOf('?domain=AdobeID')).toMatchObject({ user: { type: 'adobeID' } });
    expect(await act([{ user, useAdobeID: true, do: [{ removeFromOrg: {} }] }])).toEqual(done(1));
    expect((await get(`/organizations/${org}/users/${user}?domain=AdobeID`)).status).toBe(404);
    expect(await typeOf('')).toMatchObject({ user: { type: 'enterpriseID' } });
  });
});

describe('lists', () => {
  test('of people, with the spelling of a Python boolean', async () => {
    const { body } = await get(`/users/${org}/0?directOnly=True`);
    expect(body).toMatchObject({ lastPage: true, result: 'success' });
    const filtered = await get(
      `/users/${org}/0/${encodeURIComponent(REPORT)}?domain=acme.example&type=federatedID&directOnly=False`,
    );
    expect([filtered.status, filtered.body]).toEqual([200, expect.objectContaining({ groupName: REPORT })]);
    expect((await get(`/users/${org}/0/Nobody%20here?directOnly=True`)).status).toBe(404);
  });

  test('of groups of every kind', async () => {
    expect((await get(`/groups/${org}/0`)).body).toMatchObject({ lastPage: true, result: 'success' });
  });

  test('of user groups alone, with pages from 1', async () => {
    const { status, body, headers: received } = await get(`/${org}/user-groups?page=1`);
    expect(status).toBe(200);
    expect(body).toHaveLength(5);
    expect(body).toContainEqual({
      groupId: expect.any(Number),
      name: 'Marketing',
      type: 'USER_GROUP',
      adminGroupId: expect.stringMatching(/^\d+$/),
      adminGroupName: '_admin_Marketing',
      adminCount: '1',
      userCount: 2,
    });
    expect(body).toContainEqual({ groupId: expect.any(Number), name: 'Creative', type: 'USER_GROUP' });
    const figures = ['x-total-count', 'x-page-count', 'x-current-page', 'x-page-size'].map((name) =>
      received.get(name),
    );
    expect(figures).toEqual(['5', '1', '1', '5']);
    const past = await get(`/${org}/user-groups?page=2`);
    expect([past.status, past.body, past.headers.get('x-page-size')]).toEqual([200, [], '0']);
    expect((await get(`/${org}/user-groups?page=0`)).status).toBe(400);
    expect((await get(`/${org}/user-groups/1`)).status).toBe(404);
    expect(emulator.counters()['user-management:user-groups']).toBe(3);
  });
});

describe('actions for people', () => {
  test('create, put into groups, take out, update and remove', async () => {
    expect(
      await act([
        {
          user: MILA,
          requestID: 'r1',
          do: [
            create({ option: 'ignoreIfAlreadyExists' }),
            { add: { usergroup: ['Marketing'], productConfiguration: [REPORT] } },
          ],
        },
      ]),
    ).toEqual(done(1));
    expect(emulator.person(MILA)).toMatchObject({
      firstname: 'Mila',
      country: 'SE',
      type: 'federatedID',
      domain: 'acme.example',
    });
    expect(groupsOf(MILA)).toEqual(['Marketing', REPORT]);
    expect(await act([{ user: MILA, do: [{ remove: { group: ['marketing'] } }] }])).toEqual(done(1));
    expect(groupsOf(MILA)).toEqual([REPORT]);
    const update = { email: 'mila.berg@acme.example', lastname: 'Berg' };
    expect(await act([{ user: MILA, do: [{ update }] }])).toEqual(done(1));
    expect(emulator.person('mila.berg@acme.example')).toMatchObject({
      lastname: 'Berg',
      username: 'mila.berg@acme.example',
    });
    expect(await act([{ user: 'mila.berg@acme.example', do: [{ remove: 'all' }] }])).toEqual(done(1));
    expect(groupsOf('mila.berg@acme.example')).toEqual([]);
    const removal = { user: 'mila.berg@acme.example', do: [{ removeFromOrg: { deleteAccount: false } }] };
    expect(await act([removal])).toEqual(done(1));
    expect(emulator.person('mila.berg@acme.example')).toBeUndefined();
  });

  test('an account of each kind, by username and domain too', async () => {
    const enterprise = { createEnterpriseID: { email: 'e@acme.example', firstname: 'E', lastname: 'E' } };
    expect(
      await act([
        {
          user: 'a@gmail.example',
          useAdobeID: true,
          do: [{ addAdobeID: { email: 'a@gmail.example', option: 'ignoreIfAlreadyExists' } }],
        },
        { user: 'e@acme.example', do: [enterprise] },
        { user: 'mnovak', domain: 'acme.example', do: [create()] },
        { user: 'mnovak', domain: 'acme.example', do: [{ add: { group: [REPORT] } }] },
        { user: 'e@acme.example', do: [{ removeFromDomain: {} }] },
      ]),
    ).toEqual(done(5));
    expect(emulator.person('a@gmail.example')?.type).toBe('adobeID');
    expect(emulator.person(MILA)).toMatchObject({ username: 'mnovak', groups: [REPORT] });
    expect(emulator.person('e@acme.example')).toBeUndefined();
  });

  test('an existing person is left unchanged, updated or refused', async () => {
    const commands = (option?: string) => [
      { user: MILA, do: [create({ firstname: option ?? 'None', ...(option && { option }) })] },
    ];
    expect(await act(commands())).toEqual(done(1));
    expect(await act(commands())).toEqual(failed({ errorCode: 'error.user.already_in_org' }));
    expect(await act(commands('ignoreIfAlreadyExists'))).toEqual(done(1));
    expect(emulator.person(MILA)?.firstname).toBe('None');
    expect(await act(commands('updateIfAlreadyExists'))).toEqual(done(1));
    expect(emulator.person(MILA)?.firstname).toBe('updateIfAlreadyExists');
  });

  test('part of them may fail, each by its index', async () => {
    const { body } = await act([
      { user: 'olga.ivanova@acme.example', requestID: 'One1', do: [{ add: { product: [REPORT] } }] },
      { user: 'nobody@acme.example', requestID: 'Two2', do: [{ add: { group: [REPORT] } }] },
      { user: 'olga.ivanova@acme.example', do: [{ add: { group: ['Marketing'] } }, { add: { group: ['No such'] } }] },
    ]);
    expect(body).toEqual({
      completed: 1,
      notCompleted: 2,
      completedInTestMode: 0,
      errors: [
        {
          index: 1,
          step: 0,
          requestID: 'Two2',
          user: 'nobody@acme.example',
          message: 'User Id does not exist: nobody@acme.example',
          errorCode: 'error.user.nonexistent',
        },
        {
          index: 2,
          step: 1,
          user: 'olga.ivanova@acme.example',
          message: 'Group No such was not found',
          errorCode: 'error.group.not_found',
        },
      ],
      warnings: [
        {
          index: 0,
          step: 0,
          requestID: 'One1',
          user: 'olga.ivanova@acme.example',
          message: "'product' command is deprecated. Please use productConfiguration.",
          warningCode: 'warning.command.deprecated',
        },
      ],
      result: 'partial',
    });
    expect(groupsOf('olga.ivanova@acme.example')).toEqual([REPORT, 'Marketing']);
  });

  test('testOnly changes nothing, and assumes that earlier steps succeeded', async () => {
    expect(await act([{ user: MILA, do: [create(), { add: { group: [REPORT] } }] }], '?testOnly=true')).toEqual(
      done(0, { completedInTestMode: 1 }),
    );
    expect(emulator.person(MILA)).toBeUndefined();
    const wrong = [{ user: MILA, do: [{ add: { group: ['No such'] } }] }];
    expect(await act(wrong, '?testOnly=true')).toEqual(failed({ errorCode: 'error.group.not_found' }));
  });

  test('roles of the former form are memberships of administrator groups', async () => {
    const user = 'olga.ivanova@acme.example';
    const add = { addRoles: { admin: ['Marketing'], productAdmin: ['Adobe Campaign'] } };
    expect(await act([{ user, do: [add] }])).toMatchObject({ body: { completed: 1, warnings: [{ step: 0 }] } });
    expect(groupsOf(user)).toEqual(['_admin_Marketing', '_product_admin_Adobe Campaign']);
    await act([{ user, do: [{ removeRoles: { admin: ['Marketing'] } }] }]);
    expect(groupsOf(user)).toEqual(['_product_admin_Adobe Campaign']);
  });

  test.each([
    [{ do: [] }, 'error.command.user_usergroup.missing'],
    [{ user: MILA, usergroup: 'x', do: [] }, 'error.command.user_usergroup.missing'],
    [{ user: 7, do: [] }, 'error.command.string_expected'],
    [{ user: MILA, do: {} }, 'error.command.steps.malformed'],
    [{ user: MILA, do: [{}] }, 'error.command.illegal_entry'],
    [{ user: MILA, extra: 1, do: [] }, 'error.command.illegal_entry'],
    [{ user: MILA, useAdobeID: 'yes', do: [] }, 'error.command.boolean_expected'],
    [{ user: MILA, domain: 'acme.example', do: [] }, 'error.command.domain.must_be_used_with_nonemail_username'],
    [{ user: 'mnovak', do: [] }, 'error.command.domain.missing'],
    [{ user: MILA, do: [{ resetPassword: {} }] }, 'error.command.step.unknown'],
    [{ user: MILA, do: [{ addAdobeID: 'x' }] }, 'error.command.create.object_expected'],
    [{ user: MILA, do: [create({ zz: 1 })] }, 'error.command.create.key.unknown'],
    [{ user: MILA, do: [create({ email: undefined })] }, 'error.user.email.invalid'],
    [{ user: MILA, do: [create({ email: 'x' })] }, 'error.user.email.invalid'],
    [{ user: MILA, do: [create({ email: 'other@acme.example' })] }, 'error.user.must_match_email'],
    [{ user: MILA, do: [create({ country: 'SWE' })] }, 'error.command.string.too_long'],
    [{ user: MILA, do: [create({ country: 'se' })] }, 'error.country.invalid'],
    [{ user: MILA, do: [create({ country: undefined })] }, 'error.country.invalid'],
    [{ user: MILA, do: [create({ firstname: undefined })] }, 'error.user.firstname_missing'],
    [{ user: MILA, do: [create({ lastname: 7 })] }, 'error.command.create.string_expected'],
    [{ user: MILA, do: [create({ option: 'always' })] }, 'error.option.illegal'],
    [{ user: 'a@nowhere.example', do: [create({ email: 'a@nowhere.example' })] }, 'error.domain.trust.nonexistent'],
    [
      { user: 'olga.ivanova@acme.example', do: [{ add: { group: [REPORT] } }, create()] },
      'error.command.create.not_first',
    ],
    [{ user: 'olga.ivanova@acme.example', do: [{ update: { country: 'SE' } }] }, 'error.update.country.no_update'],
    [
      { user: 'olga.ivanova@acme.example', do: [{ update: { email: 'mona.berg@acme.example' } }] },
      'error.user.email.name_in_use',
    ],
    [{ user: 'olga.ivanova@acme.example', do: [{ add: {} }] }, 'error.command.add_remove.missing_list'],
    [{ user: 'olga.ivanova@acme.example', do: [{ add: { team: ['x'] } }] }, 'error.command.add_remove.key.unknown'],
    [{ user: 'olga.ivanova@acme.example', do: [{ add: { group: 'x' } }] }, 'error.command.add_remove.list_not_array'],
    [
      { user: 'olga.ivanova@acme.example', do: [{ add: { group: Array(11).fill('x') } }] },
      'error.command.add_remove.list_too_long',
    ],
    [{ user: 'olga.ivanova@acme.example', do: [{ add: { group: [null] } }] }, 'error.group.invalid_list'],
    [{ user: 'olga.ivanova@acme.example', do: [{ add: { usergroup: [REPORT] } }] }, 'error.group.not_found'],
    [{ user: 'olga.ivanova@acme.example', do: [{ add: { group: ['_org_admin'] } }] }, 'error.command.illegal_entry'],
    [
      { user: 'olga.ivanova@acme.example', do: [{ removeFromOrg: {} }, { add: { group: [REPORT] } }] },
      'error.command.removefromorg.not_last',
    ],
  ])('%j is refused', async (command, errorCode) => {
    const before = groupsOf('olga.ivanova@acme.example');
    expect(await act([command])).toEqual(failed({ index: 0, errorCode }));
    expect(emulator.person(MILA)).toBeUndefined();
    expect(groupsOf('olga.ivanova@acme.example')?.filter((name) => name !== REPORT)).toEqual(before);
  });

  test.each(['', '{}', '[]', 'x', JSON.stringify(Array.from({ length: 11 }, () => ({ user: MILA, do: [] })))])(
    '%j is no request',
    async (body) => {
      expect(await act(body)).toMatchObject({ status: 400, body: { result: 'error.command.malformed' } });
    },
  );

  test('an unknown parameter is refused, as is a GET', async () => {
    expect((await act([{ user: MILA, do: [] }], '?dryRun=true')).status).toBe(400);
    expect((await get(`/action/${org}`)).status).toBe(403);
  });
});

const members = async (name: string) => {
  const { body } = await get(`/users/${org}/0/${encodeURIComponent(name)}?directOnly=False`);
  const { users = [] }: { users?: { email: string }[] } = Object(body);
  return users.map(({ email }) => email);
};

describe('actions for user groups', () => {
  test('create, fill, entitle, rename and delete', async () => {
    const usergroup = 'DevOps';
    expect(
      await act([
        {
          usergroup,
          do: [
            { createUserGroup: { option: 'ignoreIfAlreadyExists', description: 'Those who run it' } },
            { add: { user: ['olga.ivanova@acme.example'], productConfiguration: [REPORT] } },
          ],
        },
      ]),
    ).toEqual(done(1));
    expect(await members(usergroup)).toEqual(['olga.ivanova@acme.example']);
    expect(await members(REPORT)).toContain('olga.ivanova@acme.example');
    expect(
      await act([
        {
          usergroup,
          do: [{ updateUserGroup: { name: 'DevOps Team' } }, { remove: { productConfiguration: [REPORT] } }],
        },
      ]),
    ).toEqual(done(1));
    expect(await members('DevOps Team')).toEqual(['olga.ivanova@acme.example']);
    expect(await members(REPORT)).not.toContain('olga.ivanova@acme.example');
    expect(await act([{ usergroup: 'DevOps Team', do: [{ deleteUserGroup: {} }] }])).toEqual(done(1));
    expect((await get(`/users/${org}/0/DevOps%20Team`)).status).toBe(404);
    expect(groupsOf('olga.ivanova@acme.example')).toEqual([]);
    await act([{ usergroup: 'Next', do: [{ createUserGroup: {} }] }]);
    expect(await members('Next')).toEqual([]);
    expect(JSON.stringify((await get(`/groups/${org}/0`)).body)).not.toContain('Those who run it');
  });

  test.each([
    [{ usergroup: 'Marketing', do: [{ createUserGroup: {} }] }, 'error.usergroup.already_exists'],
    [{ usergroup: '_mine', do: [{ createUserGroup: {} }] }, 'error.group.invalid_name'],
    [{ usergroup: 'x', do: [{ createUserGroup: { name: 'y' } }] }, 'error.command.illegal_entry'],
    [{ usergroup: 'Marketing', do: [{ updateUserGroup: { name: 'Creative' } }] }, 'error.usergroup.already_exists'],
    [{ usergroup: REPORT, do: [{ deleteUserGroup: {} }] }, 'error.group.not_found'],
    [{ usergroup: 'Marketing', do: [{ deleteUserGroup: {} }, { add: { user: [] } }] }, 'error.command.illegal_entry'],
    [{ usergroup: 'Marketing', do: [{ add: { user: ['nobody@acme.example'] } }] }, 'error.user.nonexistent'],
    [{ usergroup: 'Marketing', do: [{ add: { productConfiguration: ['Creative'] } }] }, 'error.group.not_found'],
    [{ usergroup: 'Marketing', do: [{ add: { group: ['x'] } }] }, 'error.command.add_remove.key.unknown'],
    [{ usergroup: 'Marketing', do: [{ addRoles: {} }] }, 'error.command.step.unknown'],
  ])('%j is refused', async (command, errorCode) => {
    const before = (await get(`/groups/${org}/0`)).body;
    expect(await act([command])).toEqual(failed({ index: 0, usergroup: command.usergroup, errorCode }));
    expect((await get(`/groups/${org}/0`)).body).toEqual(before);
  });
});
