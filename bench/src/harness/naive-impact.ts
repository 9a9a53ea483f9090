import { booleanField, listField } from './json.ts';

/** What an impact needs of a person, joined already. */
export interface NaivePerson {
  /** False: cannot sign in whatever the mask, or is not in Admin Console. */
  readonly counts: boolean;
  readonly groupNames: readonly string[];
}

export interface NaiveOrganization {
  readonly people: readonly NaivePerson[];
  readonly profiles: readonly string[];
  /** Internal names of the operator groups. */
  readonly groups: ReadonlySet<string>;
}

/** `held`: matches the profiles that each person holds; `every`: goes through all profiles for each person. */
export const naiveLoops = ['held', 'every'] as const;
export type NaiveLoop = (typeof naiveLoops)[number];

/** As JSON text, which is what the rival starts from; read back by `parseOrganization`. */
export function organizationText({ people, profiles, groups }: NaiveOrganization): string {
  return JSON.stringify({ people, profiles, groups: [...groups] });
}

export function parseOrganization(value: unknown): NaiveOrganization {
  return {
    people: listField(value, 'people').map((person) => ({
      counts: booleanField(person, 'counts'),
      groupNames: listField(person, 'groupNames').map(String),
    })),
    profiles: listField(value, 'profiles').map(String),
    groups: new Set(listField(value, 'groups').map(String)),
  };
}

type Capture = (name: string) => string | null;

/** The same readings as the product's; one that captures nothing gives way to the main one. */
function readingsOf(mask: string): Capture[] {
  const expressions = [new RegExp(`^(?:${mask})$`), new RegExp(mask), new RegExp(`^(?:${mask})$`, 'i')];
  const prefix = mask.split('(')[0] ?? mask;
  const [main = () => null, ...others]: Capture[] = [
    ...expressions.map(
      (expression): Capture =>
        (name) =>
          expression.exec(name)?.[1] || null,
    ),
    (name) => (name.startsWith(prefix) ? name.slice(prefix.length) || null : null),
  ];
  return [
    main,
    ...others.map(
      (other): Capture =>
        (name) =>
          other(name) ?? main(name),
    ),
  ];
}

function verdictOf(before: ReadonlySet<string>, after: ReadonlySet<string>): string {
  if (before.size > 0 && after.size === 0) return 'loses-sign-in';
  if (before.size === 0 && after.size > 0) return 'gains-sign-in';
  const loses = [...before].some((name) => !after.has(name));
  const gains = [...after].some((name) => !before.has(name));
  if (loses) return gains ? 'moves' : 'loses-groups';
  return gains ? 'gains-groups' : 'unchanged';
}

const losses = ['loses-sign-in', 'loses-groups', 'moves'];

function combined(verdicts: readonly string[]): string {
  const [first = 'unchanged'] = verdicts;
  if (verdicts.every((verdict) => verdict === first)) return first;
  return verdicts.some((verdict) => losses.includes(verdict)) ? 'maybe-loses' : 'maybe-gains';
}

export interface NaiveQuestion {
  readonly before: string;
  readonly after: string;
  readonly loop: NaiveLoop;
}

/**
 * Verdict counts by the loop one writes first: each person anew, a regular expression for each profile, sets of groups.
 * Counts only what complete sources give; no guards, no rows, no reasons.
 */
export function naiveImpact(
  { people, profiles, groups }: NaiveOrganization,
  { before, after, loop }: NaiveQuestion,
): ReadonlyMap<string, number> {
  const readings = readingsOf(before);
  const drafts = readingsOf(after);
  const known = new Set(profiles);
  const heldBy = ({ groupNames }: NaivePerson): readonly string[] => {
    if (loop === 'held') return groupNames.filter((name) => known.has(name));
    const held = new Set(groupNames);
    return profiles.filter((name) => held.has(name));
  };
  const reached = (names: readonly string[], read: Capture): Set<string> => {
    const found = new Set<string>();
    for (const name of names) {
      const group = read(name);
      if (group !== null && groups.has(group)) found.add(group);
    }
    return found;
  };
  const counts = new Map<string, number>();
  for (const person of people) {
    const names = person.counts ? heldBy(person) : [];
    const verdict = combined(
      readings.map((read, index) => verdictOf(reached(names, read), reached(names, drafts[index] ?? read))),
    );
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  }
  return counts;
}
