import { type SearchedAccountBody, searchExternalAccounts } from '@console/contract';
import { IMS_ACCOUNT_NAME } from '@console/emulator';
import { expect, test } from 'vitest';
import { startConsole, type TestConsole } from '../testing/test-console.ts';

const url = '/api/instances/acme-prod/account-values';

async function read(console_: TestConsole) {
  const reply = await (await console_.signIn()).call('GET', url);
  expect(reply.status).toBe(200);
  return searchExternalAccounts.response.parse(reply.body);
}

function accountOf({ accounts }: { accounts: readonly SearchedAccountBody[] }, name: string): SearchedAccountBody {
  const found = accounts.find((account) => account.name === name);
  if (found === undefined) throw new Error(`no account ${name}`);
  return found;
}

const valuesOf = ({ values }: SearchedAccountBody) =>
  Object.fromEntries(values.map(({ field, value }) => [field, value]));
/** But for the age of secrets, which is known of none that was just seen for the first time, and for the use, which was not asked. */
const unjudgedOf = ({ notJudged }: SearchedAccountBody) =>
  notJudged.filter(({ code }) => code !== 'secret-old' && code !== 'enabled-no-use-found');
const codesOf = ({ findings }: SearchedAccountBody) => findings.map(({ code }) => code);

test('each account with the values that people know it by, of every type', async () => {
  await using console_ = await startConsole();
  const found = await read(console_);
  expect(found.isWhole).toBe(true);
  expect(found.accounts).toHaveLength(31);
  const warehouse = accountOf(found, 'snowflakeWarehouse');
  expect(warehouse).toMatchObject({ typeKey: 'external-database', group: 'database', findings: [] });
  expect(unjudgedOf(warehouse)).toEqual([]);
  expect(valuesOf(warehouse)).toMatchObject({
    server: 'acme.snowflakecomputing.com',
    account: 'CAMPAIGN',
    dbName: 'ACME',
    dbSchema: 'PUBLIC',
  });
  expect(valuesOf(accountOf(found, 'nightlyExport'))).toEqual({
    server: 'sftp.acme.example',
    port: '22',
    account: 'campaign',
  });
  expect(accountOf(found, IMS_ACCOUNT_NAME)).toMatchObject({ typeKey: 'adobe-experience-cloud', group: 'adobe' });
  expect(valuesOf(accountOf(found, IMS_ACCOUNT_NAME))).toMatchObject({
    callbackServer: 'https://acme-prod.campaign.acme.example',
    tenant: 'acme',
  });
  // A choice goes by its label, and what other types have is in no account.
  expect(valuesOf(accountOf(found, 'smsNordic'))).toMatchObject({ messageType: 'Mobile (SMS)' });
  expect(valuesOf(accountOf(found, 'aemInstance'))).toEqual({
    server: 'https://author.acme.example',
    account: 'aemserver',
  });
});

test('each account says which secrets its type has, by their titles, stored or not', async () => {
  await using console_ = await startConsole();
  const found = await read(console_);
  const secretsOf = (name: string) => accountOf(found, name).secrets.map(({ field, label }) => [field, label.en]);
  expect(secretsOf('nightlyExport')).toEqual([['password', 'Password']]);
  expect(secretsOf(IMS_ACCOUNT_NAME)).toEqual([['imsClientSecret', 'IMS client secret']]);
});

test('of odd accounts the findings are true, and none is claimed of what is not known', async () => {
  await using console_ = await startConsole({ seed: 'messy' });
  const found = await read(console_);
  const codes = Object.fromEntries(found.accounts.map((account) => [account.name, codesOf(account)]));
  expect(codes).toMatchObject({
    plainFtp: ['duplicate-endpoint', 'plain-connection'],
    smsNordic: ['duplicate-sms-login'],
    smsUnchecked: ['duplicate-sms-login', 'certificate-check-skipped'],
    smsTest: ['duplicate-sms-login'],
    midOfAdobe: ['managed-by-adobe'],
    bounceCopied: ['plain-connection', 'address-of-another-instance'],
    netsizeSms: ['deprecated-type'],
    snowflakeWarehouse: [],
    oddValues: [],
    [IMS_ACCOUNT_NAME]: [],
  });
  expect(accountOf(found, 'bounceCopied').findings).toContainEqual({
    code: 'address-of-another-instance',
    params: { field: 'redirectUrl', host: 'acme-stage.campaign.acme.example', instance: 'acme-stage' },
    path: 'redirectUrl',
  });
  // Its encryption is a number that is not public: nobody claims it to be safe or not.
  expect(accountOf(found, 'plainPop').findings).toEqual([]);
  expect(unjudgedOf(accountOf(found, 'plainPop'))).toEqual([{ code: 'plain-connection', fields: ['encryption'] }]);
  expect(accountOf(found, 'typeOfAnotherBuild')).toMatchObject({ typeKey: null, group: null, findings: [] });
  expect(accountOf(found, 'typeOfAnotherBuild').notJudged).toContainEqual({
    code: 'duplicate-endpoint',
    fields: ['type'],
  });
  expect(valuesOf(accountOf(found, 'typeOfAnotherBuild'))).toEqual({ '@server': 'http://zz:8080' });
  expect(found.fieldTitles).toMatchObject({ encryption: { en: 'Encryption' }, type: { sv: 'Typ' } });
});

test('a value that is hidden is no finding, and an exported secret is one', async () => {
  await using console_ = await startConsole();
  const { emulator } = console_;
  emulator.editAccount('acme-prod', 'nightlyExport', { packageAutoExport: '1' });
  const before = accountOf(await read(console_), 'nightlyExport');
  expect(before.findings).toEqual([{ code: 'exported-with-secret', params: { fields: 'password' } }]);
  emulator.hideSecrets('acme-prod', 'but-admin');
  const after = accountOf(await read(console_), 'nightlyExport');
  expect(after.findings).toEqual([]);
  expect(unjudgedOf(after).map(({ code }) => code)).toEqual(['exported-with-secret']);
});

test('no secret is in the reply, whole, encrypted, as a fingerprint or within a text', async () => {
  await using console_ = await startConsole({ seed: 'messy' });
  const { emulator } = console_;
  const password = 'S3cret-of-a-proxy';
  emulator.editAccount('acme-prod', 'postgresLoyalty', { options: `ProxyHost=p.example;ProxyPwd=${password}` });
  emulator.editAccount('acme-prod', 'aemInstance', { server: `https://reader:${password}@author.adobe.example` });
  const reply = await (await console_.signIn()).call('GET', url);
  const text = JSON.stringify(reply.body);
  expect(text).toContain('ProxyHost=p.example;ProxyPwd=•••');
  expect(text).toContain('https://reader:•••@author.adobe.example');
  expect(text).not.toMatch(/S3cret|-secret|p8e-|fingerprint|7281015239823888aa73636c74217b84/);
  const { accounts } = searchExternalAccounts.response.parse(reply.body);
  const stored = accounts.flatMap(({ name }) => Object.values(emulator.account('acme-prod', name ?? '') ?? {}));
  const ciphers = stored.filter((value) => value.startsWith('@'));
  expect(ciphers.length).toBeGreaterThan(10);
  expect(ciphers.filter((cipher) => text.includes(cipher))).toEqual([]);
});

test('thousands of accounts come page by page, each once', async () => {
  await using console_ = await startConsole({ seed: 'large' });
  const found = await read(console_);
  const names = found.accounts.map(({ name }) => name);
  expect(found.isWhole).toBe(true);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(5_000);
  expect(valuesOf(accountOf(found, 'EXT5999'))).toMatchObject({ server: 'ext5999.acme.example' });
  // A call for the schema, a count, a page for each thousand, and the empty one.
  expect(console_.emulator.counters()['campaign:acme-prod:xtk:queryDef#ExecuteQuery']).toBe(8);
});

test('Campaign that does not answer is a problem, and a list that is not whole says so', async () => {
  await using console_ = await startConsole({
    gateways: ({ campaign }) => ({
      campaign: {
        ...campaign,
        accountValues: async (access) => ({ ...(await campaign.accountValues(access)), isWhole: false }),
      },
    }),
  });
  expect((await read(console_)).isWhole).toBe(false);
  const admin = await console_.signIn();
  const effect = { kind: 'soap-fault', code: 'SOP-330011', text: 'No.' } as const;
  console_.emulator.inject({ target: 'campaign', method: 'ExecuteQuery', schema: 'nms:extAccount', effect });
  expect(await admin.call('GET', url)).toMatchObject({ status: 502, code: 'campaign-fault' });
});

test('the list of accounts asks for none of it', async () => {
  await using console_ = await startConsole({
    gateways: ({ campaign }) => ({
      campaign: { ...campaign, accountValues: () => Promise.reject(new Error('not used')) },
    }),
  });
  const admin = await console_.signIn();
  expect(await admin.call('GET', '/api/instances/acme-prod/external-accounts')).toMatchObject({ status: 200 });
});
