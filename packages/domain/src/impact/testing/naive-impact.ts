import { readAssociationMask } from '../../association-mask.ts';
import { createMaskMatcher } from '../../mask-matcher.ts';
import { alternativeReadings } from '../../profile-match.ts';
import type { AdobeUser, ImpactSource, Operator, SourceState } from '../people.ts';
import type { SignInGates } from '../impact-state.ts';
import type { CannotCause, SignInGate, SignInState } from '../sign-in-states.ts';
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
  const found = keys.get(text) ?? keyOf(text);
  keys.set(text, found);
  return found;
}

const keys = new Map<string, string>();

function keyOf(text: string): string {
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
  /** What other settings do; open unless told. */
  readonly gates?: SignInGates;
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

interface World {
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
        const held = [...certain, ...chosen];
        const reach = (mask: string, from: readonly string[]): string[] =>
          from
            .map((name) => textOf(mask, name))
            .filter((text) => text !== null && existing.has(text))
            .filter(isText);
        worlds.push(worldOf(new Set(reach(before, held)), new Set(reach(after, held))));
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
            worlds.push(worldOf(new Set([...sure(before), ...one]), new Set([...sure(after), ...other])));
          }
        }
      }
    }
  }
  return worlds;
}

const worldsOfCases = new WeakMap<Case, Map<string, World[]>>();

/** Each list of names is written out once for a case. */
function knownWorlds(given: Case, names: readonly string[]): World[] {
  const known = worldsOfCases.get(given) ?? new Map<string, World[]>();
  worldsOfCases.set(given, known);
  const key = JSON.stringify(names);
  const worlds = known.get(key) ?? worldsOfNames(given, names);
  known.set(key, worlds);
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

/** What is told of a user before any mask is read, and whether they may be barred all the same. */
function standingOf(given: Case, user: AdobeUser, { users, operators, of, isAlone }: People) {
  if (['disabled', 'locked', 'removed'].includes(user.state)) {
    return { kind: 'barred', cause: 'adobe-account-inactive', rests: ['members'] } as const;
  }
  const isWhole = (source: ImpactSource): boolean => ['complete', 'stale'].includes(stateOf(given, source));
  const joined = of(user);
  const others = users.filter((other) => other !== user);
  const own = joined.filter((operator) => !others.some((other) => fits(other, operator)));
  const isEverybodyKnown = isWhole('operators') && user.isIdentityUnread !== true;
  // Whoever of these the person is, that operator is disabled; and one of them can be nobody else.
  const isDisabled = own.length > 0 && joined.every((operator) => operator.isDisabled === true) && isWhole('members');
  const isNotThere = joined.length === 0 && isTechnical(user.email, user.username);
  if (isEverybodyKnown && (isDisabled || isNotThere)) {
    const cause = isDisabled ? 'operator-disabled' : 'not-in-campaign-yet';
    return { kind: 'barred', cause, rests: ['members', 'operators'] } as const;
  }
  if (user.areGroupsUnread === true) return { kind: 'unread' } as const;
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
  return { kind: 'by-mask', mayBeBarred } as const;
}

/** Whether somebody signs in by one mask: `not-known`, or the cause why not. */
export type NaiveState = 'signs-in' | 'not-known' | CannotCause;

function isStale(given: Case, used: readonly ImpactSource[]): boolean {
  return used.some((source) => stateOf(given, source) === 'stale');
}

function isFitting(mask: string, name: string): boolean {
  const place = JSON.stringify([mask, name]);
  const found = fitting.get(place) ?? createMaskMatcher(readAssociationMask(mask)).fits(name);
  fitting.set(place, found);
  return found;
}

const fitting = new Map<string, boolean>();

/** Why names that give no group in any world give none: told by the main reading. */
function causeOf(mask: string, names: readonly string[]): CannotCause {
  if (names.length === 0) return 'no-profile';
  const texts = names.map((name) => captured(mask, name, 'main') ?? null);
  if (names.some((name, place) => texts[place] === null && isFitting(mask, name))) return 'captures-nothing';
  return texts.some((text) => text !== null) ? 'group-missing' : 'no-profile-fits';
}

type Side = 'before' | 'after';

function stateOfUser(given: Case, side: Side, { user, people }: { user: AdobeUser; people: People }): NaiveState {
  const standing = standingOf(given, user, people);
  if (standing.kind === 'unread') return 'not-known';
  if (standing.kind === 'barred') return isStale(given, standing.rests) ? 'not-known' : standing.cause;
  const names = namesThatMayCount(given, user);
  if (isStale(given, everySource)) return 'not-known';
  if (stateOf(given, 'operator-groups') === 'missing')
    return names.length === 0 && !standing.mayBeBarred ? 'no-profile' : 'not-known';
  const worlds = knownWorlds(given, names);
  const isAlways = worlds.every((world) => world[side] > 0);
  if (isAlways) return standing.mayBeBarred ? 'not-known' : 'signs-in';
  const isUnread = names.some((name) => captured(given[side], name, 'main') === undefined);
  if (isUnread || worlds.some((world) => world[side] > 0)) return 'not-known';
  return causeOf(given[side], names);
}

function stateOfLone(
  given: Case,
  side: Side,
  { operator, people }: { operator: Operator; people: People },
): NaiveState {
  if (operator.isDisabled === true) return isStale(given, ['operators']) ? 'not-known' : 'operator-disabled';
  if (isTechnical(operator.email, operator.login)) return 'not-known';
  if (!['complete', 'stale'].includes(stateOf(given, 'members')) || isStale(given, everySource)) return 'not-known';
  const near = people.users.filter((user) => people.of(user).length === 0 && isNear(user, operator));
  const theirs = near.map((user) => stateOfUser(given, side, { user, people }));
  if (theirs.some((state) => state === 'signs-in' || state === 'not-known')) return 'not-known';
  if (stateOf(given, 'operator-groups') === 'missing' && near.length > 0) return 'not-known';
  return operator.authentication === 'native' ? 'native-only' : 'no-profile';
}

function verdictOfUser(given: Case, user: AdobeUser, people: People): Verdict {
  const standing = standingOf(given, user, people);
  if (standing.kind === 'barred') return withStale(given, 'unchanged', standing.rests);
  if (standing.kind === 'unread' || stateOf(given, 'operator-groups') === 'missing') return 'unknown';
  const names = namesThatMayCount(given, user);
  if (isUnreadable(given, names)) return 'unknown';
  const worlds = knownWorlds(given, names).map(({ verdict }) => verdict);
  return withStale(given, combined(standing.mayBeBarred ? [...worlds, 'unchanged'] : worlds), everySource);
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

/** What the other settings make of a state: the account is off, of another organization, or its connection untested. */
function gated(gate: SignInGate, state: NaiveState): NaiveState {
  if (gate === 'off') return 'account-off';
  if (gate === 'other-organization') return 'not-known';
  return gate === 'untested' && state === 'signs-in' ? 'not-known' : state;
}

/** By the states alone: before, and for each after the verdict. */
const verdictsOfStates: Readonly<Record<SignInState, Readonly<Record<SignInState, Verdict>>>> = {
  'signs-in': { 'signs-in': 'unchanged', cannot: 'loses-sign-in', 'not-known': 'maybe-loses' },
  cannot: { 'signs-in': 'gains-sign-in', cannot: 'unchanged', 'not-known': 'maybe-gains' },
  'not-known': { 'signs-in': 'maybe-gains', cannot: 'maybe-loses', 'not-known': 'unknown' },
};

function kindOf(state: NaiveState): SignInState {
  return state === 'signs-in' || state === 'not-known' ? state : 'cannot';
}

/** Everybody by id, with whether they sign in before and after. */
export function naiveStates(given: Case): Readonly<Record<string, { before: NaiveState; after: NaiveState }>> {
  const people = peopleOf(given);
  const both = (stateBy: (side: Side) => NaiveState) => ({
    before: gated(given.gates?.before ?? 'open', stateBy('before')),
    after: gated(given.gates?.after ?? 'open', stateBy('after')),
  });
  return Object.fromEntries([
    ...people.users.map(
      (user) => [`user:${user.id}`, both((side) => stateOfUser(given, side, { user, people }))] as const,
    ),
    ...people.operators
      .filter(people.isAlone)
      .map(
        (operator) =>
          [`operator:${operator.id}`, both((side) => stateOfLone(given, side, { operator, people }))] as const,
      ),
  ]);
}

export function naiveVerdicts(given: Case): Judged {
  const people = peopleOf(given);
  let states: ReturnType<typeof naiveStates> | undefined;
  const told = (id: string, verdictOf: () => Verdict): readonly [string, Verdict] => {
    const { before, after } = given.gates ?? { before: 'open', after: 'open' };
    if (given.before === given.after && before === after) return [id, 'unchanged'];
    if (before !== 'open' || after !== 'open') {
      states ??= naiveStates(given);
      const state = states[id];
      return [id, state === undefined ? 'unknown' : verdictsOfStates[kindOf(state.before)][kindOf(state.after)]];
    }
    const verdict = verdictOf();
    if (verdict === 'unchanged') return [id, verdict];
    states ??= naiveStates(given);
    const isOpen = states[id]?.before === 'not-known' && states[id].after === 'not-known';
    return [id, isOpen ? 'unknown' : verdict];
  };
  return Object.fromEntries([
    ...people.users.map((user) => told(`user:${user.id}`, () => verdictOfUser(given, user, people))),
    ...people.operators
      .filter(people.isAlone)
      .map((one) => told(`operator:${one.id}`, () => verdictOfLone(given, one, people))),
  ]);
}
