import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Work that one process of several does: whoever holds its lease. Times are ms since 1970. */
export interface LeaseTable {
  /** Takes it where nobody holds it, its time is over, or `holder` holds it already; false where another one does. */
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
