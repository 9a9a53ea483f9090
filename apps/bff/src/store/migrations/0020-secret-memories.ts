import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { Tables } from '../tables/tables.ts';

const secretState = z.object({ secret: z.string(), fingerprint: z.string().optional() });
const ofAnyType = z.object({ values: z.record(z.string(), z.unknown()) });
/** Before accounts of any type, a revision had the settings of the account of Adobe sign-in. */
const formerSecret = z.object({ stored: z.boolean(), fingerprint: z.string().optional() });
const former = z.object({ imsClientSecret: z.unknown() });

type Mark = readonly [field: string, mark: string];

/** The fingerprints of a revision's secrets, empty text where none was stored. What was hidden has none. */
function marksIn(settings: string): readonly Mark[] {
  const record: unknown = JSON.parse(settings);
  const present = ofAnyType.safeParse(record);
  if (present.success)
    return Object.entries(present.data.values).flatMap(([field, value]): readonly Mark[] => {
      const { success, data } = secretState.safeParse(value);
      if (!success || data.secret === 'hidden') return [];
      const mark = data.secret === 'stored' ? data.fingerprint : '';
      return mark === undefined ? [] : [[field, mark]];
    });
  const { success, data } = formerSecret.safeParse(former.safeParse(record).data?.imsClientSecret);
  if (!success) return [];
  const mark = data.stored ? data.fingerprint : '';
  return mark === undefined ? [] : [['imsClientSecret', mark]];
}

/**
 * Since when each secret has its stored form. Revisions say it where they all have the same form: of one that was met twice, only the
 * first time is in the store, so that a form which came back would seem older than it is.
 */
export async function addSecretMemories(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('secret_memories')
    .addColumn('instance_key', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('field', 'text', (column) => column.notNull())
    .addColumn('mark', 'text', (column) => column.notNull())
    .addColumn('since', 'bigint', (column) => column.notNull())
    .addColumn('stored_by', 'text')
    .addPrimaryKeyConstraint('secret_memories_key', ['instance_key', 'account_id', 'field'])
    .execute();
  const revisions = await db
    .selectFrom('revisions')
    .select(['instance_key', 'account_id', 'settings', 'first_seen_at'])
    .orderBy('first_seen_at')
    .execute();
  const met = new Map<string, Tables['secret_memories'] | null>();
  for (const { settings, first_seen_at: since, ...account } of revisions) {
    for (const [field, mark] of marksIn(settings)) {
      const key = JSON.stringify([account.instance_key, account.account_id, field]);
      const first = met.get(key);
      if (first === undefined) met.set(key, { ...account, field, mark, since, stored_by: null });
      else if (first?.mark !== mark) met.set(key, null);
    }
  }
  for (const row of met.values()) if (row !== null) await db.insertInto('secret_memories').values(row).execute();
}
