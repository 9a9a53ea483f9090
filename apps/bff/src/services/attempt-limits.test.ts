import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Problem } from '../problem.ts';
import { openSqliteStore } from '../store/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import { createAttemptLimits } from './attempt-limits.ts';

const attempt = { address: '192.0.2.1', instanceKey: 'prod', login: 'ada' };
const tooMany = { code: 'too-many-requests' };
let folder: string;
let store: Store;
let time: number;

function limits() {
  return createAttemptLimits({ table: store.rates, now: () => time, perLogin: 3, perAddress: 5 });
}

beforeEach(async () => {
  time = Date.UTC(2026, 4, 1, 12);
  folder = await mkdtemp(path.join(tmpdir(), 'console-limits-'));
  store = await openSqliteStore({ file: path.join(folder, 'console.sqlite'), auditKey: Buffer.alloc(32) });
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

describe('sign-in limits', () => {
  test('stop failures of one login from wherever they come, and say for how long', async () => {
    for (const end of [1, 2, 3]) await limits().begin({ ...attempt, address: `192.0.2.${end}` });
    const refused = limits().begin({ ...attempt, address: '192.0.2.9' });
    await expect(refused).rejects.toBeInstanceOf(Problem);
    await expect(refused).rejects.toMatchObject({ ...tooMany, facts: { retryAfterSeconds: 900 } });
    await expect(limits().begin({ ...attempt, login: 'ADA' })).rejects.toMatchObject(tooMany);
    await expect(limits().begin({ ...attempt, instanceKey: 'stage' })).resolves.toBeUndefined();
    await expect(limits().begin({ ...attempt, login: 'bob' })).resolves.toBeUndefined();
  });

  test('stop failures from one address, whichever logins are tried', async () => {
    for (const login of ['a', 'b', 'c', 'd', 'e']) await limits().begin({ ...attempt, login });
    await expect(limits().begin({ ...attempt, login: 'f' })).rejects.toMatchObject(tooMany);
    await expect(limits().begin({ ...attempt, login: 'f', address: '192.0.2.2' })).resolves.toBeUndefined();
  });

  test('let no more through when attempts arrive side by side', async () => {
    const begun = await Promise.allSettled(Array.from({ length: 50 }, () => limits().begin(attempt)));
    expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });

  test('never hold up a person who signs in successfully', async () => {
    for (let count = 0; count < 50; count += 1) {
      await limits().begin(attempt);
      await limits().succeeded(attempt);
    }
  });

  test('end with their window', async () => {
    for (let count = 0; count < 3; count += 1) await limits().begin(attempt);
    await expect(limits().begin(attempt)).rejects.toMatchObject(tooMany);
    time += 15 * 60_000;
    await expect(limits().begin(attempt)).resolves.toBeUndefined();
  });
});
