import { type AdobeUser, adobeUserStates } from '@console/domain';
import * as z from 'zod';
import { createNames, createPlaces, namesAt, packColumns, unpackColumns } from './columns.ts';
import type { PeopleChunk } from './store.ts';

/** People in one chunk at most. */
export const chunkLength = 5_000;

/** A column for each fact, and each group's name once: read several times as fast as a list of people. */
const shared = {
  ids: z.array(z.string()),
  groupNames: z.array(z.string()),
  /** For each person, places in `groupNames`. */
  groups: z.array(z.array(z.int())),
  /** Rows whose groups could not be understood, or not all of them. */
  groupsUnread: z.array(z.int()).default([]),
};
const directSchema = z.strictObject(shared);
const usersSchema = z.strictObject({
  ...shared,
  emails: z.array(z.string()),
  usernames: z.array(z.string()),
  /** Domains of the user names, each once, and for each person a place among them; -1 where there is none. */
  domainNames: z.array(z.string()).default([]),
  domains: z.array(z.int()).default([]),
  names: z.array(z.string()),
  states: z.array(z.enum(adobeUserStates)),
  /** Rows whose e-mail address or username could not be understood. */
  identityUnread: z.array(z.int()).default([]),
});

type Listed = Omit<AdobeUser, 'directGroupNames'>;

/** At most `chunkLength` people in the form in which they are stored. */
export async function encodePeople(kind: PeopleChunk['kind'], users: readonly Listed[]): Promise<PeopleChunk> {
  const places = createPlaces();
  const domainPlaces = createPlaces();
  const shared = {
    ids: users.map(({ id }) => id),
    groups: users.map(({ groupNames }) => groupNames.map(places.of)),
    groupNames: places.names,
    groupsUnread: rowsWhere(users, ({ areGroupsUnread }) => areGroupsUnread === true),
  };
  const own = {
    emails: users.map(({ email }) => email),
    usernames: users.map(({ username }) => username),
    domains: users.map(({ domain }) => (domain === undefined ? -1 : domainPlaces.of(domain))),
    domainNames: domainPlaces.names,
    names: users.map(({ name }) => name),
    states: users.map(({ state }) => state),
    identityUnread: rowsWhere(users, ({ isIdentityUnread }) => isIdentityUnread === true),
  };
  return { kind, bytes: await packColumns(JSON.stringify(kind === 'users' ? { ...shared, ...own } : shared)) };
}

function rowsWhere(users: readonly Listed[], holds: (user: Listed) => boolean): number[] {
  return users.flatMap((user, row) => (holds(user) ? [row] : []));
}

export interface EncodedPeople {
  readonly users: readonly Uint8Array[];
  readonly direct: readonly Uint8Array[];
}

/** Chunks decoded between two calls of `afterSome`. */
const chunksBetween = 5;

/**
 * Everybody of a set, with what is known of direct groups. Throws when a chunk is not what this code wrote. `afterSome` is
 * called now and then, to put away what decoding has left behind.
 */
export function decodePeople({ users, direct }: EncodedPeople, afterSome?: () => void): AdobeUser[] {
  const nameOf = createNames();
  const directOf = new Map<string, readonly string[]>();
  const people: AdobeUser[] = [];
  for (const [chunk, bytes] of direct.entries()) {
    if (chunk % chunksBetween === chunksBetween - 1) afterSome?.();
    const { ids, groups, groupNames, groupsUnread } = unpackColumns(directSchema, bytes);
    const names = groupNames.map(nameOf);
    const unread = new Set(groupsUnread);
    for (const [row, id] of ids.entries()) if (!unread.has(row)) directOf.set(id, namesAt(names, groups[row]));
  }
  for (const [chunk, bytes] of users.entries()) {
    if (chunk % chunksBetween === chunksBetween - 1) afterSome?.();
    const columns = unpackColumns(usersSchema, bytes);
    const { ids, emails, usernames, names, states, groups, groupNames } = columns;
    const held = groupNames.map(nameOf);
    const domainNames = columns.domainNames.map(nameOf);
    const groupsUnread = new Set(columns.groupsUnread);
    const identityUnread = new Set(columns.identityUnread);
    for (const [row, id] of ids.entries()) {
      const groupNames = namesAt(held, groups[row]);
      const direct = directOf.get(id);
      const email = emails[row] ?? '';
      const username = usernames[row] ?? '';
      const domain = domainNames[columns.domains[row] ?? -1];
      people.push({
        id,
        email,
        // Mostly the same text, and mostly the same groups: kept once, a hundred thousand people are a third smaller.
        username: username === email ? email : username,
        ...(domain === undefined ? {} : { domain }),
        name: names[row] ?? '',
        state: states[row] ?? 'unknown',
        groupNames,
        directGroupNames: direct === undefined ? null : sameNames(groupNames, direct) ? groupNames : direct,
        ...(groupsUnread.has(row) ? { areGroupsUnread: true } : {}),
        ...(identityUnread.has(row) ? { isIdentityUnread: true } : {}),
      });
    }
  }
  return people;
}

function sameNames(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, place) => name === other[place]);
}
