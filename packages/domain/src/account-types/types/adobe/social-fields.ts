import type { FieldDescriptor } from '../../descriptor.ts';
import { documented, titled, unconfirmed } from '../../field-builders.ts';

/** What an application at a social network needs (facts: account types, A4, X and Facebook Connect). */
export const socialFields: readonly FieldDescriptor[] = [
  documented('thirdPartyApplication', 'flag', {
    xpaths: ['params/oauthParams/@thirdPartyApplication'],
    label: titled('Hosted by a partner', 'Drivs av en partner'),
  }),
  unconfirmed('socialApplicationId', 'text', {
    xpaths: ['params/oauthParams/@applicationId', 'params/oauthParams/@appId'],
    label: titled('Application ID', 'Program-ID'),
    needed: true,
  }),
  unconfirmed('socialApplicationSecret', 'secret', {
    xpaths: [
      'params/oauthParams/@applicationSecret',
      'params/oauthParams/@consumerSecret',
      'params/oauthParams/@appSecret',
    ],
    label: titled('Application secret', 'Programhemlighet'),
    needed: true,
  }),
];
