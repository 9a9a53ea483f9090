import sdk from '@adobe/acc-js-sdk';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startEmulator } from '../emulator.ts';
import type { Emulator } from '../emulator-handle.ts';

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());
beforeEach(() => emulator.reset('small'));

async function connect(login = 'demo-admin') {
  const url = emulator.campaignUrl('acme-prod');
  const client = await sdk.init(sdk.ConnectionParameters.ofUserAndPassword(url, login, 'demo'));
  await client.logon();
  return client;
}

const PATHS = ['@name', '@type', '[params/@smscName]', '[params/mscrm/@crmGrantType]', '[s3Account/@awsSecret]'];

function queryOf(name: string, operation = 'getIfExists') {
  return {
    schema: 'nms:extAccount',
    operation,
    select: { node: [...PATHS, '[fda/postConnect]'].map((expr) => ({ expr })) },
    where: { condition: [{ expr: sdk.escapeXtk`@name = ${name}` }] },
  };
}

test('an account with nested parts is created, read, updated and deleted', async () => {
  const client = await connect();
  const read = () => client.NLWS.xtkQueryDef.create(queryOf('fromSdk')).executeQuery();
  const awsSecret = await client.NLWS.xtkSession.encryptPassword('deep');
  await client.NLWS.xtkSession.write({
    xtkschema: 'nms:extAccount',
    _operation: 'insert',
    name: 'fromSdk',
    label: 'From the SDK',
    type: 3,
    s3Account: { awsSecret },
    params: { smscName: 'Nordic', mscrm: { crmGrantType: 1 } },
    fda: { $postConnect: 'SET <x> & y;' },
  });
  expect(await read()).toEqual({
    name: 'fromSdk',
    type: '3',
    params: { smscName: 'Nordic', mscrm: { crmGrantType: '1' } },
    s3Account: { awsSecret },
    fda: { $postConnect: 'SET <x> & y;' },
  });
  await client.NLWS.xtkSession.write({
    xtkschema: 'nms:extAccount',
    _operation: 'update',
    _key: '@name',
    name: 'fromSdk',
    params: { smscName: 'Generic' },
  });
  expect(await read()).toMatchObject({ params: { smscName: 'Generic', mscrm: { crmGrantType: '1' } } });
  const remove = { xtkschema: 'nms:extAccount', _operation: 'delete', _key: '@name', name: 'fromSdk' };
  await client.NLWS.xtkSession.write(remove);
  expect(await read()).toBeNull();
  await client.logoff();
});

test('the whole record comes by selectAll, nested parts included', async () => {
  const client = await connect();
  const query = client.NLWS.xtkQueryDef.create({
    schema: 'nms:extAccount',
    operation: 'get',
    where: { condition: [{ expr: "@name = 'dynamicsCRM'" }] },
  });
  await query.selectAll(false);
  expect(await query.executeQuery()).toMatchObject({
    server: 'https://acme.crm4.dynamics.example',
    params: { smscName: 'Generic', mscrm: { crmGrantType: '1', crmApiVersion: "'9.2'", crmDeploymentType: 'webapi' } },
    ffda: { isFFDA: '0' },
  });
  await client.logoff();
});

test('the schema reader understands nested elements', async () => {
  const client = await connect();
  const schema = await client.application.getSchema('nms:extAccount');
  expect(schema.root.children['params'].children['@smscName']).toMatchObject({ type: 'string', length: 64 });
  expect(schema.root.children['params'].children['mscrm'].children['@crmGrantType']).toMatchObject({ type: 'byte' });
  await client.logoff();
});

test('TestAccount answers the server and what it found; a refusal has its cause', async () => {
  const client = await connect();
  const password = await client.NLWS.xtkSession.encryptPassword('postgres-secret');
  const options = 'NChar=0;unicodeData=1;timezone=_server_;dbSchema=public;fileMethod=uploadFile;filePath=;';
  const ask = (cipherText: string) =>
    client.NLWS.nmsExtAccount.testAccount(
      7,
      true,
      'PostgreSQL:loyalty.db.acme.example',
      'campaign',
      cipherText,
      'loyalty',
      options,
      'postgresLoyalty',
      false,
      '',
      '',
      '',
      '',
    );
  expect(await ask(password)).toEqual([
    'PostgreSQL:loyalty.db.acme.example',
    "Database server version 'PostgreSQL 15.4'.",
    '',
    'Test connection took: 12 ms',
  ]);
  await expect(ask('')).rejects.toMatchObject({
    errorCode: 'SOP-330011',
    detail: expect.stringContaining('Login failed'),
  });
  await client.logoff();
});

test('the viewer may not test', async () => {
  const viewer = await connect('demo-viewer');
  await expect(
    viewer.NLWS.nmsExtAccount.testAccount(
      0,
      true,
      'pop.acme.example',
      'bounces',
      '',
      '110',
      '',
      '',
      false,
      '',
      '',
      '',
      '',
    ),
  ).rejects.toMatchObject({ detail: expect.stringContaining('rights') });
  await viewer.logoff();
});
