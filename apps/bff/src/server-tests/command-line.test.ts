import { computeAccessImpact, listExternalAccounts, imsAccountSchema } from '@console/contract';
import { IMS_ACCOUNT_NAME } from '@console/emulator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { textAt } from '../testing/json-at.ts';
import { runCliForEach } from '../testing/process/run-cli.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { accountPath, startConsole, type TestConsole } from '../testing/test-console.ts';

/** The command line on settings, a pending restart and the account. Tests run in order, on one account. */

const prod = 'acme-prod';
const petra = 'petra.lind@acme.example';
const otherMask = 'Campaign - acme_stage - (.*)';
let console_: TestConsole;
let admin: TestBrowser;
let origin: string;

beforeAll(async () => {
  console_ = await startConsole({ withAdminConsole: true });
  admin = await console_.signIn();
  origin = await console_.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => console_[Symbol.asyncDispose]());

const ofApi = async (body: object) => {
  const reply = await admin.call('POST', `/api/instances/${prod}/access-impacts`, { body: { ...body, limit: 0 } });
  return computeAccessImpact.response.parse(reply.body);
};
const edit = (change: Record<string, string>) =>
  console_.emulator.editAccount(prod, IMS_ACCOUNT_NAME, change, 'mona.berg');

test('without a change: who signs in today, and nobody loses sign-in', async () => {
  const [everybody, person] = await runCliForEach(origin, [
    ['impact', prod, '--limit', '0'],
    ['explain', prod, petra],
  ]);
  const { today } = await ofApi({});
  expect(everybody?.output).toMatch(/^37 people: who signs in today\n/u);
  expect(everybody?.output).toContain(`  ${today?.states['signs-in']}  signs in\n`);
  expect(everybody?.output).not.toContain('unchanged');
  expect(everybody?.code).toBe(0);
  expect(person?.output).toMatch(/^Petra Lind <petra\.lind@acme\.example>: signs in, into delivery\n/u);
  expect(person?.code).toBe(0);
});

test('other settings get the verdicts of the API, with sentences for what stays open', async () => {
  const [off, untested, elsewhere, both, label] = await runCliForEach(origin, [
    ['impact', prod, '--set', 'enabled=false', '--limit', '1'],
    ['impact', prod, '--set', 'imsServer=https://other.example', '--set', 'imsClientSecret=replace', '--limit', '1'],
    ['explain', prod, petra, '--set', 'imsOrganizationId=0000@AdobeOrg'],
    ['impact', prod, '--set', 'imsClientId=', '--mask', otherMask, '--json', '--limit', '0'],
    ['impact', prod, '--set', 'label=Other', '--limit', '0'],
  ]);
  const { counts } = await ofApi({ change: { enabled: false } });
  expect(off?.output).toContain(`  ${counts['loses-sign-in']}  loses sign-in\n`);
  expect(off?.output).toContain('Enabled: on → off\n');
  expect(off?.output).toContain('because the account is off\n');
  expect(off?.output).toContain('no        the account goes on letting people in:');
  expect(off?.code).toBe(3);
  expect(untested?.output).toContain('IMS client secret: stored → another one\n');
  expect(untested?.output).toContain(
    'not sure  the connection works with these values: nobody is known to have signed in',
  );
  expect(untested?.output).toContain('in doubt: whether the untested connection works\n');
  expect(untested?.code).toBe(2);
  expect(elsewhere?.output).toContain("in doubt: whether the people listed are of the account's organization\n");
  expect(elsewhere?.code).toBe(2);
  const change = { imsClientId: '', associationMask: otherMask };
  const printed = computeAccessImpact.response.parse(JSON.parse(both?.output ?? ''));
  expect(printed.counts).toEqual((await ofApi({ change })).counts);
  expect(printed.basis?.differs).toEqual(['imsClientId', 'associationMask']);
  expect(label?.output).toContain('this changes nothing that decides who gets in\n');
  expect(label?.code).toBe(0);
});

test('no request is sent for an unknown field, a bad value or a secret', async () => {
  const asked = ['imsSever=x', 'enabled=off', 'imsClientSecret=s3cr3t-canary', 'imsServer=http://a.example'];
  const refused = await runCliForEach(
    origin,
    asked.map((set) => ['impact', prod, '--set', set]),
  );
  expect(refused).toEqual(asked.map(() => ({ code: 64, output: '' })));
});

test('prints the state of an account, with an exit code', async () => {
  const keys = [prod, 'acme-new', 'acme-bare'];
  const [used, disabled, bare] = await runCliForEach(
    origin,
    keys.map((key) => ['account', key]),
  );
  expect(used?.output).toMatch(/^Adobe sign-in: In use \(\d+ operators sign in by Adobe ID\)\n/u);
  expect(used?.output).toContain('what is stored is taken to be: not changed for 48 hours');
  expect(disabled?.output).toMatch(
    /^Adobe sign-in: Disabled\n.*\n {2}Still empty: IMS server, IMS client identifier,/u,
  );
  expect(bare?.output).toMatch(/^Adobe sign-in: Package missing\n/u);
  expect([used?.code, disabled?.code, bare?.code]).toEqual([0, 1, 1]);
});

test('changed and changed back: nothing differs from what is assumed to be in force, so losses are not known', async () => {
  edit({ imsRightsMask: otherMask });
  await admin.call('GET', accountPath());
  edit({ imsRightsMask: 'Campaign - acme_prod - (.*)' });
  const [account, everybody, person] = await runCliForEach(origin, [
    ['account', prod],
    ['impact', prod, '--limit', '0'],
    ['explain', prod, petra],
  ]);
  expect(account?.output).toMatch(/^Adobe sign-in: In force not known \(changed outside the console\)\n/u);
  expect(everybody?.output).toMatch(/^37 people: who signs in today\n/u);
  for (const ended of [everybody, person]) expect(ended?.output).toContain('in force not known: assumed that');
  expect([account?.code, everybody?.code, person?.code]).toEqual([2, 2, 2]);
});

test('a pending restart: each field, its effect, and that what is in force is not known', async () => {
  edit({ imsRightsMask: otherMask, clientSecret: 's3cr3t-canary' });
  const [account, everybody, person, json] = await runCliForEach(origin, [
    ['account', prod],
    ['impact', prod, '--limit', '0'],
    ['explain', prod, petra],
    ['account', prod, '--json'],
  ]);
  expect(account?.output).toMatch(/^Adobe sign-in: Restart pending \(IMS client secret, Association mask\)\n/u);
  expect(account?.output).toContain(
    [
      '  IMS client secret  stored → another one',
      `  Association mask   Campaign - acme_prod - (.*) → ${otherMask}`,
      '  changed by Mona Berg',
      '  may take effect by itself at 06:00 server time',
      '  to restart, on the server: nlserver restart web',
    ].join('\n'),
  );
  expect(account?.code).toBe(2);
  const { counts } = await ofApi({});
  expect(everybody?.output).toMatch(/^37 people: what the next restart does\n/u);
  expect(everybody?.output).toContain(`  ${counts['loses-sign-in']}  loses sign-in\n`);
  expect(everybody?.code).toBe(3);
  expect(person?.output).toMatch(/^Petra Lind <petra\.lind@acme\.example>: .* at the next restart\n/u);
  const both = z
    .strictObject({ externalAccounts: listExternalAccounts.response, imsAccount: imsAccountSchema })
    .parse(JSON.parse(json?.output ?? ''));
  expect(both.externalAccounts.ims).toMatchObject({ state: 'restart-pending' });
  expect(both.imsAccount.restart).toMatchObject({ pending: true, changedBy: ['Mona Berg'] });
  for (const ended of [account, everybody, person, json]) expect(ended?.output).not.toContain('s3cr3t-canary');
});

test('a confirmed restart: who confirmed it, and nothing is pending', async () => {
  const revision = textAt((await admin.call('GET', accountPath())).body, 'revision');
  const body = { accountName: IMS_ACCOUNT_NAME, revision };
  await admin.call('POST', `/api/instances/${prod}/restart-declarations`, { body });
  const [account, everybody] = await runCliForEach(origin, [
    ['account', prod],
    ['impact', prod, '--limit', '0'],
  ]);
  expect(account?.output).toMatch(/what is stored: restart confirmed just now \(.*\) by /u);
  expect(account?.code).toBe(0);
  expect(everybody?.output).toMatch(/^37 people: who signs in today\n/u);
  expect(everybody?.code).toBe(0);
});

test('several accounts of the kind: reports the duplicate, and prints the one that is named', async () => {
  const { type = '' } = console_.emulator.account(prod, IMS_ACCOUNT_NAME) ?? {};
  console_.emulator.addAccount(prod, { name: 'MAC_copy', label: 'Copy', type });
  const [all, one, none] = await runCliForEach(origin, [
    ['account', prod],
    ['account', prod, '--account', IMS_ACCOUNT_NAME],
    ['account', prod, '--account', 'nobody'],
  ]);
  expect(all?.output).toContain('Sign-in breaks while there are several: Adobe_Marketing_Cloud, MAC_copy.');
  expect(one?.output).toContain('restart confirmed');
  expect([all?.code, one?.code, none?.code]).toEqual([1, 1, 65]);
});
