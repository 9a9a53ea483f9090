import type { AccountTypeDescriptor } from '../../descriptor.ts';
import { externalAccountsPage } from '../../documentation.ts';
import { titled, unconfirmed } from '../../field-builders.ts';
import { routingSection } from './routing-fields.ts';

function lineAttribute(name: string): readonly string[] {
  return [`params/line/@${name}`, `params/lineParams/@${name}`, `params/@${name}`];
}

/**
 * LINE messages: a routing account, recognized by the name of the built-in one, since the channel's number is not public (facts:
 * account types, A4; screenshot line_config_2).
 */
export const line: AccountTypeDescriptor = {
  key: 'line',
  title: titled('LINE'),
  group: 'campaign',
  numbers: [],
  names: ['LINE', 'LINE V2', 'LINE V2 routing'],
  variant: { of: 'routing', accounts: ['LINE V2 routing', 'LINE_V2_routing', 'lineV2Routing'] },
  linkedBy: 'nms:delivery',
  documentation: externalAccountsPage('routing-external-account'),
  sections: [
    routingSection,
    {
      key: 'line',
      title: titled('LINE'),
      fields: [
        unconfirmed('channelAlias', 'text', {
          xpaths: lineAttribute('channelAlias'),
          label: titled('Channel alias', 'Kanalalias'),
        }),
        unconfirmed('channelId', 'text', {
          xpaths: lineAttribute('channelId'),
          label: titled('Channel ID', 'Kanal-ID'),
          needed: true,
        }),
        unconfirmed('channelSecret', 'secret', {
          xpaths: lineAttribute('channelSecret'),
          label: titled('Channel secret key', 'Kanalens hemliga nyckel'),
          needed: true,
        }),
        unconfirmed('accessToken', 'secret', {
          xpaths: lineAttribute('accessToken'),
          label: titled('Access token', 'Åtkomsttoken'),
        }),
        unconfirmed('accessTokenExpiry', 'text', {
          xpaths: [...lineAttribute('expiryDate'), ...lineAttribute('accessTokenExpiry')],
          label: titled('Access token expiry date', 'Åtkomsttokens utgångsdatum'),
        }),
        unconfirmed('subscriptionService', 'text', {
          xpaths: lineAttribute('subscriptionService'),
          label: titled('Subscription service', 'Prenumerationstjänst'),
          needed: true,
        }),
      ],
    },
  ],
};
