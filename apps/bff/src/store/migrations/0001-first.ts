import { type Kysely, sql } from 'kysely';
import { startAudit } from '../audit/audit-table.ts';
import type { Tables } from '../tables/tables.ts';

/** The first tables, and the start of the audit chain. */
export async function createFirst(db: Kysely<Tables>, auditKey: Uint8Array): Promise<void> {
  await createChanges(db);
  await startAudit(db, auditKey);
}

async function createChanges(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('sessions')
    .addColumn('id_hash', 'text', (column) => column.primaryKey())
    .addColumn('instance_key', 'text', (column) => column.notNull())
    .addColumn('login', 'text', (column) => column.notNull())
    .addColumn('profile', 'text', (column) => column.notNull())
    .addColumn('sealed_tokens', 'blob', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('ended_at', 'bigint')
    .execute();
  await db.schema
    .createTable('plans')
    .addColumn('plan_id', 'text', (column) => column.primaryKey())
    .addColumn('instance_key', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('account_name', 'text', (column) => column.notNull())
    .addColumn('session_hash', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('revision', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('change', 'text', (column) => column.notNull())
    .addColumn('sealed_secret', 'blob')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('idempotency_keys')
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('plan_id', 'text', (column) => column.notNull())
    .addColumn('login', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('idempotency_keys_pk', ['login', 'key'])
    .execute();
  await db.schema
    .createTable('receipts')
    .addColumn('plan_id', 'text', (column) => column.primaryKey())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await createIntents(db);
  await db.schema
    .createTable('revisions')
    .addColumn('instance_key', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('revision', 'text', (column) => column.notNull())
    .addColumn('settings', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('author', 'text')
    .addColumn('first_seen_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('revisions_pk', ['instance_key', 'account_id', 'revision'])
    .execute();
  await db.schema
    .createTable('restart_pending')
    .addColumn('instance_key', 'text', (column) => column.notNull())
    .addColumn('account_name', 'text', (column) => column.notNull())
    .addColumn('since', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('restart_pending_pk', ['instance_key', 'account_name'])
    .execute();
  await createRecords(db);
}

async function createIntents(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('intents')
    .addColumn('intent_id', 'text', (column) => column.primaryKey())
    .addColumn('plan_id', 'text', (column) => column.notNull())
    .addColumn('instance_key', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('account_name', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('base', 'text', (column) => column.notNull())
    .addColumn('wanted', 'text', (column) => column.notNull())
    .addColumn('base_secret', 'text')
    .addColumn('wanted_secret', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('quiet_until', 'bigint', (column) => column.notNull())
    .addColumn('verdict', 'text')
    .addColumn('closed_at', 'bigint')
    .execute();
  // The lease of an account: the database itself refuses a second open intent.
  await db.schema
    .createIndex('intents_one_open')
    .unique()
    .on('intents')
    .columns(['instance_key', 'account_id'])
    .where(sql.ref('closed_at'), 'is', null)
    .execute();
}

async function createRecords(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('snapshots')
    .addColumn('snapshot_id', 'text', (column) => column.primaryKey())
    .addColumn('read_at', 'bigint', (column) => column.notNull())
    .addColumn('completeness', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('profiles', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('rate_counters')
    .addColumn('counter', 'text', (column) => column.notNull())
    .addColumn('window_start', 'bigint', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('rate_counters_pk', ['counter', 'window_start'])
    .execute();
  await db.schema
    .createTable('audit')
    .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('event', 'text', (column) => column.notNull())
    .addColumn('login', 'text')
    .addColumn('instance_key', 'text')
    .addColumn('account_name', 'text')
    .addColumn('plan_id', 'text')
    .addColumn('request_id', 'text')
    .addColumn('fields', 'text', (column) => column.notNull())
    .addColumn('result', 'text', (column) => column.notNull())
    .addColumn('previous_hash', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('audit_head')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('mac', 'text', (column) => column.notNull())
    .execute();
}
