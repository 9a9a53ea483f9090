import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** How much the store holds of what is watched; nothing of it is about one person. */
export interface StoreCounts {
  readonly audit: readonly { readonly event: string; readonly result: string; readonly count: number }[];
  readonly plans: readonly { readonly state: string; readonly count: number }[];
  readonly openIntents: number;
  readonly sessions: number;
  /** When each source was read last, whole or not; ms since 1970. Operators: the place that was read longest ago. */
  readonly readAt: {
    readonly profiles: number | null;
    readonly members: number | null;
    readonly operators: number | null;
  };
}

export async function countsOf(db: Kysely<Tables>): Promise<StoreCounts> {
  const [audit, plans, intents, sessions, profiles, members, operators] = await Promise.all([
    db
      .selectFrom('audit')
      .select(({ fn }) => ['event', 'result', fn.countAll<number>().as('count')])
      .groupBy(['event', 'result'])
      .execute(),
    db
      .selectFrom('plans')
      .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
      .groupBy('state')
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
      .executeTakeFirst(),
    db
      .selectFrom('people_sets')
      .select(({ fn }) => fn.max('read_at').as('at'))
      .executeTakeFirst(),
    db
      .selectFrom('operator_lists')
      .select(({ fn }) => fn.min('read_at').as('at'))
      .executeTakeFirst(),
  ]);
  return {
    audit,
    plans,
    openIntents: intents?.count ?? 0,
    sessions: sessions?.count ?? 0,
    readAt: { profiles: profiles?.at ?? null, members: members?.at ?? null, operators: operators?.at ?? null },
  };
}
