import { readAssociationMask } from '../../mask/association-mask.ts';
import { matcherOf } from '../../mask-readings/matcher-of-mask.ts';
import { alternativeReadings } from '../../preview/profile-match.ts';
import type { SignInGates } from '../sign-in/sign-in-states.ts';
import type { AdobeUser, ImpactSource, SourceState } from '../../people/people.ts';
import type { Verdict } from '../verdicts.ts';
import type { ListedFacts } from './listed-facts.ts';

/** What masks do to names, with every world enumerated as sets of names. Slow, so only for short lists. */

const losing: ReadonlySet<Verdict> = new Set<Verdict>(['loses-sign-in', 'maybe-loses', 'loses-groups', 'moves']);

function subsetsOf<T>(items: readonly T[]): T[][] {
  const sets: T[][] = [[]];
  for (const item of items) sets.push(...sets.map((set) => [...set, item]));
  return sets;
}

function verdictOfWorld(before: ReadonlySet<string>, after: ReadonlySet<string>): Verdict {
  if (before.size > 0 && after.size === 0) return 'loses-sign-in';
  if (before.size === 0 && after.size > 0) return 'gains-sign-in';
  const lost = [...before].some((name) => !after.has(name));
  const gained = [...after].some((name) => !before.has(name));
  if (lost && gained) return 'moves';
  if (lost) return 'loses-groups';
  return gained ? 'gains-groups' : 'unchanged';
}

export function combined(worlds: readonly Verdict[]): Verdict {
  const [first = 'unchanged'] = worlds;
  if (worlds.every((verdict) => verdict === first)) return first;
  return worlds.some((verdict) => losing.has(verdict)) ? 'maybe-loses' : 'maybe-gains';
}

/** What a mask captures of a name by one reading; `undefined` when it cannot be read. */
export function captured(source: string, name: string, reading: string): string | null | undefined {
  const key = JSON.stringify([source, name, reading]);
  if (!known.has(key)) known.set(key, capture(source, name, reading));
  return known.get(key);
}

const known = new Map<string, string | null | undefined>();

function capture(source: string, name: string, reading: string): string | null | undefined {
  const matcher = matcherOf(readAssociationMask(source));
  if (!matcher.canRead(name)) return undefined;
  const main = matcher.groupNameOf(name);
  const other = matcher.alternativesOf(name).find((alternative) => alternative.reading === reading);
  return other === undefined ? main : other.groupName;
}

/** Engines read the name differently by this mask, so it may give any group or none. */
function isInDoubt(source: string, name: string): boolean {
  const key = JSON.stringify([source, name]);
  if (!doubted.has(key)) {
    doubted.set(key, matcherOf(readAssociationMask(source)).doubtOf(name) !== null);
  }
  return doubted.get(key) === true;
}

const doubted = new Map<string, boolean>();

export interface Case {
  readonly facts: ListedFacts;
  readonly before: string;
  readonly after: string;
  /** What other settings do; open by default. */
  readonly gates?: SignInGates;
}

export function stateOf({ facts }: Case, source: ImpactSource): SourceState {
  const fact = facts.sources.find((one) => one.source === source);
  return fact?.state === 'partial' && fact.isEveryEntryKnown === true ? 'complete' : (fact?.state ?? 'missing');
}

/** Names in doubt may also give a group that is on no list. */
const anotherGroup = 'another group';

function isText(text: string | null): text is string {
  return text !== null;
}

export interface World {
  readonly verdict: Verdict;
  /** How many groups there are before, and after. */
  readonly before: number;
  readonly after: number;
}

function worldOf(before: ReadonlySet<string>, after: ReadonlySet<string>): World {
  return { verdict: verdictOfWorld(before, after), before: before.size, after: after.size };
}

function worldsOfNames(given: Case, names: readonly string[]): World[] {
  const { facts, before, after } = given;
  const listed = new Set(stateOf(given, 'profiles') === 'missing' ? [] : facts.profiles.map(({ name }) => name));
  const certain = names.filter((name) => listed.has(name));
  const doubtful = names.filter((name) => !listed.has(name));
  const groupNames = facts.groups.map(({ name }) => name);
  const worlds: World[] = [];
  for (const reading of ['main', ...alternativeReadings]) {
    const textOf = (mask: string, name: string): string | null => captured(mask, name, reading) ?? null;
    const all = [...certain, ...doubtful].flatMap((name) => [textOf(before, name), textOf(after, name)]);
    const unlisted = [...new Set(all)].filter((text) => text !== null && !groupNames.includes(text));
    const maybeGroups = stateOf(given, 'operator-groups') === 'partial' ? subsetsOf(unlisted) : [[]];
    for (const chosen of subsetsOf(doubtful)) {
      for (const extra of maybeGroups) {
        const existing = new Set<string | null>([...groupNames, ...extra]);
        const counted = [...certain, ...chosen];
        const reach = (mask: string, from: readonly string[]): string[] =>
          from
            .map((name) => textOf(mask, name))
            .filter((text) => text !== null && existing.has(text))
            .filter(isText);
        worlds.push(worldOf(new Set(reach(before, counted)), new Set(reach(after, counted))));
        const sure = (mask: string): string[] =>
          reach(
            mask,
            counted.filter((name) => !isInDoubt(mask, name)),
          );
        if (!counted.some((name) => isInDoubt(before, name) || isInDoubt(after, name))) continue;
        // What another engine makes of the names in doubt: nothing, any one group, or all there are.
        const anything = (mask: string): string[][] =>
          counted.some((name) => isInDoubt(mask, name))
            ? [[], ...[...groupNames, anotherGroup].map((name) => [name]), [...groupNames, anotherGroup]]
            : [[]];
        for (const one of anything(before)) {
          for (const other of anything(after)) {
            worlds.push(worldOf(new Set([...sure(before), ...one]), new Set([...sure(after), ...other])));
          }
        }
      }
    }
  }
  return worlds;
}

const worldsOfCases = new WeakMap<Case, Map<string, World[]>>();

/** Computed once for each list of names in a case. */
export function knownWorlds(given: Case, names: readonly string[]): World[] {
  const known = worldsOfCases.get(given) ?? new Map<string, World[]>();
  worldsOfCases.set(given, known);
  const key = JSON.stringify(names);
  const worlds = known.get(key) ?? worldsOfNames(given, names);
  known.set(key, worlds);
  return worlds;
}

export function isUnreadable({ before, after }: Case, names: readonly string[]): boolean {
  return names.some(
    (name) => captured(before, name, 'main') === undefined || captured(after, name, 'main') === undefined,
  );
}

/** The user's names that are, or may be, Campaign profiles. */
export function namesThatMayCount(given: Case, user: AdobeUser): string[] {
  const isMissing = stateOf(given, 'profiles') === 'missing';
  const listed = new Set(isMissing ? [] : given.facts.profiles.map(({ name }) => name));
  return user.groupNames.filter((name) => listed.has(name) || name !== '_org_admin');
}

export function withStale(given: Case, verdict: Verdict, used: readonly ImpactSource[]): Verdict {
  if (used.every((source) => stateOf(given, source) !== 'stale')) return verdict;
  if (verdict === 'unchanged' || verdict === 'unknown') return 'unknown';
  return losing.has(verdict) ? 'maybe-loses' : 'maybe-gains';
}

export const everySource = ['profiles', 'members', 'operators', 'operator-groups'] as const;
