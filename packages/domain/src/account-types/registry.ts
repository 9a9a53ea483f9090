import type { AccountTypeDescriptor } from './descriptor.ts';
import type { AccountType } from './ims-account-type.ts';
import { adobeExperienceCloud } from './types/adobe/adobe-experience-cloud.ts';
import { adobeExperienceManager } from './types/adobe/adobe-experience-manager.ts';
import { facebook } from './types/adobe/facebook.ts';
import { microsoftDynamics } from './types/adobe/microsoft-dynamics.ts';
import { oracleOnDemand } from './types/adobe/oracle-on-demand.ts';
import { salesforce } from './types/adobe/salesforce.ts';
import { webAnalytics } from './types/adobe/web-analytics.ts';
import { x } from './types/adobe/x.ts';
import { bounceMails } from './types/campaign/bounce-mails.ts';
import { executionInstance } from './types/campaign/execution-instance.ts';
import { fullFda } from './types/campaign/full-fda.ts';
import { httpDeliverability } from './types/campaign/http-deliverability.ts';
import { line } from './types/campaign/line.ts';
import { netsizeSms } from './types/campaign/netsize-sms.ts';
import { routing } from './types/campaign/routing.ts';
import { externalDatabase } from './types/database/external-database.ts';
import { amazonS3 } from './types/transfer/amazon-s3.ts';
import { azureBlob } from './types/transfer/azure-blob.ts';
import { fabricStorage } from './types/transfer/fabric-storage.ts';
import { ftp } from './types/transfer/ftp.ts';
import { hdfs } from './types/transfer/hdfs.ts';
import { http } from './types/transfer/http.ts';
import { sftp } from './types/transfer/sftp.ts';

/** What every type has. */
const generalPaths: ReadonlySet<string> = new Set(['@label', '@name', '@active', '@packageAutoExport']);

/** Every type that the console describes, in the order of the list of types. */
export const accountTypes: readonly AccountTypeDescriptor[] = [
  bounceMails,
  routing,
  executionInstance,
  netsizeSms,
  line,
  fullFda,
  httpDeliverability,
  adobeExperienceCloud,
  adobeExperienceManager,
  webAnalytics,
  x,
  facebook,
  microsoftDynamics,
  salesforce,
  oracleOnDemand,
  amazonS3,
  azureBlob,
  fabricStorage,
  ftp,
  hdfs,
  http,
  sftp,
  externalDatabase,
];

/** Without case, spaces and punctuation, so that spellings of one name are the same. */
function plainName(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/**
 * What the console knows of a value of the run-time enumeration: by its public number and name together, else by its name or
 * label. Undefined for a type that no descriptor fits: its fields are all *other attributes*.
 */
export function describeType(type: AccountType): AccountTypeDescriptor | undefined {
  const names = new Set([plainName(type.name), plainName(type.label)]);
  const isNamed = (one: AccountTypeDescriptor): boolean => one.names.some((name) => names.has(plainName(name)));
  const hasNumber = (one: AccountTypeDescriptor): boolean => one.numbers.includes(type.value);
  const named = accountTypes.filter(isNamed);
  return named.find(hasNumber) ?? named[0] ?? accountTypes.find(hasNumber);
}

/**
 * What the console knows of an account: of a built-in one with a form of its own that, else what its type says.
 * @param accountName - its internal name; `null` where that was not read
 */
export function describeAccount(type: AccountType, accountName: string | null): AccountTypeDescriptor | undefined {
  const described = describeType(type);
  const builtIn = accountTypes.find(
    ({ variant }) => variant?.of === described?.key && accountName !== null && variant?.accounts.includes(accountName),
  );
  return builtIn ?? described;
}

function pathsOf(descriptors: readonly AccountTypeDescriptor[]): readonly string[] {
  return descriptors.flatMap(({ sections }) =>
    sections.flatMap(({ fields }) => fields.flatMap(({ xpaths }) => xpaths)),
  );
}

/** Every attribute that some type's form has: all types share one schema. */
export const describedPaths: ReadonlySet<string> = new Set(pathsOf(accountTypes));

/** Attributes that are a secret in some type's form: in an account of another type they are no less secret. */
export const describedSecrets: ReadonlySet<string> = new Set(
  accountTypes.flatMap(({ sections }) =>
    sections.flatMap(({ fields }) => fields.filter(({ kind }) => kind === 'secret').flatMap(({ xpaths }) => xpaths)),
  ),
);

const otherPaths = new Set(pathsOf(accountTypes.filter((one) => one !== adobeExperienceCloud)));

/** The descriptor of the account of Adobe sign-in. */
export const imsFormKey = adobeExperienceCloud.key;

/** Attributes of the account of Adobe sign-in alone: they are changed by its own form, which shows what a change does to people. */
export const imsPaths: ReadonlySet<string> = new Set(
  pathsOf([adobeExperienceCloud]).filter(
    (xpath) => xpath.startsWith('@') && !generalPaths.has(xpath) && !otherPaths.has(xpath),
  ),
);

/** The descriptor of a key, such as a stored plan names it. */
export function accountTypeOfKey(key: string): AccountTypeDescriptor | undefined {
  return accountTypes.find((one) => one.key === key);
}
