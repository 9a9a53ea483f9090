import type { Enumeration, Field, Schema } from './definition.ts';

/**
 * PLACEHOLDER. The number of this type in a real `nms:extAccount` enumeration is not public. A client must read the
 * enumeration and find the entry by its label, so that one that hard-codes a number fails here.
 */
export const IMS_ACCOUNT_TYPE = '117';

/** Numbers seen in public documents: 0, 3, 11, 12, 17. The others are placeholders of this emulator as well. */
const TYPE_VALUES: Enumeration['values'] = [
  { name: 'bounces', value: '0', label: 'Bounce mails (POP3)' },
  { name: 'delivery', value: '3', label: 'Routing' },
  { name: 'executionInstance', value: '11', label: 'Execution instance' },
  { name: 'aem', value: '12', label: 'Adobe Experience Manager' },
  { name: 'hdfs', value: '17', label: 'Hadoop (HDFS)' },
  { name: 'externalDatabase', value: '61', label: 'External database' },
  { name: 'ftp', value: '62', label: 'FTP' },
  { name: 'sftp', value: '63', label: 'SFTP' },
  { name: 'http', value: '64', label: 'HTTP' },
  { name: 'webAnalytics', value: '65', label: 'Web Analytics' },
  { name: 'amazonS3', value: '66', label: 'Amazon Simple Storage Service (S3)' },
  { name: 'azureBlob', value: '67', label: 'Azure Blob Storage' },
  { name: 'facebook', value: '68', label: 'Facebook' },
  { name: 'twitter', value: '69', label: 'X (Twitter)' },
  { name: 'msDynamics', value: '70', label: 'Microsoft Dynamics CRM' },
  { name: 'salesforce', value: '71', label: 'Salesforce CRM' },
];

/** What differs from build to build. */
export interface ExternalAccountBuild {
  /** The package "Integration with the Adobe Experience Cloud" is installed. */
  readonly hasImsPackage: boolean;
  /** Builds before the field was introduced lack it; IMS then assumes its default product context. */
  readonly hasProductContext: boolean;
}

function text(path: string, label: string, length = 255): Field {
  return { path, label, type: 'string', length };
}

function secret(path: string, label: string): Field {
  return { path, label, type: 'string', length: 512, secret: true };
}

/** Attribute names are those of a real reply shown in the public SDK's tests; lengths are assumptions. */
const COMMON_FIELDS: readonly Field[] = [
  { path: '@id', label: 'Primary key', type: 'long', stamped: true },
  text('@name', 'Internal name', 64),
  text('@label', 'Label', 128),
  { path: '@type', label: 'Type', type: 'byte', enumeration: 'type', default: '3' },
  { path: '@active', label: 'Enabled', type: 'boolean', default: '0' },
  { path: '@packageAutoExport', label: 'Automatically exported in packages', type: 'boolean', default: '0' },
  text('@server', 'Server'),
  text('@account', 'Account', 128),
  secret('@password', 'Password'),
  text('@port', 'Port', 8),
  { path: '@encryptionType', label: 'Encryption type', type: 'byte', enumeration: 'encryptionType', default: '0' },
  { path: '@deliveryMode', label: 'Delivery mode', type: 'byte', enumeration: 'deliveryMode', default: '0' },
  { path: '@messageType', label: 'Channel', type: 'byte', enumeration: 'messageType', default: '0' },
  text('@mirrorURL', 'Mirror page URL'),
  text('@dbName', 'Database', 128),
  { ...text('@provider', 'Provider', 64), default: 'Snowflake' },
  { ...text('@timezone', 'Time zone', 64), default: '_server_' },
  text('@awsKey', 'AWS access key', 128),
  secret('@awsSecret', 'AWS secret key'),
  text('@awsRegion', 'AWS region', 32),
  text('@azureTenant', 'Azure tenant', 64),
  text('@clientId', 'Client identifier'),
  secret('@clientSecret', 'Client secret'),
  text('@redirectUrl', 'Redirect URL'),
  { path: '@folder-id', label: 'Foreign key of the folder', type: 'long' },
  { path: '@created', label: 'Creation date', type: 'datetime', stamped: true },
  { path: '@lastModified', label: 'Modification date', type: 'datetime', stamped: true },
  { path: '@createdBy-id', label: 'Foreign key of the creator', type: 'long', stamped: true },
  { path: '@modifiedBy-id', label: 'Foreign key of the last editor', type: 'long', stamped: true },
  { path: 'desc', label: 'Comment', type: 'memo' },
];

const IMS_FIELDS: readonly Field[] = [
  text('@imsServer', 'IMS server'),
  { path: '@userScope', label: 'IMS scope', type: 'string', length: 1024 },
  text('@imsOrgId', 'IMS organization ID', 128),
  text('@imsRightsMask', 'Association mask', 512),
  text('@callbackServer', 'Callback server'),
  text('@tenant', 'Tenant', 64),
];

const PRODUCT_CONTEXT = text('@productContext', 'Product context', 64);

/** `nms:extAccount` as a build has it. */
export function externalAccountSchema(build: ExternalAccountBuild): Schema {
  const imsFields = build.hasImsPackage ? [...IMS_FIELDS, ...(build.hasProductContext ? [PRODUCT_CONTEXT] : [])] : [];
  const imsType = { name: 'experienceCloud', value: IMS_ACCOUNT_TYPE, label: 'Adobe Experience Cloud' };
  return {
    namespace: 'nms',
    name: 'extAccount',
    label: 'External accounts',
    keys: [['@id'], ['@name']],
    fields: [...COMMON_FIELDS, ...imsFields],
    links: [
      { name: 'folder', label: 'Folder', target: 'xtk:folder', via: '@folder-id' },
      { name: 'createdBy', label: 'Created by', target: 'xtk:operator', via: '@createdBy-id' },
      { name: 'modifiedBy', label: 'Last modified by', target: 'xtk:operator', via: '@modifiedBy-id' },
    ],
    enumerations: [
      {
        name: 'type',
        baseType: 'byte',
        default: 'delivery',
        values: build.hasImsPackage ? [...TYPE_VALUES, imsType] : TYPE_VALUES,
      },
      enumeration('encryptionType', ['none:0:None', 'ssl:1:SSL']),
      enumeration('deliveryMode', ['external:0:External', 'bulk:1:Bulk delivery', 'midSourcing:4:Mid-sourcing']),
      enumeration('messageType', ['email:0:Email', 'sms:1:Mobile (SMS)']),
    ],
    methods: [],
    implements: 'xtk:persist',
    writable: true,
  };
}

function enumeration(name: string, entries: readonly string[]): Enumeration {
  const values = entries.map((entry) => {
    const [valueName = '', value = '', label = ''] = entry.split(':');
    return { name: valueName, value, label };
  });
  return { name, baseType: 'byte', values };
}
