import { randomUUID } from 'node:crypto';
import type { ConnectionTestBody, PlainChangeBody } from '@console/contract';
import { offersConnectionTest, prepareConnectionTest } from '@console/domain';
import { checkedChange } from '../accounts/checked-change.ts';
import { readOnlyReason } from '../accounts/plain-account.ts';
import type { InstanceConfig } from '../config/load-config.ts';
import type { AccountTest, AccountTestOutcome, ExternalAccounts, PlainAccountReading } from '../ports.ts';
import { Problem } from '../problem.ts';
import type { SignedIn } from '../sign-in/sessions.ts';
import type { AuditEntry } from '../store/audit/audit-entry.ts';
import { createTestRecords, type EndedTest, type TestRecord } from './test-records.ts';

export interface ConnectionTestRequest {
  readonly name: string;
  readonly change: PlainChangeBody;
  readonly requestId: string;
}

/** Tests of the connections of accounts, which Campaign carries out; each of one session. */
export interface ConnectionTestService {
  /**
   * Starts a test; the rest is asked for by its id. @throws Problem `test-not-offered`, `secret-needed` with the field to type,
   * `account-read-only`, `invalid-request`, `too-many-requests`
   */
  start(signedIn: SignedIn, request: ConnectionTestRequest): Promise<{ testId: string }>;
  /** @throws Problem `test-not-found`, also for a test of another session or instance */
  read(signedIn: SignedIn, testId: string): ConnectionTestBody;
  /** Ends the test here; what Campaign has begun may go on there for a while. @throws Problem as `read` does */
  cancel(signedIn: SignedIn, testId: string): void;
  /** Ends all that are under way, and waits until they are in the audit. */
  close(): Promise<void>;
}

export interface ConnectionTestParts {
  readonly instances: ReadonlyMap<string, InstanceConfig>;
  readonly externalAccounts: Pick<ExternalAccounts, 'readToTest'>;
  readonly audit: { append(entry: AuditEntry): Promise<unknown> };
  readonly log: { error(facts: object, message: string): void };
  readonly now: () => number;
}

export function createConnectionTestService(parts: ConnectionTestParts): ConnectionTestService {
  const { instances, externalAccounts, audit, log, now } = parts;
  const records = createTestRecords(now);
  const underWay = new Set<Promise<void>>();

  const run = async (record: TestRecord, entry: Omit<AuditEntry, 'at' | 'result'>, test: Testing): Promise<void> => {
    const outcome = await test(record.aborting.signal).catch((error: unknown) => {
      log.error({ err: error }, 'a connection test came to nothing');
      return { isConnected: false, cause: 'campaign', text: null } as const;
    });
    // One that was cancelled meanwhile stays so, whatever came of it.
    record.ended ??= endOf(outcome, { startedAt: record.startedAt, at: now() });
    const { ended } = record;
    const result = ended.state === 'failed' ? `failed-${ended.failure.cause}` : ended.state;
    await audit.append({ ...entry, at: now(), result }).catch((error: unknown) => {
      log.error({ err: error }, 'the end of a connection test is not in the audit');
    });
  };
  const found = ({ sessionHash, instanceKey }: SignedIn, testId: string): TestRecord => {
    const record = records.find(testId, sessionHash);
    if (record?.instanceKey !== instanceKey) throw new Problem('test-not-found');
    return record;
  };
  const cancel = (record: TestRecord): void => {
    record.ended ??= { state: 'cancelled', at: now() };
    record.aborting.abort();
  };

  return {
    async start({ access, instanceKey, sessionHash, login }, { name, change, requestId }) {
      const testable = await externalAccounts.readToTest(access, name);
      const { account } = testable;
      if (account.kind !== 'plain') throw notOffered();
      const { effective } = checkedChange(account, change);
      if (effective.length > 0 && readOnlyReason(account, instances.get(instanceKey)) !== null)
        throw new Problem('account-read-only', { campaignChanged: 'no' });
      const test = testOf(account, change);
      const record: TestRecord = {
        testId: randomUUID(),
        sessionHash,
        instanceKey,
        accountName: account.name,
        startedAt: now(),
        testedValues: effective.length > 0 ? 'draft' : 'stored',
        aborting: new AbortController(),
        ended: null,
      };
      records.add(record);
      const fields = effective.map(({ field }) => field);
      const entry = { event: 'connection-test', login, instanceKey, accountName: account.name, requestId, fields };
      try {
        // A secret is sent to another server: what cannot be written down is not begun.
        await audit.append({ ...entry, at: now(), result: 'started' });
      } catch (error) {
        records.remove(record.testId);
        throw error;
      }
      const running = run(record, entry, (signal) => testable.test(test, signal)).finally(() =>
        underWay.delete(running),
      );
      underWay.add(running);
      return { testId: record.testId };
    },
    read: (signedIn, testId) => testBody(found(signedIn, testId)),
    cancel: (signedIn, testId) => cancel(found(signedIn, testId)),
    async close() {
      for (const record of records.running()) cancel(record);
      await Promise.all(underWay);
    },
  };
}

type Testing = (signal: AbortSignal) => Promise<AccountTestOutcome>;

function notOffered(): Problem {
  return new Problem('test-not-offered', { campaignChanged: 'no' });
}

/** What Campaign is asked. @throws Problem `test-not-offered`, `secret-needed` */
function testOf(account: PlainAccountReading, change: PlainChangeBody): AccountTest {
  const values = { ...account.values, ...change };
  const type = Number(account.type?.value);
  const typeKey = account.described?.key;
  const isOffered = offersConnectionTest(typeKey, (field) => {
    const value = values[field];
    return typeof value === 'string' || typeof value === 'boolean' ? value : null;
  });
  if (typeKey === undefined || !isOffered || !Number.isInteger(type)) throw notOffered();
  const { call, secret, isStoredDestination } = prepareConnectionTest(typeKey, account.values, change);
  if (secret.source === 'needed') {
    const message = 'type it again to test these values';
    throw new Problem('secret-needed', {
      errors: [{ path: `change.${secret.field}`, code: 'secret-needed', message }],
      campaignChanged: 'no',
    });
  }
  return {
    type,
    // Where it was not read: Campaign tests accounts that are in use.
    active: values['enabled'] !== false,
    // Campaign must not complete a call that goes elsewhere with what it has stored under the name.
    name: isStoredDestination ? account.name : undefined,
    call,
    secret,
  };
}

function endOf(outcome: AccountTestOutcome, { startedAt, at }: { startedAt: number; at: number }): EndedTest {
  if (!outcome.isConnected) {
    return { state: 'failed', at, failure: { cause: outcome.cause, text: outcome.text === '' ? null : outcome.text } };
  }
  const { version, warehouse, duration } = outcome;
  const measured = /(?<ms>\d{1,9})\s*ms/u.exec(duration)?.groups?.['ms'];
  return {
    state: 'passed',
    at,
    milliseconds: measured === undefined ? Math.round(at - startedAt) : Number(measured),
    dbmsVersion: version === '' ? null : version,
    warehouse: warehouse === '' ? null : warehouse,
  };
}

function testBody({ startedAt, testedValues, ended }: TestRecord): ConnectionTestBody {
  const unknown = { milliseconds: null, dbmsVersion: null, warehouse: null, failure: null };
  const common = { startedAt: new Date(startedAt).toISOString(), testedValues };
  if (ended === null) return { ...common, ...unknown, state: 'running', endedAt: null };
  const { at, ...known } = ended;
  return { ...common, ...unknown, ...known, endedAt: new Date(at).toISOString() };
}
