import type { AccountTypeDescriptor } from '../../descriptor.ts';
import { externalAccountsPage } from '../../documentation.ts';
import { connection, titled } from '../../field-builders.ts';
import { account, password, serverAddress } from '../../shared-fields.ts';

/** Contacts of Oracle On Demand, removed from Campaign (facts: account types, A4 and A2). */
export const oracleOnDemand: AccountTypeDescriptor = {
  key: 'oracle-on-demand',
  title: titled('Oracle On Demand'),
  group: 'adobe',
  numbers: [],
  names: ['oracleOnDemand', 'oracleCRM', 'Oracle On Demand', 'Oracle CRM On Demand', 'Oracle On Demand CRM'],
  deprecated: true,
  documentation: externalAccountsPage(),
  sections: [connection([serverAddress({ needed: true }), account({ needed: true }), password({ needed: true })])],
};
