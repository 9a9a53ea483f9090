import { describe, expect, test } from 'vitest';
import { describeChanges } from './contract-changes.ts';
import type { StoreUnderTest } from './contract-fixtures.ts';
import { describeInForce } from './contract-in-force.ts';
import { describeLeases } from './contract-leases.ts';
import { describePeople } from './contract-people.ts';
import { describeRecords } from './contract-records.ts';
import { describeSecrets } from './contract-secrets.ts';
import { describeSessions } from './contract-sessions.ts';
import { describeSettling } from './contract-settling.ts';
import { describeStatements } from './contract-statements.ts';

/** What every store must do, whatever database is behind it. `open` gives an empty one each time. For tests only. */
export function describeStore(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`store on ${name}`, () => {
    describeSessions(open);
    describeChanges(open);
    describeSettling(open);
    describeRecords(open);
    describePeople(open);
    describeStatements(open);
    describeInForce(open);
    describeLeases(open);
    describeSecrets(open);

    test('passes its check repeatedly, and fails it once closed', async () => {
      const subject = await open();
      await subject.store.check();
      await subject.store.check();
      await subject.dispose();
      await expect(subject.store.check()).rejects.toThrow();
    });
  });
}
