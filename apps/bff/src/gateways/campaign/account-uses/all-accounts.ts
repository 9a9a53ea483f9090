import { type CampaignSoap, CampaignSoapError, condition } from '@console/campaign-soap';
import type { UseSource } from '@console/domain';
import type { LinkedAccounts } from '@console/domain/account-types';
import type { CampaignTokens, UsesOfAll } from '../../../ports.ts';
import type { SchemaAnswer } from './answers.ts';
import { inLanes } from './lanes.ts';
import { accountSchema, type LinkingSchema, linkQuestions } from './link-questions.ts';
import { optionSchema, readNamesInOptions } from './name-in-texts.ts';
import type { UseLink, UseSchema } from './use-schema.ts';

/** Names looked for by one query: each is two conditions of it. */
const namesAtOnce = 20;

interface AllAsking {
  readonly soap: CampaignSoap;
  readonly tokens: CampaignTokens;
  /** Reads a schema, or says why it has nothing to ask. */
  readonly schemaOf: (id: string) => Promise<UseSchema | SchemaAnswer>;
}

/** Questions about all accounts of an instance at once: a query for each link and for some names, not for each account. */
export function createUsesOfAll({ soap, tokens, schemaOf }: AllAsking): UsesOfAll {
  return {
    linked: () =>
      unlessFailed<LinkedAccounts>(nothingKnown, async () => {
        if (!(await readsSubQueries({ soap, tokens }))) return nothingKnown;
        const ids = new Set<string>();
        const questions = await linkQuestions(schemaOf, async (schema, link) => {
          const found = await readLinked({ soap, tokens }, schema, link);
          if (found === null) return { state: 'unanswered', cause: 'link-not-understood' };
          for (const id of found) ids.add(id);
          return { state: 'asked', count: found.length, records: [] };
        });
        const sources = (await inLanes(questions)).flat();
        const asked = sources.filter(({ answer }) => answer.state === 'asked');
        return { ids, schemas: new Set(asked.map(({ schema }) => schema)), isAnswered: sources.every(isAnswered) };
      }),
    namedByOptions: (names) =>
      unlessFailed<ReadonlySet<string> | null>(null, async () => {
        if (names.length === 0) return new Set();
        const schema = await schemaOf(optionSchema);
        if ('state' in schema) return schema.state === 'unanswered' ? null : new Set();
        const parts = Array.from({ length: Math.ceil(names.length / namesAtOnce) }, (_, index) =>
          names.slice(index * namesAtOnce, (index + 1) * namesAtOnce),
        );
        const found = await inLanes(parts.map((part) => () => readNamesInOptions({ soap, tokens }, schema, part)));
        return found.includes(null) ? null : new Set(found.flatMap((part) => part ?? []));
      }),
  };
}

const nothingKnown: LinkedAccounts = { ids: new Set(), schemas: new Set(), isAnswered: false };

/** A server that passed over a sub query would hand out every account for each link: then none would ever be without a use. */
async function readsSubQueries({ soap, tokens }: Pick<AllAsking, 'soap' | 'tokens'>): Promise<boolean> {
  const none = { schema: accountSchema, select: '@id', where: [condition.equals('@id', 0)] };
  const where = [condition.notEquals('@id', 0), condition.isInQuery('@id', none)];
  return (await soap.count(tokens, { schema: accountSchema, select: ['@id'], where })) === 0;
}

/** A link that the schema has is answered by records alone; a schema that has none, or is not there, has nothing to answer. */
function isAnswered({ link, answer }: UseSource): boolean {
  return answer.state === 'asked' || (link === null && answer.state === 'nothing-to-ask');
}

/** No failing call is worth the search that it runs beside; what is wrong in the console itself is thrown. */
async function unlessFailed<T>(failed: T, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof CampaignSoapError) return failed;
    throw error;
  }
}

/**
 * Primary keys of the accounts that records of a schema link to by one of its links; the whole list, since an account that is missing
 * from it would be taken for one without a use. An account that links to itself counts as linked. `null` where the schema joins by
 * something else.
 */
async function readLinked(
  { soap, tokens }: Pick<AllAsking, 'soap' | 'tokens'>,
  { id }: LinkingSchema,
  { compared }: UseLink,
): Promise<readonly string[] | null> {
  if (compared === null) return null;
  const { path, with: end } = compared;
  const records = { schema: id, select: path, where: [condition.notEquals(path, end === 'id' ? 0 : '')] };
  const rows = await soap.select(tokens, {
    schema: accountSchema,
    select: ['@id'],
    where: [condition.notEquals('@id', 0), condition.isInQuery(`@${end}`, records)],
    orderBy: ['@id'],
  });
  return rows.flatMap(({ attributes: { id: found } }) => (found === undefined ? [] : [found]));
}
