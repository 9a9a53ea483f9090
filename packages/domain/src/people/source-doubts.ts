import type { ImpactSource, SourceFact, SourceState } from './people.ts';
import { impactSources, sourceStates } from './people.ts';

/**
 * Why a verdict is not certain: a source by name, how a mask is read, who a person is, lists of another organization than the
 * account's, several accounts of the kind, an account that was not read in full, or a connection that nobody has tried.
 */
export const doubtCodes = [
  ...impactSources,
  'mask-reading',
  'mask-dialect',
  'mask-unreadable',
  'identity',
  'organization',
  'several-accounts',
  'account-not-read',
  'connection-untested',
] as const;
export type Doubt = (typeof doubtCodes)[number];

/** One bit for each doubt, so that a person's doubts are one number. */
export const doubtBits: Readonly<Record<Doubt, number>> = {
  profiles: 1,
  members: 2,
  operators: 4,
  'operator-groups': 8,
  'mask-reading': 16,
  'mask-unreadable': 32,
  identity: 64,
  'mask-dialect': 128,
  organization: 256,
  'connection-untested': 512,
  'account-not-read': 1024,
  'several-accounts': 2048,
};

export function doubtsIn(bits: number): Doubt[] {
  return doubtCodes.filter((code) => (bits & doubtBits[code]) !== 0);
}

export type SourceStates = Readonly<Record<ImpactSource, SourceState>>;

/** State of every source as reported. A source without a fact is missing; with two facts the worse one counts. */
export function reportedStatesOf(facts: readonly SourceFact[]): SourceStates {
  return statesOf(facts, ({ state }) => state);
}

/**
 * State of every source as a list: whether it may lack entries. Where only members of known entries could not be understood, the
 * list is complete and the doubt is on those entries.
 */
export function sourceStatesOf(facts: readonly SourceFact[]): SourceStates {
  return statesOf(facts, listState);
}

interface ListFact {
  readonly state: SourceState;
  readonly isEveryEntryKnown?: boolean | undefined;
}

function listState({ state, isEveryEntryKnown }: ListFact): SourceState {
  return state === 'partial' && isEveryEntryKnown === true ? 'complete' : state;
}

/** Whether the list of a fact lacks no entry. */
export function isWholeList(fact: ListFact): boolean {
  return isWhole(listState(fact));
}

function statesOf(facts: readonly SourceFact[], stateIn: (fact: SourceFact) => SourceState): SourceStates {
  const stateOf = (source: ImpactSource): SourceState => {
    const indexes = facts.filter((fact) => fact.source === source).map((fact) => sourceStates.indexOf(stateIn(fact)));
    return sourceStates[indexes.length === 0 ? -1 : Math.max(...indexes)] ?? 'missing';
  };
  return {
    profiles: stateOf('profiles'),
    members: stateOf('members'),
    operators: stateOf('operators'),
    'operator-groups': stateOf('operator-groups'),
  };
}

/** Everything there was to read has been read, recently or not. */
export function isWhole(state: SourceState): boolean {
  return state === 'complete' || state === 'stale';
}

/** Bits of those sources that are stale. */
export function staleBits(states: SourceStates, used: readonly ImpactSource[]): number {
  return used.reduce((bits, source) => (states[source] === 'stale' ? bits | doubtBits[source] : bits), 0);
}
