import { describe, expect, it } from 'vitest';
import type { Guard, GuardQuestion } from '../access-impact.ts';
import { acme, impactOf, mask, operator, otherTenant, user, withSource } from '../testing/acme.ts';
import type { GuardCode } from '../verdicts.ts';
import { guardCodes } from '../verdicts.ts';
import type { ListedFacts } from '../testing/listed-facts.ts';

const question: GuardQuestion = {
  login: 'ada',
  limits: { people: 50, percent: 40 },
  expectations: [],
  accountsOfKind: 1,
};

type Asked = readonly [code: GuardCode, facts: ListedFacts, after: string, more?: Partial<GuardQuestion>];

function guardOf(...[code, facts, after, more = {}]: Asked): Guard {
  const guards = impactOf(facts, after).guards({ ...question, ...more });
  expect(guards.map((guard) => guard.code)).toEqual(guardCodes.filter((code) => code !== 'account-used'));
  const found = guards.find((guard) => guard.code === code);
  if (found === undefined) throw new Error(code);
  return found;
}

const withPassword = operator('root', { authentication: 'native', groupNames: ['admin'] });

describe('no administrator left', () => {
  it('trips when every administrator loses access', () => {
    expect(guardOf('no-administrator-left', acme(), 'Campaign - acm - (.*)')).toMatchObject({
      state: 'trips',
      params: { before: '1', after: '0', maybe: '0', withPassword: '0' },
    });
  });

  it('is clear when one stays, and when there was none to lose', () => {
    expect(guardOf('no-administrator-left', acme(), 'Campaign - acme - (admin)').state).toBe('clear');
    expect(guardOf('no-administrator-left', acme({ users: [user('dee')] }), 'x(.*)').state).toBe('clear');
  });

  it('trips although one still signs in with a password, and counts that one in its parameters', () => {
    const facts = acme({ operators: [...acme().operators, withPassword] });
    expect(guardOf('no-administrator-left', facts, 'Campaign - acm - (.*)')).toMatchObject({
      state: 'trips',
      params: { withPassword: '1' },
    });
  });

  it('trips whether or not it is known that an operator with a password is enabled', () => {
    for (const isDisabled of [false, null, true]) {
      const root = operator('root', { authentication: 'native', groupNames: ['admin'], isDisabled });
      const facts = acme({ operators: [...acme().operators, root] });
      expect(guardOf('no-administrator-left', facts, 'Campaign - acm - (.*)').state).toBe('trips');
    }
  });

  it('may trip when some readings leave no administrator', () => {
    // Not anchored, the mask still finds `admin` after a space.
    expect(guardOf('no-administrator-left', acme(), 'acme - (.*)').state).toBe('may-trip');
  });

  it.each(['native-off', 'unknown'] as const)('a password that is %s leaves nobody', (authentication) => {
    const root = operator('root', { authentication, groupNames: ['admin'] });
    const facts = acme({ operators: [...acme().operators, root] });
    expect(guardOf('no-administrator-left', facts, 'Campaign - acm - (.*)')).toMatchObject({
      state: 'trips',
      params: { withPassword: '0' },
    });
  });

  it.each([
    ['members', 'missing'],
    ['operator-groups', 'missing'],
    ['profiles', 'missing'],
    ['operators', 'missing'],
    ['members', 'stale'],
    ['profiles', 'stale'],
  ] as const)('is never clear with %s %s', (source, state) => {
    const facts = acme({ sources: withSource({ source, state }) });
    expect(guardOf('no-administrator-left', facts, 'Campaign - acm - (.*)').state).not.toBe('clear');
  });
});

describe('no administrator left, where the lists are incomplete', () => {
  const nobodys = acme({ users: [user('ada', { groupNames: ['Campaign - acme - admin'] })] });

  it('may trip, and never trips, while an operator that was not read may have a password', () => {
    expect(guardOf('no-administrator-left', nobodys, 'x(.*)').state).toBe('trips');
    for (const state of ['partial', 'stale', 'missing'] as const) {
      const facts = { ...nobodys, sources: withSource({ source: 'operators', state }) };
      expect(guardOf('no-administrator-left', facts, 'x(.*)').state).toBe('may-trip');
    }
  });

  it.each(['members', 'profiles', 'operator-groups'] as const)(
    'may trip when the list of %s is old and lacks what made somebody an administrator',
    (source) => {
      const lists = { members: 'users', profiles: 'profiles', 'operator-groups': 'groups' } as const;
      const facts = { ...nobodys, [lists[source]]: [], sources: withSource({ source, state: 'stale' }) };
      expect(guardOf('no-administrator-left', facts, 'x(.*)').state).toBe('may-trip');
    },
  );
});

describe('your own access', () => {
  it('trips when you lose sign-in, or only the administrator group', () => {
    expect(guardOf('you-lose-sign-in', acme(), otherTenant).state).toBe('trips');
    expect(guardOf('you-lose-admin', acme(), otherTenant).state).toBe('trips');
    const both = user('ada', { groupNames: ['Campaign - acme - admin', 'Campaign - beta - delivery'] });
    const facts = acme({ users: [both] });
    expect(guardOf('you-lose-sign-in', facts, otherTenant).state).toBe('clear');
    expect(guardOf('you-lose-admin', facts, otherTenant).state).toBe('trips');
  });

  it('is clear for another login, for the same mask, and for a password operator without an Adobe account', () => {
    expect(guardOf('you-lose-sign-in', acme(), otherTenant, { login: 'dee' }).state).toBe('clear');
    expect(guardOf('you-lose-sign-in', acme(), mask).state).toBe('clear');
    const facts = acme({ operators: [withPassword] });
    expect(guardOf('you-lose-sign-in', facts, otherTenant, { login: 'root' }).state).toBe('clear');
  });

  it('may trip when you are not known', () => {
    expect(guardOf('you-lose-sign-in', acme(), otherTenant, { login: 'nobody' }).state).toBe('may-trip');
    const facts = acme({ sources: withSource({ source: 'members', state: 'missing' }) });
    expect(guardOf('you-lose-sign-in', facts, otherTenant).state).toBe('may-trip');
    expect(guardOf('you-lose-admin', facts, otherTenant).state).toBe('may-trip');
    // A password does not rule out an Adobe account as long as Adobe users were not read.
    const unread = { ...facts, operators: [withPassword] };
    expect(guardOf('you-lose-sign-in', unread, otherTenant, { login: 'root' }).state).toBe('may-trip');
  });
});

describe('the access of a technical operator', () => {
  const robot = operator('robot@techacct.adobe.com', { email: 'ada@acme.example', authentication: 'native' });
  const login = robot.login;

  it('is that of the Adobe user who has the e-mail address, read or not', () => {
    const facts = acme({ operators: [robot] });
    expect(guardOf('you-lose-sign-in', facts, otherTenant, { login }).state).toBe('trips');
    for (const state of ['missing', 'partial', 'stale'] as const) {
      const less = { ...facts, users: [], sources: withSource({ source: 'members', state }) };
      expect(guardOf('you-lose-sign-in', less, otherTenant, { login }).state).toBe('may-trip');
      expect(guardOf('you-lose-admin', less, otherTenant, { login }).state).toBe('may-trip');
    }
  });

  it.each([
    [login, 'native', 'clear'],
    [login, 'ims', 'may-trip'],
    [login, 'unknown', 'may-trip'],
    ['webapp', 'native', 'clear'],
    ['webapp', 'ims', 'may-trip'],
    // A build that does not say how operators sign in: it may be through Adobe.
    ['webapp', 'unknown', 'may-trip'],
  ] as const)('without one: %s by %s is %s', (name, authentication, state) => {
    const facts = acme({ operators: [operator(name, { email: '', authentication })] });
    expect(guardOf('you-lose-sign-in', facts, otherTenant, { login: name }).state).toBe(state);
  });
});

describe('your own access, with not everybody listed', () => {
  it.each([
    ['members', 'partial'],
    ['members', 'stale'],
    ['operators', 'partial'],
    ['operators', 'stale'],
  ] as const)('is never certain with %s %s', (source, state) => {
    const facts = acme({ sources: withSource({ source, state }) });
    // A person who is not listed may have the address or the login of the asker.
    for (const login of ['ada', 'dee'])
      expect(guardOf('you-lose-sign-in', facts, otherTenant, { login }).state).toBe('may-trip');
    expect(guardOf('you-lose-sign-in', facts, mask).state).toBe('clear');
  });

  it('may be lost where old groups make a loss look like a gain', () => {
    const facts = acme({
      users: [user('dee', { groupNames: ['Campaign - acme - agency', 'Campaign - beta - delivery'] })],
      groups: acme().groups.filter(({ name }) => name !== 'agency'),
      sources: withSource({ source: 'operator-groups', state: 'stale' }),
    });
    expect(guardOf('you-lose-sign-in', facts, otherTenant, { login: 'dee' }).state).toBe('may-trip');
    expect(guardOf('too-many-people', facts, otherTenant, { limits: { people: 0, percent: 0 } }).state).toBe(
      'may-trip',
    );
  });
});

describe('limits', () => {
  it('counts people, and their share of those who sign in', () => {
    const after = otherTenant;
    const limits = { people: 1, percent: 70 };
    expect(guardOf('too-many-people', acme(), after, { limits })).toMatchObject({
      state: 'trips',
      params: { certain: '2', possible: '2', population: '3', limit: '1' },
    });
    expect(guardOf('too-large-share', acme(), after, { limits }).state).toBe('clear');
    expect(guardOf('too-large-share', acme(), after).state).toBe('trips');
    expect(guardOf('too-many-people', acme(), after, { limits: { people: 2, percent: 10 } }).state).toBe('clear');
  });

  it('may be exceeded where some losses are not certain', () => {
    const facts = acme({ sources: withSource({ source: 'members', state: 'missing' }) });
    const limits = { people: 1, percent: 10 };
    expect(guardOf('too-many-people', facts, otherTenant, { limits }).state).toBe('may-trip');
  });

  it('may be exceeded by people who were not read, however many are known', () => {
    const limits = { people: 1000, percent: 99 };
    const cases = (['missing', 'partial', 'stale'] as const).flatMap((state) => [
      { source: 'members', state } as const,
      // Technical accounts are on no list but that of operators.
      { source: 'operators', state } as const,
    ]);
    for (const source of cases) {
      const facts = acme({ sources: withSource(source) });
      for (const code of ['too-many-people', 'too-large-share'] as const)
        expect(guardOf(code, facts, otherTenant, { limits })).toMatchObject({
          state: 'may-trip',
          params: { known: 'part' },
        });
      expect(guardOf('too-many-people', facts, mask, { limits }).state).toBe('clear');
    }
    expect(guardOf('too-many-people', acme(), otherTenant, { limits }).params).toMatchObject({ known: 'all' });
  });
});

describe('the other guards', () => {
  it('report failing expectations, a second account, and doubtful sources', () => {
    const expectation = { kind: 'person-signs-in', person: 'ada' } as const;
    const checked = impactOf(acme(), otherTenant).check([expectation]);
    expect(guardOf('expectation-fails', acme(), otherTenant, { expectations: checked }).state).toBe('trips');
    expect(guardOf('duplicate-account', acme(), mask, { accountsOfKind: 2 }).state).toBe('trips');
    expect(guardOf('duplicate-account', acme(), mask, { accountsMaybeOfKind: 1 }).state).toBe('may-trip');
    expect(guardOf('duplicate-account', acme(), mask, { accountsMaybeOfKind: 0 }).state).toBe('clear');
    expect(guardOf('in-force-not-known', acme(), mask, { isInForceKnown: false }).state).toBe('may-trip');
    expect(guardOf('in-force-not-known', acme(), mask, { isInForceKnown: true }).state).toBe('clear');
    expect(guardOf('sources-doubtful', acme(), mask).state).toBe('clear');
    const partial = acme({ sources: withSource({ source: 'members', state: 'partial' }) });
    expect(guardOf('sources-doubtful', partial, mask)).toMatchObject({
      state: 'may-trip',
      params: { doubtful: 'members' },
    });
    const missing = acme({ sources: withSource({ source: 'operators', state: 'missing' }) });
    expect(guardOf('sources-doubtful', missing, mask)).toMatchObject({
      state: 'trips',
      params: { missing: 'operators' },
    });
  });

  it('a source that the deployer left out may trip the guard; it trips only with another one missing', () => {
    const leftOut = { source: 'members', state: 'missing', reason: 'not-configured' } as const;
    const sources = withSource(leftOut);
    expect(guardOf('sources-doubtful', acme({ sources }), mask).state).toBe('may-trip');
    const refused = { source: 'operators', state: 'missing', readAt: null, reason: 'refused' } as const;
    expect(guardOf('sources-doubtful', acme({ sources: [...sources, refused] }), mask).state).toBe('trips');
  });
});

describe('an administrator by another group than admin', () => {
  // Dee keeps sign-in by a mask of both tenants' deliverers, and loses it by one that names neither.
  const [both, gone] = ['Campaign - (?:acme|beta) - (.*)', 'Campaign - gamma - (.*)'];

  it('may lose the right with any group', () => {
    const asked = { login: 'dee', hasAdminRight: true };
    expect(guardOf('you-lose-admin', acme(), gone, asked).state).toBe('may-trip');
    expect(guardOf('you-lose-admin', acme(), gone, { login: 'dee' }).state).toBe('clear');
    expect(guardOf('you-lose-admin', acme(), mask, asked).state).toBe('clear');
  });

  it('counts as an administrator who may be left, never as a certain one', () => {
    const nobody = acme({ users: acme().users.filter(({ id }) => id !== 'ada') });
    const asked = { login: 'dee', hasAdminRight: true };
    expect(guardOf('no-administrator-left', nobody, gone, asked).state).toBe('may-trip');
    expect(guardOf('no-administrator-left', nobody, gone, { login: 'dee' }).state).toBe('clear');
    expect(guardOf('no-administrator-left', acme(), both, asked).state).not.toBe('trips');
  });
});

describe('the guards that a guard is listed under', () => {
  it('are those of its doubts, where it may trip by these alone', () => {
    const guards = impactOf(acme({ sources: withSource({ source: 'members', state: 'partial' }) }), otherTenant).guards(
      question,
    );
    const named = guards.find(({ code }) => code === 'you-lose-sign-in');
    expect(named).toMatchObject({ state: 'may-trip', through: ['sources-doubtful'] });
    expect(guards.find(({ code }) => code === 'sources-doubtful')?.through).toBeUndefined();
  });

  it('are none where the mask is in doubt, which has no guard', () => {
    const guards = impactOf(acme(), 'acme - (.*)').guards(question);
    expect(guards.find(({ code }) => code === 'no-administrator-left')).toMatchObject({ state: 'may-trip' });
    expect(guards.find(({ code }) => code === 'no-administrator-left')?.through).toBeUndefined();
  });
});

const pinned = (state: 'holds' | 'may-fail' | 'fails') => ({
  expectation: { kind: 'person-signs-in' as const, person: 'ada' },
  state,
  failures: [],
  failureCount: 0,
  unmatched: [],
});

const asked = (now: 'may-fail' | 'fails', before: 'holds' | 'may-fail' | 'fails') =>
  guardOf('expectation-fails', acme(), otherTenant, {
    expectations: [pinned(now)],
    expectationsBefore: [pinned(before)],
  }).wasSoBefore ?? false;

describe('a guard marked as so before', () => {
  it('is that of another account of the kind, which no change of this one creates', () => {
    expect(guardOf('duplicate-account', acme(), otherTenant, { accountsOfKind: 2 })).toMatchObject({
      wasSoBefore: true,
    });
  });

  it('is that of a pin that also fails before, not of one that fails only after', () => {
    expect(asked('fails', 'fails')).toBe(true);
    expect(asked('may-fail', 'fails')).toBe(true);
    expect(asked('fails', 'may-fail')).toBe(false);
    expect(asked('fails', 'holds')).toBe(false);
  });
});
