import type { Kysely } from 'kysely';
import type { Tables } from '../tables/tables.ts';

interface Row {
  readonly instance_key: string;
  readonly account_id: string;
  readonly version: number;
  readonly body: string;
  readonly changed_at: number;
  readonly changed_by: string;
}

/** The tables in question as they were when this was written. */
type Then = {
  readonly expectations: Row;
  readonly pinned: Row & { readonly account_name: string };
  readonly audit: {
    readonly event: string;
    readonly at: number;
    readonly login: string | null;
    readonly instance_key: string | null;
    readonly account_name: string | null;
  };
};

/**
 * Keys pinned expectations by the account's name, since an account that is deleted and made anew has another id. The audit row
 * that was stored with each change holds the name of that time.
 */
export async function keyPinsByName(tables: Kysely<Tables>): Promise<void> {
  const db = tables.withTables<Then>();
  await db.schema
    .createTable('pinned')
    .addColumn('instance_key', 'text', (column) => column.notNull())
    .addColumn('account_name', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addColumn('changed_by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('pinned_pk', ['instance_key', 'account_name'])
    .execute();
  const rows = await db.selectFrom('expectations').selectAll().orderBy('changed_at', 'desc').execute();
  const taken = new Set<string>();
  for (const row of rows) {
    const name = await nameOf(db, row);
    const isFree = !taken.has(JSON.stringify([row.instance_key, name]));
    // Of two accounts that had one name, the pins changed last take it; the others are found by their id.
    const account_name = name !== undefined && isFree ? name : row.account_id;
    taken.add(JSON.stringify([row.instance_key, account_name]));
    await db
      .insertInto('pinned')
      .values({ ...row, account_name })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  await db.schema.dropTable('expectations').execute();
}

async function nameOf(db: Kysely<Then>, { instance_key, changed_at, changed_by }: Row): Promise<string | undefined> {
  const stored = await db
    .selectFrom('audit')
    .select('account_name')
    .where('event', '=', 'expectations-replaced')
    .where('at', '=', changed_at)
    .where('login', '=', changed_by)
    .where('instance_key', '=', instance_key)
    .executeTakeFirst();
  return stored?.account_name ?? undefined;
}
