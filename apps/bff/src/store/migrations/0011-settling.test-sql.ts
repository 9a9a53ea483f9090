import { beforeServerKey } from './0012-server-key.test-sql.ts';

/** Undoes the migration. For tests of migrations. */
export const beforeSettling = `${beforeServerKey};
  ALTER TABLE idempotency_keys DROP COLUMN refusal; ALTER TABLE plans DROP COLUMN claimed_at;
  ${['sent_at', 'stamp_before', 'stamp_after', 'clock_ahead_ms', 'late_at', 'writer_before', 'outcome']
    .map((column) => `ALTER TABLE intents DROP COLUMN ${column};`)
    .join(' ')}
  DELETE FROM kysely_migration WHERE name = '0011-settling'`;
