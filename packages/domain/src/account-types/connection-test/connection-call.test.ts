import { describe, expect, test } from 'vitest';
import type { AccountChange, AccountValues } from '../../account-values/account-values.ts';
import { prepareConnectionTest } from './connection-call.ts';
import { offersConnectionTest } from './offered-test.ts';

const secret = { secret: 'stored', fingerprint: 'f' } as const;
const database: AccountValues = {
  provider: 'Snowflake',
  server: 'acme.snowflakecomputing.com',
  account: 'CAMPAIGN',
  password: secret,
  dbName: 'ACME',
  dbSchema: 'PUBLIC',
  options: 'warehouse=CAMPAIGN_WH',
  unicodeData: true,
  nChar: false,
};
const mailbox: AccountValues = {
  server: 'pop.acme.example',
  port: '110',
  account: 'bounces',
  password: secret,
  oAuth: false,
  azureTenant: 't',
  clientId: 'c',
  clientSecret: secret,
  redirectUrl: 'r',
};
const typed = { action: 'replace', value: 'new' } as const;
const offers = (type: string | undefined, deliveryMode?: string | null) =>
  offersConnectionTest(type, (field) => (field === 'deliveryMode' ? deliveryMode : undefined));
const sourceOf = (type: string, stored: AccountValues, change: AccountChange) =>
  prepareConnectionTest(type, stored, change).secret.source;

describe('what the call has', () => {
  test('of a database the provider with the server, its name as port, and the options of the form before those typed', () => {
    expect(prepareConnectionTest('external-database', database, {}).call).toEqual({
      server: 'Snowflake:acme.snowflakecomputing.com',
      account: 'CAMPAIGN',
      port: 'ACME',
      options:
        'NChar=0;unicodeData=1;timezone=_server_;dbSchema=PUBLIC;fileMethod=uploadFile;filePath=;warehouse=CAMPAIGN_WH',
      oauth: null,
    });
  });

  test('of bounce mails the port, and what OAuth needs while it is on', () => {
    expect(prepareConnectionTest('bounce-mails', mailbox, {}).call).toMatchObject({ port: '110', oauth: null });
    expect(prepareConnectionTest('bounce-mails', mailbox, { oAuth: true })).toMatchObject({
      call: { oauth: { azureTenant: 't', clientId: 'c', redirectUrl: 'r' } },
      secret: { source: 'stored', field: 'clientSecret' },
    });
  });

  test('of an instance of Campaign its address alone, and what is typed instead of what is stored', () => {
    const { call } = prepareConnectionTest('execution-instance', mailbox, { server: 'https://exec.example' });
    expect(call).toEqual({ server: 'https://exec.example', account: 'bounces', port: '', options: '', oauth: null });
  });
});

describe('the stored secret', () => {
  test.each<[string, string, AccountValues, AccountChange]>([
    ['nothing is changed', 'external-database', database, {}],
    ['the same values are typed', 'external-database', database, { server: 'acme.snowflakecomputing.com' }],
    ['an option says how, not where', 'external-database', database, { options: 'warehouse=OTHER;WeekStart=1' }],
    ['another schema is typed', 'external-database', database, { dbSchema: 'WORK' }],
    ['the label is changed', 'external-database', database, { label: 'x', enabled: false }],
    ['OAuth is switched on', 'bounce-mails', mailbox, { oAuth: true }],
  ])('is used where %s', (_what, ...[type, stored, change]) => {
    expect(sourceOf(type, stored, change)).toBe('stored');
  });

  test.each<[string, string, AccountValues, AccountChange]>([
    ['the server is another', 'external-database', database, { server: 'evil.example' }],
    [
      'the server differs by case or a blank',
      'external-database',
      database,
      { server: 'acme.snowflakecomputing.com ' },
    ],
    ['the account is another', 'external-database', database, { account: 'ROOT' }],
    ['the provider is another', 'external-database', database, { provider: 'ODBC' }],
    ['the database is another', 'external-database', database, { dbName: 'X;Server=evil.example' }],
    ['an option may name a host', 'external-database', database, { options: 'ProxyHost=evil.example' }],
    ['a harmless option hides one', 'external-database', database, { options: 'warehouse="a;Server=evil"' }],
    ['a harmless option breaks out', 'external-database', database, { options: 'warehouse={a} Server' }],
    ['a schema brings an option with it', 'external-database', database, { dbSchema: 'a;ProxyHost=evil.example' }],
    ['the port is another', 'bounce-mails', mailbox, { port: '9110' }],
    ['the tenant is another', 'bounce-mails', { ...mailbox, oAuth: true }, { azureTenant: 'evil' }],
    ['the client is another', 'bounce-mails', { ...mailbox, oAuth: true }, { clientId: 'evil' }],
    ['hardening hides it', 'bounce-mails', { ...mailbox, password: { secret: 'hidden' } }, {}],
  ])('has to be typed where %s', (_what, ...[type, stored, change]) => {
    expect(sourceOf(type, stored, change)).toBe('needed');
  });

  test('is not asked for where one is typed, cleared, or was never stored', () => {
    const elsewhere = { server: 'evil.example' };
    expect(prepareConnectionTest('bounce-mails', mailbox, { ...elsewhere, password: typed }).secret).toEqual({
      source: 'typed',
      field: 'password',
      value: 'new',
    });
    expect(sourceOf('bounce-mails', mailbox, { ...elsewhere, password: { action: 'clear' } })).toBe('none');
    expect(sourceOf('bounce-mails', { ...mailbox, password: { secret: 'absent' } }, elsewhere)).toBe('none');
    // The other secret of the account is none of this call.
    expect(sourceOf('bounce-mails', mailbox, { ...elsewhere, clientSecret: typed })).toBe('needed');
  });
});

test('a test is offered for the types whose form has one', () => {
  expect(['external-database', 'bounce-mails', 'execution-instance'].filter((type) => !offers(type))).toEqual([]);
  expect(offers('routing', '4')).toBe(true);
  for (const mode of ['0', '1', null, undefined]) expect(offers('routing', mode)).toBe(false);
  for (const type of ['sftp', 'full-fda', 'adobe-experience-cloud', 'toString', undefined]) {
    expect(offers(type), type).toBe(false);
  }
});
