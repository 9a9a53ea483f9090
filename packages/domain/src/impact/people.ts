/** Account states in Admin Console (User Management docs, user object); anything else reads as `unknown`. */
export const adobeUserStates = ['active', 'disabled', 'locked', 'removed', 'unknown'] as const;
export type AdobeUserState = (typeof adobeUserStates)[number];

/** A person in Admin Console, as User Management lists them. */
export interface AdobeUser {
  /** User Management's `id`; where a reply lacks it, a text made of type, username and domain. Unique in a list. */
  readonly id: string;
  readonly email: string;
  /** Differs from the e-mail address at times. */
  readonly username: string;
  /** First and last name; empty where none is set. */
  readonly name: string;
  readonly state: AdobeUserState;
  /** Names of every group held, whichever way: product profiles, user groups and administrator roles alike. */
  readonly groupNames: readonly string[];
  /** Those held without a user group between; `null` when that was not read. */
  readonly directGroupNames: readonly string[] | null;
}

export const authenticationKinds = ['ims', 'native', 'unknown'] as const;
export type AuthenticationKind = (typeof authenticationKinds)[number];

/** A user of an instance (`xtk:operator`). */
export interface Operator {
  readonly id: string;
  readonly login: string;
  readonly label: string;
  /** Empty where none is set. Not unique in practice. */
  readonly email: string;
  readonly isDisabled: boolean;
  readonly authentication: AuthenticationKind;
  /** Internal names of the groups Campaign holds the operator in now. */
  readonly groupNames: readonly string[];
}

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
  /** Why it is partial or missing, as a code: those of a snapshot, or `not-configured`, `not-read-yet`, `refused`. */
  readonly reason: string | null;
}
