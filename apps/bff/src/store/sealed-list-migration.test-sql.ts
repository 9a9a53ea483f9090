/** Takes a store without lists back to what it was before they were sealed. For tests of migrations. */
export const beforeSealedLists = `DELETE FROM kysely_migration WHERE name = '0015-sealed-lists'`;
