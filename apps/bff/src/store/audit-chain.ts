import { createHmac } from 'node:crypto';
import type { Insertable, Selectable } from 'kysely';
import type { AuditEntry } from './store.ts';
import type { Tables } from './tables.ts';

export const chainStart = '0'.repeat(64);

type AuditRow = Insertable<Tables['audit']>;

/** The row of an entry, tied to the row before it by an HMAC: a changed or removed row no longer fits. */
export function chainedRow(entry: AuditEntry, previousHash: string, key: Buffer): AuditRow {
  const facts = {
    at: entry.at,
    event: entry.event,
    login: entry.login ?? null,
    instance_key: entry.instanceKey ?? null,
    account_name: entry.accountName ?? null,
    plan_id: entry.planId ?? null,
    request_id: entry.requestId ?? null,
    fields: JSON.stringify(entry.fields ?? []),
    result: entry.result,
  };
  return { ...facts, previous_hash: previousHash, hash: hashOf(facts, previousHash, key) };
}

function hashOf(facts: object, previousHash: string, key: Buffer): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([previousHash, facts]))
    .digest('hex');
}

/** The first sequence number whose row does not follow from the one before it; undefined when the chain holds. */
export function firstBrokenLink(rows: readonly Selectable<Tables['audit']>[], key: Buffer): number | undefined {
  let previous = chainStart;
  for (const [index, { seq, previous_hash, hash, ...row }] of rows.entries()) {
    const facts = {
      at: row.at,
      event: row.event,
      login: row.login,
      instance_key: row.instance_key,
      account_name: row.account_name,
      plan_id: row.plan_id,
      request_id: row.request_id,
      fields: row.fields,
      result: row.result,
    };
    const fits = seq === index + 1 && previous_hash === previous && hash === hashOf(facts, previous, key);
    if (!fits) return seq;
    previous = hash;
  }
  return undefined;
}
