import {
  AdobeApiError,
  createTokenSource,
  createUserManagement,
  type GroupsReading,
  type UserManagementGroup,
} from '@console/adobe-api';
import type { ProductProfile } from '@console/domain';
import type { AdminConsoleConfig } from '../config.ts';
import type { AdminConsole, ProfilesReading } from '../ports.ts';
import { guardedDispatcher } from './campaign/clients.ts';

type Progress = Extract<GroupsReading, { kind: 'throttled' }>['progress'];

/** Product profiles over the User Management API. */
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
  return {
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
          return { profiles: profilesOf(items), complete: false, reason: 'throttled', retryAt: reading.retryAt };
        }
        resume = undefined;
        items = [];
        return {
          profiles: profilesOf(reading.items),
          complete: reading.complete,
          reason: reading.complete ? null : reasonOf(reading.incomplete),
          retryAt: undefined,
        };
      } catch (error) {
        return failed(error, profilesOf(items));
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

function failed(error: unknown, profiles: readonly ProductProfile[]): ProfilesReading {
  const nothing = { profiles, complete: false } as const;
  if (!(error instanceof AdobeApiError)) return { ...nothing, reason: 'malformed-reply', retryAt: undefined };
  switch (error.kind) {
    case 'throttled':
      return { ...nothing, reason: 'throttled', retryAt: error.retryAt };
    case 'aborted':
      return { ...nothing, reason: 'stopped', retryAt: undefined };
    case 'unexpected-reply':
    case 'too-large':
      return { ...nothing, reason: 'malformed-reply', retryAt: undefined };
    case 'deadline':
    case 'unreachable':
    case 'http-status':
      return { ...nothing, reason: 'unreachable', retryAt: undefined };
    default:
      return { ...nothing, reason: 'refused', retryAt: undefined };
  }
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
