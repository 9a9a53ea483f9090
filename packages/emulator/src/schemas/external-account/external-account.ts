import { REVERSE_LINKS } from '../account-users.ts';
import type { Field, Schema } from '../definition.ts';
import { CAMPAIGN_FIELDS, COMMON_FIELDS, FULL_FDA_FIELDS, OAUTH_FIELDS } from './campaign-fields.ts';
import { SFTP_KEY_FIELDS, SOLUTION_FIELDS, TRANSFER_FIELDS } from './connector-fields.ts';
import { DATABASE_FIELDS } from './database-fields.ts';
import { OTHER_ENUMERATIONS, typeEnumeration } from './enumerations.ts';
import { text } from './field-kinds.ts';
import { SMS_FIELDS } from './sms-fields.ts';
import { TEST_ACCOUNT } from './test-account-method.ts';

/** What differs from build to build. */
export interface ExternalAccountBuild {
  /** The package "Integration with the Adobe Experience Cloud" is installed. */
  readonly hasImsPackage: boolean;
  /** Builds before the field was introduced lack it; IMS then assumes its default product context. */
  readonly hasProductContext: boolean;
  /** Bounce mails through Microsoft OAuth 2.0: from 8.3, and from v7 of the same year. */
  readonly hasOAuth: boolean;
  /** SFTP by key pair: from 8.5. */
  readonly hasSftpKeys: boolean;
}

const IMS_FIELDS: readonly Field[] = [
  text('@imsServer', 'IMS server'),
  text('@userScope', 'IMS scope', 1024),
  text('@imsOrgId', 'IMS organization ID', 128),
  text('@imsRightsMask', 'Association mask', 512),
  text('@callbackServer', 'Callback server'),
  text('@tenant', 'Tenant', 64),
];

const PRODUCT_CONTEXT = text('@productContext', 'Product context', 64);

/** `nms:extAccount` as a build has it. */
export function externalAccountSchema(build: ExternalAccountBuild): Schema {
  return {
    namespace: 'nms',
    name: 'extAccount',
    label: 'External accounts',
    keys: [['@id'], ['@name']],
    fields: [
      ...COMMON_FIELDS,
      ...(build.hasOAuth ? OAUTH_FIELDS : []),
      ...CAMPAIGN_FIELDS,
      ...TRANSFER_FIELDS,
      ...(build.hasSftpKeys ? SFTP_KEY_FIELDS : []),
      ...DATABASE_FIELDS,
      ...SMS_FIELDS,
      ...SOLUTION_FIELDS,
      ...FULL_FDA_FIELDS,
      ...(build.hasImsPackage ? IMS_FIELDS : []),
      ...(build.hasImsPackage && build.hasProductContext ? [PRODUCT_CONTEXT] : []),
    ],
    elementLabels: ELEMENT_LABELS,
    links: [
      { name: 'folder', label: 'Folder', target: 'xtk:folder', via: '@folder-id' },
      { name: 'createdBy', label: 'Created by', target: 'xtk:operator', via: '@createdBy-id' },
      { name: 'modifiedBy', label: 'Last modified by', target: 'xtk:operator', via: '@modifiedBy-id' },
      { name: 'fdaExtAccount', label: 'FDA account', target: 'nms:extAccount', via: '@fdaExtAccount-id' },
    ],
    reverseLinks: REVERSE_LINKS,
    enumerations: [typeEnumeration(build.hasImsPackage), ...OTHER_ENUMERATIONS],
    methods: [TEST_ACCOUNT],
    implements: 'xtk:persist',
    writable: true,
  };
}

const ELEMENT_LABELS: Readonly<Record<string, string>> = {
  params: 'Parameters',
  'params/line': 'LINE',
  'params/netSize': 'NetSize',
  'params/receiver': 'Receiver',
  'params/wapPush': 'WAP Push',
  'params/mms': 'MMS',
  'params/oauthParams': 'Application',
  'params/facebookParams': 'Facebook',
  'params/mscrm': 'Microsoft Dynamics',
  'params/salesforce': 'Salesforce',
  analyticsConfig: 'Web Analytics',
  webAnalyticsParams: 'Web Analytics parameters',
  'webAnalyticsParams/integrationDetails': 'Integration',
  ffda: 'Full FDA',
  fda: 'External database',
  s3Account: 'Amazon S3',
  sftp: 'SFTP',
};
