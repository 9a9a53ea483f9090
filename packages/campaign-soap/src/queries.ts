import type { Caller } from './caller.ts';
import { unexpectedReply } from './caller.ts';
import { queryDocument } from './query.ts';
import type { QueryDef } from './query.ts';
import type { CampaignSession } from './types.ts';
import { isEmptyElement } from './xml-element.ts';
import type { XmlElement } from './xml-element.ts';
import { invalidRequest } from './xml-writer.ts';

/** The largest `lineCount` servers are known to honour. */
const maxPageSize = 10_000;
export const operation = 'xtk:queryDef#ExecuteQuery';

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

export interface RowHooks {
  onRow: (row: XmlElement) => void;
  /** Called before each attempt, to forget the rows of the one before. */
  onAttempt: () => void;
}

/** One call of `select`: at most `lineCount` rows, in the order of `orderBy`. */
export async function readPage(context: QueryContext, query: QueryDef, { onRow, onAttempt }: RowHooks): Promise<void> {
  const { lineCount = 0, startLine = 0, operation: kind = 'select' } = query;
  if (kind !== 'select') throw invalidRequest('operation', 'is not select');
  if (query.orderBy === undefined || query.orderBy.length === 0) throw invalidRequest('orderBy', 'is missing');
  if (lineCount < 1 || lineCount > maxPageSize)
    throw invalidRequest('lineCount', `is not between 1 and ${maxPageSize}`);
  let rowCount = 0;
  const collection = await run(
    context,
    { ...query, startLine, lineCount },
    {
      onRow: (row) => {
        rowCount += 1;
        onRow(row);
      },
      onAttempt: () => {
        rowCount = 0;
        onAttempt();
      },
    },
  );
  if (collection === undefined || !collection.name.endsWith('-collection'))
    throw unexpectedReply(operation, 'no collection');
  if (rowCount > lineCount) throw unexpectedReply(operation, 'more rows than asked for');
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
