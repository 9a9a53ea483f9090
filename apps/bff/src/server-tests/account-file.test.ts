import { randomUUID } from 'node:crypto';
import { createAccountPlans, type InstanceAccountsBody, readAccountFile } from '@console/contract';
import {
  type AccountFile,
  accountFileText,
  actOfFile,
  canTake,
  compareAccountFile,
  parseAccountFile,
} from '@console/domain/account-file';
import { IMS_ACCOUNT_NAME } from '@console/emulator';
import { expect, test } from 'vitest';
import type { TestBrowser } from '../testing/test-browser.ts';
import { startConsole } from '../testing/test-console.ts';

const urlOf = (instanceKey: string) => `/api/instances/${instanceKey}/account-file`;

async function read(browser: TestBrowser, instanceKey = 'acme-prod', query = ''): Promise<InstanceAccountsBody> {
  const reply = await browser.call('GET', `${urlOf(instanceKey)}${query}`);
  expect(reply.status).toBe(200);
  return readAccountFile.response.parse(reply.body);
}

/** As it comes back from a repository. */
function throughText(file: AccountFile): AccountFile {
  const reading = parseAccountFile(new TextEncoder().encode(accountFileText(file)), (label) => new TextDecoder(label));
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.fault));
  return reading.file;
}

const namesOf = ({ file }: InstanceAccountsBody) => file.accounts.map(({ name }) => name);

/** Plans what differs, and applies it account by account. */
async function bringIn(browser: TestBrowser, instanceKey: string, file: AccountFile): Promise<void> {
  for (const one of compareAccountFile(file, await read(browser, instanceKey)).filter(canTake)) {
    const act = actOfFile(one, new Map(one.secrets.map((field) => [field, `typed-${field}`])));
    if (act === null) throw new Error(`nothing to ask for ${one.name}`);
    const planned = await browser.call('POST', `/api/instances/${instanceKey}/plans`, { body: { changes: [act] } });
    const [plan] = createAccountPlans.response.parse(planned.body).plans;
    const headers = { 'idempotency-key': randomUUID() };
    const applied = await browser.call('POST', `/api/plans/${plan?.planId}/apply`, {
      body: { overrides: [] },
      headers,
    });
    expect(applied.status, one.name).toBe(200);
  }
}

test('a second export is the same text, and the account of Adobe sign-in is in none', async () => {
  await using console_ = await startConsole();
  const admin = await console_.signIn();
  const [first, second] = [await read(admin), await read(admin)];
  expect(accountFileText(first.file)).toBe(accountFileText(second.file));
  expect(first).toMatchObject({ isWhole: true, notInFile: [{ account: IMS_ACCOUNT_NAME, why: 'ims' }] });
  expect(namesOf(first)).toHaveLength(30);
  expect(namesOf(first)).toEqual([...namesOf(first)].sort());
  expect(first.file.accounts.find(({ name }) => name === 'partnerFiles')).toMatchObject({
    type: 'ftp',
    fields: { label: 'Partner files', enabled: expect.any(Boolean) },
    secrets: ['password'],
    leftOut: { '@folder-id': 'link' },
  });
  expect(first.fieldTitles).toMatchObject({ server: { en: 'Server' } });
  expect(first.types.find(({ name }) => name === 'ftp')?.fields).toContainEqual({ field: 'password', kind: 'secret' });
  expect(compareAccountFile(throughText(first.file), second).filter(({ kind }) => kind !== 'same')).toEqual([]);
});

test('no secret is in the reply, whole, encrypted, as a fingerprint or within a text', async () => {
  await using console_ = await startConsole({ seed: 'messy' });
  const { emulator } = console_;
  const password = 'S3cret-of-a-proxy';
  emulator.editAccount('acme-prod', 'postgresLoyalty', { options: `ProxyHost=p.example;ProxyPwd=${password}` });
  emulator.editAccount('acme-prod', 'aemInstance', { server: `https://reader:${password}@author.adobe.example` });
  const found = await read(await console_.signIn());
  const text = JSON.stringify(found);
  expect(text).not.toMatch(/S3cret|(?<!holds)-secret"|p8e-|fingerprint|7281015239823888aa73636c74217b84|ims-na1/);
  const leftOutOf = new Map(found.file.accounts.map(({ name, leftOut }) => [name, leftOut]));
  expect(leftOutOf.get('postgresLoyalty')).toMatchObject({ options: 'holds-secret' });
  expect(leftOutOf.get('aemInstance')).toMatchObject({ server: 'holds-secret' });
  const stored = namesOf(found).flatMap((name) => Object.values(emulator.account('acme-prod', name) ?? {}));
  const ciphers = stored.filter((value) => value.startsWith('@'));
  expect(ciphers.length).toBeGreaterThan(10);
  expect(ciphers.filter((cipher) => text.includes(cipher))).toEqual([]);
});

test('what Campaign hides is left out, and never exported as empty', async () => {
  await using console_ = await startConsole();
  console_.emulator.hideSecrets('acme-prod', 'but-admin');
  const { file } = await read(await console_.signIn());
  const partner = file.accounts.find(({ name }) => name === 'partnerFiles');
  expect(partner).toMatchObject({ secrets: [], leftOut: { password: 'secret-hidden' } });
  expect(partner?.fields).not.toHaveProperty('password');
});

test('accounts by name, one, several, or one that is not there', async () => {
  await using console_ = await startConsole();
  const admin = await console_.signIn();
  expect(namesOf(await read(admin, 'acme-prod', '?account=partnerFiles'))).toEqual(['partnerFiles']);
  const several = await read(admin, 'acme-prod', '?account=partnerFiles&account=aemInstance&account=gone');
  expect(namesOf(several)).toEqual(['aemInstance', 'partnerFiles']);
  expect(several.notInFile).toEqual([{ account: 'gone', why: 'not-found' }]);
  const quoted = await read(admin, 'acme-prod', `?account=${encodeURIComponent("x' or '1'='1")}`);
  expect(namesOf(quoted)).toEqual([]);
  expect(await admin.call('GET', `${urlOf('acme-prod')}?account=`)).toMatchObject({
    status: 400,
    code: 'invalid-request',
  });
});

test('a file brings another instance to the same values: accounts are made, changed, and none is deleted', async () => {
  await using console_ = await startConsole();
  const [prod, stage] = [await console_.signIn(), await console_.signIn('acme-stage')];
  const { emulator } = console_;
  const ftp = Object(emulator.account('acme-prod', 'partnerFiles'));
  emulator.addAccount('acme-prod', {
    name: 'newPartner',
    label: 'New partner',
    type: ftp.type,
    server: 'ftp.new.example',
  });
  emulator.editAccount('acme-prod', 'nightlyExport', { server: 'sftp2.acme.example', port: '2222' });
  emulator.addAccount('acme-stage', { name: 'onlyStage', label: 'Stage', type: ftp.type });
  const names = ['newPartner', 'nightlyExport', 'partnerFiles'];
  const { file } = await read(prod, 'acme-prod', `?${names.map((name) => `account=${name}`).join('&')}`);
  await bringIn(stage, 'acme-stage', throughText(file));
  const after = await read(stage, 'acme-stage');
  const kinds = compareAccountFile(file, after).filter(({ name }) => [...names, 'onlyStage'].includes(name));
  expect(kinds.map(({ name, kind }) => [name, kind])).toEqual([
    ['newPartner', 'same'],
    ['nightlyExport', 'same'],
    ['onlyStage', 'only-here'],
    ['partnerFiles', 'same'],
  ]);
  expect(emulator.account('acme-stage', 'nightlyExport')).toMatchObject({ server: 'sftp2.acme.example', port: '2222' });
});

test('thousands of accounts come page by page, by one list', async () => {
  await using console_ = await startConsole({ seed: 'large' });
  const found = await read(await console_.signIn());
  expect(found.isWhole).toBe(true);
  expect(new Set(namesOf(found)).size).toBe(5_030);
  // A count, a page for each 500, and the empty one.
  expect(console_.emulator.counters()['campaign:acme-prod:xtk:queryDef#ExecuteQuery']).toBe(13);
});

test('a list that is not whole says so, and Campaign that does not answer is a problem', async () => {
  await using console_ = await startConsole({
    gateways: ({ externalAccounts }) => ({
      externalAccounts: {
        ...externalAccounts,
        readAll: async (access, names) => ({ ...(await externalAccounts.readAll(access, names)), isWhole: false }),
      },
    }),
  });
  const admin = await console_.signIn();
  expect((await read(admin)).isWhole).toBe(false);
  const effect = { kind: 'soap-fault', code: 'SOP-330011', text: 'No.' } as const;
  console_.emulator.inject({ target: 'campaign', method: 'ExecuteQuery', schema: 'nms:extAccount', effect });
  expect(await admin.call('GET', urlOf('acme-prod'))).toMatchObject({ status: 502, code: 'campaign-fault' });
});

test('on an instance that Adobe hosts nothing is offered to be made or changed', async () => {
  await using console_ = await startConsole({ instances: { 'acme-prod': { hosting: 'adobe-managed' } } });
  const found = await read(await console_.signIn());
  expect(found.readOnly.filter((name) => name !== IMS_ACCOUNT_NAME).sort()).toEqual(namesOf(found));
  expect(new Set(found.types.map(({ notOffered }) => notOffered))).toEqual(new Set(['ims', 'adobe-managed']));
});
