import type { AccountTypeDescriptor } from '../../descriptor.ts';
import { externalAccountsPage } from '../../documentation.ts';
import { connection, documented, titled } from '../../field-builders.ts';
import { socialFields } from './social-fields.ts';

/** Facebook Connect, deprecated (facts: account types, A4 and A2). */
export const facebook: AccountTypeDescriptor = {
  key: 'facebook',
  title: titled('Facebook Connect'),
  group: 'adobe',
  numbers: [],
  names: ['facebook', 'Facebook Connect'],
  deprecated: true,
  documentation: externalAccountsPage('facebook-connect-external-account'),
  sections: [
    connection([
      ...socialFields,
      documented('marketingUrl', 'address', {
        xpaths: ['params/facebookParams/@marketingURL'],
        label: titled('Marketing URL', 'Marknadsförings-URL'),
      }),
      documented('realtimeSubscription', 'flag', {
        xpaths: ['params/facebookParams/@realtimeSubStatus'],
        label: titled('Real-time subscription', 'Realtidsprenumeration'),
      }),
    ]),
  ],
};
