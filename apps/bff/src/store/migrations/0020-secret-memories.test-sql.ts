/** Undoes the migration. For tests of migrations. */
export const beforeSecretMemories = `DROP TABLE secret_memories;
  DELETE FROM kysely_migration WHERE name = '0020-secret-memories'`;
