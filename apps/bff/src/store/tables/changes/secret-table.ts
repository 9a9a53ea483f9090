import { rememberSecret, type SecretLook, type SecretMemory } from '@console/domain';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Tables } from '../tables.ts';
import type { Settlement } from './settlement.ts';

type Db = Kysely<Tables> | Transaction<Tables>;

/** A look at the secrets of accounts; other fields in `values` are passed over. */
export interface SecretsLook extends Pick<SecretLook, 'from' | 'at' | 'written'> {
  readonly instanceKey: string;
  readonly accounts: readonly SecretsOfAccount[];
}

export interface SecretsOfAccount {
  readonly accountId: string;
  readonly values: Readonly<Record<string, SecretLook['value']>>;
}

/** What is remembered of the secrets of an instance, by account id and field. */
export type SecretMemories = ReadonlyMap<string, ReadonlyMap<string, SecretMemory>>;

export interface SecretTable {
  /** Remembers what a look adds; nearly every look adds nothing, and then nothing is written. */
  noteSecrets(look: SecretsLook): Promise<void>;
  /** Of one account, or of all of an instance. */
  secretsOf(of: { readonly instanceKey: string; readonly accountId?: string }): Promise<SecretMemories>;
}

/** Rows per statement: SQLite bounds the number of its values. */
const rowsAtOnce = 1_000;

export function secretTable(db: Kysely<Tables>): SecretTable {
  return {
    async noteSecrets(look) {
      if ((await newIn(db, look)).length === 0) return;
      await db.transaction().execute((tx) => noteSecrets(tx, look));
    },
    secretsOf: (of) => memoriesOf(db, of),
  };
}

export async function noteSecrets(tx: Transaction<Tables>, look: SecretsLook): Promise<void> {
  const rows = await newIn(tx, look);
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    await tx
      .insertInto('secret_memories')
      .values(rows.slice(start, start + rowsAtOnce))
      .onConflict((conflict) =>
        conflict.columns(['instance_key', 'account_id', 'field']).doUpdateSet((was) => ({
          mark: was.ref('excluded.mark'),
          since: was.ref('excluded.since'),
          stored_by: was.ref('excluded.stored_by'),
        })),
      )
      .execute();
}

/** The secrets that a write of this console changed, as they were read back; others were only seen. */
export async function noteSettledSecrets(tx: Transaction<Tables>, settlement: Settlement): Promise<void> {
  const { intent, revision, now } = settlement;
  if (revision === undefined) return;
  const { instanceKey, accountId, values } = revision;
  const seen = { instanceKey, from: now, at: now };
  const { author: by, sentAt } = intent;
  const changed = Object.entries(values).filter(([field]) => field in intent.wanted.secrets);
  const others = Object.entries(values).filter(([field]) => !(field in intent.wanted.secrets));
  const written = revision.source === 'applied' && sentAt !== null ? { by, sentAt } : undefined;
  await noteSecrets(tx, { ...seen, accounts: [{ accountId, values: Object.fromEntries(changed) }], written });
  await noteSecrets(tx, { ...seen, accounts: [{ accountId, values: Object.fromEntries(others) }] });
}

async function newIn(db: Db, look: SecretsLook): Promise<Tables['secret_memories'][]> {
  const { instanceKey, accounts, from, at, written } = look;
  const [only] = accounts;
  if (only === undefined) return [];
  const known = await memoriesOf(
    db,
    accounts.length > 1 ? { instanceKey } : { instanceKey, accountId: only.accountId },
  );
  return accounts.flatMap(({ accountId, values }) =>
    Object.entries(values).flatMap(([field, value]) => {
      const memory = rememberSecret(known.get(accountId)?.get(field), { value, from, at, written });
      if (memory === undefined) return [];
      const { mark, since, storedBy } = memory;
      return [{ instance_key: instanceKey, account_id: accountId, field, mark, since, stored_by: storedBy }];
    }),
  );
}

async function memoriesOf(
  db: Db,
  { instanceKey, accountId }: { readonly instanceKey: string; readonly accountId?: string },
): Promise<SecretMemories> {
  const ofInstance = db.selectFrom('secret_memories').selectAll().where('instance_key', '=', instanceKey);
  const rows = await (accountId === undefined ? ofInstance : ofInstance.where('account_id', '=', accountId)).execute();
  const memories = new Map<string, Map<string, SecretMemory>>();
  for (const row of rows) {
    const account = memories.get(row.account_id) ?? new Map<string, SecretMemory>();
    memories.set(row.account_id, account.set(row.field, memoryOf(row)));
  }
  return memories;
}

function memoryOf({ mark, since, stored_by: storedBy }: Selectable<Tables['secret_memories']>): SecretMemory {
  return { mark, since, storedBy };
}
