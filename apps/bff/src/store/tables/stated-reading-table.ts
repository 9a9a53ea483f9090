import type { Kysely, Selectable } from 'kysely';
import { appendAudit } from '../audit/audit-table.ts';
import type { StatedReadingTable, StatementRow } from '../store.ts';
import { statementRecord } from '../records/accounts/statement.ts';
import type { Tables } from './tables.ts';

/** Append-only: a replaced or withdrawn statement stays, with its evidence. */
export function statedReadingTable(db: Kysely<Tables>, auditKey: Uint8Array): StatedReadingTable {
  return {
    async current(instanceKey) {
      const row = await newest(db, instanceKey);
      return row && statementOf(row);
    },
    async history(instanceKey) {
      const rows = await db
        .selectFrom('stated_readings')
        .selectAll()
        .where('instance_key', '=', instanceKey)
        .orderBy('version')
        .execute();
      return rows.map(statementOf);
    },
    add: ({ instanceKey, version, statement, audit }) =>
      db.transaction().execute(async (tx) => {
        const last = await newest(tx, instanceKey);
        if ((last?.version ?? 0) !== version) return false;
        const inserted = await tx
          .insertInto('stated_readings')
          .values({
            instance_key: instanceKey,
            version: version + 1,
            statement: statement && statementRecord.write(statement),
            changed_at: audit.at,
            changed_by: audit.login,
          })
          // Of two changes from the same version, the primary key lets one through.
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (inserted.numInsertedOrUpdatedRows !== 1n) return false;
        await appendAudit(tx, audit, auditKey);
        return true;
      }),
  };
}

async function newest(db: Kysely<Tables>, instanceKey: string): Promise<Row | undefined> {
  return await db
    .selectFrom('stated_readings')
    .selectAll()
    .where('instance_key', '=', instanceKey)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

type Row = Selectable<Tables['stated_readings']>;

function statementOf(row: Row): StatementRow {
  return {
    version: row.version,
    statement: row.statement === null ? null : statementRecord.read(row.statement),
    changedAt: row.changed_at,
    changedBy: row.changed_by,
  };
}
