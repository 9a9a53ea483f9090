import { type AdobeUser, type AdobeUserState, adobeUserStates } from '../people.ts';
import { type RowLists, rowListsOf, valuesAt } from './row-lists.ts';
import { compareTexts, orderKeyOf } from './order-key.ts';
import { NameIndex, type TextColumn, textAt, textColumnOf } from './text-column.ts';

/** Bits of `UserColumns.flags`. `isUsernameEmail`: both are the same text, which is stored once. */
export const userFlags = { areGroupsUnread: 1, isIdentityUnread: 2, isDirectRead: 4, isUsernameEmail: 8 } as const;

/** Users of Admin Console as columns, sorted by `orderKeyOf`. */
export interface UserColumns {
  readonly size: number;
  readonly ids: TextColumn;
  readonly emails: TextColumn;
  /** Empty where it is the e-mail address. */
  readonly usernames: TextColumn;
  readonly names: TextColumn;
  /** Indexes in `domainNames`; -1 where Admin Console gives no domain. */
  readonly domains: Int32Array;
  readonly domainNames: readonly string[];
  /** Indexes in `adobeUserStates`. */
  readonly states: Uint8Array;
  /** `userFlags`. */
  readonly flags: Uint8Array;
  /** Every group name that a user has, once. */
  readonly groupNames: readonly string[];
  /** For each user the indexes of its groups in `groupNames`. */
  readonly groups: RowLists;
  /** The same for direct groups; empty where that was not read. */
  readonly direct: RowLists;
}

function flagsOf(user: AdobeUser): number {
  return (
    (user.areGroupsUnread === true ? userFlags.areGroupsUnread : 0) |
    (user.isIdentityUnread === true ? userFlags.isIdentityUnread : 0) |
    (user.directGroupNames === null ? 0 : userFlags.isDirectRead) |
    (user.username === user.email ? userFlags.isUsernameEmail : 0)
  );
}

export function userColumnsOf(users: readonly AdobeUser[]): UserColumns {
  const keys = users.map(orderKeyOf);
  const order = [...users.keys()].sort((one, other) => compareTexts(keys[one] ?? '', keys[other] ?? ''));
  const sorted = order.flatMap((index) => users[index] ?? []);
  const [groupIndex, domainIndex] = [new NameIndex(), new NameIndex()];
  return {
    size: sorted.length,
    ids: textColumnOf(sorted.map(({ id }) => id)),
    emails: textColumnOf(sorted.map(({ email }) => email)),
    usernames: textColumnOf(sorted.map(({ username, email }) => (username === email ? '' : username))),
    names: textColumnOf(sorted.map(({ name }) => name)),
    domains: Int32Array.from(sorted, ({ domain }) => (domain === undefined ? -1 : domainIndex.indexOf(domain))),
    domainNames: domainIndex.names,
    states: Uint8Array.from(sorted, ({ state }) => adobeUserStates.indexOf(state)),
    flags: Uint8Array.from(sorted, flagsOf),
    groups: rowListsOf(sorted, ({ groupNames }) => groupIndex.indexesOf(groupNames)),
    // The direct list is read later: ignore a name that is missing in the first list, since it was given in between.
    direct: rowListsOf(sorted, ({ directGroupNames }) => groupIndex.knownIndexesOf(directGroupNames ?? [])),
    groupNames: groupIndex.names,
  };
}

export const noUsers: UserColumns = userColumnsOf([]);

export function hasFlag({ flags }: UserColumns, row: number, flag: keyof typeof userFlags): boolean {
  return ((flags[row] ?? 0) & userFlags[flag]) !== 0;
}

export function stateAt({ states }: UserColumns, row: number): AdobeUserState {
  return adobeUserStates[states[row] ?? -1] ?? 'unknown';
}

export function usernameAt(columns: UserColumns, row: number): string {
  return textAt(hasFlag(columns, row, 'isUsernameEmail') ? columns.emails : columns.usernames, row);
}

/** `undefined` where Admin Console gives no domain. */
export function domainAt({ domains, domainNames }: UserColumns, row: number): string | undefined {
  return domainNames[domains[row] ?? -1];
}

/** A user without the lists of groups, which take most of the time of `userAt`. */
export type UserIdentity = Pick<AdobeUser, 'email' | 'username' | 'domain' | 'name'>;

export function identityAt(columns: UserColumns, row: number): UserIdentity {
  const domain = domainAt(columns, row);
  return {
    email: textAt(columns.emails, row),
    username: usernameAt(columns, row),
    ...(domain === undefined ? {} : { domain }),
    name: textAt(columns.names, row),
  };
}

export function userAt(columns: UserColumns, row: number): AdobeUser {
  const namesIn = (lists: RowLists): string[] =>
    Array.from(valuesAt(lists, row), (index) => columns.groupNames[index] ?? '');
  return {
    id: textAt(columns.ids, row),
    ...identityAt(columns, row),
    state: stateAt(columns, row),
    groupNames: namesIn(columns.groups),
    directGroupNames: hasFlag(columns, row, 'isDirectRead') ? namesIn(columns.direct) : null,
    ...(hasFlag(columns, row, 'areGroupsUnread') ? { areGroupsUnread: true } : {}),
    ...(hasFlag(columns, row, 'isIdentityUnread') ? { isIdentityUnread: true } : {}),
  };
}
