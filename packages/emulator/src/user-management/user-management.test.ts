import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator } from '../emulator.ts';
import type { Emulator } from '../emulator-handle.ts';
import { technicalToken } from '../testing/soap.ts';

let emulator: Emulator;
let headers: Record<string, string>;
let organization: string;

beforeAll(async () => {
  emulator = await startEmulator();
  organization = emulator.technicalAccount.organizationId;
  headers = await headersFor(emulator);
});
afterAll(() => emulator.close());

async function headersFor(of: Emulator): Promise<Record<string, string>> {
  return { authorization: `Bearer ${await technicalToken(of)}`, 'x-api-key': of.technicalAccount.clientId };
}

interface Listing {
  lastPage?: boolean;
  result?: string;
  groups?: { groupName: string; groupId: number; type?: string; productName?: string; memberCount: number }[];
  users?: { email: string; groups?: string[] }[];
}

async function get(path: string, more: Record<string, string> = {}, of = emulator) {
  const response = await fetch(`${of.userManagementUrl}${path}`, { headers: { ...headers, ...more } });
  const text = await response.text();
  const body: Listing = text.startsWith('{') ? JSON.parse(text) : {};
  return { status: response.status, headers: response.headers, body, text };
}

async function groupId(name: string): Promise<number> {
  const { body } = await get(`/groups/${organization}/0`);
  return body.groups?.find(({ groupName }) => groupName === name)?.groupId ?? 0;
}

describe('groups', () => {
  test('list every kind, with paging headers and optional properties left out', async () => {
    const { body, headers: received } = await get(`/groups/${organization}/0`, { 'x-request-id': 'r-1' });
    expect(body).toMatchObject({ lastPage: true, result: 'success' });
    expect(received.get('x-total-count')).toBe(String(body.groups?.length));
    expect(received.get('x-page-size')).toBe(String(body.groups?.length));
    expect(received.get('x-request-id')).toBe('r-1');
    const profile = body.groups?.find(({ groupName }) => groupName === 'Campaign - acme_prod - delivery');
    expect(profile).toEqual({
      type: 'PRODUCT_PROFILE',
      groupName: 'Campaign - acme_prod - delivery',
      groupId: expect.any(Number),
      productName: 'Adobe Campaign',
      licenseQuota: 'UNLIMITED',
      memberCount: 6,
    });
    const kinds = new Set(body.groups?.map(({ type }) => type));
    expect(kinds.size).toBeGreaterThanOrEqual(8);
  });

  test('past the end there is no list', async () => {
    const report = await groupId('Campaign - acme_prod - report');
    for (const path of [
      `/groups/${organization}/9`,
      `/users/${organization}/1`,
      `/users/${organization}/1/${report}`,
    ]) {
      const { status, body, headers: received } = await get(path);
      expect([path, status, body]).toEqual([path, 200, { lastPage: true, result: 'Not found' }]);
      expect(received.get('x-page-size')).toBe('0');
    }
  });

  test('come 400 to a page', async () => {
    await using large = await startEmulator({ seed: 'large' });
    const own = await headersFor(large);
    const seen = new Set<number>();
    let page = 0;
    for (let last = false; !last; page += 1) {
      const { body, headers: received } = await get(`/groups/${organization}/${page}`, own, large);
      expect(received.get('x-page-size')).toBe(String(body.groups?.length));
      for (const each of body.groups ?? []) seen.add(each.groupId);
      last = body.lastPage === true;
    }
    expect([page, seen.size]).toEqual([14, 5305]);
    const readers = [...seen].find((id) => id === 501_000_100 + 304 * 7);
    const members = await get(`/users/${organization}/12/${readers}`, own, large);
    expect([members.body.users?.length, members.body.lastPage]).toEqual([1000, true]);
    expect(members.headers.get('x-page-count')).toBe('13');
    const users = await get(`/users/${organization}/49`, own, large);
    expect([users.body.users?.length, users.body.lastPage]).toEqual([2000, true]);
    expect(users.headers.get('x-total-count')).toBe('100010');
  });
});

describe('users', () => {
  test('of a group are the direct ones unless asked otherwise', async () => {
    const id = await groupId('Campaign - acme_prod - report');
    expect((await get(`/users/${organization}/0/${id}`)).body.users).toHaveLength(4);
    const all = await get(`/users/${organization}/0/${id}?directOnly=false`);
    expect(all.body.users).toHaveLength(8);
    const nested = await get(`/users/${organization}/0/${await groupId('Marketing')}?directOnly=false`);
    expect(nested.body.users).toHaveLength(5);
  });

  test('carry what they hold through user groups when asked for', async () => {
    const groups: (string[] | undefined)[] = [];
    for (const query of ['', '?directOnly=true', '?directOnly=false']) {
      const { body } = await get(`/users/${organization}/0${query}`);
      groups.push(body.users?.find(({ email }) => email === 'noor.rahman@acme.example')?.groups);
    }
    expect(groups).toEqual([
      ['Brand studio'],
      ['Brand studio'],
      ['Brand studio', 'Creative', 'Campaign - acme_prod - content'],
    ]);
  });

  test('of a profile follow a membership that is added or taken away, inner groups included', async () => {
    await using own = await startEmulator();
    const ownHeaders = await headersFor(own);
    const id = await groupId('Campaign - acme_prod - content');
    const members = async () => {
      const { body } = await get(`/users/${organization}/0/${id}?directOnly=false`, ownHeaders, own);
      return body.users?.map(({ email }) => email);
    };
    const before = await members();
    expect(before).not.toContain('olga.ivanova@acme.example');
    own.setMembership('olga.ivanova@acme.example', 'Brand studio', true);
    expect((await members())?.toSorted()).toEqual([...(before ?? []), 'olga.ivanova@acme.example'].toSorted());
    own.setMembership('olga.ivanova@acme.example', 'Brand studio', false);
    expect(await members()).toEqual(before);
    own.removePerson('noor.rahman@acme.example');
    expect(await members()).toEqual(before?.filter((email) => email !== 'noor.rahman@acme.example'));
  });

  test('of a large organisation come 2,000 to a page, each once', async () => {
    await using large = await startEmulator({ seed: 'large' });
    const own = await headersFor(large);
    const emails = new Set<string>();
    for (let page = 0; page < 50; page += 1) {
      const { body } = await get(`/users/${organization}/${page}`, own, large);
      expect([page, body.lastPage, body.users?.length]).toEqual([page, page === 49, 2000]);
      for (const { email } of body.users ?? []) emails.add(email);
    }
    expect(emails.size).toBe(100_000);
    const [direct, all] = await Promise.all(
      [true, false].map((only) => get(`/users/${organization}/7?directOnly=${only}`, own, large)),
    );
    const more = (direct?.body.users ?? []).filter(({ email, groups = [] }, index) => {
      const other = all?.body.users?.[index];
      expect(other?.email).toBe(email);
      expect(other?.groups ?? []).toEqual(expect.arrayContaining(groups));
      return (other?.groups?.length ?? 0) > groups.length;
    });
    // Half of the people are in a user group, and most of these groups have a profile.
    expect(more.length).toBeGreaterThan(700);
  }, 30_000);

  test('a list can be throttled at its second page, or cut off in the middle of one', async () => {
    const page = `/users/${organization}/0?directOnly=false`;
    const onUsers = { target: 'user-management', method: 'users' } as const;
    emulator.inject({ ...onUsers, skip: 1, effect: { kind: 'throttle', retryAfter: '38' } });
    expect((await get(page)).status).toBe(200);
    const refused = await get(page);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '38']);
    emulator.inject({ ...onUsers, effect: { kind: 'truncate', bytes: 500 } });
    await expect(get(page)).rejects.toThrow('terminated');
    expect((await get(page)).status).toBe(200);
  });

  test('carry group names, or no such property', async () => {
    const { body } = await get(`/users/${organization}/0`);
    expect(body.users).toHaveLength(34);
    expect(body.users?.find(({ email }) => email === 'mona.berg@acme.example')?.groups).toContain('_org_admin');
    expect(body.users?.find(({ email }) => email === 'olga.ivanova@acme.example')).not.toHaveProperty('groups');
    const admins = await groupId('Campaign - acme_prod - admin');
    const bare = await get(`/users/${organization}/0/${admins}?excludeGroups=true`);
    expect(bare.body.users).toHaveLength(3);
    expect(bare.text).not.toContain('"groups"');
  });

  test('are found by name without regard to case, filtered by status and domain', async () => {
    const name = encodeURIComponent('campaign - ACME_prod - admin');
    expect((await get(`/users/${organization}/0/${name}`)).body.users).toHaveLength(3);
    expect((await get(`/users/${organization}/0?domain=ACME.example`)).body.users).toHaveLength(34);
    expect((await get(`/users/${organization}/0?type=adobeID`)).body.users).toHaveLength(0);
    const unknown = await get(`/users/${organization}/0?domain=nowhere.example`);
    expect([unknown.status, unknown.body]).toEqual([404, expect.objectContaining({ lastPage: false })]);
  });

  test('who are inactive are listed by a profile, with everybody and alone', async () => {
    await using own = await startEmulator();
    const ownHeaders = await headersFor(own);
    own.putPerson('gone@acme.example', { status: 'disabled', groups: ['Campaign - acme_prod - offer'] });
    const profile = await groupId('Campaign - acme_prod - offer');
    const emails = async (query: string) => {
      const { body } = await get(`/users/${organization}/0/${profile}${query}`, ownHeaders, own);
      return body.users?.map(({ email }) => email);
    };
    const all = await emails('');
    expect(all).toContain('gone@acme.example');
    expect(await emails('?status=inactive')).toEqual(['gone@acme.example']);
    expect(await emails('?status=active')).toEqual(all?.filter((email) => email !== 'gone@acme.example'));
    const everybody = await get(`/users/${organization}/0`, ownHeaders, own);
    expect(everybody.body.users).toContainEqual(
      expect.objectContaining({ email: 'gone@acme.example', status: 'disabled' }),
    );
  });

  test('an administrator group that nobody is in is empty; one of nothing is not found', async () => {
    const empty = await get(`/users/${organization}/0/_admin_Creative`);
    expect([empty.status, empty.body]).toEqual([
      200,
      { lastPage: true, result: 'success', groupName: '_admin_Creative', users: [] },
    ]);
    expect((await get(`/users/${organization}/0/_developer_Adobe%20Analytics`)).status).toBe(200);
    expect((await get(`/users/${organization}/0/_admin_Nothing`)).status).toBe(404);
  });

  test('technical accounts are counted, not listed', async () => {
    const id = await groupId('Campaign - acme_prod - admin');
    const { body, headers: received } = await get(`/users/${organization}/0/${id}`);
    expect([received.get('x-total-count'), body.users?.length]).toEqual(['4', 3]);
  });

  test('a name is cut at a full stop and a space; an encoded slash never arrives', async () => {
    const cut = await get(`/users/${organization}/0/${encodeURIComponent('dept. north')}`);
    expect([cut.status, cut.body]).toEqual([
      404,
      { lastPage: false, result: 'error.group.not_found', message: 'Not found: dept' },
    ]);
    const slash = await get(`/users/${organization}/0/${encodeURIComponent('a/b')}`);
    expect([slash.status, slash.headers.get('content-type')]).toEqual([404, 'text/html']);
  });
});

describe('refusals', () => {
  test.each([
    [{ 'x-api-key': '' }, 403, '403000'],
    [{ 'x-api-key': 'x' }, 403, '403003'],
    [{ authorization: '' }, 403, '403010'],
    [{ authorization: 'Bearer x' }, 401, '401013'],
  ])('%j', async (change, status, code) => {
    const answer = await get(`/groups/${organization}/0`, change);
    expect([answer.status, answer.body]).toEqual([status, expect.objectContaining({ error_code: code })]);
  });

  test('a revoked token gets an empty 401', async () => {
    const own = await headersFor(emulator);
    const token = own['authorization']?.slice('Bearer '.length) ?? '';
    const { clientId, clientSecret } = emulator.technicalAccount;
    const body = new URLSearchParams({ token, client_id: clientId, client_secret: clientSecret });
    expect((await fetch(`${emulator.imsUrl}/revoke`, { method: 'POST', body })).status).toBe(200);
    const answer = await get(`/groups/${organization}/0`, own);
    expect([answer.status, answer.text]).toEqual([401, '']);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="JIL", error="invalid_token"');
  });

  test('a bad organisation, another one, a bad page', async () => {
    const bad = await get('/groups/12345/0');
    expect([bad.status, bad.body.result]).toEqual([400, 'error.organization.invalid_id']);
    const other = await get('/groups/FFFFFFFFFFFFFFFFFFFFFFFF@AdobeOrg/0');
    expect([other.status, other.text]).toEqual([403, '']);
    for (const path of ['users', 'organizations', 'action', 'nothing']) {
      expect((await get(`/${path}`)).status, path).toBe(path === 'users' ? 400 : path === 'action' ? 403 : 404);
    }
    const page = await get(`/groups/${organization}/x`);
    expect([page.status, page.text]).toEqual([400, '{"errorMessage":"For input string: \\"x\\""}']);
  });

  test.each([
    ['groups', '/0?type=USER_GROUP', 'Unknown parameter: \\"type\\"'],
    ['users', '/0?status=active', 'Unknown parameter: \\"status\\"'],
    ['users', '/0?excludeGroups=true', 'Unknown parameter: \\"excludeGroups\\"'],
    ['users', '/0?directOnly=maybe', 'maybe'],
    ['users', '/0?directOnly=true&directOnly=false', 'twice'],
    ['users', '/0?type=robot', 'robot'],
    ['users', '/0/Marketing?status=active', 'for product profiles only'],
    ['users', '/0/Campaign%20-%20acme_prod%20-%20admin?status=asleep', 'asleep'],
    ['organizations', '/users/a@b.example?directOnly=false', 'Unknown parameter: \\"directOnly\\"'],
  ])('%s…%s is refused rather than answered without it', async (kind, rest, words) => {
    const answer = await get(`/${kind}/${organization}${rest}`);
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(words)]);
  });

  test('the documented limits, when they are on', async () => {
    await using strict = await startEmulator({ documentedLimits: true });
    const own = await headersFor(strict);
    const statuses: number[] = [];
    for (let call = 0; call < 6; call += 1) statuses.push((await get(`/groups/${organization}/0`, own, strict)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    const refused = await get(`/groups/${organization}/0`, own, strict);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await get(`/users/${organization}/0`, own, strict)).status).toBe(200);
  });
});
