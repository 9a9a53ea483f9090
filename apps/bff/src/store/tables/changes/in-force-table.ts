import { isSameWrite, fillUnreadFields } from '@console/domain';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { appendAudit } from '../../audit/audit-table.ts';
import type { AccountKey, NewSighting, SightingRow } from './sightings.ts';
import type { InForceTable } from '../../store.ts';
import { sightingRecord } from '../../records/accounts/settings.ts';
import type { Tables } from '../tables.ts';

type Db = Kysely<Tables> | Transaction<Tables>;

/** Number of sightings that are read per account: those that count are a few days old. */
const mostSightings = 50;
/** Least time between two stored looks, ms: each one waits for the disk. */
const lookEvery = 10 * 60_000;

/** Sightings are never deleted. A declaration that was undone stays, but does not count. */
export function inForceTable(db: Kysely<Tables>, auditKey: Uint8Array): InForceTable {
  return {
    async find(account) {
      const rows = await ofAccount(db, account).limit(mostSightings).execute();
      const declarations = await db
        .selectFrom('restart_declarations')
        .selectAll()
        .where('instance_key', '=', account.instanceKey)
        .where('account_id', '=', account.accountId)
        .where('undone_at', 'is', null)
        .execute();
      return {
        sightings: rows.map(sightingOf).toReversed(),
        declarations: declarations.map((row) => ({
          id: row.declaration_id,
          sightingId: row.sighting_id,
          at: row.declared_at,
          by: row.declared_by,
        })),
      };
    },
    async note(sighting) {
      const newest = await newestOf(db, sighting);
      // Nearly every look finds nothing new.
      if (newest !== undefined && isSameWrite(newest, sighting) && patchOf(newest, sighting) === undefined) return;
      await db.transaction().execute((tx) => noteSighting(tx, sighting));
    },
    declare: ({ declarationId, account, accountName, sightingId, audit }) =>
      db.transaction().execute(async (tx) => {
        const newest = await newestOf(tx, account);
        if (newest?.id !== sightingId) return false;
        await tx
          .insertInto('restart_declarations')
          .values({
            declaration_id: declarationId,
            instance_key: account.instanceKey,
            account_id: account.accountId,
            account_name: accountName,
            sighting_id: sightingId,
            declared_at: audit.at,
            declared_by: audit.login,
            undone_at: null,
            undone_by: null,
          })
          .execute();
        await appendAudit(tx, audit, auditKey);
        return true;
      }),
    undo: ({ declarationId, instanceKey, audit }) =>
      db.transaction().execute(async (tx) => {
        const row = await tx
          .updateTable('restart_declarations')
          .set({ undone_at: audit.at, undone_by: audit.login })
          .where('declaration_id', '=', declarationId)
          .where('instance_key', '=', instanceKey)
          .where('undone_at', 'is', null)
          .returning('account_name')
          .executeTakeFirst();
        if (row === undefined) return false;
        await appendAudit(tx, { ...audit, accountName: row.account_name }, auditKey);
        return true;
      }),
  };
}

/** Adds a sighting, or notes another look at the newest one. */
export async function noteSighting(tx: Transaction<Tables>, sighting: NewSighting): Promise<void> {
  const newest = await newestOf(tx, sighting);
  if (newest === undefined || !isSameWrite(newest, sighting)) {
    await tx
      .insertInto('stored_sightings')
      .values({
        instance_key: sighting.instanceKey,
        account_id: sighting.accountId,
        revision: sighting.revision,
        settings: sightingRecord.write({ settings: sighting.settings }),
        source: sighting.source,
        changed_at: sighting.changedAt,
        changed_by: sighting.changedBy,
        first_seen_at: sighting.seenAt,
        last_seen_at: sighting.seenAt,
      })
      .execute();
    return;
  }
  const patch = patchOf(newest, sighting);
  if (patch !== undefined) await tx.updateTable('stored_sightings').set(patch).where('id', '=', newest.id).execute();
}

type Patch = Partial<Selectable<Tables['stored_sightings']>>;

/** What another look at the same write adds. */
function patchOf(known: SightingRow, seen: NewSighting): Patch | undefined {
  const patch: Patch = {};
  if (known.changedAt === null && seen.changedAt !== null) patch.changed_at = seen.changedAt;
  // The account was read before the console settled its own write.
  if (seen.source === 'applied' && known.source !== 'applied') patch.source = 'applied';
  if (known.changedBy === null && seen.changedBy !== null) patch.changed_by = seen.changedBy;
  // The first look was by a person to whom the instance shows fewer fields.
  const more = fillUnreadFields(known.settings, seen.settings);
  if (more !== undefined) {
    patch.settings = sightingRecord.write({ settings: more });
    patch.revision = seen.revision;
  }
  if (seen.seenAt - known.lastSeenAt >= lookEvery) patch.last_seen_at = seen.seenAt;
  return Object.keys(patch).length === 0 ? undefined : patch;
}

function ofAccount(db: Db, { instanceKey, accountId }: AccountKey) {
  return db
    .selectFrom('stored_sightings')
    .selectAll()
    .where('instance_key', '=', instanceKey)
    .where('account_id', '=', accountId)
    .orderBy('id', 'desc');
}

async function newestOf(db: Db, account: AccountKey): Promise<SightingRow | undefined> {
  const row = await ofAccount(db, account).limit(1).executeTakeFirst();
  return row && sightingOf(row);
}

function sightingOf(row: Selectable<Tables['stored_sightings']>): SightingRow {
  return {
    id: row.id,
    revision: row.revision,
    ...sightingRecord.read(row.settings),
    source: row.source,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    firstSeenAt: row.first_seen_at,
    lastSeenAt: row.last_seen_at,
  };
}
