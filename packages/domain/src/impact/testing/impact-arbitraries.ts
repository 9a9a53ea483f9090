import * as fc from 'fast-check';
import type { OperatorGroup } from '../../preview/product-profile.ts';
import {
  type AdobeUser,
  adobeUserStates,
  authenticationKinds,
  impactSources,
  type Operator,
} from '../../people/people.ts';
import { type SourceFact, type SourceState, sourceStates } from '../../people/people.ts';
import type { ListedFacts } from './listed-facts.ts';

export const groups: readonly OperatorGroup[] = ['admin', 'delivery', 'report', 'Campaign - a - admin'].map(
  (name, index) => ({ id: String(index), name, label: `Group ${name}` }),
);

/** Profiles of two tenants, spellings that readings treat differently, and names that are not profiles. */
export const anyNames = [
  'Campaign - a - admin',
  'Campaign - a - delivery',
  'Campaign - a - report',
  'campaign - a - admin',
  'Campaign - a - delivery (old)',
  'Campaign - a - nowhere',
  'Campaign - a - elsewhere',
  'Campaign - b - admin',
  'Campaign\u00a0- a - admin',
  'Everybody',
  '_org_admin',
] as const;

export const anyMaskText = fc.constantFrom(
  'Campaign - a - (.*)',
  'Campaign - a - ',
  'Campaign - a - (\\w+)',
  'Campaign - b - (.*)',
  'Campaign - (?:a|b) - (admin|report)',
  '(?i)campaign - a - (.*)',
  '(.*)',
  // A search finds an empty group; a branch captures nothing; so does the whole name.
  '(.*?)',
  'Campaign - a - (.{0,60}?)',
  'Campaign - a - (.*)|Campaign - b - .*',
  'Campaign - a - (x*).*',
  // Engines read these differently, of every name or of a no-break space.
  'Campaign - a - (?:(admin)|delivery)*',
  'Campaign\\s- a - (.*)',
  'campaign - a - (.*)',
  '',
  '(*)',
  '(a',
);

const addresses = ['ann@acme.example', 'ben@acme.example', 'cia@acme.example', 'dan@acme.example'] as const;
/** Addresses of technical accounts, which are logins and e-mails of operators and, against the documents, of users too. */
const technical = ['robot@techacct.adobe.com', ' Robot@TECHACCT.adobe.com', 'drone@techacct.adobe.com'] as const;
/** The same addresses in other forms: full-width letters, a Turkish capital, a long s, an accent in two parts, a soft hyphen. */
const otherForms = [
  ' Ann@ACME.example',
  'ＡＮＮ@acme.example',
  'C\u0130A@acme.example',
  'be\u00adn@acme.example',
] as const;
/** Addresses that may or may not be the same person's: another domain, dots, accents, a plus-part. */
const near = ['ann@acme.test', 'a.nn+campaign@acme.example', 'be\u0301n@acme.example', 'dan@acme.test'] as const;
const anyName = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...addresses) },
  fc.constantFrom(...otherForms),
  fc.constantFrom(...near),
  fc.constantFrom(...technical),
);
const anyAddress = fc.oneof({ weight: 7, arbitrary: anyName }, fc.constant(''));
/** Often a former address, which an operator may still have. */
const anyUsername = fc.oneof({ weight: 3, arbitrary: anyName }, fc.constantFrom('ann', 'BEN', 'dan', ''));
const anyLogin = fc.oneof({ weight: 2, arbitrary: anyName }, fc.constantFrom('ann', 'ben', 'dan'));

const anyRarely = fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true));

const anyUser = fc.record({
  email: anyAddress,
  username: anyUsername,
  domain: fc.constantFrom('acme.example', 'ACME.example', 'acme.test', ''),
  name: fc.constantFrom('Ann', 'ben', ''),
  state: fc.oneof({ weight: 4, arbitrary: fc.constant('active' as const) }, fc.constantFrom(...adobeUserStates)),
  groupNames: fc.subarray([...anyNames], { maxLength: 5 }),
  areGroupsUnread: anyRarely,
  isIdentityUnread: anyRarely,
});

const anyOperator = fc.record({
  login: anyLogin,
  label: fc.constantFrom('ANN', 'Robot', ''),
  email: anyAddress,
  isDisabled: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, fc.constantFrom(true, true, null)),
  authentication: fc.constantFrom(...authenticationKinds),
  groupNames: fc.subarray(['admin', 'delivery']),
});

const anyState = fc.oneof(
  { weight: 4, arbitrary: fc.constant<SourceState>('complete') },
  fc.constantFrom<SourceState>(...sourceStates),
);

export type States = Readonly<Record<(typeof impactSources)[number], SourceState>>;

export const anyStates: fc.Arbitrary<States> = fc.record({
  profiles: anyState,
  members: anyState,
  operators: anyState,
  'operator-groups': anyState,
});

export const allComplete: States = {
  profiles: 'complete',
  members: 'complete',
  operators: 'complete',
  'operator-groups': 'complete',
};

export function factsOf(states: States): SourceFact[] {
  return impactSources.map((source) => ({ source, state: states[source], readAt: null, reason: null }));
}

export const anyUsers: fc.Arbitrary<AdobeUser[]> = fc
  .array(anyUser, { maxLength: 5 })
  .map((users) => users.map((user, index) => ({ ...user, id: String(index), directGroupNames: null })));

/** Operators, at times several of one address, and at times each with an address of their own. */
export const anyOperators: fc.Arbitrary<Operator[]> = fc
  .tuple(fc.array(anyOperator, { maxLength: 5 }), fc.option(anyAddress, { freq: 3 }))
  .map(([operators, shared]) =>
    operators.map((operator, index) => ({
      ...operator,
      id: String(index),
      email: shared === null || index > 2 ? operator.email : shared,
    })),
  );

/** Facts with any of the sources in any state. Lists are what was read: a missing source has none. */
export const anyFacts: fc.Arbitrary<ListedFacts> = fc
  .record({
    users: anyUsers,
    operators: anyOperators,
    groups: fc.subarray([...groups]),
    profiles: fc.subarray(anyNames.slice(0, 9)).map((names) => names.map((name) => ({ id: name, name }))),
    states: anyStates,
  })
  .map(({ users, operators, groups, profiles, states }) => ({
    users,
    operators,
    groups,
    profiles,
    sources: factsOf(states),
  }));

/** Members of known entries that were not understood: groups of a person, a state, whether an operator is disabled. */
export interface Damage {
  readonly member: 'groups' | 'state' | 'disable';
  /** Indexes in the list. */
  readonly entries: readonly number[];
}

export const anyDamage: fc.Arbitrary<Damage> = fc.record({
  member: fc.constantFrom('groups', 'state', 'disable'),
  entries: fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 3 }),
});

/** The same facts with some members not understood; every entry is known all the same. */
export function damaged(facts: ListedFacts, { member, entries }: Damage): ListedFacts {
  const source = member === 'disable' ? 'operators' : 'members';
  const change = { groups: { areGroupsUnread: true }, state: { state: 'unknown' as const }, disable: {} }[member];
  const users = facts.users.map((user, index): AdobeUser => {
    if (!entries.includes(index)) return user;
    const groupNames = member === 'groups' ? user.groupNames.slice(1) : user.groupNames;
    return Object.assign({}, user, { groupNames }, change);
  });
  const operators = facts.operators.map((operator, index): Operator => {
    return member === 'disable' && entries.includes(index)
      ? Object.assign({}, operator, { isDisabled: null })
      : operator;
  });
  const sources = factsOf({ ...allComplete, [source]: 'partial' }).map(
    (fact): SourceFact => (fact.source === source ? Object.assign({}, fact, { isEveryEntryKnown: true }) : fact),
  );
  return { ...facts, users, operators, sources };
}
