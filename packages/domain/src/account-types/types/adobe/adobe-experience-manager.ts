import type { AccountTypeDescriptor } from '../../descriptor.ts';
import { externalAccountsPage } from '../../documentation.ts';
import { connection, titled } from '../../field-builders.ts';
import { account, password, serverAddress } from '../../shared-fields.ts';

/** Content of Experience Manager (facts: account types, A4; the port of Adobe's page is a slip). */
export const adobeExperienceManager: AccountTypeDescriptor = {
  key: 'adobe-experience-manager',
  title: titled('Adobe Experience Manager'),
  group: 'adobe',
  numbers: ['12'],
  names: ['aem', 'Adobe Experience Manager', 'AEM', 'AEM instance', 'Adobe Experience Manager (AEM)'],
  documentation: externalAccountsPage('adobe-experience-manager-external-account'),
  sections: [
    connection([
      serverAddress({
        needed: true,
        help: titled('Without a slash at the end.', 'Utan snedstreck på slutet.'),
      }),
      account({ needed: true }),
      password({ needed: true }),
    ]),
  ],
};
