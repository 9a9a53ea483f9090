import type { CampaignSoap } from '@console/campaign-soap';
import type { CampaignTokens } from '../../ports.ts';
import { Problem } from '../../problem.ts';
import { type AccountSchema, hasAccounts, readAccountSchema } from './account-schema.ts';

const trustedMs = 60_000;
const entity = 'xtk:schema|nms:extAccount';

export interface SchemaCache {
  read(instanceKey: string, soap: CampaignSoap, tokens: CampaignTokens): Promise<AccountSchema>;
}

/**
 * The schema of each instance, asked for again by its checksum after a minute: Campaign sends it only when it changed.
 * It describes the build, not the operator, so operators of one instance share it.
 */
export function createSchemaCache(
  imsTypeNamesOf: (instanceKey: string) => readonly string[] | undefined,
  now: () => number,
): SchemaCache {
  const cache = new Map<string, { schema: AccountSchema; checkedAt: number }>();
  return {
    async read(instanceKey, soap, tokens) {
      const known = cache.get(instanceKey);
      if (known !== undefined && now() - known.checkedAt < trustedMs) return known.schema;
      const document = await soap.getEntityIfMoreRecent(tokens, entity, known?.schema.md5 ?? '');
      if (document === undefined && known !== undefined) {
        known.checkedAt = now();
        return known.schema;
      }
      if (!hasAccounts(document)) throw new Problem('campaign-unexpected-reply', { campaignChanged: 'no' });
      const schema = readAccountSchema(document, imsTypeNamesOf(instanceKey));
      cache.set(instanceKey, { schema, checkedAt: now() });
      return schema;
    },
  };
}
