import { beforeSettling } from './0011-settling.test-sql.ts';

/** Undoes the migration. For tests of migrations. */
export const beforeInForce = `${beforeSettling}; ALTER TABLE plans DROP COLUMN basis; ALTER TABLE plans DROP COLUMN people;
  ALTER TABLE plans DROP COLUMN decision; ALTER TABLE audit DROP COLUMN details; ALTER TABLE sessions DROP COLUMN proved_at;
  DELETE FROM kysely_migration WHERE name = '0010-apply-decisions';
  DROP TABLE stored_sightings; DROP TABLE restart_declarations;
  CREATE TABLE restart_pending (instance_key text NOT NULL, account_name text NOT NULL, since bigint NOT NULL,
    PRIMARY KEY (instance_key, account_name));
  DELETE FROM kysely_migration WHERE name = '0009-in-force'`;
