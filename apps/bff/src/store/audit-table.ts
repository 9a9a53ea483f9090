import type { Kysely, Transaction } from 'kysely';
import { chainedRow, chainStart, firstBrokenLink, type Head, headMac } from './audit-chain.ts';
import type { AuditEntry, AuditTable } from './store.ts';
import type { Tables } from './tables.ts';

const headId = 1;

/** Adds a row to the chain and moves its proved end. In a transaction, or two rows could follow the same one. */
export async function appendAudit(tx: Transaction<Tables>, entry: AuditEntry, key: Uint8Array): Promise<void> {
  const last = await tx.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  const head = await readHead(tx);
  const proved = head?.mac === (head && headMac(head, key)) ? head : undefined;
  // What follows a cut end must not heal it: the new row follows the proved end, not the last row that is left.
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

async function readHead(tx: Transaction<Tables>): Promise<Head | undefined> {
  return await tx.selectFrom('audit_head').select(['seq', 'hash', 'mac']).where('id', '=', headId).executeTakeFirst();
}

/** The end of the empty chain, written once, when the tables are made: later, a missing head is a broken chain. */
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
    verify: () =>
      db.transaction().execute(async (tx) => {
        const rows = await tx.selectFrom('audit').selectAll().orderBy('seq').execute();
        return firstBrokenLink(rows, await readHead(tx), key);
      }),
  };
}
