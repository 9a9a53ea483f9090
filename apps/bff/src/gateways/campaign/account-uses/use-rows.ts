import { type CampaignSoap, condition, type XmlElement } from '@console/campaign-soap';
import type { UseAnswer, UseRecord } from '@console/domain';
import type { CampaignTokens } from '../../../ports.ts';
import { readFlag, readTime } from '../account-record.ts';
import type { UseLink, UseSchema } from './use-schema.ts';

/** Records that are shown of one question: enough to recognize what they are. */
export const recordsShown = 10;

const names = ['@internalName', '@name'] as const;
const times = ['@lastModified', '@created'] as const;

/** An account, as its uses are found by. */
export interface UsedAccount {
  readonly id: string;
  readonly name: string;
}

/** Asks Campaign on one session, until the deadline of the whole question. */
export interface UseQuery {
  readonly soap: CampaignSoap;
  readonly tokens: CampaignTokens;
  readonly account: UsedAccount;
}

/**
 * How many records of a schema have a link to the account, and the latest of them; never the whole list, which may be long. Rejects
 * with what the client rejects with.
 */
export async function askByLink(
  { soap, tokens, account }: UseQuery,
  schema: { readonly id: string; readonly read: UseSchema },
  { compared }: UseLink,
): Promise<UseAnswer> {
  const key = keyOf(schema.read);
  if (compared === null || key === undefined) return { state: 'unanswered', cause: 'link-not-understood' };
  const own = compared.with === 'id' ? Number(account.id) : account.name;
  const others = schema.id === 'nms:extAccount' ? [condition.notEquals('@id', Number(account.id))] : [];
  const question = { schema: schema.id, where: [condition.equals(compared.path, own), ...others] };
  const count = await soap.count(tokens, { ...question, select: [key] });
  if (count === 0) return { state: 'asked', count, records: [] };
  const time = times.find((path) => schema.read.paths.has(path));
  const rows = await soap.select(tokens, {
    ...question,
    select: selectedOf(schema.read, key),
    orderBy: [...(time === undefined ? [] : [{ expr: time, descending: true }]), key],
    lineCount: recordsShown,
  });
  const records = rows.map((row) => recordOf(row, schema.read));
  return { state: 'asked', count: Math.max(count, records.length), records };
}

/** The attribute that names a record for certain; undefined where the schema has none that is known. */
export function keyOf({ paths }: UseSchema): string | undefined {
  return ['@id', ...names].find((path) => paths.has(path));
}

/** What a record is shown by, as far as its schema has it. */
export function selectedOf({ paths }: UseSchema, key: string): string[] {
  const known = [...names, '@label', '@state', '@active', ...times].filter((path) => paths.has(path));
  return [...new Set([key, ...known])];
}

/** A row as it is shown. */
export function recordOf({ attributes }: XmlElement, schema: UseSchema): UseRecord {
  const { internalName, name = null, label = null, state, active, lastModified, created } = attributes;
  return {
    id: attributes.id ?? '',
    name: internalName ?? name,
    label,
    status: (state === undefined ? undefined : schema.statuses.get(state)) ?? null,
    enabled: active === undefined ? null : readFlag(active),
    changedAt: readTime(lastModified ?? created),
  };
}
