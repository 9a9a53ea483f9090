import { Buffer } from 'node:buffer';
import {
  type ImpactFacts,
  noOperators,
  noUsers,
  type Operator,
  operatorColumnsOf,
  type OperatorGroup,
} from '@console/domain';
import type { Dispatcher } from 'undici';
import { createAdminConsole } from '../gateways/admin-console.ts';
import type { AdminConsole } from '../ports.ts';
import type { CampaignPeople } from '../people/campaign-people.ts';
import { createImpactFactsReader } from '../impact/impact-facts.ts';
import { createPeopleSnapshots } from '../people/people-snapshots.ts';
import { createSealedBox } from '../sign-in/sealed-box.ts';
import type { SignedIn } from '../sign-in/sessions.ts';
import { pack, packedOperators, packedUsers, unpack } from '../packed/packed-columns.ts';
import { packPeople } from '../packed/people-chunks.ts';
import type { StoredSnapshot } from '../store/store.ts';
import type { PeopleSet, PeopleTable } from '../store/people-store.ts';

const now = Date.UTC(2026, 5, 1, 12);
const signal = new AbortController().signal;

/** The gateway of User Management, with replies from the given dispatcher. */
export function adminConsoleOf(
  organizationId: string,
  { origin, dispatcher }: { readonly origin: string; readonly dispatcher: Dispatcher },
): AdminConsole {
  return createAdminConsole(
    {
      organizationId,
      tokenUrl: `${origin}/token/v3`,
      userManagementUrl: `${origin}/v2/usermanagement`,
      clientId: 'client',
      clientSecrets: ['secret'],
      scope: 'openid',
      refreshMs: 0,
    },
    true,
    dispatcher,
  );
}

/** The profiles as the product would store them; undefined if none came. */
export async function readProfiles(adminConsole: AdminConsole): Promise<StoredSnapshot | undefined> {
  const { organizationId } = adminConsole;
  const { profiles, userGroupNames, ...reading } = await adminConsole.readProfiles({ signal, onProgress: () => {} });
  const { complete, reason, oddEntries, isEveryEntryKnown } = reading;
  if (!complete && profiles.length === 0) return undefined;
  const trust = { completeness: complete ? 'complete' : 'partial', reason, oddEntries, isEveryEntryKnown } as const;
  const body = { snapshotId: 's', source: 'user-management', readAt: new Date(now).toISOString(), ...trust } as const;
  return { organizationId, body, profiles, userGroupNames };
}

/** The people as the product would store them: only the newest set. */
export async function readPeople(adminConsole: AdminConsole): Promise<PeopleTable> {
  const stored: { set?: PeopleSet; users?: Uint8Array<ArrayBuffer> } = {};
  const table: PeopleTable = {
    insert: async (set, users) => {
      stored.set = set;
      stored.users = users;
    },
    current: async () => stored.set,
    uploaded: async () => undefined,
    removeUploaded: async () => false,
    forget: async () => undefined,
    users: async () => stored.users,
  };
  await createPeopleSnapshots({ table, adminConsole, pack: packPeople, now: () => now }).refresh({
    signal,
    onProgress: () => {},
  });
  return table;
}

/** Campaign's two lists, both read whole. */
export async function campaignPeople(
  operators: readonly Operator[],
  groups: readonly OperatorGroup[],
): Promise<CampaignPeople> {
  const items = await pack(operatorColumnsOf(operators));
  const whole = { readAt: now, digest: '', partial: null, oddEntries: 0, isEveryEntryKnown: false } as const;
  return {
    operators: { ...whole, items, count: operators.length },
    groups: { ...whole, items: groups, count: groups.length },
  };
}

const login = 'anybody';
const signedIn: SignedIn = {
  sessionHash: 'hash',
  instanceKey: 'prod',
  login,
  operator: { login, label: '', mayApply: true, server: { releaseName: '', buildNumber: '' }, clockAheadMs: null },
  expiresAt: 0,
  provedAt: 0,
  access: { instanceKey: 'prod', tokens: { sessionToken: '', securityToken: '' } },
  box: createSealedBox({ serverKey: Buffer.alloc(32), secret: Buffer.alloc(32), owner: '', purpose: 'plan-secret' }),
};

export interface ReadLists {
  readonly snapshot: StoredSnapshot | undefined;
  readonly people: PeopleTable;
  readonly campaign: CampaignPeople;
}

/** What the product knows once it has read these lists. */
export async function factsOf({ snapshot, people, campaign }: ReadLists): Promise<ImpactFacts> {
  const impactFacts = createImpactFactsReader({
    instances: new Map(),
    snapshots: { state: () => ({ state: 'idle', nextReadAt: null }) },
    lists: { current: async () => ({ snapshot, set: await people.current('any') }) },
    people,
    campaignPeople: { read: async () => campaign, readAnew: async () => campaign },
    organizationId: 'any',
    staleMs: 60_000,
    now: () => now,
  });
  const { facts } = await impactFacts.gather(signedIn);
  const { users, operators, ...lost } = await facts.load();
  return {
    ...lost,
    users: users === undefined ? noUsers : unpack(packedUsers, users),
    operators: operators === undefined ? noOperators : unpack(packedOperators, operators),
  };
}
