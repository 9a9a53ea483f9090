import { readAssociationMask } from '../../association-mask.ts';
import { createMaskMatcher } from '../../mask-matcher.ts';
import { alternativeReadings } from '../../profile-match.ts';
import type { AdobeUser, ImpactSource, Operator, SourceState } from '../people.ts';
import type { Verdict } from '../verdicts.ts';
import type { ListedFacts } from './listed-facts.ts';

/**
 * The verdicts by the definition and nothing else: every world is written out, one person after another, with sets of
 * names. Slow, and only for lists of a few people; the engine is held against it.
 */

type Judged = Readonly<Record<string, Verdict>>;

const losing: ReadonlySet<Verdict> = new Set<Verdict>(['loses-sign-in', 'maybe-loses', 'loses-groups', 'moves']);

/** Decomposed, in capitals, without what nobody sees: what is the same then is the same name. */
function key(text: string): string {
  const seen = text.normalize('NFKD').replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '');
  return seen.toUpperCase().normalize('NFKD').replaceAll('I\u0307', 'I').trim();
}

/** Both are told, and the same. */
function isSame(one: string, other: string): boolean {
  return key(one) !== '' && key(one) === key(other);
}

function qualifiedName({ username, domain = '' }: AdobeUser): string {
  const isWhole = key(username) !== '' && key(domain) !== '' && !key(username).includes('@');
  return isWhole ? `${key(username)}@${key(domain)}` : '';
}

/** An address, a user name or the two parts of one, on one side, and an address or a login on the other. */
function fits(user: AdobeUser, { email, login }: Operator): boolean {
  const names = [user.email, user.username, qualifiedName(user)];
  return names.some((name) => isSame(name, email) || isSame(name, login));
}

function isTechnical(...names: readonly string[]): boolean {
  return names.some((name) => key(name).endsWith('@TECHACCT.ADOBE.COM'));
}

/** What stands before the @, without accents, separators and what comes after a plus. */
function localName(text: string): string {
  const [local = ''] = key(text).split(/[@+]/u);
  return local.replaceAll(/[\p{M}._-]/gu, '');
}

function domainOf(text: string): string | undefined {
  return key(text).includes('@') ? key(text).split('@').at(-1) : undefined;
}

/** Joined to nobody, both of them, and perhaps one person: see `near-people.ts` for why these three. */
function isNear(user: AdobeUser, operator: Operator): boolean {
  const { email, login, label } = operator;
  if (isTechnical(user.email, user.username, email, login)) return false;
  const hasNoAddress = key(email) === '' && domainOf(login) === undefined;
  return [user.email, user.username, qualifiedName(user)].some((mine) =>
    [email, login].some((theirs) => {
      if (localName(mine) === '' || localName(mine) !== localName(theirs)) return false;
      const isOneDomain = domainOf(mine) !== undefined && domainOf(mine) === domainOf(theirs);
      return isOneDomain || isSame(user.name, label) || hasNoAddress;
    }),
  );
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
  readonly facts: ListedFacts;
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

/** Who fits whom. */
interface People {
  readonly users: readonly AdobeUser[];
  readonly operators: readonly Operator[];
  readonly of: (user: AdobeUser) => readonly Operator[];
  readonly isAlone: (operator: Operator) => boolean;
}

function peopleOf(given: Case): People {
  const users = stateOf(given, 'members') === 'missing' ? [] : given.facts.users;
  const operators = stateOf(given, 'operators') === 'missing' ? [] : given.facts.operators;
  return {
    users,
    operators,
    of: (user) => operators.filter((operator) => fits(user, operator)),
    isAlone: (operator) => users.every((user) => !fits(user, operator)),
  };
}

function verdictOfUser(given: Case, user: AdobeUser, { users, operators, of, isAlone }: People): Verdict {
  if (['disabled', 'locked', 'removed'].includes(user.state)) return withStale(given, 'unchanged', ['members']);
  const isWhole = (source: ImpactSource): boolean => ['complete', 'stale'].includes(stateOf(given, source));
  const joined = of(user);
  const others = users.filter((other) => other !== user);
  const own = joined.filter((operator) => !others.some((other) => fits(other, operator)));
  const isEverybodyKnown = isWhole('operators') && user.isIdentityUnread !== true;
  // Whoever of these the person is, that operator is disabled; and one of them can be nobody else.
  const isDisabled = own.length > 0 && joined.every((operator) => operator.isDisabled === true) && isWhole('members');
  const isNotThere = joined.length === 0 && isTechnical(user.email, user.username);
  if (isEverybodyKnown && (isDisabled || isNotThere)) return withStale(given, 'unchanged', ['members', 'operators']);
  if (user.areGroupsUnread === true) return 'unknown';
  if (stateOf(given, 'operator-groups') === 'missing') return 'unknown';
  const names = namesThatMayCount(given, user);
  if (isUnreadable(given, names)) return 'unknown';
  const worlds = worldsOfNames(given, names);
  const isNearDisabled =
    joined.length === 0 && operators.some((one) => isAlone(one) && one.isDisabled !== false && isNear(user, one));
  const mayBeBarred =
    !isEverybodyKnown ||
    user.state === 'unknown' ||
    joined.some((operator) => operator.isDisabled === null) ||
    joined.length > 1 ||
    own.length < joined.length ||
    (joined.length > 0 && !isWhole('members')) ||
    isNearDisabled;
  const verdict = combined(mayBeBarred ? [...worlds, 'unchanged'] : worlds);
  return withStale(given, verdict, everySource);
}

function verdictOfLone(given: Case, operator: Operator, { users, of }: People): Verdict {
  if (operator.isDisabled === true) return withStale(given, 'unchanged', ['operators']);
  const areMembersWhole = ['complete', 'stale'].includes(stateOf(given, 'members'));
  if (isTechnical(operator.email, operator.login)) return 'unknown';
  if (!areMembersWhole || stateOf(given, 'operator-groups') === 'missing') return 'unknown';
  if (withStale(given, 'unchanged', everySource) === 'unknown') return 'unknown';
  const near = users.filter((user) => of(user).length === 0 && isNear(user, operator));
  const theirs = near.map((user) => verdictOfUser(given, user, peopleOf(given)));
  return theirs.includes('unknown') ? 'unknown' : combined(['unchanged', ...theirs]);
}

export function naiveVerdicts(given: Case): Judged {
  const people = peopleOf(given);
  const isSameMask = given.before === given.after;
  return Object.fromEntries([
    ...people.users.map(
      (user) => [`user:${user.id}`, isSameMask ? 'unchanged' : verdictOfUser(given, user, people)] as const,
    ),
    ...people.operators
      .filter(people.isAlone)
      .map((one) => [`operator:${one.id}`, isSameMask ? 'unchanged' : verdictOfLone(given, one, people)] as const),
  ]);
}
