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

/** The row of an entry, linked to the row before it by an HMAC: a changed or removed row breaks the chain. */
export function chainedRow(entry: AuditEntry, end: ChainEnd, key: Uint8Array): Insertable<Tables['audit']> & ChainEnd {
  // A lone surrogate has no UTF-8 form: the store would return another text, and the hash would not match.
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
    // Left out instead of null: former migrations add rows before the column exists.
    ...(entry.details === undefined ? {} : { details: planDecisionRecord.write(entry.details) }),
  };
  const seq = end.seq + 1;
  return { ...facts, seq, previous_hash: end.hash, hash: rowHash(facts, { seq, hash: end.hash }, key) };
}

// Written out, since the hash depends on the order of the columns.
function rowHash(facts: Facts, { seq, hash }: ChainEnd, key: Uint8Array): string {
  const { at, event, login, instance_key, account_name, plan_id, request_id, fields, result, details = null } = facts;
  const row = [at, event, login, instance_key, account_name, plan_id, request_id, fields, result];
  // Rows older than the column `details` have a hash without it.
  return hmac(['row', seq, hash, ...row, ...(details === null ? [] : [details])], key);
}

/** Proves where the chain ends, so that removing its last rows is noticed. */
export function headMac({ seq, hash }: ChainEnd, key: Uint8Array): string {
  return hmac(['head', seq, hash], key);
}

function hmac(parts: readonly unknown[], key: Uint8Array): string {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex');
}

/** The end of the chain after this row; undefined if the row does not follow `end` or was changed. */
export function followedBy(row: AuditRow, end: ChainEnd, key: Uint8Array): ChainEnd | undefined {
  const { seq, hash } = row;
  return seq === end.seq + 1 && isProvedAfter(row, end, key) ? { seq, hash } : undefined;
}

/** Whether the row was written right after `end`, whatever its number is now. */
export function isProvedAfter(row: AuditRow, end: ChainEnd, key: Uint8Array): boolean {
  const { seq: _seq, previous_hash, hash, ...facts } = row;
  return previous_hash === end.hash && hash === rowHash(facts, { seq: end.seq + 1, hash: end.hash }, key);
}

/** The end that a head proves; undefined if it proves none. */
export function provedEnd(head: Head | undefined, key: Uint8Array): ChainEnd | undefined {
  if (head === undefined || head.mac !== headMac(head, key)) return undefined;
  return { seq: head.seq, hash: head.hash };
}
