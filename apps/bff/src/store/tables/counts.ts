import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** Counts for the metrics; none is about one person. */
export interface StoreCounts {
  readonly audit: readonly { readonly event: string; readonly result: string; readonly count: number }[];
  readonly plans: readonly { readonly state: string; readonly count: number }[];
  readonly openIntents: number;
  readonly sessions: number;
  /** When Admin Console's lists were last read whole, ms since 1970; a read that broke off does not count. */
  readonly readAt: { readonly profiles: number | null; readonly members: number | null };
}

export interface CountsAt {
  /** Ms since 1970. */
  readonly now: number;
  /** Whose lists are read; undefined where none are. */
  readonly organizationId: string | undefined;
}

export async function countsOf(db: Kysely<Tables>, { now, organizationId = '' }: CountsAt): Promise<StoreCounts> {
  const [audit, plans, intents, sessions, profiles, members] = await Promise.all([
    db
      .selectFrom('audit')
      .select(({ fn }) => ['event', 'result', fn.countAll<number>().as('count')])
      .groupBy(['event', 'result'])
      .execute(),
    db
      .selectFrom('plans')
      .select(({ fn }) => [
        // As everywhere else, an open plan past its end counts as expired.
        sql<string>`case when state = 'open' and expires_at <= ${now} then 'expired' else state end`.as('shown'),
        fn.countAll<number>().as('count'),
      ])
      .groupBy('shown')
      .execute(),
    db
      .selectFrom('intents')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('closed_at', 'is', null)
      .executeTakeFirst(),
    db
      .selectFrom('sessions')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('ended_at', 'is', null)
      .executeTakeFirst(),
    db
      .selectFrom('snapshots')
      .select(({ fn }) => fn.max('read_at').as('at'))
      .where('is_whole', '=', 1)
      .where('organization_id', '=', organizationId)
      .executeTakeFirst(),
    db
      .selectFrom('people_sets')
      .select(({ fn }) => fn.max('read_at').as('at'))
      .where('is_whole', '=', 1)
      .where('instance_key', 'is', null)
      .where('organization_id', '=', organizationId)
      .executeTakeFirst(),
  ]);
  return {
    audit,
    plans: plans.map(({ shown, count }) => ({ state: shown, count })),
    openIntents: intents?.count ?? 0,
    sessions: sessions?.count ?? 0,
    readAt: { profiles: profiles?.at ?? null, members: members?.at ?? null },
  };
}
