import { createHmac } from 'node:crypto';
import type { Kysely } from 'kysely';
import { chainStart, followedBy, headMac } from '../audit/audit-chain.ts';
import { storeOfAnotherKey } from '../sqlite/store-refusal.ts';
import type { Tables } from '../tables/tables.ts';

/** What a store keeps of the server key: it tells two keys apart, and the key cannot be found from it. */
export function keyFingerprint(auditKey: Uint8Array): string {
  return createHmac('sha256', auditKey).update('the key of this store').digest('hex');
}

/** Keeps which server key the store was made with. @throws StoreRefusedError when the audit chain was kept under another */
export async function keepServerKey(db: Kysely<Tables>, auditKey: Uint8Array): Promise<void> {
  if (!(await chainIsOf(db, auditKey))) throw storeOfAnotherKey();
  await db.schema
    .createTable('server_key')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .execute();
  await db
    .insertInto('server_key')
    .values({ id: 1, fingerprint: keyFingerprint(auditKey) })
    .execute();
}

/** Whether the end of the chain or its first row was made with this key: a chain that was cut is still of its key. */
async function chainIsOf(db: Kysely<Tables>, auditKey: Uint8Array): Promise<boolean> {
  const head = await db.selectFrom('audit_head').select(['seq', 'hash', 'mac']).executeTakeFirst();
  if (head === undefined || head.mac === headMac(head, auditKey)) return true;
  const first = await db.selectFrom('audit').selectAll().orderBy('seq').limit(1).executeTakeFirst();
  return first !== undefined && followedBy(first, chainStart, auditKey) !== undefined;
}
