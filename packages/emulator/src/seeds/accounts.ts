import { IMS_ACCOUNT_TYPE } from '../schemas/external-account.ts';
import { ORGANIZATION_ID } from './instances.ts';
import type { AccountSeed } from './seed.ts';

/** Internal name that Adobe's documentation requires for the account that holds Adobe sign-in. */
export const IMS_ACCOUNT_NAME = 'Adobe_Marketing_Cloud';

/** Client secrets the seeds store, by instance, so that a test can look for them where they must not be. */
export const SEEDED_CLIENT_SECRETS: Readonly<Record<string, string>> = {
  'acme-prod': 'p8e-prodProdProdProdProdProdProdProd1',
  'acme-stage': 'p8e-stageStageStageStageStageStageSt2',
  'acme-v8': 'p8e-eightEightEightEightEightEightEi3',
  'acme-native-blocked': 'p8e-blockedBlockedBlockedBlockedBlo4',
};

const SCOPE =
  'openid,avatar,audiencemanager_api,read_organizations,session,additional_info.projectedProductContext,AdobeID';

/** A working account with every field set. */
export function workingImsAccount(instanceKey: string, mask: string): AccountSeed {
  return {
    values: {
      '@name': IMS_ACCOUNT_NAME,
      '@label': 'Adobe Experience Cloud (MAC)',
      '@type': IMS_ACCOUNT_TYPE,
      '@active': '1',
      '@imsServer': 'https://ims-na1.adobelogin.com',
      '@userScope': SCOPE,
      '@clientId': `${instanceKey.replaceAll('-', '_')}_campaign`,
      '@clientSecret': SEEDED_CLIENT_SECRETS[instanceKey] ?? '',
      '@callbackServer': `https://${instanceKey}.campaign.acme.example`,
      '@imsOrgId': ORGANIZATION_ID,
      '@imsRightsMask': mask,
      '@productContext': 'dma_campaign_classic',
      '@server': 'https://experience.adobe.com',
      '@tenant': 'acme',
      desc: 'Connected by the platform team.',
    },
    by: 'demo-admin',
    created: '2023-02-14 10:12:31.120Z',
    modified: '2026-09-02 14:05:09.337Z',
  };
}

/** The account as the package installs it, with nothing filled in. */
export function emptyImsAccount(): AccountSeed {
  return {
    values: {
      '@name': IMS_ACCOUNT_NAME,
      '@label': 'Adobe Experience Cloud (MAC)',
      '@type': IMS_ACCOUNT_TYPE,
      '@active': '0',
    },
    by: 'admin',
    created: '2026-10-19 07:30:00.004Z',
    modified: '2026-10-19 07:30:00.004Z',
  };
}

type Line = readonly [name: string, label: string, type: string, more: string, by: string, modified: string];

/** Accounts of other types; most instances have about a dozen unused ones. */
const OTHER_ACCOUNTS: readonly Line[] = [
  [
    'defaultPopAccount',
    'Bounce mails (POP3)',
    '0',
    '@active=1;@server=pop.acme.example;@account=bounces;@password=pop-secret',
    'admin',
    '2022-06-11 08:00:10.001Z',
  ],
  ['defaultEmailBulk', 'Email bulk delivery', '3', '@active=1;@deliveryMode=1', 'admin', '2021-03-01 09:00:00.000Z'],
  [
    'defaultEmailMid',
    'Mid-sourcing routing',
    '3',
    '@active=0;@deliveryMode=4;@server=https://mid.acme.example;@account=mid;@password=mid-secret',
    'mona.berg',
    '2024-01-22 16:41:52.870Z',
  ],
  ['defaultOther', 'Other routing', '3', '@active=1;@deliveryMode=0', 'admin', '2021-03-01 09:00:00.000Z'],
  [
    'defaultAndroidAccount',
    'Android push routing',
    '3',
    '@active=0;@messageType=1',
    'admin',
    '2021-03-01 09:00:00.000Z',
  ],
  [
    'billingReport',
    'Billing report',
    '0',
    '@active=1;@server=billing.acme.example',
    'internal',
    '2025-12-01 03:00:00.000Z',
  ],
  [
    'aemInstance',
    'AEM authoring',
    '12',
    '@active=1;@server=https://author.acme.example;@account=aemserver;@password=aem-secret',
    'omar.haddad',
    '2025-05-30 11:20:45.500Z',
  ],
  [
    'mcExec1',
    'Execution instance 1',
    '11',
    '@active=1;@server=https://exec1.acme.example',
    'mona.berg',
    '2024-08-08 08:08:08.808Z',
  ],
  [
    'nightlyExport',
    'Nightly export to the warehouse',
    '63',
    '@active=1;@server=sftp.acme.example;@account=campaign;@password=sftp-secret',
    'omar.haddad',
    '2026-02-03 22:15:00.120Z',
  ],
  [
    'snowflakeWarehouse',
    'Snowflake warehouse',
    '61',
    '@active=1;@server=acme.snowflakecomputing.com;@account=CAMPAIGN;@password=fda-secret',
    'lea.fontaine',
    '2026-07-17 09:59:59.999Z',
  ],
  [
    'assetBucket',
    'Asset bucket',
    '66',
    '@active=0;@awsKey=AKIAEXAMPLE;@awsSecret=aws-secret;@awsRegion=eu-north-1',
    'lea.fontaine',
    '2025-10-10 10:10:10.010Z',
  ],
  [
    'crmSync',
    'Salesforce <CRM> & "sync"',
    '71',
    '@active=1;@account=sync@acme.example;@password=crm-secret',
    'åsa.öberg',
    '2026-11-02 06:00:00.000Z',
  ],
];

/** The accounts of other types; `count` of them, at most all. */
export function otherAccounts(count = OTHER_ACCOUNTS.length): AccountSeed[] {
  return OTHER_ACCOUNTS.slice(0, count).map(([name, label, type, more, by, modified]) => {
    const values: Record<string, string> = { '@name': name, '@label': label, '@type': type };
    for (const pair of more.split(';')) {
      const equals = pair.indexOf('=');
      values[pair.slice(0, equals)] = pair.slice(equals + 1);
    }
    return { values, by, created: '2021-03-01 09:00:00.000Z', modified };
  });
}
