import { emptyImsAccount, otherAccounts, workingImsAccount } from './accounts/accounts.ts';
import { GroupList } from './group-list.ts';
import { BUILT_IN_GROUPS } from './groups.ts';
import { KNOWN_PEOPLE } from './known-people.ts';
import { operatorOf, PEOPLE_COUNT, personIndex, personOfSeed, PERMANENT_OPERATORS } from './people.ts';
import { SMALL_USES } from './uses/seeded-uses.ts';
import type { AccountSeed, InstanceSeed, OperatorSeed, Seed } from './seed.ts';

/** Masks of the instances whose account is set up. */
const MASKS: Readonly<Record<string, string>> = {
  'acme-prod': 'Campaign - acme_prod - (.*)',
  'acme-stage': 'Campaign - acme_stage - (.*)',
  'acme-v8': 'campaign - acme_v8 - (.*)',
  'acme-native-blocked': 'Campaign - acme_native_blocked - (.*)',
};

/** Members of each group of the organisation, by person number; the last few people are in none. */
const MEMBERSHIPS: readonly (readonly [profile: string, people: readonly number[]])[] = [
  ['Campaign - acme_prod - admin', [0, 1]],
  ['Campaign - acme_prod - delivery', [2, 3, 4, 5, 6]],
  ['Campaign - acme_prod - operation', [2, 7, 8]],
  ['Campaign - acme_prod - content', [9, 10]],
  ['Campaign - acme_prod - report', [11, 12]],
  ['Campaign - acme_prod - workflow', [4, 13]],
  ['Campaign - acme_prod - offer', [14]],
  ['Campaign - acme_prod - agency-north', [15, 16]],
  ['Campaign - acme_stage - admin', [0, 2]],
  ['Campaign - acme_stage - delivery', [3, 4, 17]],
  ['Campaign - acme_stage - workflow', [13, 18]],
  ['Campaign - acme_new - admin', [0, 1]],
  ['Campaign - acme_native_blocked - admin', [0]],
  ['campaign - acme_v8 - admin', [1, 19]],
  ['campaign - acme_v8 - delivery', [5, 6, 20]],
  ['campaign - acme_v8 - report', [12, 21]],
  ['Campaign - dev- reviewers', [7]],
  ['Administrators', [0, 1]],
];

const OTHER_PRODUCTS: readonly (readonly [name: string, product: string, people: readonly number[]])[] = [
  ['Analytics - Report suite access', 'Adobe Analytics', [11, 12, 21, 22]],
  ['AEM Authors', 'Adobe Experience Manager as a Cloud Service', [9, 10]],
  ['Target - Approver', 'Adobe Target', [14, 22]],
];

/** Counted in totals, never listed. */
const TECHNICAL_ACCOUNTS = 1;

/** A small organisation that can be read at a glance. */
export function createSmallSeed(): Seed {
  return {
    organization: createSmallOrganization(),
    technicalProfiles: ['Campaign - acme_prod - admin'],
    instance: smallInstance,
  };
}

export function createSmallOrganization(): Seed['organization'] {
  const list = new GroupList();
  const known = KNOWN_PEOPLE.flatMap(({ person, groups }) => (person ? [{ person, groups }] : []));
  const groupsOf = Array.from({ length: PEOPLE_COUNT + known.length }, (): number[] => []);
  const put = (groupId: number, people: readonly number[]) => {
    for (const person of people) groupsOf[person]?.push(groupId);
  };
  const roles = list.administratorRoles();
  put(roles.system, [personIndex('Mona Berg')]);
  put(roles.product, [personIndex('Mona Berg'), personIndex('Omar Haddad')]);
  const readers = list.userGroup('Campaign readers');
  put(readers, [17, 18, 20, 21]);
  const nordics = list.userGroup('Marketing Nordics');
  put(nordics, [3, 8, 9]);
  const marketing = list.userGroup('Marketing', [nordics]);
  put(marketing, [2, 5]);
  const creative = list.userGroup('Creative', [list.userGroup('Brand studio')]);
  // Adobe advises to give profiles to user groups: these people are seen only with directOnly=false.
  const userGroupOf = new Map([
    ['Campaign - acme_prod - report', readers],
    ['Campaign - acme_prod - content', creative],
  ]);
  for (const [name, people] of MEMBERSHIPS) {
    const userGroup = userGroupOf.get(name);
    const throughGroups = userGroup === undefined ? {} : { memberGroupIds: [userGroup] };
    const technical = name === 'Campaign - acme_prod - admin' ? { technicalMembers: TECHNICAL_ACCOUNTS } : {};
    put(list.profile(name, { ...throughGroups, ...technical }), people);
  }
  for (const [name, productName, people] of OTHER_PRODUCTS) put(list.profile(name, { productName }), people);
  put(
    list.add({
      type: 'PROFILE_ADMIN_GROUP',
      groupName: '_admin_Campaign - acme_prod - delivery',
      productProfileName: 'Campaign - acme_prod - delivery',
    }),
    [2],
  );
  put(list.add({ type: 'USER_ADMIN_GROUP', groupName: '_admin_Marketing', userGroupName: 'Marketing' }), [2]);
  const idOf = new Map(list.groups.map(({ groupId, groupName }) => [groupName, groupId]));
  for (const [index, { groups }] of known.entries()) {
    for (const name of groups) put(idOf.get(name) ?? 0, [PEOPLE_COUNT + index]);
  }
  return {
    groups: list.groups,
    peopleCount: groupsOf.length,
    technicalAccounts: TECHNICAL_ACCOUNTS,
    personAt: (index) => known[index - PEOPLE_COUNT]?.person ?? personOfSeed(index),
    directGroupIds: (index) => groupsOf[index] ?? [],
  };
}

/** The operators of an instance: one for each person whose profile its mask maps to a group, and a few more. */
export function smallOperators(instanceKey: string): OperatorSeed[] {
  const [prefix = ''] = (MASKS[instanceKey] ?? MASKS['acme-prod'] ?? '').split('(');
  const groupsOf = new Map<number, string[]>();
  for (const [name, people] of MEMBERSHIPS) {
    if (!name.startsWith(prefix)) continue;
    for (const person of people) groupsOf.set(person, [...(groupsOf.get(person) ?? []), name.slice(prefix.length)]);
  }
  for (const editor of [0, 1, 2, 3]) if (!groupsOf.has(editor)) groupsOf.set(editor, ['operation']);
  // Only in Campaign, without a profile.
  groupsOf.set(PEOPLE_COUNT - 2, ['delivery']);
  groupsOf.set(PEOPLE_COUNT - 3, []);
  const people = [...groupsOf].sort(([left], [right]) => left - right);
  return [
    ...PERMANENT_OPERATORS,
    ...people.map(([person, groups]) => operatorOf(person, groups, person < 4 ? 'native' : 'ims')),
    ...(instanceKey === 'acme-prod' ? KNOWN_PEOPLE.flatMap(({ operator }) => operator ?? []) : []),
  ];
}

/** The accounts of an instance, its IMS account first where it has one. */
export function smallAccounts(instanceKey: string): AccountSeed[] {
  const mask = MASKS[instanceKey];
  if (mask !== undefined) return [workingImsAccount(instanceKey, mask), ...otherAccounts()];
  return instanceKey === 'acme-bare' ? otherAccounts(8) : [emptyImsAccount(), ...otherAccounts(9)];
}

export function smallInstance(instanceKey: string): InstanceSeed {
  return {
    groups: BUILT_IN_GROUPS,
    operators: () => smallOperators(instanceKey),
    accounts: smallAccounts(instanceKey),
    uses: SMALL_USES,
  };
}
