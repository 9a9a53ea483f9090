import type { CampaignSoap } from '@console/campaign-soap';
import type { CampaignTokens } from '../../ports.ts';
import { Problem } from '../../problem.ts';
import { type AccountSchema, hasAccounts, readAccountSchema } from './account-schema.ts';
import { createEntityCache } from './entity-cache.ts';

export interface SchemaCache {
  read(instanceKey: string, soap: CampaignSoap, tokens: CampaignTokens): Promise<AccountSchema>;
}

function unexpected(): Problem {
  return new Problem('campaign-unexpected-reply', { campaignChanged: 'no' });
}

/** The schema of external accounts of each instance. */
export function createSchemaCache(
  imsTypeNamesOf: (instanceKey: string) => readonly string[] | undefined,
  now: () => number,
): SchemaCache {
  const cache = createEntityCache<AccountSchema>({
    parse: (document, { instanceKey }) => {
      if (!hasAccounts(document)) throw unexpected();
      return readAccountSchema(document, imsTypeNamesOf(instanceKey));
    },
    now,
  });
  return {
    async read(instanceKey, soap, tokens) {
      const schema = await cache.read({ instanceKey, schema: 'nms:extAccount' }, soap, tokens);
      if (schema === undefined) throw unexpected();
      return schema;
    },
  };
}
