import type { CampaignSoap } from '@console/campaign-soap';
import type { UseAnswer, UseSource } from '@console/domain';
import type { AccountUses, CampaignTokens } from '../../../ports.ts';
import type { CampaignClients } from '../clients.ts';
import { createEntityCache } from '../entity-cache.ts';
import { throwCampaignProblem } from '../problems.ts';
import type { SchemaCache } from '../schema-cache.ts';
import { createUsesOfAll } from './all-accounts.ts';
import { answered, type SchemaAnswer, unansweredBy } from './answers.ts';
import { inLanes } from './lanes.ts';
import { accountSchema, linkQuestions } from './link-questions.ts';
import { askAccounts, askOptions, optionSchema } from './name-in-texts.ts';
import { askByLink, type UseQuery } from './use-rows.ts';
import { readUseSchema, type UseSchema } from './use-schema.ts';

export interface AccountUsesParts {
  readonly clients: CampaignClients;
  readonly schemas: SchemaCache;
  /** How long all questions about an account, or about all of them, may take together, ms. */
  readonly deadlineMs: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

interface Asking {
  readonly instanceKey: string;
  readonly soap: CampaignSoap;
  readonly tokens: CampaignTokens;
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

  const soapFor = (instanceKey: string) => clients.of(instanceKey).withSignal(AbortSignal.timeout(deadlineMs));

  return {
    async ask({ instanceKey, tokens }, account) {
      const soap = soapFor(instanceKey);
      const asking: Asking = { instanceKey, soap, tokens };
      const query: UseQuery = { soap, tokens, account };
      try {
        const questions = [
          ...(await linkQuestions(
            (id) => schemaOf(asking, id),
            (schema, link) => askByLink(query, schema, link),
          )),
          () =>
            byName(asking, accountSchema, async () =>
              askAccounts(query, await schemas.read(instanceKey, soap, tokens)),
            ),
          () => byName(asking, optionSchema, (schema) => askOptions(query, schema)),
        ];
        return (await inLanes(questions)).flat();
      } catch (error) {
        return throwCampaignProblem(error);
      }
    },
    ofAll({ instanceKey, tokens }) {
      const asking: Asking = { instanceKey, soap: soapFor(instanceKey), tokens };
      return createUsesOfAll({ ...asking, schemaOf: (id) => schemaOf(asking, id) });
    },
  };
}
