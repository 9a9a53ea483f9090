import type { AccountTypeDescriptor } from '../../descriptor.ts';
import { externalAccountsPage } from '../../documentation.ts';
import { connection, titled, unconfirmed } from '../../field-builders.ts';
import { encryption, serverAddress } from '../../shared-fields.ts';

/** Files in Azure Blob Storage (facts: account types, A4). Which attribute has the access key is not public. */
export const azureBlob: AccountTypeDescriptor = {
  key: 'azure-blob',
  title: titled('Azure Blob Storage'),
  group: 'transfer',
  numbers: [],
  names: ['azureBlob', 'Azure', 'Azure Blob', 'Azure Blob Storage', 'Microsoft Azure', 'Microsoft Azure Blob Storage'],
  documentation: externalAccountsPage('azure-external-account'),
  sections: [
    connection([
      serverAddress({ needed: true }),
      encryption(),
      unconfirmed('azureKey', 'secret', {
        xpaths: ['@azureKey', '@azureAccessKey', '@accessKey'],
        label: titled('Access key', 'Åtkomstnyckel'),
        needed: true,
      }),
    ]),
  ],
};
