import { IMS_ACCOUNT_TYPE } from '../../schemas/external-account/enumerations.ts';
import { CHANNEL_ACCOUNTS } from './channel-accounts.ts';
import { CONNECTOR_ACCOUNTS } from './connector-accounts.ts';
import { ORGANIZATION_ID } from '../instances.ts';
import type { AccountSeed } from '../seed.ts';
import { accountSeed } from './other-account.ts';
import { USUAL_ACCOUNTS } from './usual-accounts.ts';

/** Internal name Adobe's documentation demands for the one account that holds the Adobe sign-in. */
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

/** The account with every field set, as it works. */
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

/** The accounts of other types; `count` of them, at most all. */
export function otherAccounts(count?: number): AccountSeed[] {
  return [...USUAL_ACCOUNTS, ...CHANNEL_ACCOUNTS, ...CONNECTOR_ACCOUNTS].slice(0, count).map(accountSeed);
}
