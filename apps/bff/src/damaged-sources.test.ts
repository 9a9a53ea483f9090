import {
  type AccessImpact,
  createImpactEngine,
  type GuardQuestion,
  type ImpactFacts,
  noUsers,
  type Operator,
  operatorColumnsOf,
  type PersonImpact,
  readAssociationMask,
} from '@console/domain';
import { checkAsyncProperty, longPropertyMs } from '@console/domain/property-runs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAdminConsole } from './gateways/admin-console.ts';
import type { CampaignPeople } from './services/campaign-people.ts';
import { createImpactMaterials } from './services/impact-material.ts';
import { createPeopleSnapshots } from './services/people-snapshots.ts';
import { createSealedBox } from './services/sealed-box.ts';
import type { SignedIn } from './services/sessions.ts';
import { pack, packedOperators, packedUsers, unpack } from './store/packed-columns.ts';
import { packPeople } from './store/people-chunks.ts';
import type { PeopleSet, StoredSnapshot } from './store/store.ts';
import { anyReplyDamage, damagedLists } from './testing/damaged-replies.ts';
import { OrganizationReplies, pagesOf, type ReplyLists } from './testing/organization-replies.ts';

/** From replies of User Management to verdicts and guards, through every step of the product but HTTP and the store. */

const now = Date.UTC(2026, 5, 1, 12);
const signal = new AbortController().signal;
const replies = new OrganizationReplies();
const organizationId = '0123456789ABCDEF01234567@AdobeOrg';
const adminConsole = createAdminConsole(
  {
    organizationId,
    tokenUrl: 'http://127.0.0.1:9/token/v3',
    userManagementUrl: 'http://127.0.0.1:9/v2/usermanagement',
    clientId: 'client',
    clientSecrets: ['secret'],
    scope: 'openid',
    refreshMs: 0,
  },
  true,
  replies,
);

const groups = ['admin', 'delivery', 'report'].map((name, index) => ({ id: String(index), name, label: name }));
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
const heldNames = groupEntries.map(({ groupName }) => groupName);

interface Organization {
  readonly users: readonly { readonly groups: readonly string[]; readonly status: string }[];
  readonly operators: readonly { readonly isDisabled: boolean; readonly isNative: boolean }[];
  readonly unlisted: number;
  readonly length: number;
}

const anyOrganization: fc.Arbitrary<Organization> = fc.record({
  users: fc.array(
    fc.record({
      groups: fc.subarray(heldNames, { maxLength: 4 }),
      status: fc.constantFrom('active', 'active', 'active', 'disabled'),
    }),
    { minLength: 1, maxLength: 7 },
  ),
  operators: fc.array(fc.record({ isDisabled: fc.constantFrom(false, false, false, true), isNative: fc.boolean() }), {
    maxLength: 7,
  }),
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
const anyMasks = fc.tuple(fc.constantFrom(...masks), fc.constantFrom(...masks));

const address = (index: number) => `u${index}@acme.example`;

function listsOf({ users, unlisted, length }: Organization): ReplyLists {
  const entries = users.map(({ groups: held, status }, index) => ({
    id: `U${index}`,
    email: address(index),
    username: address(index),
    status,
    type: 'federatedID',
    groups: held,
  }));
  const pages = pagesOf('users', entries, { length, unlisted: Math.min(unlisted, entries.length - 1) });
  return { groups: pagesOf('groups', groupEntries, { length }), users: pages, direct: pages };
}

function operatorsOf({ operators }: Organization): Operator[] {
  return operators.map(({ isDisabled, isNative }, index) => ({
    id: String(index),
    login: address(index),
    label: '',
    email: address(index),
    isDisabled,
    authentication: isNative ? 'native' : 'ims',
    groupNames: index === 0 ? ['admin'] : [],
  }));
}

const signedIn: SignedIn = {
  sessionHash: 'hash',
  instanceKey: 'prod',
  login: address(0),
  operator: { login: address(0), label: '', mayApply: true, server: { releaseName: '', buildNumber: '' } },
  expiresAt: 0,
  access: { instanceKey: 'prod', tokens: { sessionToken: '', securityToken: '' } },
  box: createSealedBox({ serverKey: Buffer.alloc(32), secret: Buffer.alloc(32), owner: '', purpose: 'plan-secret' }),
};

/** What the product knows once it has read these replies. */
async function factsFrom(lists: ReplyLists, organization: Organization): Promise<ImpactFacts> {
  replies.lists = lists;
  const stored: { snapshot?: StoredSnapshot; set?: PeopleSet; users?: Uint8Array<ArrayBuffer> } = {};
  const { profiles, userGroupNames, ...reading } = await adminConsole.readProfiles({ signal, onProgress: () => {} });
  const { complete, reason, oddEntries, isEveryEntryKnown } = reading;
  if (complete || profiles.length > 0) {
    const completeness = complete ? 'complete' : 'partial';
    const readAt = new Date(now).toISOString();
    const trust = { completeness, reason, oddEntries, isEveryEntryKnown } as const;
    const body = { snapshotId: 's', source: 'user-management', readAt, ...trust } as const;
    stored.snapshot = { organizationId, body, profiles, userGroupNames };
  }
  const table = {
    insert: async (set: PeopleSet, packed: Uint8Array<ArrayBuffer>) => {
      stored.set = set;
      stored.users = packed;
    },
    current: async () => stored.set,
    users: async () => stored.users,
  };
  await createPeopleSnapshots({ table, adminConsole, pack: packPeople, now: () => now }).refresh({
    signal,
    onProgress: () => {},
  });
  const bytes = await pack(operatorColumnsOf(operatorsOf(organization)));
  const whole = { readAt: now, digest: '', partial: null, oddEntries: 0, isEveryEntryKnown: false } as const;
  const campaign: CampaignPeople = {
    operators: { ...whole, items: bytes, count: organization.operators.length },
    groups: { ...whole, items: groups, count: groups.length },
  };
  const materials = createImpactMaterials({
    instances: new Map(),
    snapshots: {
      current: async () => stored.snapshot,
      state: () => ({ state: 'idle', nextReadAt: null }),
      start: async () => {},
      stop: async () => {},
      refreshNow: () => undefined,
    },
    people: table,
    campaignPeople: { read: async () => campaign, readAnew: async () => campaign },
    organizationId,
    staleMs: 60_000,
    now: () => now,
  });
  const { material } = await materials.gather(signedIn);
  const { users, operators = bytes, ...lost } = await material.load();
  return {
    ...lost,
    users: users === undefined ? noUsers : unpack(packedUsers, users),
    operators: unpack(packedOperators, operators),
  };
}

function evaluate(facts: ImpactFacts, [before, after]: readonly [string, string]): AccessImpact {
  const run = createImpactEngine(facts).evaluate(readAssociationMask(before), readAssociationMask(after));
  for (;;) {
    const { done, value } = run.next();
    if (done === true) return value;
  }
}

const rowsOf = (impact: AccessImpact): PersonImpact[] => impact.find({}).rows(0, impact.population);
const isTold = ({ verdict }: PersonImpact): boolean => !['unknown', 'maybe-loses', 'maybe-gains'].includes(verdict);
const question: GuardQuestion = {
  login: address(0),
  limits: { people: 1, percent: 30 },
  expectations: [],
  accountsOfKind: 1,
};

/** What rests on the lists of people. */
const codes = ['no-administrator-left', 'you-lose-sign-in', 'you-lose-admin', 'too-many-people', 'too-large-share'];
const guardsOf = (impact: AccessImpact) =>
  Object.fromEntries(
    impact.guards(question).flatMap(({ code, state }) => (codes.includes(code) ? [[code, state]] : [])),
  );

test('replies without damage are complete', async () => {
  await checkAsyncProperty(
    fc.asyncProperty(anyOrganization, async (organization) => {
      const { sources, users } = await factsFrom(listsOf(organization), organization);
      expect(sources.map(({ source, state }) => [source, state])).toEqual([
        ['profiles', 'complete'],
        ['members', 'complete'],
        ['operators', 'complete'],
        ['operator-groups', 'complete'],
      ]);
      expect(users.size).toBe(organization.users.length);
    }),
  );
});

test(
  'no damaged reply makes somebody who loses something unchanged, or a guard that trips clear',
  async () => {
    await checkAsyncProperty(
      fc.asyncProperty(anyOrganization, anyReplyDamage, anyMasks, async (organization, damage, pair) => {
        const lists = listsOf(organization);
        const whole = evaluate(await factsFrom(lists, organization), pair);
        const facts = await factsFrom(damagedLists(lists, damage), organization);
        const hurt = evaluate(facts, pair);
        const found = new Map(rowsOf(hurt).map((row) => [row.email, row]));
        const isListWhole = facts.sources.find(({ source }) => source === 'members')?.state === 'complete';
        for (const row of rowsOf(whole)) {
          const now = found.get(row.email);
          // Somebody who is not listed any more is missed, and the source says so.
          if (now === undefined) expect([row.email, isListWhole]).toEqual([row.email, false]);
          else if (isTold(now)) expect([row.email, now.verdict]).toEqual([row.email, row.verdict]);
        }
        const [known, left] = [guardsOf(whole), guardsOf(hurt)];
        for (const code of codes) {
          if (left[code] !== 'may-trip') expect([code, left[code]]).toEqual([code, known[code]]);
        }
      }),
      2000,
    );
  },
  longPropertyMs,
);
