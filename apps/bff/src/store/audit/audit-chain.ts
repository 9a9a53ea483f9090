import { createHmac } from 'node:crypto';
import type { Insertable, Selectable } from 'kysely';
import type { AuditEntry } from './audit-entry.ts';
import { planDecisionRecord } from '../records/plans/plan-decision.ts';
import type { Tables } from '../tables/tables.ts';

/** Where a chain ends: the number of its last row and that row's hash. */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: string;
}

/** A chain's end with its proof. */
export interface Head extends ChainEnd {
  readonly mac: string;
}

/** The end of a chain without rows. */
export const chainStart: ChainEnd = { seq: 0, hash: '0'.repeat(64) };

export type AuditRow = Selectable<Tables['audit']>;
type Facts = Omit<AuditRow, 'seq' | 'previous_hash' | 'hash' | 'details'> & Partial<Pick<AuditRow, 'details'>>;

/** The row of an entry, tied to the row before it by an HMAC: a changed or removed row no longer fits. */
export function chainedRow(entry: AuditEntry, end: ChainEnd, key: Uint8Array): Insertable<Tables['audit']> & ChainEnd {
  // Half a surrogate pair has no UTF-8 form: the store would give back another text, and the hash would never fit.
  const facts: Facts = {
    at: entry.at,
    event: entry.event.toWellFormed(),
    login: entry.login?.toWellFormed() ?? null,
    instance_key: entry.instanceKey?.toWellFormed() ?? null,
    account_name: entry.accountName?.toWellFormed() ?? null,
    plan_id: entry.planId?.toWellFormed() ?? null,
    request_id: entry.requestId?.toWellFormed() ?? null,
    fields: JSON.stringify(entry.fields ?? []),
    result: entry.result.toWellFormed(),
    // Left out, not null: former migrations add rows before the column is there.
    ...(entry.details === undefined ? {} : { details: planDecisionRecord.write(entry.details) }),
  };
  const seq = end.seq + 1;
  return { ...facts, seq, previous_hash: end.hash, hash: rowHash(facts, { seq, hash: end.hash }, key) };
}

// Written out: the order of the columns is part of what the hash says.
function rowHash(facts: Facts, { seq, hash }: ChainEnd, key: Uint8Array): string {
  const { at, event, login, instance_key, account_name, plan_id, request_id, fields, result, details = null } = facts;
  const row = [at, event, login, instance_key, account_name, plan_id, request_id, fields, result];
  // Rows from before there were details keep the hash they have.
  return hmac(['row', seq, hash, ...row, ...(details === null ? [] : [details])], key);
}

/** Proves where the chain ends, so that a cut end shows. */
export function headMac({ seq, hash }: ChainEnd, key: Uint8Array): string {
  return hmac(['head', seq, hash], key);
}

function hmac(parts: readonly unknown[], key: Uint8Array): string {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex');
}

/** Where the chain ends with this row; undefined when the row does not follow `end` or was changed. */
export function followedBy(row: AuditRow, end: ChainEnd, key: Uint8Array): ChainEnd | undefined {
  const { seq, hash } = row;
  return seq === end.seq + 1 && isProvedAfter(row, end, key) ? { seq, hash } : undefined;
}

/** Whether the row was written right after `end`, wherever it is now. */
export function isProvedAfter(row: AuditRow, end: ChainEnd, key: Uint8Array): boolean {
  const { seq: _seq, previous_hash, hash, ...facts } = row;
  return previous_hash === end.hash && hash === rowHash(facts, { seq: end.seq + 1, hash: end.hash }, key);
}

/** The end that a head proves; undefined when it proves none. */
export function provedEnd(head: Head | undefined, key: Uint8Array): ChainEnd | undefined {
  if (head === undefined || head.mac !== headMac(head, key)) return undefined;
  return { seq: head.seq, hash: head.hash };
}
