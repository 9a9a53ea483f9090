import type { ToldTruth } from './hostile-change.ts';

/**
 * Who signs in on acme-prod of the small seed, from its memberships: of the 25 ordinary people the first 15 by a profile of
 * theirs and 4 by the user group that holds `report`; the two demonstration logins, Petra, Noor, Wendy and Xavier. Two hold a
 * profile of a group that is not there, three profiles of other instances, two none at all; two are disabled here, two at Adobe;
 * three know a password alone, one is not in Admin Console. Counted apart: the technical operator, and Olga, whose Adobe
 * account is not active, who holds no profile and is no operator.
 */
export const inUse = [25, 12, 0] as const;
/** The account lets nobody in: everybody cannot. */
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
/** As the seed has it. */
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

/** Nothing that decides differs from what is in force. */
export const nothing = { counts: { unchanged: 37 }, today: inUse, guards: {} } as const;

/** Who would sign in is not known to, since nobody has tried; whoever cannot still cannot. */
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
} as const satisfies Omit<ToldTruth, 'plan'>;

/** Nobody gets in any more. */
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
} as const satisfies Omit<ToldTruth, 'plan'>;

/** The account let nobody in, and would: nobody has signed in with it. */
export const turnedOn = {
  counts: { 'maybe-gains': 25, unchanged: 12 },
  today: allOff,
  guards: { 'connection-untested': 'may-trip' },
} as const satisfies Omit<ToldTruth, 'plan'>;

/** It let nobody in and still does not. */
export const staysOff = { counts: { unchanged: 37 }, today: allOff, guards: {} } as const satisfies Omit<
  ToldTruth,
  'plan'
>;

/** The lists of people are of another organization than the draft's: they tell nothing of anybody. */
export const elsewhere = {
  counts: { 'maybe-loses': 25, 'maybe-gains': 12 },
  today: inUse,
  guards: untested.guards,
} as const satisfies Omit<ToldTruth, 'plan'>;

/** The mask of acme-stage: seven ordinary people, Petra and Quilla hold a profile that it fits. */
export const stageMask = {
  counts: { 'loses-sign-in': 17, 'loses-groups': 1, moves: 3, 'gains-sign-in': 1, 'gains-groups': 1, unchanged: 14 },
  today: inUse,
  guards: { 'you-lose-sign-in': 'trips', 'you-lose-admin': 'trips', 'too-large-share': 'trips' },
} as const satisfies Omit<ToldTruth, 'plan'>;

/** The same with a value that nobody has tried: who loses, loses for certain; who would be let in may not be. */
export const stageMaskUntested = {
  counts: { 'loses-sign-in': 17, 'maybe-loses': 8, 'maybe-gains': 1, unchanged: 11 },
  today: inUse,
  guards: { ...stageMask.guards, 'no-administrator-left': 'may-trip', 'connection-untested': 'may-trip' },
} as const satisfies Omit<ToldTruth, 'plan'>;

/** No name is read: whoever holds one of Campaign may be let in or not. */
export const unreadableMask = {
  counts: { 'maybe-loses': 25, 'maybe-gains': 4, unchanged: 8 },
  today: inUse,
  guards: {
    'no-administrator-left': 'may-trip',
    'you-lose-sign-in': 'may-trip',
    'you-lose-admin': 'may-trip',
    'too-large-share': 'may-trip',
  },
} as const satisfies Omit<ToldTruth, 'plan'>;

const waiting = { 'in-force-not-known': 'may-trip' } as const;

/** The same with a change by somebody else that may be in force or not. */
export function withDoubtInForce<T extends { readonly guards: object }>(truth: T) {
  return { ...truth, guards: { ...truth.guards, ...waiting } };
}
