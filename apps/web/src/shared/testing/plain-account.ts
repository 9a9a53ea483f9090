import type { PlainAccountBody, PlainFieldBody, PlainSectionBody } from '@console/contract';

/** A field as the server describes it, of a kind and with a key; what else differs comes last. */
export function plainField(
  field: string,
  kind: PlainFieldBody['kind'],
  more: Partial<PlainFieldBody> = {},
): PlainFieldBody {
  return {
    field,
    kind,
    label: { en: field, sv: field },
    help: null,
    xpath: /[@/]/u.test(field) ? field : `@${field}`,
    present: true,
    certainty: 'documented',
    schemaLabel: null,
    maxLength: null,
    options: null,
    shownWhen: null,
    needed: false,
    bareHost: false,
    matchesOnly: false,
    usual: null,
    unread: null,
    effective: 'at-once',
    ...more,
  };
}

const general: PlainSectionBody = {
  key: 'general',
  title: { en: 'General', sv: 'Allmänt' },
  shownWhen: null,
  fields: [
    plainField('label', 'text', { label: { en: 'Label', sv: 'Etikett' }, maxLength: 20 }),
    plainField('enabled', 'flag', { label: { en: 'Enabled', sv: 'Aktiverat' }, xpath: '@active' }),
  ],
};

const connection: PlainSectionBody = {
  key: 'connection',
  title: { en: 'Connection', sv: 'Anslutning' },
  shownWhen: null,
  fields: [
    plainField('server', 'text', {
      label: { en: 'Server', sv: 'Server' },
      help: { en: 'Host name of the FTP server.', sv: 'FTP-serverns värdnamn.' },
      needed: true,
    }),
    plainField('port', 'number', { label: { en: 'Port', sv: 'Port' }, usual: '21' }),
    plainField('account', 'text', { label: { en: 'Account', sv: 'Konto' } }),
    plainField('password', 'secret', { label: { en: 'Password', sv: 'Lösenord' } }),
    plainField('encryption', 'choice', {
      label: { en: 'Encryption', sv: 'Kryptering' },
      xpath: '@encryptionType',
      certainty: 'name-match',
      options: [
        { value: '0', label: 'None' },
        { value: '1', label: 'SSL' },
      ],
    }),
    plainField('certificate', 'text', {
      label: { en: 'Certificate', sv: 'Certifikat' },
      certainty: 'unconfirmed',
      shownWhen: { field: 'encryption', is: ['1'] },
    }),
    plainField('proxy', 'address', { label: { en: 'Proxy', sv: 'Proxy' }, present: false, unread: 'not-on-build' }),
  ],
};

const other: PlainSectionBody = {
  key: 'other',
  title: { en: 'Other attributes', sv: 'Övriga attribut' },
  shownWhen: null,
  fields: [
    plainField("params/ftp.mode/@it's", 'text', { label: { en: 'Mode', sv: 'Läge' }, certainty: 'unconfirmed' }),
    plainField('@fdaExtAccount-id', 'link', {
      label: { en: 'FDA account', sv: 'FDA-konto' },
      certainty: 'unconfirmed',
    }),
    plainField('@odd', 'number', { label: { en: 'Odd', sv: 'Udda' }, unread: 'odd', certainty: 'unconfirmed' }),
  ],
};

/** An FTP account as the server gives it, with a field of every sort. */
export const ftpAccount: PlainAccountBody = {
  kind: 'plain',
  instanceKey: 'acme-prod',
  name: 'ftpNightly',
  type: { value: '2', name: 'ftp', label: 'FTP' },
  described: {
    key: 'ftp',
    title: { en: 'FTP', sv: 'FTP' },
    group: 'transfer',
    deprecated: false,
    documentation: 'https://experienceleague.adobe.com/docs/campaign-classic',
  },
  readOnly: null,
  revision: 'r1',
  sections: [general, connection, other],
  values: {
    label: 'Nightly files',
    enabled: true,
    server: 'ftp.example',
    port: '',
    account: 'nightly ',
    password: { secret: 'stored', fingerprint: 'a1' },
    encryption: '0',
    certificate: '',
    "params/ftp.mode/@it's": 'passive',
    '@fdaExtAccount-id': '0',
    '@odd': null,
  },
  secretAges: {},
  findings: [{ path: 'account', severity: 'warning', code: 'edge-space', corrected: 'nightly' }],
  changedAt: '2026-03-01T08:00:00.000Z',
  changedBy: 'Mona Berg',
  readAt: '2026-03-01T09:00:00.000Z',
};
