import { type DialectConstruct, dialectConstructs } from '../mask-dialect/constructs.ts';
import type {
  FoundPeople,
  GroupRef,
  NoGroupCause,
  PeopleFilter,
  PersonImpact,
  PersonSignIn,
  TouchedPerson,
} from './access-impact.ts';
import type { MaskSide } from './reach/group-reach.ts';
import { groupRefOf, mainGroupOf, mainGroupsOf, type PairState } from './impact-state.ts';
import { lacks, type MaskColumns, noGroup, readingCount, unreadable } from './reach/mask-columns.ts';
import { textAt } from '../people/columns/text-column.ts';
import { domainAt, type UserColumns, usernameAt } from '../people/columns/user-columns.ts';
import { identityKey } from '../people/identity-key.ts';
import { qualifiedKey } from '../people/join-operators.ts';
import { apartKindOf } from '../people/people-apart.ts';
import { emailOf, nameOf } from '../people/people-order.ts';
import type { PeopleVerdicts } from './people-verdicts.ts';
import { personStatuses, verdictCode } from './people-baseline.ts';
import { valuesAt } from '../people/columns/row-lists.ts';
import type { SignInReader } from './sign-in/sign-in-reader.ts';
import { cannotCode, signInOf } from './sign-in/sign-in-states.ts';
import { doubtBits, doubtsIn } from '../people/source-doubts.ts';
import { verdicts } from './verdicts.ts';

/** Steps in one row; the explanation of a person has all of them. */
const reasonLimit = 5;

export interface JudgedState extends PairState {
  readonly judged: PeopleVerdicts;
  readonly readers: Readonly<Record<MaskSide, SignInReader>>;
  /** People in the order of their names. */
  readonly order: Int32Array;
  /** 1: in the administrator group by the mask in force, or in Campaign now. */
  readonly wasAdministrator: Uint8Array;
}

/** Who was an administrator before. Starts from the names that give the group, since there are few. */
export function formerAdministrators(state: PairState): Uint8Array {
  const found = state.baseline.isAdministratorNow.slice();
  const { admin } = state.groups;
  if (admin === -1) return found;
  for (const name of state.table.names.keys()) {
    if (mainGroupOf(state.pair.before, name) !== admin) continue;
    for (const person of valuesAt(state.table.holdersOf, name)) found[person] = 1;
  }
  return found;
}

/** Why the main reading of a mask gives no group for a name. */
function causeOf({ reached, inDoubt, isElsewhere, lack }: MaskColumns, name: number): NoGroupCause {
  if (reached[name * readingCount] === unreadable) return 'unsupported';
  // Another reading or engine may give a group.
  if (inDoubt[name] !== 0 || isElsewhere[name] !== 0) return 'depends-on-engine';
  if (lack[name] === lacks.outside) return 'outside-mask';
  return lack[name] === lacks.capture ? 'captures-nothing' : 'no-such-group';
}

/** What engines read differently, by one of the masks, in the names that a person holds. */
function constructsOf({ pair, table }: JudgedState, person: number): readonly DialectConstruct[] {
  const names = valuesAt(table.namesOf, person);
  if (names.every((name) => pair.before.inDoubt[name] === 0 && pair.after.inDoubt[name] === 0)) return [];
  const found = new Set<number>();
  for (const name of valuesAt(table.namesOf, person)) {
    for (const { inDoubt } of [pair.before, pair.after]) found.add(inDoubt[name] ?? 0);
  }
  return dialectConstructs.filter((_, index) => found.has(index + 1));
}

function whyOf(state: JudgedState, person: number): PersonImpact['why'] {
  const why: PersonImpact['why'][number][] = [];
  const nameOfGroup = (group: number): string | null => (group === noGroup ? null : groupRefOf(state, group).name);
  for (const name of valuesAt(state.table.namesOf, person)) {
    if (why.length === reasonLimit) break;
    const before = mainGroupOf(state.pair.before, name);
    const after = mainGroupOf(state.pair.after, name);
    if (before === after) continue;
    why.push({
      profileName: state.table.names[name] ?? '',
      before: nameOfGroup(before),
      after: nameOfGroup(after),
      cause: after === noGroup ? causeOf(state.pair.after, name) : null,
    });
  }
  return why;
}

function signInAt(state: JudgedState, side: MaskSide, person: number): PersonSignIn {
  const reader = state.readers[side];
  return { ...signInOf(reader.codeOf(person)), doubts: doubtsIn(reader.doubtsOf(person)) };
}

function groupsOf(state: JudgedState, columns: MaskColumns, person: number): GroupRef[] {
  return mainGroupsOf(state, columns, person).map((group) => groupRefOf(state, group));
}

export function rowOf(state: JudgedState, person: number): PersonImpact {
  const { population, judged, gates } = state;
  const isOff = gates.after === 'off';
  return {
    personId: population.idAt(person),
    name: nameOf(population, person),
    email: emailOf(population, person),
    logins: population.operatorsAt(person).map(({ login }) => login),
    joinedBy: population.joinedByAt(person),
    verdict: verdicts[judged.verdicts[person] ?? 0] ?? 'unknown',
    today: signInAt(state, 'before', person),
    next: signInAt(state, 'after', person),
    // An account that lets nobody in gives nobody a group.
    before: gates.before === 'off' ? [] : groupsOf(state, state.pair.before, person),
    after: isOff ? [] : groupsOf(state, state.pair.after, person),
    wasAdministrator: state.wasAdministrator[person] === 1,
    apart: apartKindOf(state.apart[person]),
    profilesRead: state.baseline.status[person] !== personStatuses.unread,
    notes: population.notesAt(person),
    doubts: doubtsIn(judged.doubts[person] ?? 0),
    constructs: state.isUnchanged ? [] : constructsOf(state, person),
    why: isOff ? [] : whyOf(state, person),
  };
}

function isInGroup(state: JudgedState, person: number, groupName: string): boolean {
  const { before, after } = state.pair;
  return [before, after].some((columns) =>
    mainGroupsOf(state, columns, person).some((group) => groupRefOf(state, group).name === groupName),
  );
}

function hasText({ population }: JudgedState, person: number, key: string): boolean {
  const has = (text: string): boolean => identityKey(text).includes(key);
  if (has(nameOf(population, person)) || has(emailOf(population, person))) return true;
  const { userCount, users } = population;
  if (person < userCount && has(usernameAt(users, person))) return true;
  return population.operatorsAt(person).some(({ login }) => has(login));
}

/** The filter as one predicate; cheap tests run first. */
function predicateOf(state: JudgedState, filter: PeopleFilter): (person: number) => boolean {
  const { judged } = state;
  const tests: ((person: number) => boolean)[] = [];
  const { group, wasAdministrator: isWanted, doubt } = filter;
  if (filter.verdicts !== undefined && filter.verdicts.length > 0) {
    const wanted = new Set(filter.verdicts.map(verdictCode));
    tests.push((person) => wanted.has(judged.verdicts[person] ?? 0));
  }
  const { state: wantedState, cause } = filter;
  if (cause !== undefined) tests.push((person) => state.today[person] === cannotCode(cause));
  else if (wantedState !== undefined) tests.push((person) => signInOf(state.today[person] ?? 0).state === wantedState);
  if (doubt !== undefined) tests.push((person) => ((judged.doubts[person] ?? 0) & doubtBits[doubt]) !== 0);
  if (isWanted !== undefined) tests.push((person) => (state.wasAdministrator[person] === 1) === isWanted);
  if (group !== undefined && group !== '') tests.push((person) => isInGroup(state, person, group));
  const key = identityKey(filter.search ?? '');
  const { apart } = filter;
  if (apart !== undefined) tests.push((person) => apartKindOf(state.apart[person]) === apart);
  else if (key === '') tests.push((person) => state.apart[person] === 0);
  if (key !== '') tests.push((person) => hasText(state, person, key));
  const [first = () => true, ...others] = tests;
  // Without a filter there is one test, and it runs for everybody: skip the loop over tests.
  return others.length === 0 ? first : (person) => tests.every((test) => test(person));
}

/** People that match the filter: the worst verdict first, administrators first within a verdict, then by name. */
export function findPeople(state: JudgedState, filter: PeopleFilter): FoundPeople {
  const { judged, order } = state;
  const rankOf = (person: number): number =>
    (judged.verdicts[person] ?? 0) * 2 + (state.wasAdministrator[person] === 1 ? 0 : 1);
  const isWanted = predicateOf(state, filter);
  // Counting sort: it keeps the order by name, and there are few ranks.
  const left = new Int32Array(order.length);
  const starts = new Int32Array(verdicts.length * 2 + 1);
  let length = 0;
  for (let at = 0; at < order.length; at += 1) {
    const person = order[at] ?? 0;
    if (!isWanted(person)) continue;
    left[length] = person;
    length += 1;
    const next = rankOf(person) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let rank = 1; rank < starts.length; rank += 1) starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
  const found = new Int32Array(length);
  for (let at = 0; at < length; at += 1) {
    const person = left[at] ?? 0;
    const rank = rankOf(person);
    const start = starts[rank] ?? 0;
    found[start] = person;
    starts[rank] = start + 1;
  }
  return {
    length: found.length,
    rows: (offset, limit) => Array.from(found.subarray(offset, offset + limit), (person) => rowOf(state, person)),
  };
}

/** Everybody who is not `unchanged`, those counted apart too, by name. */
export function touchedPeople({ judged, order, population }: JudgedState): TouchedPerson[] {
  const found: TouchedPerson[] = [];
  for (let at = 0; at < order.length; at += 1) {
    const person = order[at] ?? 0;
    const verdict = verdicts[judged.verdicts[person] ?? 0] ?? 'unknown';
    if (verdict === 'unchanged') continue;
    const who = emailOf(population, person) || (population.operatorsAt(person)[0]?.login ?? '');
    found.push({ personId: population.idAt(person), who, verdict });
  }
  return found;
}

/** People with this e-mail address, user name or login, compared by `identityKey`. */
export function peopleByName({ population }: PairState, text: string): number[] {
  const key = identityKey(text);
  const found = new Set<number>();
  if (key === '') return [];
  const { users, operators } = population;
  for (let row = 0; row < users.size; row += 1) if (isUserNamed(users, row, key)) found.add(row);
  for (let row = 0; row < operators.size; row += 1) {
    const isCalled = [operators.logins, operators.emails].some((column) => identityKey(textAt(column, row)) === key);
    if (isCalled) for (const person of population.peopleOfOperator(row)) found.add(person);
  }
  return [...found].sort((one, other) => one - other);
}

function isUserNamed(users: UserColumns, row: number, key: string): boolean {
  if (identityKey(textAt(users.emails, row)) === key) return true;
  const username = usernameAt(users, row);
  return identityKey(username) === key || qualifiedKey({ username, domain: domainAt(users, row) }) === key;
}

/** One person by id, else by e-mail address or login; of several the one with the worst verdict. */
export function findPerson(state: JudgedState, text: string): number | undefined {
  for (let person = 0; person < state.population.size; person += 1) {
    if (state.population.idAt(person) === text) return person;
  }
  const verdictOf = (person: number): number => state.judged.verdicts[person] ?? 0;
  return peopleByName(state, text).sort((one, other) => verdictOf(one) - verdictOf(other))[0];
}
