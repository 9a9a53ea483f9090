import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { ServiceOperatorBody } from '@console/contract';
import type { ServiceOperatorConfig } from '../config/load-config.ts';
import type { CampaignAccess, CampaignDirectory, ServiceSession, ServiceSignIn } from '../ports.ts';
import { ImsNotReached, Problem } from '../problem.ts';
import { type Repeated, repeated } from './repeated.ts';
import type { LeaseTable } from '../store/tables/lease-table.ts';
import type { AuditTable, ChangeTables } from '../store/store.ts';
import type { AccountService } from '../accounts/accounts.ts';
import type { CampaignPeopleReader } from '../people/campaign-people.ts';
import type { Settling } from '../plans/apply/settling.ts';

/** Background reads of instances, with the operators that the deployer gave the console. */
export interface ServiceOperators {
  start(): void;
  /** Resolves when no round is running and the console has signed out of Campaign, if it can. */
  stop(): Promise<void>;
  /** The state of the service operator; null if the instance has none. */
  stateOf(instanceKey: string): ServiceOperatorBody | null;
}

interface Log {
  info(facts: object, text: string): void;
  warn(facts: object, text: string): void;
}

export interface ServiceOperatorParts {
  readonly operators: ReadonlyMap<string, ServiceOperatorConfig>;
  readonly signIn: ServiceSignIn;
  readonly campaign: Pick<CampaignDirectory, 'signOut'>;
  readonly accounts: Pick<AccountService, 'list'>;
  readonly campaignPeople: Pick<CampaignPeopleReader, 'readAnew'>;
  readonly settling: Pick<Settling, 'round'>;
  readonly changes: Pick<ChangeTables, 'openIntents'>;
  readonly leases: LeaseTable;
  readonly audit: Pick<AuditTable, 'append'>;
  readonly log: Log;
  readonly now: () => number;
  /** How often it looks for work. */
  readonly roundMs?: number | undefined;
}

type State = ServiceOperatorBody['state'];

const usualRoundMs = 5_000;
// Short enough that another process takes over from a dead one within a minute.
const leaseMs = 30_000;
/** How long to wait for a running round when the process ends, ms. */
const longestWaitMs = 2_000;
/** A wrong password is retried rarely: Campaign may lock the operator. */
const retryMs: Readonly<Record<Exclude<State, 'starting' | 'working'>, number>> = {
  refused: 15 * 60_000,
  'address-refused': 5 * 60_000,
  'not-administrator': 5 * 60_000,
  'not-reached': 30_000,
  'ims-not-reached': 30_000,
  'reading-failed': 60_000,
};
const audited: Partial<Record<State, string>> = {
  working: 'signed-in',
  refused: 'sign-in-refused',
  'not-administrator': 'not-administrator',
};

export function createServiceOperators(parts: ServiceOperatorParts): ServiceOperators {
  const holder = randomUUID();
  const all = new Map(
    [...parts.operators].map(([instanceKey, config]) => [instanceKey, serve(parts, { instanceKey, config, holder })]),
  );
  return {
    start() {
      for (const { rounds } of all.values()) rounds.start();
    },
    async stop() {
      await Promise.all([...all.values()].map((one) => one.stop()));
    },
    stateOf: (instanceKey) => all.get(instanceKey)?.status() ?? null,
  };
}

interface Assignment {
  readonly instanceKey: string;
  readonly config: ServiceOperatorConfig;
  readonly holder: string;
}

interface Served {
  readonly rounds: Repeated;
  status(): ServiceOperatorBody;
  stop(): Promise<void>;
}

/** Reads one instance; a call that hangs does not delay the others. */
function serve(parts: ServiceOperatorParts, { instanceKey, config, holder }: Assignment): Served {
  const { signIn, campaign, accounts, campaignPeople, settling, changes, leases, audit, log, now } = parts;
  const lease = `service-operator ${instanceKey}`;
  let session: ServiceSession | undefined;
  let state: State = 'starting';
  let since = now();
  let readAt: number | undefined;
  let nextReadAt = 0;
  let retryAt = 0;
  let leasedUntil = 0;
  let isStopped = false;

  const isOurs = async (at: number): Promise<boolean> => {
    if (at < leasedUntil - leaseMs / 2) return true;
    const until = at + leaseMs;
    const isTaken = await leases.take({ name: lease, holder, now: at, until });
    leasedUntil = isTaken ? until : 0;
    return isTaken;
  };
  const become = async (next: State, why: object = {}): Promise<void> => {
    const at = now();
    if (next !== 'starting' && next !== 'working') retryAt = at + retryMs[next];
    if (next === state || isStopped) return;
    state = next;
    since = at;
    if (next === 'working') log.info({ instanceKey }, 'service operator at work');
    else log.warn({ instanceKey, state, ...why }, 'service operator cannot work');
    const result = audited[next];
    const login = `service operator ${loginOf(config, session)}`;
    if (result !== undefined) await audit.append({ at, event: 'service-operator', login, instanceKey, result });
  };
  const readLists = async (access: CampaignAccess, login: string): Promise<void> => {
    const began = now();
    // Listing the accounts also reads the schema, notes what is in force, and settles open writes.
    await accounts.list({ access, instanceKey });
    const reader = { sessionHash: lease, instanceKey, login, access, operator: { mayApply: true } };
    const { operators, groups } = await campaignPeople.readAnew(reader);
    const missing = [operators, groups].find((list) => 'reason' in list);
    if (missing !== undefined && 'reason' in missing)
      throw new Problem(missing.reason === 'unreachable' ? 'campaign-unreachable' : 'campaign-fault');
    readAt = began;
    nextReadAt = began + config.readEveryMs;
  };
  const round = async (): Promise<void> => {
    const at = now();
    if (at < retryAt || !(await isOurs(at))) return;
    const isReadDue = at >= nextReadAt;
    if (!isReadDue && (await changes.openIntents(instanceKey)).length === 0) return;
    try {
      session = await signIn.renew(instanceKey, session);
      if (!session.isAdministrator) return await become('not-administrator');
      if (isReadDue) await readLists(session.access, session.login);
      else await settling.round(session.access);
      await become('working');
    } catch (error) {
      if (error instanceof Problem && error.code === 'session-expired') {
        // The session ended between two calls: the next round signs in again.
        session = undefined;
        return;
      }
      const next = stateAfter(error);
      if (next === undefined) throw error;
      if (next === 'refused') session = undefined;
      await become(next, whyOf(error));
    }
  };
  const rounds = repeated(parts.roundMs ?? usualRoundMs, round, 0);
  return {
    rounds,
    status: () => ({
      login: loginOf(config, session),
      state,
      since: new Date(since).toISOString(),
      readAt: readAt === undefined ? null : new Date(readAt).toISOString(),
      readEveryMinutes: config.readEveryMs / 60_000,
    }),
    async stop() {
      isStopped = true;
      // A round that waits for Campaign ends when the connections are closed.
      await Promise.race([rounds.stop(), setTimeout(longestWaitMs, undefined, { ref: false })]);
      // If the store takes no write, the lease expires on its own.
      if (leasedUntil > 0) await leases.giveBack(lease, holder).catch(() => undefined);
      if (session !== undefined) await campaign.signOut(session.access).catch(() => undefined);
    },
  };
}

/** A technical account has a login once Campaign has named it. */
function loginOf(config: ServiceOperatorConfig, session: ServiceSession | undefined): string {
  return config.kind === 'password' ? config.login : (session?.login ?? config.clientId);
}

const states: Partial<Record<Problem['code'], State>> = {
  'sign-in-refused': 'refused',
  'address-refused': 'address-refused',
  'campaign-unreachable': 'not-reached',
  'campaign-timeout': 'not-reached',
};

/** Fields for the log line of a failed call. */
function whyOf(error: unknown): object {
  const failure =
    error instanceof ImsNotReached ? error.failure : error instanceof Problem ? error.facts.failure : undefined;
  return failure === undefined ? {} : { reason: failure.reason, network: failure.code };
}

/** Undefined for errors that are not about the instance, such as a store that cannot be read. */
function stateAfter(error: unknown): State | undefined {
  if (error instanceof ImsNotReached) return 'ims-not-reached';
  return error instanceof Problem ? (states[error.code] ?? 'reading-failed') : undefined;
}
