import type { AccountTypeDescriptor } from '../../descriptor.ts';
import { externalAccountsPage } from '../../documentation.ts';
import { connection, titled } from '../../field-builders.ts';
import { account, encryption, password, port, serverAddress } from '../../shared-fields.ts';

/** The built-in account for Adobe's deliverability instance (facts: account types, A4, by a screenshot). */
export const httpDeliverability: AccountTypeDescriptor = {
  key: 'http-deliverability',
  title: titled('HTTP deliverability', 'HTTP-leveransbarhet'),
  group: 'campaign',
  numbers: [],
  names: ['HTTP deliverability', 'Deliverability', 'deliverabilityInstance'],
  variant: { of: 'http', accounts: ['deliverabilityInstance'] },
  documentation: externalAccountsPage(),
  sections: [connection([serverAddress({ needed: true }), port({ usual: '80' }), account(), password(), encryption()])],
};
