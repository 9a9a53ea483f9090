import type { UserManagementUser } from '@console/adobe-api';
import { type AdobeUserState, adobeUserStates } from '@console/domain';
import type { ListedUser } from '../ports.ts';

const states: ReadonlyMap<string, AdobeUserState> = new Map(adobeUserStates.map((state) => [state, state]));

const identifying = new Set(['id', 'email', 'username', 'domain']);

/** A person as the console knows them. Replies leave out what is empty; the id is not in every reply either. */
export function listedUser(user: UserManagementUser): ListedUser {
  const { id, type, username, domain, email, firstname = '', lastname = '', status = '', groups, odd } = user;
  return {
    id: id ? id : JSON.stringify([type, username ?? email, domain]),
    email: email ?? '',
    username: username ?? email ?? '',
    ...(domain ? { domain } : {}),
    name: `${firstname} ${lastname}`.trim(),
    state: states.get(status) ?? 'unknown',
    groupNames: groups,
    ...(odd.includes('groups') ? { areGroupsUnread: true } : {}),
    ...(odd.some((name) => identifying.has(name)) ? { isIdentityUnread: true } : {}),
  };
}
