import { type CampaignSoap, CampaignSoapError } from '@console/campaign-soap';
import type { UseAnswer, UseSource } from '@console/domain';
import type { AccountUses, CampaignTokens } from '../../../ports.ts';
import type { CampaignClients } from '../clients.ts';
import { createEntityCache } from '../entity-cache.ts';
import { throwCampaignProblem } from '../problems.ts';
import type { SchemaCache } from '../schema-cache.ts';
import { askAccounts, askOptions } from './name-in-texts.ts';
import { askByLink, type UsedAccount, type UseQuery } from './use-rows.ts';
import { readUseSchema, type UseLink, type UseSchema } from './use-schema.ts';

export interface AccountUsesParts {
  readonly clients: CampaignClients;
  readonly schemas: SchemaCache;
  /** How long all questions about an account may take together, ms. */
  readonly deadlineMs: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const accountSchema = 'nms:extAccount';
const optionSchema = 'xtk:option';

/** Asked on every instance. More are found by the links back that the schema of external accounts has. */
const usualSchemas = [
  'nms:delivery',
  'nms:deliveryMapping',
  'nms:typology',
  'nms:typologyRule',
  'nms:service',
  'nms:mobileApp',
  'nms:webApp',
  'xtk:workflow',
] as const;
const mostSchemas = 40;
/** Questions at once: the rest of the console uses the same connections. */
const lanes = 4;

interface Asking {
  readonly instanceKey: string;
  readonly soap: CampaignSoap;
  readonly tokens: CampaignTokens;
  readonly account: UsedAccount;
}

type SchemaAnswer = Exclude<UseAnswer, { state: 'asked' }>;

interface FoundSchema {
  readonly id: string;
  readonly read: UseSchema | SchemaAnswer;
  /** The schema of external accounts says that this one links to it. */
  readonly isNamed: boolean;
}

/** Where accounts are used, over SOAP: what links to them, by the schemas of the instance, and which texts hold their names. */
export function createAccountUses({ clients, schemas, deadlineMs, now }: AccountUsesParts): AccountUses {
  const cache = createEntityCache<UseSchema>({ parse: (document, { schema }) => readUseSchema(document, schema), now });

  /** The schema, or why it has nothing to ask. */
  const schemaOf = async ({ instanceKey, soap, tokens }: Asking, schema: string): Promise<UseSchema | SchemaAnswer> => {
    try {
      const read = await cache.read({ instanceKey, schema }, soap, tokens);
      return read ?? { state: 'nothing-to-ask', cause: 'schema-absent' };
    } catch (error) {
      return unansweredBy(error);
    }
  };

  const byName = async (asking: Asking, id: string, ask: (schema: UseSchema) => Promise<UseAnswer>) => {
    const read = await schemaOf(asking, id);
    const answer = 'state' in read ? read : await answered(() => ask(read));
    const schemaLabel = 'state' in read ? null : read.label;
    return [{ schema: id, schemaLabel, kind: 'name', link: null, linkLabel: null, answer } satisfies UseSource];
  };

  return {
    async ask({ instanceKey, tokens }, account) {
      const soap = clients.of(instanceKey).withSignal(AbortSignal.timeout(deadlineMs));
      const asking: Asking = { instanceKey, soap, tokens, account };
      const query: UseQuery = asking;
      try {
        const own = await schemaOf(asking, accountSchema);
        const named = new Set('state' in own ? [] : own.linkedFrom);
        const linking = new Set([...usualSchemas, ...named]);
        linking.delete(accountSchema);
        const asked = [...linking].slice(0, mostSchemas);
        const questions = [
          ...asked.map((id) => async () => {
            const read = await schemaOf(asking, id);
            return await byLinks(query, { id, read, isNamed: named.has(id) });
          }),
          // Read once: where it was not, the schemas that it would have named are not asked, and this says so.
          () => byLinks(query, { id: accountSchema, read: own, isNamed: true }),
          () =>
            byName(asking, accountSchema, async () =>
              askAccounts(query, await schemas.read(instanceKey, soap, tokens)),
            ),
          () => byName(asking, optionSchema, (schema) => askOptions(query, schema)),
        ];
        const sources = (await inLanes(questions)).flat();
        if (linking.size <= mostSchemas) return sources;
        const others = { id: accountSchema, label: null };
        return [...sources, linkSource(others, null, { state: 'unanswered', cause: 'too-many-schemas' })];
      } catch (error) {
        return throwCampaignProblem(error);
      }
    },
  };
}

function linkSource(
  { id, label }: { readonly id: string; readonly label: string | null },
  link: UseLink | null,
  answer: UseAnswer,
): UseSource {
  return {
    schema: id,
    schemaLabel: label,
    kind: 'link',
    link: link?.name ?? null,
    linkLabel: link?.label ?? null,
    answer,
  };
}

/** Asks by each link of a schema, or says why there is nothing to ask. */
async function byLinks(query: UseQuery, { id, read, isNamed }: FoundSchema): Promise<UseSource[]> {
  if ('state' in read) return [linkSource({ id, label: null }, null, isNamed ? contradicted(read) : read)];
  const schema = { id, label: read.label };
  const asked = await Promise.all(
    read.links.map(async (link) =>
      linkSource(schema, link, await answered(() => askByLink(query, { id, read }, link))),
    ),
  );
  // What is stored as text is named beside what was asked: a query would not see it.
  if (read.hasTextLink) asked.push(linkSource(schema, null, { state: 'nothing-to-ask', cause: 'stored-as-text' }));
  if (asked.length > 0) return asked;
  const none = { state: 'nothing-to-ask', cause: 'no-link' } as const;
  return [linkSource(schema, null, isNamed && id !== accountSchema ? contradicted(none) : none)];
}

/** A schema that is named as one with a link, and is not there or has none: one of the two is wrong, so nothing is known. */
function contradicted(answer: SchemaAnswer): SchemaAnswer {
  if (answer.state === 'unanswered') return answer;
  return { state: 'unanswered', cause: answer.cause === 'schema-absent' ? 'unexpected-reply' : 'link-not-understood' };
}

async function answered(ask: () => Promise<UseAnswer>): Promise<UseAnswer> {
  try {
    return await ask();
  } catch (error) {
    return unansweredBy(error);
  }
}

/** Why a question has no answer. Rethrows what concerns the session, and what is no failure of a call. */
function unansweredBy(error: unknown): SchemaAnswer {
  if (!(error instanceof CampaignSoapError)) throw error;
  switch (error.kind) {
    case 'session-expired':
    case 'sign-in-refused':
    case 'address-refused':
      throw error;
    case 'fault':
      return unansweredByFault(error);
    case 'deadline':
    case 'aborted':
      return { state: 'unanswered', cause: 'timeout' };
    case 'unreachable':
    case 'http-status':
      return { state: 'unanswered', cause: 'unreachable' };
    case 'invalid-request':
      return { state: 'unanswered', cause: 'link-not-understood' };
    default:
      return { state: 'unanswered', cause: 'unexpected-reply' };
  }
}

/** `XFR-180000` is a schema that is not there, `SOP-330023` what is hidden for lack of rights (facts on the wire, section 9). */
function unansweredByFault({ code = '', detail = '' }: CampaignSoapError): SchemaAnswer {
  const says = (wanted: string): boolean => code === wanted || detail.includes(wanted);
  if (says('XFR-180000')) return { state: 'nothing-to-ask', cause: 'schema-absent' };
  return { state: 'unanswered', cause: says('SOP-330023') ? 'right-missing' : 'fault' };
}

/** Carries out what is to be done, some at a time, and gives the results in order. */
async function inLanes<T>(work: readonly (() => Promise<T>)[]): Promise<T[]> {
  const waiting = [...work.entries()];
  const results = new Map<number, T>();
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) results.set(next[0], await next[1]());
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return work.flatMap((_, index) => {
    const result = results.get(index);
    return result === undefined ? [] : [result];
  });
}
