import { describe, expect, it } from 'vitest';
import type { ExpectationResult } from '../impact/access-impact.ts';
import { expectationSchema, type Expectation } from './expectations.ts';
import { fitsProfile } from './profile-pattern.ts';
import { acme, impactOf, mask, operator, otherTenant, user, withSource } from '../impact/testing/acme.ts';
import type { ListedFacts } from '../impact/testing/listed-facts.ts';

function check(expectation: Expectation, after: string, facts: ListedFacts = acme()): ExpectationResult {
  const [result] = impactOf(facts, after).check([expectation]);
  if (result === undefined) throw new Error('no result');
  return result;
}

const adaSignsIn = { kind: 'person-signs-in', person: 'Ada@acme.example' } as const;
const adaKeepsAdmin = { kind: 'person-keeps-group', person: 'ada', groupName: 'admin' } as const;
const agencyIsNoAdmin = { kind: 'profiles-never-reach', profiles: 'agency*', groupName: 'admin' } as const;

describe('a person who must sign in', () => {
  it.each([
    [mask, 'holds', []],
    [otherTenant, 'fails', ['outside-mask']],
    ['Campaign - acme - (delivery)', 'may-fail', ['unknown']],
    ['Campaign - (.*)', 'fails', ['no-such-group']],
    // As a plain prefix it fits no profile.
    ['Campaign - [a-z]+ - (.*)', 'may-fail', ['unknown']],
    ['Z(.*)|Campaign - acme - .*', 'fails', ['captures-nothing']],
    ['', 'fails', ['outside-mask']],
    ['(?=x)(.*)', 'may-fail', ['unknown']],
  ] as const)('by %j: %s', (after, state, steps) => {
    const result = check(adaSignsIn, after);
    expect(result.state).toBe(state);
    expect(result.failures.map(({ step }) => step)).toEqual(steps);
  });

  it('fails when nobody has that address, and may fail when not everybody was read', () => {
    const stranger = { kind: 'person-signs-in', person: 'zoe@acme.example' } as const;
    expect(check(stranger, mask)).toMatchObject({
      state: 'fails',
      failures: [{ who: 'zoe@acme.example', step: 'not-found' }],
    });
    const facts = acme({ sources: withSource({ source: 'members', state: 'partial' }) });
    expect(check(stranger, mask, facts).state).toBe('may-fail');
  });

  it('names causes before the mask first', () => {
    const locked = acme({ users: [user('ada', { state: 'locked', groupNames: ['Campaign - acme - admin'] })] });
    expect(check(adaSignsIn, mask, locked)).toMatchObject({ state: 'fails', failures: [{ step: 'account-disabled' }] });
    const bare = acme({ users: [user('ada')] });
    expect(check(adaSignsIn, mask, bare)).toMatchObject({ state: 'fails', failures: [{ step: 'no-profile' }] });
  });

  it('names the source in doubt', () => {
    const facts = acme({ sources: withSource({ source: 'members', state: 'stale' }) });
    expect(check(adaSignsIn, 'Campaign - acme - (admin)', facts)).toMatchObject({
      state: 'may-fail',
      failures: [{ personId: 'user:ada', step: 'unknown', detail: 'members' }],
    });
  });
});

describe('a person who is known, while others are not', () => {
  it.each([
    ['members', 'partial'],
    ['operators', 'partial'],
    ['operators', 'missing'],
  ] as const)('may fail, and not more, with %s %s', (source, state) => {
    const facts = acme({ sources: withSource({ source, state }) });
    // The name may mean another account.
    for (const after of [mask, otherTenant]) {
      expect(check(adaSignsIn, after, facts)).toMatchObject({
        state: 'may-fail',
        failures: [{ personId: 'user:ada', step: 'unknown' }],
      });
    }
  });
});

describe('a person who must keep a group', () => {
  it('fails and names the group reached instead', () => {
    expect(check(adaKeepsAdmin, mask).state).toBe('holds');
    const facts = acme({
      users: [user('ada', { groupNames: ['Campaign - acme - admin', 'Campaign - beta - agency'] })],
    });
    expect(check(adaKeepsAdmin, otherTenant, facts)).toMatchObject({
      state: 'fails',
      failures: [{ who: 'ada@acme.example', step: 'other-group', detail: 'agency' }],
    });
  });

  it('fails for a group that does not exist', () => {
    expect(check({ ...adaKeepsAdmin, groupName: 'nowhere' }, mask).state).toBe('fails');
  });

  it('holds only when everybody with that name keeps it', () => {
    const facts = acme({ operators: [operator('ada'), operator('ada', { id: 'other', email: 'dee@acme.example' })] });
    const result = check(adaKeepsAdmin, mask, facts);
    // One of the two keeps it, and it is not known which one is meant.
    expect(result).toMatchObject({
      state: 'may-fail',
      failureCount: 1,
      failures: [{ who: 'dee@acme.example', step: 'unknown', detail: 'identity' }],
    });
    expect(check(adaKeepsAdmin, otherTenant, facts)).toMatchObject({ state: 'fails', failureCount: 2 });
  });
});

describe('profiles that must never reach a group', () => {
  it('holds, fails, or may fail by another reading', () => {
    const swapped = 'Campaign - acme - (?:agency)?(.*)';
    expect(check(agencyIsNoAdmin, mask).state).toBe('holds');
    expect(check({ ...agencyIsNoAdmin, groupName: 'agency' }, mask)).toMatchObject({
      state: 'fails',
      failures: [{ who: 'Campaign - acme - agency', step: 'reaches-group', detail: 'agency' }],
    });
    expect(check({ ...agencyIsNoAdmin, groupName: 'agency' }, 'campaign - acme - (.*)')).toMatchObject({
      state: 'may-fail',
      failures: [{ step: 'unknown' }],
    });
    expect(check(agencyIsNoAdmin, swapped).state).toBe('holds');
  });

  it('includes profiles without holders, and is in doubt with an incomplete list', () => {
    const nobody = acme({ users: [], operators: [] });
    expect(check({ ...agencyIsNoAdmin, groupName: 'agency' }, mask, nobody).state).toBe('fails');
    const partial = acme({ sources: withSource({ source: 'profiles', state: 'partial' }) });
    expect(check(agencyIsNoAdmin, mask, partial)).toMatchObject({
      state: 'may-fail',
      failures: [{ detail: 'profiles' }],
    });
  });

  it.each([
    ['agency-*', 'Campaign - acme - agency-north', true],
    ['agency-*', 'Campaign - acme - Agency-north', true],
    ['agency-*', 'Campaign - acme - my agency-north', false],
    ['*agency*', 'Campaign - acme - my agency-north', true],
    ['Campaign - * - admin', 'Campaign - acme - admin', true],
    ['a*a', 'a', false],
    ['a*b*c', 'aXbYc', true],
    ['a*bc*c', 'abc', false],
    ['admin', 'Campaign - acme - admin', true],
    ['*', '', true],
  ])('pattern %j and name %j: %s', (pattern, name, expected) => {
    expect(fitsProfile(pattern, name)).toBe(expected);
  });
});

describe('the schema of an expectation', () => {
  it('trims texts, and refuses an empty text or an unknown kind', () => {
    expect(expectationSchema.parse({ kind: 'person-signs-in', person: ' ada ' }).kind).toBe('person-signs-in');
    const refused = expectationSchema.safeParse({ kind: 'person-keeps-group', person: 'ada', groupName: ' ' });
    expect(refused.error?.issues.map(({ path }) => path)).toEqual([['groupName']]);
    expect(expectationSchema.safeParse({ kind: 'everybody' }).success).toBe(false);
  });
});
