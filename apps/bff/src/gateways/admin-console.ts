import {
  AdobeApiError,
  createTokenSource,
  createUserManagement,
  type GroupsReading,
  type UserManagementGroup,
  type UsersReading as PagedUsersReading,
} from '@console/adobe-api';
import type { ProductProfile } from '@console/domain';
import type { AdminConsoleConfig } from '../config.ts';
import type { AdminConsole, ProfilesReading, UsersReading, UsersRequest } from '../ports.ts';
import { listedUser } from './admin-console-user.ts';
import { guardedDispatcher } from './campaign/clients.ts';

type Progress = Extract<GroupsReading, { kind: 'throttled' }>['progress'];
type UsersProgress = Extract<PagedUsersReading, { kind: 'throttled' }>['progress'];

/** Product profiles and people over the User Management API. */
export function createAdminConsole(config: AdminConsoleConfig, allowLoopback: boolean): AdminConsole {
  const dispatcher = guardedDispatcher(allowLoopback);
  const { tokenUrl, clientId, clientSecrets, scope, organizationId, userManagementUrl } = config;
  const tokens = createTokenSource({ tokenUrl, clientId, clientSecrets, scope, dispatcher });
  const management = createUserManagement({
    baseUrl: userManagementUrl,
    organizationId,
    apiKey: clientId,
    tokens,
    dispatcher,
  });
  let resume: Progress | undefined;
  let items: readonly UserManagementGroup[] = [];

  const readUsers = async (request: UsersRequest, from?: UsersProgress): Promise<UsersReading> => {
    const { directOnly, signal, onUsers } = request;
    try {
      const reading = await management.readUsers({
        directOnly,
        signal,
        ...(from === undefined ? {} : { resume: from }),
        onEntries: (entries) => onUsers(entries.map(listedUser)),
      });
      if (reading.kind === 'throttled') {
        const { retryAt, progress } = reading;
        return { kind: 'throttled', retryAt, goOn: () => readUsers(request, progress) };
      }
      const { complete, incomplete } = reading;
      return { kind: 'read', complete, reason: complete ? null : reasonOf(incomplete) };
    } catch (error) {
      return { kind: 'failed', ...failureOf(error) };
    }
  };

  return {
    readUsers: (request) => readUsers(request),
    async readProfiles({ signal, onProgress }) {
      try {
        const reading = await management.readGroups({
          signal,
          ...(resume === undefined ? {} : { resume }),
          onPage: ({ items: count }) => onProgress(count),
        });
        if (reading.kind === 'throttled') {
          resume = reading.progress;
          items = reading.progress.items;
          return { ...listsOf(items), complete: false, reason: 'throttled', retryAt: reading.retryAt };
        }
        resume = undefined;
        items = [];
        return {
          ...listsOf(reading.items),
          complete: reading.complete,
          reason: reading.complete ? null : reasonOf(reading.incomplete),
          retryAt: undefined,
        };
      } catch (error) {
        return { ...listsOf(items), complete: false, ...failureOf(error) };
      }
    },
    async close() {
      await Promise.all([management.close(), tokens.close()]);
      await dispatcher.destroy();
    },
  };
}

function reasonOf(doubts: readonly string[]): ProfilesReading['reason'] {
  return doubts.includes('changed-while-read') ? 'changed-while-read' : 'malformed-reply';
}

/** What a failed call says of the lists: why they are not complete, and when to ask again if Adobe said. */
function failureOf(error: unknown): { reason: ProfilesReading['reason']; retryAt: number | undefined } {
  if (!(error instanceof AdobeApiError)) return { reason: 'malformed-reply', retryAt: undefined };
  switch (error.kind) {
    case 'throttled':
      return { reason: 'throttled', retryAt: error.retryAt };
    case 'aborted':
      return { reason: 'stopped', retryAt: undefined };
    case 'unexpected-reply':
    case 'too-large':
      return { reason: 'malformed-reply', retryAt: undefined };
    case 'deadline':
    case 'unreachable':
    case 'http-status':
      return { reason: 'unreachable', retryAt: undefined };
    default:
      return { reason: 'refused', retryAt: undefined };
  }
}

function listsOf(
  groups: readonly UserManagementGroup[],
): Pick<ProfilesReading, 'userGroupNames'> & { profiles: ProductProfile[] } {
  const userGroups = groups.filter(({ type }) => type === 'USER_GROUP');
  return { profiles: profilesOf(groups), userGroupNames: userGroups.map(({ groupName }) => groupName) };
}

/** Groups that are product profiles. `type` has been absent (User Management API docs); then the product's name tells. */
function profilesOf(groups: readonly UserManagementGroup[]): ProductProfile[] {
  return groups
    .filter(({ type, productName }) => type === 'PRODUCT_PROFILE' || (type === undefined && productName !== undefined))
    .map(({ groupId, groupName, productName }) => ({
      id: String(groupId),
      name: groupName,
      productName,
    }));
}
