import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Leases for work that only one process may do at a time. Times are ms since 1970. */
export interface LeaseTable {
  /** Takes or renews the lease; false while another holder has it. */
  take(lease: {
    readonly name: string;
    readonly holder: string;
    readonly now: number;
    readonly until: number;
  }): Promise<boolean>;
  giveBack(name: string, holder: string): Promise<void>;
}

export function leaseTable(db: Kysely<Tables>): LeaseTable {
  return {
    async take({ name, holder, now, until }) {
      const taken = await db
        .insertInto('leases')
        .values({ name, holder, until })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet({ holder, until })
            .where((where) => where.or([where('leases.holder', '=', holder), where('leases.until', '<=', now)])),
        )
        .executeTakeFirst();
      return (taken.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    async giveBack(name, holder) {
      await db.deleteFrom('leases').where('name', '=', name).where('holder', '=', holder).execute();
    },
  };
}
