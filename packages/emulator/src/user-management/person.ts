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
  /** Of a user group; stored, and in no list. */
  readonly description?: string;
  /** Technical accounts: counted in totals, never listed. */
  readonly technicalMembers?: number;
}

/** What a seed provides. People are asked for one at a time, so that a large organisation costs no memory. */
export interface OrganizationSeed {
  readonly groups: readonly DirectoryGroup[];
  readonly peopleCount: number;
  /** Technical accounts of the organisation: counted in totals, never listed. None when left out. */
  readonly technicalAccounts?: number;
  personAt(index: number): Person;
  /** Ids of the groups the person was put into, not those reached through other groups. */
  directGroupIds(index: number): readonly number[];
}

/** What to change about somebody; groups by name or id. */
export interface PersonChange extends Partial<Omit<Person, 'email'>> {
  /** All groups the person is put into; those before are left. */
  readonly groups?: readonly string[];
}
