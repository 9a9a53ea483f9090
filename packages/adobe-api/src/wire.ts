import { z } from 'zod';

// Loose on purpose: Adobe adds members and kinds without notice, and leaves out what is empty. What is there and of another
// kind than documented is not taken for absent: it is named in `odd`.
const record = z.record(z.string(), z.unknown());
// Made once: a schema made for each member costs more than all the rest of reading a list.
const words = z.string();
const wholeNumber = z.int().nonnegative();
const anyList = z.array(z.unknown());

/**
 * A group of any kind: product profiles, user groups and admin roles come in one list. `type` is open (`PRODUCT_PROFILE`,
 * `USER_GROUP`, …) and has been absent. `groupName` is not unique; `groupId` is, and is missing in examples of the docs.
 */
export interface UserManagementGroup {
  groupId: number | undefined;
  groupName: string;
  type: string | undefined;
  memberCount: number | undefined;
  productName: string | undefined;
  productProfileName: string | undefined;
  userGroupName: string | undefined;
  adminGroupName: string | undefined;
  /** Members of the reply that were there and could not be understood. */
  odd: readonly string[];
}

/** A person or account. `username` may differ from `email`; absent groups are none. */
export interface UserManagementUser {
  id: string | undefined;
  email: string | undefined;
  username: string | undefined;
  domain: string | undefined;
  firstname: string | undefined;
  lastname: string | undefined;
  country: string | undefined;
  status: string | undefined;
  type: string | undefined;
  /** Names, those that could be read. */
  groups: readonly string[];
  /** Members of the reply that were there and could not be understood; with `groups`, there may be more than is named. */
  odd: readonly string[];
}

/** One entry of a list; `undefined` when nothing tells whose or what it is. */
export type ReadEntry<T> = (entry: unknown) => T | undefined;

export const readGroup: ReadEntry<UserManagementGroup> = (entry) => {
  const members = membersOf(entry);
  const groupName = members?.text('groupName');
  if (members === undefined || groupName === undefined || groupName === '') return undefined;
  return {
    groupId: members.count('groupId'),
    groupName,
    type: members.text('type'),
    memberCount: members.count('memberCount'),
    productName: members.text('productName'),
    productProfileName: members.text('productProfileName'),
    userGroupName: members.text('userGroupName'),
    adminGroupName: members.text('adminGroupName'),
    odd: members.odd,
  };
};

export const readUser: ReadEntry<UserManagementUser> = (entry) => {
  const members = membersOf(entry);
  if (members === undefined) return undefined;
  const user = {
    id: members.text('id'),
    email: members.text('email'),
    username: members.text('username'),
    domain: members.text('domain'),
    firstname: members.text('firstname'),
    lastname: members.text('lastname'),
    country: members.text('country'),
    status: members.text('status'),
    type: members.text('type'),
    groups: members.texts('groups'),
    odd: members.odd,
  };
  // An empty name tells nobody apart.
  return user.id || user.email || user.username ? user : undefined;
};

interface Members {
  text(name: string): string | undefined;
  count(name: string): number | undefined;
  texts(name: string): readonly string[];
  readonly odd: string[];
}

function membersOf(entry: unknown): Members | undefined {
  const parsed = record.safeParse(entry);
  if (!parsed.success) return undefined;
  const odd: string[] = [];
  const read = <T>(name: string, kind: z.ZodType<T>): T | undefined => {
    const value = parsed.data[name];
    if (value === undefined) return undefined;
    const found = kind.safeParse(value);
    if (found.success) return found.data;
    odd.push(name);
    return undefined;
  };
  return {
    odd,
    text: (name) => read(name, words),
    count: (name) => read(name, wholeNumber),
    texts: (name) => {
      const found = read(name, anyList) ?? [];
      const texts = found.filter((one) => typeof one === 'string' && one !== '');
      if (texts.length < found.length) odd.push(name);
      return texts.map(String);
    },
  };
}

/** What every page has around its list. */
export const pageSchema = z.object({
  lastPage: z.boolean(),
  result: z.string(),
  groups: z.array(z.unknown()).optional(),
  users: z.array(z.unknown()).optional(),
});

const text = z.string().optional().catch(undefined);

/** Errors name themselves in one of three ways, by age of the endpoint and by gateway. */
export const errorSchema = z.object({ result: text, error_code: text, errorCode: text });
