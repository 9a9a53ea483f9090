/** Account states in Admin Console (User Management docs, user object); anything else, and nothing, reads as `unknown`. */
export const adobeUserStates = ['active', 'disabled', 'locked', 'removed', 'unknown'] as const;
export type AdobeUserState = (typeof adobeUserStates)[number];

/** A person in Admin Console, as User Management lists them. */
export interface AdobeUser {
  /** User Management's `id`; where a reply lacks it, a text made of type, username and domain. Unique in a list. */
  readonly id: string;
  readonly email: string;
  /** Differs from the e-mail address at times. */
  readonly username: string;
  /** Where the username is one of a domain (`ann` of `acme.example`); absent where Admin Console tells none. */
  readonly domain?: string;
  /** First and last name; empty where none is set. */
  readonly name: string;
  readonly state: AdobeUserState;
  /** Names of every group held, whichever way: product profiles, user groups and administrator roles alike. */
  readonly groupNames: readonly string[];
  /** Those held without a user group between; `null` when that was not read. */
  readonly directGroupNames: readonly string[] | null;
  /** The list of groups, or a part of it, could not be understood: more may be held than is named. */
  readonly areGroupsUnread?: boolean;
  /** The e-mail address or username could not be understood: which operator this is cannot be told. */
  readonly isIdentityUnread?: boolean;
}

/** `native-off`: by a Campaign password, which the instance does not take (`nonIMSAuthnAPI`, the deployer says so). */
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
  /** Internal names of the groups Campaign holds the operator in now, those that could be read. */
  readonly groupNames: readonly string[];
}

/**
 * How a user of Admin Console was told to be an operator, the strongest first.
 *
 * `email`: both have the address. `username`: the user name is the operator's address, as after a change of address.
 * `qualified-name`: user name and domain together are the operator's address or login. `login`: the address or the user
 * name is the operator's login.
 */
export const joinKinds = ['email', 'username', 'qualified-name', 'login'] as const;
export type JoinKind = (typeof joinKinds)[number];

/** Where what is known of people comes from. */
export const impactSources = ['profiles', 'members', 'operators', 'operator-groups'] as const;
export type ImpactSource = (typeof impactSources)[number];

/** `stale`: complete, but older than the deployer's limit. */
export const sourceStates = ['complete', 'stale', 'partial', 'missing'] as const;
export type SourceState = (typeof sourceStates)[number];

/** One source with its age: evidence for a verdict, or the reason why there is none. */
export interface SourceFact {
  readonly source: ImpactSource;
  readonly state: SourceState;
  /** ISO 8601; `null` when missing. */
  readonly readAt: string | null;
  /** Why it is partial or missing, as a code: those of a snapshot, or `not-configured`, `not-read-yet`, `refused`, `limited`, `users-export`. */
  readonly reason: string | null;
  /** What belongs on the list was guessed: the product by the word "campaign" in its name. */
  readonly isGuess?: boolean;
  /** Entries that could not be understood, or not in every member. */
  readonly oddEntries?: number;
  /** Announced by Adobe and not in the list: technical accounts are counted and never listed. */
  readonly notListed?: number;
  /** Partial only because members of known entries could not be understood: nobody and nothing is left out of the list. */
  readonly isEveryEntryKnown?: boolean;
  /** Taken from a users export that somebody uploaded; `readAt` is when it was exported, as they said. */
  readonly usersExport?: { readonly exportedAt: string; readonly uploadedAt: string; readonly uploadedBy: string };
}
