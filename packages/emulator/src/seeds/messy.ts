import type { DirectoryGroup, Person } from '../user-management/organization.ts';
import { IMS_ACCOUNT_TYPE } from '../schemas/external-account.ts';
import { GroupList } from './group-list.ts';
import { BUILT_IN_GROUPS } from './groups.ts';
import {
  LONG_GROUP_NAME,
  messyProfiles,
  RIGHT_TO_LEFT_GROUP_NAME,
  SPECIAL_GROUP_NAME,
  type MessyProfile,
} from './messy-names.ts';
import type { AccountSeed, GroupSeed, InstanceSeed, OperatorSeed, Seed } from './seed.ts';
import { createSmallOrganization, smallAccounts, smallInstance, smallOperators } from './small.ts';

const ODD_GROUPS: readonly GroupSeed[] = [
  { name: 'R&D', label: 'Research & development' },
  { name: 'agency-nordics', label: 'Agency North', description: 'Was agency-north until September.' },
  { name: 'försäljning', label: 'Försäljning' },
  { name: SPECIAL_GROUP_NAME, label: 'R&D <beta>' },
  { name: RIGHT_TO_LEFT_GROUP_NAME, label: 'שיווק (marketing)' },
  { name: LONG_GROUP_NAME, label: 'A very long name' },
  { name: 'empty-group', label: '' },
];

const ODD_PEOPLE: readonly Omit<Person, 'id'>[] = [
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
    // Counted in the total, never listed: the lists look one short.
    ...(cause === 'linked' ? { technicalMembers: 2 } : {}),
  };
}

function createOrganization(): Seed['organization'] {
  const small = createSmallOrganization();
  // The profiles of the small seed for acme-prod give way to the messy ones.
  const kept = small.groups.filter(({ groupName }) => !groupName.startsWith('Campaign - acme_prod - '));
  const list = new GroupList(small.groups);
  const odd = messyProfiles.map((profile) => list.add(groupOf(profile)));
  list.add({ type: 'CONTRACT_ADMIN_GROUP', groupName: '_contract_admin_ACME', contractName: 'ACME ETLA' });
  const keptIds = new Set(kept.map(({ groupId }) => groupId));
  const added = list.groups.slice(small.groups.length);
  return {
    groups: [...kept, ...added],
    peopleCount: small.peopleCount + ODD_PEOPLE.length,
    personAt: (index) => oddPerson(index - small.peopleCount) ?? small.personAt(index),
    directGroupIds: (index) => {
      const oddId = odd[index % odd.length];
      const before = index < small.peopleCount ? small.directGroupIds(index).filter((id) => keptIds.has(id)) : [];
      return oddId === undefined || index % 6 === 5 ? before : [...before, oddId];
    },
  };
}

function oddPerson(index: number): Person | undefined {
  const person = ODD_PEOPLE[index];
  return person && { id: `F00D${String(index).padStart(20, '0')}@acme.example`, ...person };
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
  if (instanceKey !== 'acme-prod') return smallInstance(instanceKey);
  return {
    groups: [...BUILT_IN_GROUPS, ...ODD_GROUPS],
    operators: () => [...smallOperators(instanceKey), ...ODD_OPERATORS],
    accounts: smallAccounts(instanceKey),
  };
}

/** Adobe's rule is one account of this type; a leftover second one breaks sign-in. */
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
