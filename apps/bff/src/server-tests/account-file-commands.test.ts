import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { accountFileSchema } from '@console/domain/account-file';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runCliForEach } from '../testing/process/run-cli.ts';
import { startConsole, type TestConsole } from '../testing/test-console.ts';

/** The command line on a file of accounts. Tests run in order. */

let console_: TestConsole;
let origin: string;
let file: string;

beforeAll(async () => {
  console_ = await startConsole();
  origin = await console_.app.listen({ port: 0, host: '127.0.0.1' });
  file = path.join(console_.folder, 'accounts.json');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await console_[Symbol.asyncDispose]();
});

const writes = () => console_.emulator.counters()['campaign:acme-prod:xtk:session#Write'] ?? 0;

test('an export, and a plan of it that has nothing to do', async () => {
  const [exported, planned] = await runCliForEach(origin, [
    ['accounts', 'export', 'acme-prod', '--output', file],
    ['accounts', 'plan', 'acme-prod', file],
  ]);
  expect(exported).toEqual({ code: 0, output: '' });
  expect(planned?.code).toBe(0);
  expect(planned?.output).toMatch(
    /^0 only in the file, 0 differ, 30 with the same values, 0 only here, 0 not compared\n/u,
  );
});

test('a file that was changed is planned, applied, and then has nothing to do', async () => {
  const exported = accountFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const partner = exported.accounts.find(({ name }) => name === 'partnerFiles');
  if (partner === undefined) throw new Error('no partnerFiles');
  const moved = { ...partner, fields: { ...partner.fields, server: 'ftp.moved.example' } };
  const made = { ...partner, name: 'secondPartner', fields: { ...partner.fields, label: 'Second partner' } };
  writeFileSync(file, JSON.stringify({ ...exported, accounts: [made, moved] }));
  vi.stubEnv('CONSOLE_SECRET_SECONDPARTNER_PASSWORD', 'canary-of-a-file');
  const before = writes();
  const [planned, unasked] = await runCliForEach(origin, [
    ['accounts', 'plan', 'acme-prod', file],
    ['accounts', 'apply', 'acme-prod', file],
  ]);
  expect(planned?.code).toBe(1);
  expect(planned?.output).toContain('→ ftp.moved.example');
  expect(unasked?.code).toBe(64);
  expect(writes()).toBe(before);
  const [applied, again] = await runCliForEach(origin, [
    ['accounts', 'apply', 'acme-prod', file, '--yes'],
    ['accounts', 'plan', 'acme-prod', file],
  ]);
  expect(applied?.output).toContain('stored: change partnerFiles\nstored: create secondPartner\n');
  expect(applied?.code).toBe(0);
  expect(again?.code).toBe(0);
  expect(writes()).toBe(before + 2);
  expect(console_.emulator.account('acme-prod', 'partnerFiles')).toMatchObject({ server: 'ftp.moved.example' });
  expect(console_.emulator.account('acme-prod', 'secondPartner')).toMatchObject({ label: 'Second partner' });
  for (const ended of [planned, applied, again]) expect(ended?.output).not.toContain('canary');
});

test('what the console refuses is named, and nothing is stored', async () => {
  const bad = { name: 'partnerFiles', type: 'ftp', fields: { port: '99999' } };
  writeFileSync(file, JSON.stringify({ format: 'campaign-external-accounts', version: 1, accounts: [bad] }));
  const before = writes();
  const [planned, applied] = await runCliForEach(origin, [
    ['accounts', 'plan', 'acme-prod', file],
    ['accounts', 'apply', 'acme-prod', file, '--yes'],
  ]);
  for (const ended of [planned, applied]) {
    expect(ended?.code).toBe(3);
    expect(ended?.output).toContain('refused: change partnerFiles');
    expect(ended?.output).toContain('port: port-range');
  }
  expect(writes()).toBe(before);
});
