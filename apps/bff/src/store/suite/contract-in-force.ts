import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { at, settings, sightingOf, type StoreUnderTest } from './contract-fixtures.ts';

const account = { instanceKey: 'prod', accountId: '1810' };
const minute = 60_000;

/** What every store keeps of stored settings as they were seen, and of restarts declared. */
export function describeInForce(open: () => Promise<StoreUnderTest>): void {
  describe('sightings', () => {
    let subject: StoreUnderTest;
    beforeEach(async () => {
      subject = await open();
    });
    afterEach(() => subject.dispose());
    const revisions = async () => (await subject.store.inForce.find(account)).sightings.map(({ revision }) => revision);

    test('are read back as stored, the oldest first, also after a restart', async () => {
      const { inForce } = subject.store;
      await inForce.note(sightingOf());
      await inForce.note(
        sightingOf({ revision: 'r2', changedAt: at + minute, changedBy: 'Bo', seenAt: at + 2 * minute }),
      );
      const again = await subject.reopen();
      expect((await again.inForce.find(account)).sightings).toEqual([
        {
          id: expect.any(Number),
          revision: 'r1',
          settings,
          source: 'read',
          changedAt: at,
          changedBy: null,
          firstSeenAt: at + minute,
          lastSeenAt: at + minute,
        },
        expect.objectContaining({ revision: 'r2', changedBy: 'Bo' }),
      ]);
      expect(await again.inForce.find({ ...account, accountId: '2' })).toEqual({ sightings: [], declarations: [] });
      expect(await again.inForce.find({ ...account, instanceKey: 'stage' })).toMatchObject({ sightings: [] });
    });

    test('are one per write: changing back is a third one, reading the same write twice is one', async () => {
      const { inForce } = subject.store;
      const looks = [
        sightingOf(),
        sightingOf({ revision: 'r2', changedAt: at + 1 }),
        sightingOf({ changedAt: at + 2 }),
      ];
      for (const look of looks) await Promise.all([inForce.note(look), inForce.note(look), inForce.note(look)]);
      expect(await revisions()).toEqual(['r1', 'r2', 'r1']);
    });

    test('stay one write when another reader may not see some fields', async () => {
      const { inForce } = subject.store;
      const hidden = {
        revision: 'r1-hidden',
        settings: { ...settings, imsClientSecret: 'hidden' as const, tenant: null },
      };
      await inForce.note(sightingOf());
      await inForce.note(sightingOf(hidden));
      expect(await revisions()).toEqual(['r1']);
      await inForce.note(sightingOf({ ...hidden, changedAt: at + 5 }));
      await inForce.note(sightingOf({ revision: 'r2', changedAt: at + 5 }));
      expect((await inForce.find(account)).sightings).toMatchObject([{ revision: 'r1' }, { revision: 'r2', settings }]);
    });

    test('say when they were last looked at, in steps of ten minutes', async () => {
      const { inForce } = subject.store;
      for (const minutes of [1, 5, 11, 20, 22]) await inForce.note(sightingOf({ seenAt: at + minutes * minute }));
      const { sightings } = await inForce.find(account);
      expect(sightings).toMatchObject([{ firstSeenAt: at + minute, lastSeenAt: at + 22 * minute }]);
    });

    test('without a time are compared by the record, and take the time once it is known', async () => {
      const { inForce } = subject.store;
      await inForce.note(sightingOf({ changedAt: null }));
      await inForce.note(sightingOf({ changedAt: null, seenAt: at + 3 * minute }));
      await inForce.note(sightingOf({ changedAt: at, seenAt: at + 4 * minute }));
      expect((await inForce.find(account)).sightings).toMatchObject([{ changedAt: at }]);
      await inForce.note(sightingOf({ revision: 'r2', changedAt: null }));
      // Written long after the last look: the same values, and another write.
      await inForce.note(sightingOf({ revision: 'r2', changedAt: at + 60 * minute }));
      expect(await revisions()).toEqual(['r1', 'r2', 'r2']);
    });

    test('read before the console settled its write become its own write', async () => {
      const { inForce } = subject.store;
      await inForce.note(sightingOf());
      await inForce.note(sightingOf({ source: 'applied', changedBy: 'Ada' }));
      expect((await inForce.find(account)).sightings).toMatchObject([{ source: 'applied', changedBy: 'Ada' }]);
    });
  });

  describe('declared restarts', () => {
    let subject: StoreUnderTest;
    beforeEach(async () => {
      subject = await open();
    });
    afterEach(() => subject.dispose());
    const audit = { at: at + minute, event: 'restart-declared', login: 'ada', instanceKey: 'prod', result: 'declared' };
    const declared = async (declarationId: string, sightingId: number) =>
      await subject.store.inForce.declare({ declarationId, account, accountName: settings.name, sightingId, audit });
    const newest = async () => (await subject.store.inForce.find(account)).sightings.at(-1)?.id ?? 0;

    test('count until they are undone, once, by the instance they belong to; each is audited', async () => {
      const { inForce } = subject.store;
      await inForce.note(sightingOf());
      const sightingId = await newest();
      expect(await declared('d1', sightingId)).toBe(true);
      expect((await inForce.find(account)).declarations).toEqual([
        { id: 'd1', sightingId, at: at + minute, by: 'ada' },
      ]);
      const again = await subject.reopen();
      const undoing = { declarationId: 'd1', instanceKey: 'prod', audit };
      expect(await again.inForce.undo({ ...undoing, instanceKey: 'stage' })).toBe(false);
      const undone = await Promise.all([again.inForce.undo(undoing), again.inForce.undo(undoing)]);
      expect(undone.filter(Boolean)).toHaveLength(1);
      expect((await again.inForce.find(account)).declarations).toEqual([]);
      expect((await again.audit.verify()).fault).toBeUndefined();
      // Two rows: one declaration, one undoing.
      const cut = await subject.reopen('DELETE FROM audit WHERE seq > 1');
      expect((await cut.audit.verify()).fault?.seq).toBe(2);
    });

    test('belong to the newest write only', async () => {
      const { inForce } = subject.store;
      await inForce.note(sightingOf());
      const earlier = await newest();
      await inForce.note(sightingOf({ revision: 'r2', changedAt: at + 1 }));
      expect(await declared('d1', earlier)).toBe(false);
      expect((await inForce.find(account)).declarations).toEqual([]);
    });
  });
}
