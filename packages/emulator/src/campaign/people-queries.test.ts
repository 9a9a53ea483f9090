import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '../emulator.ts';
import type { Emulator } from '../emulator-handle.ts';
import { readXml } from '../xml/read.ts';
import { child, type XmlElement } from '../xml/tree.ts';
import { escapeAttribute } from '../xml/write.ts';
import { callSoap, logOn, textOf, type SoapSession } from '../testing/soap.ts';

const OPERATOR_FIELDS = ['@id', '@name', '@label', '@email', '@disable', '[access/@authenticationType]'];
const PAIR_FIELDS = ['[@operator-id]', '[@group-id]', '[operator/@name]', '[group/@name]'];

let emulator: Emulator;
let session: SoapSession;
beforeAll(async () => {
  emulator = await startEmulator({ seed: 'large' });
  session = await logOn(emulator.campaignUrl('acme-prod'));
});
afterAll(() => emulator.close());

interface Query {
  readonly schema: string;
  readonly select: readonly string[];
  readonly orderBy: readonly string[];
  readonly where?: string;
  readonly attributes?: string;
}

function nodes(paths: readonly string[]): string {
  return paths.map((expr) => `<node expr="${expr}"/>`).join('');
}

async function ask(query: Query, as: SoapSession = session) {
  const where = query.where === undefined ? '' : `<where><condition expr="${escapeAttribute(query.where)}"/></where>`;
  return callSoap(emulator.campaignUrl('acme-prod'), {
    action: 'xtk:queryDef#ExecuteQuery',
    session: as,
    parameters:
      `<entity><queryDef schema="${query.schema}" operation="select" ${query.attributes ?? ''}>` +
      `<select>${nodes(query.select)}</select>${where}<orderBy>${nodes(query.orderBy)}</orderBy></queryDef></entity>`,
  });
}

async function rowsOf(query: Query): Promise<readonly XmlElement[]> {
  const [response] = child(readXml((await ask(query)).body), 'Body')?.children ?? [];
  const [collection] = (response && child(response, 'pdomOutput'))?.children ?? [];
  return collection?.children ?? [];
}

/** Every page of a query until one is not full; each begins after the rows of the pages before. */
async function pagesOf(query: Query, size: number): Promise<XmlElement[]> {
  const rows: XmlElement[] = [];
  for (;;) {
    const attributes = `startLine="${rows.length}" lineCount="${size}"`;
    const page = await rowsOf({ ...query, attributes });
    rows.push(...page);
    if (page.length < size) return rows;
  }
}

const OPERATORS: Query = { schema: 'xtk:operator', select: OPERATOR_FIELDS, orderBy: ['@id'] };
const PAIRS: Query = {
  schema: 'xtk:operatorGroup',
  select: PAIR_FIELDS,
  orderBy: ['[@operator-id]', '[@group-id]'],
};

describe('a large instance', { timeout: 30_000 }, () => {
  test('lists every operator once, by page number and by last id', async () => {
    const paged = await pagesOf(OPERATORS, 10_000);
    const ids = paged.map(({ attributes }) => Number(attributes.get('id')));
    expect(ids.length).toBeGreaterThan(60_000);
    expect(ids).toEqual([...new Set(ids)].sort((left, right) => left - right));
    const second = await rowsOf({
      ...OPERATORS,
      where: `@id > ${ids[999]}`,
      attributes: 'lineCount="1000"',
    });
    expect(second.map(({ attributes }) => Number(attributes.get('id')))).toEqual(ids.slice(1000, 2000));
    expect(paged.find(({ attributes }) => attributes.get('name') === 'person.000050@acme.example')).toMatchObject({
      attributes: new Map([
        ['id', expect.any(String)],
        ['name', 'person.000050@acme.example'],
        ['label', expect.stringMatching(/^\S+ \S+$/)],
        ['email', 'person.000050@acme.example'],
        ['disable', '0'],
      ]),
      children: [{ name: 'access', attributes: new Map([['authenticationType', 'native']]) }],
    });
  });

  test('lists who is in which group, each pair once, by ids and by names', async () => {
    const pairs = await pagesOf(PAIRS, 10_000);
    const keys = pairs.map(({ attributes }) => `${attributes.get('operator-id')} ${attributes.get('group-id')}`);
    expect(keys.length).toBeGreaterThan(60_000);
    expect(new Set(keys).size).toBe(keys.length);
    const names = pairs.map((pair) => ({
      login: child(pair, 'operator')?.attributes.get('name'),
      group: child(pair, 'group')?.attributes.get('name'),
    }));
    expect(names).toContainEqual({ login: 'demo-admin', group: 'admin' });
    expect(new Set(names.map(({ group }) => group)).size).toBe(400);
    const own = names.filter(({ login }) => login === 'demo-viewer').map(({ group }) => group);
    const asked = await rowsOf({ ...PAIRS, select: ['[group/@name]'], where: `[operator/@name] = 'demo-viewer'` });
    expect(asked.map((row) => child(row, 'group')?.attributes.get('name'))).toEqual(own);
  });

  test('does not reuse a cached order after a change', async () => {
    const byLabel: Query = { ...OPERATORS, orderBy: ['@label', '@id'], attributes: 'lineCount="1"' };
    const first = async () => (await rowsOf(byLabel)).map(({ attributes }) => attributes.get('name'));
    expect(await first()).not.toEqual(['demo-viewer']);
    emulator.putOperator('acme-prod', 'demo-viewer', { label: ' first of all' });
    expect(await first()).toEqual(['demo-viewer']);
    emulator.putOperator('acme-prod', 'earlier', { label: '  earlier still' });
    expect(await first()).toEqual(['earlier']);
    emulator.removeOperator('acme-prod', 'earlier');
    expect(await first()).toEqual(['demo-viewer']);
    await callSoap(emulator.campaignUrl('acme-prod'), {
      action: 'xtk:session#Write',
      session,
      parameters: `<d><operator xtkschema="xtk:operator" _key="@name" name="webapp" label="   written"/></d>`,
    });
    expect(await first()).toEqual(['webapp']);
  });
});

describe('operators refused to accounts without rights', () => {
  beforeEach(() => emulator.reset('small'));

  test.each([OPERATORS, PAIRS])('$schema: to the viewer, not to an administrator, until a reset', async (query) => {
    const viewer = await logOn(emulator.campaignUrl('acme-prod'), 'demo-viewer');
    expect((await ask(query, viewer)).body).toContain('<operator');
    emulator.refuseOperators('acme-prod', true);
    const refused = await ask(query, viewer);
    expect(refused.status).toBe(200);
    expect(textOf(refused.body, 'faultstring')).toMatch(/^SOP-330011 /);
    expect(textOf(refused.body, 'detail')).toMatch(/^SOP-330023 /);
    expect((await ask(query)).body).toContain('<operator');
    const groups = await ask({ schema: 'xtk:group', select: ['@name'], orderBy: ['@id'] }, viewer);
    expect(groups.body).toContain('name="admin"');
    emulator.reset();
    expect((await ask(query, viewer)).body).toContain('<operator');
  });
});

test('a fault can be limited to the queries of one schema', async () => {
  emulator.reset('small');
  emulator.inject({
    target: 'campaign',
    method: 'ExecuteQuery',
    schema: 'xtk:operatorGroup',
    effect: { kind: 'soap-fault', code: 'SOP-330011', text: 'No.' },
  });
  expect((await ask(OPERATORS)).body).toContain('<operator ');
  expect(textOf((await ask(PAIRS)).body, 'faultstring')).toBe('SOP-330011 No.');
  expect((await ask(PAIRS)).body).toContain('<operatorGroup ');
});
