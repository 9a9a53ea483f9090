import { readAssociationMask } from '../../mask/association-mask.ts';
import type { OperatorGroup } from '../../preview/product-profile.ts';
import type { AccessImpact } from '../access-impact.ts';
import { type AdobeUser, impactSources, type Operator, type SourceFact } from '../../people/people.ts';
import { engineOf, type ListedFacts } from './listed-facts.ts';

/** A small organisation with all the hard cases of people. */

export const mask = 'Campaign - acme - (.*)';
/** Fits only another tenant's profiles, in every reading; only Dee holds one. */
export const otherTenant = 'Campaign - beta - (.*)';

export const groups: readonly OperatorGroup[] = [
  ['admin', 'Administrator'],
  ['delivery', 'Delivery operators'],
  ['agency', 'Agency'],
].map(([name = '', label = ''], index) => ({ id: String(index), name, label }));

export const profileNames = [
  ...['admin', 'delivery', 'agency', 'nowhere'].map((name) => `Campaign - acme - ${name}`),
  ...['delivery', 'agency'].map((name) => `Campaign - beta - ${name}`),
];

export function user(name: string, more: Partial<AdobeUser> = {}): AdobeUser {
  return {
    id: name,
    email: `${name}@acme.example`,
    username: `${name}@acme.example`,
    name,
    state: 'active',
    groupNames: [],
    directGroupNames: null,
    ...more,
  };
}

export function operator(login: string, more: Partial<Operator> = {}): Operator {
  return {
    id: login,
    login,
    label: login,
    email: `${login}@acme.example`,
    isDisabled: false,
    authentication: 'ims',
    groupNames: [],
    ...more,
  };
}

export const completeSources: readonly SourceFact[] = impactSources.map((source) => ({
  source,
  state: 'complete',
  readAt: '2026-01-02T03:04:05Z',
  reason: null,
}));

export function withSource(changed: Pick<SourceFact, 'source' | 'state'>): readonly SourceFact[] {
  return completeSources.map((fact) => (fact.source === changed.source ? { ...fact, ...changed } : fact));
}

export function acme(more: Partial<ListedFacts> = {}): ListedFacts {
  return {
    users: [
      user('ada', { groupNames: ['Campaign - acme - admin'], directGroupNames: ['Campaign - acme - admin'] }),
      user('dee', {
        groupNames: ['Campaign - acme - delivery', 'Campaign - beta - delivery', 'Everybody'],
        directGroupNames: ['Everybody'],
      }),
      user('gus', { groupNames: ['Campaign - acme - agency'] }),
    ],
    operators: [operator('ada', { groupNames: ['admin'] }), operator('dee')],
    groups,
    profiles: profileNames.map((name) => ({ id: name, name })),
    sources: completeSources,
    ...more,
  };
}

export function impactOf(facts: ListedFacts, after: string, before = mask): AccessImpact {
  const run = engineOf(facts).evaluate(readAssociationMask(before), readAssociationMask(after));
  let step = run.next();
  while (step.done !== true) step = run.next();
  return step.value;
}
