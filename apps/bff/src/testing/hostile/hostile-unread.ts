import type { HostileChange } from './hostile-change.ts';
import {
  mask,
  nothing,
  stageMask,
  stageMaskUntested,
  technical,
  turnedOff,
  turnedOn,
  untested,
  withDoubtInForce,
} from './hostile-truths.ts';

/** A write that, as far as it was read, does not affect sign-in. */
const words = [{ label: 'Written by somebody else' }] as const;
const ownClient = 'acme_prod_campaign';

/** Campaign leaves fields out of its replies: a value is known only if the same write was once read in full. */
export const hostileUnread: readonly HostileChange[] = [
  {
    what: 'the client left out of a write that was read before',
    given: { unread: ['clientId'] },
    change: {},
    ...nothing,
    plan: 'none',
  },
  {
    what: 'the client left out of a write that was read before, and another mask',
    given: { unread: ['clientId'] },
    change: { associationMask: mask.stage },
    ...stageMask,
    plan: 'same',
  },
  {
    what: 'the client left out after a write by somebody else',
    given: { outside: words, unread: ['clientId'] },
    change: {},
    ...withDoubtInForce(untested),
    people: { 'mona.berg@acme.example': 'maybe-loses', [technical]: 'apart' },
    doubts: { 'mona.berg@acme.example': ['account-not-read'] },
    plan: 'none',
  },
  {
    what: 'the client left out after a write by somebody else, and only the tenant is edited',
    given: { outside: words, unread: ['clientId'] },
    change: { tenant: 'other' },
    ...withDoubtInForce(untested),
    plan: 'same',
  },
  {
    what: 'the client left out after a write by somebody else, and typed as it is in force',
    given: { outside: words, unread: ['clientId'] },
    change: { imsClientId: ownClient },
    ...withDoubtInForce(nothing),
    plan: 'same',
  },
  {
    what: 'the client left out after a write by somebody else, and another mask',
    given: { outside: words, unread: ['clientId'] },
    change: { associationMask: mask.stage },
    ...withDoubtInForce(stageMaskUntested),
    plan: 'same',
  },
  {
    what: 'the client left out after a write by somebody else, and turned off',
    given: { outside: words, unread: ['clientId'] },
    change: { enabled: false },
    ...withDoubtInForce(turnedOff),
    plan: 'same',
  },
  {
    what: 'enabled left out after a write by somebody else',
    given: { outside: words, unread: ['active'] },
    change: {},
    ...withDoubtInForce(untested),
    doubts: { 'mona.berg@acme.example': ['account-not-read'] },
    plan: 'none',
  },
  {
    what: 'enabled left out after a write by somebody else, and turned on',
    given: { outside: words, unread: ['active'] },
    change: { enabled: true },
    ...withDoubtInForce(nothing),
    plan: 'same',
  },
  {
    what: 'the scope left out after a write by somebody else: it may be empty, and may be another',
    given: { outside: words, unread: ['userScope'] },
    change: {},
    ...withDoubtInForce(untested),
    doubts: { 'mona.berg@acme.example': ['connection-untested'] },
    plan: 'none',
  },
  {
    what: 'the product context left out after a write by somebody else',
    given: { outside: words, unread: ['productContext'] },
    change: { label: 'Mine' },
    ...withDoubtInForce(untested),
    plan: 'no-guards',
  },
  {
    what: 'the tenant left out after a write by somebody else: it decides nothing',
    given: { outside: words, unread: ['tenant'] },
    change: {},
    ...withDoubtInForce(nothing),
    plan: 'none',
  },
  {
    what: 'the mask left out after a write by somebody else',
    given: { outside: words, unread: ['imsRightsMask'] },
    change: { imsClientId: 'other' },
    refused: 'mask-not-read',
    plan: 'none',
  },
  {
    what: 'a hidden secret counts as unchanged',
    given: { outside: words, areSecretsHidden: true },
    change: {},
    ...withDoubtInForce(nothing),
    plan: 'none',
  },
  {
    what: 'a hidden secret is cleared',
    given: { areSecretsHidden: true },
    change: { imsClientSecret: { action: 'clear' } },
    ...turnedOff,
    plan: 'same',
  },
  {
    what: 'a hidden secret is replaced',
    given: { areSecretsHidden: true },
    change: { imsClientSecret: { action: 'replace' } },
    ...untested,
    plan: 'same',
  },
  {
    what: 'no secret in force, and somebody else may have stored one that is hidden',
    given: { inForce: { clientSecret: '' }, outside: [{ clientSecret: 'p8e-brought' }], areSecretsHidden: true },
    change: {},
    ...withDoubtInForce(turnedOn),
    plan: 'none',
  },
];
