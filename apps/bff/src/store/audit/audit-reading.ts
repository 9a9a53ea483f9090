import type { Kysely } from 'kysely';
import type { AuditRow } from './audit-chain.ts';
import type { Tables } from '../tables/tables.ts';

/** Which entries to read; all without a filter. */
export interface AuditFilter {
  /** Ms since 1970. */
  readonly since?: number | undefined;
  /** Ms since 1970, exclusive. */
  readonly before?: number | undefined;
  readonly event?: string | undefined;
  readonly login?: string | undefined;
  readonly instanceKey?: string | undefined;
}

const rowsAtOnce = 1_000;

function matching(db: Kysely<Tables>, { since, before, event, login, instanceKey }: AuditFilter) {
  let query = db.selectFrom('audit').selectAll();
  if (since !== undefined) query = query.where('at', '>=', since);
  if (before !== undefined) query = query.where('at', '<', before);
  if (event !== undefined) query = query.where('event', '=', event);
  if (login !== undefined) query = query.where('login', '=', login);
  if (instanceKey !== undefined) query = query.where('instance_key', '=', instanceKey);
  return query;
}

/** The newest entries, the newest first. */
export async function newestAudit(db: Kysely<Tables>, filter: AuditFilter, limit: number): Promise<AuditRow[]> {
  return await matching(db, filter).orderBy('seq', 'desc').limit(limit).execute();
}

/** Every entry up to the last one at the start, the oldest first, in slices. */
export async function* allAudit(db: Kysely<Tables>, filter: AuditFilter): AsyncGenerator<AuditRow[], void> {
  const newest = await db.selectFrom('audit').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  const query = matching(db, filter)
    .where('seq', '<=', newest?.seq ?? 0)
    .orderBy('seq')
    .limit(rowsAtOnce);
  for (let last: number | undefined; ; ) {
    const rows = await (last === undefined ? query : query.where('seq', '>', last)).execute();
    yield rows;
    if (rows.length < rowsAtOnce) return;
    last = rows.at(-1)?.seq;
  }
}
