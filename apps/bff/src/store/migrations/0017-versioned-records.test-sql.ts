/** Undoes the migration, for the records that later migrations read. For tests of migrations. */
export const beforeVersionedRecords = `UPDATE revisions SET settings = json_remove(settings, '$.v');
  DELETE FROM kysely_migration WHERE name = '0017-versioned-records'`;
