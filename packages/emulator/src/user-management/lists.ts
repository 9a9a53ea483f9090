import { jsonReply, type HttpRequest, type Reply } from '../http/messages.ts';
import { BadRequest, filterTest, Query, readFilter, readPage, type PeopleFilter } from './list-query.ts';
import type { Organization } from './organization.ts';
import type { DirectoryGroup } from './person.ts';

const GROUPS_PER_PAGE = 400;
const USERS_PER_PAGE = 2000;

/** `GET /groups/{org}/{page}`: groups of every kind, pages from 0. Throws `BadRequest`, as all of these functions do. */
export function groupsPage(organization: Organization, request: HttpRequest, pageText: string): Reply {
  const page = readPage(pageText);
  checkNoParameters(request);
  const total = organization.groups.length;
  const shown = organization.groups.slice(page * GROUPS_PER_PAGE, (page + 1) * GROUPS_PER_PAGE);
  const headers = pageHeaders({ total, page, size: GROUPS_PER_PAGE, shown: shown.length });
  if (shown.length === 0) return pastTheEnd(headers);
  const lastPage = (page + 1) * GROUPS_PER_PAGE >= total;
  const groups = shown.map((group) => describeGroup(organization, group));
  return jsonReply(200, { lastPage, result: 'success', groups }, headers);
}

function checkNoParameters(request: HttpRequest): void {
  // The constructor does the check.
  void new Query(request, []);
}

function describeGroup(organization: Organization, group: DirectoryGroup) {
  const { memberGroupIds: _inner, technicalMembers: _technical, description: _description, ...listed } = group;
  return { ...listed, memberCount: organization.memberCount(group) };
}

/** `GET /{org}/user-groups?page=`, deprecated: only user groups, as a bare list, pages from 1. */
export function userGroupsPage(organization: Organization, request: HttpRequest): Reply {
  const page = readPage(new Query(request, ['page']).text('page') ?? '1');
  if (page === 0) throw new BadRequest('For input string: "0"');
  const all = organization.groups.filter(({ type }) => type === 'USER_GROUP');
  const shown = all.slice((page - 1) * GROUPS_PER_PAGE, page * GROUPS_PER_PAGE);
  return jsonReply(
    200,
    shown.map((group) => describeUserGroup(organization, group)),
    pageHeaders({ total: all.length, page, size: GROUPS_PER_PAGE, shown: shown.length }),
  );
}

function describeUserGroup(organization: Organization, group: DirectoryGroup) {
  const { groupId, groupName, type } = group;
  const userCount = organization.memberCount(group);
  const administrators = organization.group(`_admin_${groupName}`);
  return {
    groupId,
    name: groupName,
    type,
    ...(administrators && {
      adminGroupId: String(administrators.groupId),
      adminGroupName: administrators.groupName,
      adminCount: String(organization.memberCount(administrators)),
    }),
    ...(userCount === 0 ? {} : { userCount }),
  };
}

interface PageFigures {
  readonly total: number;
  readonly page: number;
  /** Entries of a full page. */
  readonly size: number;
  /** Entries of this page, for `X-Page-Size`. */
  readonly shown: number;
}

function pageHeaders({ total, page, size, shown }: PageFigures): Record<string, string> {
  return {
    'x-total-count': String(total),
    'x-page-count': String(Math.max(1, Math.ceil(total / size))),
    'x-current-page': String(page),
    'x-page-size': String(shown),
  };
}

/** As the documented example shows it: success without the list. */
function pastTheEnd(headers: Record<string, string>): Reply {
  return jsonReply(200, { lastPage: true, result: 'Not found' }, headers);
}

/** `GET /users/{org}/{page}`: everybody. */
export function usersPage(organization: Organization, request: HttpRequest, pageText: string): Reply {
  const page = readPage(pageText);
  const query = new Query(request, ['directOnly', 'domain', 'type']);
  const filter = readFilter(query);
  const found = { members: organization.allPeople(), technical: organization.technicalAccounts };
  return listUsers({ organization, page, query, filter }, found);
}

/** `GET /users/{org}/{page}/{group}`: the members of a group, found by its name or id. */
export function groupUsersPage(
  organization: Organization,
  request: HttpRequest,
  { page: pageText, group: wanted }: { page: string; group: string },
): Reply {
  const page = readPage(pageText);
  const query = new Query(request, ['directOnly', 'domain', 'type', 'status', 'excludeGroups']);
  const filter = readFilter(query);
  // The service cuts a name at a dot followed by a space, even when encoded; the id is safe.
  const cut = wanted.includes('. ') ? wanted.slice(0, wanted.indexOf('. ')) : wanted;
  const group = organization.group(cut);
  if (!group) return missingGroup(organization, { name: cut, page });
  if (filter.status !== undefined && group.type !== 'PRODUCT_PROFILE') {
    throw new BadRequest('The parameter "status" is for product profiles only');
  }
  const direct = query.flag('directOnly', true);
  const members = direct ? organization.directMembers(group.groupId) : organization.allMembers(group.groupId);
  return listUsers({ organization, page, query, filter }, { members, technical: group.technicalMembers ?? 0, group });
}

/** Prefixes of administrator and developer groups, which exist only with members. */
const ROLE_PREFIXES = ['_admin_', '_product_admin_', '_developer_'];

function missingGroup(organization: Organization, { name, page }: { name: string; page: number }): Reply {
  const prefix = ROLE_PREFIXES.find((candidate) => name.startsWith(candidate));
  const of = prefix === undefined ? undefined : name.slice(prefix.length);
  const exists =
    of !== undefined &&
    (organization.group(of) !== undefined || organization.groups.some(({ productName }) => productName === of));
  if (!exists) {
    return jsonReply(404, { lastPage: false, result: 'error.group.not_found', message: `Not found: ${name}` });
  }
  const headers = pageHeaders({ total: 0, page, size: USERS_PER_PAGE, shown: 0 });
  if (page > 0) return pastTheEnd(headers);
  return jsonReply(200, { lastPage: true, result: 'success', groupName: name, users: [] }, headers);
}

interface UserListing {
  readonly organization: Organization;
  readonly page: number;
  readonly query: Query;
  readonly filter: PeopleFilter;
}

function listUsers(
  { organization, page, query, filter }: UserListing,
  found: { members: readonly number[]; technical: number; group?: DirectoryGroup },
): Reply {
  const { domain } = filter;
  if (domain !== undefined && !organization.claimedDomains().has(domain)) {
    // UNCONFIRMED: the status is documented, the body is not.
    return jsonReply(404, { lastPage: false, result: 'error.domain.not_found', message: `Not found: ${domain}` });
  }
  const keep = filterTest(filter);
  const members = keep ? found.members.filter((index) => keep(organization.personAt(index))) : found.members;
  const shown = members.slice(page * USERS_PER_PAGE, (page + 1) * USERS_PER_PAGE);
  const total = members.length + found.technical;
  const headers = pageHeaders({ total, page, size: USERS_PER_PAGE, shown: shown.length });
  const withGroups = !query.flag('excludeGroups', false);
  const directOnly = query.flag('directOnly', true);
  if (shown.length === 0 && page > 0) return pastTheEnd(headers);
  const users = shown.map((index) => describePerson(organization, index, withGroups ? { directOnly } : undefined));
  const lastPage = (page + 1) * USERS_PER_PAGE >= members.length;
  const groupName = found.group ? { groupName: found.group.groupName } : {};
  return jsonReply(200, { lastPage, result: 'success', ...groupName, users }, headers);
}

/** A person as replies show them; without the list of groups when there is none to show. */
function describePerson(organization: Organization, index: number, groupsShown: { directOnly: boolean } | undefined) {
  const groups = groupsShown ? organization.groupNames(index, groupsShown.directOnly) : [];
  const person = organization.personAt(index);
  return groups.length === 0 ? person : Object.assign({}, person, { groups });
}

/** `GET /organizations/{org}/users/{user}?domain=`: one person, by address or by username and domain. */
export function onePerson(organization: Organization, request: HttpRequest, user: string): Reply {
  const domain = new Query(request, ['domain']).text('domain');
  const index = organization.find({ user, domain });
  if (index === undefined) {
    return jsonReply(404, { result: 'error.user.not_found', message: `User not found ${user}` });
  }
  return jsonReply(200, { result: 'success', user: describePerson(organization, index, { directOnly: true }) });
}
