import { beforeKnownSignIns } from './0013-known-sign-ins.test-sql.ts';

/** Undoes the migration. For tests of migrations. */
export const beforeServerKey = `${beforeKnownSignIns};
  DROP TABLE server_key; DELETE FROM kysely_migration WHERE name = '0012-server-key'`;
