import type { Operator, Verdict } from '@console/domain';
import type { Entry, Moment, Person } from '../replies/changing-organizations.ts';
import type { MaskPair } from '../replies/small-organizations.ts';
import { limits } from './reported-impact.ts';

/**
 * What is true at a moment, computed from the definition and from ids: without lists, with the documented reading only, and
 * with texts compared only to find a person's operator. The product is compared with it.
 */
export interface TrueImpact {
  /**
   * By the id of a row; an operator of a person has that person's verdict. Several if the moment itself is ambiguous: two
   * operators fit one person, or one fits two.
   */
  readonly verdicts: ReadonlyMap<string, readonly Verdict[]>;
  /** By code; without guards whose state is ambiguous at this moment. */
  readonly guards: ReadonlyMap<string, 'trips' | 'clear'>;
}

interface Side {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

function captured(mask: string, name: string): string | undefined {
  return mask === '' ? undefined : new RegExp(`^(?:${mask})$`).exec(name)?.[1];
}

function groupsOf({ entries, groups }: Moment, holds: readonly number[], mask: string): Set<string> {
  const counting = entries.filter(({ id, kind }: Entry) => kind === 'campaign' && holds.includes(id));
  const names = new Set(counting.map(({ name }) => captured(mask, name)));
  return new Set(groups.flatMap(({ name }) => (names.has(name) ? [name] : [])));
}

function verdictOf({ before, after }: Side): Verdict {
  const isLost = [...before].some((name) => !after.has(name));
  const isGained = [...after].some((name) => !before.has(name));
  if (before.size > 0 && after.size === 0) return 'loses-sign-in';
  if (before.size === 0 && after.size > 0) return 'gains-sign-in';
  if (isLost) return isGained ? 'moves' : 'loses-groups';
  return isGained ? 'gains-groups' : 'unchanged';
}

const fits = (person: Person, { email, login }: Operator): boolean =>
  [email, login].some((name) => name === person.email || name === person.username);

const nothing: Side = { before: new Set(), after: new Set() };

/** What may be true for a person: two sides if it is ambiguous whether their operator is disabled. */
function sidesOf(moment: Moment, person: Person, [before, after]: MaskPair): Side[] {
  const byMask = { before: groupsOf(moment, person.holds, before), after: groupsOf(moment, person.holds, after) };
  const own = moment.operators.filter((operator) => fits(person, operator));
  if (!person.isActive) return [nothing];
  if (own.every(({ isDisabled }) => isDisabled !== true)) return [byMask];
  const isShared = own.some((operator) => moment.people.some((other) => other !== person && fits(other, operator)));
  return own.every(({ isDisabled }) => isDisabled === true) && !isShared ? [nothing] : [nothing, byMask];
}

const isLost = (side: Side): boolean => verdictOf(side) === 'loses-sign-in';
const isAdminLost = ({ before, after }: Side): boolean => before.has('admin') && !after.has('admin');

export function trueImpact(moment: Moment, masks: MaskPair, login: string): TrueImpact {
  const { people, operators } = moment;
  const sides = people.map((person) => sidesOf(moment, person, masks));
  const peopleOf = (operator: Operator): Verdict[] =>
    people.flatMap((person, index) => (fits(person, operator) ? (sides[index] ?? []).map(verdictOf) : []));
  const lone = new Set(operators.filter((operator) => !people.some((person) => fits(person, operator))));
  const verdicts = new Map<string, readonly Verdict[]>();
  for (const [index, { id }] of people.entries()) verdicts.set(`user:${id}`, (sides[index] ?? []).map(verdictOf));
  for (const one of operators) verdicts.set(`operator:${one.id}`, lone.has(one) ? ['unchanged'] : peopleOf(one));
  const guards = new Map<string, 'trips' | 'clear'>();
  // If one person is ambiguous, so is every guard.
  if (sides.some((found) => found.length > 1)) return { verdicts, guards };
  const only = sides.flat();
  const note = (code: string, isTripping: boolean): void => {
    guards.set(code, isTripping ? 'trips' : 'clear');
  };
  const lost = only.filter(isLost).length;
  const signIn = only.filter(({ before }) => before.size > 0).length;
  note(
    'no-administrator-left',
    only.some(({ before }) => before.has('admin')) && !only.some(({ after }) => after.has('admin')),
  );
  note('too-many-people', lost > limits.people);
  note('too-large-share', lost > 0 && lost * 100 > limits.percent * signIn);
  const asking = operators.filter((operator) => operator.login === login);
  const yours = only.filter((_, index) => {
    const person = people[index];
    return person !== undefined && asking.some((operator) => fits(person, operator));
  });
  if (yours.length > 1) return { verdicts, guards };
  note('you-lose-sign-in', yours.some(isLost));
  note('you-lose-admin', yours.some(isAdminLost));
  return { verdicts, guards };
}
