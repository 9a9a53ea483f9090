import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Problem } from '../problem.ts';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import { createAttemptLimits } from './attempt-limits.ts';

const attempt = { address: '192.0.2.1', instanceKey: 'prod', login: 'ada' };
const tooMany = { code: 'too-many-requests' };
let folder: string;
let store: Store;
let time: number;

function limits() {
  return createAttemptLimits({ table: store.rates, now: () => time, perPair: 3, perLogin: 3, perAddress: 5 });
}

beforeEach(async () => {
  time = Date.UTC(2026, 4, 1, 12);
  folder = await mkdtemp(path.join(tmpdir(), 'console-limits-'));
  store = await openSqliteStore({ file: path.join(folder, 'console.sqlite'), serverKey: Buffer.alloc(32) });
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

describe('sign-in limits', () => {
  test('stop failures of one login from any address, and say for how long', async () => {
    for (const end of [1, 2, 3]) await limits().begin({ ...attempt, address: `192.0.2.${end}` });
    const refused = limits().begin({ ...attempt, address: '192.0.2.9' });
    await expect(refused).rejects.toBeInstanceOf(Problem);
    await expect(refused).rejects.toMatchObject({ ...tooMany, facts: { retryAfterSeconds: 900 } });
    await expect(limits().begin({ ...attempt, login: 'ADA' })).rejects.toMatchObject(tooMany);
    await expect(limits().begin({ ...attempt, instanceKey: 'stage' })).resolves.toBeDefined();
    await expect(limits().begin({ ...attempt, login: 'bob' })).resolves.toBeDefined();
  });

  test('stop failures from one address, with any logins', async () => {
    for (const login of ['a', 'b', 'c', 'd', 'e']) await limits().begin({ ...attempt, login });
    await expect(limits().begin({ ...attempt, login: 'f' })).rejects.toMatchObject(tooMany);
    await expect(limits().begin({ ...attempt, login: 'f', address: '192.0.2.2' })).resolves.toBeDefined();
  });

  test('let no more through when attempts arrive at once', async () => {
    const begun = await Promise.allSettled(Array.from({ length: 50 }, () => limits().begin(attempt)));
    expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });

  test('never delay a person who signs in successfully', async () => {
    for (let count = 0; count < 50; count += 1) {
      await (await limits().begin(attempt)).succeeded();
    }
  });

  test('end with their window', async () => {
    for (let count = 0; count < 3; count += 1) await limits().begin(attempt);
    await expect(limits().begin(attempt)).rejects.toMatchObject(tooMany);
    time += 15 * 60_000;
    await expect(limits().begin(attempt)).resolves.toBeDefined();
  });

  test('let a known pair through, however often others fail', async () => {
    await (await limits().begin(attempt)).succeeded();
    for (const login of ['a', 'b', 'c', 'd', 'e']) await limits().begin({ ...attempt, login });
    for (const end of [2, 3, 4]) await limits().begin({ ...attempt, address: `192.0.2.${end}` });
    await expect(limits().begin({ ...attempt, login: 'f' })).rejects.toMatchObject(tooMany);
    await expect(limits().begin({ ...attempt, address: '192.0.2.5' })).rejects.toMatchObject(tooMany);
    expect(await limits().begin(attempt)).toMatchObject({ isKnown: true });
  });

  test('also count wrong passwords of a known pair', async () => {
    await (await limits().begin(attempt)).succeeded();
    const begun = [await limits().begin(attempt), await limits().begin(attempt), await limits().begin(attempt)];
    expect(begun.map(({ isLast }) => isLast)).toEqual([false, false, true]);
    await expect(limits().begin(attempt)).rejects.toMatchObject(tooMany);
  });

  test('forget a pair 30 days after its last sign-in', async () => {
    await (await limits().begin(attempt)).succeeded();
    time += 30 * 24 * 60 * 60_000 - 1;
    expect(await limits().begin(attempt)).toMatchObject({ isKnown: true });
    time += 1;
    expect(await limits().begin(attempt)).toMatchObject({ isKnown: false });
  });

  test('remember the newest 20 addresses of a login', async () => {
    for (let end = 1; end <= 21; end += 1) {
      time += 1;
      await (await limits().begin({ ...attempt, address: `192.0.2.${end}` })).succeeded();
    }
    expect(await limits().begin({ ...attempt, address: '192.0.2.1' })).toMatchObject({ isKnown: false });
    expect(await limits().begin({ ...attempt, address: '192.0.2.2' })).toMatchObject({ isKnown: true });
  });

  test('take an attempt off the window in which it began', async () => {
    const begun = [await limits().begin(attempt), await limits().begin(attempt), await limits().begin(attempt)];
    time += 15 * 60_000;
    await limits().begin(attempt);
    await begun[0]?.takeBack();
    await limits().begin(attempt);
    await limits().begin(attempt);
    await expect(limits().begin(attempt)).rejects.toMatchObject(tooMany);
  });

  test('write nothing for a refused attempt', async () => {
    for (const login of ['a', 'b', 'c', 'd', 'e']) await limits().begin({ ...attempt, login });
    for (let count = 0; count < 100; count += 1)
      await expect(limits().begin({ ...attempt, login: `made-up-${count}` })).rejects.toMatchObject(tooMany);
    // Five of pairs, five of logins, one of the address.
    expect(await storedCounters()).toBe(11);
  });

  test('keep at most 10,000 counters of 20,000 made-up logins, and never evict the largest', async () => {
    await limits().begin(attempt);
    await limits().begin(attempt);
    for (let number = 0; number < 20_000; number += 1)
      await limits().begin({
        ...attempt,
        login: `made-up-${number}`,
        address: `198.51.${number >> 10}.${(number >> 2) & 255}`,
      });
    await limits().begin(attempt);
    await expect(limits().begin(attempt)).rejects.toMatchObject(tooMany);
    const counters = await storedCounters();
    expect(counters).toBeLessThanOrEqual(10_000);
    expect(counters).toBeGreaterThan(8_000);
  }, 120_000);

  test('count the addresses that one household has in IPv6 as one', async () => {
    for (const end of [1, 2, 3, 4, 5])
      await limits().begin({ ...attempt, login: `a${end}`, address: `2001:db8:1:2::${end}` });
    const neighbour = { ...attempt, login: 'f', address: '2001:db8:1:2:ffff::1' };
    await expect(limits().begin(neighbour)).rejects.toMatchObject(tooMany);
    await expect(limits().begin({ ...neighbour, address: '2001:db8:1:3::1' })).resolves.toBeDefined();
  });
});

/** Rows of the table of counters, in the file itself. */
async function storedCounters(): Promise<number> {
  await store.close();
  const file = path.join(folder, 'console.sqlite');
  const raw = new SqliteDatabase(file);
  const count = Number(raw.prepare('select count(*) from rate_counters').pluck().get());
  raw.close();
  store = await openSqliteStore({ file, serverKey: Buffer.alloc(32) });
  return count;
}
