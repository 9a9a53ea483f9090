import { Agent } from 'undici';
import { createCaller, unexpectedReply } from './caller.ts';
import type { Caller } from './caller.ts';
import {
  connectionTestMethod,
  connectionTestParameters,
  connectionTestSecrets,
  readConnectionTest,
} from './connection-test.ts';
import { checkedToken } from './envelope.ts';
import { readByKey, selectRows } from './list.ts';
import { countRows, executeQuery } from './queries.ts';
import type { QueryContext } from './queries.ts';
import { readSessionInfo, readUserInfo } from './session-info.ts';
import type { CampaignSession, CampaignSoap, CampaignSoapOptions, Deadlines, WriteDocument } from './types.ts';
import { isEmptyElement } from './xml-element.ts';
import type { XmlElement } from './xml-element.ts';
import { defaultLimits } from './xml-reader.ts';
import { invalidRequest } from './xml-writer.ts';
import type { WriteElement } from './xml-writer.ts';

const defaultDeadlines: Deadlines = { connectMs: 3_000, headersMs: 10_000, totalMs: 30_000 };
const connections = 16;

/**
 * A client of one Campaign server's SOAP methods (Campaign Classic docs, about-web-services). Holds connections, no session:
 * callers keep `CampaignSession` themselves.
 * @throws CampaignSoapError `invalid-request` when `baseUrl` is not an http(s) address without credentials, query or fragment.
 */
export function createCampaignSoap(options: CampaignSoapOptions): CampaignSoap {
  const deadlines = { ...defaultDeadlines, ...options.deadlines };
  const limits = { ...defaultLimits, ...options.limits };
  const own =
    options.dispatcher === undefined
      ? new Agent({ allowH2: false, connections, connect: { timeout: deadlines.connectMs } })
      : undefined;
  const dispatcher = options.dispatcher ?? own;
  if (dispatcher === undefined) throw invalidRequest('dispatcher', 'is missing');
  const { headersMs, totalMs } = deadlines;
  const caller = createCaller({
    baseUrl: checkedBaseUrl(options.baseUrl),
    transport: { dispatcher, headersMs, totalMs, maxBytes: limits.bytes },
    limits,
    clientName: options.clientName ?? 'campaign-ims-console',
  });
  return clientOn({ caller, close: async () => await own?.close() }, undefined);
}

interface ClientParts {
  caller: Caller;
  close: () => Promise<void>;
}

function clientOn(parts: ClientParts, bound: AbortSignal | undefined): CampaignSoap {
  const { caller, close } = parts;
  const joined = (signal: AbortSignal | undefined) => {
    if (signal === undefined || bound === undefined) return signal ?? bound;
    return AbortSignal.any([signal, bound]);
  };
  const querying = (session: CampaignSession, signal?: AbortSignal): QueryContext => ({
    caller,
    session,
    signal: joined(signal),
  });
  const onSession = (method: string, session: CampaignSession, signal?: AbortSignal) => ({
    schema: 'xtk:session',
    method,
    session,
    signal: joined(signal),
  });

  return {
    logon: (login, password, signal) => logon(caller, { login, password, signal: joined(signal) }),
    async logoff(session, signal) {
      await caller.method({ ...onSession('Logoff', session, signal), parameters: [], repeatable: false });
    },
    async getUserInfo(session, signal) {
      const [output] = await caller.method({
        ...onSession('GetUserInfo', session, signal),
        parameters: [],
        repeatable: true,
      });
      const info = readUserInfo(output?.children[0]);
      if (info === undefined) throw unexpectedReply('xtk:session#GetUserInfo', 'no user');
      return info;
    },
    executeQuery: (session, query, signal) => executeQuery(querying(session, signal), query),
    select: (session, query) => selectRows(querying(session), query, (row) => row),
    selectRows: (session, query, read) => selectRows(querying(session), query, read),
    selectByKey: (session, query, reading) => readByKey(querying(session), query, reading),
    count: (session, query) => countRows(querying(session), query),
    async getEntityIfMoreRecent(session, pk, md5 = '') {
      const [output] = await caller.method({
        // The method of the same name on xtk:session answers SOP-330024 on 7.4.3 builds.
        ...onSession('GetEntityIfMoreRecent', session),
        schema: 'xtk:persist',
        parameters: [
          { name: 'pk', type: 'string', value: pk },
          { name: 'md5', type: 'string', value: md5 },
          { name: 'mustExist', type: 'boolean', value: false },
        ],
        repeatable: true,
      });
      const entity = output?.children[0];
      return entity === undefined || isEmptyElement(entity) ? undefined : entity;
    },
    async encryptPassword(session, plain) {
      const [output] = await caller.method({
        ...onSession('EncryptPassword', session),
        parameters: [{ name: 'decrypted', type: 'string', value: plain }],
        repeatable: false,
        secrets: [plain],
      });
      if (output === undefined || output.text === '') throw unexpectedReply('xtk:session#EncryptPassword', 'no value');
      return output.text;
    },
    async write(session, document) {
      const value = writeDocument(document);
      await caller.method({
        ...onSession('Write', session),
        parameters: [{ name: 'doc', type: 'element', value }],
        repeatable: false,
        secrets: storedSecrets(value),
      });
    },
    async testConnection(session, test, { deadlineMs, typed, signal }) {
      const outputs = await caller.method({
        ...connectionTestMethod,
        session,
        parameters: connectionTestParameters(test),
        repeatable: false,
        secrets: connectionTestSecrets(test, typed),
        deadlineMs,
        signal: joined(signal),
      });
      return readConnectionTest(outputs);
    },
    async ping(session, signal) {
      const { text } = await caller.page({ path: '/nl/jsp/ping.jsp', session, signal: joined(signal) });
      if (!/^ok\s/i.test(text)) throw unexpectedReply('GET /nl/jsp/ping.jsp', 'not OK');
    },
    async readTest(signal) {
      const { root } = await caller.page({ path: '/r/test', signal: joined(signal) });
      if (root?.name !== 'redir') throw unexpectedReply('GET /r/test', 'not a test page');
      const { status = '', build, version, instance, date } = root.attributes;
      return { status, build, version, instance, date };
    },
    withSignal: (signal) => clientOn(parts, joined(signal)),
    close,
  };
}

interface Credentials {
  login: string;
  password: string;
  signal: AbortSignal | undefined;
}

async function logon(caller: Caller, { login, password, signal }: Credentials) {
  const outputs = await caller.method({
    schema: 'xtk:session',
    method: 'Logon',
    parameters: [
      { name: 'login', type: 'string', value: login },
      { name: 'password', type: 'string', value: password },
      { name: 'parameters', type: 'element', value: undefined },
    ],
    repeatable: false,
    secrets: [password],
    signal,
  });
  const [sessionToken, sessionInfo, securityToken] = outputs;
  const info = readSessionInfo(sessionInfo?.children[0]);
  if (info === undefined || !isToken(sessionToken) || !isToken(securityToken)) {
    throw unexpectedReply('xtk:session#Logon', 'no session');
  }
  return { session: { sessionToken: sessionToken.text, securityToken: securityToken.text }, info };
}

function isToken(output: XmlElement | undefined): output is XmlElement {
  if (output === undefined || output.text === '') return false;
  try {
    return checkedToken(output.text, 'token') !== '';
  } catch {
    return false;
  }
}

function writeDocument({ name, schema, operation, key, attributes, children = [] }: WriteDocument): WriteElement {
  return { name, attributes: { xtkschema: schema, _operation: operation, _key: key, ...attributes }, children };
}

// A stored secret travels as `@` + base64; a database error may quote it back.
function storedSecrets({ attributes = {}, children = [] }: WriteElement): string[] {
  const own = Object.values(attributes).filter((value) => typeof value === 'string' && /^@.{8}/s.test(value));
  return [...own.map(String), ...children.flatMap(storedSecrets)];
}

function checkedBaseUrl(baseUrl: string): URL {
  const url = URL.parse(baseUrl);
  if (
    url === null ||
    !/^https?:$/.test(url.protocol) ||
    `${url.username}${url.password}${url.search}${url.hash}` !== ''
  ) {
    throw invalidRequest('baseUrl', 'is not a plain http(s) address');
  }
  return url;
}
