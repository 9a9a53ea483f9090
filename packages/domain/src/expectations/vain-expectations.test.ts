import { describe, expect, it } from 'vitest';
import type { ExpectationResult, GuardQuestion } from '../impact/access-impact.ts';
import { type Expectation, expectationSchema } from './expectations.ts';
import { fitsProfile } from './profile-pattern.ts';
import { acme, impactOf, mask, otherTenant, withSource } from '../impact/testing/acme.ts';
import type { ListedFacts } from '../impact/testing/listed-facts.ts';

const bar = { kind: 'profiles-never-reach', profiles: 'agency', groupName: 'admin' } as const;

function check(expectation: Expectation, facts: ListedFacts = acme(), after = mask): ExpectationResult {
  const [result] = impactOf(facts, after).check([expectation]);
  if (result === undefined) throw new Error('no result');
  return result;
}

const meantBy = (result: ExpectationResult) => result.unmatched.map(({ mayMean }) => mayMean.map(({ text }) => text));

describe('a prohibition about a group that does not exist', () => {
  it.each([
    ['nowhere', []],
    ['Administrator', ['admin']],
    ['administrator', ['admin']],
    ['Administrators', ['admin']],
    ['Delivery-operators', ['delivery']],
    ['Admin', ['admin']],
    ['ADMIN', ['admin']],
    [' admin', ['admin']],
    ['admin ', ['admin']],
    ['ad\u00A0min', ['admin']],
    ['admin\u200B', ['admin']],
    ['admn', ['admin']],
    ['Agency', ['agency']],
    ['1', []],
    ['*', []],
    ['constructor', []],
  ])('%j is vain, and may mean %j', (groupName, meant) => {
    for (const after of [mask, otherTenant, '', 'Campaign - (.*)']) {
      const result = check({ ...bar, groupName }, acme(), after);
      expect(result).toMatchObject({ state: 'vain', failures: [], failureCount: 0 });
      expect(result.unmatched).toMatchObject([{ field: 'groupName', text: groupName }]);
      expect(meantBy(result)).toEqual([meant]);
    }
  });

  it('suggests groups with their labels', () => {
    expect(check({ ...bar, groupName: 'Delivery operators' }).unmatched).toEqual([
      {
        field: 'groupName',
        text: 'Delivery operators',
        mayMean: [{ text: 'delivery', label: 'Delivery operators' }],
      },
    ]);
  });

  it('suggests at most three groups with the same label', () => {
    const groups = ['a', 'b', 'c', 'd'].map((name) => ({ id: name, name: `agency_${name}`, label: 'Agencies' }));
    const [meant] = meantBy(check({ ...bar, groupName: 'Agencies' }, acme({ groups })));
    expect(meant).toEqual(['agency_a', 'agency_b', 'agency_c']);
  });

  it('is vain where there are no groups', () => {
    expect(check(bar, acme({ groups: [] })).state).toBe('vain');
  });
});

describe('a prohibition whose pattern fits no profile', () => {
  it.each([
    ['agency-*', null],
    ['agenc', 'agenc*'],
    ['genc', '*genc*'],
    ['agenc%', 'agenc*'],
    ['%agency%', '*agency*'],
    ['agenc.*', 'agenc*'],
    ['^agenc(.*)$', 'agenc*'],
    ['/agenc.+/', 'agenc*'],
    ['"agency"', 'agency'],
    ['“agency”,', 'agency'],
    ['Campaign – acme – agency', 'Campaign - acme - agency'],
    ['Campaign  -  acme - agency', 'Campaign - acme - agency'],
    ['Campaign - acme - &#42;', 'Campaign - acme - *'],
    [String.raw`agenc\*`, 'agenc*'],
    ['Campaign - gamma - *', null],
    ['?', null],
    ['[a-z]+', null],
    ['""', null],
  ])('%j is vain, and may mean %j', (profiles, meant) => {
    const result = check({ ...bar, profiles }, acme(), 'Campaign - acme - (.*)');
    expect(result).toMatchObject({ state: 'vain', failures: [], unmatched: [{ field: 'profiles', text: profiles }] });
    expect(meantBy(result)).toEqual([meant === null ? [] : [meant]]);
    if (meant !== null) expect(check({ ...bar, profiles: meant }).unmatched).toEqual([]);
  });

  it('reports both, where the group does not exist either', () => {
    const result = check({ ...bar, profiles: 'nobody*', groupName: 'nowhere' });
    expect(result.state).toBe('vain');
    expect(result.unmatched.map(({ field }) => field)).toEqual(['groupName', 'profiles']);
  });

  it('is vain where there are no profiles, whatever the pattern', () => {
    expect(check({ ...bar, profiles: '*' }, acme({ profiles: [], users: [] })).state).toBe('vain');
  });
});

describe('with an incomplete source', () => {
  it.each(['profiles', 'operator-groups'] as const)(
    '(%s missing, partial or stale) no prohibition is vain',
    (source) => {
      for (const state of ['missing', 'partial', 'stale'] as const) {
        const facts = acme({ sources: withSource({ source, state }) });
        for (const pin of [
          { ...bar, groupName: 'nowhere' },
          { ...bar, profiles: 'nobody*' },
          { ...bar, profiles: 'nobody*', groupName: 'nowhere' },
        ]) {
          const result = check(pin, facts);
          expect(result.state).toBe('may-fail');
          expect(result.failures.at(-1)).toMatchObject({ step: 'unknown', detail: source });
          const field = source === 'profiles' ? 'profiles' : 'groupName';
          expect(result.unmatched.map((one) => one.field)).not.toContain(field);
        }
      }
    },
  );

  it('of people a prohibition is still vain: it is only about names', () => {
    const facts = acme({ sources: withSource({ source: 'members', state: 'missing' }) });
    expect(check({ ...bar, groupName: 'nowhere' }, facts).state).toBe('vain');
  });
});

describe('a group that a person must keep', () => {
  it('fails, and is not vain, where the group does not exist, and comes with suggestions', () => {
    const result = check({ kind: 'person-keeps-group', person: 'ada', groupName: 'Administrator' });
    expect(result.state).toBe('fails');
    expect(meantBy(result)).toEqual([['admin']]);
  });

  it('fails, and is not vain, for an unknown person', () => {
    const stranger = { kind: 'person-signs-in', person: 'zoe' } as const;
    expect(check(stranger)).toMatchObject({ state: 'fails', unmatched: [], failures: [{ step: 'not-found' }] });
  });
});

describe('the guard', () => {
  it('does not trip by a vain expectation, and counts it', () => {
    const impact = impactOf(acme(), mask);
    const expectations = impact.check([bar, { ...bar, groupName: 'nowhere' }, { ...bar, profiles: 'nobody*' }]);
    const question: GuardQuestion = {
      login: 'ada',
      limits: { people: 9, percent: 99 },
      expectations,
      accountsOfKind: 1,
    };
    expect(impact.guards(question).find(({ code }) => code === 'expectation-fails')).toEqual({
      code: 'expectation-fails',
      state: 'clear',
      params: { fails: '0', mayFail: '0', vain: '2' },
    });
  });
});

describe('a pattern', () => {
  const north = 'Campaign - acme_prod - agency-north - x';
  it.each([
    ['agency-*', north, true],
    ['agency-north', north, true],
    ['acme_prod - agency-*', north, true],
    ['acme_prod - *', north, true],
    ['acme_prod', north, true],
    ['agency-* - x', north, true],
    ['x', north, true],
    ['north*', north, false],
    ['acme_prod - agency-north', north, false],
    ['Campaign - acme_prod', north, false],
    [north, north, true],
    ['*agency*', north, true],
    [' agency-* ', north, true],
    ['agency-north', 'Campaign - acme_prod - agency-north ', true],
    ['Agency-*', north, true],
    ['agency-*', 'Campaign - acme_prod - Agency-North', true],
    ['ågency', 'Campaign - acme_prod - a\u030Agency', true],
    ['agency-*', 'Campaign - acme_prod - my agency-north', false],
    ['agency-*', 'Campaign-acme_prod-agency-north', false],
    ['agency-*', 'agency-north', true],
    ['agency-%', north, false],
    ['a.*', 'abc', false],
    ['', north, false],
    ['**', north, true],
    ['a*a', 'Campaign - a', false],
  ])('%j and %j: %s', (pattern, name, expected) => {
    expect(fitsProfile(pattern, name)).toBe(expected);
  });
});

describe('the name of a group', () => {
  it('is not trimmed, since space may be part of it', () => {
    expect(expectationSchema.parse({ ...bar, groupName: ' admin ' })).toEqual({ ...bar, groupName: ' admin ' });
    const groups = [{ id: '1', name: 'admin ', label: 'Administrator' }];
    expect(check({ ...bar, groupName: 'admin ' }, acme({ groups })).state).toBe('holds');
    expect(expectationSchema.safeParse({ ...bar, groupName: ' \t' }).success).toBe(false);
    expect(expectationSchema.safeParse({ ...bar, groupName: 'x'.repeat(321) }).success).toBe(false);
  });
});
