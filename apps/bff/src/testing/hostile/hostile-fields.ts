import type { HostileChange, PlanTruth } from './hostile-change.ts';
import {
  elsewhere,
  mask,
  nothing,
  organization,
  otherOrganization,
  scope,
  server,
  stageMaskUntested,
  technical,
  turnedOff,
  turnedOn,
  untested,
} from './hostile-truths.ts';

const replace = { action: 'replace' } as const;
const clear = { action: 'clear' } as const;
const refused = (...fields: string[]): PlanTruth => ({
  code: 'invalid-request',
  paths: fields.map((field) => `change.${field}`),
});
const sameAgain: PlanTruth = { code: 'nothing-to-change' };

/** Each field that sign-in uses, emptied or replaced, and the fields that it does not use. */
const ofOneField: readonly HostileChange[] = [
  { what: 'the server emptied', change: { imsServer: '' }, ...turnedOff, plan: 'same' },
  { what: 'the client emptied', change: { imsClientId: '' }, ...turnedOff, plan: 'same' },
  { what: 'the callback emptied', change: { callbackServer: '' }, ...turnedOff, plan: 'same' },
  { what: 'the organization emptied', change: { imsOrganizationId: '' }, ...turnedOff, plan: 'same' },
  {
    what: 'the secret cleared',
    change: { imsClientSecret: clear },
    ...turnedOff,
    people: { 'mona.berg@acme.example': 'loses-sign-in', [technical]: 'apart', internal: 'unchanged' },
    plan: 'same',
  },
  { what: 'turned off', change: { enabled: false }, ...turnedOff, plan: 'same' },
  { what: 'the scope emptied, which may be', change: { imsScope: [] }, ...untested, plan: 'same' },
  { what: 'the product context emptied, which may be', change: { productContext: '' }, ...untested, plan: 'same' },
  {
    what: 'another server',
    change: { imsServer: 'https://adobeid-na1.services.adobe.com' },
    ...untested,
    plan: 'same',
  },
  {
    what: 'another client',
    change: { imsClientId: 'other' },
    ...untested,
    people: { 'mona.berg@acme.example': 'maybe-loses', [technical]: 'apart', 'sara.holst@acme.example': 'unchanged' },
    doubts: { 'mona.berg@acme.example': ['connection-untested'] },
    plan: 'same',
  },
  { what: 'another secret', change: { imsClientSecret: replace }, ...untested, plan: 'same' },
  { what: 'another callback', change: { callbackServer: 'https://other.acme.example' }, ...untested, plan: 'same' },
  { what: 'another product context', change: { productContext: 'dma_campaign' }, ...untested, plan: 'same' },
  { what: 'one scope more', change: { imsScope: [...scope, 'profile'] }, ...untested, plan: 'same' },
  { what: 'the scopes in another order', change: { imsScope: [...scope].toReversed() }, ...untested, plan: 'same' },
  {
    what: 'another organization, of whose people nothing is known',
    change: { imsOrganizationId: otherOrganization },
    ...elsewhere,
    people: { internal: 'maybe-gains', 'mona.berg@acme.example': 'maybe-loses', [technical]: 'apart' },
    doubts: { internal: ['organization'], 'mona.berg@acme.example': ['organization'] },
    plan: 'same',
  },
  {
    what: 'the organization in other case',
    change: { imsOrganizationId: organization.replace('5B1D', '5b1d') },
    ...untested,
    plan: 'same',
  },
  {
    what: 'another name, by which sign-in may find the account',
    change: { name: 'Adobe_Experience_Cloud' },
    ...untested,
    plan: 'same',
  },
  { what: 'another tenant', change: { tenant: 'other' }, ...nothing, plan: 'same' },
  { what: 'no Experience Cloud server', change: { experienceCloudServer: '' }, ...nothing, plan: 'same' },
  { what: 'another label', change: { label: 'Other' }, ...nothing, plan: 'no-guards' },
  { what: 'another comment', change: { comment: '' }, ...nothing, plan: 'no-guards' },
  { what: 'exported with packages', change: { packageAutoExport: true }, ...nothing, plan: 'no-guards' },
];

/** What the form accepts as typed, and what it refuses. */
const ofTyping: readonly HostileChange[] = [
  {
    what: 'the client typed again as it is',
    change: { imsClientId: 'acme_prod_campaign' },
    ...nothing,
    plan: sameAgain,
  },
  { what: 'the scopes typed again as they are', change: { imsScope: [...scope] }, ...nothing, plan: sameAgain },
  { what: 'enabled where it is', change: { enabled: true }, ...nothing, plan: sameAgain },
  { what: 'a server of spaces', change: { imsServer: '   ' }, refused: 'invalid-request', plan: refused('imsServer') },
  {
    what: 'a client of one space',
    change: { imsClientId: ' ' },
    refused: 'invalid-request',
    plan: refused('imsClientId'),
  },
  {
    what: 'the organization all in lower case, also the ending, which Adobe writes as @AdobeOrg',
    change: { imsOrganizationId: organization.toLowerCase() },
    refused: 'invalid-request',
    plan: refused('imsOrganizationId'),
  },
  {
    what: 'turned off with another client',
    change: { enabled: false, imsClientId: 'other' },
    ...turnedOff,
    plan: 'same',
  },
  {
    what: 'another organization, and turned off: nobody gets in',
    change: { imsOrganizationId: otherOrganization, enabled: false },
    ...turnedOff,
    plan: 'same',
  },
  {
    what: 'another tenant with another scope: the one that decides counts',
    change: { tenant: 'other', imsScope: ['openid'] },
    ...untested,
    plan: 'same',
  },
  {
    what: 'another mask with another secret',
    change: { associationMask: mask.stage, imsClientSecret: replace },
    ...stageMaskUntested,
    people: {
      'noor.rahman@acme.example': 'loses-sign-in',
      'quilla.adler@acme.example': 'maybe-gains',
      'petra.lind@acme.example': 'maybe-loses',
    },
    plan: 'same',
  },
];

const needed = [
  'imsServer',
  'imsClientId',
  'imsClientSecret',
  'callbackServer',
  'imsOrganizationId',
  'associationMask',
] as const;
/** All 34 people and three operators who have only a password. */
const newOff = { counts: { unchanged: 36 }, today: [0, 36, 0], guards: {} } as const;
const filled = {
  imsServer: server,
  imsClientId: 'acme_new',
  imsClientSecret: replace,
  callbackServer: 'https://acme-new.campaign.acme.example',
  imsOrganizationId: organization,
  associationMask: mask.fresh,
} as const;
const { associationMask: _mask, ...withoutMask } = filled;
const { imsClientSecret: _secret, ...withoutSecret } = filled;
const connection = { 'connection-untested': 'may-trip' } as const;

/** The account as the package installs it: disabled and empty. */
const ofNewAccount: readonly HostileChange[] = [
  { what: 'empty, asked as it is', on: 'acme-new', change: {}, ...newOff, plan: 'none' },
  { what: 'enabled while empty', on: 'acme-new', change: { enabled: true }, ...newOff, plan: refused(...needed) },
  {
    what: 'enabled with all but the mask',
    on: 'acme-new',
    change: { ...withoutMask, enabled: true },
    ...newOff,
    plan: refused('associationMask'),
  },
  {
    what: 'enabled with a mask of spaces',
    on: 'acme-new',
    change: { ...filled, enabled: true, associationMask: '   ' },
    ...newOff,
    plan: refused('associationMask'),
  },
  {
    what: 'enabled with all but the secret',
    on: 'acme-new',
    change: { ...withoutSecret, enabled: true },
    ...newOff,
    plan: refused('imsClientSecret'),
  },
  { what: 'filled in, and left disabled', on: 'acme-new', change: filled, ...newOff, plan: 'same' },
  {
    what: 'enabled with all that it needs',
    on: 'acme-new',
    change: { ...filled, enabled: true },
    counts: { 'maybe-gains': 3, unchanged: 33 },
    today: [0, 36, 0],
    people: { 'demo-admin@acme.example': 'maybe-gains', 'lea.fontaine@acme.example': 'unchanged' },
    doubts: { 'demo-admin@acme.example': ['connection-untested'] },
    guards: connection,
    plan: 'same',
  },
  {
    what: 'enabled with the mask of another instance: Sara, who is disabled there, is nobody here yet',
    on: 'acme-new',
    change: { ...filled, enabled: true, associationMask: mask.prod },
    counts: { 'maybe-gains': 26, unchanged: 10 },
    today: [0, 36, 0],
    people: { 'sara.holst@acme.example': 'maybe-gains', 'nils.ekman@acme.example': 'unchanged' },
    guards: connection,
    plan: 'same',
  },
  {
    what: 'enabled for another organization',
    on: 'acme-new',
    change: { ...filled, enabled: true, imsOrganizationId: otherOrganization },
    counts: { 'maybe-gains': 36 },
    today: [0, 36, 0],
    guards: connection,
    plan: 'same',
  },
  {
    what: 'enabled with a mask over everything: no group has the name of a profile',
    on: 'acme-new',
    change: { ...filled, enabled: true, associationMask: '(.*)' },
    ...newOff,
    guards: connection,
    plan: 'same',
  },
  {
    what: 'filled in outside and disabled, then enabled here',
    on: 'acme-prod',
    given: { inForce: { active: '0' } },
    change: { enabled: true },
    ...turnedOn,
    plan: 'same',
  },
];

export const hostileFields: readonly HostileChange[] = [...ofOneField, ...ofTyping, ...ofNewAccount];
