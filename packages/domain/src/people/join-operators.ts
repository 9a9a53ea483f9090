import { type OperatorColumns } from './columns/operator-columns.ts';
import { textAt } from './columns/text-column.ts';
import { domainAt, hasFlag, type UserColumns, usernameAt } from './columns/user-columns.ts';
import { identityKey } from './identity-key.ts';
import { type AdobeUser, type JoinKind, joinKinds, type Operator } from './people.ts';
import type { RowLists } from './columns/row-lists.ts';

/** E-mail addresses of technical accounts end so (Adobe developer docs, server-to-server credentials). */
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

/** User name and domain together (`ann@acme.example`), folded; empty where there is no domain, or the name has one. */
export function qualifiedKey({ username, domain = '' }: { username: string; domain?: string | undefined }): string {
  if (domain === '' || username.includes('@')) return '';
  const [name, place] = [identityKey(username), identityKey(domain)];
  return name === '' || place === '' || name.includes('@') ? '' : `${name}@${place}`;
}

/** An operator by place in the list, and whether the text is the login and not the address: `place * 2 + (login ? 1 : 0)`. */
type Entry = number;
/** Who is known by a text; mostly one, and then without a list. */
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
  for (let place = 0; place < size; place += 1) {
    const address = identityKey(textAt(emails, place));
    const name = identityKey(textAt(logins, place));
    add(address, place * 2);
    if (name !== address) add(name, place * 2 + 1);
  }
  return listing;
}

export interface Joined {
  /** For each user the operators, by their places in the list, each once. */
  readonly operatorsOf: RowLists;
  /** Places in `joinKinds`, one for each value of `operatorsOf`. */
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

/** Collects what users are joined to, user by user: for each operator the strongest way, once. */
class Fits {
  /** Operators by place, those of all users one after another. */
  readonly places: number[] = [];
  readonly kinds: number[] = [];
  readonly #listing: Listing;
  /** For each operator where in `places` it was put last. */
  readonly #last: Int32Array;
  /** Where in `places` the operators of the user begin. */
  #from = 0;

  constructor(operators: OperatorColumns) {
    this.#listing = listOperators(operators);
    this.#last = new Int32Array(operators.size).fill(-1);
  }

  beginUser(): void {
    this.#from = this.places.length;
  }

  /** `byAddress` and `byLogin` are codes of the ways when the text is an operator's address, or login. */
  look(key: string, byAddress: number, byLogin: number): void {
    const entries = key === '' ? undefined : this.#listing.get(key);
    if (entries === undefined) return;
    if (typeof entries === 'number') this.#note(entries, byAddress, byLogin);
    else for (const entry of entries) this.#note(entry, byAddress, byLogin);
  }

  #note(entry: Entry, byAddress: number, byLogin: number): void {
    const place = entry >> 1;
    const kind = entry % 2 === 0 ? byAddress : byLogin;
    const last = this.#last[place] ?? -1;
    if (last >= this.#from) {
      this.kinds[last] = Math.min(kind, this.kinds[last] ?? kind);
      return;
    }
    this.#last[place] = this.places.push(place) - 1;
    this.kinds.push(kind);
  }
}

/** Joins every user to every operator that fits in any way: a hit by one way hides none by another. */
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
    offsets[row + 1] = fits.places.length;
    if (address.endsWith(technicalDomain) || name.endsWith(technicalDomain)) isTechnical[row] = 1;
  }
  const userCounts = new Int32Array(operators.size);
  for (const place of fits.places) userCounts[place] = (userCounts[place] ?? 0) + 1;
  const operatorsOf = { offsets, values: Int32Array.from(fits.places) };
  return { operatorsOf, kinds: Uint8Array.from(fits.kinds), userCounts, isTechnical };
}
