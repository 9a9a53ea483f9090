import type { AccountTypeDescriptor } from '../../descriptor.ts';
import { documented, titled } from '../../field-builders.ts';
import { databaseSections } from '../database/database-sections.ts';

/** The database of a Full FDA instance. Adobe manages it (facts: account types, A4; Campaign v8 docs, external-accounts). */
export const fullFda: AccountTypeDescriptor = {
  key: 'full-fda',
  title: titled('Full FDA'),
  group: 'campaign',
  numbers: [],
  names: ['Full FDA', 'ffda'],
  variant: { of: 'external-database', accounts: ['ffda'] },
  documentation:
    'https://experienceleague.adobe.com/en/docs/campaign/campaign-v8/config/configuration/external-accounts',
  sections: [
    {
      key: 'full-fda',
      title: titled('Full FDA'),
      fields: [
        documented('isFullFda', 'flag', { xpaths: ['ffda/@isFFDA'], label: titled('Full FDA') }),
        documented('replicationWarehouse', 'text', {
          xpaths: ['ffda/@replicationWarehouse'],
          label: titled('Replication warehouse', 'Warehouse för replikering'),
        }),
        documented('replicatedSchemaSuffix', 'text', {
          xpaths: ['ffda/@xxlSchemaSuffix'],
          label: titled('Suffix of replicated schemas', 'Suffix för replikerade scheman'),
        }),
      ],
    },
    ...databaseSections,
  ],
};
