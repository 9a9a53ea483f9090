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

export interface InstanceSeed {
  readonly groups: readonly GroupSeed[];
  /** Called on first use. */
  readonly operators: () => readonly OperatorSeed[];
  readonly accounts: readonly AccountSeed[];
  /** The hardening of secrets from the start; off when left out. */
  readonly hidesSecrets?: SecretHiding;
}

/** All data that a reset restores. */
export interface Seed {
  readonly organization: OrganizationSeed;
  /** Profiles the technical account holds. */
  readonly technicalProfiles: readonly string[];
  instance(instanceKey: string): InstanceSeed;
}
