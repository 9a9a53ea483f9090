import {
  apartKinds,
  type AccessImpact,
  type AssociationMask,
  createImpactEngine,
  type GuardQuestion,
  type ImpactEngine,
  type ImpactFacts,
  type ImpactSource,
  type PersonImpact,
  readAssociationMask,
} from '@console/domain';
import type { MaskPair } from '../replies/small-organizations.ts';

/** What the product reports about people and guards on given facts. */
export interface ReportedImpact {
  readonly rows: readonly PersonImpact[];
  /** State by code, of the guards that depend on the lists of people. */
  readonly guards: Readonly<Record<string, string>>;
  readonly areMembersWhole: boolean;
  readonly profileNames: readonly string[];
  readonly areProfilesWhole: boolean;
}

export const guardCodes = [
  'no-administrator-left',
  'you-lose-sign-in',
  'you-lose-admin',
  'too-many-people',
  'too-large-share',
];

/** Small limits, which a few people exceed. */
export const limits = { people: 1, percent: 30 } as const;

const readMasks = new Map<string, AssociationMask>();

/** Each text is parsed once: there are few, and parsing one takes longer than judging a few people. */
function maskOf(text: string): AssociationMask {
  const mask = readMasks.get(text) ?? readAssociationMask(text);
  readMasks.set(text, mask);
  return mask;
}

function impactOf(engine: ImpactEngine, [before, after]: MaskPair): AccessImpact {
  const run = engine.evaluate(maskOf(before), maskOf(after));
  for (;;) {
    const { done, value } = run.next();
    if (done === true) return value;
  }
}

/**
 * What the product reports for each pair of masks.
 *
 * @param login - of the operator who asks
 */
export function reportedImpacts(facts: ImpactFacts, pairs: readonly MaskPair[], login: string): ReportedImpact[] {
  const engine = createImpactEngine(facts);
  const question: GuardQuestion = { login, limits, expectations: [], accountsOfKind: 1 };
  const isWhole = (list: ImpactSource): boolean =>
    facts.sources.some(({ source, state }) => source === list && state === 'complete');
  const lists = {
    areMembersWhole: isWhole('members'),
    profileNames: facts.profiles.map(({ name }) => name),
    areProfilesWhole: isWhole('profiles'),
  };
  return pairs.map((pair) => {
    const impact = impactOf(engine, pair);
    return {
      rows: [{}, ...apartKinds.map((apart) => ({ apart }))].flatMap((filter) => {
        const found = impact.find(filter);
        return found.rows(0, found.length);
      }),
      guards: Object.fromEntries(
        impact.guards(question).flatMap(({ code, state }) => (guardCodes.includes(code) ? [[code, state]] : [])),
      ),
      ...lists,
    };
  });
}

const doubtful: ReadonlySet<string> = new Set(['unknown', 'maybe-loses', 'maybe-gains']);

export function isCertain({ verdict }: Pick<PersonImpact, 'verdict'>): boolean {
  return !doubtful.has(verdict);
}

/**
 * What is reported as certain and is not true, one line each. A person or a profile may be missing only from a list that says
 * that it is not whole.
 */
export function contradictions(reported: readonly ReportedImpact[], truth: readonly ReportedImpact[]): string[] {
  return truth.flatMap((impact, pair) => {
    const found = reported[pair];
    return found === undefined ? [`nothing is reported for pair ${pair}`] : contradictionsOf(found, impact);
  });
}

function contradictionsOf(reported: ReportedImpact, truth: ReportedImpact): string[] {
  const found: string[] = [];
  const rowOf = new Map(reported.rows.map((row) => [row.email, row]));
  for (const { email, verdict } of truth.rows) {
    const row = rowOf.get(email);
    if (row === undefined) {
      if (reported.areMembersWhole) found.push(`${email} is missing from a list that is reported as whole`);
    } else if (isCertain(row) && row.verdict !== verdict) {
      found.push(`${email} is reported ${row.verdict} and is ${verdict}`);
    }
  }
  for (const name of reported.areProfilesWhole ? truth.profileNames : []) {
    if (!reported.profileNames.includes(name)) found.push(`${name} is missing from a list that is reported as whole`);
  }
  for (const code of guardCodes) {
    const state = reported.guards[code];
    if (state !== 'may-trip' && state !== truth.guards[code])
      found.push(`${code} is reported ${state} and is ${truth.guards[code]}`);
  }
  return found;
}
