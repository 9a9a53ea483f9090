import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAssociationMask } from '../mask/association-mask.ts';
import type { AccessImpact, PersonImpact, PersonSignIn } from './access-impact.ts';
import { type SignInGates, signInGates } from './sign-in/sign-in-states.ts';
import { impactSources, type SourceState } from '../people/people.ts';
import {
  allComplete,
  anyDamage,
  anyFacts,
  anyMaskText,
  anyOperators,
  anyUsers,
  damaged,
  factsOf,
  groups,
} from './testing/impact-arbitraries.ts';
import { naiveApart } from './testing/naive-apart.ts';
import { naiveVerdicts } from './testing/naive-impact.ts';
import { naiveStates } from './testing/naive-states.ts';
import { type ApartKind, apartKinds, type Verdict } from './verdicts.ts';
import { checkProperty } from '../testing/property-runs.ts';
import { engineOf, type ListedFacts } from './testing/listed-facts.ts';

function evaluate(facts: ListedFacts, [before, after]: readonly [string, string], gates?: SignInGates): AccessImpact {
  const run = engineOf(facts).evaluate(readAssociationMask(before), readAssociationMask(after), { gates });
  for (;;) {
    const { done, value } = run.next();
    if (done === true) return value;
  }
}

/** Everybody, those counted apart at the end. */
function rowsOf(impact: AccessImpact): PersonImpact[] {
  const found = [impact.find({}), ...apartKinds.map((apart) => impact.find({ apart }))];
  return found.flatMap((people) => people.rows(0, people.length));
}

function codeOf({ state, cause }: PersonSignIn): string {
  return cause ?? state;
}

function verdictsOf(impact: AccessImpact): Record<string, Verdict> {
  return Object.fromEntries(rowsOf(impact).map(({ personId, verdict }) => [personId, verdict]));
}

const thorough = 2000;
const anyGate = fc.constantFrom(...signInGates);
/** Two different gates imply a touched setting; two equal gates may hide one. */
const anyGates: fc.Arbitrary<SignInGates> = fc
  .tuple(anyGate, anyGate, fc.boolean())
  .map(([before, after, isTouched]) => ({ before, after, isTouched: isTouched || before !== after }));

describe('an access impact', () => {
  it('gives the verdicts of the definition, world by world', () => {
    checkProperty(
      fc.property(anyFacts, anyMaskText, anyMaskText, (facts, before, after) => {
        expect(verdictsOf(evaluate(facts, [before, after]))).toEqual(naiveVerdicts({ facts, before, after }));
      }),
      thorough,
    );
  });

  it('gives the sign-in states of the definition, before and after, with their causes', () => {
    checkProperty(
      fc.property(anyFacts, anyMaskText, anyMaskText, (facts, before, after) => {
        const rows = rowsOf(evaluate(facts, [before, after]));
        expect(
          Object.fromEntries(
            rows.map(({ personId, today, next }) => [personId, { before: codeOf(today), after: codeOf(next) }]),
          ),
        ).toEqual(naiveStates({ facts, before, after }));
        for (const { today, next } of rows) {
          for (const { state, doubts } of [today, next]) expect(doubts.length > 0).toBe(state === 'not-known');
        }
      }),
      thorough,
    );
  });

  it('follows the definition where other settings also decide', () => {
    checkProperty(
      fc.property(anyFacts, fc.tuple(anyMaskText, anyMaskText), anyGates, (facts, [before, after], gates) => {
        const impact = evaluate(facts, [before, after], gates);
        const given = { facts, before, after, gates };
        expect(verdictsOf(impact)).toEqual(naiveVerdicts(given));
        for (const { personId, today, next, verdict, doubts } of rowsOf(impact)) {
          expect({ before: codeOf(today), after: codeOf(next) }).toEqual(naiveStates(given)[personId]);
          const isCertain = !['unknown', 'maybe-loses', 'maybe-gains'].includes(verdict);
          expect(doubts.length === 0).toBe(isCertain);
        }
      }),
      500,
    );
  });

  it('counts people apart as the definition does, in no other number, and finds them by a search', () => {
    checkProperty(
      fc.property(anyFacts, anyMaskText, anyMaskText, (facts, before, after) => {
        const impact = evaluate(facts, [before, after]);
        const rows = rowsOf(impact);
        const expected = naiveApart({ facts, before, after });
        expect(Object.fromEntries(rows.map(({ personId, apart }) => [personId, apart]))).toEqual(expected);
        const countOf = (kind: ApartKind | null) => Object.values(expected).filter((found) => found === kind).length;
        expect(impact.population).toBe(countOf(null));
        expect(impact.apart).toEqual(Object.fromEntries(apartKinds.map((kind) => [kind, countOf(kind)])));
        expect(impact.find({}).length).toBe(impact.population);
        const { states, causes } = impact.today;
        expect(states['signs-in'] + states.cannot + states['not-known']).toBe(impact.population);
        expect(Object.values(causes).reduce((sum, count) => sum + count, 0)).toBe(states.cannot);
        for (const { personId, email, apart } of rows) {
          if (apart === null || email === '') continue;
          const found = impact.find({ search: email });
          expect(found.rows(0, found.length).map((row) => row.personId)).toContain(personId);
        }
      }),
      500,
    );
  });

  it('has counts that add up to the population, and lists everybody once, the worst first', () => {
    checkProperty(
      fc.property(anyFacts, anyMaskText, anyMaskText, (facts, before, after) => {
        const impact = evaluate(facts, [before, after]);
        const rows = impact.find({}).rows(0, impact.population);
        const sum = Object.values(impact.counts).reduce((total, count) => total + count, 0);
        expect(sum).toBe(impact.population);
        expect(new Set(rows.map(({ personId }) => personId)).size).toBe(impact.population);
        const order = Object.keys(impact.counts);
        const ranks = rows.map(({ verdict }) => order.indexOf(verdict));
        expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
      }),
    );
  });

  it('changes nobody when the mask stays the same, whatever is missing', () => {
    checkProperty(
      fc.property(anyFacts, anyMaskText, (facts, mask) => {
        const impact = evaluate(facts, [mask, mask]);
        expect(impact.counts.unchanged).toBe(impact.population);
        expect(rowsOf(impact).every(({ verdict }) => verdict === 'unchanged')).toBe(true);
      }),
    );
  });

  it('does not depend on the order of its input', () => {
    checkProperty(
      fc.property(anyFacts, anyMaskText, anyMaskText, (facts, before, after) => {
        const turned = {
          ...facts,
          users: facts.users.toReversed(),
          operators: facts.operators.toReversed(),
          groups: facts.groups.toReversed(),
          profiles: facts.profiles.toReversed(),
          sources: facts.sources.toReversed(),
        };
        const [one, other] = [evaluate(facts, [before, after]), evaluate(turned, [before, after])];
        expect(rowsOf(other).map(({ personId, verdict }) => [personId, verdict])).toEqual(
          rowsOf(one).map(({ personId, verdict }) => [personId, verdict]),
        );
      }),
    );
  });

  it('gives doubts for an uncertain verdict, and none for a certain one', () => {
    checkProperty(
      fc.property(anyFacts, anyMaskText, anyMaskText, (facts, before, after) => {
        for (const { verdict, doubts } of rowsOf(evaluate(facts, [before, after]))) {
          const isCertain = !['unknown', 'maybe-loses', 'maybe-gains'].includes(verdict);
          expect(doubts.length === 0).toBe(isCertain);
        }
      }),
      thorough,
    );
  });

  it('does not depend on masks evaluated before', () => {
    checkProperty(
      fc.property(anyFacts, fc.array(anyMaskText, { minLength: 2, maxLength: 12 }), (facts, masks) => {
        const engine = engineOf(facts);
        const before = masks[0] ?? '';
        for (const after of masks) {
          const run = engine.evaluate(readAssociationMask(before), readAssociationMask(after));
          let step = run.next();
          while (step.done !== true) step = run.next();
          expect(verdictsOf(step.value)).toEqual(verdictsOf(evaluate(facts, [before, after])));
        }
      }),
    );
  });
});

const anyLists = fc.record({ users: anyUsers, operators: anyOperators });
const profiles = ['Campaign - a - admin', 'Campaign - a - delivery', 'Campaign - a - report', 'Campaign - b - admin'];

function withStates(lists: Pick<ListedFacts, 'users' | 'operators'>, source: string, state: SourceState): ListedFacts {
  const states = { ...allComplete, ...(source === 'none' ? {} : { [source]: state }) };
  return { ...lists, groups, profiles: profiles.map((name) => ({ id: name, name })), sources: factsOf(states) };
}

const isCertain = (verdict: Verdict): boolean => !['unknown', 'maybe-loses', 'maybe-gains'].includes(verdict);

/** The same people with every source complete, and with less known of them. */
interface Loss {
  readonly whole: ListedFacts;
  readonly less: ListedFacts;
}

const anyStaleOrMissing = fc
  .tuple(anyLists, fc.constantFrom(...impactSources), fc.constantFrom<SourceState>('stale', 'missing'))
  .map(
    ([lists, source, state]): Loss => ({
      whole: withStates(lists, 'none', state),
      less: withStates(lists, source, state),
    }),
  );

const anyPartial = fc
  .tuple(anyLists, fc.constantFrom(...impactSources), fc.nat(4))
  .map(([lists, source, count]): Loss => {
    const whole = withStates(lists, 'none', 'complete');
    const cut: Partial<ListedFacts> = {
      members: { users: whole.users.slice(0, count) },
      operators: { operators: whole.operators.slice(0, count) },
      profiles: { profiles: whole.profiles.slice(0, count) },
      'operator-groups': { groups: whole.groups.slice(0, count) },
    }[source];
    return { whole, less: { ...whole, sources: factsOf({ ...allComplete, [source]: 'partial' }), ...cut } };
  });

/** Some members of some entries could not be understood. */
const anyDamaged = fc.tuple(anyLists, anyDamage).map(([lists, damage]): Loss => {
  const whole = withStates(lists, 'none', 'complete');
  return { whole, less: damaged(whole, damage) };
});

/** Checks each person who is known in both cases: the verdict with less known, and the one with everything known. */
function everybodyAfter(losses: fc.Arbitrary<Loss>, check: (verdict: Verdict, whole: Verdict) => void): void {
  checkProperty(
    fc.property(losses, anyMaskText, anyMaskText, ({ whole, less }, before, after) => {
      const known = verdictsOf(evaluate(whole, [before, after]));
      for (const [id, verdict] of Object.entries(verdictsOf(evaluate(less, [before, after])))) {
        if (known[id] !== undefined) check(verdict, known[id]);
      }
    }),
    thorough,
  );
}

function expectNotHidden(verdict: Verdict, whole: Verdict): void {
  if (verdict === 'unchanged') expect(whole).toBe('unchanged');
}

function expectNotContradicted(verdict: Verdict, whole: Verdict): void {
  if (isCertain(verdict)) expect(verdict).toBe(whole);
}

describe('a source taken away', () => {
  it('never turns a row into unchanged', () => {
    everybodyAfter(anyStaleOrMissing, expectNotHidden);
  });

  it('never gives a certain verdict that differs', () => {
    everybodyAfter(anyStaleOrMissing, expectNotContradicted);
  });

  it('holds for a member of an entry: groups of a person, a state, whether an operator is disabled', () => {
    everybodyAfter(anyDamaged, (verdict, whole) => {
      expectNotHidden(verdict, whole);
      expectNotContradicted(verdict, whole);
    });
  });

  it('holds for a part of the list: people, operators, profiles and groups that were not read', () => {
    everybodyAfter(anyPartial, (verdict, whole) => {
      expectNotHidden(verdict, whole);
      expectNotContradicted(verdict, whole);
    });
  });
});
