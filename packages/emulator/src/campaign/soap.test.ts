import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '../emulator.ts';
import type { Emulator } from '../emulator-handle.ts';
import { callSoap, logOn, technicalToken, textOf, type SoapSession } from '../testing/soap.ts';
import { TECHNICAL_CLIENT } from '../world.ts';
import { NATIVE_LOGON_BLOCKED_TEXT } from './faults.ts';

let emulator: Emulator;
let url: string;
let session: SoapSession;

beforeAll(async () => {
  emulator = await startEmulator();
  url = emulator.campaignUrl('acme-prod');
});
afterAll(() => emulator.close());
beforeEach(async () => {
  emulator.reset('small');
  session = await logOn(url);
});

function query(document: string) {
  const action = 'xtk:queryDef#ExecuteQuery';
  return callSoap(url, { action, session, parameters: `<entity>${document}</entity>` });
}

function write(document: string, as: SoapSession = session) {
  return callSoap(url, { action: 'xtk:session#Write', session: as, parameters: `<domDoc>${document}</domDoc>` });
}

function schema(pk: string, md5 = '', key = 'acme-prod') {
  return logOn(emulator.campaignUrl(key)).then((own) =>
    callSoap(emulator.campaignUrl(key), {
      action: 'xtk:persist#GetEntityIfMoreRecent',
      session: own,
      parameters: `<pk>${pk}</pk><md5>${md5}</md5><mustExist>false</mustExist>`,
    }),
  );
}

describe('logon', () => {
  test('answers the captured form, byte for byte up to the tokens', async () => {
    const answer = await callSoap(url, {
      action: 'xtk:session#Logon',
      parameters: '<login>demo-viewer</login><password>demo</password><parameters/>',
    });
    expect(answer.status).toBe(200);
    expect(answer.contentType).toBe('text/xml; charset=utf-8');
    expect(answer.body).toMatch(
      /^<\?xml version='1.0'\?><SOAP-ENV:Envelope xmlns:xsd='http:\/\/www.w3.org\/2001\/XMLSchema' xmlns:xsi='http:\/\/www.w3.org\/2001\/XMLSchema-instance' xmlns:SOAP-ENV='http:\/\/schemas.xmlsoap.org\/soap\/envelope\/' xmlns:ns='urn:xtk:session'><SOAP-ENV:Body><LogonResponse xmlns='urn:xtk:session' SOAP-ENV:encodingStyle='http:\/\/schemas.xmlsoap.org\/soap\/encoding\/'><pstrSessionToken xsi:type='xsd:string'>___[0-9A-F-]{36}<\/pstrSessionToken><pSessionInfo xsi:type='ns:Element' SOAP-ENV:encodingStyle='http:\/\/xml.apache.org\/xml-soap\/literalxml'><sessionInfo><serverInfo /,
    );
    expect(textOf(answer.body, 'pstrSecurityToken')).toMatch(/^@[\w+/]{106}==$/);
    expect(answer.body).toContain('releaseName="7.4.1"');
    expect(answer.body).not.toContain('login-right right="admin"');
  });

  test.each([
    ['demo-admin', 'wrong'],
    ['nobody', 'demo'],
    ['', ''],
  ])('refuses %j with 403 and plain text', async (login, password) => {
    const answer = await callSoap(url, {
      action: 'xtk:session#Logon',
      parameters: `<login>${login}</login><password>${password}</password><parameters/>`,
    });
    expect(answer).toMatchObject({ status: 403, body: expect.stringContaining('XSV-350012') });
    expect(answer.contentType).toContain('text/plain');
  });

  test('refuses native logon where it is switched off, except to the listed names', async () => {
    const blocked = emulator.campaignUrl('acme-native-blocked');
    const parameters = '<login>demo-admin</login><password>demo</password><parameters/>';
    const answer = await callSoap(blocked, { action: 'xtk:session#Logon', parameters });
    expect(answer).toMatchObject({ status: 403, body: NATIVE_LOGON_BLOCKED_TEXT });
    expect((await logOn(blocked, 'admin', 'admin')).sessionToken).toMatch(/^___/);
  });

  test('only the release name shows the generation', async () => {
    const parameters = '<login>demo-admin</login><password>demo</password><parameters/>';
    const { body } = await callSoap(emulator.campaignUrl('acme-v8'), { action: 'xtk:session#Logon', parameters });
    expect(body).toContain('releaseName="8.6.4"');
    expect(body).toContain('login-right right="admin"');
  });
});

describe('sessions', () => {
  const action = 'xtk:session#TestCnx';

  test('need both tokens', async () => {
    const { sessionToken, securityToken } = session;
    const wrong = [
      undefined,
      { sessionToken, securityToken: '' },
      { sessionToken, securityToken: `${securityToken}x` },
      { sessionToken: '___x', securityToken },
    ];
    for (const tokens of wrong) {
      const answer = await callSoap(url, { action, parameters: '', session: tokens });
      expect(answer).toMatchObject({ status: 403, body: expect.stringContaining('XSV-350008') });
    }
    expect((await callSoap(url, { action, parameters: '', session })).body).toContain('<TestCnxResponse ');
  });

  test('are found by the token in the body as well, with the captured form of the SDK', async () => {
    const { sessionToken, securityToken } = session;
    const send = (token: string) =>
      fetch(`${url}/nl/jsp/soaprouter.jsp?soapAction=xtk%3Asession%23TestCnx`, {
        method: 'POST',
        headers: {
          'content-type': 'application/soap+xml;charset=UTF-8',
          soapaction: action,
          'x-security-token': token,
        },
        body: `<SOAP-ENV:Envelope xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/" xmlns:ns="http://xml.apache.org/xml-soap"><SOAP-ENV:Header><Cookie>__sessiontoken=${sessionToken}</Cookie></SOAP-ENV:Header><SOAP-ENV:Body><m:TestCnx xmlns:m="urn:xtk:session" SOAP-ENV:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"><sessiontoken xsi:type="xsd:string">${sessionToken}</sessiontoken></m:TestCnx></SOAP-ENV:Body></SOAP-ENV:Envelope>`,
      });
    const answer = await send(securityToken);
    expect(await answer.text()).toBe(
      "<?xml version='1.0'?><SOAP-ENV:Envelope xmlns:xsd='http://www.w3.org/2001/XMLSchema' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:SOAP-ENV='http://schemas.xmlsoap.org/soap/envelope/' xmlns:ns='urn:xtk:session'><SOAP-ENV:Body><TestCnxResponse xmlns='urn:xtk:session' SOAP-ENV:encodingStyle='http://schemas.xmlsoap.org/soap/encoding/'></TestCnxResponse></SOAP-ENV:Body></SOAP-ENV:Envelope>",
    );
    expect((await send('')).status).toBe(403);
  });

  test('do not open another instance', async () => {
    const answer = await callSoap(emulator.campaignUrl('acme-stage'), { action, parameters: '', session });
    expect(answer.status).toBe(403);
  });

  test('end with Logoff and with expiry', async () => {
    const other = await logOn(url);
    await callSoap(url, { action: 'xtk:session#Logoff', parameters: '', session: other });
    expect((await callSoap(url, { action, parameters: '', session: other })).status).toBe(403);
    emulator.expireSessions('acme-prod');
    expect((await callSoap(url, { action, parameters: '', session })).status).toBe(403);
  });

  test('live through a reset', async () => {
    emulator.reset();
    expect((await callSoap(url, { action, parameters: '', session })).status).toBe(200);
  });

  test('a Bearer token of the technical account creates its operator on the first call', async () => {
    const headers = { authorization: `Bearer ${await technicalToken(emulator)}` };
    const answer = await callSoap(url, { action: 'xtk:session#GetUserInfo', parameters: '', headers });
    expect(answer.body).toContain('login-right right="admin"');
    const { body } = await query(
      `<queryDef schema="xtk:operator" operation="count"><where><condition expr="@email = '${TECHNICAL_CLIENT.email}'"/></where></queryDef>`,
    );
    expect(body).toContain('<operator count="1"/>');
  });

  test('a Bearer token without profile or of nobody is refused', async () => {
    const good = await technicalToken(emulator);
    const parts: [string, string][] = [
      ['acme-stage', good],
      ['acme-prod', 'nonsense'],
    ];
    for (const [key, token] of parts) {
      const headers = { authorization: `Bearer ${token}` };
      const answer = await callSoap(emulator.campaignUrl(key), { action, parameters: '', headers });
      expect(answer.status).toBe(401);
    }
  });
});

describe('dispatch', () => {
  test('answers every other method with SOP-330006 and HTTP 200', async () => {
    const answer = await callSoap(url, {
      action: 'nms:extAccount#UpdateMCSynchWkf',
      session,
      parameters: '<id>0</id>',
    });
    expect(answer).toMatchObject({
      status: 200,
      body: "<?xml version='1.0'?><SOAP-ENV:Envelope xmlns:xsd='http://www.w3.org/2001/XMLSchema' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:SOAP-ENV='http://schemas.xmlsoap.org/soap/envelope/'><SOAP-ENV:Body><SOAP-ENV:Fault><faultcode>SOAP-ENV:Client</faultcode><faultstring xsi:type='xsd:string'>SOP-330006 The method 'UpdateMCSynchWkf' is not defined in SOAP service 'nms:extAccount'.</faultstring></SOAP-ENV:Fault></SOAP-ENV:Body></SOAP-ENV:Envelope>",
    });
  });

  test.each([
    ['not XML', 'hello'],
    ['cut', '<a><b>'],
    ['with a document type', '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>'],
    ['of another method', '<Envelope><Body><Other/></Body></Envelope>'],
  ])('answers a body %s with a client fault', async (_name, body) => {
    const response = await fetch(`${url}/nl/jsp/soaprouter.jsp`, {
      method: 'POST',
      headers: { soapaction: 'xtk:session#TestCnx' },
      body,
    });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<faultcode>SOAP-ENV:Client</faultcode>');
  });

  test('serves the health pages', async () => {
    const redirection = await (await fetch(`${url}/r/test`)).text();
    expect(redirection).toMatch(/^<redir status='OK' date='[^']+' version='7.4.1' build='9390'/);
    const headers = { cookie: `__sessiontoken=${session.sessionToken}`, 'x-security-token': session.securityToken };
    expect(await (await fetch(`${url}/nl/jsp/ping.jsp`, { headers })).text()).toMatch(/^OK\n.*Z\n$/);
    expect(await (await fetch(`${url}/nl/jsp/mcPing.jsp`, { headers })).text()).toMatch(
      /^Ok\n.*Z\n0\/400 pending events\n$/,
    );
    expect((await fetch(`${url}/nl/jsp/ping.jsp`, { redirect: 'manual' })).status).toBe(302);
  });
});

describe('schemas', () => {
  test('describe the IMS type and fields where the package is installed, and only there', async () => {
    const present = (await schema('xtk:schema|nms:extAccount')).body;
    expect(present).toContain('label="Adobe Experience Cloud"');
    expect(present).toContain('<attribute name="imsRightsMask" label="Association mask" type="string" length="512"/>');
    expect(present).toContain('<attribute name="productContext"');
    expect((await schema('xtk:schema|nms:extAccount', '', 'acme-stage')).body).not.toContain('productContext');
    const bare = (await schema('xtk:schema|nms:extAccount', '', 'acme-bare')).body;
    expect(bare).not.toContain('Adobe Experience Cloud');
    expect(bare).not.toContain('imsRightsMask');
  });

  test('come once for the same md5, and empty when unknown', async () => {
    const empty =
      "<pdomDoc xsi:type='ns:Element' SOAP-ENV:encodingStyle='http://xml.apache.org/xml-soap/literalxml'></pdomDoc>";
    const { body } = await schema('xtk:schema|xtk:operator');
    const md5 = /md5="([0-9A-F]{32})"/.exec(body)?.[1] ?? 'none';
    expect((await schema('xtk:schema|xtk:operator', md5)).body).toContain(empty);
    expect((await schema('xtk:schema|xtk:operator', '0'.repeat(32))).body).toContain(md5);
    expect((await schema('xtk:schema|nms:nothing')).body).toContain(empty);
  });

  test('are not served by xtk:session', async () => {
    const parameters = '<pk>xtk:schema|nms:extAccount</pk><md5/><mustExist>false</mustExist>';
    const answer = await callSoap(url, { action: 'xtk:session#GetEntityIfMoreRecent', session, parameters });
    expect(answer.body).toContain('SOP-330024');
  });
});

describe('EncryptPassword', () => {
  test('gives cipher text that only the emulator can read', async () => {
    const parameters = '<decrypted>p8e-ö &lt;&amp;&gt;</decrypted>';
    const { body } = await callSoap(url, { action: 'xtk:session#EncryptPassword', session, parameters });
    const cipherText = textOf(body, 'pstrEncrypted');
    expect(cipherText).toMatch(/^@[\w+/]+=*$/);
    expect(emulator.decrypt(cipherText)).toBe('p8e-ö <&>');
    expect(emulator.decrypt('@AAAA')).toBeUndefined();
    expect(
      (await write(`<extAccount xtkschema="nms:extAccount" name="aemInstance" password="${cipherText}"/>`)).body,
    ).toContain('<WriteResponse ');
    expect(emulator.decrypt(emulator.account('acme-prod', 'aemInstance')?.['password'] ?? '')).toBe('p8e-ö <&>');
  });
});
