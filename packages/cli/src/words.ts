import type { GuardBody, PersonImpactBody, UnmatchedBody } from '@console/contract';
import type {
  AlternativeReading,
  ApartKind,
  AuthenticationKind,
  CannotCause,
  Dialect,
  Expectation,
  ExpectationState,
  GuardCode,
  IdentityNote,
  JoinKind,
  MatchOutcome,
  NearKind,
  NoGroupCause,
  SignInState,
  Verdict,
} from '@console/domain';
import type { Tone } from './paint.ts';
import { visible } from './paint.ts';

/** Verdicts as words, and how they are coloured. */
export const verdictWords = {
  'loses-sign-in': ['loses sign-in', 'bad'],
  'maybe-loses': ['may lose', 'unclear'],
  'loses-groups': ['loses groups', 'bad'],
  moves: ['moves between groups', 'bad'],
  unknown: ['unknown', 'unclear'],
  'maybe-gains': ['may gain', 'unclear'],
  'gains-sign-in': ['gains sign-in', 'good'],
  'gains-groups': ['gains groups', 'good'],
  unchanged: ['unchanged', 'quiet'],
} as const satisfies Record<Verdict, readonly [string, Tone]>;

export const noteWords = {
  'several-operators': 'several operators fit the person',
  'several-adobe-users': 'several Admin Console users share the operator',
  'not-in-admin-console': 'not in Admin Console',
  'never-signed-in': 'no operator yet: never signed in',
  'technical-account': 'technical account: User Management seldom lists those',
  'operator-disabled': 'the operator is disabled',
  'adobe-account-inactive': 'the Admin Console account is not active',
  'native-sign-in': 'still signs in with a Campaign password',
} as const satisfies Record<IdentityNote, string>;

export const doubtWords = {
  profiles: 'the product profiles',
  members: 'who holds which profile',
  operators: 'the operators',
  'operator-groups': 'the operator groups',
  'mask-reading': 'how the mask is read',
  'mask-dialect': 'what engines read differently',
  'mask-unreadable': 'a mask that cannot be evaluated',
  identity: 'who the person is',
  organization: "whether the people listed are of the account's organization",
  'several-accounts': 'which of several accounts Campaign uses',
  'account-not-read': 'a part of the account that was not read',
  'connection-untested': 'whether the untested connection works',
} as const satisfies Record<PersonImpactBody['doubts'][number], string>;

/** Whether a person signs in by Adobe ID, and how that is coloured. */
export const signInWords = {
  'signs-in': ['signs in', 'good'],
  cannot: ['cannot sign in', 'quiet'],
  'not-known': ['not known', 'unclear'],
} as const satisfies Record<SignInState, readonly [string, Tone]>;

/** Whom no other number counts. */
export const apartWords = {
  'not-of-this-instance': 'not of this instance',
  'technical-account': 'technical accounts',
} as const satisfies Record<ApartKind, string>;

/** Why somebody cannot sign in, in a few words, and what to do about it. */
export const cannotWords = {
  'account-off': ['the account is off', 'fill in what is missing in the account and enable it'],
  'adobe-account-inactive': ['the Adobe account is not active', 'make it active in Admin Console'],
  'operator-disabled': ['the operator is disabled', 'enable the operator in Campaign'],
  'no-profile': ['holds no product profile of Campaign', 'give one in Admin Console'],
  'no-profile-fits': ["none of the person's profiles fits the mask", 'give a profile that fits, or change the mask'],
  'captures-nothing': [
    "the mask captures nothing from the person's profiles",
    'give another profile, or change the mask',
  ],
  'group-missing': ['the mask names a group that does not exist', 'create the group, or give another profile'],
  'native-only': ['Admin Console does not know this operator, who has a Campaign password', 'add the person there'],
  'not-in-campaign-yet': [
    'a technical account before its first call',
    'nothing: Campaign makes the operator by itself',
  ],
} as const satisfies Record<CannotCause, readonly [string, string]>;

/** How an operator signs in. */
export const authenticationWords = {
  ims: 'ims sign-in',
  native: 'native sign-in',
  'native-off': 'native sign-in, which the instance does not accept',
  unknown: 'sign-in not known',
} as const satisfies Record<AuthenticationKind, string>;

export const joinWords = {
  email: 'e-mail address',
  username: 'user name',
  'qualified-name': 'user name and domain',
  login: 'login',
} as const satisfies Record<JoinKind, string>;

export const nearWords = {
  spelling: 'the same address but for dots, accents or what stands after a plus',
  domain: 'the same name of the person and the same name before the @',
  'local-name': 'the login is the name before the @',
} as const satisfies Record<NearKind, string>;

export const outcomeWords = {
  linked: 'reaches',
  'no-such-group': 'no group of that name:',
  'group-not-known': 'whether there is a group of that name is not known:',
  'captures-nothing': 'fits and captures nothing',
  'outside-mask': 'outside the mask',
  'depends-on-engine': 'depends on how the mask is read:',
  unsupported: 'the mask cannot be evaluated',
} as const satisfies Record<MatchOutcome, string>;

/** Why a profile gives no group. */
const causeWords = {
  'captures-nothing': 'the mask fits and captures nothing',
  'outside-mask': 'outside the mask',
  'no-such-group': 'no such group',
  'depends-on-engine': 'depends on how the mask is read',
  unsupported: 'the mask cannot be evaluated',
} as const satisfies Record<NoGroupCause, string>;

export const readingWords = {
  'not-anchored': 'not anchored',
  'ignoring-case': 'ignoring case',
  'plain-prefix': 'as a plain prefix',
} as const satisfies Record<AlternativeReading, string>;

export const dialectWords = {
  pcre: 'PCRE',
  javascript: 'JavaScript',
  java: 'Java',
  re2: 'RE2',
} as const satisfies Record<Dialect, string>;

const guardWords = {
  'no-administrator-left': 'an administrator remains',
  'you-lose-sign-in': 'you can still sign in',
  'you-lose-admin': 'you stay an administrator',
  'too-many-people': 'few enough people lose',
  'too-large-share': 'a small enough share loses',
  'expectation-fails': 'no pinned expectation fails',
  'duplicate-account': 'the account is the only one of its kind',
  'account-off': {
    clear: 'nothing here turns the account off',
    'may-trip': 'nobody signs in by the account, which would let nobody in',
    trips: 'the account goes on letting people in: it would be disabled, or a field it needs would be empty',
  },
  'connection-untested': {
    clear: 'the connection stays as it is',
    'may-trip': 'the connection works with these values: nobody is known to have signed in with them',
    trips: 'the connection works with these values',
  },
  'in-force-not-known': 'it is known what is in force',
  'sources-doubtful': 'all sources are complete and fresh',
  'account-used': 'nothing that a query finds uses the account',
} as const satisfies Record<GuardCode, string | Record<GuardBody['state'], string>>;

/** What a guard asserts; whether that is so comes before it. */
export function guardSentence({ code, state }: Pick<GuardBody, 'code' | 'state'>): string {
  const words = guardWords[code];
  return typeof words === 'string' ? words : words[state];
}

export const stateWords = {
  trips: ['no', 'bad'],
  fails: ['no', 'bad'],
  'may-trip': ['not sure', 'unclear'],
  'may-fail': ['not sure', 'unclear'],
  clear: ['yes', 'good'],
  holds: ['yes', 'good'],
  vain: ['in vain', 'unclear'],
} as const satisfies Record<GuardBody['state'] | ExpectationState, readonly [string, Tone]>;

/** What keeps a verdict from being certain; of what engines read differently, the constructs by name. */
export function doubtsOf({ doubts, constructs }: PersonImpactBody): string[] {
  return doubts.map((doubt) => {
    const named = doubt === 'mask-dialect' && constructs.length > 0 ? ` (${constructs.join(', ')})` : '';
    return `${doubtWords[doubt]}${named}`;
  });
}

/** What each profile gave under the mask in force, and gives under the draft. */
export function reasonWords(why: PersonImpactBody['why']): string[] {
  return why.map(({ profileName, before, after, cause }) => {
    const because = cause === null ? '' : `, ${causeWords[cause]}`;
    return `${visible(profileName)}: ${visible(before ?? 'no group')} → ${visible(after ?? 'no group')}${because}`;
  });
}

export function expectationWords(expectation: Expectation): string {
  if (expectation.kind === 'person-signs-in') return `${visible(expectation.person)} signs in`;
  const group = visible(expectation.groupName);
  if (expectation.kind === 'person-keeps-group') return `${visible(expectation.person)} keeps ${group}`;
  return `${visible(expectation.profiles)} never reaches ${group}`;
}

/** What an expectation names and is not there, with the remedy. */
export function unmatchedWords({ field, text, mayMean }: UnmatchedBody): string {
  const what = field === 'groupName' ? 'no operator group is called' : 'no product profile fits';
  const meant = mayMean.map(({ text: one, label }) => visible(label === '' ? one : `${one} (${label})`));
  const remedy = meant.length === 0 ? 'correct it, or make it' : `you may mean ${meant.join(' or ')}`;
  return `${what} "${visible(text)}": ${remedy}`;
}
