import {
  AdobeApiError,
  createTokenSource,
  createUserManagement,
  type GroupsReading,
  type IncompleteReason,
  type UserManagementGroup,
  type UsersReading as PagedUsersReading,
} from '@console/adobe-api';
import type { CallFailure } from '@console/contract';
import type { ProductProfile } from '@console/domain';
import type { Dispatcher } from 'undici';
import type { AdminConsoleConfig } from '../config/load-config.ts';
import type { AdminConsole, ListTrust, ProfilesReading, UsersReading, UsersRequest } from '../ports.ts';
import { listedUser } from './admin-console-user.ts';
import { guardedDispatcher } from './guarded-dispatcher.ts';
import { adobeFailure } from './why-failed.ts';

type Progress = Extract<GroupsReading, { kind: 'throttled' }>['progress'];
type UsersProgress = Extract<PagedUsersReading, { kind: 'throttled' }>['progress'];

/** Product profiles and people over the User Management API. */
export function createAdminConsole(
  config: AdminConsoleConfig,
  allowLoopback: boolean,
  given?: Dispatcher,
): AdminConsole {
  const { tokenUrl, clientId, clientSecrets, scope, organizationId, userManagementUrl, proxies } = config;
  const own = {
    tokens: given ?? guardedDispatcher({ allowLoopback, proxy: proxies?.tokenUrl }),
    management: given ?? guardedDispatcher({ allowLoopback, proxy: proxies?.userManagementUrl }),
  };
  const tokens = createTokenSource({ tokenUrl, clientId, clientSecrets, scope, dispatcher: own.tokens });
  const management = createUserManagement({
    baseUrl: userManagementUrl,
    organizationId,
    apiKey: clientId,
    tokens,
    dispatcher: own.management,
  });
  let resume: Progress | undefined;

  const readUsers = async (
    request: UsersRequest,
    from?: UsersProgress,
    isOneUnknown = false,
  ): Promise<UsersReading> => {
    const { directOnly, signal, onUsers } = request;
    let isSomebodyUnknown = isOneUnknown;
    try {
      const reading = await management.readUsers({
        directOnly,
        signal,
        ...(from === undefined ? {} : { resume: from }),
        onEntries: (entries) => {
          const users = entries.map(listedUser);
          isSomebodyUnknown ||= users.some(({ isIdentityUnread }) => isIdentityUnread === true);
          return onUsers(users);
        },
      });
      if (reading.kind === 'throttled') {
        const { retryAt, progress } = reading;
        return { kind: 'throttled', retryAt, goOn: () => readUsers(request, progress, isSomebodyUnknown) };
      }
      if (reading.kind === 'broken') return { kind: 'failed', ...breakOf(reading.error) };
      const trust = trustIn(reading);
      return { kind: 'read', ...trust, isEveryEntryKnown: trust.isEveryEntryKnown && !isSomebodyUnknown };
    } catch (error) {
      return { kind: 'failed', ...failureOf(error) };
    }
  };
  const readProfiles = async (signal: AbortSignal, onProgress: (count: number) => void): Promise<ProfilesReading> => {
    const reading = await management.readGroups({
      signal,
      ...(resume === undefined ? {} : { resume }),
      onPage: ({ items: count }) => onProgress(count),
    });
    resume = reading.kind === 'throttled' ? reading.progress : undefined;
    if (reading.kind === 'read') return { ...listsOf(reading.items), ...trustIn(reading), retryAt: undefined };
    const soFar = reading.kind === 'throttled' ? reading.progress : reading;
    const stopped =
      reading.kind === 'throttled'
        ? ({ reason: 'throttled', retryAt: reading.retryAt } as const)
        : breakOf(reading.error);
    return { ...listsOf(soFar.items), ...cutShort, oddEntries: soFar.oddEntries, ...stopped };
  };

  return {
    organizationId,
    readUsers: (request) => readUsers(request),
    async readProfiles({ signal, onProgress }) {
      const former = resume;
      try {
        return await readProfiles(signal, onProgress);
      } catch (error) {
        return {
          ...listsOf(former?.items ?? []),
          ...cutShort,
          oddEntries: former?.oddEntries ?? 0,
          ...failureOf(error),
        };
      }
    },
    async close() {
      await Promise.all([management.close(), tokens.close()]);
      await Promise.all([own.tokens.destroy(), own.management.destroy()]);
    },
  };
}

/** What is said of a list whose reading did not come to its end. */
const cutShort = { complete: false, isEveryEntryKnown: false, notListed: 0 } as const;

type ReadToItsEnd = Pick<
  Extract<GroupsReading | PagedUsersReading, { kind: 'read' }>,
  'complete' | 'incomplete' | 'oddEntries' | 'unreadable' | 'notListed'
>;

function trustIn({ complete, incomplete, oddEntries, unreadable, notListed }: ReadToItsEnd): ListTrust {
  const isOddOnly = incomplete.length === 1 && incomplete[0] === 'unreadable-entries';
  return {
    complete,
    reason: complete ? null : reasonOf(incomplete),
    oddEntries,
    isEveryEntryKnown: isOddOnly && unreadable === 0,
    notListed,
  };
}

/** The reason that says most, where a list has several. */
function reasonOf(doubts: readonly IncompleteReason[]): ListTrust['reason'] {
  const first = (['changed-while-read', 'short', 'unreadable-entries'] as const).find((reason) =>
    doubts.includes(reason),
  );
  return first ?? 'malformed-reply';
}

/** Why a list that had begun broke off. A page that is refused or not there says nothing of the technical account. */
function breakOf(error: AdobeApiError): ReturnType<typeof failureOf> {
  const failure = failureOf(error);
  return failure.reason === 'refused' ? { ...failure, reason: 'short' } : failure;
}

/** What a failed call says of the lists: why they are not complete, when to ask again if Adobe said, and why nothing came back. */
function failureOf(error: unknown): {
  reason: ProfilesReading['reason'];
  retryAt: number | undefined;
  failure?: CallFailure;
} {
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
    case 'http-status': {
      const failure = adobeFailure(error);
      return { reason: 'unreachable', retryAt: undefined, ...(failure === undefined ? {} : { failure }) };
    }
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
  return (
    groups
      // A profile whose product could not be understood is left to what people hold: it may count, and no more than that.
      .filter(({ odd }) => !odd.includes('productName'))
      .filter(
        ({ type, productName }) => type === 'PRODUCT_PROFILE' || (type === undefined && productName !== undefined),
      )
      .map(({ groupId, groupName, productName }) => ({
        // The docs' own examples have groups without an id.
        id: groupId === undefined ? `name:${groupName}` : String(groupId),
        name: groupName,
        productName,
      }))
  );
}
