import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { StoreKeys } from '../server-key.ts';
import { startAudit } from './audit-table.ts';
import { keepDecisions } from './apply-migration.ts';
import { storeColumns } from './columns-migration.ts';
import { createGroupNames } from './group-name-migration.ts';
import { createInForce } from './in-force-migration.ts';
import { addKnownSignIns } from './known-sign-in-migration.ts';
import { addLeases } from './lease-migration.ts';
import { addListTrust } from './list-trust-migration.ts';
import { createPeople } from './people-migration.ts';
import { addPeopleUploads } from './people-upload-migration.ts';
import { keyPinsByName } from './pinned-name-migration.ts';
import { createStatedReadings } from './stated-reading-migration.ts';
import { sealLists } from './sealed-list-migration.ts';
import { markRows } from './row-mark-migration.ts';
import { keepServerKey } from './server-key-migration.ts';
import { addSettling } from './settling-migration.ts';
import type { Tables } from './tables.ts';

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

/** After it the store is written anew: pages that it left may hold people. */
export const sealingMigration = '0015-sealed-lists';

/** In order of their names; each runs once. The first one also starts the audit chain. */
export function migrations(keys: StoreKeys): Record<string, Migration> {
  const { audit: auditKey } = keys;
  return {
    '0001-first': {
      async up(db: Kysely<Tables>) {
        await createChanges(db);
        await startAudit(db, auditKey);
      },
    },
    '0002-people': { up: createPeople },
    '0003-group-names': { up: createGroupNames },
    '0004-stated-readings': { up: createStatedReadings },
    '0005-list-trust': { up: addListTrust },
    '0006-pins-by-name': { up: keyPinsByName },
    '0007-columns': { up: storeColumns },
    '0008-people-uploads': { up: addPeopleUploads },
    '0009-in-force': { up: createInForce },
    '0010-apply-decisions': { up: keepDecisions },
    '0011-settling': { up: addSettling },
    '0012-server-key': { up: (db: Kysely<Tables>) => keepServerKey(db, auditKey) },
    '0013-known-sign-ins': { up: addKnownSignIns },
    '0014-row-marks': { up: (db: Kysely<Tables>) => markRows(db, keys.marks) },
    [sealingMigration]: { up: (db: Kysely<Tables>) => sealLists(db, keys.lists) },
    '0016-leases': { up: addLeases },
  };
}
