import type { ImpactTruth } from './hostile-change.ts';

/**
 * Who signs in on acme-prod of the small seed, from its memberships. Of the 25 ordinary people: the first 15 by their own
 * profile and 4 by the user group with `report`. Also the two demonstration logins, Petra, Noor, Wendy and Xavier. Two have a
 * profile whose group does not exist, three have profiles of other instances, two have none; two are disabled here, two at
 * Adobe; three have only a password, one is not in Admin Console. Counted apart: the technical operator, and Olga, whose Adobe
 * account is inactive, and who has no profile and is no operator.
 */
export const inUse = [25, 12, 0] as const;
/** The account lets nobody in. */
export const allOff = [0, 37, 0] as const;

export const mask = {
  prod: 'Campaign - acme_prod - (.*)',
  stage: 'Campaign - acme_stage - (.*)',
  fresh: 'Campaign - acme_new - (.*)',
  v8: 'campaign - acme_v8 - (.*)',
} as const;
export const organization = '5B1D27A45C0F3E880A495C2B@AdobeOrg';
export const otherOrganization = '0123456789ABCDEF01234567@AdobeOrg';
export const server = 'https://ims-na1.adobelogin.com';
/** As in the seed. */
export const scope = [
  'openid',
  'avatar',
  'audiencemanager_api',
  'read_organizations',
  'session',
  'additional_info.projectedProductContext',
  'AdobeID',
] as const;
export const technical = 'c0ffee00-1d5a-4e0b-9a7d-3f2b6c8d9e10@techacct.adobe.com';

/** No deciding field differs from what is in force. */
export const nothing = { counts: { unchanged: 37 }, today: inUse, guards: {} } as const;

/** Nobody has tried the connection, so it is not certain that people can still sign in; those who cannot, still cannot. */
export const untested = {
  counts: { 'maybe-loses': 25, unchanged: 12 },
  today: inUse,
  guards: {
    'no-administrator-left': 'may-trip',
    'you-lose-sign-in': 'may-trip',
    'you-lose-admin': 'may-trip',
    'too-large-share': 'may-trip',
    'connection-untested': 'may-trip',
  },
} as const satisfies Omit<ImpactTruth, 'plan'>;

/** Nobody can sign in any longer. */
export const turnedOff = {
  counts: { 'loses-sign-in': 25, unchanged: 12 },
  today: inUse,
  guards: {
    'no-administrator-left': 'trips',
    'you-lose-sign-in': 'trips',
    'you-lose-admin': 'trips',
    'too-large-share': 'trips',
    'account-off': 'trips',
  },
} as const satisfies Omit<ImpactTruth, 'plan'>;

/** The account let nobody in and now would, but nobody has signed in with it yet. */
export const turnedOn = {
  counts: { 'maybe-gains': 25, unchanged: 12 },
  today: allOff,
  guards: { 'connection-untested': 'may-trip' },
} as const satisfies Omit<ImpactTruth, 'plan'>;

/** It let nobody in and still does not. */
export const staysOff = { counts: { unchanged: 37 }, today: allOff, guards: {} } as const satisfies Omit<
  ImpactTruth,
  'plan'
>;

/** The lists of people are of another organization than the draft's, so they say nothing about anybody. */
export const elsewhere = {
  counts: { 'maybe-loses': 25, 'maybe-gains': 12 },
  today: inUse,
  guards: untested.guards,
} as const satisfies Omit<ImpactTruth, 'plan'>;

/** The mask of acme-stage: it fits a profile of seven ordinary people, Petra and Quilla. */
export const stageMask = {
  counts: { 'loses-sign-in': 17, 'loses-groups': 1, moves: 3, 'gains-sign-in': 1, 'gains-groups': 1, unchanged: 14 },
  today: inUse,
  guards: { 'you-lose-sign-in': 'trips', 'you-lose-admin': 'trips', 'too-large-share': 'trips' },
} as const satisfies Omit<ImpactTruth, 'plan'>;

/** The same with an untried connection: those who lose sign-in lose it for certain; those who gain it may not. */
export const stageMaskUntested = {
  counts: { 'loses-sign-in': 17, 'maybe-loses': 8, 'maybe-gains': 1, unchanged: 11 },
  today: inUse,
  guards: { ...stageMask.guards, 'no-administrator-left': 'may-trip', 'connection-untested': 'may-trip' },
} as const satisfies Omit<ImpactTruth, 'plan'>;

/** The mask reads no name: people with a Campaign profile may sign in or not. */
export const unreadableMask = {
  counts: { 'maybe-loses': 25, 'maybe-gains': 4, unchanged: 8 },
  today: inUse,
  guards: {
    'no-administrator-left': 'may-trip',
    'you-lose-sign-in': 'may-trip',
    'you-lose-admin': 'may-trip',
    'too-large-share': 'may-trip',
  },
} as const satisfies Omit<ImpactTruth, 'plan'>;

const waiting = { 'in-force-not-known': 'may-trip' } as const;

/** The same, with somebody else's change that may be in force or not. */
export function withDoubtInForce<T extends { readonly guards: object }>(truth: T) {
  return { ...truth, guards: { ...truth.guards, ...waiting } };
}
