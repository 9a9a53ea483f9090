import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { at, type StoreUnderTest } from './contract-fixtures.ts';

export function describeLeases(open: () => Promise<StoreUnderTest>): void {
  describe('a lease', () => {
    let subject: StoreUnderTest;
    beforeEach(async () => {
      subject = await open();
    });
    afterEach(() => subject.dispose());

    const take = (holder: string, now: number, name = 'work') =>
      subject.store.leases.take({ name, holder, now, until: now + 60 });

    test('has one holder, who may renew it', async () => {
      expect(await take('one', at)).toBe(true);
      expect(await take('two', at + 10)).toBe(false);
      expect(await take('one', at + 50)).toBe(true);
      expect(await take('two', at + 109)).toBe(false);
      expect(await take('two', at, 'other work')).toBe(true);
    });

    test('is free once it has expired; the former holder no longer has it', async () => {
      await take('one', at);
      expect(await take('two', at + 60)).toBe(true);
      expect(await take('one', at + 61)).toBe(false);
    });

    test('is given back by its holder only', async () => {
      await take('one', at);
      await subject.store.leases.giveBack('work', 'two');
      expect(await take('two', at)).toBe(false);
      await subject.store.leases.giveBack('work', 'one');
      expect(await take('two', at)).toBe(true);
    });

    test('goes to one of many that ask at the same time', async () => {
      const asked = await Promise.all(Array.from({ length: 8 }, (_, index) => take(`holder ${index}`, at)));
      expect(asked.filter(Boolean)).toHaveLength(1);
    });
  });
}
