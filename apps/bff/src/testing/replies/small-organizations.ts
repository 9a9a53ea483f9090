import type { Operator, OperatorGroup } from '@console/domain';
import * as fc from 'fast-check';
import { pagesOf, type ReplyLists } from './organization-replies.ts';

/** Organizations of a few people with profiles of two products, a user group and a role. */

export const operatorGroups: readonly OperatorGroup[] = ['admin', 'delivery', 'report'].map((name, index) => ({
  id: String(index),
  name,
  label: name,
}));

const product = 'Adobe Campaign Classic';
const profileNames = [
  'Campaign - a - admin',
  'Campaign - a - delivery',
  'Campaign - a - report',
  'Campaign - b - admin',
];
const groupEntries = [
  ...profileNames.map((groupName) => ({ type: 'PRODUCT_PROFILE', groupName, productName: product })),
  { type: 'PRODUCT_PROFILE', groupName: 'Analytics - everybody', productName: 'Adobe Analytics' },
  { type: 'USER_GROUP', groupName: 'Everybody' },
  { type: 'SYSADMIN_GROUP', groupName: '_org_admin' },
].map((entry, index) => Object.assign(entry, { groupId: index + 1, memberCount: 2 }));
const entryNames = groupEntries.map(({ groupName }) => groupName);

interface SomeUser {
  readonly groups: readonly string[];
  readonly status: string;
  /** The address has changed; the former one is still the user name. */
  readonly isMoved: boolean;
}

interface SomeOperator {
  readonly isDisabled: boolean;
  readonly isNative: boolean;
  /** What Campaign has of the person with the same index. */
  readonly knownBy: 'address' | 'former-address' | 'login';
}

export interface Organization {
  readonly users: readonly SomeUser[];
  readonly operators: readonly SomeOperator[];
  readonly unlisted: number;
  /** Entries per page. */
  readonly length: number;
}

export const anyOrganization: fc.Arbitrary<Organization> = fc.record({
  users: fc.array(
    fc.record({
      groups: fc.subarray(entryNames, { maxLength: 4 }),
      status: fc.constantFrom('active', 'active', 'active', 'disabled'),
      isMoved: fc.constantFrom(false, false, true),
    }),
    { minLength: 1, maxLength: 7 },
  ),
  operators: fc.array(
    fc.record({
      isDisabled: fc.constantFrom(false, false, false, true),
      isNative: fc.boolean(),
      knownBy: fc.constantFrom('address', 'address', 'former-address', 'login'),
    }),
    { maxLength: 7 },
  ),
  unlisted: fc.nat(1),
  length: fc.integer({ min: 2, max: 4 }),
});

const masks = [
  'Campaign - a - (.*)',
  'Campaign - b - (.*)',
  'Campaign - a - (admin)',
  'nothing - (.*)',
  '',
  'Campaign - (?:a|b) - (delivery)',
  'Analytics - (.*)',
];

/** The mask in force and the one that replaces it. */
export type MaskPair = readonly [before: string, after: string];

/** Several pairs of different masks. Reading lists takes longer than judging a few people, so each reading is used often. */
export function pairsOf(masks: readonly string[], count: number): fc.Arbitrary<MaskPair[]> {
  const anyPair = fc
    .tuple(fc.nat(masks.length - 1), fc.integer({ min: 1, max: masks.length - 1 }))
    .map(([at, further]): MaskPair => [masks[at] ?? '', masks[(at + further) % masks.length] ?? '']);
  return fc.array(anyPair, { minLength: count, maxLength: count });
}

export const pairsOfOne = 4;
export const anyPairs = pairsOf(masks, pairsOfOne);

/** E-mail address of the person with this index, and mostly the user name and login too. */
export const addressAt = (index: number): string => `u${index}@acme.example`;

const formerAddressAt = (index: number): string => `former${index}@acme.example`;

export function listsOf({ users, unlisted, length }: Organization): ReplyLists {
  const entries = users.map(({ groups, status, isMoved }, index) => ({
    id: `U${index}`,
    email: addressAt(index),
    username: isMoved ? formerAddressAt(index) : addressAt(index),
    status,
    type: 'federatedID',
    groups,
  }));
  const pages = pagesOf('users', entries, { length, unlisted: Math.min(unlisted, entries.length - 1) });
  return { groups: pagesOf('groups', groupEntries, { length }), users: pages, direct: pages };
}

/** The login of the operator with this index; an address if Campaign knows the person by login only. */
function loginAt(index: number, knownBy: SomeOperator['knownBy']): string {
  return knownBy === 'login' ? addressAt(index) : `login${index}`;
}

/** The login of the person who asks: the first operator's, if there is one. */
export function askingLogin({ operators: [first] }: Organization): string {
  return first === undefined ? addressAt(0) : loginAt(0, first.knownBy);
}

export function operatorsOf({ operators }: Organization): Operator[] {
  return operators.map(({ isDisabled, isNative, knownBy }, index) => ({
    id: String(index),
    login: loginAt(index, knownBy),
    label: '',
    email: knownBy === 'former-address' ? formerAddressAt(index) : knownBy === 'login' ? '' : addressAt(index),
    isDisabled,
    authentication: isNative ? 'native' : 'ims',
    groupNames: index === 0 ? ['admin'] : [],
  }));
}
