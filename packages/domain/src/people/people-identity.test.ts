import { describe, expect, it } from 'vitest';
import type { PersonImpact } from '../impact/access-impact.ts';
import type { AdobeUser, Operator } from './people.ts';
import { acme, impactOf, operator, otherTenant, user, withSource } from '../impact/testing/acme.ts';
import type { ListedFacts } from '../impact/testing/listed-facts.ts';

const groupNames = ['Campaign - acme - delivery'];

function rowsOf(users: readonly AdobeUser[], operators: readonly Operator[], more: Partial<ListedFacts> = {}) {
  const found = impactOf(acme({ users, operators, ...more }), otherTenant).find({});
  return new Map(found.rows(0, found.length).map((row) => [row.personId, row]));
}

function summaryOf(row: PersonImpact | undefined): unknown {
  return row === undefined ? undefined : [row.verdict, row.doubts, row.joinedBy];
}

const ann = (more: Partial<AdobeUser> = {}): AdobeUser => user('ann', { groupNames, ...more });
const lone = (more: Partial<Operator>): Operator => operator('op', { login: 'op', email: '', label: '', ...more });

interface Fit {
  readonly mine: Partial<AdobeUser>;
  readonly theirs: Partial<Operator>;
}

describe('a user and an operator are joined', () => {
  it.each<[string, Fit, string]>([
    ['the address', { mine: {}, theirs: { email: 'ann@acme.example' } }, 'email'],
    [
      'the address in another form',
      { mine: { email: 'ＡＮＮ@acme.example' }, theirs: { email: 'Ann\u00ad@ACME.example ' } },
      'email',
    ],
    [
      'a former address, still the user name',
      { mine: { username: 'old@acme.example' }, theirs: { email: 'OLD@acme.example' } },
      'username',
    ],
    [
      'user name and domain as address',
      { mine: { username: 'a17', domain: 'corp.example' }, theirs: { email: 'A17@corp.example' } },
      'qualified-name',
    ],
    [
      'user name and domain as login',
      { mine: { username: 'a17', domain: 'corp.example' }, theirs: { login: 'a17@corp.example' } },
      'qualified-name',
    ],
    ['the address as login', { mine: {}, theirs: { login: 'ANN@acme.example' } }, 'login'],
    ['the user name as login', { mine: { username: 'A17' }, theirs: { login: 'a17' } }, 'login'],
  ])('by %s', (_, { mine, theirs }, kind) => {
    const rows = rowsOf([ann(mine)], [lone(theirs)]);
    expect([...rows.keys()]).toEqual(['user:ann']);
    expect(summaryOf(rows.get('user:ann'))).toEqual(['loses-sign-in', [], [kind]]);
    const disabled = rowsOf([ann(mine)], [lone({ ...theirs, isDisabled: true })]);
    expect(summaryOf(disabled.get('user:ann'))).toEqual(['unchanged', [], [kind]]);
  });

  it('never by an empty text', () => {
    const rows = rowsOf([ann({ email: '', username: '', domain: '' })], [lone({ login: ' ', isDisabled: true })]);
    expect(summaryOf(rows.get('user:ann'))).toEqual(['loses-sign-in', [], []]);
  });
});

describe('several matches are a doubt', () => {
  const byEmail = operator('one', { email: 'ann@acme.example' });
  const byLogin = operator('two', { login: 'ann@acme.example', email: 'two@acme.example', isDisabled: true });

  it('where one operator has the address and another one the login', () => {
    const rows = rowsOf([ann()], [byEmail, byLogin]);
    expect([...rows.keys()]).toEqual(['user:ann']);
    expect(rows.get('user:ann')).toMatchObject({
      verdict: 'maybe-loses',
      doubts: ['identity'],
      logins: ['ann@acme.example', 'one'],
      joinedBy: ['login', 'email'],
      notes: ['several-operators'],
    });
  });

  it('except where all of the operators are disabled', () => {
    const rows = rowsOf([ann()], [{ ...byEmail, isDisabled: true }, byLogin]);
    expect(summaryOf(rows.get('user:ann'))).toEqual(['unchanged', [], ['login', 'email']]);
  });

  it.each([true, false])('where two users have one address, with an operator who is disabled: %s', (isDisabled) => {
    const twin = user('twin', { groupNames, email: 'ANN@acme.example', username: 'twin' });
    const rows = rowsOf([ann(), twin], [{ ...byEmail, isDisabled }]);
    for (const id of ['user:ann', 'user:twin']) {
      expect(summaryOf(rows.get(id)), id).toEqual(['maybe-loses', ['identity'], ['email']]);
    }
  });

  it('where a user who was not read may have the same operator', () => {
    const sources = withSource({ source: 'members', state: 'partial' });
    const rows = rowsOf([ann(), user('new', { groupNames })], [byEmail], { sources });
    expect(summaryOf(rows.get('user:ann'))).toEqual(['maybe-loses', ['members'], ['email']]);
    expect(summaryOf(rows.get('user:new'))).toEqual(['loses-sign-in', [], []]);
  });

  it('where an address could not be read', () => {
    const rows = rowsOf([ann({ isIdentityUnread: true })], [{ ...byEmail, isDisabled: true }]);
    expect(summaryOf(rows.get('user:ann'))).toEqual(['maybe-loses', ['identity'], ['email']]);
  });
});

describe('a near match is a doubt where it would change the verdict', () => {
  it.each<[string, Partial<AdobeUser>, Partial<Operator>]>([
    ['spelling', { email: 'ann.berg@acme.example' }, { email: 'annberg+campaign@acme.example' }],
    ['spelling', { email: 'ren\u00e9@acme.example' }, { email: 'rene@acme.example' }],
    ['domain', { email: 'ann@new.example', name: 'Ann Berg' }, { email: 'ann@old.example', label: 'ANN BERG' }],
    [
      'domain',
      { email: 'ann@new.example', name: 'Ann Berg' },
      { login: 'ann', email: 'x@acme.example', label: 'Ann Berg' },
    ],
    ['local-name', { email: 'ann@new.example' }, { login: 'Ann' }],
  ])('%s', (kind, mine, theirs) => {
    const person = ann({ username: '', name: '', ...mine });
    const disabled = rowsOf([person], [lone({ ...theirs, isDisabled: true })]);
    expect(summaryOf(disabled.get('user:ann'))).toEqual(['maybe-loses', ['identity'], []]);
    expect(summaryOf(disabled.get('operator:op'))).toEqual(['unchanged', [], []]);
    // An enabled operator leaves the user's verdict as it is; the operator may get the user's verdict.
    const enabled = rowsOf([person], [lone(theirs)]);
    expect(summaryOf(enabled.get('user:ann'))).toEqual(['loses-sign-in', [], []]);
    expect(summaryOf(enabled.get('operator:op'))).toEqual(['maybe-loses', ['identity'], []]);
    const facts = acme({ users: [person], operators: [lone({ ...theirs, isDisabled: true })] });
    const near = impactOf(facts, otherTenant).explain('user:ann')?.identity.near;
    expect(near).toEqual([{ who: theirs.email ?? theirs.login, kind }]);
  });

  it.each<[string, Partial<AdobeUser>, Partial<Operator>]>([
    ['a first name in another domain', { email: 'ann@new.example' }, { email: 'ann@old.example' }],
    [
      'a login of somebody with another address',
      { email: 'ann@new.example' },
      { login: 'ann', email: 'x@acme.example' },
    ],
    ['one name of two people', { name: 'Ann Berg' }, { email: 'ab2@acme.example', label: 'Ann Berg' }],
    ['a technical account', { email: 'x@acme.example' }, { login: 'x', email: '1@techacct.adobe.com' }],
  ])('not by %s', (_, mine, theirs) => {
    const rows = rowsOf([ann({ username: '', name: '', ...mine })], [lone({ ...theirs, isDisabled: true })]);
    expect(summaryOf(rows.get('user:ann'))).toEqual(['loses-sign-in', [], []]);
  });

  it('not where either of them is joined', () => {
    const near = lone({ email: 'an.n@acme.example', isDisabled: true });
    const joined = rowsOf([ann()], [operator('ann'), near]);
    expect(summaryOf(joined.get('user:ann'))).toEqual(['loses-sign-in', [], ['email']]);
    const taken = rowsOf([ann(), user('an.n')], [near]);
    expect(summaryOf(taken.get('user:ann'))).toEqual(['loses-sign-in', [], []]);
  });

  it('not by a common name', () => {
    const users = Array.from({ length: 9 }, (_, index) =>
      ann({ id: `${index}`, email: `info@acme${index}.example`, username: '' }),
    );
    const rows = rowsOf(users, [lone({ login: 'info', isDisabled: true })]);
    expect(summaryOf(rows.get('user:0'))).toEqual(['loses-sign-in', [], []]);
  });

  it('so no verdict or expectation about the operator is certain', () => {
    const facts = acme({ users: [ann({ email: 'an.n@acme.example', username: '' })], operators: [operator('ann')] });
    const wanted = { kind: 'person-signs-in', person: 'ANN' } as const;
    expect(impactOf(facts, 'Campaign - acme - (.*)').check([wanted])).toMatchObject([
      { state: 'may-fail', failures: [{ personId: 'operator:ann', step: 'unknown', detail: 'identity' }] },
    ]);
  });
});

describe('a technical account without an operator', () => {
  const robot = user('robot', { groupNames, email: 'Robot@techacct.adobe.com', username: 'robot@techacct.adobe.com' });

  it('is not in Campaign yet, and loses nothing', () => {
    const rows = rowsOf([robot], []);
    expect(rows.get('user:robot')).toMatchObject({
      verdict: 'unchanged',
      doubts: [],
      notes: ['never-signed-in', 'technical-account'],
    });
    const wanted = { kind: 'person-signs-in', person: robot.email } as const;
    const [result] = impactOf(acme({ users: [robot], operators: [] }), otherTenant).check([wanted]);
    expect(result).toMatchObject({ state: 'fails', failures: [{ step: 'not-in-campaign-yet' }] });
  });

  it('may be in Campaign while the operators are not all read', () => {
    const sources = withSource({ source: 'operators', state: 'partial' });
    expect(summaryOf(rowsOf([robot], [], { sources }).get('user:robot'))).toEqual(['maybe-loses', ['operators'], []]);
  });

  it('gets a verdict like any other user once it has one', () => {
    const rows = rowsOf([robot], [operator('robot', { email: robot.email })]);
    expect(summaryOf(rows.get('user:robot'))).toEqual(['loses-sign-in', [], ['email']]);
  });
});

describe('people are searched and named by the identity key', () => {
  const facts = acme({
    users: [ann({ email: 'Zoe\u0308@acme.example', username: 'old.weiß@acme.example', name: 'Zoë Weiß' })],
    operators: [],
  });

  it.each(['ZO\u00cb@', 'weiss', '  WEISS', 'ＺＯË', 'zo\u00ad\u00eb', 'OLD.WEISS@acme'])('%j finds her', (search) => {
    expect(impactOf(facts, otherTenant).find({ search }).length).toBe(1);
  });

  it.each(['ZO\u00cb@ACME.example', 'old.WEISS@acme.example'])('%j is her, in an expectation too', (person) => {
    const impact = impactOf(facts, otherTenant);
    expect(impact.explain(person)?.person.personId).toBe('user:ann');
    expect(impact.check([{ kind: 'person-signs-in', person }])).toMatchObject([
      { failures: [{ personId: 'user:ann' }] },
    ]);
  });

  it('the asker’s login is compared by the same key', () => {
    const yours = acme({ users: [ann()], operators: [operator('WEISS', { email: 'ann@acme.example' })] });
    const question = { limits: { people: 9, percent: 99 }, expectations: [], accountsOfKind: 1 };
    const guards = impactOf(yours, otherTenant).guards({ ...question, login: 'weiß' });
    expect(guards.find(({ code }) => code === 'you-lose-sign-in')?.state).toBe('trips');
  });
});
