import { describe, expect, it } from 'vitest';
import { apartKinds } from './verdicts.ts';
import { acme, impactOf, mask, operator, otherTenant, user, withSource } from './testing/acme.ts';

describe('why a person has a verdict', () => {
  it('goes from the person to profiles, readings, groups and rights, before and after', () => {
    const why = impactOf(acme(), otherTenant).explain('ADA@acme.example');
    expect(why).toMatchObject({
      person: {
        personId: 'user:ada',
        verdict: 'loses-sign-in',
        wasAdministrator: true,
        profilesRead: true,
        before: [{ name: 'admin', label: 'Administrator' }],
        after: [],
        why: [{ profileName: 'Campaign - acme - admin', before: 'admin', after: null }],
      },
      identity: {
        adobeUser: { email: 'ada@acme.example', state: 'active' },
        operators: [{ login: 'ada', joinedBy: 'email', groups: [{ name: 'admin', label: 'Administrator' }] }],
      },
      profiles: [
        {
          profileName: 'Campaign - acme - admin',
          via: 'direct',
          userGroups: [],
          isListed: true,
          before: { outcome: 'linked', groupName: 'admin', groupLabel: 'Administrator' },
          after: { outcome: 'outside-mask', groupName: null, alternatives: [] },
        },
      ],
      groups: [{ name: 'admin', before: 'yes', after: 'no', rights: ['ADMINISTRATION'] }],
    });
    expect(why?.sources).toHaveLength(4);
  });

  it('names the user groups that may give a profile, and says when that was not read', () => {
    const impact = impactOf(acme(), mask);
    expect(impact.explain('dee')?.profiles).toMatchObject([
      { via: 'user-group', userGroups: ['Everybody'] },
      { via: 'user-group', userGroups: ['Everybody'] },
    ]);
    expect(impact.explain('gus@acme.example')?.profiles).toMatchObject([{ via: 'unknown', userGroups: [] }]);
  });

  it('lists profiles that are read differently first, then those that reach a group', () => {
    const groupNames = ['Campaign - acme - nowhere', 'Campaign - beta - delivery', 'Campaign - acme - admin'];
    const facts = acme({ users: [user('ada', { groupNames })] });
    const names = (after: string) =>
      impactOf(facts, after)
        .explain('ada')
        ?.profiles.map(({ profileName }) => profileName);
    expect(names(mask)).toEqual(['Campaign - acme - admin', 'Campaign - acme - nowhere', 'Campaign - beta - delivery']);
    expect(names(otherTenant)?.at(0)).toBe('Campaign - beta - delivery');
  });

  it('names the groups that a profile misses by a slip in its name, and none where nothing is near', () => {
    const groupNames = ['Campaign - acme - Admin', 'Campaign - acme - elsewhere', 'Campaign - acme - admin'];
    const why = impactOf(acme({ users: [user('ada', { groupNames })] }), mask).explain('ada');
    const near = Object.fromEntries((why?.profiles ?? []).map((one) => [one.profileName, one.before.nearGroups]));
    expect(near).toEqual({
      'Campaign - acme - Admin': [{ name: 'admin', label: 'Administrator' }],
      'Campaign - acme - elsewhere': [],
      'Campaign - acme - admin': [],
    });
  });

  it('names the readings that give another group, and leaves the group open', () => {
    const why = impactOf(acme(), 'campaign - acme - (.*)').explain('ada');
    expect(why?.person).toMatchObject({ verdict: 'maybe-loses', doubts: ['mask-reading'] });
    expect(why?.profiles[0]?.after).toMatchObject({
      outcome: 'depends-on-engine',
      alternatives: [{ reading: 'not-anchored' }, { reading: 'ignoring-case', groupName: 'admin', linked: true }, {}],
    });
    expect(why?.groups).toMatchObject([{ name: 'admin', before: 'yes', after: 'maybe' }]);
  });

  it('shows the groups that the operators are in now, where the profiles were not read', () => {
    const facts = acme({ sources: withSource({ source: 'members', state: 'missing' }) });
    const why = impactOf(facts, 'x(.*)').explain('ada');
    expect(why?.person).toMatchObject({ verdict: 'unknown', doubts: ['members'] });
    expect(why?.groups).toMatchObject([{ name: 'admin', before: 'maybe', after: 'maybe' }]);
  });

  it('finds nobody by a text that belongs to nobody', () => {
    expect(impactOf(acme(), mask).explain('ad')).toBeUndefined();
  });

  it('takes the person with the worst verdict when several have the address', () => {
    const facts = acme({
      users: [user('ada', { id: '1' }), user('ada', { id: '2', groupNames: ['Campaign - acme - admin'] })],
    });
    expect(impactOf(facts, 'x(.*)').explain('ada@acme.example')?.person.personId).toBe('user:2');
  });
});

describe('who a person is', () => {
  const facts = acme({
    users: [
      user('ada', { email: ' ADA@acme.example ' }),
      user('bo', { email: 'bo@other.example', username: 'bo' }),
      user('cy', { state: 'locked' }),
      user('new'),
      user('twin1', { email: 'x@acme.example', username: 'shared' }),
      user('twin2', { email: 'y@acme.example', username: 'shared' }),
    ],
    operators: [
      operator('ada'),
      operator('ada2', { email: 'ada@acme.example', isDisabled: true }),
      operator('bo', { email: '' }),
      operator('cy', { authentication: 'native' }),
      operator('shared', { email: '' }),
      operator('robot', { email: 'robot@techacct.adobe.com' }),
      operator('gone'),
      operator('off', { isDisabled: true }),
    ],
  });
  const impact = impactOf(facts, mask);
  // People counted apart have their own tests.
  const filters = [{}, ...apartKinds.map((apart) => ({ apart }))];
  const rows = new Map(filters.flatMap((filter) => impact.find(filter).rows(0, 20)).map((row) => [row.personId, row]));

  it.each([
    ['user:ada', ['ada', 'ada2'], ['several-operators']],
    ['user:bo', ['bo'], []],
    ['user:cy', ['cy'], ['adobe-account-inactive', 'native-sign-in']],
    ['user:new', [], ['never-signed-in']],
    ['user:twin1', ['shared'], ['several-adobe-users']],
    ['user:twin2', ['shared'], ['several-adobe-users']],
    ['operator:robot', ['robot'], ['technical-account']],
    ['operator:gone', ['gone'], ['not-in-admin-console']],
    ['operator:off', ['off'], ['not-in-admin-console', 'operator-disabled']],
  ])('%s: operators %j, notes %j', (id, logins, notes) => {
    expect(rows.get(id)).toMatchObject({ logins, notes });
  });

  it('gives one row for each person, and no others', () => {
    expect(rows.size).toBe(9);
  });
});

it('leaves people of other instances and technical accounts out of every number, and finds them by a search', () => {
  const facts = acme({
    users: [
      user('ada', { groupNames: ['Campaign - acme - agency'] }),
      user('elsewhere', { groupNames: ['Analytics'] }),
    ],
    operators: [operator('ada'), operator('robot', { email: 'robot@techacct.adobe.com' })],
    otherProfileNames: ['Analytics'],
  });
  const impact = impactOf(facts, otherTenant);
  expect(impact.population).toBe(1);
  expect(impact.counts).toMatchObject({ 'loses-sign-in': 1, unchanged: 0, unknown: 0 });
  expect(impact.today.states).toEqual({ 'signs-in': 1, cannot: 0, 'not-known': 0 });
  expect(impact.apart).toEqual({ 'not-of-this-instance': 1, 'technical-account': 1 });
  expect(
    impact
      .find({})
      .rows(0, 9)
      .map(({ apart }) => apart),
  ).toEqual([null]);
  expect(
    impact
      .find({ search: 'elsewhere' })
      .rows(0, 9)
      .map(({ apart }) => apart),
  ).toEqual(['not-of-this-instance']);
  expect(
    impact
      .find({ search: 'robot' })
      .rows(0, 9)
      .map(({ apart }) => apart),
  ).toEqual(['technical-account']);
  expect(impact.explain('user:elsewhere')?.person.today.cause).toBe('no-profile');
});

describe('the order', () => {
  it('puts administrators first among those of one verdict', () => {
    const facts = acme({
      users: [
        user('ada', { groupNames: ['Campaign - acme - agency'] }),
        user('zoe', { groupNames: ['Campaign - acme - admin'] }),
      ],
      operators: [],
    });
    const rows = impactOf(facts, mask).find({}).rows(0, 2);
    expect(rows.map(({ personId, wasAdministrator }) => [personId, wasAdministrator])).toEqual([
      ['user:zoe', true],
      ['user:ada', false],
    ]);
  });
});

describe('a search', () => {
  it('finds by verdict, group, former administrator, doubt and text', () => {
    const impact = impactOf(acme(), otherTenant);
    const ids = (filter: Parameters<typeof impact.find>[0]): string[] =>
      impact
        .find(filter)
        .rows(0, 10)
        .map(({ personId }) => personId);
    expect(ids({})).toEqual(['user:ada', 'user:gus', 'user:dee']);
    expect(ids({ verdicts: ['unchanged'] })).toEqual(['user:dee']);
    expect(ids({ group: 'agency' })).toEqual(['user:gus']);
    expect(ids({ wasAdministrator: true })).toEqual(['user:ada']);
    expect(ids({ wasAdministrator: false })).toEqual(['user:gus', 'user:dee']);
    expect(ids({ search: ' DEE@' })).toEqual(['user:dee']);
    expect(ids({ doubt: 'members' })).toEqual([]);
    expect(ids({ verdicts: ['loses-sign-in'], search: 'gus' })).toEqual(['user:gus']);
  });
});
