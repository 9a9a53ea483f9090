import type { Field } from '../definition.ts';
import { choice, flag, initially, memo, secret, short, spelledFlag, text } from './field-kinds.ts';

/** FTP, SFTP, HTTP, S3, Azure, Fabric storage, HDFS: beside the fields that every account has. */
export const TRANSFER_FIELDS: readonly Field[] = [
  text('@awsKey', 'AWS access key', 128),
  // The recorded reply has the first, Adobe's privacy page names the second.
  secret('@awsSecret', 'AWS secret key'),
  secret('s3Account/@awsSecret', 'AWS secret key'),
  text('@awsRegion', 'AWS region', 32),
  flag('@useServerSideEncryption', 'Server-side encryption'),
  // PLACEHOLDERS: on Adobe's forms under these labels; the paths are not public.
  secret('@azureKey', 'Azure access key'),
  text('@applicationId', 'Application ID', 64),
];

/** PLACEHOLDERS, as above: SFTP by key pair, from 8.5 on. */
export const SFTP_KEY_FIELDS: readonly Field[] = [
  choice('sftp/@authenticationMode', 'Authentication', { enumeration: 'authenticationMode' }),
  { ...memo('sftp/privateKey', 'Private key file'), secret: true },
  memo('sftp/publicKey', 'Public key file'),
  secret('sftp/@passphrase', 'Passphrase'),
];

/** Analytics, social networks and CRM, with the names and defaults of a recorded reply in the public SDK's tests. */
const RECORDED: readonly Field[] = [
  choice('@partner', 'Partner', { enumeration: 'partner', initial: '1' }),
  text('analyticsConfig/@integrationName', 'Integration name', 64),
  short('analyticsConfig/@persistence', 'Persistence', '7'),
  short('analyticsConfig/@purge', 'Purge', '180'),
  choice('analyticsConfig/@status', 'Status', { enumeration: 'analyticsStatus' }),
  choice('webAnalyticsParams/@partner', 'Partner', { enumeration: 'partner', initial: '1' }),
  short('webAnalyticsParams/@persistence', 'Persistence', '7'),
  short('webAnalyticsParams/@purge', 'Purge', '180'),
  text('webAnalyticsParams/integrationDetails/@integrationName', 'Integration name', 64),
  // A hash that says who integrates: a client should treat it as a secret, although the schema does not.
  text('webAnalyticsParams/integrationDetails/@integrationValue', 'Integration value', 64),
  spelledFlag('params/oauthParams/@thirdPartyApplication', 'Hosted by a partner', 'true'),
  initially(text('params/facebookParams/@marketingURL', 'Marketing URL'), 'http://www.adobe.com'),
  flag('params/facebookParams/@realtimeSubStatus', 'Real-time subscription'),
  {
    ...text('params/mscrm/@crmDeploymentType', 'Deployment type', 32),
    enumeration: 'crmDeploymentType',
    default: 'webapi',
  },
  choice('params/mscrm/@crmGrantType', 'OAuth type', { enumeration: 'crmGrantType' }),
  // Versions are stored with quotes around them.
  initially(text('params/mscrm/@crmApiVersion', 'CRM version', 32), "'auto'"),
  initially(text('params/salesforce/@apiVersion', 'API version', 32), "'21.0'"),
];

/** PLACEHOLDERS: on Adobe's forms under these labels; the paths are not public. */
const ON_PAGES_ALONE: readonly Field[] = [
  text('webAnalyticsParams/integrationDetails/@email', 'Email', 128),
  text('webAnalyticsParams/integrationDetails/@imsOrgId', 'IMS organization', 128),
  text('webAnalyticsParams/integrationDetails/@company', 'Company', 128),
  text('webAnalyticsParams/integrationDetails/@reportSuite', 'Report suite', 128),
  text('params/oauthParams/@applicationId', 'Application ID', 128),
  secret('params/oauthParams/@applicationSecret', 'Application secret'),
  { ...memo('params/mscrm/privateKey', 'Private key'), secret: true },
  text('params/mscrm/@customKeyId', 'Custom key identifier', 128),
  text('params/mscrm/@keyId', 'Key identifier', 64),
  secret('params/salesforce/@securityToken', 'Security token'),
  spelledFlag('params/salesforce/@sandbox', 'Sandbox mode'),
];

export const SOLUTION_FIELDS: readonly Field[] = [...RECORDED, ...ON_PAGES_ALONE];
