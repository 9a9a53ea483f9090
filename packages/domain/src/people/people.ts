/** Account states in Admin Console (User Management docs, user object); any other value, or none, is `unknown`. */
export const adobeUserStates = ['active', 'disabled', 'locked', 'removed', 'unknown'] as const;
export type AdobeUserState = (typeof adobeUserStates)[number];

/** A person in Admin Console, as User Management lists them. */
export interface AdobeUser {
  /** User Management's `id`, or a text of type, username and domain where a reply lacks it. Unique in a list. */
  readonly id: string;
  readonly email: string;
  /** May differ from the e-mail address. */
  readonly username: string;
  /** The domain that the username belongs to (`ann` of `acme.example`); absent where Admin Console gives none. */
  readonly domain?: string;
  /** First and last name; empty where none is set. */
  readonly name: string;
  readonly state: AdobeUserState;
  /** Names of all groups, direct or not: product profiles, user groups and administrator roles. */
  readonly groupNames: readonly string[];
  /** Direct groups, without those by a user group; `null` when that was not read. */
  readonly directGroupNames: readonly string[] | null;
  /** The list of groups, or a part of it, could not be understood: the user may hold more. */
  readonly areGroupsUnread?: boolean;
  /** The e-mail address or username could not be understood: the user's operator is not known. */
  readonly isIdentityUnread?: boolean;
}

/** `native-off`: by a Campaign password, which the instance does not accept (`nonIMSAuthnAPI`, as configured by the deployer). */
export const authenticationKinds = ['ims', 'native', 'native-off', 'unknown'] as const;
export type AuthenticationKind = (typeof authenticationKinds)[number];

/** A user of an instance (`xtk:operator`). */
export interface Operator {
  readonly id: string;
  readonly login: string;
  readonly label: string;
  /** Empty where none is set. Not unique in practice. */
  readonly email: string;
  /** `null` when that was not read. */
  readonly isDisabled: boolean | null;
  readonly authentication: AuthenticationKind;
  /** Internal names of the operator's groups in Campaign now, as far as they could be read. */
  readonly groupNames: readonly string[];
}

/**
 * How a user of Admin Console was matched to an operator, the strongest first.
 *
 * `email`: both have the address. `username`: the user name is the operator's address, as after a change of address.
 * `qualified-name`: user name and domain together are the operator's address or login. `login`: the address or the user
 * name is the operator's login.
 */
export const joinKinds = ['email', 'username', 'qualified-name', 'login'] as const;
export type JoinKind = (typeof joinKinds)[number];

/** The lists that facts about people come from. */
export const impactSources = ['profiles', 'members', 'operators', 'operator-groups'] as const;
export type ImpactSource = (typeof impactSources)[number];

/** `stale`: complete, but older than the deployer's limit. */
export const sourceStates = ['complete', 'stale', 'partial', 'missing'] as const;
export type SourceState = (typeof sourceStates)[number];

/** One source with its state and age. */
export interface SourceFact {
  readonly source: ImpactSource;
  readonly state: SourceState;
  /** ISO 8601; `null` when missing. */
  readonly readAt: string | null;
  /** Why it is partial or missing, as a code: those of a snapshot, or `not-configured`, `not-read-yet`, `refused`, `limited`, `users-export`. */
  readonly reason: string | null;
  /** The product was guessed, by the word "campaign" in its name. */
  readonly isGuess?: boolean;
  /** How many entries could not be understood, in full or in part. */
  readonly oddEntries?: number;
  /** How many entries Adobe counts and does not list, such as technical accounts. */
  readonly notListed?: number;
  /** Partial only because members of known entries could not be understood: the list lacks no entry. */
  readonly isEveryEntryKnown?: boolean;
  /** Set where the list is from an uploaded users export; `readAt` is then the time of the export, as stated at the upload. */
  readonly usersExport?: { readonly exportedAt: string; readonly uploadedAt: string; readonly uploadedBy: string };
}
