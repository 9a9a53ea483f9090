import type { Field } from '../definition.ts';
import { choice, flag, initially, long, memo, secret, short, text } from './field-kinds.ts';

/**
 * What every account has. The names are those of a recorded reply in the public SDK's tests; lengths are those of a
 * public instance-creation log of an old build: account 80, label 128, name 64, password 64, port 20, server 80.
 */
export const COMMON_FIELDS: readonly Field[] = [
  { path: '@id', label: 'Primary key', type: 'long', stamped: true },
  text('@name', 'Internal name', 64),
  text('@label', 'Label', 128),
  // ASSUMPTION: a change of type after the insert is refused. It would change the meaning of attributes that types share.
  { ...choice('@type', 'Type', { enumeration: 'type', initial: '3' }), fixed: true },
  flag('@active', 'Enabled'),
  flag('@packageAutoExport', 'Automatically exported in packages'),
  text('@server', 'Server', 80),
  text('@account', 'Account', 80),
  secret('@password', 'Password', 64),
  text('@port', 'Port', 20),
  choice('@encryptionType', 'Encryption type', { enumeration: 'encryptionType' }),
  text('@clientId', 'Client identifier'),
  secret('@clientSecret', 'Client secret'),
  { path: '@deployed', label: 'Deployed', type: 'boolean', default: '0', stamped: true },
  { path: '@folder-id', label: 'Foreign key of the folder', type: 'long' },
  { path: '@created', label: 'Creation date', type: 'datetime', stamped: true },
  { path: '@lastModified', label: 'Modification date', type: 'datetime', stamped: true },
  { path: '@createdBy-id', label: 'Foreign key of the creator', type: 'long', stamped: true },
  { path: '@modifiedBy-id', label: 'Foreign key of the last editor', type: 'long', stamped: true },
  memo('desc', 'Comment'),
];

/** Sign-in to Microsoft and Snowflake by OAuth 2.0, on builds that have it. */
export const OAUTH_FIELDS: readonly Field[] = [
  flag('@oAuth', 'Microsoft OAuth 2.0'),
  text('@azureTenant', 'Azure tenant', 64),
  text('@redirectUrl', 'Redirect URL'),
];

/** Bounce mails, routing and mid-sourcing, execution instances. */
export const CAMPAIGN_FIELDS: readonly Field[] = [
  choice('@EMailFunction', 'Function', { enumeration: 'EMailFunction' }),
  choice('@deliveryMode', 'Delivery mode', { enumeration: 'deliveryMode' }),
  choice('@messageType', 'Channel', { enumeration: 'messageType' }),
  initially(text('@activity', 'Activity', 64), 'signal'),
  flag('@onEveryRun', 'On every run'),
  choice('@activationMode', 'Activation', { enumeration: 'activationMode', initial: '2' }),
  text('@mirrorURL', 'Mirror page URL'),
  choice('@multiMidMode', 'Routing with several accounts', { enumeration: 'multiMidMode' }),
  { path: '@multiMidProvider', label: 'Several providers', type: 'byte', default: '0' },
  text('@lastMultiUsed', 'Last account used', 64),
  // Only the column `iMcHistoMethod` is public; that its attribute has this name is an assumption.
  choice('@mcHistoMethod', 'Connection method', { enumeration: 'mcHistoMethod' }),
  long('@fdaExtAccount-id', 'Foreign key of the FDA account'),
  long('@executionInstanceId', 'Identifier of the execution instance'),
  flag('@isMessageCenter', 'Message Center'),
  flag('@isInteraction', 'Interaction'),
  short('@mobileConnector', 'Connector', '127'),
  // PLACEHOLDERS: on Adobe's forms under these labels; the paths are not public.
  text('@errorAddress', 'Error address'),
  text('@postProcessing', 'Post-processing workflow', 64),
  flag('@trackingLinkProxy', 'Link proxy for tracking'),
  text('params/netSize/@sendEndPoint', 'Send end point'),
  text('params/netSize/@notificationEndPoint', 'Notification end point'),
  text('params/netSize/@receptionEndPoint', 'Reception end point'),
  text('params/netSize/@sourceNumber', 'Source number', 32),
  text('params/line/@channelAlias', 'Channel alias', 64),
  text('params/line/@channelId', 'Channel ID', 64),
  secret('params/line/@channelSecret', 'Channel secret key'),
  secret('params/line/@accessToken', 'Access token', 1024),
  { path: 'params/line/@expiryDate', label: 'Access token expiry date', type: 'datetime' },
  text('params/line/@subscriptionService', 'Subscription service', 64),
];

/** Attributes of Full FDA, as a recorded reply has them. Adobe manages these accounts. */
export const FULL_FDA_FIELDS: readonly Field[] = [
  flag('ffda/@isFFDA', 'Full FDA'),
  text('ffda/@replicationWarehouse', 'Replication warehouse'),
  text('ffda/@xxlSchemaSuffix', 'Suffix of replicated schemas', 64),
];
