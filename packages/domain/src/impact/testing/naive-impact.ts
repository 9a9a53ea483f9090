import { readAssociationMask } from '../../association-mask.ts';
import { createMaskMatcher } from '../../mask-matcher.ts';
import { alternativeReadings } from '../../profile-match.ts';
import type { ImpactFacts } from '../access-impact.ts';
import type { AdobeUser, ImpactSource, Operator, SourceState } from '../people.ts';
import type { Verdict } from '../verdicts.ts';

/**
 * The verdicts by the definition and nothing else: every world is written out, one person after another, with sets of
 * names. Slow, and only for lists of a few people; the engine is held against it.
 */

type Judged = Readonly<Record<string, Verdict>>;

const losing: ReadonlySet<Verdict> = new Set<Verdict>(['loses-sign-in', 'maybe-loses', 'loses-groups', 'moves']);

function key(text: string): string {
  return text.trim().toLowerCase();
}

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

function combined(worlds: readonly Verdict[]): Verdict {
  const [first = 'unchanged'] = worlds;
  if (worlds.every((verdict) => verdict === first)) return first;
  return worlds.some((verdict) => losing.has(verdict)) ? 'maybe-loses' : 'maybe-gains';
}

/** What a mask captures of a name by one reading; `undefined` when it cannot be read. */
function captured(source: string, name: string, reading: string): string | null | undefined {
  const place = JSON.stringify([source, name, reading]);
  if (!known.has(place)) known.set(place, capture(source, name, reading));
  return known.get(place);
}

const known = new Map<string, string | null | undefined>();

function capture(source: string, name: string, reading: string): string | null | undefined {
  const matcher = createMaskMatcher(readAssociationMask(source));
  if (!matcher.canRead(name)) return undefined;
  const main = matcher.groupNameOf(name);
  const other = matcher.alternativesOf(name).find((alternative) => alternative.reading === reading);
  return other === undefined ? main : other.groupName;
}

/** Engines read the name differently by this mask, so that it may give any group or none. */
function isInDoubt(source: string, name: string): boolean {
  const place = JSON.stringify([source, name]);
  if (!doubted.has(place)) {
    doubted.set(place, createMaskMatcher(readAssociationMask(source)).doubtOf(name) !== null);
  }
  return doubted.get(place) === true;
}

const doubted = new Map<string, boolean>();

interface Case {
  readonly facts: ImpactFacts;
  readonly before: string;
  readonly after: string;
}

function stateOf({ facts }: Case, source: ImpactSource): SourceState {
  const fact = facts.sources.find((one) => one.source === source);
  return fact?.state === 'partial' && fact.isEveryEntryKnown === true ? 'complete' : (fact?.state ?? 'missing');
}

/** Names in doubt are not bound to the groups that the lists of a test hold. */
const anotherGroup = 'another group';

function isText(text: string | null): text is string {
  return text !== null;
}

function worldsOfNames(given: Case, names: readonly string[]): Verdict[] {
  const { facts, before, after } = given;
  const listed = new Set(stateOf(given, 'profiles') === 'missing' ? [] : facts.profiles.map(({ name }) => name));
  const certain = names.filter((name) => listed.has(name));
  const doubtful = names.filter((name) => !listed.has(name));
  const groupNames = facts.groups.map(({ name }) => name);
  const worlds: Verdict[] = [];
  for (const reading of ['main', ...alternativeReadings]) {
    const textOf = (mask: string, name: string): string | null => captured(mask, name, reading) ?? null;
    const all = [...certain, ...doubtful].flatMap((name) => [textOf(before, name), textOf(after, name)]);
    const unlisted = [...new Set(all)].filter((text) => text !== null && !groupNames.includes(text));
    const maybeGroups = stateOf(given, 'operator-groups') === 'partial' ? subsetsOf(unlisted) : [[]];
    for (const chosen of subsetsOf(doubtful)) {
      for (const extra of maybeGroups) {
        const existing = new Set<string | null>([...groupNames, ...extra]);
        const held = [...certain, ...chosen];
        const reach = (mask: string, from: readonly string[]): string[] =>
          from
            .map((name) => textOf(mask, name))
            .filter((text) => text !== null && existing.has(text))
            .filter(isText);
        worlds.push(verdictOfWorld(new Set(reach(before, held)), new Set(reach(after, held))));
        const sure = (mask: string): string[] =>
          reach(
            mask,
            held.filter((name) => !isInDoubt(mask, name)),
          );
        if (!held.some((name) => isInDoubt(before, name) || isInDoubt(after, name))) continue;
        // What another engine makes of the names in doubt: nothing, any one group, or all there are.
        const anything = (mask: string): string[][] =>
          held.some((name) => isInDoubt(mask, name))
            ? [[], ...[...groupNames, anotherGroup].map((name) => [name]), [...groupNames, anotherGroup]]
            : [[]];
        for (const one of anything(before)) {
          for (const other of anything(after)) {
            worlds.push(verdictOfWorld(new Set([...sure(before), ...one]), new Set([...sure(after), ...other])));
          }
        }
      }
    }
  }
  return worlds;
}

function isUnreadable({ before, after }: Case, names: readonly string[]): boolean {
  return names.some(
    (name) => captured(before, name, 'main') === undefined || captured(after, name, 'main') === undefined,
  );
}

/** Names held that are, or may be, Campaign profiles. */
function namesThatMayCount(given: Case, user: AdobeUser): string[] {
  const isMissing = stateOf(given, 'profiles') === 'missing';
  const listed = new Set(isMissing ? [] : given.facts.profiles.map(({ name }) => name));
  return user.groupNames.filter((name) => listed.has(name) || name !== '_org_admin');
}

function withStale(given: Case, verdict: Verdict, used: readonly ImpactSource[]): Verdict {
  if (used.every((source) => stateOf(given, source) !== 'stale')) return verdict;
  if (verdict === 'unchanged' || verdict === 'unknown') return 'unknown';
  return losing.has(verdict) ? 'maybe-loses' : 'maybe-gains';
}

const everySource = ['profiles', 'members', 'operators', 'operator-groups'] as const;

function verdictOfUser(given: Case, user: AdobeUser, operators: readonly Operator[]): Verdict {
  if (['disabled', 'locked', 'removed'].includes(user.state)) return withStale(given, 'unchanged', ['members']);
  if (user.areGroupsUnread === true) return 'unknown';
  const sameEmail = operators.filter(({ email }) => key(email) !== '' && key(email) === key(user.email));
  const sameLogin = operators.filter(
    ({ login }) => key(login) !== '' && [key(user.email), key(user.username)].includes(key(login)),
  );
  const joined = sameEmail.length > 0 ? sameEmail : sameLogin;
  const enabled = joined.filter(({ isDisabled }) => isDisabled !== true);
  const mayBeAnother = !['complete', 'stale'].includes(stateOf(given, 'operators'));
  if (joined.length > 0 && enabled.length === 0 && !mayBeAnother) {
    return withStale(given, 'unchanged', ['members', 'operators']);
  }
  if (stateOf(given, 'operator-groups') === 'missing') return 'unknown';
  const names = namesThatMayCount(given, user);
  if (isUnreadable(given, names)) return 'unknown';
  const worlds = worldsOfNames(given, names);
  const mayBeBarred =
    mayBeAnother ||
    user.state === 'unknown' ||
    user.isIdentityUnread === true ||
    joined.some(({ isDisabled }) => isDisabled === null) ||
    (enabled.length > 0 && enabled.length < joined.length);
  const verdict = combined(mayBeBarred ? [...worlds, 'unchanged'] : worlds);
  return withStale(given, verdict, everySource);
}

function verdictOfLone(given: Case, operator: Operator): Verdict {
  if (operator.isDisabled === true) return withStale(given, 'unchanged', ['operators']);
  const isTechnical = [operator.email, operator.login].some((text) => key(text).endsWith('@techacct.adobe.com'));
  const areMembersWhole = ['complete', 'stale'].includes(stateOf(given, 'members'));
  if (isTechnical || !areMembersWhole || stateOf(given, 'operator-groups') === 'missing') return 'unknown';
  return withStale(given, 'unchanged', everySource);
}

export function naiveVerdicts(given: Case): Judged {
  const { facts, before, after } = given;
  const users = stateOf(given, 'members') === 'missing' ? [] : facts.users;
  const operators = stateOf(given, 'operators') === 'missing' ? [] : facts.operators;
  const isJoined = (operator: Operator): boolean =>
    users.some((user) => {
      const sameEmail = operators.filter(({ email }) => key(email) !== '' && key(email) === key(user.email));
      if (sameEmail.length > 0) return sameEmail.includes(operator);
      return key(operator.login) !== '' && [key(user.email), key(user.username)].includes(key(operator.login));
    });
  const isSame = before === after;
  return Object.fromEntries([
    ...users.map((user) => [`user:${user.id}`, isSame ? 'unchanged' : verdictOfUser(given, user, operators)] as const),
    ...operators
      .filter((operator) => !isJoined(operator))
      .map((one) => [`operator:${one.id}`, isSame ? 'unchanged' : verdictOfLone(given, one)] as const),
  ]);
}
