import type { Kysely, Transaction } from 'kysely';
import { appendAudit } from './audit-table.ts';
import type { ExpectationTable } from './store.ts';
import { readStored, storedExpectations } from './stored-json.ts';
import type { Tables } from './tables.ts';

export function expectationTable(db: Kysely<Tables>, auditKey: Uint8Array): ExpectationTable {
  return {
    async find(instanceKey, accountId) {
      const row = await db
        .selectFrom('expectations')
        .selectAll()
        .where('instance_key', '=', instanceKey)
        .where('account_id', '=', accountId)
        .executeTakeFirst();
      return (
        row && {
          expectations: readStored(storedExpectations, row.body),
          version: row.version,
          changedAt: row.changed_at,
          changedBy: row.changed_by,
        }
      );
    },
    replace: (change) =>
      db.transaction().execute(async (tx) => {
        const isStored = await store(tx, change);
        if (isStored) await appendAudit(tx, change.audit, auditKey);
        return isStored;
      }),
  };
}

async function store(tx: Transaction<Tables>, change: Parameters<ExpectationTable['replace']>[0]): Promise<boolean> {
  const { instanceKey, accountId, version, expectations, audit } = change;
  const values = {
    body: JSON.stringify(expectations),
    version: version + 1,
    changed_at: audit.at,
    changed_by: audit.login,
  };
  if (version === 0) {
    const inserted = await tx
      .insertInto('expectations')
      .values({ instance_key: instanceKey, account_id: accountId, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return inserted.numInsertedOrUpdatedRows === 1n;
  }
  const updated = await tx
    .updateTable('expectations')
    .set(values)
    .where('instance_key', '=', instanceKey)
    .where('account_id', '=', accountId)
    .where('version', '=', version)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}
