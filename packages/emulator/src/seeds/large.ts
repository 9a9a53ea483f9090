import type { Person } from '../user-management/organization.ts';
import { GroupList } from './group-list.ts';
import { BUILT_IN_GROUPS } from './groups.ts';
import { STANDING_OPERATORS } from './people.ts';
import type { GroupSeed, InstanceSeed, OperatorSeed, Seed } from './seed.ts';
import { smallAccounts, smallInstance } from './small.ts';

const PEOPLE = 100_000;
const PROFILES = 5_000;
const OPERATOR_GROUPS = 400;
const USER_GROUPS = 300;
const STAGE_PROFILES = 400;
const V8_PROFILES = 200;
/** Every tenth person is an operator of acme-prod already. */
const PEOPLE_PER_OPERATOR = 10;
const ADMINISTRATORS = 12;
/** Number of the profile `Campaign - acme_prod - report`. */
const REPORT_PROFILE = 4;

const FIRST_NAMES = [
  'Anna',
  'Bo',
  'Carla',
  'David',
  'Elif',
  'Farid',
  'Greta',
  'Hugo',
  'Ida',
  'Jonas',
  'Kim',
  'Lena',
  'Milan',
];
const LAST_NAMES = [
  'Andersson',
  'Bauer',
  'Costa',
  'Dubois',
  'Eriksen',
  'Farkas',
  'García',
  'Horvat',
  'Ito',
  'Jansen',
  'Khan',
];

/** A large organisation, computed rather than stored: nothing but the groups is made at the start. */
export function createLargeSeed(): Seed {
  const { groups, profileIds, userGroupIds, everyFourth } = createGroups();
  return {
    organization: {
      groups,
      peopleCount: PEOPLE,
      personAt: largePerson,
      directGroupIds: (index) => {
        const ids = profileIndexes(index).flatMap((profile) => profileIds[profile] ?? []);
        const userGroup = index % 4 === 0 ? userGroupIds[Math.floor(index / 4) % USER_GROUPS] : undefined;
        if (index % 4 === 1) ids.push(everyFourth);
        return userGroup === undefined ? ids : [...ids, userGroup];
      },
    },
    technicalProfiles: ['Campaign - acme_prod - admin'],
    instance: (instanceKey) => (instanceKey === 'acme-prod' ? largeInstance() : smallInstance(instanceKey)),
  };
}

function operatorGroup(index: number): GroupSeed {
  const number = String(index + 1).padStart(3, '0');
  return BUILT_IN_GROUPS[index] ?? { name: `team-${number}`, label: `Team ${number}` };
}

function profileName(index: number): { name: string; productName: string } {
  const campaign = 'Adobe Campaign';
  const stage = index - OPERATOR_GROUPS;
  const v8 = stage - STAGE_PROFILES;
  if (stage < 0) return { name: `Campaign - acme_prod - ${operatorGroup(index).name}`, productName: campaign };
  if (v8 < 0) return { name: `Campaign - acme_stage - ${operatorGroup(stage).name}`, productName: campaign };
  if (v8 < V8_PROFILES) return { name: `campaign - acme_v8 - ${operatorGroup(v8).name}`, productName: campaign };
  const number = String(index).padStart(4, '0');
  return index % 2 === 0
    ? { name: `Analytics - workspace ${number}`, productName: 'Adobe Analytics' }
    : { name: `AEM - authors ${number}`, productName: 'Adobe Experience Manager' };
}

function createGroups() {
  const list = new GroupList();
  list.administratorRoles();
  const userGroupIds: number[] = [];
  for (let index = 0; index < USER_GROUPS; index += 1) {
    // Every tenth user group holds the three before it.
    const inner = index % 10 === 9 ? userGroupIds.slice(-3) : [];
    userGroupIds.push(list.userGroup(`Department ${String(index + 1).padStart(3, '0')}`, inner));
  }
  // Large enough that its members come on several pages.
  const everyFourth = list.userGroup('Report readers');
  const profileIds: number[] = [];
  for (let index = 0; index < PROFILES; index += 1) {
    const { name, productName } = profileName(index);
    const department = index % 5 === 2 ? (userGroupIds[index % USER_GROUPS] ?? 0) : 0;
    const assigned = index === REPORT_PROFILE ? everyFourth : department;
    const more = assigned === 0 ? {} : { memberGroupIds: [assigned] };
    profileIds.push(list.profile(name, { productName, ...more }));
  }
  return { groups: list.groups, profileIds, userGroupIds, everyFourth };
}

/** Numbers of the profiles a person was given, administration of acme-prod for the first few alone. */
function profileIndexes(person: number): number[] {
  if (person < ADMINISTRATORS) return [0];
  const first = 1 + ((person * 7919) % (PROFILES - 1));
  if (person % 3 !== 0) return [first];
  // A third of the people work on acme-prod for certain.
  const onProduction = 1 + ((person * 31) % (OPERATOR_GROUPS - 1));
  return first === onProduction ? [first] : [first, onProduction];
}

function largePerson(index: number): Person {
  const firstname = FIRST_NAMES[index % FIRST_NAMES.length] ?? '';
  const lastname = LAST_NAMES[index % LAST_NAMES.length] ?? '';
  const email = largeEmail(index);
  return {
    id: `${index.toString(16).toUpperCase().padStart(24, '0')}@acme.example`,
    email,
    username: email,
    status: index % 97 === 96 ? 'disabled' : 'active',
    type: 'federatedID',
    domain: 'acme.example',
    firstname,
    lastname,
    country: 'SE',
  };
}

function largeEmail(index: number): string {
  return `person.${String(index).padStart(6, '0')}@acme.example`;
}

function largeInstance(): InstanceSeed {
  return {
    groups: Array.from({ length: OPERATOR_GROUPS }, (_, index) => operatorGroup(index)),
    operators: largeOperators,
    accounts: smallAccounts('acme-prod'),
  };
}

function largeOperators(): OperatorSeed[] {
  const people = Array.from({ length: PEOPLE / PEOPLE_PER_OPERATOR }, (_, index): OperatorSeed => {
    const person = index * PEOPLE_PER_OPERATOR;
    const email = largeEmail(person);
    const groups = profileIndexes(person)
      .filter((profile) => profile < OPERATOR_GROUPS)
      .map((profile) => operatorGroup(profile).name);
    return { login: email, label: `Person ${person}`, email, groups, authentication: 'ims' };
  });
  return [...STANDING_OPERATORS, ...people];
}
