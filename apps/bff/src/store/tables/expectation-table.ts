import type { Kysely, Selectable, Transaction } from 'kysely';
import { appendAudit } from '../audit/audit-table.ts';
import type { ExpectationTable, PinnedAccount } from '../store.ts';
import { expectationsRecord } from '../records/accounts/expectations.ts';
import type { Tables } from './tables.ts';

type Tx = Transaction<Tables>;
type Row = Selectable<Tables['pinned']>;

export function expectationTable(db: Kysely<Tables>, auditKey: Uint8Array): ExpectationTable {
  return {
    async find(account) {
      const row = await db.transaction().execute((tx) => rowOf(tx, account));
      return (
        row && {
          ...expectationsRecord.read(row.body),
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

/**
 * The row last seen under the account's id, else that of its name. Updates name and id to the current ones, so that the next
 * rename, or the next new id, can be followed.
 */
async function rowOf(tx: Tx, { instanceKey, id, name }: PinnedAccount): Promise<Row | undefined> {
  const rows = await tx
    .selectFrom('pinned')
    .selectAll()
    .where('instance_key', '=', instanceKey)
    .where((where) => where.or([where('account_name', '=', name), where('account_id', '=', id)]))
    .execute();
  const byName = rows.find(({ account_name }) => account_name === name);
  const row = rows.find(({ account_id }) => account_id === id) ?? byName;
  if (row === undefined || (row.account_name === name && row.account_id === id)) return row;
  const rename = (former: string, to: { account_name: string; account_id: string }) =>
    tx
      .updateTable('pinned')
      .set(to)
      .where('instance_key', '=', instanceKey)
      .where('account_name', '=', former)
      .execute();
  if (byName !== undefined && byName !== row) {
    // The row of another account, which is gone or renamed by now: it is found by its id only.
    await rename(name, { account_name: byName.account_id, account_id: byName.account_id });
  }
  await rename(row.account_name, { account_name: name, account_id: id });
  return row;
}

async function store(tx: Tx, change: Parameters<ExpectationTable['replace']>[0]): Promise<boolean> {
  const { account, version, expectations, audit } = change;
  const row = await rowOf(tx, account);
  if ((row?.version ?? 0) !== version) return false;
  const values = {
    body: expectationsRecord.write({ expectations }),
    version: version + 1,
    changed_at: audit.at,
    changed_by: audit.login,
  };
  const { instanceKey: instance_key, id: account_id, name: account_name } = account;
  if (row === undefined) {
    const inserted = await tx
      .insertInto('pinned')
      .values({ instance_key, account_name, account_id, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return inserted.numInsertedOrUpdatedRows === 1n;
  }
  const updated = await tx
    .updateTable('pinned')
    .set(values)
    .where('instance_key', '=', instance_key)
    .where('account_name', '=', account_name)
    .where('version', '=', version)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}
