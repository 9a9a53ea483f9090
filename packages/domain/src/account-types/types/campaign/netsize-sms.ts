import type { AccountTypeDescriptor } from '../../descriptor.ts';
import { externalAccountsPage } from '../../documentation.ts';
import { connection, titled, unconfirmed } from '../../field-builders.ts';
import { account, password, port, server } from '../../shared-fields.ts';

function endPoint(name: 'send' | 'notification' | 'reception') {
  return [`params/netSize/@${name}EndPoint`, `params/@${name}EndPoint`, `@${name}EndPoint`];
}

/** SMS by NetSize, deprecated (facts: account types, A4 and A2); its paths are not public. */
export const netsizeSms: AccountTypeDescriptor = {
  key: 'netsize-sms',
  title: titled('NetSize SMS', 'NetSize-SMS'),
  group: 'campaign',
  numbers: [],
  names: ['NetSize', 'NetSize SMS', 'SMS NetSize'],
  linkedBy: 'nms:delivery',
  deprecated: true,
  documentation: externalAccountsPage(),
  sections: [
    connection([
      account({ needed: true }),
      password({ needed: true }),
      server({ needed: true }),
      port({ usual: '38000' }),
      unconfirmed('sendEndPoint', 'text', {
        xpaths: endPoint('send'),
        label: titled('Send end point', 'Slutpunkt för utskick'),
      }),
      unconfirmed('notificationEndPoint', 'text', {
        xpaths: endPoint('notification'),
        label: titled('Notification end point', 'Slutpunkt för aviseringar'),
      }),
      unconfirmed('receptionEndPoint', 'text', {
        xpaths: endPoint('reception'),
        label: titled('Reception end point', 'Slutpunkt för mottagning'),
      }),
      unconfirmed('sourceNumber', 'text', {
        xpaths: ['params/@sourceNumber', 'params/netSize/@sourceNumber', '@sourceNumber'],
        label: titled('Source number', 'Avsändarnummer'),
      }),
    ]),
  ],
};
