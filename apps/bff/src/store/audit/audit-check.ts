import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import {
  type AuditRow,
  type ChainEnd,
  chainStart,
  followedBy,
  type Head,
  isProvedAfter,
  provedEnd,
} from './audit-chain.ts';
import type { Tables } from '../tables/tables.ts';

export const headId = 1;

/** Rows checked at a time: they block the process for one or two milliseconds. */
const rowsAtOnce = 100;

/**
 * `changed`: the entry is not as it was written; `missing`: it is gone but later ones are there; `cut`: it and all after it are
 * gone; `order`: it has another number; `end`: the proof of the chain's end was changed or removed.
 */
export type AuditFaultKind = 'changed' | 'missing' | 'cut' | 'order' | 'end';

export interface AuditFault {
  /** The number of the first entry at fault; for `end`, the number after the last entry. */
  readonly seq: number;
  readonly kind: AuditFaultKind;
}

export interface AuditCheck {
  /** The last entry before the first fault; number 0 if there is none. */
  readonly head: ChainEnd;
  /** The first fault; undefined if the chain is whole. */
  readonly fault: AuditFault | undefined;
}

export interface AuditCheckOptions {
  /** An earlier head that the chain must still contain: only this shows an old copy of the whole store. */
  readonly noted?: ChainEnd | undefined;
  /** Aborts the check, which then rejects. */
  readonly signal?: AbortSignal;
}

/** Recomputes the chain from its first entry to its last, in slices, while entries may be added. @throws StoreUnavailable */
export async function verifyAudit(
  db: Kysely<Tables>,
  key: Uint8Array,
  { noted, signal }: AuditCheckOptions = {},
): Promise<AuditCheck> {
  let end = chainStart;
  for await (const { rows, head } of slices(db, undefined)) {
    signal?.throwIfAborted();
    for (const row of rows) {
      const next = followedBy(row, end, key);
      if (next === undefined) return { head: end, fault: await rowFault(db, { end, row, key }) };
      if (noted?.seq === next.seq && noted.hash !== next.hash)
        return { head: end, fault: { seq: next.seq, kind: 'changed' } };
      end = next;
    }
    if (rows.length < rowsAtOnce) return { head: end, fault: endFault(end, provedEnd(head, key), noted) };
  }
  throw new Error('unreachable');
}

interface Slice {
  readonly rows: readonly AuditRow[];
  readonly head: Head | undefined;
}

/** Rows in the order of their numbers, in slices, each with the head at that moment. The first slice that is not full is the last. */
async function* slices(db: Kysely<Tables>, after: number | undefined): AsyncGenerator<Slice, void> {
  for (let last = after; ; ) {
    const query = db.selectFrom('audit').selectAll().orderBy('seq').limit(rowsAtOnce);
    const slice = last === undefined ? query : query.where('seq', '>', last);
    // In one transaction: an entry added in between would make the end look wrong.
    const read = await db.transaction().execute(async (tx) => ({
      rows: (await tx.executeQuery(slice)).rows,
      head: await readHead(tx),
    }));
    yield read;
    if (read.rows.length < rowsAtOnce) return;
    last = read.rows.at(-1)?.seq;
    await setImmediate();
  }
}

/** The kind of fault that the row after `end` shows. */
async function rowFault(
  db: Kysely<Tables>,
  { end, row, key }: { end: ChainEnd; row: AuditRow; key: Uint8Array },
): Promise<AuditFault> {
  const seq = end.seq + 1;
  for await (const { rows } of slices(db, row.seq - 1)) {
    if (rows.some((other) => isProvedAfter(other, end, key))) return { seq, kind: 'order' };
  }
  return { seq, kind: row.seq === seq ? 'changed' : 'missing' };
}

function endFault(end: ChainEnd, proved: ChainEnd | undefined, noted: ChainEnd | undefined): AuditFault | undefined {
  const seq = end.seq + 1;
  if ((noted?.seq ?? 0) > end.seq || (proved?.seq ?? 0) > end.seq) return { seq, kind: 'cut' };
  return proved?.seq === end.seq && proved.hash === end.hash ? undefined : { seq, kind: 'end' };
}

/** The head as it is stored, proved or not. */
export async function readHead(db: Kysely<Tables>): Promise<Head | undefined> {
  return await db.selectFrom('audit_head').select(['seq', 'hash', 'mac']).where('id', '=', headId).executeTakeFirst();
}
