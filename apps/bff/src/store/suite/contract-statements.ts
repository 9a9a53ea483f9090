import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { at, type StoreUnderTest } from './contract-fixtures.ts';
import type { StatedReadingTable, StatementRow } from '../store.ts';

const statement = {
  reading: 'expression',
  anchored: true,
  ignoresCase: false,
  evidence: 'Ada tried three masks on stage: ü "quoted" \n',
} as const satisfies StatementRow['statement'];
const other = { ...statement, reading: 'prefix', dialect: 'pcre', evidence: 'A page of the vendor' } as const;

export function describeStatements(open: () => Promise<StoreUnderTest>): void {
  describe('stated readings', () => {
    let subject: StoreUnderTest;
    let table: StatedReadingTable;
    beforeEach(async () => {
      subject = await open();
      table = subject.store.statedReadings;
    });
    afterEach(() => subject.dispose());

    const add = (
      version: number,
      stated: StatementRow['statement'],
      { instanceKey = 'prod', login = 'ada', on = table } = {},
    ) => {
      const event = stated === null ? 'reading-withdrawn' : 'reading-stated';
      const audit = { at: at + version, event, login, instanceKey, result: 'stored' };
      return on.add({ instanceKey, version, statement: stated, audit });
    };

    test('the newest counts, for one instance; a withdrawal too, and every one before it stays', async () => {
      expect(await table.current('prod')).toBeUndefined();
      expect(await add(0, statement)).toBe(true);
      expect(await table.current('prod')).toEqual({ version: 1, statement, changedAt: at, changedBy: 'ada' });
      expect(await table.current('stage')).toBeUndefined();
      expect(await add(1, other, { login: 'bo' })).toBe(true);
      expect(await add(2, null)).toBe(true);
      const again = (await subject.reopen()).statedReadings;
      expect(await again.current('prod')).toEqual({
        version: 3,
        statement: null,
        changedAt: at + 2,
        changedBy: 'ada',
      });
      expect((await again.history('prod')).map((row) => [row.version, row.statement, row.changedBy])).toEqual([
        [1, statement, 'ada'],
        [2, other, 'bo'],
        [3, null, 'ada'],
      ]);
      expect(await add(3, statement, { on: again })).toBe(true);
      expect(await again.history('stage')).toEqual([]);
    });

    test('a change from another version stores nothing, not even an audit row', async () => {
      await add(0, statement);
      for (const version of [0, 2]) expect(await add(version, other)).toBe(false);
      expect(await add(0, null)).toBe(false);
      expect(await table.history('prod')).toHaveLength(1);
      // One row in the chain, which two deleted ones would break.
      const again = await subject.reopen('DELETE FROM audit WHERE seq > 1');
      expect((await again.audit.verify()).fault).toBeUndefined();
    });

    test('of several concurrent changes from one version, one is stored', async () => {
      const done = await Promise.all(['ada', 'bo', 'cy', 'di'].map((login) => add(0, statement, { login })));
      expect(done.filter(Boolean)).toHaveLength(1);
      expect(await table.history('prod')).toHaveLength(1);
      expect((await subject.store.audit.verify()).fault).toBeUndefined();
    });

    test('an altered row is refused', async () => {
      await add(0, statement);
      const again = await subject.reopen(`UPDATE stated_readings SET statement = '{"reading":"guess"}'`);
      await expect(again.statedReadings.current('prod')).rejects.toThrow();
    });
  });
}
