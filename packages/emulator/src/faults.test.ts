import { connect } from 'node:net';
import { afterEach, afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readFaults } from './control/read-fault.ts';
import { startEmulator } from './emulator.ts';
import type { Emulator } from './emulator-handle.ts';
import { FaultPlan, type Fault } from './faults.ts';
import { callSoap, logOn, technicalToken, textOf, type SoapSession } from './testing/soap.ts';

let emulator: Emulator;
let url: string;
let session: SoapSession;
const IMS = 'Adobe_Marketing_Cloud';

beforeAll(async () => {
  emulator = await startEmulator();
  url = emulator.campaignUrl('acme-prod');
  session = await logOn(url);
});
afterEach(() => emulator.reset());
afterAll(() => emulator.close());

const testConnection = () => callSoap(url, { action: 'xtk:session#TestCnx', session, parameters: '' });
const writeTenant = (tenant: string) =>
  callSoap(url, {
    action: 'xtk:persist|xtk:session#Write',
    session,
    parameters: `<d><extAccount xtkschema="nms:extAccount" name="${IMS}" tenant="${tenant}"/></d>`,
  });
const tenant = () => emulator.account('acme-prod', IMS)?.['tenant'];
const onCampaign = (effect: Fault['effect'], more: Partial<Fault> = {}): void =>
  emulator.inject({ target: 'campaign', effect, ...more });

describe('FAULTS', () => {
  test('holds a list of faults', () => {
    const effect = { kind: 'throttle', retryAfter: '600' };
    const source = JSON.stringify([{ target: 'user-management', method: 'users', skip: 1, effect }]);
    expect(readFaults(source)).toEqual([{ target: 'user-management', method: 'users', skip: 1, effect }]);
    expect(readFaults('[]')).toEqual([]);
  });

  test.each([
    ['{', 'FAULTS is not JSON.'],
    ['{"target":"ims"}', 'FAULTS is a list of faults'],
    ['[{"target":"ims","effect":{"kind":"hang"}},7]', 'FAULTS, number 2: It is no object.'],
    ['[{"target":"ims"}]', 'FAULTS, number 1: The fault has no effect.'],
  ])('%s is refused with its remedy', (source, words) => {
    expect(() => readFaults(source)).toThrow(words);
  });
});

describe('FaultPlan', () => {
  const effect = { kind: 'hang' } as const;
  const call = { target: 'campaign', instanceKey: 'a', operation: 'xtk:session#Write' } as const;

  test('applies only to matching calls', () => {
    const plan = new FaultPlan();
    for (const other of [
      { target: 'ims', effect },
      { target: 'campaign', instanceKey: 'b', effect },
      { target: 'campaign', method: 'rite', effect },
      { target: 'campaign', method: 'xtk:persist#Write', effect },
    ] as const) {
      plan.add(other);
    }
    expect(plan.take(call)).toBeUndefined();
    plan.add({ target: 'campaign', instanceKey: 'a', method: 'Write', effect });
    expect(plan.take(call)).toBe(effect);
    expect(plan.take(call)).toBeUndefined();
  });

  test('skips and repeats as asked', () => {
    const plan = new FaultPlan();
    plan.add({ target: 'campaign', method: 'xtk:session#Write', skip: 2, times: 2, effect });
    const taken = Array.from({ length: 5 }, () => plan.take(call) !== undefined);
    expect(taken).toEqual([false, false, true, true, false]);
    plan.add({ target: 'campaign', effect });
    plan.clear();
    expect(plan.take(call)).toBeUndefined();
  });
});

describe('effects', () => {
  test('latency delays the answer and still performs the call', async () => {
    onCampaign({ kind: 'latency', ms: 5 }, { method: 'Write' });
    expect((await writeTenant('late')).body).toContain('<WriteResponse');
    expect(tenant()).toBe('late');
  });

  test('hang never answers and performs nothing', async () => {
    onCampaign({ kind: 'hang' }, { method: 'Write' });
    const abort = new AbortController();
    const pending = fetch(`${url}/nl/jsp/soaprouter.jsp`, {
      method: 'POST',
      signal: abort.signal,
      headers: { soapaction: 'xtk:session#Write' },
      body: '<x/>',
    });
    const outcome = pending.then(
      () => 'answered',
      () => 'no answer',
    );
    await expect.poll(() => emulator.counters()['campaign:acme-prod:xtk:session#Write']).toBe(1);
    expect((await testConnection()).status).toBe(200);
    abort.abort();
    expect(await outcome).toBe('no answer');
    expect(tenant()).toBe('acme');
  });

  test('close ends hanging connections', async () => {
    const other = await startEmulator();
    other.inject({ target: 'ims', effect: { kind: 'hang' } });
    const pending = fetch(`${other.imsUrl}/keys`).catch((error: unknown) => error);
    await expect.poll(() => other.counters()['ims:keys']).toBe(1);
    await other.close();
    expect(await pending).toBeInstanceOf(TypeError);
  });

  test('reset comes before the call, or after it', async () => {
    onCampaign({ kind: 'reset' }, { method: 'Write' });
    await expect(writeTenant('lost')).rejects.toThrow('fetch failed');
    expect(tenant()).toBe('acme');
    onCampaign({ kind: 'reset', afterWrite: true }, { method: 'Write' });
    await expect(writeTenant('stored')).rejects.toThrow('fetch failed');
    expect(tenant()).toBe('stored');
  });

  test('latency performs the call when the reply comes, or at once', async () => {
    onCampaign({ kind: 'latency', ms: 150 }, { method: 'Write' });
    const later = writeTenant('later');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(tenant()).toBe('acme');
    await later;
    expect(tenant()).toBe('later');
    onCampaign({ kind: 'latency', ms: 150, afterWrite: true }, { method: 'Write' });
    const atOnce = writeTenant('at once');
    await vi.waitFor(() => expect(tenant()).toBe('at once'), 140);
    await atOnce;
  });

  test.each([0, 1, 57, 400])('truncate ends the body after %i bytes', async (bytes) => {
    onCampaign({ kind: 'truncate', bytes }, { method: 'test' });
    const raw = await readRaw('/campaign/acme-prod/r/test');
    const [head = '', body = ''] = raw.split('\r\n\r\n');
    const announced = Number(/content-length: (\d+)/.exec(head)?.[1]);
    expect(body.length).toBe(Math.min(bytes, announced));
    expect(announced).toBeGreaterThan(57);
  });

  test('reply and html replace the answer', async () => {
    onCampaign({ kind: 'reply', status: 200, contentType: 'application/json', body: '{"a":1}' });
    expect(await testConnection()).toEqual({ status: 200, contentType: 'application/json', body: '{"a":1}' });
    onCampaign({ kind: 'html', status: 503 });
    expect(await testConnection()).toMatchObject({
      status: 503,
      contentType: 'text/html',
      body: expect.stringMatching(/^<html>/),
    });
  });

  test('soap-fault carries code, text, detail and status', async () => {
    onCampaign({
      kind: 'soap-fault',
      code: 'XSV-350063',
      text: 'No data source defined',
      detail: 'a\n<b>',
      status: 500,
    });
    const answer = await testConnection();
    expect(answer.status).toBe(500);
    expect(textOf(answer.body, 'faultstring')).toBe('XSV-350063 No data source defined');
    expect(textOf(answer.body, 'detail')).toBe('a\n&lt;b&gt;');
  });

  test('session-expired comes in both forms', async () => {
    onCampaign({ kind: 'session-expired', form: 'text-403' });
    expect(await testConnection()).toMatchObject({ status: 403, body: expect.stringMatching(/^XSV-350008/) });
    onCampaign({ kind: 'session-expired', form: 'fault-200' });
    expect(await testConnection()).toMatchObject({ status: 200, body: expect.stringContaining('XSV-350008') });
    expect((await testConnection()).body).toContain('<TestCnxResponse');
  });

  test('throttle answers 429 with the given Retry-After', async () => {
    const retryAfter = 'Mon, 23 Nov 2026 22:00:00 GMT';
    emulator.inject({ target: 'user-management', method: 'groups', effect: { kind: 'throttle', retryAfter } });
    const { organizationId, clientId } = emulator.technicalAccount;
    const headers = { authorization: `Bearer ${await technicalToken(emulator)}`, 'x-api-key': clientId };
    const answer = await fetch(`${emulator.userManagementUrl}/groups/${organizationId}/0`, { headers });
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe(retryAfter);
    expect(await answer.json()).toEqual({ error_code: '429050', message: 'Too many requests' });
  });

  test('change-record changes the account between read and write', async () => {
    const before = emulator.account('acme-prod', IMS);
    onCampaign({ kind: 'change-record', account: IMS, change: { imsRightsMask: 'Other (.*)' } }, { method: 'Write' });
    await writeTenant('mine');
    const after = emulator.account('acme-prod', IMS);
    expect(after).toMatchObject({ tenant: 'mine', imsRightsMask: 'Other (.*)' });
    expect(after?.['lastModified']).not.toBe(before?.['lastModified']);
  });

  test('an IMS outage affects only tokens', async () => {
    emulator.inject({ target: 'ims', method: 'token', effect: { kind: 'html', status: 502 } });
    await expect(technicalToken(emulator)).rejects.toThrow();
    expect((await fetch(`${emulator.imsUrl}/keys`)).status).toBe(200);
  });
});

/** Reads an answer from the socket to its end, whatever its content length. */
function readRaw(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(emulator.origin);
    let text = '';
    const socket = connect(Number(port), hostname, () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: emulator\r\nConnection: close\r\n\r\n`);
    });
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      text += String(chunk);
    });
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });
}
