import type { SecretHiding } from '../schemas/describe.ts';
import type { OrganizationSeed } from '../user-management/person.ts';

/** An operator of a seed. */
export interface OperatorSeed {
  readonly login: string;
  readonly label: string;
  readonly email: string;
  readonly groups: readonly string[];
  /** Empty where the attribute was never set. Of these only `ims` is documented. */
  readonly authentication: 'native' | 'ims' | 'ldap' | '';
  readonly disabled?: boolean;
}

export interface GroupSeed {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
}

/** An external account by path; secrets in plain text here, encrypted when loaded. `by` names the last editor's login. */
export interface AccountSeed {
  readonly values: Readonly<Record<string, string>>;
  readonly by: string;
  readonly created: string;
  readonly modified: string;
  /** Its server refuses connections. */
  readonly isDown?: boolean;
}

/** A record that uses an external account, as a seed lists it. */
export interface UseSeed {
  /** Internal name of the account; one that the instance does not have leaves a link without a target. */
  readonly account: string;
  readonly name: string;
  readonly label: string;
  readonly modified: string;
  /** Other values, by path. */
  readonly values?: Readonly<Record<string, string>>;
}

/** Where external accounts are used. Lists are made on first use. */
export interface UsesSeed {
  readonly deliveries?: () => readonly UseSeed[];
  readonly services?: () => readonly UseSeed[];
  readonly incomingSms?: () => readonly UseSeed[];
  /** Workflows name accounts inside their activities, which no row here has. */
  readonly workflows?: () => readonly Omit<UseSeed, 'account'>[];
  /** Options by name, beside those of every instance. */
  readonly options?: Readonly<Record<string, string>>;
}

export interface InstanceSeed {
  readonly groups: readonly GroupSeed[];
  /** Called on first use. */
  readonly operators: () => readonly OperatorSeed[];
  readonly accounts: readonly AccountSeed[];
  /** The hardening of secrets from the start; off when left out. */
  readonly hidesSecrets?: SecretHiding;
  readonly uses?: UsesSeed;
  /** Schemas that operators without the right `admin` may not read. */
  readonly refusedSchemas?: readonly string[];
}

/** All data that a reset restores. */
export interface Seed {
  readonly organization: OrganizationSeed;
  /** Profiles the technical account holds. */
  readonly technicalProfiles: readonly string[];
  instance(instanceKey: string): InstanceSeed;
}
