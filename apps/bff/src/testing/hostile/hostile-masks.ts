import type { HostileChange, PlanTruth } from './hostile-change.ts';
import {
  inUse,
  mask,
  nothing,
  stageMask,
  stageMaskUntested,
  technical,
  turnedOff,
  unreadableMask,
  untested,
} from './hostile-truths.ts';

const badMask: PlanTruth = { code: 'invalid-request', paths: ['change.associationMask'] };
const client = { imsClientId: 'other' } as const;
const malformed = 'Campaign - acme_prod - (*)';
const lookAhead = 'Campaign - acme_prod - (?!x)(.*)';
const twoGroups = 'Campaign - acme_prod - (delivery|report)';
const prefix = 'Campaign - acme_prod - ';

const lostAdministrators = {
  'no-administrator-left': 'trips',
  'you-lose-sign-in': 'trips',
  'you-lose-admin': 'trips',
  'too-large-share': 'trips',
} as const;

/** Nobody is linked: no group has the name of a profile. */
const nobody = {
  ...turnedOff,
  counts: { 'loses-sign-in': 25, unchanged: 12 },
  guards: lostAdministrators,
} as const;

export const hostileMasks: readonly HostileChange[] = [
  {
    what: 'the mask emptied',
    change: { associationMask: '' },
    ...turnedOff,
    people: { 'mona.berg@acme.example': 'loses-sign-in', internal: 'unchanged' },
    plan: 'same',
  },
  { what: 'a mask of spaces', change: { associationMask: '   ' }, ...turnedOff, plan: 'same' },
  {
    what: 'a mask of no-break spaces',
    change: { associationMask: '\u00a0\u00a0' },
    ...turnedOff,
    plan: 'same',
  },
  { what: 'a mask of invisible characters', change: { associationMask: '\u200b' }, ...turnedOff, plan: 'same' },
  {
    what: 'the mask emptied, with another client',
    change: { associationMask: '', ...client },
    ...turnedOff,
    plan: 'same',
  },
  {
    what: 'the mask typed again as it is',
    change: { associationMask: mask.prod },
    ...nothing,
    plan: { code: 'nothing-to-change' },
  },
  {
    what: 'the mask as it is, with another client',
    change: { associationMask: mask.prod, ...client },
    ...untested,
    plan: 'same',
  },
  { what: 'the mask of another instance', change: { associationMask: mask.stage }, ...stageMask, plan: 'same' },
  {
    what: 'the mask of another instance, with another client',
    change: { associationMask: mask.stage, ...client },
    ...stageMaskUntested,
    plan: 'same',
  },
  {
    what: 'the mask of another instance, on an account turned off',
    change: { associationMask: mask.stage, enabled: false },
    ...turnedOff,
    people: { 'quilla.adler@acme.example': 'unchanged', 'petra.lind@acme.example': 'loses-sign-in' },
    plan: 'same',
  },
  {
    what: 'a mask over everything',
    change: { associationMask: '(.*)' },
    ...nobody,
    people: { 'mona.berg@acme.example': 'loses-sign-in', 'fatima.zahra@acme.example': 'unchanged' },
    plan: 'same',
  },
  {
    what: 'a mask over everything, with another client: a certain loss stays certain',
    change: { associationMask: '(.*)', ...client },
    ...nobody,
    guards: { ...nobody.guards, 'connection-untested': 'may-trip' },
    plan: 'same',
  },
  {
    what: 'a mask that is no expression',
    change: { associationMask: malformed },
    ...unreadableMask,
    people: { 'mona.berg@acme.example': 'maybe-loses', 'quilla.adler@acme.example': 'maybe-gains' },
    doubts: { 'mona.berg@acme.example': ['mask-unreadable'] },
    plan: badMask,
  },
  {
    what: 'a mask with a lookahead',
    change: { associationMask: lookAhead },
    ...unreadableMask,
    plan: badMask,
  },
  {
    what: 'a mask that is no expression, with another client',
    change: { associationMask: malformed, ...client },
    ...unreadableMask,
    guards: untested.guards,
    doubts: { 'mona.berg@acme.example': ['mask-unreadable', 'connection-untested'] },
    plan: badMask,
  },
  {
    what: 'a mask with a lookahead, on an account turned off: nobody gets in, whatever it means',
    change: { associationMask: lookAhead, enabled: false },
    ...turnedOff,
    plan: badMask,
  },
  {
    what: 'the same mask as a prefix: it gives the same groups',
    change: { associationMask: prefix },
    ...nothing,
    counts: { unchanged: 37 },
    people: { 'mona.berg@acme.example': 'unchanged', [technical]: 'apart' },
    plan: 'same',
  },
  {
    what: 'the same mask as a prefix, with another client',
    change: { associationMask: prefix, ...client },
    ...untested,
    plan: 'same',
  },
  {
    what: 'two groups of all: by another reading the others stay',
    change: { associationMask: twoGroups },
    ...unreadableMask,
    counts: { 'maybe-loses': 14, unchanged: 23 },
    people: { 'lea.fontaine@acme.example': 'maybe-loses', 'paul.novak@acme.example': 'maybe-loses' },
    doubts: { 'paul.novak@acme.example': ['mask-reading'] },
    plan: 'same',
  },
  {
    what: 'two groups of all, with another client: nobody is certain',
    change: { associationMask: twoGroups, ...client },
    ...untested,
    plan: 'same',
  },
  {
    what: 'two groups of all, with a stated reading: people in neither lose sign-in',
    given: { isReadingStated: true },
    change: { associationMask: twoGroups },
    counts: { 'loses-sign-in': 12, 'loses-groups': 2, unchanged: 23 },
    today: inUse,
    people: { 'lea.fontaine@acme.example': 'loses-groups', 'paul.novak@acme.example': 'loses-sign-in' },
    guards: lostAdministrators,
    plan: 'same',
  },
  {
    what: 'two groups of all, with a stated reading and another client: losses are certain, staying is not',
    given: { isReadingStated: true },
    change: { associationMask: twoGroups, ...client },
    counts: { 'loses-sign-in': 12, 'maybe-loses': 13, unchanged: 12 },
    today: inUse,
    people: { 'lea.fontaine@acme.example': 'maybe-loses', 'paul.novak@acme.example': 'loses-sign-in' },
    guards: { ...lostAdministrators, 'connection-untested': 'may-trip' },
    plan: 'same',
  },
  {
    what: 'a stated reading lets nobody in when the account is turned off',
    given: { isReadingStated: true },
    change: { associationMask: twoGroups, enabled: false },
    ...turnedOff,
    plan: 'same',
  },
];
