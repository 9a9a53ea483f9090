import { randomUUID } from 'node:crypto';
import type { ChangeReceiptBody } from '@console/contract';
import { type ImsSettings, valuesOfSettings } from '@console/domain';
import type { NewSighting } from '../tables/changes/sightings.ts';
import type { PlanRow, SessionRow, Store, StoredSnapshot } from '../store.ts';
import type { Intent, Settlement } from '../tables/changes/settlement.ts';

/** A store as the contract suite uses it. */
export interface StoreUnderTest {
  readonly store: Store;
  /** Closes the store, runs one SQL statement behind its back when given, and opens it again. */
  reopen(sql?: string): Promise<Store>;
  dispose(): Promise<void>;
}

export const at = Date.UTC(2026, 4, 1, 12);

export const settings = {
  label: 'Adobe Experience Cloud',
  name: 'Adobe_Marketing_Cloud',
  enabled: true,
  packageAutoExport: false,
  imsServer: 'https://ims.example',
  imsScope: ['openid', 'profile'],
  imsClientId: 'campaign',
  imsClientSecret: { stored: true, fingerprint: 'fp-1' },
  callbackServer: 'https://console.example',
  imsOrganizationId: 'ORG@AdobeOrg',
  associationMask: 'Campaign - *',
  productContext: '',
  experienceCloudServer: '',
  tenant: 'acme',
  comment: 'ü "quoted" \\ \n',
} satisfies ImsSettings;

export function sessionRow(patch: Partial<SessionRow> = {}): SessionRow {
  return {
    idHash: randomUUID(),
    instanceKey: 'prod',
    login: 'ada',
    profile: '{"label":"Ada"}',
    sealedTokens: Buffer.from([0, 1, 254, 255]),
    createdAt: at,
    seenAt: at,
    expiresAt: at + 8 * 3_600_000,
    provedAt: at,
    ...patch,
  };
}

export function planRow(patch: Partial<PlanRow> = {}): PlanRow {
  const planId = patch.planId ?? randomUUID();
  return {
    planId,
    instanceKey: 'prod',
    accountId: '1810',
    accountName: settings.name,
    sessionHash: 'session',
    author: 'ada',
    revision: 'r1',
    state: 'open',
    body: {
      planId,
      instanceKey: 'prod',
      accountName: settings.name,
      revision: 'r1',
      statedReading: null,
      kind: 'ims',
      act: 'change',
      type: null,
      author: 'ada',
      createdAt: new Date(at).toISOString(),
      expiresAt: new Date(at + 900_000).toISOString(),
      changes: [{ field: 'tenant', before: 'acme', after: 'acme2', effective: 'after-restart' }],
      restart: null,
      preview: null,
      impact: null,
      cost: null,
      uses: null,
      findings: [],
      warnings: [{ code: 'restart-needed' }],
      basisWrite: null,
    },
    change: { tenant: 'acme2' },
    sealedSecret: null,
    createdAt: at,
    expiresAt: at + 900_000,
    basis: { inForce: 'the same', facts: { people: 'p', groups: 'g', sources: 's' } },
    people: Buffer.from([1, 2, 3]),
    decision: null,
    ...patch,
  };
}

export function intentOf(plan: PlanRow, patch: Partial<Intent> = {}): Intent {
  return {
    intentId: randomUUID(),
    act: 'change',
    planId: plan.planId,
    instanceKey: plan.instanceKey,
    accountId: plan.accountId,
    accountName: plan.accountName,
    author: plan.author,
    requestId: 'request-1',
    base: {
      values: { tenant: 'acme', imsScope: ['openid'], imsClientSecret: { secret: 'stored' } },
      secrets: { imsClientSecret: 'fp-1' },
    },
    wanted: { values: { tenant: 'acme2' }, secrets: { imsClientSecret: null } },
    createdAt: at,
    quietUntil: at + 40_000,
    sentAt: null,
    stampBefore: null,
    writerBefore: null,
    clockAheadMs: 12,
    ...patch,
  };
}

/** What is found where nothing was stored. */
export const asBefore = { kind: 'as-before', doubt: null, reply: 'lost', lastWrite: null } as const;

export function receiptOf(plan: PlanRow): ChangeReceiptBody {
  return {
    planId: plan.planId,
    instanceKey: plan.instanceKey,
    accountName: plan.accountName,
    act: 'change',
    revision: 'r2',
    appliedAt: new Date(at + 1_000).toISOString(),
    appliedBy: plan.author,
    changes: plan.body.changes,
    effective: 'after-restart',
    restart: { hosting: 'on-premise', command: 'nlserver restart web' },
    statedReading: null,
    writer: 'checked',
    found: 'at-once',
    writtenBetween: null,
    overrides: [],
    cost: null,
    rereadAt: null,
  };
}

export function sightingOf(patch: Partial<NewSighting> = {}): NewSighting {
  return {
    instanceKey: 'prod',
    accountId: '1810',
    revision: 'r1',
    settings,
    source: 'read',
    changedAt: at,
    changedBy: null,
    seenAt: at + 60_000,
    ...patch,
  };
}

export function appliedOf(plan: PlanRow, intent: Intent): Settlement {
  const { instanceKey, accountId, accountName, planId, author } = plan;
  return {
    intent,
    verdict: 'applied',
    planState: 'applied',
    now: at + 1_000,
    outcome: { kind: 'applied', doubt: null, reply: 'acknowledged', lastWrite: null },
    stampAfter: at + 900,
    audit: { at: at + 1_000, event: 'applied', login: author, instanceKey, accountName, planId, result: 'done' },
    revision: {
      instanceKey,
      accountId,
      revision: 'r2',
      values: valuesOfSettings({ ...settings, tenant: 'acme2' }),
      source: 'applied',
      author,
      firstSeenAt: at + 1_000,
    },
    sighting: sightingOf({ accountId, revision: 'r2', source: 'applied', changedAt: at + 900, seenAt: at + 1_000 }),
    receipt: receiptOf(plan),
  };
}

/** A plan that was claimed, under `key`, and announced. */
export async function announced(
  store: Store,
  patch: Partial<PlanRow> = {},
  key: string = randomUUID(),
): Promise<{ plan: PlanRow; intent: Intent }> {
  const plan = planRow(patch);
  const intent = intentOf(plan);
  await store.changes.insertPlan(plan);
  await store.changes.claim({ planId: plan.planId, key, login: plan.author, now: at });
  if (!(await store.changes.openIntent(intent))) throw new Error('The account has an open intent already.');
  return { plan, intent };
}

export const organizationId = 'ACME@AdobeOrg';

export function snapshotOf(
  readAt: number,
  completeness: 'complete' | 'partial',
  names: readonly string[],
): StoredSnapshot {
  return {
    organizationId,
    body: {
      snapshotId: randomUUID(),
      source: 'user-management',
      readAt: new Date(readAt).toISOString(),
      completeness,
      reason: completeness === 'partial' ? 'throttled' : null,
      oddEntries: 0,
      isEveryEntryKnown: false,
    },
    profiles: names.map((name, index) => ({ id: String(index), name, productName: 'Campaign' })),
    userGroupNames: ['Marketing'],
  };
}
