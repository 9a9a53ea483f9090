import { csvLine } from '../csv.ts';
import type { AuditRow, ChainEnd } from '../store/audit/audit-chain.ts';
import type { AuditFault } from '../store/audit/audit-check.ts';

const unknownTime = 'no time';

/** ISO 8601 in UTC; a row that was changed may contain any value. */
function timeOf(at: number): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? unknownTime : time.toISOString();
}

/** Safe for a terminal: anybody may type a login with control characters or direction marks. */
function visible(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

const columns = ['entry', 'time (UTC)', 'who', 'event', 'instance', 'account', 'result'];

/** A table for people, one line an entry. */
export function auditTable(rows: readonly AuditRow[]): string {
  const lines = rows.map((row) => {
    // A row that was changed may have bytes instead of text.
    const cells: readonly unknown[] = [row.login, row.event, row.instance_key, row.account_name, row.result];
    return [
      String(row.seq),
      timeOf(row.at),
      ...cells.map((cell) => (cell === null ? '-' : visible(typeof cell === 'string' ? cell : JSON.stringify(cell)))),
    ];
  });
  const table = [columns, ...lines];
  const widths = columns.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  return table
    .map(
      (line) =>
        `${line
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

/** Parses a JSON text if serialising the value gives the same text again, so that the hash can still be checked. */
function valueOf(text: string | null): unknown {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text ? value : text;
  } catch {
    return text;
  }
}

/** An entry on one line, with everything that its hash covers. */
export function auditJson(row: AuditRow): string {
  const { seq, at, event, login, result, hash } = row;
  return `${JSON.stringify({
    v: 1,
    seq,
    time: timeOf(at),
    at,
    event,
    login,
    instance: row.instance_key,
    account: row.account_name,
    planId: row.plan_id,
    requestId: row.request_id,
    fields: valueOf(row.fields),
    result,
    details: valueOf(row.details),
    previousHash: row.previous_hash,
    hash,
  })}\n`;
}

export const auditCsvHeader = csvLine([
  'seq',
  'time',
  'event',
  'login',
  'instance',
  'account',
  'plan',
  'request',
  'fields',
  'result',
  'details',
  'previous hash',
  'hash',
]);

/** An entry as a line for a spreadsheet. */
export function auditCsv(row: AuditRow): string {
  const cells = [
    row.seq,
    timeOf(row.at),
    row.event,
    row.login,
    row.instance_key,
    row.account_name,
    row.plan_id,
    row.request_id,
    row.fields,
    row.result,
    row.details,
    row.previous_hash,
    row.hash,
  ];
  return csvLine(cells.map((cell) => String(cell ?? '')));
}

/** In the form of the option `--head`. */
export function headText({ seq, hash }: ChainEnd): string {
  return `${seq}:${hash}`;
}

const faultWords: Readonly<Record<AuditFault['kind'], (seq: number) => string>> = {
  changed: (seq) => `entry ${seq} was changed, or is not the one of the head that was noted`,
  missing: (seq) => `entry ${seq} is missing, and later ones are there`,
  cut: (seq) => `entry ${seq} and all after it were cut off`,
  order: (seq) => `entry ${seq} is out of order`,
  end: (seq) => `what proves that the chain ends before entry ${seq} was changed or removed`,
};

export function faultText({ seq, kind }: AuditFault): string {
  return `${faultWords[kind](seq)} (${kind})`;
}
