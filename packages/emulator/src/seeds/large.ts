import type { Person } from '../user-management/person.ts';
import { workingImsAccount } from './accounts/accounts.ts';
import { largeAccounts } from './accounts/large-accounts.ts';
import {
  groupReached,
  LARGE_MASK,
  largeGroups,
  OPERATOR_GROUPS,
  operatorGroup,
  PRODUCTION_PROFILES,
  USER_GROUPS,
} from './large-profiles.ts';
import { ordinaryName } from './names.ts';
import { DEMO_ADMIN, DEMO_VIEWER, PERMANENT_OPERATORS } from './people.ts';
import type { InstanceSeed, OperatorSeed, Seed } from './seed.ts';
import { smallAccounts, smallInstance } from './small.ts';
import { LARGE_USES } from './uses/seeded-uses.ts';

const PEOPLE = 100_000;
/** Three of every five people have signed in to acme-prod before. */
const OPERATORS_OF_FIVE = 3;
const ADMINISTRATORS = 12;
/** Operators of people who left and are no longer in Admin Console. */
const FORMER_OPERATORS = 240;
const TECHNICAL_OPERATORS = 10;
/** The demonstration logins come first. */
const PERMANENT_PEOPLE = [DEMO_ADMIN, DEMO_VIEWER];
const PERMANENT = PERMANENT_PEOPLE.length;

/** A large organisation, computed on demand: only the groups are created at the start. */
export function createLargeSeed(): Seed {
  const { groups, profileIds, userGroupIds, reportReaders } = largeGroups();
  return {
    organization: {
      groups,
      peopleCount: PEOPLE,
      technicalAccounts: TECHNICAL_OPERATORS,
      personAt: largePerson,
      directGroupIds: (index) => {
        const ids = profileIndexes(index).flatMap((profile) => profileIds[profile] ?? []);
        if (index % 4 === 1) ids.push(reportReaders);
        const department = departmentOf(index);
        if (department !== undefined) ids.push(userGroupIds[department] ?? 0);
        return ids;
      },
    },
    technicalProfiles: ['Campaign - acme_prod - admin'],
    instance: (instanceKey) => (instanceKey === 'acme-prod' ? largeInstance() : smallInstance(instanceKey)),
  };
}

function departmentOf(person: number): number | undefined {
  return person % 4 === 0 ? (person / 4) % USER_GROUPS : undefined;
}

/** Numbers of the profiles a person was given directly. */
function profileIndexes(person: number): number[] {
  // The demonstration logins: administration of acme-prod, and reports.
  if (person < PERMANENT) return person === 0 ? [0] : [4];
  if (person < ADMINISTRATORS) return [0];
  // One in fifty holds nothing directly.
  if (person % 50 === 49) return [];
  const first = 1 + ((person * 7919) % 4_999);
  if (person % 3 !== 0) return [first];
  const onProduction = 1 + ((person * 31) % (PRODUCTION_PROFILES - 1));
  return first === onProduction ? [first] : [first, onProduction];
}

function largePerson(index: number): Person {
  const permanent = PERMANENT_PEOPLE[index];
  if (permanent) return permanent;
  const email = largeEmail(index);
  const { firstname, lastname } = ordinaryName(index);
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
  const [, ...others] = smallAccounts('acme-prod');
  return {
    groups: Array.from({ length: OPERATOR_GROUPS }, (_, index) => operatorGroup(index)),
    operators: largeOperators,
    accounts: [workingImsAccount('acme-prod', LARGE_MASK), ...others, ...largeAccounts()],
    uses: LARGE_USES,
  };
}

function largeOperators(): OperatorSeed[] {
  const operators: OperatorSeed[] = [...PERMANENT_OPERATORS];
  for (let person = PERMANENT; person < PEOPLE; person += 1) {
    if (person % 5 < OPERATORS_OF_FIVE) operators.push(new LargeOperator(person));
  }
  for (let former = 0; former < FORMER_OPERATORS; former += 1) {
    const email = `left.${String(former).padStart(3, '0')}@acme.example`;
    const groups = [operatorGroup(former % OPERATOR_GROUPS).name];
    operators.push({ login: email, label: `Left ${former}`, email, groups, authentication: 'ims' });
  }
  for (let account = 0; account < TECHNICAL_OPERATORS; account += 1) {
    const email = `5e7a0000-0000-4000-8000-${String(account).padStart(12, '0')}@techacct.adobe.com`;
    operators.push({ login: email, label: email, email, groups: ['workflow'], authentication: 'ims' });
  }
  return operators;
}

/** The operator of a person, computed on demand. */
class LargeOperator implements OperatorSeed {
  private readonly person: number;

  constructor(person: number) {
    this.person = person;
  }

  get login(): string {
    return largeEmail(this.person);
  }

  get label(): string {
    const { firstname, lastname } = ordinaryName(this.person);
    return `${firstname} ${lastname}`;
  }

  get email(): string {
    return largeEmail(this.person);
  }

  /** Groups of their direct profiles; those by a user group were given after the last sign-in. */
  get groups(): readonly string[] {
    return [...new Set(profileIndexes(this.person).flatMap((profile) => groupReached(profile) ?? []))];
  }

  /** One in a hundred still signs in with a Campaign password. */
  get authentication(): 'native' | 'ims' {
    return this.person % 100 === 50 ? 'native' : 'ims';
  }

  get disabled(): boolean {
    return this.person % 61 === 60;
  }
}
