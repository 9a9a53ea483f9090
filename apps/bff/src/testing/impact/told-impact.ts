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

/** What is told of people and guards on these facts. */
export interface ToldImpact {
  readonly rows: readonly PersonImpact[];
  /** State by code, of the guards that rest on the lists of people. */
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

/** Small limits, which a few people pass. */
export const limits = { people: 1, percent: 30 } as const;

const readMasks = new Map<string, AssociationMask>();

/** Each text is read once: there are few, and reading one takes longer than judging a few people. */
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
 * What is told for each pair of masks.
 *
 * @param login - of the operator who asks
 */
export function toldImpacts(facts: ImpactFacts, pairs: readonly MaskPair[], login: string): ToldImpact[] {
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
 * What is told as certain and is not what is so, a line each, pair by pair. Where somebody or a profile is missing, the list must
 * say of itself that it is not whole.
 */
export function contradictions(told: readonly ToldImpact[], so: readonly ToldImpact[]): string[] {
  return so.flatMap((impact, pair) => {
    const found = told[pair];
    return found === undefined ? [`nothing is told of pair ${pair}`] : contradictionsOf(found, impact);
  });
}

function contradictionsOf(told: ToldImpact, so: ToldImpact): string[] {
  const found: string[] = [];
  const tellsOf = new Map(told.rows.map((row) => [row.email, row]));
  for (const { email, verdict } of so.rows) {
    const row = tellsOf.get(email);
    if (row === undefined) {
      if (told.areMembersWhole) found.push(`${email} is missing from a list that is told to be whole`);
    } else if (isCertain(row) && row.verdict !== verdict) {
      found.push(`${email} is told ${row.verdict} and is ${verdict}`);
    }
  }
  for (const name of told.areProfilesWhole ? so.profileNames : []) {
    if (!told.profileNames.includes(name)) found.push(`${name} is missing from a list that is told to be whole`);
  }
  for (const code of guardCodes) {
    const state = told.guards[code];
    if (state !== 'may-trip' && state !== so.guards[code])
      found.push(`${code} is told ${state} and is ${so.guards[code]}`);
  }
  return found;
}
