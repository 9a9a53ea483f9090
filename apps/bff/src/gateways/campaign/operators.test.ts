import { createCampaignSoap, type CampaignSession, type CampaignSoap } from '@console/campaign-soap';
import type { Operator } from '@console/domain';
import { type Emulator, startEmulator } from '@console/emulator';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readOperators } from './operators.ts';

let emulator: Emulator;
let soap: CampaignSoap;
let session: CampaignSession;

async function open(seed: 'small' | 'messy'): Promise<void> {
  emulator = await startEmulator({ seed });
  soap = createCampaignSoap({ baseUrl: emulator.campaignUrl('acme-prod') });
  session = (await soap.logon('demo-admin', 'demo')).session;
}

beforeEach(() => open('small'));
afterEach(async () => {
  await soap.close();
  await emulator.close();
});

async function readAll(): Promise<Operator[]> {
  const pages: Operator[][] = [];
  for await (const page of readOperators(soap, session)) pages.push(page);
  return pages.flat();
}

const unknownField = { kind: 'soap-fault', code: 'SOP-330011', text: 'XTK-170036 Unable to parse' } as const;

test('operators come with their groups by internal name, and with how they sign in', async () => {
  const operators = new Map((await readAll()).map((operator) => [operator.login, operator]));
  expect(operators.get('admin')).toEqual({
    id: '1059',
    login: 'admin',
    label: 'Administrator',
    email: '',
    isDisabled: false,
    authentication: 'native',
    groupNames: ['admin'],
  });
  expect(operators.get('yuki.tanaka@acme.example')).toMatchObject({
    email: 'yuki.tanaka@acme.example',
    authentication: 'ims',
    groupNames: ['delivery'],
  });
  expect(operators.get('webapp')).toMatchObject({ groupNames: [] });
  expect(operators.get('nils.ekman@acme.example')).toMatchObject({ isDisabled: true });
  // Groups share the table with operators, and are none.
  expect([...operators.keys()]).not.toContain('delivery');
});

test('odd names and several groups arrive as they are', async () => {
  await soap.close();
  await emulator.close();
  await open('messy');
  const operators = await readAll();
  const everything = operators.find(({ login }) => login === 'everything');
  expect(everything).toMatchObject({ label: 'Everything & <all>', email: 'Everything@Acme.Example' });
  expect(everything?.groupNames.length).toBeGreaterThan(10);
  expect(operators.filter(({ email }) => email === 'mona.berg@acme.example')).toHaveLength(2);
});

test('a build that does not say how operators sign in is read without', async () => {
  const groups = (await readAll()).find(({ login }) => login === 'admin')?.groupNames;
  emulator.inject({ target: 'campaign', method: 'ExecuteQuery', skip: 1, effect: unknownField });
  const operators = await readAll();
  expect(operators.length).toBeGreaterThan(20);
  expect(new Set(operators.map(({ authentication }) => authentication))).toEqual(new Set(['unknown']));
  expect(operators.find(({ login }) => login === 'admin')?.groupNames).toEqual(groups);
});

test.each([
  ['the groups of operators', 0, 1],
  ['operators', 1, 2],
])('refused %s: nothing is told', async (_what, skip, times) => {
  emulator.inject({ target: 'campaign', method: 'ExecuteQuery', skip, times, effect: unknownField });
  await expect(readAll()).rejects.toMatchObject({ code: 'campaign-fault' });
});

test('a session that has ended is told as that', async () => {
  emulator.expireSessions('acme-prod');
  await expect(readAll()).rejects.toMatchObject({ code: 'session-expired' });
});
