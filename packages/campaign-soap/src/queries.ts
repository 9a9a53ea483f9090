import type { Caller } from './caller.ts';
import { unexpectedReply } from './caller.ts';
import { CampaignSoapError } from './errors.ts';
import { queryDocument } from './query.ts';
import type { QueryDef } from './query.ts';
import type { CampaignSession } from './types.ts';
import { isEmptyElement } from './xml-element.ts';
import type { XmlElement } from './xml-element.ts';
import { invalidRequest } from './xml-writer.ts';

/** The largest `lineCount` servers are known to honour: beyond it a full page would look like the last one. */
const maxPageSize = 10_000;
const defaultPageSize = 5_000;
// An endless server must end somewhere: far above any table this client is meant to list.
const maxRows = 1_000_000;
const operation = 'xtk:queryDef#ExecuteQuery';

export interface QueryContext {
  caller: Caller;
  session: CampaignSession;
  signal: AbortSignal | undefined;
}

export async function executeQuery(context: QueryContext, query: QueryDef): Promise<XmlElement | undefined> {
  const result = await run(context, query, undefined);
  if (result !== undefined && !(query.operation === 'getIfExists' && isEmptyElement(result))) return result;
  if (query.operation === 'getIfExists') return undefined;
  throw unexpectedReply(operation, 'no document');
}

export async function countRows(context: QueryContext, { schema, select, where = [] }: QueryDef): Promise<number> {
  const result = await run(context, { schema, select, where, operation: 'count' }, undefined);
  const count = result?.attributes.count;
  if (count === undefined || !/^\d{1,15}$/.test(count)) throw unexpectedReply(operation, 'no count');
  return Number(count);
}

/** All rows through `read`, page by page; with `lineCount`, one page. */
export async function selectRows<T>(
  context: QueryContext,
  query: QueryDef,
  read: (row: XmlElement) => T,
): Promise<T[]> {
  if (query.lineCount !== undefined) return await readPage(context, query, read);
  const rows: T[] = [];
  for await (const page of readPages(context, { query, pageSize: defaultPageSize }, read)) {
    if (rows.length + page.length > maxRows)
      throw new CampaignSoapError({ kind: 'too-large', operation, sent: 'yes', reason: 'too many rows' });
    for (const row of page) rows.push(row);
  }
  return rows;
}

export async function* readPages<T>(
  context: QueryContext,
  { query, pageSize }: { query: QueryDef; pageSize: number },
  read: (row: XmlElement) => T,
): AsyncGenerator<T[]> {
  for (let startLine = query.startLine ?? 0; ; startLine += pageSize) {
    const rows = await readPage(context, { ...query, startLine, lineCount: pageSize }, read);
    if (rows.length > 0) yield rows;
    if (rows.length < pageSize) return;
  }
}

async function readPage<T>(context: QueryContext, query: QueryDef, read: (row: XmlElement) => T): Promise<T[]> {
  const { lineCount = 0, startLine = 0, operation: kind = 'select' } = query;
  if (kind !== 'select') throw invalidRequest('operation', 'is not select');
  if (query.orderBy === undefined || query.orderBy.length === 0) throw invalidRequest('orderBy', 'is missing');
  if (lineCount < 1 || lineCount > maxPageSize)
    throw invalidRequest('lineCount', `is not between 1 and ${maxPageSize}`);
  let rows: T[] = [];
  const collection = await run(
    context,
    { ...query, startLine, lineCount },
    {
      onRow: (row) => rows.push(read(row)),
      onAttempt: () => {
        rows = [];
      },
    },
  );
  if (collection === undefined || !collection.name.endsWith('-collection'))
    throw unexpectedReply(operation, 'no collection');
  if (rows.length > lineCount) throw unexpectedReply(operation, 'more rows than asked for');
  return rows;
}

interface RowHooks {
  onRow: (row: XmlElement) => void;
  onAttempt: () => void;
}

async function run({ caller, session, signal }: QueryContext, query: QueryDef, hooks: RowHooks | undefined) {
  const [output] = await caller.method({
    schema: 'xtk:queryDef',
    method: 'ExecuteQuery',
    session,
    parameters: [{ name: 'document', type: 'element', value: queryDocument(query) }],
    repeatable: true,
    signal,
    ...hooks,
  });
  return output?.children[0];
}
