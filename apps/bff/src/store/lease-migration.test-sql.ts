/** Takes a store back to what it was before it kept leases. For tests of migrations. */
export const beforeLeases = `DROP TABLE leases; DELETE FROM kysely_migration WHERE name = '0016-leases'`;
