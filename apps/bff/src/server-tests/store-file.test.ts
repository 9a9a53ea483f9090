import { renameSync } from 'node:fs';
import path from 'node:path';
import { IMS_ACCOUNT_NAME } from '@console/emulator';
import { expect, test } from 'vitest';
import { watchStoreFile } from '../upkeep/store-file.ts';
import { overridesFor } from '../testing/applies/apply-plan.ts';
import { textAt } from '../testing/json-at.ts';
import { accountPath, startConsole, type TestConsole } from '../testing/test-console.ts';

/** While the store takes no write, reads and previews work, and nothing is sent to Campaign. */

const everyRead = [
  '/api/session',
  '/api/instances/acme-prod/external-accounts',
  accountPath(),
  '/api/instances/acme-prod/profiles',
  '/api/instances/acme-prod/operator-groups',
  '/api/instances/acme-prod/people',
  '/api/instances/acme-prod/access-impacts?mask=Campaign%20-%20(.*)',
];

const writesOf = ({ emulator }: TestConsole) =>
  Object.entries(emulator.counters())
    .filter(([name]) => name.endsWith('#Write'))
    .map(([, count]) => count);

test('a store whose file is gone: reads and previews work, changes are refused before anything is sent', async () => {
  await using at = await startConsole({ withAdminConsole: true });
  const admin = await at.signIn();
  const planned = await admin.call('POST', `${accountPath()}/plans`, { body: { change: { tenant: 'one' } } });
  const planId = textAt(planned.body, 'planId');
  const overrides = await overridesFor(admin, planId);
  const before = writesOf(at);
  const file = path.join(at.folder, 'console.sqlite');
  renameSync(file, `${file}.moved`);
  const logged: string[] = [];
  const watch = watchStoreFile(at.store, { error: ({ found }, message) => logged.push(`${found}: ${message}`) });
  await watch.look();
  await watch.look();
  expect(logged).toEqual([expect.stringMatching(/^gone: .*pnpm server store restore.*start it/u)]);
  expect(await admin.call('GET', '/health/live')).toMatchObject({ status: 200 });
  expect(await admin.call('GET', '/health/ready')).toMatchObject({ status: 503, code: 'store-unavailable' });

  // Long enough for the session to be touched, and for a changed account and other groups to be read.
  at.clock.skipMs += 6 * 60_000;
  at.emulator.editAccount('acme-prod', IMS_ACCOUNT_NAME, { tenant: 'changed-elsewhere' });
  for (const url of everyRead) expect([url, (await admin.call('GET', url)).status]).toEqual([url, 200]);
  expect(await admin.call('GET', `/api/plans/${planId}`)).toMatchObject({ status: 200 });
  const preview = { mask: 'Campaign - *' };
  expect((await admin.call('POST', '/api/instances/acme-prod/mask-previews', { body: preview })).status).toBe(200);

  const refused = { status: 503, code: 'store-unavailable' };
  const body = { instanceKey: 'acme-prod', login: 'demo-admin', password: 'demo' };
  expect(await at.browser().call('POST', '/api/session', { body })).toMatchObject(refused);
  const change = { body: { change: { tenant: 'two' } } };
  expect(await admin.call('POST', `${accountPath()}/plans`, change)).toMatchObject(refused);
  const apply = { body: { overrides }, headers: { 'idempotency-key': 'key-while-gone' } };
  expect(await admin.call('POST', `/api/plans/${planId}/apply`, apply)).toMatchObject(refused);
  expect(writesOf(at)).toEqual(before);
  expect(at.log()).toMatch(/"reason":"another file","msg":"the store took no write"/u);
});
