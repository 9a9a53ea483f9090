import { expect, test } from 'vitest';
import { accountPath, startConsole, type TestConsoleOptions } from '../testing/test-console.ts';

/** The log has nothing about people, unless the deployer asks for logins. */

const people = ['demo-admin', 'Demo administrator', 'demo-viewer', 'petra.lind', '@acme.example', 'Lea Fontaine'];

/** Signing in and out, reading, previews, impacts, a plan applied, refusals, and calls that fail. */
async function logOf(options: TestConsoleOptions): Promise<string> {
  await using console_ = await startConsole({ withAdminConsole: true, ...options });
  const admin = await console_.signIn();
  const viewer = await console_.signIn('acme-prod', 'demo-viewer');
  const wrong = { instanceKey: 'acme-prod', login: 'petra.lind@acme.example', password: 'wrong' };
  expect(await console_.browser().call('POST', '/api/session', { body: wrong })).toMatchObject({ status: 401 });
  const instance = '/api/instances/acme-prod';
  await admin.call('GET', accountPath());
  await admin.call('POST', `${instance}/access-impacts`, { body: { mask: 'Campaign - acme_prod - (.*)' } });
  await viewer.call('POST', `${accountPath()}/plans`, { body: { change: { tenant: 'x' } } });
  const planned = await admin.call('POST', `${accountPath()}/plans`, { body: { change: { label: 'Another label' } } });
  expect(planned.status).toBe(201);
  const apply = `/api/plans/${String(Object(planned.body).planId)}/apply`;
  const headers = { 'idempotency-key': '0123456789abcdef-0123' };
  console_.emulator.inject({ target: 'campaign', method: 'Write', effect: { kind: 'reset' }, times: 1 });
  await admin.call('POST', apply, { body: { overrides: [] }, headers });
  console_.emulator.inject({ target: 'campaign', effect: { kind: 'html', status: 503 }, times: 20 });
  await admin.call('GET', accountPath());
  console_.emulator.clearFaults();
  await admin.call('DELETE', '/api/session');
  return console_.log();
}

test('no line names a person', async () => {
  const log = await logOf({});
  expect(log.split('\n').length).toBeGreaterThan(12);
  for (const one of people) expect(log).not.toContain(one);
});

test('asked for logins, a line says who called, and nothing else of anybody', async () => {
  const log = await logOf({ config: { logsLogins: true } });
  expect(log).toContain('"login":"demo-admin"');
  for (const one of people.slice(3)) expect(log).not.toContain(one);
});
