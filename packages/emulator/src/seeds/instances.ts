import type { InstanceBuild } from '../campaign/instance.ts';
import {
  FOLDER_SCHEMA,
  GROUP_SCHEMA,
  OPERATOR_GROUP_SCHEMA,
  OPERATOR_SCHEMA,
  OPTION_SCHEMA,
  PACKAGE_SCHEMA,
} from '../schemas/access.ts';
import { ACCOUNT_USERS } from '../schemas/account-users.ts';
import { externalAccountSchema, type ExternalAccountBuild } from '../schemas/external-account/external-account.ts';
import { QUERY_SCHEMA, SESSION_SCHEMA } from '../schemas/services.ts';

/** One Admin Console organisation serves every instance. */
export const ORGANIZATION_ID = '5B1D27A45C0F3E880A495C2B@AdobeOrg';

/** Operators that may still sign in natively once native logon is switched off: Adobe's default list. */
const NATIVE_ALLOW_LIST = ['admin', 'aemserver', 'campaign-loginmonitor', 'internal', 'monitoring'];

const V7 = { releaseName: '7.4.1', buildNumber: '9390' };
/** An earlier 7.4.1, from before external accounts had a product context and OAuth for bounce mails. */
const V7_EARLY = { releaseName: '7.4.1', buildNumber: '9371' };
const V8 = { releaseName: '8.6.4', buildNumber: '9426' };

const V7_FEATURES: ExternalAccountBuild = {
  hasImsPackage: true,
  hasProductContext: true,
  hasOAuth: true,
  hasSftpKeys: false,
};

function build(
  key: string,
  version: { releaseName: string; buildNumber: string },
  features: ExternalAccountBuild = V7_FEATURES,
): InstanceBuild {
  return {
    key,
    ...version,
    schemas: [
      externalAccountSchema(features),
      OPERATOR_SCHEMA,
      GROUP_SCHEMA,
      OPERATOR_GROUP_SCHEMA,
      PACKAGE_SCHEMA,
      OPTION_SCHEMA,
      FOLDER_SCHEMA,
      ...ACCOUNT_USERS,
      SESSION_SCHEMA,
      QUERY_SCHEMA,
    ],
  };
}

/** The instances of the emulator; the same in every seed. */
export const INSTANCE_BUILDS: readonly InstanceBuild[] = [
  build('acme-prod', V7),
  build('acme-stage', V7_EARLY, { ...V7_FEATURES, hasProductContext: false, hasOAuth: false }),
  build('acme-new', V7),
  build('acme-bare', V7, { ...V7_FEATURES, hasImsPackage: false, hasProductContext: false }),
  build('acme-v8', V8, { ...V7_FEATURES, hasSftpKeys: true }),
  { ...build('acme-native-blocked', V7), allowedNativeLogins: NATIVE_ALLOW_LIST },
];
