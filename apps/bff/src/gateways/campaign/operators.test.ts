import { createCampaignSoap, type CampaignSession, type CampaignSoap } from '@console/campaign-soap';
import type { Operator } from '@console/domain';
import { type Emulator, startEmulator } from '@console/emulator';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OperatorPage } from '../../ports.ts';
import { operatorsIn } from '../../testing/replies/unpacked-people.ts';
import { readOperatorList, readOperators } from './operators.ts';

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

async function readList(isNativeOff = false): Promise<OperatorPage> {
  const operators: Operator[] = [];
  const list = { operators, oddEntries: 0, isEveryEntryKnown: true, isWhole: true };
  for await (const page of readOperators(soap, { tokens: session, isNativeOff })) {
    list.operators.push(...page.operators);
    list.oddEntries += page.oddEntries;
    list.isEveryEntryKnown &&= page.isEveryEntryKnown;
    list.isWhole &&= page.isWhole;
  }
  return list;
}

const readAll = async (isNativeOff = false) => (await readList(isNativeOff)).operators;

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

test.each([
  ['counting', 0],
  ['selecting', 1],
])('a build that does not say how operators sign in, and refuses %s, is read without', async (_what, skip) => {
  const groups = (await readAll()).find(({ login }) => login === 'admin')?.groupNames;
  emulator.inject({ target: 'campaign', method: 'ExecuteQuery', schema: 'xtk:operator', skip, effect: unknownField });
  const operators = await readAll();
  expect(operators.length).toBeGreaterThan(20);
  expect(new Set(operators.map(({ authentication }) => authentication))).toEqual(new Set(['unknown']));
  expect(operators.find(({ login }) => login === 'admin')?.groupNames).toEqual(groups);
});

test.each([
  ['the groups of operators', 'xtk:operatorGroup', 1],
  ['operators', 'xtk:operator', 2],
])('refused %s: no operators', async (_what, schema, times) => {
  emulator.inject({ target: 'campaign', method: 'ExecuteQuery', schema, times, effect: unknownField });
  await expect(readAll()).rejects.toMatchObject({ code: 'campaign-fault' });
});

test('a session that has ended is reported as ended', async () => {
  emulator.expireSessions('acme-prod');
  await expect(readAll()).rejects.toMatchObject({ code: 'session-expired' });
});

/** A reply to the page of a list, as of a server that leaves out what it should give. */
function selected(rows: string) {
  const open = '<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/"><SOAP-ENV:Body>';
  const body = `${open}<ExecuteQueryResponse><pdomOutput>${rows}</pdomOutput></ExecuteQueryResponse></SOAP-ENV:Body></SOAP-ENV:Envelope>`;
  return { kind: 'reply', status: 200, contentType: 'text/xml', body } as const;
}

test('a list that Campaign gave as a whole is said to be whole', async () => {
  expect(await readList()).toMatchObject({ isWhole: true });
});

test.each([
  ['no operators', 'xtk:operator', '<operator-collection/>'],
  ['some operators', 'xtk:operator', '<operator-collection><operator id="1059" name="admin"/></operator-collection>'],
  ['operators without a key', 'xtk:operator', '<operator-collection><operator name="admin"/></operator-collection>'],
  ['no groups of operators', 'xtk:operatorGroup', '<operatorGroup-collection/>'],
])('%s, where there are more: the list is not whole', async (_what, schema, rows) => {
  // The first call counts; the rest of the pages stay away too.
  const query = { target: 'campaign', method: 'ExecuteQuery', schema } as const;
  emulator.inject({ ...query, skip: 1, effect: selected(rows) });
  const isEmpty = rows.endsWith('/>');
  if (!isEmpty) emulator.inject({ ...query, skip: 1, effect: selected(`<${schema.slice(4)}-collection/>`) });
  expect(await readList()).toMatchObject({ isWhole: false });
});

const admin = { id: '1059', name: 'admin', label: 'A', email: 'a@acme.example', disable: 'false' };

/** One operator on one page, then the empty page; counted as one. */
function injectOperator(attributes: Readonly<Record<string, string>>): void {
  const query = { target: 'campaign', method: 'ExecuteQuery', schema: 'xtk:operator' } as const;
  const row = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  emulator.inject({ ...query, effect: selected('<operator count="1"/>') });
  emulator.inject({
    ...query,
    effect: selected(`<operator-collection><operator ${row.join(' ')}/></operator-collection>`),
  });
  emulator.inject({ ...query, effect: selected('<operator-collection/>') });
}

test('an operator whose parts can all be read is not odd', async () => {
  injectOperator(admin);
  expect(await readList()).toMatchObject({ operators: [{ isDisabled: false }], oddEntries: 0, isWhole: true });
});

test.each([
  ['disable missing', { disable: undefined }, { isDisabled: null }, true],
  ['disable empty', { disable: '' }, { isDisabled: null }, true],
  ['disable another word', { disable: 'no' }, { isDisabled: null }, true],
  ['login missing', { name: undefined }, { login: '' }, false],
  ['login empty', { name: '' }, { login: '' }, false],
  ['e-mail missing', { email: undefined }, { email: '' }, false],
])(
  '%s: the operator is odd, and what was not read is not guessed',
  async (...[, change, wanted, isEveryEntryKnown]) => {
    const attributes = Object.entries({ ...admin, ...change }).filter(([, value]) => value !== undefined);
    injectOperator(Object.fromEntries(attributes.map(([name, value]) => [name, String(value)])));
    const list = await readList();
    expect(list).toMatchObject({ operators: [wanted], oddEntries: 1, isWhole: true, isEveryEntryKnown });
  },
);

test('an empty e-mail address is one, and no damage', async () => {
  injectOperator({ ...admin, email: '' });
  expect(await readList()).toMatchObject({ operators: [{ email: '' }], oddEntries: 0 });
});

test.each([
  ['a group without a name', '<operatorGroup operator-id="1059" group-id="7"><group/></operatorGroup>', true],
  ['nobody', '<operatorGroup group-id="7"><group name="admin"/></operatorGroup>', false],
])('a membership of %s is counted, and gives no group', async (_what, row, isWhole) => {
  const query = { target: 'campaign', method: 'ExecuteQuery', schema: 'xtk:operatorGroup' } as const;
  emulator.inject({ ...query, effect: selected('<operatorGroup count="1"/>') });
  emulator.inject({ ...query, effect: selected(`<operatorGroup-collection>${row}</operatorGroup-collection>`) });
  emulator.inject({ ...query, effect: selected('<operatorGroup-collection/>') });
  injectOperator(admin);
  const list = await readList();
  expect(list.operators[0]?.groupNames).toEqual([]);
  expect(list.isWhole).toBe(isWhole);
  expect(list.isWhole ? list.oddEntries : 1).toBe(1);
});

test('packed they are the same operators, by login, with whether the reader is one of them', async () => {
  const asked = { tokens: session, isNativeOff: false };
  const list = await readOperatorList(soap, { ...asked, login: 'DEMO-ADMIN' });
  const { operators } = await readList();
  expect(list).toMatchObject({ count: operators.length, hasReader: true, isWhole: true, oddEntries: 0 });
  const byId = new Map(operators.map((operator) => [operator.id, operator]));
  const packed = operatorsIn(list.bytes);
  expect(packed).toHaveLength(operators.length);
  for (const operator of packed) expect(operator).toEqual(byId.get(operator.id));
  expect(packed.map(({ login }) => login)).toEqual(packed.map(({ login }) => login).toSorted());
  expect((await readOperatorList(soap, { ...asked, login: 'nobody' })).hasReader).toBe(false);
});

async function kinds(isNativeOff: boolean) {
  return new Map((await readAll(isNativeOff)).map(({ login, authentication }) => [login, authentication]));
}

test('where the instance takes no Campaign passwords, nobody is said to sign in by one', async () => {
  const [on, off] = [await kinds(false), await kinds(true)];
  expect([on.get('admin'), off.get('admin')]).toEqual(['native', 'native-off']);
  expect([...off.values()]).not.toContain('native');
  expect([...off].filter(([, kind]) => kind === 'ims')).toEqual([...on].filter(([, kind]) => kind === 'ims'));
});
