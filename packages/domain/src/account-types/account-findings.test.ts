import { describe, expect, it, test } from 'vitest';
import * as fc from 'fast-check';
import { checkProperty } from '../testing/property-runs.ts';
import type { AccountValue } from '../account-values/account-values.ts';
import { accountFindingCodes, type AccountFindingCode } from './account-finding-codes.ts';
import {
  type AccountFindings,
  findAccountFindings,
  type InstanceAddresses,
  type ListedAccount,
} from './account-findings.ts';
import { accountTypes } from './registry.ts';
import { sectionsOf } from './sections-of.ts';

type Values = Readonly<Record<string, AccountValue>>;

/** Values of every field of a type: nothing in any, and the account not exported. */
function emptyOf(typeKey: string): Values {
  const type = accountTypes.find(({ key }) => key === typeKey);
  const fields = sectionsOf(type).flatMap((section) => section.fields);
  const entries = fields.map(({ key, kind }): readonly [string, AccountValue] => {
    if (kind === 'flag') return [key, false];
    return [key, kind === 'secret' ? { secret: 'absent' } : ''];
  });
  return Object.fromEntries(entries);
}

const limit = { days: 365, before: 1_000 };
const findAmong = (accounts: readonly ListedAccount[], addresses: InstanceAddresses) =>
  findAccountFindings(accounts, addresses, limit);

function account(name: string, typeKey: string, values: Values = {}): ListedAccount {
  return { name, typeKey, values: { ...emptyOf(typeKey), ...values } };
}

function found({ findings }: AccountFindings, code: AccountFindingCode): readonly string[] {
  return findings.filter((one) => one.code === code).map((one) => one.account);
}

function unjudged({ notJudged }: AccountFindings, code: AccountFindingCode): readonly string[] {
  return notJudged.filter((one) => one.code === code).map((one) => `${one.account}: ${one.fields.join(', ')}`);
}

/** `found`, `not-judged` with the fields, or `clear`: what is known of one account under a code. */
function verdict(code: AccountFindingCode, one: ListedAccount, addresses: InstanceAddresses = {}): string {
  const all = findAmong([one], addresses);
  if (found(all, code).length > 0) return 'found';
  const lacking = all.notJudged.find((other) => other.code === code);
  return lacking === undefined ? 'clear' : `not-judged ${lacking.fields.join(', ')}`;
}

const signIn = (text: AccountValue) => account('mac', 'adobe-experience-cloud', { callbackServer: text });
const branded = (mirrorUrl: string) => account('bulk', 'routing', { mirrorUrl });
const mailbox = (oAuth: AccountValue) =>
  account('pop', 'bounce-mails', { oAuth, redirectUrl: 'https://stage.example' });
const ftpTo = (name: string, values: Values = {}) =>
  account(name, 'ftp', { server: 'f.example', account: 'u', ...values });
const bulkTo = (name: string) => account(name, 'routing', { server: 's', deliveryMode: '1', messageType: '0' });
const mailboxOf = (name: string, oAuth: AccountValue) =>
  account(name, 'bounce-mails', { server: 'p.example', account: 'u', clientId: 'c', oAuth });

const sms = { messageType: '1', deliveryMode: '1', server: 'smsc.example', account: 'acme', enableTls: true };
const stored = { secret: 'stored' } as const;

test.each<[string, AccountFindingCode, ListedAccount, string]>([
  ['Facebook', 'deprecated-type', account('a', 'facebook'), 'found'],
  ['FTP', 'deprecated-type', account('a', 'ftp'), 'clear'],
  ['FTP in the open', 'plain-connection', account('a', 'ftp', { server: 'f.example', encryption: '0' }), 'found'],
  ['FTP with SSL', 'plain-connection', account('a', 'ftp', { server: 'f.example', encryption: '1' }), 'clear'],
  [
    'FTP with another',
    'plain-connection',
    account('a', 'ftp', { server: 'f', encryption: '7' }),
    'not-judged encryption',
  ],
  ['FTP not read', 'plain-connection', account('a', 'ftp', { server: 'f', encryption: null }), 'not-judged encryption'],
  ['FTP without a server', 'plain-connection', account('a', 'ftp', { encryption: '0' }), 'clear'],
  ['FTP, server not read', 'plain-connection', account('a', 'ftp', { server: null }), 'not-judged server'],
  ['FTP on this machine', 'plain-connection', account('a', 'ftp', { server: '127.0.0.1', encryption: '0' }), 'clear'],
  ['SFTP', 'plain-connection', account('a', 'sftp', { server: 'f.example' }), 'clear'],
  ['POP3 by default', 'plain-connection', account('a', 'bounce-mails', { server: 'p', port: '110' }), 'found'],
  ['POP3 without a port', 'plain-connection', account('a', 'bounce-mails', { server: 'p' }), 'found'],
  [
    'POP3 on the port of POP3S',
    'plain-connection',
    account('a', 'bounce-mails', { server: 'p', port: '995' }),
    'clear',
  ],
  [
    'POP3 with a number that is not public',
    'plain-connection',
    account('a', 'bounce-mails', { server: 'p', encryption: '2' }),
    'not-judged encryption',
  ],
  ['HTTPS', 'plain-connection', account('a', 'http', { server: 'HTTPS://h.example', encryption: '0' }), 'clear'],
  ['HTTP', 'plain-connection', account('a', 'http', { server: 'HTTP://h.example', encryption: '1' }), 'found'],
  ['a host without encryption', 'plain-connection', account('a', 'http', { server: 'h.example' }), 'found'],
  ['a host with SSL', 'plain-connection', account('a', 'http', { server: 'h', encryption: '1' }), 'clear'],
  ['a host on 443', 'plain-connection', account('a', 'http', { server: 'h', port: '443' }), 'not-judged port'],
  [
    'another address in the open',
    'plain-connection',
    account('a', 'execution-instance', { server: 'http://exec.example' }),
    'found',
  ],
  ['a local one', 'plain-connection', account('a', 'execution-instance', { server: 'http://localhost:8080' }), 'clear'],
  [
    'an old server of bulk routing',
    'plain-connection',
    account('a', 'routing', { server: 'http://x', deliveryMode: '1', messageType: '0' }),
    'clear',
  ],
  [
    'SMS with the check',
    'certificate-check-skipped',
    account('a', 'routing', { ...sms, skipTlsCertCheck: '0' }),
    'clear',
  ],
  ['SMS without it', 'certificate-check-skipped', account('a', 'routing', { ...sms, skipTlsCertCheck: '1' }), 'found'],
  [
    'SMS without TLS',
    'certificate-check-skipped',
    account('a', 'routing', { ...sms, enableTls: false, skipTlsCertCheck: '2' }),
    'clear',
  ],
  [
    'SMS, not read',
    'certificate-check-skipped',
    account('a', 'routing', { ...sms, enableTls: null, skipTlsCertCheck: '1' }),
    'not-judged enableTls',
  ],
  [
    'e-mail',
    'certificate-check-skipped',
    account('a', 'routing', { messageType: '0', enableTls: true, skipTlsCertCheck: '1' }),
    'clear',
  ],
  [
    'a channel that was not read',
    'certificate-check-skipped',
    account('a', 'routing', { messageType: null, enableTls: true, skipTlsCertCheck: '1' }),
    'not-judged messageType',
  ],
  [
    'a driver that trusts everybody',
    'certificate-check-skipped',
    account('a', 'external-database', { options: 'Encrypt=yes; TrustServerCertificate = YES' }),
    'found',
  ],
  [
    'a driver that does not',
    'certificate-check-skipped',
    account('a', 'external-database', { options: 'TrustServerCertificate=no' }),
    'clear',
  ],
  ['a server of Adobe', 'managed-by-adobe', account('a', 'sftp', { server: 'x.ADOBE.io' }), 'found'],
  ['another server', 'managed-by-adobe', account('a', 'sftp', { server: 'x.example' }), 'clear'],
  ['one that was not read', 'managed-by-adobe', account('a', 'sftp', { server: null }), 'not-judged server'],
  [
    'Adobe sign-in',
    'managed-by-adobe',
    account('a', 'adobe-experience-cloud', { experienceCloudServer: 'https://marketing.adobe.com', server: 'adobe' }),
    'clear',
  ],
  ['exported', 'exported-with-secret', account('a', 'ftp', { packageAutoExport: true, password: stored }), 'found'],
  ['exported without a secret', 'exported-with-secret', account('a', 'ftp', { packageAutoExport: true }), 'clear'],
  ['not exported', 'exported-with-secret', account('a', 'ftp', { password: stored }), 'clear'],
  [
    'exported or not',
    'exported-with-secret',
    account('a', 'ftp', { packageAutoExport: null, password: stored }),
    'not-judged packageAutoExport',
  ],
  [
    'exported with what nobody sees',
    'exported-with-secret',
    account('a', 'ftp', { packageAutoExport: true, password: { secret: 'hidden' } }),
    'not-judged password',
  ],
  [
    'exported with what was not read',
    'exported-with-secret',
    account('a', 'ftp', { packageAutoExport: true, password: null }),
    'not-judged password',
  ],
])('%s: %s', (...[, code, one, expected]) => {
  expect(verdict(code, one)).toBe(expected);
});

describe('an address of another instance', () => {
  const code = 'address-of-another-instance';
  const addresses = { own: 'https://prod.example/', others: { stage: 'https://stage.example' } };

  it('is one that leads to another host than the own', () => {
    expect(verdict(code, signIn('https://PROD.example'), addresses)).toBe('clear');
    expect(verdict(code, signIn(''), addresses)).toBe('clear');
    expect(findAmong([signIn('https://stage.example')], addresses).findings).toEqual([
      {
        account: 'mac',
        code,
        params: { field: 'callbackServer', host: 'stage.example', instance: 'stage' },
      },
    ]);
    const [other] = findAmong([signIn('https://old.example')], addresses).findings;
    expect(other?.params).toEqual({ field: 'callbackServer', host: 'old.example' });
  });

  it('is not judged where nobody knows the own address, or what is there', () => {
    expect(verdict(code, signIn('https://old.example'))).toBe('not-judged callbackServer');
    expect(verdict(code, signIn('https://stage.example'), { others: addresses.others })).toBe('found');
    expect(verdict(code, signIn(null), addresses)).toBe('not-judged callbackServer');
    expect(verdict(code, signIn('no address'), addresses)).toBe('not-judged callbackServer');
  });

  it('takes a mirror page on another host for that of another instance only where one has it', () => {
    expect(verdict(code, branded('https://t.acme.example'), addresses)).toBe('clear');
    expect(verdict(code, branded('https://t.acme.example'))).toBe('clear');
    expect(verdict(code, branded('https://stage.example/nl/jsp/m.jsp'), addresses)).toBe('found');
  });

  it('is no redirect that the account does not use', () => {
    expect(verdict(code, mailbox(false), addresses)).toBe('clear');
    expect(verdict(code, mailbox(true), addresses)).toBe('found');
    expect(verdict(code, mailbox(null), addresses)).toBe('not-judged redirectUrl');
  });
});

describe('a duplicate', () => {
  const code = 'duplicate-endpoint';

  it('leads to the same end as another of its type, however that is written', () => {
    const all = findAmong(
      [ftpTo('a'), ftpTo('b', { server: ' F.EXAMPLE/ ', port: '21' }), ftpTo('c', { port: '2121' })],
      {},
    );
    expect(found(all, code)).toEqual(['a', 'b']);
    expect(all.findings.find((one) => one.code === code)?.params).toEqual({ other: 'b', count: '1' });
  });

  it('is none with another login, path or type, and none without a server', () => {
    const others = [
      ftpTo('a'),
      ftpTo('b', { account: 'v' }),
      account('c', 'sftp', { server: 'f.example', account: 'u' }),
      ftpTo('d', { server: '' }),
      ftpTo('e', { server: '' }),
      account('f', 'amazon-s3', { server: 'b.s3.amazonaws.com/x', awsKey: 'k' }),
      account('g', 'amazon-s3', { server: 'b.s3.amazonaws.com/X', awsKey: 'k' }),
    ];
    expect(found(findAmong(others, {}), code)).toEqual([]);
  });

  it('is not judged where what makes it one was not read', () => {
    const all = findAmong([ftpTo('a'), ftpTo('b', { account: null }), ftpTo('c', { server: null })], {});
    expect(found(all, code)).toEqual([]);
    expect(unjudged(all, code)).toEqual(['b: account', 'c: server']);
  });

  it('is none of routing in bulk, whose server counts for nothing', () => {
    expect(found(findAmong([bulkTo('a'), bulkTo('b')], {}), code)).toEqual([]);
  });

  it('is a login at an SMS provider under its own code, enabled or not', () => {
    const all = findAmong(
      [
        account('a', 'routing', { ...sms, enabled: true }),
        account('b', 'routing', { ...sms, enabled: false, port: '2775', deliveryMode: '0' }),
        account('mid', 'routing', { ...sms, deliveryMode: '4' }),
        account('other', 'routing', { ...sms, account: 'other' }),
        account('unread', 'routing', { ...sms, messageType: null }),
      ],
      {},
    );
    expect(found(all, 'duplicate-sms-login')).toEqual(['a', 'b']);
    expect(found(all, code)).toEqual([]);
    expect(unjudged(all, 'duplicate-sms-login')).toEqual(['unread: messageType']);
  });

  it('is not judged by a login of which nobody knows whether it counts', () => {
    expect(found(findAmong([mailboxOf('a', true), mailboxOf('b', true)], {}), code)).toEqual(['a', 'b']);
    const all = findAmong([mailboxOf('a', true), mailboxOf('b', null)], {});
    expect(found(all, code)).toEqual([]);
    expect(unjudged(all, code)).toEqual(['b: clientId']);
  });

  it('names one other of a crowd', () => {
    const crowd = Array.from({ length: 5000 }, (_, index) => ftpTo(`a${index}`));
    const { findings } = findAmong(crowd, {});
    const duplicates = findings.filter((one) => one.code === code);
    expect(duplicates).toHaveLength(5000);
    expect(duplicates[0]?.params).toEqual({ other: 'a1', count: '4999' });
  });
});

it('judges nothing of a type that nobody knows but what every type has', () => {
  const strange = { name: 'x', typeKey: null, values: { packageAutoExport: false, server: 'http://adobe.example' } };
  const { findings, notJudged } = findAmong([strange, { ...strange, name: 'y', typeKey: 'none-such' }], {});
  expect(findings).toEqual([]);
  expect(notJudged.filter((one) => one.account === 'y')).toHaveLength(accountFindingCodes.length - 1);
  expect(notJudged.map((one) => one.code)).not.toContain('exported-with-secret');
  const exported = { ...strange, values: { packageAutoExport: true } };
  expect(verdict('exported-with-secret', exported)).toBe('not-judged type');
});

it('finds nothing in an account of which nothing was read', () => {
  for (const { key } of accountTypes) {
    const { findings } = findAmong(
      [
        { name: 'a', typeKey: key, values: {} },
        { name: 'b', typeKey: key, values: {} },
      ],
      {},
    );
    expect(findings.filter((one) => one.code !== 'deprecated-type')).toEqual([]);
  }
});

const oddValue: fc.Arbitrary<AccountValue> = fc.oneof(
  fc.constantFrom<AccountValue>(
    null,
    true,
    false,
    '',
    '0',
    '1',
    '4',
    'http://adobe.example',
    { secret: 'hidden' },
    stored,
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const oddAccount = fc.constantFrom(...accountTypes.map(({ key }) => key)).chain((typeKey) => {
  const keys = Object.keys(emptyOf(typeKey));
  return fc
    .dictionary(fc.constantFrom(...keys), oddValue, { maxKeys: keys.length })
    .map((values) => ({ typeKey, values }));
});

it('says of each account and code at most one thing, and finds nothing more when a value is not read', () => {
  const addresses = { own: 'https://prod.example', others: { stage: 'https://stage.example' } };
  const property = fc.property(fc.array(oddAccount, { maxLength: 6 }), fc.nat(), (list, seed) => {
    const accounts = list.map((one, index) => ({ ...one, name: `a${index}` }));
    const { findings, notJudged } = findAmong(accounts, addresses);
    const said = [...findings, ...notJudged].map((one) => `${one.account} ${one.code}`);
    expect(new Set(said).size).toBe(said.length);
    // One value less is known: what was clear before may not become a finding.
    const [victim] = accounts.slice(seed % Math.max(accounts.length, 1));
    if (victim === undefined) return;
    const keys = Object.keys(victim.values);
    const key = keys[seed % Math.max(keys.length, 1)];
    if (key === undefined) return;
    const unread = { ...victim, values: { ...victim.values, [key]: null } };
    const less = accounts.map((one) => (one === victim ? unread : one));
    const before = new Set(findings.map((one) => `${one.account} ${one.code}`));
    for (const one of findAmong(less, addresses).findings) expect(before).toContain(`${one.account} ${one.code}`);
  });
  checkProperty(property, 300);
});

function ofSecretAge<T extends { readonly code: string }>(all: readonly T[]): readonly T[] {
  return all.filter(({ code }) => code === 'secret-old');
}

function withAge(by: string | null, since: number): ListedAccount {
  const stored = account('a', 'sftp', { password: { secret: 'stored', fingerprint: 'x' } });
  return { ...stored, secretAges: { password: { since, by } } };
}

function judgedByAge(one: ListedAccount): unknown {
  const { findings, notJudged } = findAmong([one], {});
  return { findings: ofSecretAge(findings), notJudged: ofSecretAge(notJudged) };
}

describe('an old secret', () => {
  const code = 'secret-old';
  const old = { findings: [{ account: 'a', code, params: { fields: 'password', days: '365' } }], notJudged: [] };
  const unsure = { findings: [], notJudged: [{ account: 'a', code, fields: ['password'] }] };

  test('has had one stored form for longer than the limit, stored here or not', () => {
    expect(judgedByAge(withAge(null, 999))).toEqual(old);
    expect(judgedByAge(withAge('ada', 999))).toEqual(old);
  });

  test('is not judged where it was first seen within the limit: it may be older', () => {
    expect(judgedByAge(withAge(null, 1_000))).toEqual(unsure);
  });

  test('is not judged where its age is not known, or the secret is hidden', () => {
    expect(judgedByAge({ ...withAge(null, 1), secretAges: {} })).toEqual(unsure);
    expect(judgedByAge({ ...withAge(null, 1), secretAges: undefined })).toEqual(unsure);
    expect(judgedByAge(account('a', 'sftp', { password: { secret: 'hidden' } }))).toEqual(unsure);
  });

  test('is none where it was stored here within the limit, and where nothing is stored', () => {
    const none = { findings: [], notJudged: [] };
    expect(judgedByAge(withAge('ada', 1_000))).toEqual(none);
    expect(judgedByAge(account('a', 'sftp', { password: { secret: 'absent' } }))).toEqual(none);
  });
});
