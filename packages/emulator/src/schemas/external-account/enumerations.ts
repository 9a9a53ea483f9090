import type { Enumeration, FieldType } from '../definition.ts';

/**
 * PLACEHOLDER. The number of this type in a real `nms:extAccount` enumeration is not public. A client must read the
 * enumeration and find the entry by its label, so that one that hard-codes a number fails here.
 */
export const IMS_ACCOUNT_TYPE = '117';

/** The account types by name. */
export const ACCOUNT_TYPE = {
  bounces: '0',
  routing: '3',
  externalDatabase: '7',
  executionInstance: '11',
  aem: '12',
  hdfs: '17',
  ftp: '62',
  sftp: '63',
  http: '64',
  webAnalytics: '65',
  amazonS3: '66',
  azureBlob: '67',
  facebook: '68',
  twitter: '69',
  msDynamics: '70',
  salesforce: '71',
  oracleOnDemand: '72',
  fabricStorage: '73',
  netSize: '74',
} as const;

/**
 * Numbers seen in public documents: 0, 3, 7, 11, 12, 17. The others are PLACEHOLDERS of this emulator, and so are the names
 * of all but `bounces`, `delivery` and `hdfs`. SMS over SMPP and LINE are routing (Adobe's pages on external accounts). That
 * Microsoft Fabric storage and NetSize have types of their own is read off the pages that list them so.
 */
const TYPE_VALUES = entries([
  `bounces:${ACCOUNT_TYPE.bounces}:Bounce mails (POP3)`,
  `delivery:${ACCOUNT_TYPE.routing}:Routing`,
  `externalDatabase:${ACCOUNT_TYPE.externalDatabase}:External database`,
  `executionInstance:${ACCOUNT_TYPE.executionInstance}:Execution instance`,
  `aem:${ACCOUNT_TYPE.aem}:Adobe Experience Manager`,
  `hdfs:${ACCOUNT_TYPE.hdfs}:Hadoop (HDFS)`,
  `ftp:${ACCOUNT_TYPE.ftp}:FTP`,
  `sftp:${ACCOUNT_TYPE.sftp}:SFTP`,
  `http:${ACCOUNT_TYPE.http}:HTTP`,
  `webAnalytics:${ACCOUNT_TYPE.webAnalytics}:Web Analytics`,
  `amazonS3:${ACCOUNT_TYPE.amazonS3}:Amazon Simple Storage Service (S3)`,
  `azureBlob:${ACCOUNT_TYPE.azureBlob}:Azure Blob Storage`,
  `facebook:${ACCOUNT_TYPE.facebook}:Facebook`,
  `twitter:${ACCOUNT_TYPE.twitter}:X (Twitter)`,
  `msDynamics:${ACCOUNT_TYPE.msDynamics}:Microsoft Dynamics CRM`,
  `salesforce:${ACCOUNT_TYPE.salesforce}:Salesforce CRM`,
  `oracleOnDemand:${ACCOUNT_TYPE.oracleOnDemand}:Oracle On Demand`,
  `fabricStorage:${ACCOUNT_TYPE.fabricStorage}:Microsoft Fabric storage`,
  `netSize:${ACCOUNT_TYPE.netSize}:NetSize SMS`,
]);

/** The enumeration of types; the one of the Experience Cloud is there where its package is installed. */
export function typeEnumeration(hasImsPackage: boolean): Enumeration {
  const imsType = { name: 'experienceCloud', value: IMS_ACCOUNT_TYPE, label: 'Adobe Experience Cloud' };
  return {
    name: 'type',
    baseType: 'byte',
    default: 'delivery',
    values: hasImsPackage ? [...TYPE_VALUES, imsType] : TYPE_VALUES,
  };
}

/**
 * The other choices. Public are the numbers of encryption 0 and 1, of the delivery modes, and of e-mail and SMS
 * (public SDK, Adobe's pages); all others are PLACEHOLDERS of this emulator, labels after Adobe's pages.
 */
export const OTHER_ENUMERATIONS: readonly Enumeration[] = [
  enumeration('encryptionType', [
    'none:0:None (by default)',
    'ssl:1:SSL',
    'pop3s:2:POP3S',
    'starttls:3:POP3 + STARTTLS',
    'notSecure:4:Non-secure POP3',
  ]),
  enumeration('deliveryMode', [
    'external:0:External',
    'bulk:1:Bulk delivery',
    'descriptive:2:Descriptive',
    'midSourcing:4:Mid-sourcing',
  ]),
  enumeration('messageType', [
    'email:0:Email',
    'sms:1:Mobile (SMS)',
    'phone:2:Telephone',
    'paper:3:Direct mail',
    'fax:4:Fax',
    'agency:5:Agency',
    'twitter:20:X (Twitter)',
    'facebook:25:Facebook',
    'ios:41:iOS',
    'android:42:Android',
    'line:43:LINE',
    'whatsApp:44:WhatsApp',
    'custom:120:Custom channel',
  ]),
  enumeration('EMailFunction', ['inbound:0:Inbound email', 'soapRouter:1:SOAP router']),
  enumeration('activationMode', ['manual:0:Manual', 'onCall:1:On call', 'always:2:Always']),
  enumeration('mcHistoMethod', ['webService:0:Web service', 'fda:1:Federated Data Access (FDA)']),
  enumeration('multiMidMode', ['single:0:One account', 'several:1:Several accounts']),
  enumeration('partner', ['adobeAnalytics:1:Adobe Analytics', 'other:2:Other']),
  enumeration('analyticsStatus', ['notConfigured:0:Not configured', 'running:1:In progress', 'active:3:Active']),
  enumeration('crmGrantType', ['password:0:Password credentials', 'certificate:1:Certificate']),
  enumeration(
    'crmDeploymentType',
    ['webapi:webapi:Web API', 'onPremise:onPremise:On-premise', 'o365:o365:Office 365'],
    {
      baseType: 'string',
    },
  ),
  enumeration('authenticationMode', ['password:0:Password', 'publicKey:1:Public key']),
  enumeration('smppMode', ['transceiver:0:Transceiver', 'transmitterReceiver:1:Transmitter + receiver']),
  enumeration('tlsCheck', ['full:0:Full check', 'skipHostName:1:Skip the host name', 'skipAll:2:Skip all checks']),
];

function enumeration(name: string, values: readonly string[], of: { baseType: FieldType } = { baseType: 'byte' }) {
  return { name, baseType: of.baseType, values: entries(values) } satisfies Enumeration;
}

function entries(values: readonly string[]): Enumeration['values'] {
  return values.map((entry) => {
    const [name = '', value = '', label = ''] = entry.split(':');
    return { name, value, label };
  });
}
