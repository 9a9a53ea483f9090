import { startEmulator } from '@console/emulator';
import type { Emulator } from '@console/emulator';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCampaignSoap } from './client.ts';
import { element, fault, reply, session as anySession, text } from './testing/replies.ts';
import { answering, startScriptedServer } from './testing/scripted-server.ts';
import type { ScriptedServer } from './testing/scripted-server.ts';
import type { CampaignSession, CampaignSoap, ConnectionTest } from './types.ts';
import { createXmlReader, defaultLimits } from './xml-reader.ts';

const database: ConnectionTest = {
  type: 7,
  active: true,
  server: 'Snowflake:acme.snowflakecomputing.com',
  account: 'CAMPAIGN',
  password: '@c3RvcmVkLXBhc3N3b3Jk==',
  port: 'ACME',
  options: 'NChar=0;warehouse=CAMPAIGN_WH',
};
const options = { deadlineMs: 5_000, typed: [] };

describe('on a scripted server', () => {
  let server: ScriptedServer;
  let soap: CampaignSoap;
  beforeAll(async () => {
    server = await startScriptedServer();
    soap = createCampaignSoap({ baseUrl: server.baseUrl, deadlines: { headersMs: 100, totalMs: 200 } });
  });
  beforeEach(() => {
    server.seen.length = 0;
  });
  afterAll(async () => {
    await soap.close();
    await server[Symbol.asyncDispose]();
  });

  const sentParameters = () => {
    const reader = createXmlReader({ limits: defaultLimits });
    reader.write(server.seen.at(-1)?.body ?? '');
    const [token, ...values] = reader.close().children[0]?.children[0]?.children ?? [];
    expect(token?.name).toBe('sessiontoken');
    return values.map(({ text, attributes }) => `${attributes['xsi:type']} ${text}`);
  };

  test('sends the parameters in the order of the declaration, the optional ones too', async () => {
    server.answer(answering(reply('TestAccount', text('pstrServer', 'x'))));
    const oauth = {
      azureTenant: 'tenant',
      clientId: 'client',
      clientSecret: '@c2VjcmV0LXNlY3JldA==',
      redirectUrl: 'url',
    };
    await soap.testConnection(anySession, { ...database, name: 'fda', oauth }, options);
    expect(sentParameters()).toEqual([
      'xsd:byte 7',
      'xsd:boolean true',
      'xsd:string Snowflake:acme.snowflakecomputing.com',
      'xsd:string CAMPAIGN',
      'xsd:string @c3RvcmVkLXBhc3N3b3Jk==',
      'xsd:string ACME',
      'xsd:string NChar=0;warehouse=CAMPAIGN_WH',
      'xsd:string fda',
      'xsd:boolean true',
      'xsd:string tenant',
      'xsd:string client',
      'xsd:string @c2VjcmV0LXNlY3JldA==',
      'xsd:string url',
    ]);
    expect(server.seen[0]?.headers['soapaction']).toBe('nms:extAccount#TestAccount');
  });

  test('a reply without version, warehouse and time will do; one without a server will not', async () => {
    server.answer(answering(reply('TestAccount', text('pstrServer', 'x'))));
    await expect(soap.testConnection(anySession, database, options)).resolves.toEqual({
      version: '',
      warehouse: '',
      duration: '',
    });
    server.answer(answering(reply('TestAccount', '')));
    await expect(soap.testConnection(anySession, database, options)).rejects.toMatchObject({
      kind: 'unexpected-reply',
    });
    server.answer(answering(reply('ExecuteQuery', element('pdomOutput', ''))));
    await expect(soap.testConnection(anySession, database, options)).rejects.toMatchObject({
      kind: 'unexpected-reply',
    });
  });

  test('no secret is in the words of a refusal, neither as it was sent nor as it was typed', async () => {
    server.answer(answering(fault('SOP-330011 Error', `Login failed, Pwd=typed-secret (${database.password})`)));
    const failed = await soap
      .testConnection(anySession, database, { ...options, typed: ['typed-secret'] })
      .catch((error: unknown) => error);
    expect(failed).toMatchObject({ kind: 'fault', code: 'SOP-330011' });
    expect(Object(failed).detail).toContain('Login failed, Pwd=[secret] ([secret])');
  });

  test('has a deadline of its own in both directions, and is sent once', async () => {
    const { resolve, promise } = Promise.withResolvers<undefined>();
    server.answer((response) => {
      setTimeout(
        () => response.writeHead(200, { 'content-type': 'text/xml' }).end(reply('TestAccount', text('a', 'b'))),
        600,
      );
    });
    await expect(soap.testConnection(anySession, database, options)).resolves.toMatchObject({ version: '' });
    server.answer(() => resolve(undefined));
    const short = soap.testConnection(anySession, database, { ...options, deadlineMs: 50 });
    await expect(short).rejects.toMatchObject({ kind: 'deadline' });
    await promise;
    server.answer(answering('gone', 503, 'text/html'));
    server.seen.length = 0;
    await expect(soap.testConnection(anySession, database, options)).rejects.toMatchObject({ kind: 'http-status' });
    expect(server.seen).toHaveLength(1);
  });

  test('ends when its signal fires', async () => {
    const aborting = new AbortController();
    server.answer(() => aborting.abort());
    const test = soap.testConnection(anySession, database, { ...options, signal: aborting.signal });
    await expect(test).rejects.toMatchObject({ kind: 'aborted' });
  });
});

describe('on the emulator', () => {
  let emulator: Emulator;
  let soap: CampaignSoap;
  let session: CampaignSession;
  beforeAll(async () => {
    emulator = await startEmulator({ seed: 'messy' });
    soap = createCampaignSoap({ baseUrl: emulator.campaignUrl('acme-prod') });
    ({ session } = await soap.logon('demo-admin', 'demo'));
  });
  afterAll(async () => {
    await soap.close();
    await emulator.close();
  });

  test('connects with an encrypted password, and says what is there', async () => {
    const password = await soap.encryptPassword(session, 'fda-secret');
    await expect(soap.testConnection(session, { ...database, password }, options)).resolves.toEqual({
      version: "Database server version '8.44.2'.",
      warehouse: 'CAMPAIGN_WH',
      duration: 'Test connection took: 12 ms',
    });
    const wrong = await soap.encryptPassword(session, 'guess');
    const refused = await soap
      .testConnection(session, { ...database, password: wrong }, options)
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ kind: 'fault', code: 'SOP-330011' });
    expect(Object(refused).detail).toContain('Login failed');
  });
});
