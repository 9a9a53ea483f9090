import { z } from 'zod';

// Loose on purpose: Adobe adds members and kinds without notice, and leaves out what is empty.
const text = z.string().optional().catch(undefined);

/**
 * A group of any kind: product profiles, user groups and admin roles come in one list. `type` is open (`PRODUCT_PROFILE`,
 * `USER_GROUP`, …) and has been absent. `groupName` is not unique; `groupId` is.
 */
export const groupSchema = z.object({
  groupId: z.int().nonnegative(),
  groupName: z.string(),
  type: text,
  memberCount: z.int().nonnegative().optional().catch(undefined),
  productName: text,
  productProfileName: text,
  userGroupName: text,
  adminGroupName: text,
});
export type UserManagementGroup = z.infer<typeof groupSchema>;

/** A person or account. `username` may differ from `email`; `groups` are names, and absent when there are none. */
export const userSchema = z
  .object({
    id: text,
    email: text,
    username: text,
    domain: text,
    firstname: text,
    lastname: text,
    country: text,
    status: text,
    type: text,
    groups: z.array(z.string()).optional().catch(undefined),
  })
  .refine(({ id, email, username }) => id !== undefined || email !== undefined || username !== undefined);
export type UserManagementUser = z.infer<typeof userSchema>;

/** What every page has around its list. */
export const pageSchema = z.object({
  lastPage: z.boolean().optional().catch(undefined),
  result: text,
  groups: z.array(z.unknown()).optional(),
  users: z.array(z.unknown()).optional(),
});

/** Errors name themselves in one of three ways, by age of the endpoint and by gateway. */
export const errorSchema = z.object({ result: text, error_code: text, errorCode: text });
