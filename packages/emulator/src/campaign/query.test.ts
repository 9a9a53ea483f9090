import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator } from '../emulator.ts';
import type { Emulator } from '../emulator-handle.ts';
import { callSoap, logOn, textOf, type SoapSession } from '../testing/soap.ts';

let emulator: Emulator;
let session: SoapSession;
const at = { key: 'acme-prod' };

beforeAll(async () => {
  emulator = await startEmulator();
  session = await logOn(emulator.campaignUrl(at.key));
});
afterAll(() => emulator.close());

async function run(attributes: string, inner: string, as: SoapSession = session): Promise<string> {
  const document = `<queryDef schema="nms:extAccount" ${attributes}>${inner}</queryDef>`;
  const { status, body } = await callSoap(emulator.campaignUrl(at.key), {
    action: 'xtk:queryDef#ExecuteQuery',
    session: as,
    parameters: `<entity>${document}</entity>`,
  });
  expect(status).toBe(200);
  return /<pdomOutput[^>]*>(.*)<\/pdomOutput>/s.exec(body)?.[1] ?? body;
}

const NAME = '<select><node expr="@name"/></select>';
const BY_NAME = '<orderBy><node expr="@name"/></orderBy>';

const inDeliveries = (operator: string, where = '') =>
  `<where><condition expr="@id" setOperator="${operator}"><subQuery schema="nms:delivery"><select><node expr="[@provider-id]"/></select>${where}</subQuery></condition></where>`;
const ofFinished = '<where><condition expr="@label = \'Letters 2021\'"/></where>';

function names(output: string): string[] {
  return [...output.matchAll(/ name="([^"]*)"/g)].map(([, name]) => name ?? '');
}

describe('operations', () => {
  const nothing = `${NAME}<where><condition expr="@name = 'O\\'Reilly'"/></where>`;

  test('select answers a collection, empty or not', async () => {
    expect(await run('operation="select"', nothing)).toBe('<extAccount-collection/>');
    expect(await run('operation="select" lineCount="1"', `${NAME}${BY_NAME}`)).toBe(
      '<extAccount-collection><extAccount name=""/></extAccount-collection>',
    );
  });

  test('get and getIfExists answer one element, and differ where there is none', async () => {
    const one = `${NAME}<where><condition expr="@name = 'aemInstance'"/></where>`;
    expect(await run('operation="get"', one)).toBe('<extAccount name="aemInstance"/>');
    expect(await run('operation="getIfExists"', nothing)).toBe('<extAccount/>');
    expect(await run('operation="get"', nothing)).toContain(
      "SOP-330011 Error while executing the method 'ExecuteQuery' of service 'xtk:queryDef'.",
    );
  });

  test('count needs no collection', async () => {
    expect(await run('operation="count"', NAME)).toBe('<extAccount count="32"/>');
    expect(await run('operation="count"', nothing)).toBe('<extAccount count="0"/>');
  });
});

describe('select', () => {
  test('nests linked values, writes memos as elements and follows aliases', async () => {
    const output = await run(
      'operation="get"',
      `<select><node expr="@id" alias="@key"/><node expr="[modifiedBy/@label]"/><node expr="[folder/@fullName]"/>
       <node expr="desc"/><node expr="@type" analyze="true"/><node expr="Lower(@name)" alias="@lower"/><node expr="@awsKey"/></select>
       <where><condition expr="@name = 'Adobe_Marketing_Cloud'"/></where>`,
    );
    expect(output).toBe(
      '<extAccount key="3000" type="117" typeName="experienceCloud" typeLabel="Adobe Experience Cloud" lower="adobe_marketing_cloud" awsKey="">' +
        '<modifiedBy label="Demo administrator"/><folder fullName="/Administration/Platform/External accounts/"/>' +
        '<desc>Connected by the platform team.</desc></extAccount>',
    );
  });

  test('leaves empty memos out', async () => {
    const inner = `<select><node expr="desc"/></select><where><condition expr="@name = 'aemInstance'"/></where>`;
    expect(await run('operation="get"', inner)).toBe('<extAccount/>');
  });

  test.each(['@zz', 'nothing', '[folder/@zz]', '[nowhere/@name]', '@name =', 'folder/@name'])(
    'refuses the column %s with XTK-170036',
    async (expr) => {
      const output = await run('operation="select"', `<select><node expr="${expr}"/></select>`);
      expect(output).toContain('SOP-330011');
      expect(textOf(output, 'detail')).toContain('XTK-170036 Unable to parse expression');
    },
  );

  test('names the schema of an unknown attribute', async () => {
    const output = await run('operation="select"', '<select><node expr="@zz"/></select>');
    expect(textOf(output, 'detail')).toBe(
      "Attribute 'zz' unknown (see definition of schema 'External accounts (nms:extAccount)').\nXTK-170036 Unable to parse expression '@zz'.",
    );
  });

  test('hides secrets from other operators while the hardening is on', async () => {
    const inner = `<select><node expr="@name"/><node expr="@clientSecret"/></select><where><condition expr="@clientSecret is not null"/></where>`;
    const viewer = await logOn(emulator.campaignUrl(at.key), 'demo-viewer');
    expect(await run('operation="select"', inner, viewer)).toMatch(/clientSecret="@[^"]+"/);
    emulator.hideSecrets(at.key, true);
    expect(await run('operation="select"', inner, viewer)).not.toContain('clientSecret');
    expect(await run('operation="select"', inner)).toMatch(/clientSecret="@[^"]+"/);
    // The other of Adobe's two conditions names one operator: administrators like demo-admin do not see them either.
    emulator.hideSecrets(at.key, 'but-admin');
    expect(await run('operation="select"', inner)).not.toContain('clientSecret');
    const admin = await logOn(emulator.campaignUrl(at.key), 'admin', 'admin');
    expect(await run('operation="select"', inner, admin)).toMatch(/clientSecret="@[^"]+"/);
    emulator.hideSecrets(at.key, false);
  });
});

describe('where', () => {
  const a = `<condition expr="@name = 'aemInstance'"`;
  const b = `<condition expr="@name = 'mcExec1'"`;
  const active = `<condition expr="@active = 1"`;

  const LEAS = ['analytics', 'postgresLoyalty', 'snowflakeWarehouse'];

  test.each([
    ['AND by default', `${a}/>${b}/>`, []],
    ['OR with the next one', `${a} boolOperator="OR"/>${b}/>`, ['aemInstance', 'mcExec1']],
    ['AND closer than OR', `${a} boolOperator="OR"/>${b}/>${active} />`, ['aemInstance', 'mcExec1']],
    ['nesting', `<condition>${a} boolOperator="OR"/>${b}/></condition><condition expr="@type = 11"/>`, ['mcExec1']],
    ['links', `<condition expr="[modifiedBy/@name] = 'lea.fontaine'"/>${active}/>`, LEAS],
    ['special characters', `<condition expr="@label = 'Salesforce &lt;CRM> &amp; &quot;sync&quot;'"/>`, ['crmSync']],
  ])('joins by %s', async (_name, conditions, expected) => {
    expect(names(await run('operation="select"', `${NAME}<where>${conditions}</where>${BY_NAME}`))).toEqual(expected);
  });

  test('finds what a sub query selects, and what it does not', async () => {
    const linked = names(await run('operation="select"', `${NAME}${inDeliveries('IN')}${BY_NAME}`));
    expect(linked).toEqual(['defaultEmailBulk', 'defaultOther']);
    expect(names(await run('operation="select"', `${NAME}${inDeliveries('IN', ofFinished)}`))).toEqual([
      'defaultOther',
    ]);
    expect(await run('operation="count"', `${NAME}${inDeliveries('NOT IN')}`)).toBe('<extAccount count="30"/>');
  });

  test('refuses set operators', async () => {
    const output = await run(
      'operation="select"',
      `${NAME}<where><condition setOperator="EXISTS" expr="@id"/></where>`,
    );
    expect(textOf(output, 'detail')).toContain('XTK-170006');
  });
});

describe('order and paging', () => {
  test('sorts by several nodes', async () => {
    const order = '<orderBy><node expr="@active" sortDesc="true"/><node expr="@name" sortDesc="true"/></orderBy>';
    const sorted = names(await run('operation="select"', `${NAME}${order}`));
    expect(sorted.slice(0, 2)).toEqual(['snowflakeWarehouse', 'smsNordic']);
    expect(sorted.at(-2)).toBe('assetBucket');
    // The record that stands for no account.
    expect(sorted.at(-1)).toBe('');
  });

  test('pages join to the whole', async () => {
    const whole = names(await run('operation="select"', `${NAME}${BY_NAME}`));
    const pages: string[] = [];
    for (let start = 0; start < 35; start += 5) {
      pages.push(...names(await run(`operation="select" lineCount="5" startLine="${start}"`, `${NAME}${BY_NAME}`)));
    }
    expect(pages).toEqual(whole);
    expect(await run('operation="select" lineCount="x"', NAME)).toContain('SOP-330011');
  });

  test('returns at most 10,000 rows by default', async () => {
    await using large = await startEmulator({ seed: 'large' });
    const own = await logOn(large.campaignUrl('acme-prod'));
    const count = async (attributes: string) => {
      const { body } = await callSoap(large.campaignUrl('acme-prod'), {
        action: 'xtk:queryDef#ExecuteQuery',
        session: own,
        parameters: `<entity><queryDef schema="xtk:operator" operation="select" ${attributes}><select><node expr="@id"/></select></queryDef></entity>`,
      });
      return body.match(/<operator /g)?.length;
    };
    expect(await count('')).toBe(10_000);
    expect(await count('lineCount="20000"')).toBe(20_000);
  });
});

test('SelectAll lists every node, which then can be executed', async () => {
  const { body } = await callSoap(emulator.campaignUrl(at.key), {
    action: 'xtk:queryDef#SelectAll',
    session,
    parameters:
      '<entity><queryDef schema="nms:extAccount" operation="get"><where><condition expr="@name = \'Adobe_Marketing_Cloud\'"/></where></queryDef></entity><full>true</full>',
  });
  const full = /<entity[^>]*>(.*)<\/entity>/s.exec(body)?.[1] ?? '';
  expect(full).toContain('<node expr="@imsRightsMask"/>');
  expect(full).toContain('<node expr="[@folder-id]"/>');
  const inner = full.replace(/^<queryDef[^>]*>|<\/queryDef>$/g, '');
  expect(await run('operation="get"', inner)).toContain('imsRightsMask="Campaign - acme_prod - (.*)"');
});
