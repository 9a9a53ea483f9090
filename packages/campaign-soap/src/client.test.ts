import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCampaignSoap } from './client.ts';
import { condition } from './query.ts';
import type { QueryDef } from './query.ts';
import { element, fault, logonReply, queryReply, reply, session, testPage, text, userInfo } from './testing/replies.ts';
import { answering, startScriptedServer } from './testing/scripted-server.ts';
import type { ScriptedServer } from './testing/scripted-server.ts';
import type { CampaignSoap } from './types.ts';
import { createXmlReader, defaultLimits } from './xml-reader.ts';

let server: ScriptedServer;
let soap: CampaignSoap;

beforeAll(async () => {
  server = await startScriptedServer();
  soap = createCampaignSoap({ baseUrl: `${server.baseUrl}/campaign/acme/` });
});
beforeEach(() => {
  server.seen.length = 0;
});
afterAll(async () => {
  await soap.close();
  await server[Symbol.asyncDispose]();
});

const accounts: QueryDef = { schema: 'nms:extAccount', select: ['@id', '@name'], orderBy: ['@id'] };
const somePage: QueryDef = { ...accounts, lineCount: 50 };
const rows = (...names: string[]) =>
  queryReply(
    `<extAccount-collection>${names.map((name, index) => `<extAccount id="${index}" name="${name}"/>`).join('')}</extAccount-collection>`,
  );

function sentDocument() {
  const reader = createXmlReader({ limits: defaultLimits });
  reader.write(server.seen.at(-1)?.body ?? '');
  return reader.close();
}

/** The parameters of the method last called. */
function sentParameters() {
  return sentDocument().children[0]?.children[0]?.children ?? [];
}

describe('session', () => {
  test('logon returns both tokens and who signed in where', async () => {
    server.answer(answering(logonReply));
    const { session: opened, info } = await soap.logon('admin', 'p');
    expect(opened).toEqual(session);
    expect(info).toMatchObject({
      login: 'admin',
      loginId: '1059',
      label: 'Administrator',
      rights: ['admin'],
      groupIds: ['1060'],
      packages: [
        { namespace: 'nms', name: 'core' },
        { namespace: 'xtk', name: 'core' },
      ],
      server: { buildNumber: '9396', releaseName: '7.4.3', instanceName: 'sandbox' },
    });
    const [request] = server.seen;
    expect(request).toMatchObject({ method: 'POST', url: '/campaign/acme/nl/jsp/soaprouter.jsp' });
    expect(request?.headers).toMatchObject({
      soapaction: 'xtk:session#Logon',
      'content-type': 'text/xml; charset=utf-8',
    });
    expect(request?.headers.cookie).toBeUndefined();
  });

  test.each(['p/w secret', `a&b<c>"d'e`, 'påsswörd €😀', ' padded ', 'tab\tline\nend\r', ']]>', '<!--'])(
    'password %j arrives intact',
    async (password) => {
      server.answer(answering(logonReply));
      await soap.logon('admin', password);
      expect(sentParameters().map(({ text }) => text)).toEqual(['', 'admin', password, '']);
    },
  );

  test('a password XML cannot carry is refused before sending, without repeating it', async () => {
    const failure = soap.logon('admin', 'secret\u0000word');
    await expect(failure).rejects.toMatchObject({ kind: 'invalid-request', field: 'password', sent: 'no' });
    await expect(failure).rejects.not.toThrow('secret');
    expect(server.seen).toEqual([]);
  });

  test('a token that could not be a header value is not taken for a session', async () => {
    server.answer(answering(logonReply.replace(session.securityToken, '@sec; Domain=evil')));
    await expect(soap.logon('admin', 'p')).rejects.toMatchObject({ kind: 'unexpected-reply' });
  });

  test('every later call carries the session token twice and the security token', async () => {
    server.answer(answering(reply('GetUserInfo', element('pUserInfo', userInfo))));
    await expect(soap.getUserInfo(session)).resolves.toMatchObject({ login: 'admin', rights: ['admin'] });
    expect(server.seen[0]?.headers).toMatchObject({
      cookie: `__sessiontoken=${session.sessionToken}`,
      'x-security-token': session.securityToken,
    });
    expect(sentParameters().map(({ text }) => text)).toEqual([session.sessionToken]);
  });

  test('logoff needs nothing but its own reply', async () => {
    server.answer(answering(reply('Logoff', '')));
    await expect(soap.logoff(session)).resolves.toBeUndefined();
  });
});

describe('queries', () => {
  test('the query document is written as asked, user text as one literal', async () => {
    server.answer(answering(rows()));
    await soap.executeQuery(session, {
      ...accounts,
      where: [
        condition.equals('@name', `O'Reilly\\ & "x" or 1=1`),
        condition.anyOf([condition.equals('@active', true), condition.isIn('[folder/@id]', [1, 2])]),
      ],
      orderBy: ['@label', { expr: '@id', descending: true }],
      lineCount: 50,
      startLine: 0,
    });
    const query = sentParameters()[1]?.children[0];
    expect(query?.attributes).toEqual({
      schema: 'nms:extAccount',
      operation: 'select',
      lineCount: '50',
      startLine: '0',
      xtkschema: 'xtk:queryDef',
    });
    const [select, where, orderBy] = query?.children ?? [];
    expect(select?.children.map(({ attributes }) => attributes.expr)).toEqual(['@id', '@name']);
    expect(where?.children[0]?.attributes.expr).toBe(`@name = 'O\\'Reilly\\\\ & "x" or 1=1'`);
    expect(where?.children[1]?.children.map(({ attributes }) => attributes)).toEqual([
      { expr: '@active = 1', boolOperator: 'OR' },
      { expr: '[folder/@id] IN (1, 2)', boolOperator: 'OR' },
    ]);
    expect(orderBy?.children.map(({ attributes }) => attributes)).toEqual([
      { expr: '@label' },
      { expr: '@id', sortDesc: 'true' },
    ]);
  });

  test('a sub query is one column of another schema, in the form of the documentation', async () => {
    server.answer(answering(rows()));
    const ofDeliveries = {
      schema: 'nms:delivery',
      select: '[@provider-id]',
      where: [condition.notEquals('[@provider-id]', 0)],
    };
    await soap.executeQuery(session, { ...accounts, where: [condition.isInQuery('@id', ofDeliveries)] });
    const where = sentParameters()[1]?.children[0]?.children[1];
    const [set] = where?.children ?? [];
    expect(set?.attributes).toEqual({ expr: '@id', setOperator: 'IN' });
    const [subQuery] = set?.children ?? [];
    expect(subQuery).toMatchObject({ name: 'subQuery', attributes: { schema: 'nms:delivery' } });
    const parts = subQuery?.children.map(({ name, children }) => [name, children[0]?.name, children[0]?.attributes]);
    expect(parts).toEqual([
      ['select', 'node', { expr: '[@provider-id]' }],
      ['where', 'condition', { expr: '[@provider-id] != 0' }],
    ]);
    expect(() => condition.isInQuery('@id', { ...ofDeliveries, select: '@id or 1=1' })).toThrow('is not an XPath');
  });

  test('get gives the row, a fault when there is none', async () => {
    server.answer(answering(queryReply('<extAccount id="1" name="a"/>')));
    const row = await soap.executeQuery(session, { ...accounts, operation: 'get' });
    expect(row).toMatchObject({ name: 'extAccount', attributes: { id: '1', name: 'a' } });
    server.answer(
      answering(fault("SOP-330011 Error while executing the method 'ExecuteQuery' of service 'xtk:queryDef'.")),
    );
    await expect(soap.executeQuery(session, { ...accounts, operation: 'get' })).rejects.toMatchObject({
      kind: 'fault',
      code: 'SOP-330011',
    });
  });

  test.each(['<extAccount/>', ''])('getIfExists reads %j as nothing', async (content) => {
    server.answer(answering(queryReply(content)));
    await expect(soap.executeQuery(session, { ...accounts, operation: 'getIfExists' })).resolves.toBeUndefined();
  });

  test('an empty document is not an empty result', async () => {
    server.answer(answering(queryReply('')));
    await expect(soap.executeQuery(session, { ...accounts, operation: 'get' })).rejects.toMatchObject({
      kind: 'unexpected-reply',
    });
    await expect(soap.select(session, { ...accounts, lineCount: 1 })).rejects.toMatchObject({
      kind: 'unexpected-reply',
    });
  });

  test('select gives rows, and none of an empty collection', async () => {
    server.answer(answering(rows('a', 'b')));
    const read = await soap.select(session, somePage);
    expect(read.map(({ attributes }) => attributes.name)).toEqual(['a', 'b']);
    server.answer(answering(rows()));
    await expect(soap.select(session, somePage)).resolves.toEqual([]);
  });

  test('rows without an order, too large pages and more rows than asked for are refused', async () => {
    server.answer(answering(rows('a', 'b')));
    const unordered: QueryDef = { schema: 'nms:extAccount', select: ['@id'] };
    for (const query of [unordered, { ...unordered, lineCount: 1 }])
      await expect(soap.select(session, query)).rejects.toMatchObject({ kind: 'invalid-request', field: 'orderBy' });
    await expect(soap.select(session, { ...accounts, lineCount: 10_001 })).rejects.toMatchObject({
      field: 'lineCount',
    });
    expect(server.seen).toEqual([]);
    await expect(soap.select(session, { ...accounts, lineCount: 1 })).rejects.toMatchObject({
      kind: 'unexpected-reply',
    });
  });

  test('selectRows hands over whole rows, nested elements included', async () => {
    const content =
      '<m-collection><m id="007"><group name="x &amp; y"/><desc>a<!-- - -->b<![CDATA[<c>]]></desc></m></m-collection>';
    server.answer(answering(queryReply(content)));
    const read = await soap.selectRows(session, somePage, (row) => [
      row.attributes.id,
      row.children[0]?.attributes.name,
      row.children[1]?.text,
    ]);
    expect(read).toEqual([['007', 'x & y', 'ab<c>']]);
  });

  test('what read throws comes out as it is', async () => {
    server.answer(answering(rows('a')));
    for (const error of [new RangeError('a'), new TypeError('b'), new Error('c')]) {
      const failure = soap.selectRows(session, somePage, () => {
        throw error;
      });
      await expect(failure).rejects.toBe(error);
    }
  });

  test('count is a number, or an error', async () => {
    server.answer(answering(queryReply('<extAccount count="12"/>')));
    await expect(soap.count(session, accounts)).resolves.toBe(12);
    server.answer(answering(queryReply('<extAccount count="1e2"/>')));
    await expect(soap.count(session, accounts)).rejects.toMatchObject({ kind: 'unexpected-reply' });
  });
});

describe('other methods', () => {
  test('an entity, or undefined when there is none', async () => {
    server.answer(answering(reply('GetEntityIfMoreRecent', element('pdomDoc', '<schema name="extAccount"/>'))));
    await expect(soap.getEntityIfMoreRecent(session, 'xtk:schema|nms:extAccount')).resolves.toMatchObject({
      name: 'schema',
    });
    expect(server.seen[0]?.headers.soapaction).toBe('xtk:persist#GetEntityIfMoreRecent');
    expect(sentParameters().map(({ text }) => text)).toEqual([
      session.sessionToken,
      'xtk:schema|nms:extAccount',
      '',
      'false',
    ]);
    server.answer(answering(reply('GetEntityIfMoreRecent', element('pdomDoc', ''))));
    await expect(soap.getEntityIfMoreRecent(session, 'xtk:schema|a:b')).resolves.toBeUndefined();
  });

  test('encryptPassword sends the secret intact and gives the stored form', async () => {
    server.answer(answering(reply('EncryptPassword', text('pstrEncrypted', '@ENCRYPTED=='))));
    await expect(soap.encryptPassword(session, `1e5 & <'">`)).resolves.toBe('@ENCRYPTED==');
    expect(sentParameters()[1]?.text).toBe(`1e5 & <'">`);
  });

  test('write sends the named attributes and nothing else', async () => {
    server.answer(answering(reply('Write', '')));
    await soap.write(session, {
      name: 'extAccount',
      schema: 'nms:extAccount',
      operation: 'update',
      key: '@id',
      attributes: { id: '1', imsRightsMask: 'Campaign - a&b - (.*)', active: false, tenant: '', server: undefined },
      children: [{ name: 'desc', text: 'line\nline <b>' }],
    });
    const record = sentParameters()[1]?.children[0];
    expect({ ...record?.attributes }).toEqual({
      xtkschema: 'nms:extAccount',
      _operation: 'update',
      _key: '@id',
      id: '1',
      imsRightsMask: 'Campaign - a&b - (.*)',
      active: 'false',
      tenant: '',
    });
    expect(record?.children).toMatchObject([{ name: 'desc', text: 'line\nline <b>' }]);
  });

  test('the two page checks', async () => {
    server.answer(answering('OK\n2026-01-01 00:00:00.000Z\n', 200, 'text/plain'));
    await expect(soap.ping(session)).resolves.toBeUndefined();
    server.answer(answering('<html>sign in</html>', 200, 'text/html'));
    await expect(soap.ping(session)).rejects.toMatchObject({ kind: 'unexpected-reply' });
    server.answer(answering(testPage));
    await expect(soap.readTest()).resolves.toMatchObject({
      status: 'OK',
      build: '9396',
      version: '7.4.3',
      instance: 'sandbox',
    });
    expect(server.seen.at(-1)).toMatchObject({ method: 'GET', url: '/campaign/acme/r/test' });
    expect(server.seen.at(-1)?.headers.cookie).toBeUndefined();
  });
});
