import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAssociationMask } from '../../mask/association-mask.ts';
import type { AccessImpact, GuardQuestion } from '../access-impact.ts';
import type { Expectation } from '../../expectations/expectations.ts';
import { type ImpactSource, impactSources, type SourceState } from '../../people/people.ts';
import {
  allComplete,
  anyDamage,
  anyMaskText,
  anyOperators,
  anyUsers,
  damaged,
  factsOf,
  groups,
  anyNames,
} from '../testing/impact-arbitraries.ts';
import type { GuardCode, GuardState } from '../verdicts.ts';
import { checkProperty } from '../../testing/property-runs.ts';
import { engineOf, type ListedFacts } from '../testing/listed-facts.ts';

const anyExpectation: fc.Arbitrary<Expectation> = fc.oneof(
  fc.record({
    kind: fc.constant('person-signs-in' as const),
    person: fc.constantFrom('ann', 'ben@acme.example', 'dan@acme.example', 'robot@techacct.adobe.com', 'nobody'),
  }),
  fc.record({
    kind: fc.constant('person-keeps-group' as const),
    person: fc.constantFrom('ann@acme.example', 'ben', 'robot@techacct.adobe.com'),
    groupName: fc.constantFrom('admin', 'report', 'none'),
  }),
  fc.record({
    kind: fc.constant('profiles-never-reach' as const),
    profiles: fc.constantFrom('*', '*admin*', 'delivery'),
    groupName: fc.constantFrom('admin', 'delivery', 'Campaign - b - admin'),
  }),
);

type Masks = readonly [before: string, after: string];
type States = Readonly<Partial<Record<GuardCode, GuardState>>>;

function evaluate(facts: ListedFacts, [before, after]: Masks): AccessImpact {
  const run = engineOf(facts).evaluate(readAssociationMask(before), readAssociationMask(after));
  for (;;) {
    const { done, value } = run.next();
    if (done === true) return value;
  }
}

function guardsOf(facts: ListedFacts, masks: Masks, question: GuardQuestion): States {
  return Object.fromEntries(
    evaluate(facts, masks)
      .guards(question)
      .map(({ code, state }) => [code, state]),
  );
}

const anyQuestion: fc.Arbitrary<GuardQuestion> = fc.record({
  login: fc.constantFrom('ann', 'ben', 'cia@acme.example', 'robot@techacct.adobe.com', 'drone@techacct.adobe.com'),
  limits: fc.record({ people: fc.nat(3), percent: fc.nat(99) }),
  expectations: fc.constant([]),
  accountsOfKind: fc.constant(1),
});

/** The mask in force and the draft. */
const anyMasks = fc.tuple(anyMaskText, anyMaskText);

const anyWhole: fc.Arbitrary<ListedFacts> = fc.record({
  users: anyUsers,
  operators: anyOperators,
  groups: fc.constant(groups),
  profiles: fc.constant(anyNames.slice(0, 9).map((name) => ({ id: name, name }))),
  sources: fc.constant(factsOf(allComplete)),
});

const listOf = { members: 'users', operators: 'operators', profiles: 'profiles', 'operator-groups': 'groups' } as const;

interface Taken {
  readonly source: ImpactSource;
  readonly state: SourceState;
  readonly count: number;
}

/** One source that is partial, stale or missing; a stale list lacks what came since. */
const anyLess: fc.Arbitrary<Taken> = fc.record({
  source: fc.constantFrom(...impactSources),
  state: fc.constantFrom<SourceState>('stale', 'missing', 'partial'),
  count: fc.nat(4),
});

function less(facts: ListedFacts, { source, state, count }: Taken): ListedFacts {
  const sources = factsOf({ ...allComplete, [source]: state });
  const list = listOf[source];
  return { ...facts, sources, ...(state !== 'missing' ? { [list]: facts[list].slice(0, count) } : {}) };
}

/** Guards computed from the lists. The others depend on expectations, accounts, or the state of the sources. */
const codes = [
  'no-administrator-left',
  'you-lose-sign-in',
  'you-lose-admin',
  'too-many-people',
  'too-large-share',
] as const;

describe('with a source taken away', () => {
  it('a guard trips or is clear only if it is so with every source complete', () => {
    checkProperty(
      fc.property(fc.tuple(anyWhole, anyLess), anyMasks, anyQuestion, ([facts, taken], masks, question) => {
        const left = guardsOf(less(facts, taken), masks, question);
        const certain = codes.filter((code) => left[code] !== 'may-trip');
        if (certain.length === 0) return;
        const known = guardsOf(facts, masks, question);
        for (const code of certain)
          if (left[code] !== known[code]) expect([code, left[code]]).toEqual([code, known[code]]);
      }),
      2000,
    );
  });

  it('the same holds where members of entries could not be understood', () => {
    checkProperty(
      fc.property(fc.tuple(anyWhole, anyDamage), anyMasks, anyQuestion, ([facts, damage], masks, question) => {
        const left = guardsOf(damaged(facts, damage), masks, question);
        const known = guardsOf(facts, masks, question);
        for (const code of codes)
          if (left[code] !== 'may-trip' && known[code] !== left[code])
            expect([code, left[code]]).toEqual([code, known[code]]);
      }),
      2000,
    );
  });

  it('no guard trips for the mask that is in force', () => {
    checkProperty(
      fc.property(fc.tuple(anyWhole, anyLess), anyMaskText, anyQuestion, ([facts, taken], mask, question) => {
        const left = guardsOf(less(facts, taken), [mask, mask], question);
        for (const code of codes) expect([code, left[code]]).toEqual([code, 'clear']);
      }),
    );
  });

  it('an expectation holds or fails only if it does so with every source complete', () => {
    checkProperty(
      fc.property(fc.tuple(anyWhole, anyLess), anyMasks, anyExpectation, ([facts, taken], masks, expectation) => {
        const [left] = evaluate(less(facts, taken), masks).check([expectation]);
        if (left?.state === 'may-fail') return;
        const [known] = evaluate(facts, masks).check([expectation]);
        if (left?.state !== known?.state) expect(left?.state).toBe(known?.state);
      }),
      2000,
    );
  });
});
