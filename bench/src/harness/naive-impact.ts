import { RE2JS } from 're2js';

export interface NaiveUser {
  readonly email: string;
  readonly username: string;
  readonly name: string;
  readonly isActive: boolean;
  /** Profiles, user groups and roles alike. */
  readonly groupNames: readonly string[];
}

export interface NaiveOperator {
  readonly login: string;
  readonly email: string;
  readonly isDisabled: boolean;
}

/** Everything read, as it comes. */
export interface NaiveOrganization {
  readonly users: readonly NaiveUser[];
  readonly operators: readonly NaiveOperator[];
  readonly profiles: readonly string[];
  /** Internal names of the operator groups. */
  readonly groups: readonly string[];
}

/** `own`: matches only the profiles of each person; `every`: goes through all profiles for each person. */
export type NaiveLoop = 'own' | 'every';
/** The platform's own expressions, fast and exponential at worst; or the linear engine that the product has. */
export type NaiveEngine = 'regexp' | 're2js';

interface Person {
  readonly name: string;
  readonly email: string;
  /** `shut-out`: cannot sign in whatever the mask, or holds nothing; `unlisted`: a technical account. */
  readonly status: 'counts' | 'shut-out' | 'unlisted';
  readonly groupNames: readonly string[];
}

type Capture = (name: string) => string | null;

const compilers: Readonly<Record<NaiveEngine, (source: string, ignoreCase: boolean) => Capture>> = {
  regexp: (source, ignoreCase) => {
    const expression = new RegExp(source, ignoreCase ? 'i' : '');
    return (name) => expression.exec(name)?.[1] || null;
  },
  re2js: (source, ignoreCase) => {
    const expression = RE2JS.compile(source, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
    return (name) => {
      const matcher = expression.matcher(name);
      return (matcher.find() && matcher.group(1)) || null;
    };
  },
};

/**
 * The same readings as the product's, of a mask with a group. One that captures nothing gives nobody a group; only a mask
 * that begins with a parenthesis has no plain prefix, and is read there as in the main reading.
 */
function readingsOf(mask: string, engine: NaiveEngine): Capture[] {
  const compile = compilers[engine];
  const prefix = mask.split('(')[0] ?? mask;
  const main = compile(`^(?:${mask})$`, false);
  return [
    main,
    compile(mask, false),
    compile(`^(?:${mask})$`, true),
    prefix === '' ? main : (name) => (name.startsWith(prefix) ? name.slice(prefix.length) || null : null),
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

const losses = new Set(['loses-sign-in', 'loses-groups', 'moves']);
const worstFirst = [
  'loses-sign-in',
  'maybe-loses',
  'loses-groups',
  'moves',
  'unknown',
  'maybe-gains',
  'gains-sign-in',
  'gains-groups',
  'unchanged',
];

function combined(verdicts: readonly string[]): string {
  const [first = 'unchanged'] = verdicts;
  if (verdicts.every((verdict) => verdict === first)) return first;
  return verdicts.some((verdict) => losses.has(verdict)) ? 'maybe-loses' : 'maybe-gains';
}

/** By some readings, and not by others. */
function isInSome(groups: readonly ReadonlySet<string>[]): boolean {
  return groups.some(({ size }) => size > 0) && groups.some(({ size }) => size === 0);
}

export interface NaiveQuestion {
  readonly before: string;
  readonly after: string;
  readonly loop: NaiveLoop;
  readonly engine: NaiveEngine;
}

export interface NaiveAnswer {
  readonly counts: ReadonlyMap<string, number>;
  /** Verdicts of the first 50 people, the worst first. */
  readonly first: readonly string[];
}

/** By every fit of ASCII names. Of several operators none may be disabled alone, nor any be shared: the loop knows no doubt of that kind. */
function joined({ users, operators }: NaiveOrganization): Person[] {
  const byEmail = Map.groupBy(operators, ({ email }) => email.toLowerCase());
  const byLogin = Map.groupBy(operators, ({ login }) => login.toLowerCase());
  const taken = new Set<NaiveOperator>();
  const people = users.map(({ name, email, username, isActive, groupNames }): Person => {
    const keys = new Set([email.toLowerCase(), username.toLowerCase()]);
    const own = [...keys].flatMap((key) => (byEmail.get(key) ?? []).concat(byLogin.get(key) ?? []));
    for (const operator of own) taken.add(operator);
    const isShutOut = !isActive || own.some(({ isDisabled }) => isDisabled);
    return { name, email, status: isShutOut ? 'shut-out' : 'counts', groupNames };
  });
  const alone = operators.filter((operator) => !taken.has(operator));
  return [
    ...people,
    ...alone.map(({ login, email, isDisabled }): Person => {
      const isTechnical = [login, email].some((text) => text.toLowerCase().endsWith('@techacct.adobe.com'));
      return { name: login, email, status: isTechnical && !isDisabled ? 'unlisted' : 'shut-out', groupNames: [] };
    }),
  ];
}

/**
 * The loop one writes first: people joined once, then each person anew, a regular expression for each profile, sets of
 * groups, everybody sorted. Says only what complete sources give, of names and masks that no engines differ on; no guards,
 * no reasons, no filters. @throws for a profile name beyond ASCII: engines may differ there, and the loop does not know
 */
export function createNaiveImpact(organization: NaiveOrganization): (question: NaiveQuestion) => NaiveAnswer {
  const { profiles } = organization;
  const odd = profiles.find((name) => !/^[ -~]*$/u.test(name));
  if (odd !== undefined) throw new Error(`The loop does not know how engines read ${odd}.`);
  const people = joined(organization);
  const groups = new Set(organization.groups);
  const known = new Set(profiles);
  const namesOf = ({ groupNames }: Person, loop: NaiveLoop): readonly string[] => {
    if (loop === 'own') return groupNames.filter((name) => known.has(name));
    const own = new Set(groupNames);
    return profiles.filter((name) => own.has(name));
  };
  const reached = (names: readonly string[], read: Capture): Set<string> => {
    const found = new Set<string>();
    for (const name of names) {
      const group = read(name);
      if (group !== null && groups.has(group)) found.add(group);
    }
    return found;
  };
  return ({ before, after, loop, engine }) => {
    const readings = readingsOf(before, engine);
    const drafts = readingsOf(after, engine);
    const judge = (person: Person): string => {
      if (before === after || person.status === 'shut-out') return 'unchanged';
      if (person.status === 'unlisted') return 'unknown';
      const names = namesOf(person, loop);
      const sides = readings.map(
        (read, index) => [reached(names, read), reached(names, drafts[index] ?? read)] as const,
      );
      const verdict = combined(sides.map(([one, other]) => verdictOf(one, other)));
      // Nobody knows whether the person signs in, before or after.
      const isOpen = isInSome(sides.map(([one]) => one)) && isInSome(sides.map(([, other]) => other));
      return isOpen && verdict !== 'unchanged' ? 'unknown' : verdict;
    };
    const rows = people.map((person) => ({ person, verdict: judge(person) }));
    const counts = new Map<string, number>();
    for (const { verdict } of rows) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    rows.sort(
      (one, other) =>
        worstFirst.indexOf(one.verdict) - worstFirst.indexOf(other.verdict) ||
        compare(one.person.name, other.person.name) ||
        compare(one.person.email, other.person.email),
    );
    return { counts, first: rows.slice(0, 50).map(({ verdict }) => verdict) };
  };
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
