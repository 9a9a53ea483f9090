/**
 * What a mask change does to one person, the worst first: the order in which people are listed.
 *
 * `maybe-…`: true under some readings of a mask, or for some values of what was not read. `unknown`: the deciding facts are
 * missing. Both name the source or the readings. Modelled on the access states of Google Cloud's Policy Simulator.
 */
export const verdicts = [
  'loses-sign-in',
  'maybe-loses',
  'loses-groups',
  'moves',
  'unknown',
  'maybe-gains',
  'gains-sign-in',
  'gains-groups',
  'unchanged',
] as const;
export type Verdict = (typeof verdicts)[number];

/** How many people have each verdict; the values add up to the population. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** Remarks on who a person is. */
export const identityNotes = [
  /** Several operators fit the person; which of them signs in is not known. */
  'several-operators',
  /** Several Admin Console users share an operator. */
  'several-adobe-users',
  /** An operator who is not on the complete Admin Console list. */
  'not-in-admin-console',
  /** In Admin Console, without an operator yet: Campaign creates one at the first sign-in. */
  'never-signed-in',
  /** A technical account: User Management lists none by its documents. Without an operator it is not in Campaign yet. */
  'technical-account',
  /** The operator is disabled in Campaign. */
  'operator-disabled',
  /** The Admin Console account is disabled, locked or removed. */
  'adobe-account-inactive',
  /** The operator still signs in with a Campaign password, mask or not. */
  'native-sign-in',
] as const;
export type IdentityNote = (typeof identityNotes)[number];

/**
 * Reasons to refuse a change. All but the last are computed with the impact of a change of Adobe sign-in; `account-used`: something
 * uses the account that is deleted or disabled.
 */
export const guardCodes = [
  'no-administrator-left',
  'you-lose-sign-in',
  'you-lose-admin',
  'too-many-people',
  'too-large-share',
  'expectation-fails',
  'duplicate-account',
  'account-off',
  'connection-untested',
  'in-force-not-known',
  'sources-doubtful',
  'account-used',
] as const;
export type GuardCode = (typeof guardCodes)[number];

/** `trips`: certainly. `may-trip`: under some readings, or for some values of what was not read. `clear`: certainly not. */
export const guardStates = ['trips', 'may-trip', 'clear'] as const;
export type GuardState = (typeof guardStates)[number];

/**
 * `vain`: a prohibition that forbids nothing, since the group or the profiles that it names do not exist. It is not `holds`,
 * which would be true whatever the mask.
 */
export const expectationStates = ['holds', 'fails', 'may-fail', 'vain'] as const;
export type ExpectationState = (typeof expectationStates)[number];

/**
 * Who is counted apart from the people of the instance, and in no share of them.
 *
 * `not-of-this-instance`: a user of the organization who holds no profile of Campaign, and no name that may be one, and who
 * is no operator here. `technical-account`: an account of a program, unless a profile of it is known.
 */
export const apartKinds = ['not-of-this-instance', 'technical-account'] as const;
export type ApartKind = (typeof apartKinds)[number];
