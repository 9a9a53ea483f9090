import { beforeKnownSignIns } from './0013-known-sign-ins.test-sql.ts';

/** Takes a store back to what it was before it kept its server key. For tests of migrations. */
export const beforeServerKey = `${beforeKnownSignIns};
  DROP TABLE server_key; DELETE FROM kysely_migration WHERE name = '0012-server-key'`;
