import type { HostileChange, PlanTruth } from './hostile-change.ts';
import { mask, technical } from './hostile-truths.ts';

const client = { imsClientId: 'other' } as const;
const connection = { 'connection-untested': 'may-trip' } as const;

/**
 * acme-v8 as `hostile-bench.ts` sets it up: 34 people, three operators with only a password, Agnes, and a technical operator.
 * Nine have a profile that the mask fits. Of these, Ines is disabled here, and so is one of Yuki's two operators.
 */
const v8Today = [7, 29, 1] as const;
const yuki = 'yuki.tanaka@acme.example';
const ines = 'ines.marques@acme.example';

const onV8: readonly HostileChange[] = [
  {
    what: 'people in doubt, and no change',
    on: 'acme-v8',
    change: {},
    counts: { unchanged: 37 },
    today: v8Today,
    guards: {},
    plan: 'none',
  },
  {
    what: 'people in doubt, and turned off: they may lose, nobody else is in doubt',
    on: 'acme-v8',
    change: { enabled: false },
    counts: { 'loses-sign-in': 7, 'maybe-loses': 1, unchanged: 29 },
    today: v8Today,
    people: {
      [yuki]: 'maybe-loses',
      [ines]: 'unchanged',
      [technical]: 'apart',
      'agnes.dahl@agency.example': 'unchanged',
    },
    guards: {
      'no-administrator-left': 'trips',
      'you-lose-sign-in': 'trips',
      'you-lose-admin': 'trips',
      'too-large-share': 'trips',
      'account-off': 'trips',
    },
    plan: 'same',
  },
  {
    what: 'people in doubt, and another client: their state is not known either',
    on: 'acme-v8',
    change: client,
    counts: { 'maybe-loses': 7, unknown: 1, unchanged: 29 },
    today: v8Today,
    people: { [yuki]: 'unknown', [ines]: 'unchanged', [technical]: 'apart' },
    doubts: { [yuki]: ['identity', 'connection-untested'] },
    guards: {
      'no-administrator-left': 'may-trip',
      'you-lose-sign-in': 'may-trip',
      'you-lose-admin': 'may-trip',
      'too-large-share': 'may-trip',
      ...connection,
    },
    plan: 'same',
  },
  {
    what: 'people in doubt, and another mask: those who keep the group in each world are unchanged',
    on: 'acme-v8',
    change: { associationMask: mask.prod },
    counts: { 'loses-sign-in': 1, moves: 1, 'gains-sign-in': 18, unchanged: 17 },
    today: v8Today,
    people: {
      [yuki]: 'unchanged',
      [ines]: 'unchanged',
      'nils.ekman@acme.example': 'unchanged',
      'julia.rossi@acme.example': 'loses-sign-in',
      'sara.holst@acme.example': 'gains-sign-in',
      'wendy.zhou@acme.example': 'gains-sign-in',
      'viktor.blom@acme.example': 'unchanged',
    },
    guards: { 'too-large-share': 'trips' },
    plan: 'same',
  },
  {
    what: 'people in doubt, another mask and another client',
    on: 'acme-v8',
    change: { associationMask: mask.prod, ...client },
    counts: { 'loses-sign-in': 1, 'maybe-loses': 6, unknown: 1, 'maybe-gains': 18, unchanged: 11 },
    today: v8Today,
    people: {
      [yuki]: 'unknown',
      'julia.rossi@acme.example': 'loses-sign-in',
      'wendy.zhou@acme.example': 'maybe-gains',
    },
    guards: {
      'no-administrator-left': 'may-trip',
      'you-lose-sign-in': 'may-trip',
      'you-lose-admin': 'may-trip',
      'too-large-share': 'trips',
      ...connection,
    },
    plan: 'same',
  },
  {
    what: 'the person who asks is no administrator and may not see all operators: no verdict is certain',
    on: 'acme-v8',
    login: 'demo-viewer',
    change: { enabled: false },
    counts: { 'maybe-loses': 9, unchanged: 29 },
    today: [0, 29, 9],
    people: { [ines]: 'maybe-loses', 'nils.ekman@acme.example': 'unchanged' },
    guards: {
      'no-administrator-left': 'may-trip',
      'you-lose-sign-in': 'may-trip',
      'you-lose-admin': 'may-trip',
      'too-many-people': 'may-trip',
      'too-large-share': 'may-trip',
      'account-off': 'may-trip',
      'sources-doubtful': 'may-trip',
    },
    plan: 'none',
  },
];

const notOnBuild: PlanTruth = { code: 'invalid-request', paths: ['change.productContext'] };
/** 34 people and three with only a password; nine have a profile of it. The person who asks does not sign in there. */
const stageToday = [9, 27, 0] as const;

const onOthers: readonly HostileChange[] = [
  {
    what: 'a build without product context is in use',
    on: 'acme-stage',
    change: {},
    counts: { unchanged: 36 },
    today: stageToday,
    guards: {},
    plan: 'none',
  },
  {
    what: 'a product context on a build that has none',
    on: 'acme-stage',
    change: { productContext: 'dma_campaign' },
    refused: 'invalid-request',
    plan: notOnBuild,
  },
  {
    what: 'a build without product context, after a write by somebody else',
    on: 'acme-stage',
    given: { outside: [{ label: 'Written by somebody else' }] },
    change: {},
    counts: { unchanged: 36 },
    today: stageToday,
    guards: { 'in-force-not-known': 'may-trip' },
    plan: 'none',
  },
  {
    what: 'the person who asks cannot sign in there, and loses nothing',
    on: 'acme-stage',
    change: { imsClientSecret: { action: 'clear' } },
    counts: { 'loses-sign-in': 9, unchanged: 27 },
    today: stageToday,
    people: { 'demo-admin@acme.example': 'unchanged', 'lea.fontaine@acme.example': 'loses-sign-in' },
    guards: { 'no-administrator-left': 'trips', 'too-large-share': 'trips', 'account-off': 'trips' },
    plan: 'same',
  },
  {
    what: 'changed lately, and seen for the first time',
    on: 'acme-stage',
    given: { anew: { label: 'Made lately' } },
    change: {},
    counts: { unchanged: 36 },
    today: stageToday,
    guards: { 'in-force-not-known': 'may-trip' },
    plan: 'none',
  },
  {
    what: 'changed lately, seen for the first time, and the callback emptied',
    on: 'acme-stage',
    given: { anew: { label: 'Made lately' } },
    change: { callbackServer: '' },
    counts: { 'loses-sign-in': 9, unchanged: 27 },
    today: stageToday,
    guards: {
      'no-administrator-left': 'trips',
      'too-large-share': 'trips',
      'account-off': 'trips',
      'in-force-not-known': 'may-trip',
    },
    plan: 'same',
  },
];

export const hostilePeople: readonly HostileChange[] = [...onV8, ...onOthers];
