import type { DirectoryGroup, Person } from '../user-management/person.ts';
import { IMS_ACCOUNT_TYPE } from '../schemas/external-account/enumerations.ts';
import { ODD_EXTERNAL_ACCOUNTS } from './accounts/odd-accounts.ts';
import { accountSeed } from './accounts/other-account.ts';
import { GroupList } from './group-list.ts';
import { BUILT_IN_GROUPS } from './groups.ts';
import { CROWD } from './messy-crowd.ts';
import {
  LONG_GROUP_NAME,
  MESSY_PREFIX,
  messyProfiles,
  RIGHT_TO_LEFT_GROUP_NAME,
  SPECIAL_GROUP_NAME,
  type MessyProfile,
} from './messy-names.ts';
import { MESSY_USER_GROUPS, ODD_PEOPLE } from './messy-people.ts';
import { PEOPLE_COUNT } from './people.ts';
import type { AccountSeed, GroupSeed, InstanceSeed, OperatorSeed, Seed } from './seed.ts';
import { createSmallOrganization, smallAccounts, smallInstance, smallOperators } from './small.ts';
import { MESSY_USES } from './uses/seeded-uses.ts';

const ODD_GROUPS: readonly GroupSeed[] = [
  { name: 'R&D', label: 'Research & development' },
  { name: 'agency-nordics', label: 'Agency North', description: 'Was agency-north until September.' },
  { name: 'försäljning', label: 'Försäljning' },
  { name: SPECIAL_GROUP_NAME, label: 'R&D <beta>' },
  { name: RIGHT_TO_LEFT_GROUP_NAME, label: 'שיווק (marketing)' },
  { name: LONG_GROUP_NAME, label: 'A very long name' },
  { name: 'empty-group', label: '' },
];

/** Accounts that are odd in Admin Console itself. */
const ODD_ACCOUNTS: readonly Omit<Person, 'id'>[] = [
  {
    email: 'o\u0027neil&co@acme.example',
    username: 'o\u0027neil&co@acme.example',
    status: 'active',
    type: 'federatedID',
    domain: 'acme.example',
    firstname: '<b>Sean</b>',
    lastname: 'O\u0027Neil & Co',
  },
  {
    email: 'MONA.BERG@ACME.EXAMPLE',
    username: 'mona.adobe',
    status: 'active',
    type: 'adobeID',
    domain: '',
    firstname: 'Mona',
    lastname: 'Berg',
  },
  {
    email: 'no.name@agency.example',
    username: 'nn-4711',
    status: 'locked',
    type: 'federatedID',
    domain: 'agency.example',
  },
  {
    email: 'left@acme.example',
    username: 'left@acme.example',
    status: 'removed',
    type: 'unknown',
    domain: 'acme.example',
    firstname: '\u202Etfel',
    lastname: 'Gone',
  },
  {
    email: 'zoë.çelik@acme.example',
    username: 'zoë.çelik@acme.example',
    status: 'active',
    type: 'enterpriseID',
    domain: 'acme.example',
    firstname: 'Zoë',
    lastname: 'Çelik',
  },
];

/** Counted in totals, never listed. */
const TECHNICAL_ACCOUNTS = 2;

/** The small organisation with every near miss of names, ambiguous records and a second account of the IMS type. */
export function createMessySeed(): Seed {
  return {
    organization: createOrganization(),
    technicalProfiles: ['Campaign - acme_prod - admin'],
    instance: messyInstance,
  };
}

function groupOf({ cause, profileName }: MessyProfile): Omit<DirectoryGroup, 'groupId'> {
  if (cause === 'mystery' || cause === 'no-type') return { groupName: profileName };
  return {
    type: 'PRODUCT_PROFILE',
    groupName: profileName,
    licenseQuota: 'UNLIMITED',
    productName:
      cause === 'product-keyword' ? 'Adobe Campaign (Managed Services,Single App,campaign)' : 'Adobe Campaign',
    // Counted in the total, never listed: the lists look too short.
    ...(cause === 'linked' ? { technicalMembers: TECHNICAL_ACCOUNTS } : {}),
  };
}

function createOrganization(): Seed['organization'] {
  const small = createSmallOrganization();
  // The messy profiles replace those of the small seed for acme-prod.
  const others = small.groups.filter(({ groupName }) => !groupName.startsWith(MESSY_PREFIX));
  const list = new GroupList(small.groups);
  const { direct, inner, middle, outer } = MESSY_USER_GROUPS;
  const outerId = list.userGroup(outer, [list.userGroup(middle, [list.userGroup(inner)])]);
  const givenTo = new Map([
    [`${MESSY_PREFIX}försäljning`, list.userGroup(direct)],
    [`${MESSY_PREFIX}workflow`, outerId],
  ]);
  const odd = messyProfiles.map((profile) => {
    const userGroup = givenTo.get(profile.profileName);
    return list.add({ ...groupOf(profile), ...(userGroup === undefined ? {} : { memberGroupIds: [userGroup] }) });
  });
  list.add({ type: 'CONTRACT_ADMIN_GROUP', groupName: '_contract_admin_ACME', contractName: 'ACME ETLA' });
  const groups = [...others, ...list.groups.slice(small.groups.length)];
  const people = [
    ...smallPeople(small, { groups, odd }),
    ...ODD_ACCOUNTS.map((person, index) => ({
      person: { id: `F00D${String(index).padStart(20, '0')}@acme.example`, ...person },
      groupIds: idsNamed(groups, [messyProfiles[(PEOPLE_COUNT + index) % odd.length]?.profileName ?? '']),
    })),
    ...[...ODD_PEOPLE.flatMap(({ users }) => users), ...CROWD.map(({ user }) => user)].map((each) => ({
      person: each.person,
      groupIds: idsNamed(groups, each.groups),
    })),
  ];
  const at = (index: number) => {
    const found = people[index];
    if (!found) throw new Error(`The seed has no person ${index}.`);
    return found;
  };
  return {
    groups,
    peopleCount: people.length,
    technicalAccounts: TECHNICAL_ACCOUNTS,
    personAt: (index) => at(index).person,
    directGroupIds: (index) => at(index).groupIds,
  };
}

/** The people of the small seed. Each ordinary person also gets a messy profile, except every sixth. */
function smallPeople(
  small: Seed['organization'],
  { groups, odd }: { groups: readonly DirectoryGroup[]; odd: readonly number[] },
) {
  const nameOf = new Map(small.groups.map(({ groupId, groupName }) => [groupId, groupName]));
  return Array.from({ length: small.peopleCount }, (_, index) => {
    const names = small.directGroupIds(index).flatMap((id) => nameOf.get(id) ?? []);
    const extra = index < PEOPLE_COUNT && index % 6 !== 5 ? [odd[index % odd.length] ?? 0] : [];
    return { person: small.personAt(index), groupIds: [...idsNamed(groups, names), ...extra] };
  });
}

/** Ids of the groups with these names, the first of several with one name; leaves out names without a group. */
function idsNamed(groups: readonly DirectoryGroup[], names: readonly string[]): number[] {
  return names.flatMap((name) => groups.find(({ groupName }) => groupName === name)?.groupId ?? []);
}

const ODD_OPERATORS: readonly OperatorSeed[] = [
  // Two operators with one address: a join by e-mail is ambiguous.
  {
    login: 'mona',
    label: 'Mona Berg (old)',
    email: 'mona.berg@acme.example',
    groups: ['delivery'],
    authentication: 'native',
  },
  {
    login: 'everything',
    label: 'Everything & <all>',
    email: 'Everything@Acme.Example',
    groups: BUILT_IN_GROUPS.map(({ name }) => name),
    authentication: 'ims',
  },
  { login: 'nothing', label: '', email: '', groups: [], authentication: 'ims' },
  {
    login: 'o\u0027neil&co@acme.example',
    label: 'Sean O\u0027Neil',
    email: 'o\u0027neil&co@acme.example',
    groups: ['R&D', SPECIAL_GROUP_NAME],
    authentication: 'ims',
  },
];

function messyInstance(instanceKey: string): InstanceSeed {
  if (instanceKey === 'acme-stage') return { ...smallInstance(instanceKey), accounts: withSecondImsAccount() };
  // Secrets are hidden from all but one login; and after a refresh, an account sends people back to another instance.
  if (instanceKey === 'acme-v8') return { ...smallInstance(instanceKey), hidesSecrets: 'but-admin' };
  if (instanceKey === 'acme-native-blocked') return refreshed(smallInstance(instanceKey));
  if (instanceKey !== 'acme-prod') return smallInstance(instanceKey);
  return {
    groups: [...BUILT_IN_GROUPS, ...ODD_GROUPS],
    operators: () => [
      ...smallOperators(instanceKey),
      ...ODD_OPERATORS,
      ...ODD_PEOPLE.flatMap(({ operators }) => operators),
      ...CROWD.flatMap(({ operator }) => operator ?? []),
    ],
    accounts: [...smallAccounts(instanceKey), ...ODD_EXTERNAL_ACCOUNTS.map(accountSeed)],
    uses: MESSY_USES,
    refusedSchemas: ['nms:service', 'xtk:option'],
  };
}

/** Adobe requires a single account of this type; a second one breaks sign-in. */
function withSecondImsAccount(): AccountSeed[] {
  const second: AccountSeed = {
    values: {
      '@name': 'Adobe_Experience_Cloud',
      '@label': 'Adobe Experience Cloud (copy)',
      '@type': IMS_ACCOUNT_TYPE,
      '@active': '1',
      '@imsServer': 'https://adobeid-na1.services.adobe.com',
      '@imsRightsMask': 'Campaign - acme_stage - (.&#42;)',
    },
    by: 'omar.haddad',
    created: '2024-04-01 12:00:00.000Z',
    modified: '2024-04-01 12:34:56.789Z',
  };
  return [...smallAccounts('acme-stage'), second];
}

/** The instance after its database was overwritten with that of `acme-prod`. */
function refreshed(instance: InstanceSeed): InstanceSeed {
  const accounts = instance.accounts.map((account): AccountSeed => {
    if (account.values['@type'] !== IMS_ACCOUNT_TYPE) return account;
    return { ...account, values: { ...account.values, '@callbackServer': 'https://acme-prod.campaign.acme.example' } };
  });
  return { ...instance, accounts };
}
