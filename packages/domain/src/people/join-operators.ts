import { type OperatorColumns } from './columns/operator-columns.ts';
import { textAt } from './columns/text-column.ts';
import { domainAt, hasFlag, type UserColumns, usernameAt } from './columns/user-columns.ts';
import { identityKey } from './identity-key.ts';
import { type AdobeUser, type JoinKind, joinKinds, type Operator } from './people.ts';
import type { RowLists } from './columns/row-lists.ts';

/** The ending of every technical account's e-mail address (Adobe developer docs, server-to-server credentials). */
const technicalDomain = '@techacct.adobe.com';

export function isTechnicalName(text: string): boolean {
  return identityKey(text).endsWith(technicalDomain);
}

export function isTechnicalAccount({ email, login }: Operator): boolean {
  return isTechnicalName(email) || isTechnicalName(login);
}

export function isTechnicalUser({ email, username }: Pick<AdobeUser, 'email' | 'username'>): boolean {
  return isTechnicalName(email) || (username !== email && isTechnicalName(username));
}

/** User name and domain together (`ann@acme.example`), folded; empty without a domain, or where the name already has one. */
export function qualifiedKey({ username, domain = '' }: { username: string; domain?: string | undefined }): string {
  if (domain === '' || username.includes('@')) return '';
  const [name, domainKey] = [identityKey(username), identityKey(domain)];
  return name === '' || domainKey === '' || name.includes('@') ? '' : `${name}@${domainKey}`;
}

/** An operator's row, and whether the text is the login or the address: `row * 2 + (login ? 1 : 0)`. */
type Entry = number;
/** Operators by text; a single one is stored without an array. */
type Listing = ReadonlyMap<string, Entry | readonly Entry[]>;

function listOperators({ size, emails, logins }: OperatorColumns): Listing {
  const listing = new Map<string, Entry | Entry[]>();
  const add = (key: string, entry: Entry): void => {
    if (key === '') return;
    const known = listing.get(key);
    if (known === undefined) listing.set(key, entry);
    else if (typeof known === 'number') listing.set(key, [known, entry]);
    else known.push(entry);
  };
  for (let row = 0; row < size; row += 1) {
    const address = identityKey(textAt(emails, row));
    const name = identityKey(textAt(logins, row));
    add(address, row * 2);
    if (name !== address) add(name, row * 2 + 1);
  }
  return listing;
}

export interface Joined {
  /** For each user the rows of its operators, without duplicates. */
  readonly operatorsOf: RowLists;
  /** Indexes in `joinKinds`, one for each value of `operatorsOf`. */
  readonly kinds: Uint8Array;
  /** For each operator how many users it is joined to. */
  readonly userCounts: Int32Array;
  /** 1: the user has an address of technical accounts. */
  readonly isTechnical: Uint8Array;
}

function codeOf(kind: JoinKind): number {
  return joinKinds.indexOf(kind);
}

const loginCode = codeOf('login');

/** Collects the operators of each user in turn; each operator once, with its strongest kind. */
class Fits {
  /** Rows of operators, one user after another. */
  readonly rows: number[] = [];
  readonly kinds: number[] = [];
  readonly #listing: Listing;
  /** For each operator its last index in `rows`. */
  readonly #last: Int32Array;
  /** Index in `rows` where the current user begins. */
  #from = 0;

  constructor(operators: OperatorColumns) {
    this.#listing = listOperators(operators);
    this.#last = new Int32Array(operators.size).fill(-1);
  }

  beginUser(): void {
    this.#from = this.rows.length;
  }

  /** `byAddress` and `byLogin` are the kinds to record where the key is an operator's address, or its login. */
  look(key: string, byAddress: number, byLogin: number): void {
    const entries = key === '' ? undefined : this.#listing.get(key);
    if (entries === undefined) return;
    if (typeof entries === 'number') this.#note(entries, byAddress, byLogin);
    else for (const entry of entries) this.#note(entry, byAddress, byLogin);
  }

  #note(entry: Entry, byAddress: number, byLogin: number): void {
    const row = entry >> 1;
    const kind = entry % 2 === 0 ? byAddress : byLogin;
    const last = this.#last[row] ?? -1;
    if (last >= this.#from) {
      this.kinds[last] = Math.min(kind, this.kinds[last] ?? kind);
      return;
    }
    this.#last[row] = this.rows.push(row) - 1;
    this.kinds.push(kind);
  }
}

/** Joins every user to every operator that fits in any way, not only in the strongest. */
export function joinAll(users: UserColumns, operators: OperatorColumns): Joined {
  const fits = new Fits(operators);
  const offsets = new Int32Array(users.size + 1);
  const isTechnical = new Uint8Array(users.size);
  const [byEmail, byUsername, byQualified] = [codeOf('email'), codeOf('username'), codeOf('qualified-name')];
  for (let row = 0; row < users.size; row += 1) {
    const address = identityKey(textAt(users.emails, row));
    const name = hasFlag(users, row, 'isUsernameEmail') ? address : identityKey(textAt(users.usernames, row));
    const domain = domainAt(users, row);
    fits.beginUser();
    fits.look(address, byEmail, loginCode);
    if (name !== address) fits.look(name, byUsername, loginCode);
    if (domain !== undefined) {
      fits.look(qualifiedKey({ username: usernameAt(users, row), domain }), byQualified, byQualified);
    }
    offsets[row + 1] = fits.rows.length;
    if (address.endsWith(technicalDomain) || name.endsWith(technicalDomain)) isTechnical[row] = 1;
  }
  const userCounts = new Int32Array(operators.size);
  for (const row of fits.rows) userCounts[row] = (userCounts[row] ?? 0) + 1;
  const operatorsOf = { offsets, values: Int32Array.from(fits.rows) };
  return { operatorsOf, kinds: Uint8Array.from(fits.kinds), userCounts, isTechnical };
}
