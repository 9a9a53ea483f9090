/** Takes a store back to what it was before every record said its version, as far as later migrations read one. For tests of migrations. */
export const beforeVersionedRecords = `UPDATE revisions SET settings = json_remove(settings, '$.v');
  DELETE FROM kysely_migration WHERE name = '0017-versioned-records'`;
