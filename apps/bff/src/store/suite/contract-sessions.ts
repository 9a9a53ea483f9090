import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { at, type StoreUnderTest, sessionRow } from './contract-fixtures.ts';

const idleMs = 1_800_000;
const seenAt = (now: number) => ({ now, idleSince: now - idleMs });

export function describeSessions(open: () => Promise<StoreUnderTest>): void {
  describe('sessions', () => {
    let subject: StoreUnderTest;
    beforeEach(async () => {
      subject = await open();
    });
    afterEach(() => subject.dispose());

    test('is read back as stored, also after a restart, and not with another id', async () => {
      const row = sessionRow();
      await subject.store.sessions.insert(row);
      expect(await subject.store.sessions.find(row.idHash, seenAt(at))).toEqual(row);
      const again = await subject.reopen();
      expect(await again.sessions.find(row.idHash, seenAt(at))).toEqual(row);
      expect(await again.sessions.find('other', seenAt(at))).toBeUndefined();
    });

    test('ends when idle, and a touch postpones that', async () => {
      const { sessions } = subject.store;
      const row = sessionRow();
      await sessions.insert(row);
      expect(await sessions.touch(row.idHash, seenAt(at + idleMs - 1))).toBe(true);
      expect(await sessions.find(row.idHash, seenAt(at + 2 * idleMs - 2))).toMatchObject({ seenAt: at + idleMs - 1 });
      expect(await sessions.find(row.idHash, seenAt(at + 2 * idleMs - 1))).toBeUndefined();
      expect(await sessions.touch(row.idHash, seenAt(at + 2 * idleMs - 1))).toBe(false);
    });

    test('ends at its absolute end, however often it was touched', async () => {
      const { sessions } = subject.store;
      const row = sessionRow({ expiresAt: at + 1_000 });
      await sessions.insert(row);
      expect(await sessions.touch(row.idHash, seenAt(at + 999))).toBe(true);
      expect(await sessions.find(row.idHash, seenAt(at + 1_000))).toBeUndefined();
      expect(await sessions.touch(row.idHash, seenAt(at + 1_000))).toBe(false);
    });

    test('is ended once, forgets its tokens, and its id cannot be used again', async () => {
      const { sessions } = subject.store;
      const row = sessionRow();
      await sessions.insert(row);
      const ends = await Promise.all(Array.from({ length: 20 }, () => sessions.end(row.idHash, at + 1)));
      expect(ends.filter(Boolean)).toHaveLength(1);
      expect(await sessions.find(row.idHash, seenAt(at + 2))).toBeUndefined();
      expect(await sessions.touch(row.idHash, seenAt(at + 2))).toBe(false);
      await expect(sessions.insert(row)).rejects.toThrow();
      expect(await sessions.end('other', at)).toBe(false);
      const again = await subject.reopen();
      expect(await again.sessions.find(row.idHash, seenAt(at + 2))).toBeUndefined();
      await expect(again.sessions.insert(row)).rejects.toThrow();
    });

    test('never comes back when it is ended while it is used: 200 races', async () => {
      const { sessions } = subject.store;
      const rows = Array.from({ length: 200 }, () => sessionRow());
      for (const row of rows) await sessions.insert(row);
      await Promise.all(
        rows.flatMap(({ idHash }, index) => {
          const use = [sessions.touch(idHash, seenAt(at + 5)), sessions.find(idHash, seenAt(at + 5))];
          const end = sessions.end(idHash, at + 5);
          return index % 2 === 0 ? [...use, end, sessions.touch(idHash, seenAt(at + 6))] : [end, ...use];
        }),
      );
      const found = await Promise.all(rows.map(({ idHash }) => sessions.find(idHash, seenAt(at + 7))));
      const touched = await Promise.all(rows.map(({ idHash }) => sessions.touch(idHash, seenAt(at + 7))));
      expect(found.filter((row) => row !== undefined)).toHaveLength(0);
      expect(touched.filter(Boolean)).toHaveLength(0);
    });

    test('keeps ended ids until they would have expired, and then deletes them', async () => {
      const { sessions } = subject.store;
      const ended = sessionRow({ expiresAt: at + 1_000 });
      const live = sessionRow();
      await sessions.insert(ended);
      await sessions.insert(live);
      await sessions.end(ended.idHash, at);
      await sessions.purge(at + 1_000);
      await expect(sessions.insert(ended)).rejects.toThrow();
      await sessions.purge(at + 1_001);
      await expect(sessions.insert(ended)).resolves.toBeUndefined();
      expect(await sessions.find(live.idHash, seenAt(at + 1_001))).toEqual(live);
    });
  });
}
