import { ACCOUNT_TYPE } from '../../schemas/external-account/enumerations.ts';
import type { OtherAccount } from './other-account.ts';

const SMS_ENDPOINT = {
  '@messageType': '1',
  '@server': 'smpp.operator.example',
  '@port': '2775',
  '@account': 'acme_sms',
  '@password': 'smpp-secret',
};

/** Accounts that break an assumption each; no Write would take some of these values. */
export const ODD_EXTERNAL_ACCOUNTS: readonly OtherAccount[] = [
  // Text in several scripts, and none.
  { name: 'EXT1001', label: '', type: ACCOUNT_TYPE.ftp, values: { '@server': 'ftp.quiet.example' } },
  { name: 'EXT1002', label: 'توجيه البريد 2', type: ACCOUNT_TYPE.routing, values: { '@active': '1' } },
  { name: 'EXT1003', label: '短信路由（上海）', type: ACCOUNT_TYPE.routing, values: { '@messageType': '1' } },
  { name: 'EXT1004', label: 'Cafe\u0301 \u{1F4E7}\u200B', type: ACCOUNT_TYPE.http, values: {} },
  { name: 'EXT1005', label: 'W'.repeat(128), type: ACCOUNT_TYPE.hdfs, values: { '@account': 'a'.repeat(80) } },
  { name: "o'neil / files?x=1&y", label: '<b>Files</b> & "more"', type: ACCOUNT_TYPE.sftp, values: { '@active': '1' } },
  { name: 'övrigt', label: ' Övrigt ', type: ACCOUNT_TYPE.routing, values: { '@deliveryMode': '2' } },
  // Types that the enumeration does not have.
  { name: 'typeOfAnotherBuild', label: 'Of another build', type: '999', values: { '@server': 'http://zz:8080' } },
  { name: 'typeBelowZero', label: 'Below zero', type: '-1', values: { '@active': '1' } },
  // Not protected.
  {
    name: 'plainFtp',
    label: 'FTP without encryption',
    type: ACCOUNT_TYPE.ftp,
    values: { '@active': '1', '@server': 'ftp.partner.example', '@account': 'acme', '@password': 'ftp-secret' },
  },
  {
    name: 'plainPop',
    label: 'POP3 without encryption',
    type: ACCOUNT_TYPE.bounces,
    values: {
      '@active': '1',
      '@server': 'pop.old.example',
      '@port': '110',
      '@encryptionType': '4',
      '@account': 'bounces',
      '@password': 'old-pop-secret',
    },
    isDown: true,
  },
  {
    name: 'smsUnchecked',
    label: 'SMS with the certificate check skipped',
    type: ACCOUNT_TYPE.routing,
    values: { '@active': '1', ...SMS_ENDPOINT, 'params/@enableTLS': 'true', 'params/@skipTLSCertCheck': '2' },
  },
  // A second login at one provider, left from a test.
  { name: 'smsTest', label: 'SMS test', type: ACCOUNT_TYPE.routing, values: { '@active': '0', ...SMS_ENDPOINT } },
  // Managed by Adobe, by its server.
  {
    name: 'midOfAdobe',
    label: 'Mid-sourcing by Adobe',
    type: ACCOUNT_TYPE.routing,
    values: {
      '@active': '1',
      '@deliveryMode': '4',
      '@server': 'https://acme-mid.campaign.adobe.com',
      '@account': 'mc1',
    },
  },
  // After a refresh from another instance.
  {
    name: 'bounceCopied',
    label: 'Bounce mails (copied)',
    type: ACCOUNT_TYPE.bounces,
    values: {
      '@active': '1',
      '@server': 'outlook.office365.example',
      '@account': 'bounces.stage@acme.example',
      '@oAuth': '1',
      '@redirectUrl': 'https://acme-stage.campaign.acme.example/nl/jsp/oauth.jsp',
      '@packageAutoExport': '1',
    },
  },
  // Values of odd kinds.
  {
    name: 'oddValues',
    label: 'Odd values',
    type: ACCOUNT_TYPE.routing,
    values: {
      '@active': '2',
      '@port': 'ninety',
      '@encryptionType': '77',
      '@messageType': '-1',
      '@deliveryMode': '3',
      '@server': ' sms gateway "x" ',
      '@fdaExtAccount-id': '424242',
      'params/@maxBinds': '',
      'params/@enableTLS': 'yes',
      'params/@skipTLSCertCheck': '1',
      'params/@idExtractionRegex': '([a-z',
      'params/@successStatusRegex': '(?<a>DELIV)(\\d+)',
    },
  },
  {
    name: 'oddDatabase',
    label: 'Sybase',
    type: ACCOUNT_TYPE.externalDatabase,
    values: {
      '@provider': 'sybase ASE',
      '@options': 'no value;;=x;key=a=b',
      '@unicodeData': 'true',
      '@httpRelayTarget': '1',
      'params/salesforce/@apiVersion': '21.0',
      'fda/postConnect': 'SET x = "<1>";\nSET y = 2;',
    },
  },
];
