import { setTimeout as wait } from 'node:timers/promises';
import type { Emulator } from '@console/emulator';
import { afterEach, expect, test, vi } from 'vitest';
import type { ServiceOperatorConfig } from '../config/load-config.ts';
import { startConsole, type TestConsole, type TestConsoleOptions } from '../testing/test-console.ts';

/** The service operator: what it reads, what it reports about itself, and what it never does. */

const accounts = '/api/instances/acme-prod/external-accounts';
const minute = 60_000;
const readEveryMs = 15 * minute;
/** Must not be in any reply, the log or the store. */
const canary = 'canary-of-the-service-operator';

let console_: TestConsole;
afterEach(async () => {
  await console_[Symbol.asyncDispose]();
});

const byPassword: ServiceOperatorConfig = { kind: 'password', login: 'admin', password: 'admin', readEveryMs };

function byCredential({ technicalAccount, imsUrl }: Emulator, clientSecret?: string): ServiceOperatorConfig {
  const { clientId, scope } = technicalAccount;
  return {
    kind: 'credential',
    clientId,
    clientSecret: clientSecret ?? technicalAccount.clientSecret,
    scope,
    tokenUrl: `${imsUrl}/token/v3`,
    proxy: undefined,
    readEveryMs,
  };
}

async function startWith(
  operator: ServiceOperatorConfig | ((emulator: Emulator) => ServiceOperatorConfig),
  options: TestConsoleOptions = {},
): Promise<void> {
  const serviceOperators = new Map<string, ServiceOperatorConfig>();
  console_ = await startConsole({
    ...options,
    config: { serviceOperators },
    prepare(emulator) {
      serviceOperators.set('acme-prod', typeof operator === 'function' ? operator(emulator) : operator);
      options.prepare?.(emulator);
    },
  });
}

const calls = (name: string) => console_.emulator.counters()[`campaign:acme-prod:${name}`] ?? 0;

async function serviceOperatorAt(login = 'demo-admin'): Promise<unknown> {
  const { body } = await (await console_.signIn('acme-prod', login)).call('GET', accounts);
  return Object(body).serviceOperator;
}

async function becomes(state: string): Promise<void> {
  const admin = await console_.signIn();
  const isSo = async () => {
    const { body } = await admin.call('GET', accounts);
    expect(Object(body).serviceOperator).toMatchObject({ state });
  };
  await vi.waitFor(isSo, { timeout: 30_000, interval: 250 });
}

async function auditedResults(): Promise<string[]> {
  const counted = await console_.store.counts({ now: Date.now(), organizationId: undefined });
  return counted.audit.filter(({ event }) => event === 'service-operator').map(({ result }) => result);
}

test.each([
  ['an operator with a password', byPassword, 'admin'],
  ['a technical account of Adobe', byCredential, '7d1f0c9a-4f52-4d0c-9f5e-2b6a1d3c8e40@techacct.adobe.com'],
] as const)('%s reads the instance at the start, with nobody signed in', async (_what, operator, login) => {
  await startWith(operator);
  await vi.waitFor(() => expect(console_.log()).toContain('service operator at work'), { timeout: 30_000 });
  const readings = calls('xtk:queryDef#ExecuteQuery');
  expect(readings).toBeGreaterThan(5);
  expect(await auditedResults()).toEqual(['signed-in']);
  // The first person to ask gets the lists that are already read.
  const admin = await console_.signIn();
  console_.emulator.inject({ target: 'campaign', schema: 'xtk:operator', effect: { kind: 'reset' }, times: 50 });
  const impact = await admin.call('POST', '/api/instances/acme-prod/access-impacts', { body: {} });
  expect(impact.status).toBe(200);
  const sources: unknown[] = Object(impact.body).sources;
  expect(sources).toContainEqual(expect.objectContaining({ source: 'operators', state: 'complete' }));
  console_.emulator.clearFaults();
  expect(await serviceOperatorAt()).toMatchObject({
    login,
    state: 'working',
    readAt: expect.any(String),
    readEveryMinutes: 15,
  });
});

test('it reads again after its interval, and not before', async () => {
  await startWith(byPassword);
  await vi.waitFor(() => expect(console_.log()).toContain('service operator at work'), { timeout: 30_000 });
  const before = calls('xtk:queryDef#ExecuteQuery');
  await wait(1_500);
  expect(calls('xtk:queryDef#ExecuteQuery')).toBe(before);
  console_.clock.skipMs = readEveryMs;
  await vi.waitFor(() => expect(calls('xtk:queryDef#ExecuteQuery')).toBeGreaterThan(before + 5), { timeout: 30_000 });
  // The session is reused, and its rights are read again.
  expect(calls('xtk:session#Logon')).toBe(1);
});

test.each([
  ['a wrong password', { ...byPassword, password: canary }, 'refused', 'sign-in-refused'],
  [
    'a secret that IMS does not know',
    (emulator: Emulator) => byCredential(emulator, canary),
    'refused',
    'sign-in-refused',
  ],
  [
    'no right to see all',
    { ...byPassword, login: 'demo-viewer', password: 'demo' },
    'not-administrator',
    'not-administrator',
  ],
] as const)(
  '%s: shown in the list of accounts, audited once, and nothing is read',
  async (...[, operator, state, result]) => {
    await startWith(operator);
    await vi.waitFor(() => expect(console_.log()).toContain('service operator cannot work'), { timeout: 30_000 });
    expect(calls('xtk:queryDef#ExecuteQuery')).toBe(0);
    const logons = calls('xtk:session#Logon');
    await wait(1_500);
    // A wrong password is not tried again at once: Campaign may lock the operator.
    expect(calls('xtk:session#Logon')).toBe(logons);
    expect(await serviceOperatorAt()).toMatchObject({ state, readAt: null });
    expect(await auditedResults()).toEqual([result]);
    const said = Buffer.concat([...console_.replies, Buffer.from(console_.log()), console_.storeBytes()]);
    expect(said.includes(canary)).toBe(false);
  },
);

test('Campaign out of reach, then back', async () => {
  await startWith(byPassword, {
    prepare: (emulator) =>
      emulator.inject({ target: 'campaign', method: 'Logon', effect: { kind: 'reset' }, times: 1 }),
  });
  await vi.waitFor(() => expect(console_.log()).toContain('"state":"not-reached","reason":"reset"'), {
    timeout: 30_000,
  });
  console_.clock.skipMs = minute;
  await becomes('working');
  expect(await auditedResults()).toEqual(['signed-in']);
});

test('an address that Campaign refuses is not reported as a wrong password', async () => {
  const body = "XSV-350013 The '10.0.0.1' IP address via which you are trying to log on";
  const effect = { kind: 'reply', status: 403, contentType: 'text/plain', body } as const;
  await startWith(byPassword, {
    prepare: (emulator) => emulator.inject({ target: 'campaign', method: 'Logon', effect, times: 1 }),
  });
  await becomes('address-refused');
  console_.clock.skipMs = 6 * minute;
  await becomes('working');
});

test('a session that ends between two calls is no failure', async () => {
  await startWith(byPassword, {
    prepare: (emulator) =>
      emulator.inject({
        target: 'campaign',
        schema: 'nms:extAccount',
        effect: { kind: 'session-expired', form: 'fault-200' },
        times: 1,
      }),
  });
  await vi.waitFor(() => expect(console_.log()).toContain('service operator at work'), { timeout: 30_000 });
  expect(console_.log()).not.toContain('service operator cannot work');
});

test('the console stops even if the store takes no write', async () => {
  await startWith(byPassword);
  await becomes('working');
  const refused = vi.spyOn(console_.store.leases, 'giveBack').mockRejectedValue(new Error('disk full'));
  await console_.restart();
  expect(refused).toHaveBeenCalledOnce();
});

test('IMS out of reach is reported neither as Campaign out of reach nor as a refusal', async () => {
  await startWith(byCredential, {
    prepare: (emulator) => emulator.inject({ target: 'ims', effect: { kind: 'html', status: 503 }, times: 5 }),
  });
  await becomes('ims-not-reached');
  expect(console_.log()).toContain('"state":"ims-not-reached","reason":"gateway","network":"503"');
  console_.emulator.clearFaults();
  console_.clock.skipMs = minute;
  await becomes('working');
});

test('it signs in again after Campaign ends its session, and stops when it loses its right', async () => {
  await startWith(byPassword);
  await becomes('working');
  console_.emulator.expireSessions('acme-prod');
  const logons = calls('xtk:session#Logon');
  console_.clock.skipMs = readEveryMs;
  await vi.waitFor(() => expect(calls('xtk:session#Logon')).toBeGreaterThan(logons), { timeout: 30_000 });
  await becomes('working');
  const groups = console_.emulator.operator('acme-prod', 'admin')?.groups ?? [];
  console_.emulator.putOperator('acme-prod', 'admin', { groups: groups.filter((name) => name !== 'admin') });
  console_.clock.skipMs = 2 * readEveryMs;
  await becomes('not-administrator');
});

test('it reads only while no other process has the lease', async () => {
  await startWith(byPassword);
  await becomes('working');
  const lease = { name: 'service-operator acme-prod', holder: 'another process' };
  const later = Date.now() + readEveryMs;
  expect(await console_.store.leases.take({ ...lease, now: later, until: later + readEveryMs })).toBe(true);
  const before = calls('xtk:queryDef#ExecuteQuery');
  console_.clock.skipMs = readEveryMs;
  await wait(1_500);
  expect(calls('xtk:queryDef#ExecuteQuery')).toBe(before);
  await console_.store.leases.giveBack(lease.name, lease.holder);
  await vi.waitFor(() => expect(calls('xtk:queryDef#ExecuteQuery')).toBeGreaterThan(before + 5), { timeout: 30_000 });
});

test('a change made in Campaign is found with nobody signed in', async () => {
  await startWith(byPassword);
  await vi.waitFor(() => expect(console_.log()).toContain('service operator at work'), { timeout: 30_000 });
  const { id: accountId = '' } = console_.emulator.account('acme-prod', 'Adobe_Marketing_Cloud') ?? {};
  const masks = async () => {
    const { sightings } = await console_.store.inForce.find({ instanceKey: 'acme-prod', accountId });
    return sightings.map(({ settings }) => settings.associationMask);
  };
  const [first] = await masks();
  const changed = 'Campaign - acme_new - (.*)';
  console_.emulator.editAccount('acme-prod', 'Adobe_Marketing_Cloud', { imsRightsMask: changed });
  console_.clock.skipMs = readEveryMs;
  await vi.waitFor(async () => expect(await masks()).toEqual([first, changed]), { timeout: 30_000 });
});

test('an instance without a service operator says so', async () => {
  await startWith(byPassword);
  const admin = await console_.signIn('acme-stage');
  const { body } = await admin.call('GET', '/api/instances/acme-stage/external-accounts');
  expect(Object(body).serviceOperator).toBeNull();
});

test('its session ends with the process', async () => {
  await startWith(byPassword);
  await vi.waitFor(() => expect(console_.log()).toContain('service operator at work'), { timeout: 30_000 });
  await console_.restart();
  expect(calls('xtk:session#Logoff')).toBe(1);
  await vi.waitFor(() => expect(calls('xtk:session#Logon')).toBe(2), { timeout: 30_000 });
});
