import * as fc from 'fast-check';
import type { OperatorGroup } from '../../product-profile.ts';
import type { ImpactFacts } from '../access-impact.ts';
import { type AdobeUser, adobeUserStates, authenticationKinds, impactSources, type Operator } from '../people.ts';
import { type SourceFact, type SourceState, sourceStates } from '../people.ts';

export const groups: readonly OperatorGroup[] = ['admin', 'delivery', 'report', 'Campaign - a - admin'].map(
  (name, index) => ({ id: String(index), name, label: `Group ${name}` }),
);

/** Profiles of two tenants, spellings that readings tell apart, and names that are no profiles at all. */
export const heldNames = [
  'Campaign - a - admin',
  'Campaign - a - delivery',
  'Campaign - a - report',
  'campaign - a - admin',
  'Campaign - a - delivery (old)',
  'Campaign - a - nowhere',
  'Campaign - a - elsewhere',
  'Campaign - b - admin',
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
  'campaign - a - (.*)',
  '',
  '(*)',
  '(a',
);

const addresses = ['ann@acme.example', 'ben@acme.example', 'cia@acme.example', 'dan@acme.example'] as const;
const anyAddress = fc.constantFrom(...addresses, ' Ann@ACME.example', '');
const anyLogin = fc.constantFrom(...addresses, 'ann', 'ben', 'BEN@acme.example', 'robot@techacct.adobe.com');

const anyUser = fc.record({
  email: anyAddress,
  username: fc.constantFrom(...addresses, 'ann', 'ben'),
  name: fc.constantFrom('Ann', 'ben', ''),
  state: fc.oneof({ weight: 4, arbitrary: fc.constant('active' as const) }, fc.constantFrom(...adobeUserStates)),
  groupNames: fc.subarray([...heldNames], { maxLength: 5 }),
});

const anyOperator = fc.record({
  login: anyLogin,
  label: fc.constantFrom('Ann', 'Robot', ''),
  email: anyAddress,
  isDisabled: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
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

export const anyOperators: fc.Arbitrary<Operator[]> = fc
  .array(anyOperator, { maxLength: 5 })
  .map((operators) => operators.map((operator, index) => ({ ...operator, id: String(index) })));

/** Facts with any of the sources in any state. Lists are what was read: a missing source has none. */
export const anyFacts: fc.Arbitrary<ImpactFacts> = fc
  .record({
    users: anyUsers,
    operators: anyOperators,
    groups: fc.subarray([...groups]),
    profiles: fc.subarray(heldNames.slice(0, 8)).map((names) => names.map((name) => ({ id: name, name }))),
    states: anyStates,
  })
  .map(({ users, operators, groups, profiles, states }) => ({
    users,
    operators,
    groups,
    profiles,
    sources: factsOf(states),
  }));
