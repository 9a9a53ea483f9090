import { unexpectedReply } from './caller.ts';
import { CampaignSoapError } from './errors.ts';
import { countRows, operation, readPage } from './queries.ts';
import type { QueryContext } from './queries.ts';
import { condition } from './query.ts';
import type { Condition, QueryDef } from './query.ts';
import type { KeyedReading, ListEnd, ListQuery } from './types.ts';
import type { XmlElement } from './xml-element.ts';
import { invalidRequest } from './xml-writer.ts';

const defaultPageSize = 5_000;
// An endless server must end somewhere: far above any table this client is meant to list.
const maxRows = 1_000_000;

/** Values of the key's attributes, in their order. */
type Key = readonly number[];

/**
 * Reads a list to its end: each page begins after the last key of the one before, until a page is empty. So a server that
 * hands out fewer rows than asked shortens nothing, and a row deleted meanwhile moves no other row out of sight.
 * A server that leaves rows out, or ends too early, is found by counting before, and after too where rows are short: rows
 * deleted while the list was read are no shortage.
 */
export async function* readByKey<T>(
  context: QueryContext,
  { schema, select: wanted, where = [] }: ListQuery,
  { key, pageSize, read }: KeyedReading<T>,
): AsyncGenerator<T[], ListEnd> {
  const names = key.map(attributeOf);
  const select = [...wanted, ...key.filter((path) => !wanted.includes(path))];
  const countedBefore = await countRows(context, { schema, select, where });
  let last: Key | undefined;
  let rowCount = 0;
  for (;;) {
    const rest = last === undefined ? where : [...where, isAfter(key, last)];
    const page = await readKeyedPage(
      context,
      { schema, select, where: rest, orderBy: key, lineCount: pageSize },
      {
        names,
        last,
        read,
      },
    );
    rowCount += page.rows.length;
    if (rowCount > maxRows)
      throw new CampaignSoapError({ kind: 'too-large', operation, sent: 'yes', reason: 'too many rows' });
    if (page.rows.length > 0) yield page.rows;
    if (page.isOdd) return { isWhole: false, reason: 'odd-key' };
    if (page.rows.length === 0) break;
    ({ last } = page);
  }
  if (rowCount >= countedBefore) return { isWhole: true };
  const countedAfter = await countRows(context, { schema, select, where });
  return rowCount >= countedAfter ? { isWhole: true } : { isWhole: false, reason: 'fewer-than-counted' };
}

/** As `readByKey`, all at once; with `lineCount`, one page of at most that many rows. Rejects when the list is not whole. */
export async function selectRows<T>(
  context: QueryContext,
  query: QueryDef,
  read: (row: XmlElement) => T,
): Promise<T[]> {
  let rows: T[] = [];
  if (query.lineCount !== undefined) {
    const onAttempt = () => {
      rows = [];
    };
    await readPage(context, query, { onRow: (row) => rows.push(read(row)), onAttempt });
    return rows;
  }
  const pages = readByKey(context, query, { key: keyIn(query), pageSize: defaultPageSize, read });
  for (;;) {
    const { done, value } = await pages.next();
    if (done !== true) for (const row of value) rows.push(row);
    else if (value.isWhole) return rows;
    else throw unexpectedReply(operation, `not the whole list: ${value.reason}`);
  }
}

/** Without `lineCount`, what a query is ordered by is its key. */
function keyIn({ operation: kind = 'select', orderBy = [], startLine }: QueryDef): string[] {
  if (kind !== 'select') throw invalidRequest('operation', 'is not select');
  if (startLine !== undefined) throw invalidRequest('startLine', 'needs lineCount');
  if (orderBy.length === 0) throw invalidRequest('orderBy', 'is missing');
  return orderBy.map((node) => {
    if (typeof node !== 'string') throw invalidRequest('orderBy', 'is not a key');
    return node;
  });
}

interface KeyedPage<T> {
  rows: T[];
  last: Key | undefined;
  /** A row was met whose key cannot be continued from: it and what follows are left out. */
  isOdd: boolean;
}

async function readKeyedPage<T>(
  context: QueryContext,
  query: QueryDef,
  { names, last, read }: { names: readonly string[]; last: Key | undefined; read: (row: XmlElement) => T },
): Promise<KeyedPage<T>> {
  let page: KeyedPage<T> = { rows: [], last, isOdd: false };
  await readPage(context, query, {
    onAttempt: () => {
      page = { rows: [], last, isOdd: false };
    },
    onRow: (row) => {
      if (page.isOdd) return;
      const key = keyOf(row, names);
      if (key === undefined || !grows(page.last, key)) {
        page.isOdd = true;
        return;
      }
      page.last = key;
      page.rows.push(read(row));
    },
  });
  return page;
}

function keyOf({ attributes }: XmlElement, names: readonly string[]): Key | undefined {
  const key: number[] = [];
  for (const name of names) {
    const value = attributes[name];
    if (value === undefined || !/^-?\d{1,15}$/.test(value)) return undefined;
    key.push(Number(value));
  }
  return key;
}

function grows(before: Key | undefined, key: Key): boolean {
  if (before === undefined) return true;
  const at = key.findIndex((value, index) => value !== before[index]);
  return at !== -1 && (key[at] ?? 0) > (before[at] ?? 0);
}

/** In the order of the key, after this one; the outer comparison lets a database use its index. */
function isAfter([path = '', ...paths]: readonly string[], [value = 0, ...values]: Key): Condition {
  if (paths.length === 0) return condition.moreThan(path, value);
  return condition.allOf([
    condition.atLeast(path, value),
    condition.anyOf([condition.moreThan(path, value), isAfter(paths, values)]),
  ]);
}

function attributeOf(path: string): string {
  const name = /^(?:@([\w.-]+)|\[@([\w.-]+)\])$/
    .exec(path)
    ?.slice(1)
    .find((found) => found !== undefined);
  if (name === undefined) throw invalidRequest('key', 'is not an attribute of the row');
  return name;
}
