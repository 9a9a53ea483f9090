import { emptyReply, htmlReply, jsonReply, type HttpRequest, type Reply } from '../http/messages.ts';
import type { TokenStore } from '../ims/tokens.ts';
import type { DirectoryGroup, Organization, Person } from './organization.ts';
import type { MinuteLimits } from './limits.ts';

const GROUPS_PER_PAGE = 400;
const USERS_PER_PAGE = 2000;

export interface UserManagementRouter {
  readonly organizationId: string;
  readonly organization: Organization;
  readonly tokens: TokenStore;
  readonly clientIds: readonly string[];
  readonly limits: MinuteLimits;
}

/** Name faults and counters go by: `groups`, `users` or `group-users`. */
export function userManagementOperation(request: HttpRequest): string {
  const [kind = '', , , group] = segments(request);
  return kind === 'users' && group !== undefined ? 'group-users' : kind;
}

/** Answers one request; `request.path` is relative to `/v2/usermanagement`. */
export function handleUserManagement(router: UserManagementRouter, request: HttpRequest): Reply {
  const reply = refusal(router, request) ?? route(router, request);
  const requestId = request.header('x-request-id');
  return requestId === undefined ? reply : { ...reply, headers: { ...reply.headers, 'x-request-id': requestId } };
}

function segments(request: HttpRequest): string[] {
  return request.path.split('/').filter((segment) => segment !== '');
}

/** What the gateway and the service check before anything else. */
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

function route(router: UserManagementRouter, request: HttpRequest): Reply {
  const [kind, organizationId = '', page = '', group] = segments(request);
  if (request.method !== 'GET' || (kind !== 'groups' && kind !== 'users')) return htmlReply(403, 'Forbidden');
  const organization = decode(organizationId);
  if (!organization.endsWith('@AdobeOrg')) {
    return jsonReply(400, { result: 'error.organization.invalid_id', message: 'Bad organization Id' });
  }
  if (organization !== router.organizationId) return emptyReply(403);
  if (!/^\d{1,9}$/.test(page)) return jsonReply(400, { errorMessage: `For input string: "${decode(page)}"` });
  if (kind === 'groups') return groupsPage(router.organization, Number(page));
  return group === undefined
    ? usersPage(router.organization, request, Number(page))
    : groupUsersPage(router.organization, request, { page: Number(page), group: decode(group) });
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function groupsPage(organization: Organization, page: number): Reply {
  const total = organization.groups.length;
  const shown = organization.groups.slice(page * GROUPS_PER_PAGE, (page + 1) * GROUPS_PER_PAGE);
  if (shown.length === 0) return pastTheEnd({ total, page, size: GROUPS_PER_PAGE });
  const lastPage = (page + 1) * GROUPS_PER_PAGE >= total;
  const groups = shown.map((group) => describeGroup(organization, group));
  return jsonReply(200, { lastPage, result: 'success', groups }, pageHeaders({ total, page, size: GROUPS_PER_PAGE }));
}

function describeGroup(organization: Organization, group: DirectoryGroup) {
  const { memberGroupIds: _inner, technicalMembers: _technical, ...listed } = group;
  return { ...listed, memberCount: organization.memberCount(group) };
}

interface Page {
  readonly total: number;
  readonly page: number;
  readonly size: number;
}

function pageHeaders({ total, page, size }: Page): Record<string, string> {
  return {
    'x-total-count': String(total),
    'x-page-count': String(Math.max(1, Math.ceil(total / size))),
    'x-current-page': String(page),
    'x-page-size': String(size),
  };
}

/** As the documented example shows it: success without the list. */
function pastTheEnd(page: Page): Reply {
  return jsonReply(200, { lastPage: true, result: 'Not found' }, pageHeaders(page));
}

function usersPage(organization: Organization, request: HttpRequest, page: number): Reply {
  const found = { members: organization.allPeople(), technical: organization.technicalAccounts };
  return listUsers({ organization, request, page }, found);
}

function groupUsersPage(
  organization: Organization,
  request: HttpRequest,
  { page, group: wanted }: { page: number; group: string },
): Reply {
  // A name is cut at a full stop followed by a space, even when it is encoded; the id is the safe way.
  const cut = wanted.includes('. ') ? wanted.slice(0, wanted.indexOf('. ')) : wanted;
  const group = organization.group(cut);
  if (!group) {
    return jsonReply(404, { lastPage: false, result: 'error.group.not_found', message: `Not found: ${cut}` });
  }
  const direct = isDirectOnly(request);
  const members = direct ? organization.directMembers(group.groupId) : organization.allMembers(group.groupId);
  return listUsers({ organization, request, page }, { members, technical: group.technicalMembers ?? 0, group });
}

function isDirectOnly(request: HttpRequest): boolean {
  return request.query.get('directOnly')?.toLowerCase() !== 'false';
}

interface UserListing {
  readonly organization: Organization;
  readonly request: HttpRequest;
  readonly page: number;
}

function listUsers(
  { organization, request, page }: UserListing,
  found: { members: readonly number[]; technical: number; group?: DirectoryGroup },
): Reply {
  const keep = userFilter(request);
  const members = keep ? found.members.filter((index) => keep(organization.personAt(index))) : found.members;
  const size = { total: members.length + found.technical, page, size: USERS_PER_PAGE };
  const shown = members.slice(page * USERS_PER_PAGE, (page + 1) * USERS_PER_PAGE);
  if (shown.length === 0 && page > 0) return pastTheEnd(size);
  const withGroups = request.query.get('excludeGroups')?.toLowerCase() !== 'true';
  const directOnly = isDirectOnly(request);
  const users = shown.map((index) => {
    const groups = withGroups ? organization.groupNames(index, directOnly) : [];
    const person = organization.personAt(index);
    return groups.length === 0 ? person : Object.assign({}, person, { groups });
  });
  const lastPage = (page + 1) * USERS_PER_PAGE >= members.length;
  const groupName = found.group ? { groupName: found.group.groupName } : {};
  return jsonReply(200, { lastPage, result: 'success', ...groupName, users }, pageHeaders(size));
}

function userFilter(request: HttpRequest): ((person: Person) => boolean) | undefined {
  const status = request.query.get('status');
  const domain = request.query.get('domain')?.toLowerCase();
  if (status === null && domain === undefined) return undefined;
  return (person) =>
    (status === null || (person.status === 'active') === (status === 'active')) &&
    (domain === undefined || person.domain.toLowerCase() === domain);
}
