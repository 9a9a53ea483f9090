import type { HostileChange } from './hostile-change.ts';
import { nothing, staysOff, turnedOn } from './hostile-truths.ts';

const client = { imsClientId: 'other' } as const;
const everythingMay = {
  'no-administrator-left': 'may-trip',
  'you-lose-sign-in': 'may-trip',
  'you-lose-admin': 'may-trip',
  'too-large-share': 'may-trip',
} as const;
const connection = { 'connection-untested': 'may-trip' } as const;
const off = { active: '0' } as const;

/** Without operators: 34 people; it is not known whether the 26 with a fitting profile are disabled. */
const noOperators = { 'too-many-people': 'may-trip', 'sources-doubtful': 'trips' } as const;
/** Without groups: nine certainly cannot sign in, whatever groups there are. */
const noGroups = { 'sources-doubtful': 'trips' } as const;

export const hostileSources: readonly HostileChange[] = [
  {
    what: 'operators not read, and turned off',
    given: { failing: 'operators' },
    change: { enabled: false },
    counts: { 'maybe-loses': 26, unchanged: 8 },
    today: [0, 8, 26],
    people: { 'sara.holst@acme.example': 'maybe-loses', 'viktor.blom@acme.example': 'unchanged' },
    guards: { ...everythingMay, ...noOperators, 'account-off': 'may-trip' },
    plan: 'same',
  },
  {
    what: 'operators not read, and another client',
    given: { failing: 'operators' },
    change: client,
    counts: { unknown: 26, unchanged: 8 },
    today: [0, 8, 26],
    guards: { ...everythingMay, ...noOperators, ...connection },
    plan: 'same',
  },
  {
    what: 'operators not read, off in force, and left so: nobody can lose what nobody has',
    given: { failing: 'operators', inForce: off },
    change: client,
    counts: { unchanged: 34 },
    today: [0, 34, 0],
    guards: { 'sources-doubtful': 'trips' },
    plan: 'same',
  },
  {
    what: 'operators not read, off in force, and turned on',
    given: { failing: 'operators', inForce: off },
    change: { enabled: true },
    counts: { 'maybe-gains': 26, unchanged: 8 },
    today: [0, 34, 0],
    guards: { 'sources-doubtful': 'trips', ...connection },
    plan: 'same',
  },
  {
    what: 'groups not read, and turned off',
    given: { failing: 'operatorGroups' },
    change: { enabled: false },
    counts: { 'maybe-loses': 29, unchanged: 8 },
    today: [0, 8, 29],
    people: { 'fatima.zahra@acme.example': 'maybe-loses', 'maria.silva@acme.example': 'unchanged' },
    guards: { ...everythingMay, ...noGroups, 'account-off': 'may-trip' },
    plan: 'same',
  },
  {
    what: 'groups not read, and another client',
    given: { failing: 'operatorGroups' },
    change: client,
    counts: { unknown: 29, unchanged: 8 },
    today: [0, 8, 29],
    guards: { ...everythingMay, ...noGroups, ...connection },
    plan: 'same',
  },
  {
    what: 'old lists, and no change',
    given: { isStale: true },
    change: { comment: 'Only words' },
    ...nothing,
    counts: { unchanged: 38 },
    today: [0, 0, 38],
    guards: { 'sources-doubtful': 'may-trip' },
    plan: 'no-guards',
  },
  {
    what: 'old lists, and turned off: people added since may lose sign-in',
    given: { isStale: true },
    change: { enabled: false },
    counts: { 'maybe-loses': 38 },
    today: [0, 0, 38],
    guards: {
      ...everythingMay,
      'too-many-people': 'may-trip',
      'account-off': 'may-trip',
      'sources-doubtful': 'may-trip',
    },
    plan: 'same',
  },
  {
    what: 'old lists, and another client',
    given: { isStale: true },
    change: client,
    counts: { unknown: 38 },
    today: [0, 0, 38],
    guards: { ...everythingMay, 'too-many-people': 'may-trip', ...connection, 'sources-doubtful': 'may-trip' },
    plan: 'same',
  },
  {
    what: 'old lists, off in force, and turned on',
    given: { isStale: true, inForce: off },
    change: { enabled: true },
    ...turnedOn,
    counts: { 'maybe-gains': 38 },
    today: [0, 38, 0],
    guards: { ...connection, 'sources-doubtful': 'may-trip' },
    plan: 'same',
  },
  {
    what: 'old lists, off in force, and left so',
    given: { isStale: true, inForce: off },
    change: client,
    ...staysOff,
    counts: { unchanged: 38 },
    today: [0, 38, 0],
    guards: { 'sources-doubtful': 'may-trip' },
    plan: 'same',
  },
];

/**
 * Without an Admin Console: only the 31 operators of acme-prod are known; one of them is a program and two are disabled. A
 * source that the deployer left out may trip a guard, but never trips it.
 */
export const hostileWithoutAdminConsole: readonly HostileChange[] = [
  {
    what: 'no Admin Console, and turned off',
    change: { enabled: false },
    counts: { 'maybe-loses': 28, unchanged: 2 },
    today: [0, 2, 28],
    people: { 'sara.holst@acme.example': 'unchanged', 'mona.berg@acme.example': 'maybe-loses' },
    guards: {
      ...everythingMay,
      'too-many-people': 'may-trip',
      'account-off': 'may-trip',
      'sources-doubtful': 'may-trip',
    },
    plan: 'same',
  },
  {
    what: 'no Admin Console, and another client',
    change: client,
    counts: { unknown: 28, unchanged: 2 },
    today: [0, 2, 28],
    guards: { ...everythingMay, 'too-many-people': 'may-trip', ...connection, 'sources-doubtful': 'may-trip' },
    plan: 'same',
  },
  {
    what: 'no Admin Console, and another organization: the state of those disabled here is not known either',
    change: { imsOrganizationId: '0123456789ABCDEF01234567@AdobeOrg' },
    counts: { unknown: 28, 'maybe-gains': 2 },
    today: [0, 2, 28],
    guards: { ...everythingMay, 'too-many-people': 'may-trip', ...connection, 'sources-doubtful': 'may-trip' },
    plan: 'same',
  },
  {
    what: 'no Admin Console, off in force, and turned on',
    given: { inForce: off },
    change: { enabled: true },
    counts: { 'maybe-gains': 28, unchanged: 2 },
    today: [0, 30, 0],
    guards: { ...connection, 'sources-doubtful': 'may-trip' },
    plan: 'same',
  },
];
