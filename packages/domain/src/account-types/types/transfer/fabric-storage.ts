import type { AccountTypeDescriptor } from '../../descriptor.ts';
import { connection, titled, unconfirmed } from '../../field-builders.ts';
import { externalAccountsPage } from '../../documentation.ts';
import { clientSecret, serverAddress } from '../../shared-fields.ts';

/** Files in Microsoft Fabric (facts: account types, A4); its paths are not public. */
export const fabricStorage: AccountTypeDescriptor = {
  key: 'fabric-storage',
  title: titled('Microsoft Fabric storage', 'Microsoft Fabric-lagring'),
  group: 'transfer',
  numbers: [],
  names: ['fabricStorage', 'Microsoft Fabric storage', 'Fabric', 'Microsoft Fabric', 'OneLake'],
  documentation: externalAccountsPage(),
  sections: [
    connection([
      serverAddress({ needed: true }),
      unconfirmed('applicationId', 'text', {
        xpaths: ['@applicationId', '@clientId'],
        label: titled('Application ID', 'Program-ID'),
        needed: true,
      }),
      clientSecret({ certainty: 'unconfirmed', needed: true }),
    ]),
  ],
};
