import { type CampaignSoap, condition } from '@console/campaign-soap';
import type { CampaignTokens, ListedRecord, RecordList } from '../../ports.ts';
import { type AccountSchema, queryPath } from './account-schema.ts';
import { readListed } from './plain-record.ts';

/** Rows that are records at a time; each has every attribute of the schema. */
const pageSize = 500;

export interface RecordsQuestion {
  readonly schema: AccountSchema;
  /** Internal names; undefined for all. */
  readonly names: readonly string[] | undefined;
}

/** Accounts with all their fields, page by page; no row outlives its reading. Rejects with what the client rejects with. */
export async function readAccountRecords(
  soap: CampaignSoap,
  tokens: CampaignTokens,
  { schema, names }: RecordsQuestion,
): Promise<RecordList> {
  const query = {
    schema: 'nms:extAccount',
    select: [...new Set(['@id', '@name', '@type', ...[...schema.nodes.keys()].map(queryPath)])],
    // Campaign's table has a record that stands for none (facts: account types, A5).
    where: [
      condition.notEquals('@id', 0),
      ...(names === undefined ? [] : [condition.anyOf(names.map((name) => condition.equals('@name', name)))]),
    ],
  };
  const pages = soap.selectByKey(tokens, query, { key: ['@id'], pageSize, read: (row) => readListed(row, schema) });
  const records: ListedRecord[] = [];
  for (;;) {
    const { done, value } = await pages.next();
    if (done === true) return { records, isWhole: value.isWhole };
    records.push(...value);
  }
}
