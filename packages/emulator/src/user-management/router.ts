import { emptyReply, htmlReply, jsonReply, type HttpRequest, type Reply } from '../http/messages.ts';
import type { TokenStore } from '../ims/tokens.ts';
import { performActions } from './actions.ts';
import type { MinuteLimits } from './limits.ts';
import { BadRequest } from './list-query.ts';
import { groupsPage, groupUsersPage, onePerson, userGroupsPage, usersPage } from './lists.ts';
import type { Organization } from './organization.ts';

export interface UserManagementRouter {
  readonly organizationId: string;
  readonly organization: Organization;
  readonly tokens: TokenStore;
  readonly clientIds: readonly string[];
  readonly limits: MinuteLimits;
}

/** A call of the API with the parts of its path, still encoded. */
type UserManagementCall =
  | { readonly kind: 'groups' | 'users'; readonly organizationId: string; readonly page: string }
  | { readonly kind: 'group-users'; readonly organizationId: string; readonly page: string; readonly group: string }
  | { readonly kind: 'user'; readonly organizationId: string; readonly user: string }
  | { readonly kind: 'user-groups' | 'action'; readonly organizationId: string };

function readCall(request: HttpRequest): UserManagementCall | undefined {
  const [first = '', second = '', third, fourth, fifth] = request.path.split('/').filter((segment) => segment !== '');
  if (fifth !== undefined) return undefined;
  const organizationId = second;
  if (first === 'organizations' && third === 'users' && fourth !== undefined) {
    return { kind: 'user', organizationId, user: fourth };
  }
  if (second === 'user-groups' && third === undefined) return { kind: 'user-groups', organizationId: first };
  if (first === 'action' && third === undefined) return { kind: 'action', organizationId };
  if (first === 'groups' && fourth === undefined) return { kind: 'groups', organizationId, page: third ?? '' };
  if (first !== 'users') return undefined;
  if (fourth === undefined) return { kind: 'users', organizationId, page: third ?? '' };
  return { kind: 'group-users', organizationId, page: third ?? '', group: fourth };
}

/** The name of a call for faults and counters: `groups`, `users`, `group-users`, `user`, `user-groups` or `action`. */
export function userManagementOperation(request: HttpRequest): string {
  return readCall(request)?.kind ?? 'unknown';
}

/** Answers one request; `request.path` is relative to `/v2/usermanagement`. */
export function handleUserManagement(router: UserManagementRouter, request: HttpRequest): Reply {
  const reply = refusal(router, request) ?? route(router, request);
  const requestId = request.header('x-request-id');
  return requestId === undefined ? reply : { ...reply, headers: { ...reply.headers, 'x-request-id': requestId } };
}

/** Checks of the gateway and the service that come first. */
function refusal(router: UserManagementRouter, request: HttpRequest): Reply | undefined {
  // A gateway in front of the service does not let an encoded slash through.
  if (/%2f/i.test(request.path)) return htmlReply(404, 'Not Found');
  const key = request.header('x-api-key') ?? '';
  if (key === '') return gatewayError(403, '403000', 'Api Key is required');
  if (!router.clientIds.includes(key)) return gatewayError(403, '403003', 'Api Key is invalid');
  const bearer = /^Bearer\s+(.+)$/i.exec(request.header('authorization') ?? '')?.[1];
  if (bearer === undefined) return gatewayError(403, '403010', 'Oauth token is missing.');
  const token = router.tokens.find(bearer);
  if (!token) return gatewayError(401, '401013', 'Oauth token is not valid');
  if (!token.usable) {
    return emptyReply(401, { 'www-authenticate': 'Bearer realm="JIL", error="invalid_token"' });
  }
  if (!token.scopes.includes('user_management_sdk')) return gatewayError(403, '403011', 'Scope mismatch');
  if (token.clientId !== key) return gatewayError(403, '403003', 'Api Key is invalid');
  const wait = router.limits.secondsToWait(key, userManagementOperation(request));
  return wait === undefined ? undefined : throttled(String(wait));
}

function gatewayError(status: number, code: string, message: string): Reply {
  return jsonReply(status, { error_code: code, message });
}

/** 429 as the gateway sends it. `retryAfter` is seconds or an HTTP date. */
export function throttled(retryAfter: string): Reply {
  return jsonReply(429, { error_code: '429050', message: 'Too many requests' }, { 'retry-after': retryAfter });
}

function route({ organizationId, organization }: UserManagementRouter, request: HttpRequest): Reply {
  const call = readCall(request);
  if (!call) return htmlReply(404, 'Not Found');
  // A gateway page: what a GET of the address for actions is known to get.
  if (request.method !== (call.kind === 'action' ? 'POST' : 'GET')) return htmlReply(403, 'Forbidden');
  const wanted = decode(call.organizationId);
  if (!wanted.endsWith('@AdobeOrg')) {
    return jsonReply(400, { result: 'error.organization.invalid_id', message: 'Bad organization Id' });
  }
  if (wanted !== organizationId) return emptyReply(403);
  try {
    return answer(organization, request, call);
  } catch (error) {
    if (error instanceof BadRequest) return jsonReply(400, { errorMessage: error.message });
    throw error;
  }
}

function answer(organization: Organization, request: HttpRequest, call: UserManagementCall): Reply {
  switch (call.kind) {
    case 'groups':
      return groupsPage(organization, request, decode(call.page));
    case 'users':
      return usersPage(organization, request, decode(call.page));
    case 'group-users':
      return groupUsersPage(organization, request, { page: decode(call.page), group: decode(call.group) });
    case 'user-groups':
      return userGroupsPage(organization, request);
    case 'user':
      return onePerson(organization, request, decode(call.user));
    default:
      return performActions(organization, request);
  }
}

/** `GET /status` of the host: needs no credential. The figures are from a recorded reply. */
export function statusReply(): Reply {
  return jsonReply(200, { build: '2559', version: '2.1.54', state: 'LIVE' });
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
