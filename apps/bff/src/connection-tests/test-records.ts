import { type ConnectionTestBody, connectionTestLimits } from '@console/contract';
import { Problem } from '../problem.ts';

/** So long an ended test can be read, ms. */
const readableMs = 15 * 60_000;
/** Over all sessions. */
const mostRunning = 64;
const mostRecords = 1_000;
const mostOfSession = 20;
const retryAfterSeconds = 5;

/** Whose a test is. */
interface TestOwner {
  readonly sessionHash: string;
  readonly instanceKey: string;
  readonly accountName: string;
}

export interface TestRecord extends TestOwner {
  readonly testId: string;
  readonly startedAt: number;
  readonly testedValues: ConnectionTestBody['testedValues'];
  /** Ends what is under way. */
  readonly aborting: AbortController;
  ended: EndedTest | null;
}

export type EndedTest = { readonly at: number } & (
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly failure: NonNullable<ConnectionTestBody['failure']> }
  | ({ readonly state: 'passed' } & Pick<ConnectionTestBody, 'milliseconds' | 'dbmsVersion' | 'warehouse'>)
);

export interface TestRecords {
  /** @throws Problem `too-many-requests` where the account, the session or the console has as many tests under way as it may */
  add(record: TestRecord): void;
  remove(testId: string): void;
  /** Undefined also for a test of another session. */
  find(testId: string, sessionHash: string): TestRecord | undefined;
  running(): readonly TestRecord[];
}

/**
 * Tests by id, in the memory of this process: a second process would not know them, and a restart forgets them. Nothing is
 * lost by that: a test stores nothing, and the audit has it.
 */
export function createTestRecords(now: () => number): TestRecords {
  // In the order of their start.
  const records = new Map<string, TestRecord>();
  const running = () => [...records.values()].filter(({ ended }) => ended === null);

  const refuseTooMany = ({ sessionHash, instanceKey, accountName }: TestOwner): void => {
    const all = running();
    const ofSession = all.filter((one) => one.sessionHash === sessionHash);
    const ofAccount = ofSession.filter((one) => one.instanceKey === instanceKey && one.accountName === accountName);
    const isTooMany =
      ofAccount.length >= connectionTestLimits.ofAccount ||
      ofSession.length >= connectionTestLimits.ofSession ||
      all.length >= mostRunning;
    if (isTooMany) throw new Problem('too-many-requests', { retryAfterSeconds });
  };
  /** Lets the oldest that have ended go. */
  const trim = (ofThese: readonly TestRecord[], most: number): void => {
    const ended = ofThese.filter((one) => one.ended !== null);
    for (const { testId } of ended.slice(0, Math.max(0, ofThese.length - most))) records.delete(testId);
  };

  return {
    add(record) {
      for (const { testId, ended } of records.values())
        if (ended !== null && ended.at < now() - readableMs) records.delete(testId);
      refuseTooMany(record);
      trim(
        [...records.values()].filter(({ sessionHash }) => sessionHash === record.sessionHash),
        mostOfSession - 1,
      );
      trim([...records.values()], mostRecords - 1);
      records.set(record.testId, record);
    },
    remove: (testId) => {
      records.delete(testId);
    },
    find(testId, sessionHash) {
      const record = records.get(testId);
      return record?.sessionHash === sessionHash ? record : undefined;
    },
    running,
  };
}
