import type { ImpactSource, SourceFact, SourceState } from './people.ts';
import { impactSources, sourceStates } from './people.ts';

/**
 * What keeps a verdict from being certain: a source by name, how a mask is read, who a person is, that the lists are of another
 * organization than the account's, that there are several accounts of the kind, that the account was not read in full, or that a connection was never tried.
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

/** State of every source, as it is told. One that is not told of is missing; of one told of twice the worse counts. */
export function toldStatesOf(facts: readonly SourceFact[]): SourceStates {
  return statesOf(facts, ({ state }) => state);
}

/**
 * State of every source as a list: whether anybody or anything may be left out of it. Where only members of known entries
 * could not be understood, the doubt is with those entries.
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

/** Whether nothing may be left out of the list that a fact is about. */
export function isWholeList(fact: ListFact): boolean {
  return isWhole(listState(fact));
}

function statesOf(facts: readonly SourceFact[], stateIn: (fact: SourceFact) => SourceState): SourceStates {
  const stateOf = (source: ImpactSource): SourceState => {
    const told = facts.filter((fact) => fact.source === source).map((fact) => sourceStates.indexOf(stateIn(fact)));
    return sourceStates[told.length === 0 ? -1 : Math.max(...told)] ?? 'missing';
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
