import sdk from '@adobe/acc-js-sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator } from '../emulator.ts';
import type { Emulator } from '../emulator-handle.ts';
import { technicalToken } from '../testing/soap.ts';
import { SecretCipher } from './cipher.ts';

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

async function connect(key = 'acme-prod', login = 'demo-admin', password = 'demo') {
  const parameters = sdk.ConnectionParameters.ofUserAndPassword(emulator.campaignUrl(key), login, password);
  return sdk.init(parameters);
}

function accountQuery(operation: string, name: string) {
  return {
    schema: 'nms:extAccount',
    operation,
    lineCount: '50',
    select: {
      node: [{ expr: '@name' }, { expr: '@type', analyze: 'true' }, { expr: '[modifiedBy/@label]' }, { expr: 'desc' }],
    },
    where: { condition: [{ expr: sdk.escapeXtk`@name = ${name}` }] },
    orderBy: { node: [{ expr: '@id' }] },
  };
}

describe.each(['acme-prod', 'acme-v8'])('acc-js-sdk against %s', (key) => {
  test('logs on, reads, writes and logs off', async () => {
    const client = await connect(key);
    await client.logon();
    expect(client.application.operator.login).toBe('demo-admin');
    expect(client.application.operator.hasRight('admin')).toBe(true);
    expect(client.application.hasPackage('nms:campaign')).toBe(true);

    const get = client.NLWS.xtkQueryDef.create(accountQuery('get', 'Adobe_Marketing_Cloud'));
    expect(await get.executeQuery()).toEqual({
      name: 'Adobe_Marketing_Cloud',
      type: '117',
      typeName: 'experienceCloud',
      typeLabel: 'Adobe Experience Cloud',
      modifiedBy: { label: 'Demo administrator' },
      $desc: 'Connected by the platform team.',
    });
    const run = (operation: string, name: string) =>
      client.NLWS.xtkQueryDef.create(accountQuery(operation, name)).executeQuery();
    expect(await run('getIfExists', 'nothing')).toBeNull();
    expect(await run('select', 'nothing')).toEqual({ extAccount: [] });
    expect((await run('select', 'aemInstance')).extAccount).toHaveLength(1);
    expect(await run('count', 'aemInstance')).toEqual({ count: '1' });
    await expect(run('get', 'nothing')).rejects.toMatchObject({ errorCode: 'SOP-330011', statusCode: 500 });

    const cipherText = await client.NLWS.xtkSession.encryptPassword('topsecret é');
    expect(emulator.decrypt(cipherText)).toBe('topsecret é');
    await client.NLWS.xtkSession.write({
      xtkschema: 'nms:extAccount',
      _operation: 'update',
      _key: '@name',
      name: 'Adobe_Marketing_Cloud',
      clientSecret: cipherText,
      imsRightsMask: 'Campaign - x - (.*)',
      $desc: 'hello <b> & c',
    });
    expect(emulator.account(key, 'Adobe_Marketing_Cloud')).toMatchObject({
      clientSecret: cipherText,
      imsRightsMask: 'Campaign - x - (.*)',
      desc: 'hello <b> & c',
    });

    expect(await client.NLWS.xtkSession.getUserInfo()).toMatchObject({ login: 'demo-admin' });
    await client.NLWS.xtkSession.testCnx();
    expect(await client.getOption('NmsServer_LastPostUpgrade')).toMatch(/^\d{4}$/);
    expect(await client.test()).toMatchObject({ status: 'OK' });
    expect(await client.ping()).toMatchObject({ status: 'OK' });
    await client.logoff();
    expect(client.isLogged()).toBe(false);
  });
});

test('getSchema and the SDK schema reader understand the schemas', async () => {
  const client = await connect();
  await client.logon();
  const raw = await client.getSchema('nms:extAccount');
  expect(raw.md5).toMatch(/^[0-9A-F]{32}$/);
  expect(await client.getSchema('nms:nothing')).toBeNull();
  const schema = await client.application.getSchema('nms:extAccount');
  expect(schema.root.children['@imsRightsMask']).toMatchObject({
    type: 'string',
    length: 512,
    label: 'Association mask',
  });
  expect(schema.root.children['desc']).toMatchObject({ type: 'memo' });
  expect(JSON.stringify(Object.values(schema.enumerations.type.values))).toContain('Adobe Experience Cloud');
  await client.logoff();
});

test('selectAll then executeQuery reads the whole record', async () => {
  const client = await connect();
  await client.logon();
  const query = client.NLWS.xtkQueryDef.create({
    schema: 'nms:extAccount',
    operation: 'get',
    where: { condition: [{ expr: "@name = 'nightlyExport'" }] },
  });
  await query.selectAll(false);
  expect(await query.executeQuery()).toMatchObject({ account: 'campaign', server: 'sftp.acme.example' });
  await client.logoff();
});

test('the SDK recognises refusals and an expired session', async () => {
  const wrong = await connect('acme-prod', 'demo-admin', 'wrong');
  await expect(wrong.logon()).rejects.toMatchObject({ statusCode: 403, detail: expect.stringContaining('XSV-350012') });
  const client = await connect();
  await client.logon();
  emulator.expireSessions('acme-prod');
  await expect(client.NLWS.xtkSession.testCnx()).rejects.toMatchObject({ statusCode: 401, errorCode: 'SDK-000012' });
  const viewer = await connect('acme-prod', 'demo-viewer');
  await viewer.logon();
  expect(viewer.application.operator.hasRight('admin')).toBe(false);
  await expect(
    viewer.NLWS.xtkSession.write({ xtkschema: 'nms:extAccount', _key: '@name', name: 'aemInstance', label: 'x' }),
  ).rejects.toMatchObject({ errorCode: 'SOP-330011' });
});

test('Bearer credentials of both kinds work', async () => {
  const url = emulator.campaignUrl('acme-prod');
  const token = await technicalToken(emulator);
  const perCall = await sdk.init(sdk.ConnectionParameters.ofImsBearerToken(url, token));
  await perCall.logon();
  expect(await perCall.NLWS.xtkSession.getUserInfo()).toMatchObject({
    login: expect.stringContaining('@techacct.adobe.com'),
  });
  const session = await sdk.init(sdk.ConnectionParameters.ofBearerToken(url, token));
  await session.logon();
  expect(session.application.operator.hasRight('admin')).toBe(true);
  await session.logoff();
});

test('options are set as they are read, with and without a description', async () => {
  const client = await connect();
  await client.logon();
  expect(await client.getOption('AcmeColour')).toBeNull();
  await client.setOption('AcmeColour', 'blue', 'What the banner is painted in');
  await client.setOption('NmsServer_LastPostUpgrade', '9999');
  await client.NLWS.xtkSession.write({
    xtkschema: 'xtk:option',
    _key: '@name',
    name: 'AcmeLimit',
    dataType: 3,
    longValue: 5,
  });
  await client.setOption('AcmeLimit', 7);
  await client.clearOptionCache();
  expect(await client.getOption('AcmeColour')).toBe('blue');
  expect(await client.getOption('AcmeLimit')).toBe(7);
  const stored = client.NLWS.xtkQueryDef.create({
    schema: 'xtk:option',
    operation: 'get',
    select: { node: [{ expr: '@description' }, { expr: '@dataType' }] },
    where: { condition: [{ expr: "@name = 'AcmeColour'" }] },
  });
  expect(await stored.executeQuery()).toEqual({ description: 'What the banner is painted in', dataType: '6' });
  emulator.reset();
  await client.logoff();
});

test('the server time is answered to anybody, as a date', async () => {
  const anonymous = await sdk.init(sdk.ConnectionParameters.ofAnonymousUser(emulator.campaignUrl('acme-prod')));
  const outputs = [{ name: 'serverTime', type: 'datetime' }];
  const [time]: unknown[] = await anonymous.makeSoapCall('xtk:session', 'GetServerTime', true, [], outputs);
  expect(time).toBeInstanceOf(Date);
  const client = await connect();
  await client.logon();
  expect(await client.NLWS.xtkSession.getServerTime()).toBeInstanceOf(Date);
  await client.logoff();
});

test('reserved ids can be written with, and a set of records deleted by a condition', async () => {
  const client = await connect();
  await client.logon();
  const several: unknown = await client.NLWS.xtkSession.getNewIdsEx(3, 'XtkNewId');
  expect(several).toMatch(/^\d+,\d+,\d+$/);
  const [id] = sdk.XtkCaster.asArray(await client.NLWS.xtkSession.GetNewIdsEx(1, 'XtkNewId'));
  await client.NLWS.xtkSession.write({ xtkschema: 'nms:extAccount', id, name: 'reservedOne', label: 'a' });
  await client.NLWS.xtkSession.write({ xtkschema: 'nms:extAccount', name: 'reservedTwo', label: 'a' });
  expect(emulator.account('acme-prod', 'reservedOne')?.['id']).toBe(String(id));
  await client.NLWS.xtkSession.deleteCollection('nms:extAccount', { condition: { expr: "@name like 'reserved%'" } });
  expect(emulator.account('acme-prod', 'reservedOne')).toBeUndefined();
  expect(emulator.account('acme-prod', 'reservedTwo')).toBeUndefined();
  await client.NLWS.xtkSession.writeCollection({
    xtkschema: 'nms:extAccount',
    extAccount: [{ name: 'collected', label: 'c' }],
  });
  expect(emulator.account('acme-prod', 'collected')?.['label']).toBe('c');
  emulator.reset();
  await client.logoff();
});

test('the SDK reports a clause that is not carried out', async () => {
  const client = await connect();
  await client.logon();
  const query = client.NLWS.xtkQueryDef.create({
    schema: 'nms:extAccount',
    operation: 'select',
    select: { node: [{ expr: '@type', groupBy: 'true' }] },
  });
  await expect(query.executeQuery()).rejects.toMatchObject({
    errorCode: 'SOP-330011',
    detail: expect.stringContaining('groupBy'),
  });
  await client.logoff();
});

test('the SDK decrypts what EncryptPassword gave, with the key of the option', async () => {
  const client = await connect();
  await client.logon();
  const cipher = await client._getSecretKeyCipher();
  const cipherText = await client.NLWS.xtkSession.encryptPassword('åäö 1e5');
  expect(cipher.decryptPassword(cipherText)).toBe('åäö 1e5');
  await client.logoff();
});

test('a cipher reads only its own texts', () => {
  const one = new SecretCipher('one');
  const cipherText = one.encrypt('x');
  expect(one.decrypt(cipherText)).toBe('x');
  expect(one.encrypt('')).toMatch(/^@/);
  expect(one.decrypt(one.encrypt(''))).toBe('');
  expect(new SecretCipher('two').decrypt(cipherText)).toBeUndefined();
  expect(one.decrypt('plain')).toBeUndefined();
});
