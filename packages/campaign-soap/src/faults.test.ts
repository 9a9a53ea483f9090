import { once } from 'node:events';
import { createServer } from 'node:net';
import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import { Agent } from 'undici';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCampaignSoap } from './client.ts';
import { CampaignSoapError } from './errors.ts';
import type { QueryDef } from './query.ts';
import { element, fault, logonReply, queryReply, reply, session, text } from './testing/replies.ts';
import { answering, startScriptedServer } from './testing/scripted-server.ts';
import type { Answer, ScriptedServer } from './testing/scripted-server.ts';
import type { CampaignSoap, WriteDocument } from './types.ts';

let server: ScriptedServer;
let soap: CampaignSoap;

beforeAll(async () => {
  server = await startScriptedServer();
  soap = createCampaignSoap({ baseUrl: server.baseUrl });
});
beforeEach(() => {
  server.seen.length = 0;
});
afterAll(async () => {
  await soap.close();
  await server[Symbol.asyncDispose]();
});

const query: QueryDef = { schema: 'nms:extAccount', select: ['@id'], orderBy: ['@id'], lineCount: 10 };
const change: WriteDocument = {
  name: 'extAccount',
  schema: 'nms:extAccount',
  operation: 'update',
  attributes: { id: '1', clientSecret: '@c1pherText12345', tenant: 'confidential-tenant' },
};
const rows = queryReply('<extAccount-collection><extAccount id="1" name="a"/></extAccount-collection>');
const expired = 'XSV-350008 Session has expired or is invalid. Please reconnect.';
const refusedLogin = 'XSV-350012 Invalid login or password. Connection denied.';
const reset: Answer = (response) => response.socket?.resetAndDestroy();
const hang: Answer = () => {};
const busy = (status: number) => answering('<html>busy</html>', status, 'text/html');
const gzip =
  (bytes: Uint8Array): Answer =>
  (response) =>
    response.writeHead(200, { 'content-type': 'text/xml', 'content-encoding': 'gzip' }).end(bytes);

async function failureOf(call: Promise<unknown>): Promise<CampaignSoapError> {
  const outcome = await call.then(
    () => 'no failure',
    (error: unknown) => error,
  );
  if (outcome instanceof CampaignSoapError) return outcome;
  throw new Error(`expected a CampaignSoapError, got ${inspect(outcome)}`);
}

describe('faults and statuses', () => {
  test.each([
    [
      'fault in 200',
      answering(fault('SOP-330011 Error while executing.', 'PGS-220000 cause')),
      'fault',
      'SOP-330011',
      true,
    ],
    ['fault in 500', answering(fault('SOP-330011 Error while executing.'), 500), 'fault', 'SOP-330011', true],
    ['fault without code', answering(fault('Something else')), 'fault', undefined, true],
    [
      'fault with the code in detail',
      answering(fault('Refused', 'XTK-170036 Unable to parse')),
      'fault',
      'XTK-170036',
      true,
    ],
    ['expired, 403 text', answering(expired, 403, 'text/plain'), 'session-expired', 'XSV-350008', true],
    ['expired, 401 text', answering(expired, 401, 'text/plain'), 'session-expired', 'XSV-350008', true],
    ['expired, 200 text', answering(expired, 200, 'text/plain'), 'session-expired', 'XSV-350008', true],
    ['expired, text called XML', answering(expired, 403), 'session-expired', 'XSV-350008', true],
    ['expired, 200 text called XML', answering(expired, 200), 'session-expired', 'XSV-350008', true],
    ['expired, fault', answering(fault(expired)), 'session-expired', 'XSV-350008', true],
    ['expired, fault detail', answering(fault('SOP-330011 Error', expired)), 'session-expired', 'XSV-350008', true],
    [
      'expired, 500 page',
      answering(`<html>${expired}</html>`, 500, 'text/html'),
      'session-expired',
      'XSV-350008',
      true,
    ],
    ['login refused', answering(refusedLogin, 403, 'text/plain'), 'sign-in-refused', 'XSV-350012', true],
    [
      'address refused',
      answering("XSV-350013 The '1.2.3.4' IP address via which", 403, 'text/plain'),
      'address-refused',
      'XSV-350013',
      true,
    ],
    ['403 page', answering('<html>no</html>', 403, 'text/html'), 'http-status', undefined, false],
    ['404 page', answering('<html>no</html>', 404, 'text/html'), 'http-status', undefined, false],
    ['500 XML, no fault', answering('<a/>', 500), 'http-status', undefined, false],
    ['500 broken XML', answering('<a', 500), 'http-status', undefined, false],
    ['503 page', answering('<html>busy</html>', 503, 'text/html'), 'http-status', undefined, false],
    ['sign-in page', answering('<html>sign in</html>', 200, 'text/html'), 'unexpected-reply', undefined, false],
    ['JSON', answering('{}', 200, 'application/json'), 'unexpected-reply', undefined, false],
    ['empty', answering(''), 'unexpected-reply', undefined, false],
    ['XML of another kind', answering('<html/>'), 'unexpected-reply', undefined, false],
    ['reply of another method', answering(reply('Logoff', '')), 'unexpected-reply', undefined, false],
    ['fault called a page', answering(fault('SOP-330011 No'), 200, 'text/html'), 'fault', 'SOP-330011', true],
    ['other encoding', answering(rows, 200, 'text/xml; charset=utf-16'), 'unexpected-reply', undefined, false],
    [
      'bytes that are not UTF-8',
      answering(Buffer.from(rows.replace('"a"', '"é"'), 'latin1')),
      'malformed-reply',
      undefined,
      false,
    ],
    ['UTF-16', answering(Buffer.from(`\uFEFF${rows}`, 'utf16le')), 'malformed-reply', undefined, false],
  ] as const)('%s', async (...[, answer, kind, code, refused]) => {
    server.answer(answer);
    const error = await failureOf(soap.write(session, change));
    expect(error).toMatchObject({ kind, code, refused });
    expect(server.seen).toHaveLength(1);
  });

  test.each([301, 302, 307, 308])('redirect %d is not followed', async (status) => {
    server.answer((response) => response.writeHead(status, { location: '/elsewhere' }).end());
    expect(await failureOf(soap.select(session, query))).toMatchObject({ kind: 'unexpected-reply', status });
    expect(server.seen).toHaveLength(1);
  });

  test('a row that quotes an error code is a row', async () => {
    server.answer(answering(queryReply(`<a-collection><a label="${expired}"/></a-collection>`)));
    await expect(soap.select(session, query)).resolves.toHaveLength(1);
    server.answer(answering(queryReply(`<a-collection><a label="${expired}"/></a-collection>`).slice(0, -20)));
    expect(await failureOf(soap.select(session, query))).toMatchObject({ kind: 'malformed-reply', code: undefined });
  });

  test('other SOAP prefixes, a prefixed response, a byte order mark and ASCII are fine', async () => {
    const other = `\uFEFF${rows.replaceAll('SOAP-ENV', 's').replaceAll('ExecuteQueryResponse', 'm:ExecuteQueryResponse')}`;
    server.answer(answering(other, 200, 'text/xml; charset="US-ASCII"'));
    await expect(soap.select(session, query)).resolves.toMatchObject([{ attributes: { id: '1' } }]);
    expect((await failureOf(soap.logoff(session))).kind).toBe('unexpected-reply');
  });
});

describe('what an error may say', () => {
  test('nothing of tokens, passwords or documents, in any form that gets logged', async () => {
    const echo = `${session.sessionToken} ${session.securityToken} @c1pherText12345 confidential-tenant @QUJDREVGR0g= Pa55word`;
    const calls = [
      () => soap.write(session, change),
      () => soap.logon('admin', 'Pa55word'),
      () => soap.encryptPassword(session, 'Pa55word'),
    ];
    for (const call of calls) {
      for (const answer of [
        answering(fault(`SOP-330011 ${echo}`, echo)),
        answering(echo, 403, 'text/plain'),
        answering(`<${echo}`),
      ]) {
        server.answer(answer);
        const error = await failureOf(call());
        const logged = `${String(error)} ${JSON.stringify(error)} ${inspect(error, { depth: 9, getters: false })} ${error.stack}`;
        for (const secret of echo.split(' ')) expect(logged).not.toContain(secret);
        expect(Object.keys(error)).not.toContain('detail');
      }
    }
  });

  test("detail keeps Campaign's words without the secrets of the call", async () => {
    const cause = `PGS-220000 value (@c1pherText12345, ${session.sessionToken}, @QUJDREVGR0g=) for 'confidential-tenant'`;
    server.answer(answering(fault('SOP-330011 Error', cause)));
    const { detail } = await failureOf(soap.write(session, change));
    expect(detail).toContain("PGS-220000 value ([secret], [secret], [secret]) for 'confidential-tenant'");
    server.answer(answering(fault('SOP-330011 Error', 'near Pa55word')));
    expect((await failureOf(soap.logon('admin', 'Pa55word'))).detail).toContain('near [secret]');
    expect((await failureOf(soap.encryptPassword(session, 'Pa55word'))).detail).toContain('near [secret]');
  });
});

describe('again, or not', () => {
  test.each([502, 503, 504])('a read goes on after two times %d, and gives up after three', async (status) => {
    server.answer(busy(status), busy(status), answering(rows));
    await expect(soap.select(session, query)).resolves.toHaveLength(1);
    server.answer(busy(status));
    expect(await failureOf(soap.select(session, query))).toMatchObject({ kind: 'http-status', status, sent: 'maybe' });
    expect(server.seen).toHaveLength(6);
  });

  test('a read goes on after a reset, also within the reply, and keeps each row once', async () => {
    const cut: Answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/xml', 'content-length': rows.length });
      response.write(rows.slice(0, -30), () => response.socket?.resetAndDestroy());
    };
    server.answer(reset, cut, answering(rows));
    await expect(soap.select(session, query)).resolves.toHaveLength(1);
    expect(server.seen).toHaveLength(3);
  });

  test.each([
    ['Logon', () => soap.logon('admin', 'p')],
    ['Write', () => soap.write(session, change)],
    ['EncryptPassword', () => soap.encryptPassword(session, 'p')],
    ['Logoff', () => soap.logoff(session)],
  ])('%s is sent once, whatever happens', async (_name, call) => {
    server.answer(reset);
    expect(await failureOf(call())).toMatchObject({ kind: 'unreachable', sent: 'maybe', refused: false });
    server.answer(busy(503));
    expect(await failureOf(call())).toMatchObject({ kind: 'http-status', sent: 'maybe', refused: false });
    expect(server.seen).toHaveLength(2);
  });

  test('a write that found no server was not sent', async () => {
    await using nowhere = {
      soap: createCampaignSoap({ baseUrl: 'http://127.0.0.1:1' }),
      [Symbol.asyncDispose]: async () => await nowhere.soap.close(),
    };
    const error = await failureOf(nowhere.soap.write(session, change));
    expect(error).toMatchObject({ kind: 'unreachable', code: 'ECONNREFUSED', sent: 'no', refused: true });
  });
});

describe('deadlines', () => {
  test.each([
    ['no headers', { headersMs: 50 }, hang, 'maybe'],
    ['no end in total', { totalMs: 50 }, hang, 'maybe'],
    [
      'a drip',
      { totalMs: 100 },
      ((response) => {
        response.writeHead(200, { 'content-type': 'text/xml' });
        const timer = setInterval(() => response.write(' '), 10);
        response.on('close', () => clearInterval(timer));
      }) satisfies Answer,
      'yes',
    ],
  ] as const)('%s', async (...[, deadlines, answer, sent]) => {
    const hurried = createCampaignSoap({ baseUrl: server.baseUrl, deadlines });
    server.answer(answer);
    expect(await failureOf(hurried.write(session, change))).toMatchObject({ kind: 'deadline', sent, refused: false });
    await hurried.close();
  });

  test('a busy server does not stretch the total', async () => {
    const hurried = createCampaignSoap({ baseUrl: server.baseUrl, deadlines: { totalMs: 60 } });
    server.answer(answering('', 503));
    expect(await failureOf(hurried.select(session, query))).toMatchObject({ kind: 'http-status' });
    expect(server.seen).toHaveLength(1);
    await hurried.close();
  });

  test('a server that never takes the connection', async () => {
    // The only entry of its backlog is taken and nothing is accepted, so that the handshake of TLS never gets an answer.
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const address = silent.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const hurried = createCampaignSoap({ baseUrl: `https://127.0.0.1:${port}`, deadlines: { connectMs: 50 } });
    const error = await failureOf(hurried.write(session, change));
    expect(error).toMatchObject({ kind: 'unreachable', code: 'UND_ERR_CONNECT_TIMEOUT', sent: 'no', refused: true });
    await hurried.close();
    silent.close();
  });

  test('a signal ends a call, given before, during, or through withSignal', async () => {
    expect(await failureOf(soap.getUserInfo(session, AbortSignal.abort()))).toMatchObject({
      kind: 'aborted',
      sent: 'no',
    });
    expect(server.seen).toEqual([]);
    for (const bound of [true, false]) {
      const leaving = new AbortController();
      server.answer(() => leaving.abort());
      const call = bound
        ? soap.withSignal(leaving.signal).write(session, change)
        : soap.getUserInfo(session, leaving.signal);
      expect(await failureOf(call)).toMatchObject({ kind: 'aborted', sent: 'maybe' });
    }
  });
});

describe('a queue', () => {
  test('what is given up while it waits for a connection is never sent', async () => {
    const dispatcher = new Agent({ connections: 1 });
    const narrow = createCampaignSoap({ baseUrl: server.baseUrl, dispatcher });
    const { promise: reached, resolve: markReached } = Promise.withResolvers<() => void>();
    server.answer((response, request) => markReached(() => answering(rows)(response, request)), answering(rows));
    const first = narrow.select(session, query);
    const release = await reached;
    const leaving = new AbortController();
    const second = narrow.withSignal(leaving.signal).write(session, change);
    const third = narrow.select(session, query);
    leaving.abort();
    expect(await failureOf(second)).toMatchObject({ kind: 'aborted', sent: 'no', refused: true });
    release();
    await Promise.all([first, third]);
    expect(server.seen.map(({ headers }) => headers.soapaction)).toEqual(Array(2).fill('xtk:queryDef#ExecuteQuery'));
    await dispatcher.close();
  });
});

describe('gzip', () => {
  test('is read, refused when broken or another, and counted unpacked', async () => {
    const packed = gzipSync(rows);
    server.answer(gzip(packed));
    await expect(soap.select(session, query)).resolves.toHaveLength(1);
    server.answer(gzip(packed.subarray(0, -12)));
    expect(await failureOf(soap.select(session, query))).toMatchObject({ kind: 'malformed-reply' });
    server.answer((response) =>
      response.writeHead(200, { 'content-type': 'text/xml', 'content-encoding': 'br' }).end('x'),
    );
    expect(await failureOf(soap.select(session, query))).toMatchObject({ kind: 'unexpected-reply' });
    server.answer(gzip(gzipSync(Buffer.concat([Buffer.from(rows.slice(0, 400)), Buffer.alloc(64 * 1024 * 1024, 32)]))));
    expect(await failureOf(soap.select(session, query))).toMatchObject({ kind: 'too-large' });
    expect(server.seen).toHaveLength(4);
  });
});

describe('cut replies', () => {
  const entity = reply('GetEntityIfMoreRecent', element('pdomDoc', '<schema name="é"><a>text</a></schema>'));
  const cases = [
    ['Logon', logonReply, () => soap.logon('admin', 'p')],
    ['select', rows, () => soap.select(session, query)],
    ['entity', entity, () => soap.getEntityIfMoreRecent(session, 'xtk:schema|a:b')],
    ['EncryptPassword', reply('EncryptPassword', text('p', '@abc==')), () => soap.encryptPassword(session, 'p')],
    ['Write', reply('Write', ''), () => soap.write(session, change)],
    ['fault', fault('SOP-330011 Error', 'cause'), () => soap.write(session, change)],
  ] as const;

  test.each(cases)('%s, at 100 places: an error each time', async (_name, body, call) => {
    const bytes = Buffer.from(body);
    for (let step = 0; step < 100; step += 1) {
      server.answer(answering(bytes.subarray(0, Math.floor((bytes.length * step) / 100))));
      expect(['malformed-reply', 'unexpected-reply']).toContain((await failureOf(call())).kind);
    }
  });
});
