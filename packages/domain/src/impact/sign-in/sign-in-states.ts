/**
 * Whether a person signs in by Adobe ID under given settings. `not-known`: worlds differ, or the deciding facts were not read.
 */
export const signInStates = ['signs-in', 'cannot', 'not-known'] as const;
export type SignInState = (typeof signInStates)[number];

/**
 * Why a person cannot sign in; the first cause that applies.
 *
 * `account-off`: the account is disabled, or a required field is empty. `no-profile`: holds no Campaign profile.
 * `no-profile-fits`: the mask fits none. `captures-nothing`: one fits and gives no group name. `group-missing`: the group does not
 * exist. `native-only`: an operator with a Campaign password and no Admin Console user. `not-in-campaign-yet`: a technical account
 * before its first call.
 */
export const cannotCauses = [
  'account-off',
  'adobe-account-inactive',
  'operator-disabled',
  'no-profile',
  'no-profile-fits',
  'captures-nothing',
  'group-missing',
  'native-only',
  'not-in-campaign-yet',
] as const;
export type CannotCause = (typeof cannotCauses)[number];

/** What the settings as a whole do to everybody. */
export const signInGates = ['open', 'off', 'other-organization', 'several-accounts', 'not-read', 'untested'] as const;
/**
 * `off`: the account is disabled or incomplete, so that nobody gets in. `other-organization`: the lists of people are of
 * another organization than the account's. `several-accounts`: there are others of the kind, and sign-in breaks, or goes by
 * another one (Adobe, Campaign Classic v7, *IMS troubleshooting*: exactly one). `not-read`: Campaign did not report whether it is
 * enabled, or a value that sign-in needs. `untested`: a connection value differs from the one in force, and no test passed with it.
 */
export type SignInGate = (typeof signInGates)[number];

/** What the settings as a whole do to everybody, on both sides of a change. */
export interface SignInGates {
  readonly before: SignInGate;
  readonly after: SignInGate;
  /** Whether a setting differs that decides who gets in, the mask aside. */
  readonly isTouched: boolean;
}

export const openGates: SignInGates = { before: 'open', after: 'open', isTouched: false };

/** The doubt that a gate causes. */
export const doubtsOfGate = {
  'other-organization': 'organization',
  'several-accounts': 'several-accounts',
  'not-read': 'account-not-read',
  untested: 'connection-untested',
} as const satisfies Partial<Record<SignInGate, string>>;

/** Under these nobody's state is known, whatever the mask says. */
export function hidesEverybody(gate: SignInGate): gate is 'other-organization' | 'several-accounts' {
  return gate === 'other-organization' || gate === 'several-accounts';
}

/** A state and its cause as one number: `signsIn`, `notKnown`, or `firstCause` + the index of the cause. */
export const stateCodes = { signsIn: 0, notKnown: 1, firstCause: 2 } as const;

export function cannotCode(cause: CannotCause): number {
  return stateCodes.firstCause + cannotCauses.indexOf(cause);
}

/** The shape of the contract's `signInSchema`. */
export interface SignIn {
  readonly state: SignInState;
  /** Only of `cannot`. */
  readonly cause: CannotCause | null;
}

export function signInOf(code: number): SignIn {
  if (code === stateCodes.signsIn) return { state: 'signs-in', cause: null };
  const cause = cannotCauses[code - stateCodes.firstCause];
  return cause === undefined ? { state: 'not-known', cause: null } : { state: 'cannot', cause };
}

/**
 * How many people have each state and each cause. `codes` has a number of `stateCodes` or `cannotCode` for everybody. People
 * counted apart (`apart` is not 0) are left out.
 */
export function countStates(
  codes: Uint8Array,
  apart: Uint8Array,
): {
  states: Record<SignInState, number>;
  causes: Record<CannotCause, number>;
} {
  const sums = new Uint32Array(stateCodes.firstCause + cannotCauses.length);
  let size = 0;
  for (let person = 0; person < codes.length; person += 1) {
    if (apart[person] !== 0) continue;
    const code = codes[person] ?? 0;
    sums[code] = (sums[code] ?? 0) + 1;
    size += 1;
  }
  const of = (cause: CannotCause): number => sums[cannotCode(cause)] ?? 0;
  const causes = {
    'account-off': of('account-off'),
    'adobe-account-inactive': of('adobe-account-inactive'),
    'operator-disabled': of('operator-disabled'),
    'no-profile': of('no-profile'),
    'no-profile-fits': of('no-profile-fits'),
    'captures-nothing': of('captures-nothing'),
    'group-missing': of('group-missing'),
    'native-only': of('native-only'),
    'not-in-campaign-yet': of('not-in-campaign-yet'),
  };
  const [signsIn = 0, notKnown = 0] = sums;
  return { states: { 'signs-in': signsIn, cannot: size - signsIn - notKnown, 'not-known': notKnown }, causes };
}
