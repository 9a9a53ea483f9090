/** A person as the User Management API lists them. Unset properties are left out of replies. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly username: string;
  readonly status: 'active' | 'disabled' | 'locked' | 'removed';
  readonly type: 'adobeID' | 'enterpriseID' | 'federatedID' | 'unknown';
  readonly domain: string;
  readonly firstname?: string;
  readonly lastname?: string;
  readonly country?: string;
}

/** A group of any kind: user group, product profile or administrator role. */
export interface DirectoryGroup {
  readonly groupId: number;
  readonly groupName: string;
  /** Absent on some groups of older organisations. */
  readonly type?: string;
  readonly productName?: string;
  readonly licenseQuota?: string;
  readonly adminGroupName?: string;
  readonly userGroupName?: string;
  readonly productProfileName?: string;
  readonly contractName?: string;
  /** Groups whose members belong here too: user groups assigned to a profile, or nested in a user group. */
  readonly memberGroupIds?: readonly number[];
  /** For a user group; stored, but never listed. */
  readonly description?: string;
  /** Technical accounts: counted in totals, never listed. */
  readonly technicalMembers?: number;
}

/** The organisation of a seed. People are read one at a time, so that a large organisation needs little memory. */
export interface OrganizationSeed {
  readonly groups: readonly DirectoryGroup[];
  readonly peopleCount: number;
  /** Technical accounts of the organisation: counted in totals, never listed. None by default. */
  readonly technicalAccounts?: number;
  personAt(index: number): Person;
  /** Ids of the person's direct groups. */
  directGroupIds(index: number): readonly number[];
}

/** A change of a person; groups by name or id. */
export interface PersonChange extends Partial<Omit<Person, 'email'>> {
  /** All direct groups of the person; replaces the former ones. */
  readonly groups?: readonly string[];
}
