import type { AccountTypeDescriptor } from '../../descriptor.ts';
import { externalAccountsPage } from '../../documentation.ts';
import { connection, documented, titled, unconfirmed } from '../../field-builders.ts';
import { account, clientId, password } from '../../shared-fields.ts';

/** Contacts of Salesforce (facts: account types, A4). */
export const salesforce: AccountTypeDescriptor = {
  key: 'salesforce',
  title: titled('Salesforce CRM'),
  group: 'adobe',
  numbers: [],
  names: ['salesforce', 'salesforceCRM', 'Salesforce CRM', 'Salesforce.com', 'Salesforce.com CRM'],
  documentation: externalAccountsPage('salesforce-crm-external-account'),
  sections: [
    connection([
      unconfirmed('salesforceOAuthType', 'choice', {
        xpaths: ['params/salesforce/@grantType', 'params/salesforce/@crmGrantType', 'params/salesforce/@oAuthType'],
        label: titled('OAuth type', 'OAuth-typ'),
      }),
      account({ needed: true }),
      password({ needed: true }),
      clientId({
        help: titled('Salesforce may ignore it.', 'Salesforce kan bortse från det.'),
      }),
      unconfirmed('securityToken', 'secret', {
        xpaths: ['params/salesforce/@securityToken', '@securityToken'],
        label: titled('Security token', 'Säkerhetstoken'),
      }),
      unconfirmed('sandbox', 'flag', {
        xpaths: ['params/salesforce/@sandbox', 'params/salesforce/@sandboxMode'],
        label: titled('Sandbox mode', 'Sandlådeläge'),
      }),
      documented('salesforceApiVersion', 'text', {
        xpaths: ['params/salesforce/@apiVersion'],
        label: titled('API version', 'API-version'),
        help: titled("Stored with quotes, such as '21.0'.", "Sparas med citattecken, till exempel '21.0'."),
      }),
    ]),
  ],
};
