import { createHmac } from 'node:crypto';
import type { Selectable, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

// Written out, since the mark depends on the list of columns. Not covered: the people of a plan, which are sealed for it, and
// the end of a session, which then has no tokens.
const columns = {
  sessions: [
    'id_hash',
    'instance_key',
    'login',
    'profile',
    'sealed_tokens',
    'created_at',
    'seen_at',
    'expires_at',
    'proved_at',
  ],
  plans: [
    'plan_id',
    'instance_key',
    'account_id',
    'account_name',
    'session_hash',
    'author',
    'revision',
    'state',
    'body',
    'change',
    'sealed_secret',
    'created_at',
    'expires_at',
    'claimed_at',
    'basis',
    'decision',
  ],
} as const;

type MarkedTable = keyof typeof columns;
type Row<T extends MarkedTable> = Selectable<Tables[T]>;

/** An HMAC of the columns that decide: it no longer fits a row that something other than the console has changed. */
export function markOf(table: 'sessions', row: Omit<Row<'sessions'>, 'mark'>, key: Uint8Array): string;
export function markOf(table: 'plans', row: Omit<Row<'plans'>, 'mark'>, key: Uint8Array): string;
export function markOf(table: MarkedTable, row: object, key: Uint8Array): string {
  const values = columns[table].map((column): unknown => {
    const value: unknown = Reflect.get(row, column);
    return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value;
  });
  return createHmac('sha256', key)
    .update(JSON.stringify([table, ...values]))
    .digest('hex');
}

export type PlanUpdate = Partial<
  Pick<Row<'plans'>, 'state' | 'sealed_secret' | 'claimed_at' | 'decision' | 'expires_at'>
>;

/**
 * Changes a plan and its mark; false if there is none in this state. An altered plan keeps a wrong mark. Needs a transaction,
 * since a change in between would be lost.
 */
export async function changePlan(
  tx: Transaction<Tables>,
  { planId, key, onlyIn }: { planId: string; key: Uint8Array; onlyIn?: Row<'plans'>['state'] },
  update: PlanUpdate,
): Promise<boolean> {
  const row = await tx.selectFrom('plans').selectAll().where('plan_id', '=', planId).executeTakeFirst();
  if (row === undefined || (onlyIn !== undefined && row.state !== onlyIn)) return false;
  const mark = row.mark === markOf('plans', row, key) ? markOf('plans', { ...row, ...update }, key) : row.mark;
  await tx
    .updateTable('plans')
    .set({ ...update, mark })
    .where('plan_id', '=', planId)
    .execute();
  return true;
}

/** As `changePlan`, for the session `row`. */
export async function changeSession(
  tx: Transaction<Tables>,
  { row, key }: { row: Row<'sessions'>; key: Uint8Array },
  update: Partial<Pick<Row<'sessions'>, 'seen_at' | 'proved_at'>>,
): Promise<void> {
  const mark = row.mark === markOf('sessions', row, key) ? markOf('sessions', { ...row, ...update }, key) : row.mark;
  await tx
    .updateTable('sessions')
    .set({ ...update, mark })
    .where('id_hash', '=', row.id_hash)
    .execute();
}
