import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import * as fc from 'fast-check';
import { Kysely, SqliteDialect } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditKeyOf } from '../../config/secrets/server-key.ts';
import { type ChainEnd, headMac } from './audit-chain.ts';
import { type AuditCheckOptions, verifyAudit } from './audit-check.ts';
import { guardedDatabase } from '../sqlite/sqlite-guard.ts';
import { openSqliteStore } from '../sqlite/sqlite-store.ts';
import type { AuditEntry } from './audit-entry.ts';
import type { Tables } from '../tables/tables.ts';

/** Whatever is done to the rows of the audit behind the console's back is found, and nothing is found where nothing was done. */

const serverKey = Buffer.alloc(32, 7);
const auditKey = auditKeyOf(serverKey);
// More than two slices of the check.
const length = 620;
let folder: string;
let chain: Buffer;
/** Heads that were noted while the chain was written, by number. */
const heads = new Map<number, ChainEnd>();

const entryAt = (index: number): AuditEntry => ({
  at: Date.UTC(2026, 4, 1) + index,
  event: ['sign-in', 'apply', 'sign-out'][index % 3] ?? '',
  login: index % 4 === 0 ? undefined : `login-${index % 7}`,
  instanceKey: 'prod',
  fields: index % 3 === 1 ? ['tenant', 'comment'] : [],
  result: index % 5 === 0 ? 'refused' : 'done',
  details: index % 6 === 1 ? { overrides: [], cost: null, rereadAt: index } : undefined,
});

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'console-audit-'));
  const file = path.join(folder, 'console.sqlite');
  const store = await openSqliteStore({ file, serverKey });
  for (let index = 0; index < length; index += 1) {
    await store.audit.append(entryAt(index));
    const head = await store.audit.head();
    if (head !== undefined) heads.set(head.seq, head);
  }
  await store.close();
  const closed = new SqliteDatabase(file);
  // A copy in memory has no log beside it.
  closed.pragma('journal_mode = DELETE');
  closed.close();
  chain = readFileSync(file);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is found in a copy of the chain in which something was done. */
async function found(damage: (raw: SqliteDatabase.Database) => unknown, options: AuditCheckOptions = {}) {
  const raw = new SqliteDatabase(chain);
  damage(raw);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: guardedDatabase(raw) }) });
  try {
    return await verifyAudit(db, auditKey, options);
  } finally {
    await db.destroy();
  }
}

const texts = [
  'event',
  'login',
  'instance_key',
  'account_name',
  'plan_id',
  'request_id',
  'fields',
  'result',
  'details',
  'previous_hash',
  'hash',
] as const;
const seqs = fc.integer({ min: 1, max: length });

/** One or more numbers whose entries are removed, with later ones left. */
const gap = fc
  .tuple(fc.integer({ min: 1, max: length - 1 }), fc.integer({ min: 0, max: 5 }))
  .map(([from, more]) => ({ kind: 'missing' as const, from, to: Math.min(from + more, length - 1) }));
const damages = fc.oneof(
  fc.record({
    kind: fc.constant('changed' as const),
    seq: seqs,
    column: fc.constantFrom(...texts),
    value: fc.string(),
  }),
  fc.record({ kind: fc.constant('moved-time' as const), seq: seqs, by: fc.integer({ min: 1, max: 1e9 }) }),
  gap,
  fc
    .tuple(seqs, seqs)
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => ({ kind: 'swap' as const, first: Math.min(one, other), second: Math.max(one, other) })),
  fc.record({ kind: fc.constant('cut' as const), after: fc.integer({ min: 0, max: length - 1 }) }),
  fc.record({ kind: fc.constant('cut-with-head' as const), after: fc.integer({ min: 0, max: length - 1 }) }),
);

test('500 random changes, removals, swaps and cuts are each found, at the first entry and in the way it was done', async () => {
  const end = heads.get(length);
  const kinds = new Map<string, number>();
  const check = async (damage: typeof damages extends fc.Arbitrary<infer D> ? D : never) => {
    kinds.set(damage.kind, (kinds.get(damage.kind) ?? 0) + 1);
    if (damage.kind === 'changed') {
      const { seq, column, value } = damage;
      // What is written must differ, or nothing was changed.
      const sql = `UPDATE audit SET ${column} = ? WHERE seq = ? AND ${column} IS NOT ?`;
      const { head, fault } = await found((raw) => expect(raw.prepare(sql).run(value, seq, value).changes).toBe(1));
      expect([head, fault]).toEqual([heads.get(seq - 1) ?? zero, { seq, kind: 'changed' }]);
    } else if (damage.kind === 'moved-time') {
      const { seq, by } = damage;
      const { fault } = await found((raw) => raw.prepare('UPDATE audit SET at = at + ? WHERE seq = ?').run(by, seq));
      expect(fault).toEqual({ seq, kind: 'changed' });
    } else if (damage.kind === 'missing') {
      const { from, to } = damage;
      const remove = 'DELETE FROM audit WHERE seq BETWEEN ? AND ?';
      expect((await found((raw) => raw.prepare(remove).run(from, to))).fault).toEqual({ seq: from, kind: 'missing' });
    } else if (damage.kind === 'swap') {
      const { first, second } = damage;
      const move = 'UPDATE audit SET seq = ? WHERE seq = ?';
      const moves = [
        [-1, first],
        [first, second],
        [second, -1],
      ] as const;
      const { fault } = await found((raw) => moves.forEach(([to, from]) => raw.prepare(move).run(to, from)));
      expect(fault).toEqual({ seq: first, kind: 'order' });
    } else {
      const { after, kind } = damage;
      const cut = (raw: SqliteDatabase.Database) => {
        raw.prepare('DELETE FROM audit WHERE seq > ?').run(after);
        if (kind === 'cut-with-head') putHeadBack(raw, after);
      };
      const fault = { seq: after + 1, kind: 'cut' };
      expect((await found(cut, { noted: end })).fault).toEqual(fault);
      // An old head that was put back fits the cut chain: only the noted one shows it.
      expect((await found(cut)).fault).toEqual(kind === 'cut' ? fault : undefined);
    }
  };
  await fc.assert(fc.asyncProperty(damages, check), { numRuns: 500 });
  expect(kinds.size).toBe(6);
}, 120_000);

const zero: ChainEnd = { seq: 0, hash: '0'.repeat(64) };

/** Puts back the head as it was stored after that many entries, with its proof. */
function putHeadBack(raw: SqliteDatabase.Database, after: number): void {
  const { seq, hash } = heads.get(after) ?? zero;
  const mac = headMac({ seq, hash }, auditKey);
  raw.prepare('UPDATE audit_head SET seq = ?, hash = ?, mac = ?').run(seq, hash, mac);
}

describe('an unchanged chain', () => {
  test('is whole, with any entries, and contains every earlier head', async () => {
    expect(await found(() => undefined)).toEqual({ head: heads.get(length), fault: undefined });
    await fc.assert(
      fc.asyncProperty(seqs, async (seq) => {
        expect((await found(() => undefined, { noted: heads.get(seq) })).fault).toBeUndefined();
      }),
      { numRuns: 20 },
    );
  });

  test('is whole with any text in its entries', async () => {
    const file = path.join(folder, 'any.sqlite');
    const store = await openSqliteStore({ file, serverKey });
    const text = fc.string({ unit: 'binary' });
    const entry = fc.record({ at: fc.nat(), event: text, login: fc.option(text, { nil: undefined }), result: text });
    for (const one of fc.sample(entry, 300)) await store.audit.append(one);
    // Anybody may type half a surrogate pair as a login, and its refusal is audited.
    for (const half of ['\uD800', '\uDC00a', 'a\0b'])
      await store.audit.append({ at: 1, event: half, login: half, accountName: half, result: half });
    expect((await store.audit.verify()).fault).toBeUndefined();
    await store.close();
  });

  test('does not contain a head of another chain, nor a later one', async () => {
    const other = { seq: 5, hash: 'f'.repeat(64) };
    expect((await found(() => undefined, { noted: other })).fault).toEqual({ seq: 5, kind: 'changed' });
    const later = { seq: length + 1, hash: 'f'.repeat(64) };
    expect((await found(() => undefined, { noted: later })).fault).toEqual({ seq: length + 1, kind: 'cut' });
  });
});

test('a chain of another server key is at fault from its first entry', async () => {
  const raw = new SqliteDatabase(chain);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: guardedDatabase(raw) }) });
  const check = await verifyAudit(db, Buffer.alloc(32, 8));
  expect(check).toEqual({ head: zero, fault: { seq: 1, kind: 'changed' } });
  await db.destroy();
});

test.each(['DELETE FROM audit_head', "UPDATE audit_head SET mac = 'x'", "UPDATE audit_head SET hash = 'x'"])(
  'an end that is not proved is found: %s',
  async (sql) => {
    expect((await found((raw) => raw.exec(sql))).fault).toEqual({ seq: length + 1, kind: 'end' });
  },
);

test('an entry inserted before the first one is out of order', async () => {
  const put =
    'INSERT INTO audit SELECT 0, at, event, login, instance_key, account_name, plan_id, request_id, fields, result, previous_hash, hash, details FROM audit WHERE seq = 9';
  expect((await found((raw) => raw.exec(put))).fault).toEqual({ seq: 1, kind: 'order' });
});

test('an entry that fits and has another number is out of order', async () => {
  const { fault } = await found((raw) => raw.exec(`UPDATE audit SET seq = seq + 5 WHERE seq = ${length}`));
  expect(fault).toEqual({ seq: length, kind: 'order' });
});

test('a check can be aborted', async () => {
  await expect(found(() => undefined, { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
});
