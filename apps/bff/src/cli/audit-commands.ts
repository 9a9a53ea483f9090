import { open, rm } from 'node:fs/promises';
import process from 'node:process';
import { Kysely, SqliteDialect } from 'kysely';
import { systemCode } from '../config/config-error.ts';
import { byteOrderMark } from '../csv.ts';
import { auditKeyOf } from '../config/secrets/server-key.ts';
import type { AuditRow } from '../store/audit/audit-chain.ts';
import { verifyAudit } from '../store/audit/audit-check.ts';
import { allAudit, newestAudit } from '../store/audit/audit-reading.ts';
import { guardedDatabase } from '../store/sqlite/sqlite-guard.ts';
import { openToRead } from '../store/sqlite/sqlite-reading.ts';
import type { Tables } from '../store/tables/tables.ts';
import { auditOptions, filterOf, filterOptions } from './audit-options.ts';
import { auditCsv, auditCsvHeader, auditJson, auditTable, faultText, headText } from './audit-text.ts';
import { type Command, WrongUse } from './command.ts';
import { configuredStore } from './configured-store.ts';
import { newFile, newFileFault } from './new-file.ts';

const filters = '[--since time] [--until time] [--event name] [--login name] [--instance key]';

/** Commands for the audit. They also work while a console runs on the store. */
export const auditCommands: readonly Command[] = [
  {
    name: 'audit list',
    takes: `${filters} [--limit 50]`,
    says: 'prints the newest entries of the audit, the newest first; times in UTC, --until not included',
    run: list,
  },
  {
    name: 'audit verify',
    takes: '[--head number:hash]',
    says: 'checks every entry of the audit, and that a head which was noted earlier is still in it',
    run: verify,
  },
  {
    name: 'audit export',
    takes: `file [--csv] ${filters}`,
    says: 'writes the entries to a new file, the oldest first: JSON lines, or CSV for a spreadsheet',
    run: exportTo,
  },
];

interface OpenedAudit {
  readonly db: Kysely<Tables>;
  readonly key: Uint8Array;
}

async function withAudit(work: (audit: OpenedAudit) => Promise<number>): Promise<number> {
  const store = configuredStore();
  const dialect = new SqliteDialect({ database: guardedDatabase(openToRead(store)) });
  const db = new Kysely<Tables>({ dialect });
  try {
    return await work({ db, key: auditKeyOf(store.serverKey) });
  } finally {
    await db.destroy();
  }
}

async function list(args: readonly string[]): Promise<number> {
  const { values, positionals } = auditOptions(args, [...filterOptions, 'limit']);
  if (positionals.length > 0) throw new WrongUse();
  return await withAudit(async ({ db }) => {
    const rows = await newestAudit(db, filterOf(values), values.limit ?? 50);
    process.stdout.write(auditTable(rows));
    return 0;
  });
}

async function verify(args: readonly string[]): Promise<number> {
  const { values, positionals } = auditOptions(args, ['head']);
  if (positionals.length > 0) throw new WrongUse();
  return await withAudit(async ({ db, key }) => {
    const noted = values.head;
    const { head, fault } = await verifyAudit(db, key, { noted });
    const lines = [`${head.seq} entries are whole, counted from the first`, `head ${headText(head)}`];
    if (fault === undefined && noted !== undefined)
      lines.push(`the head that was noted, ${noted.seq}, is in the chain`);
    process.stdout.write(`${lines.join('\n')}\n`);
    if (fault === undefined) return 0;
    process.stderr.write(`the audit is broken: ${faultText(fault)}\n`);
    return 1;
  });
}

async function exportTo(args: readonly string[]): Promise<number> {
  const { values, positionals } = auditOptions(args, [...filterOptions, 'csv']);
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new WrongUse();
  const file = newFile(name);
  return await withAudit(async ({ db }) => {
    const begin = values.csv === true ? `${byteOrderMark}${auditCsvHeader}` : '';
    const count = await written(allAudit(db, filterOf(values)), {
      file,
      begin,
      lineOf: values.csv === true ? auditCsv : auditJson,
    });
    if (count === undefined) return 1;
    process.stdout.write(`${count} entries are written to ${file}\n`);
    return 0;
  });
}

interface Writing {
  readonly file: string;
  readonly begin: string;
  readonly lineOf: (row: AuditRow) => string;
}

/** The number of written entries; undefined, with a message, if the file could not be written. */
async function written(
  slices: AsyncIterable<readonly AuditRow[]>,
  { file, begin, lineOf }: Writing,
): Promise<number | undefined> {
  let isMade = false;
  try {
    await using handle = await open(file, 'wx', 0o600);
    isMade = true;
    await handle.appendFile(begin);
    let count = 0;
    for await (const rows of slices) {
      await handle.appendFile(rows.map(lineOf).join(''));
      count += rows.length;
    }
    await handle.sync();
    return count;
  } catch (error) {
    // A partial file would look complete.
    if (isMade) await rm(file, { force: true });
    const code = systemCode(error);
    if (code === '') throw error;
    process.stderr.write(`${newFileFault(code)}\n`);
    return undefined;
  }
}
