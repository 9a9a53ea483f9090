import { describe, expect, it, test } from 'vitest';
import { accountTypes } from '../account-types/registry.ts';
import { sectionsOf } from '../account-types/sections-of.ts';
import { isSecretPath } from './secret-paths.ts';

const fields = accountTypes.flatMap((type) => sectionsOf(type).flatMap((section) => section.fields));

/** Every attribute of a recorded account (facts: account types, A4; SDK mock L1078), without those of secrets. */
const open =
  `@EMailFunction @NChar @account @activationMode @active @activity @awsRegion @azureTenant @callbackServer @clientId
  @created @createdBy-id @dbName @dbSchema @deliveryMode @deployed @encryptionType @executionInstanceId @fdaExtAccount-id
  @fileMethod @filePath @folder-id @folderSetOfServices-id @httpRelayTarget @id @imsOrgId @imsRightsMask @imsServer
  @isInteraction @isMessageCenter @label @lastModified @lastMultiUsed @mcHistoMethod @messageType @mirrorURL @mobileConnector
  @modifiedBy-id @multiMidMode @multiMidProvider @name @oAuth @onEveryRun @options @packageAutoExport @partner @port
  @productContext @provider @redirectUrl @server @tenant @timezone @timezoneName @trackingURL @type @unicodeData
  @useServerSideEncryption @userScope @_cs
  analyticsConfig/@integrationName analyticsConfig/@persistence analyticsConfig/@purge analyticsConfig/@status
  webAnalyticsParams/@partner webAnalyticsParams/integrationDetails/@integrationName
  ffda/@isFFDA ffda/@replicationWarehouse ffda/@xxlSchemaSuffix subProvider/@name subProvider/@label subProvider/@active
  params/@smscName params/@maxBinds params/@enableTLS params/@allowTranslit params/@maxWindow params/@rateLimit
  params/@reconnectPeriod params/@messageTimeout params/@bindTimeout params/@enquireLinkPeriod params/@defaultMtCharset
  params/@defaultMoCharset params/@messagePayload params/@sendFullPhoneNumber params/@invalidIdAckLimit
  params/@idExtractionRegex params/@statusExtractionRegex params/@successStatusRegex params/@errorStatusRegex
  params/@errorExtractionRegex params/@submitRespIdEncode params/@submitRespIdEncode2 params/@deliverIdEncode
  params/@deliverIdEncode2 params/@skipTLSCertCheck params/@dataInOptionalField params/@dataInTextField
  params/oauthParams/@thirdPartyApplication params/facebookParams/@marketingURL params/facebookParams/@realtimeSubStatus
  params/mscrm/@crmDeploymentType params/mscrm/@crmGrantType params/mscrm/@crmApiVersion params/salesforce/@apiVersion
  desc comment postConnect`.split(/\s+/);

/** Secrets of the same page, and of Adobe's pages on hardening and on the server's configuration. */
const secret = `@password @clientSecret @awsSecret s3Account/@awsSecret params/wapPush/@password params/wapPush/@secret
  params/mms/@password params/mms/@secret webAnalyticsParams/integrationDetails/@integrationValue @authIMSClientSecret
  @authIMSTAPrivateKey @authIMSCode @XApiKey`.split(/\s+/);

describe('an attribute of the recorded account', () => {
  it.each(open)('%s is open', (xpath) => {
    expect(isSecretPath(xpath)).toBe(false);
  });

  it.each(secret)('%s is a secret', (xpath) => {
    expect(isSecretPath(xpath)).toBe(true);
  });
});

it('takes every candidate of a secret for one, whatever build has it', () => {
  const missed = fields.filter(({ kind }) => kind === 'secret').flatMap(({ xpaths }) => xpaths);
  expect(missed.filter((xpath) => !isSecretPath(xpath))).toEqual([]);
});

it('takes no open field for a secret, but for those that speak of a key or a token', () => {
  const taken = fields.filter(({ kind }) => kind !== 'secret').flatMap(({ xpaths }) => xpaths);
  expect([...new Set(taken.filter(isSecretPath))].sort()).toEqual([
    '@awsKey',
    'params/@accessTokenExpiry',
    'params/line/@accessTokenExpiry',
    'params/lineParams/@accessTokenExpiry',
  ]);
});

test.each([
  ['@passphrase', true],
  ['@PASSWORD', true],
  ['@ftp_pwd', true],
  ['@proxyPwd', true],
  ['@bearerToken', true],
  ['@refresh-token', true],
  ['credentials/@value', true],
  ['credentials/value', true],
  ['oauth/privateKey/@data', true],
  ['@azureAccessKey', true],
  ['@sharedKey', true],
  ['@sasKey', true],
  ['@key', true],
  ['key/@data', true],
  ['@keyFile', true],
  ['@certificate', true],
  ['@motDePasse', true],
  ['@mdp', true],
  ['@connectionString', true],
  ['@publicKey', false],
  ['@keyId', false],
  ['@customKeyIdentifier', false],
  ['@compatibility', false],
  ['@monitored', false],
  ['', false],
])('%s: %s', (xpath, expected) => {
  expect(isSecretPath(xpath)).toBe(expected);
});
