import { type AdobeUser, adobeUserStates, userColumnsOf } from '@console/domain';
import * as z from 'zod';
import { pack, unpack } from './packed-columns.ts';

/** Most people in one chunk. */
export const chunkLength = 5_000;

type Listed = Omit<AdobeUser, 'directGroupNames'>;

const listed = z.array(
  z.strictObject({
    id: z.string(),
    email: z.string(),
    username: z.string(),
    domain: z.string().optional(),
    name: z.string(),
    state: z.enum(adobeUserStates),
    groupNames: z.array(z.string()),
    areGroupsUnread: z.boolean().optional(),
    isIdentityUnread: z.boolean().optional(),
  }),
);

/** Packs some people of a list, to save memory until the rest is read. */
export function packChunk(users: readonly Listed[]): Promise<Uint8Array<ArrayBuffer>> {
  return pack(users);
}

/** Two lists of everybody, read one after the other: with all their groups, and with the direct ones only. */
export interface PeopleChunks {
  readonly users: readonly Uint8Array<ArrayBuffer>[];
  /** Empty when that list was not read. */
  readonly direct: readonly Uint8Array<ArrayBuffer>[];
}

/** Packs all chunks into the stored form. @throws UnreadablePack when a chunk is not what `packChunk` made */
export async function packPeople({ users, direct }: PeopleChunks): Promise<Uint8Array<ArrayBuffer>> {
  const directOf = new Map<string, readonly string[]>();
  for (const chunk of direct) {
    for (const { id, groupNames, areGroupsUnread } of unpack(listed, chunk)) {
      if (areGroupsUnread !== true) directOf.set(id, groupNames);
    }
  }
  const people: AdobeUser[] = [];
  for (const chunk of users) {
    for (const { domain, areGroupsUnread = false, isIdentityUnread = false, ...user } of unpack(listed, chunk)) {
      people.push({
        ...user,
        ...(domain === undefined ? {} : { domain }),
        directGroupNames: directOf.get(user.id) ?? null,
        areGroupsUnread,
        isIdentityUnread,
      });
    }
  }
  return await pack(userColumnsOf(people));
}
