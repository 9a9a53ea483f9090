import type { Kysely, Transaction } from 'kysely';
import { chainedRow, chainStart, headMac, provedEnd } from './audit-chain.ts';
import { headId, readHead, verifyAudit } from './audit-check.ts';
import type { AuditTable } from '../store.ts';
import type { AuditEntry } from './audit-entry.ts';
import type { Tables } from '../tables/tables.ts';

/** Adds a row to the chain and moves its proved end. Needs a transaction, since two rows could follow the same one. */
export async function appendAudit(tx: Transaction<Tables>, entry: AuditEntry, key: Uint8Array): Promise<void> {
  const last = await tx.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  const proved = provedEnd(await readHead(tx), key);
  // A new row must not hide that the end was cut off: it follows the proved end, not the last remaining row.
  const seq = Math.max(last?.seq ?? 0, proved?.seq ?? 0);
  const row = chainedRow(entry, { seq, hash: (proved ?? last ?? chainStart).hash }, key);
  await tx.insertInto('audit').values(row).execute();
  // An unproved head stays as it is, for the same reason.
  if (proved === undefined) return;
  await tx
    .updateTable('audit_head')
    .set({ seq: row.seq, hash: row.hash, mac: headMac(row, key) })
    .where('id', '=', headId)
    .execute();
}

/** Writes the end of the empty chain, once, when the tables are created: later, a missing head is a broken chain. */
export async function startAudit(db: Kysely<Tables>, key: Uint8Array): Promise<void> {
  await db
    .insertInto('audit_head')
    .values({ id: headId, ...chainStart, mac: headMac(chainStart, key) })
    .execute();
}

export function auditTable(db: Kysely<Tables>, key: Uint8Array): AuditTable {
  return {
    append: (entry) => db.transaction().execute((tx) => appendAudit(tx, entry, key)),
    async signedInSince(instanceKey, since) {
      const rows = await db
        .selectFrom('audit')
        .select('login')
        .distinct()
        .where('event', '=', 'sign-in')
        .where('result', '=', 'signed-in')
        .where('instance_key', '=', instanceKey)
        .where('at', '>=', since)
        .execute();
      return rows.flatMap(({ login }) => login ?? []);
    },
    verify: (options) => verifyAudit(db, key, options),
    head: async () => provedEnd(await readHead(db), key),
  };
}
