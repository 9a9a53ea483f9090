import { createServer } from 'node:http';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startConsole, type TestConsole, accountPath } from '../testing/test-console.ts';
import { startMetrics, type StartedMetrics } from './start-metrics.ts';
import { ConfigError } from '../config/config-error.ts';

let console_: TestConsole;
let metrics: StartedMetrics;

beforeEach(async () => {
  console_ = await startConsole({
    withAdminConsole: true,
    config: { metrics: { host: '127.0.0.1', port: 0 } },
    onAnswered: (request) => metrics.answered?.(request),
  });
  metrics = await startMetrics(console_.config, console_.store);
});
afterEach(async () => {
  await metrics.close();
  await console_[Symbol.asyncDispose]();
});

const readMetrics = async () => await (await fetch(`${metrics.origin}/metrics`)).text();

test('count requests, calls, refused sign-ins, plans, open writes, sources, the event loop and memory', async () => {
  const admin = await console_.signIn();
  const wrong = { instanceKey: 'acme-prod', login: 'demo-admin', password: 'wrong' };
  await console_.browser().call('POST', '/api/session', { body: wrong });
  await admin.call('POST', `${accountPath()}/plans`, { body: { change: { comment: 'x' } } });
  console_.emulator.inject({ target: 'campaign', method: 'ExecuteQuery', effect: { kind: 'reset' }, times: 9 });
  await admin.call('GET', accountPath());
  const text = await readMetrics();
  expect(text).toMatch(/ims_console_request_seconds_count\{route="POST \/api\/session",status="201"\} 1/u);
  expect(text).toMatch(/ims_console_request_seconds_count\{route="POST \/api\/session",status="401"\} 1/u);
  expect(text).toMatch(/ims_console_upstream_call_seconds_count\{upstream="campaign",result="2xx"\} \d+/u);
  expect(text).toMatch(/ims_console_upstream_call_seconds_count\{upstream="campaign",result="failed"\} \d+/u);
  expect(text).toContain('ims_console_audit_entries{event="sign-in",result="sign-in-refused"} 1');
  expect(text).toContain('ims_console_plans{state="open"} 1');
  expect(text).toContain('ims_console_open_intents 0');
  expect(text).toContain('ims_console_sessions 1');
  for (const source of ['profiles', 'members'])
    expect(text).toMatch(new RegExp(`ims_console_source_age_seconds\\{source="${source}"\\} [\\d.e-]+`, 'u'));
  expect(text).toMatch(/ims_console_nodejs_eventloop_lag_p99_seconds [\d.e-]+/u);
  expect(text).toMatch(/ims_console_process_resident_memory_bytes \d+/u);
  // No label names a person, an account or an address.
  for (const name of ['demo-admin', 'Adobe_Marketing_Cloud', '127.0.0.1', 'acme-prod'])
    expect(text).not.toContain(name);
});

test('count work processes by the work they do', async () => {
  const admin = await console_.signIn();
  await admin.call('POST', '/api/instances/acme-prod/access-impacts', { body: {} });
  // One has read the operators and has ended; one computed the impact and waits for the next question.
  await vi.waitFor(async () => expect(await readMetrics()).toContain('ims_console_work_processes{work="operators"} 0'));
  expect(await readMetrics()).toMatch(/ims_console_work_processes\{work="impact"\} [1-9]/u);
});

test('report a broken audit chain until a check finds it whole', async () => {
  expect(await readMetrics()).toContain('ims_console_audit_broken 0');
  metrics.auditChecked?.(false);
  expect(await readMetrics()).toContain('ims_console_audit_broken 1');
  metrics.auditChecked?.(true);
  expect(await readMetrics()).toContain('ims_console_audit_broken 0');
});

test('count a plan past its end as expired, and ignore lists of another organization and of a read that broke off', async () => {
  const admin = await console_.signIn();
  await admin.call('POST', `${accountPath()}/plans`, { body: { change: { comment: 'x' } } });
  const at = { now: Date.now(), organizationId: console_.config.adminConsole?.organizationId };
  const { readAt } = await console_.store.counts(at);
  expect(readAt.members).toBeGreaterThan(0);
  expect((await console_.store.counts({ ...at, now: at.now + 16 * 60_000 })).plans).toEqual([
    { state: 'expired', count: 1 },
  ]);
  const elsewhere = await console_.store.counts({ ...at, organizationId: 'OTHER@AdobeOrg' });
  expect(elsewhere.readAt).toEqual({ profiles: null, members: null });
  // The first read of another organization broke off: its list is stored, but was never whole.
  const whole = await console_.store.people.current(at.organizationId ?? '');
  if (whole === undefined) throw new Error('Nobody was read.');
  const [organizationId, completeness] = ['PART@AdobeOrg', 'partial'] as const;
  const broken = { ...whole, setId: 'broken', organizationId, completeness, isEveryEntryKnown: false };
  await console_.store.people.insert(broken, new Uint8Array(new ArrayBuffer(8)));
  expect((await console_.store.counts({ ...at, organizationId })).readAt.members).toBeNull();
});

test('the metrics port serves nothing else, and answers 503 when the store cannot be read', async () => {
  for (const path of ['/', '/metrics?x=1', '/health/live'])
    expect((await fetch(`${metrics.origin}${path}`)).status).toBe(404);
  expect((await fetch(`${metrics.origin}/metrics`, { method: 'POST' })).status).toBe(404);
  await console_.store.close();
  expect((await fetch(`${metrics.origin}/metrics`)).status).toBe(503);
});

test('a port that is in use is a configuration error', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const taken = typeof address === 'object' && address !== null ? address.port : 0;
  const config = { ...console_.config, metrics: { host: '127.0.0.1', port: taken } };
  await expect(startMetrics(config, console_.store)).rejects.toThrow(ConfigError);
  await expect(startMetrics(config, console_.store)).rejects.toThrow('metrics.port cannot be listened on (EADDRINUSE)');
  other.close();
});

test('there are none unless the configuration asks for them', async () => {
  const none = await startMetrics({ ...console_.config, metrics: undefined }, console_.store);
  expect(none.answered).toBeUndefined();
});
