import type { DraftOwner } from './drafts.ts';

/** What the form of a new account starts from. */
export interface NewAccountStart {
  /** A value of the instance's enumeration of types; `null` until one is chosen. */
  readonly type: string | null;
  /** The account that it copies. */
  readonly like: string | null;
  /** The deleted account that it brings back. */
  readonly again: string | null;
  /** Of the account that is brought back, the fields of its secrets: their values are not to be had any more. */
  readonly secrets: readonly string[];
}

/** Without a type one is chosen first. */
export const blankStart: NewAccountStart = { type: null, like: null, again: null, secrets: [] };

/** The form's address says what it starts from, so that a reload and a step back find the same form. */
export function newAccountPath(instanceKey: string, start: NewAccountStart = blankStart): string {
  return `/instances/${encodeURIComponent(instanceKey)}/new-account${startSearch(start)}`;
}

/** The part of an address that says what a form starts from; the page of its plan has it too, for the way back. */
export function startSearch({ type, like, again, secrets }: NewAccountStart): string {
  const search = new URLSearchParams();
  if (type !== null) search.set('type', type);
  if (like !== null) search.set('like', like);
  if (again !== null) search.set('again', again);
  for (const secret of secrets) search.append('secret', secret);
  return search.size === 0 ? '' : `?${search.toString()}`;
}

export function readStart(search: URLSearchParams): NewAccountStart {
  return {
    type: search.get('type'),
    like: search.get('like'),
    again: search.get('again'),
    secrets: search.getAll('secret'),
  };
}

/**
 * Whose draft it is. An account that is not there yet has no name, so its draft goes by what it starts from; an internal
 * name never has a space.
 */
export function newAccountOwner(
  instanceKey: string,
  { type, like, again }: NewAccountStart,
  login: string,
): DraftOwner {
  const from = again !== null ? ` again ${again}` : like !== null ? ` like ${like}` : '';
  return { instanceKey, accountName: `new account ${type ?? ''}${from}`, login };
}
