import type { AccountReading } from '../ports.ts';
import { notedWhereStored } from '../store/writes-refused.ts';
import type { ChangeTables } from '../store/store.ts';

/** Remembers a revision that somebody was shown: it is the base of a later conflict, and says how old its secrets are. */
export async function recordRead(
  changes: ChangeTables,
  { instanceKey, account, at }: { instanceKey: string; account: AccountReading; at: number },
): Promise<void> {
  const { id: accountId, revision, values } = account;
  await notedWhereStored(changes.noteSecrets({ instanceKey, accounts: [{ accountId, values }], from: at, at }));
  // Looked up first: nearly every read meets a revision it knows, and a write waits for the disk.
  if ((await changes.findRevision({ instanceKey, accountId, revision })) !== undefined) return;
  const row = { instanceKey, accountId, revision, values, source: 'read', author: null, firstSeenAt: at } as const;
  await notedWhereStored(changes.recordRevision(row));
}
