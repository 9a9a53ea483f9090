import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '../emulator.ts';
import type { Emulator } from '../emulator-handle.ts';
import { callSoap, logOn, textOf, type SoapSession } from '../testing/soap.ts';

let emulator: Emulator;
let session: SoapSession;
const KEY = 'acme-prod';
const IMS = 'Adobe_Marketing_Cloud';

beforeAll(async () => {
  emulator = await startEmulator();
  session = await logOn(emulator.campaignUrl(KEY));
});
afterAll(() => emulator.close());
beforeEach(() => emulator.reset('small'));

async function write(document: string, options: { action?: string; as?: SoapSession } = {}): Promise<string> {
  const { status, body } = await callSoap(emulator.campaignUrl(KEY), {
    action: options.action ?? 'xtk:session#Write',
    session: options.as ?? session,
    parameters: `<domDoc>${document}</domDoc>`,
  });
  expect(status).toBe(200);
  return body;
}

function account(name = IMS): Record<string, string> {
  return emulator.account(KEY, name) ?? {};
}

describe('update', () => {
  test('changes only what is sent, and stamps who and when', async () => {
    const before = account();
    const body = await write(
      `<extAccount xtkschema="nms:extAccount" _operation="update" _key="@name" name="${IMS}" imsRightsMask="Campaign (.*)" active="false"><desc>a &lt;b&gt; &amp; c</desc></extAccount>`,
    );
    expect(body).toContain(
      "<WriteResponse xmlns='urn:xtk:session' SOAP-ENV:encodingStyle='http://schemas.xmlsoap.org/soap/encoding/'></WriteResponse>",
    );
    const { lastModified, 'modifiedBy-id': editor, ...after } = account();
    const { lastModified: earlier, 'modifiedBy-id': _former, ...rest } = before;
    expect(after).toEqual({ ...rest, imsRightsMask: 'Campaign (.*)', active: '0', desc: 'a <b> & c' });
    expect(editor).toBe('20001');
    expect(lastModified ?? '').toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}Z$/);
    expect((lastModified ?? '') > (earlier ?? '')).toBe(true);
  });

  test('advances lastModified on every write, within one millisecond too', async () => {
    const seen: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      emulator.editAccount(KEY, IMS, { tenant: `t${round}` });
      seen.push(account()['lastModified'] ?? '');
    }
    expect(new Set(seen).size).toBe(5);
    expect(seen.toSorted()).toEqual(seen);
  });

  test('clears with an empty value, and does nothing to a row that is absent', async () => {
    await write(`<extAccount xtkschema="nms:extAccount" _operation="update" name="${IMS}" tenant=""/>`);
    expect(account()['tenant']).toBe('');
    expect(
      await write('<extAccount xtkschema="nms:extAccount" _operation="update" name="absent" label="x"/>'),
    ).toContain('<WriteResponse');
    expect(emulator.account(KEY, 'absent')).toBeUndefined();
  });

  test.each(['xtk:session#Write', 'xtk:persist#Write', 'xtk:persist|xtk:session#Write'])(
    'is taken by %s',
    async (action) => {
      await write(`<extAccount xtkschema="nms:extAccount" id="3000" _key="@id" tenant="${action}"/>`, { action });
      expect(account()['tenant']).toBe(action);
      expect(emulator.counters()['campaign:acme-prod:xtk:session#Write']).toBe(1);
    },
  );

  test('links by key, sets attributes of inner elements and ignores stamps', async () => {
    await write(
      `<extAccount xtkschema="nms:extAccount" name="${IMS}" created="1999-01-01"><folder name="nmsExtAccount" _operation="none"/></extAccount>`,
    );
    expect(account()).toMatchObject({ 'folder-id': '1132', created: '2023-02-14 10:12:31.120Z' });
    await write(
      '<operator xtkschema="xtk:operator" _operation="update" name="demo-viewer"><access authenticationType="ims"/></operator>',
    );
    const { body } = await callSoap(emulator.campaignUrl(KEY), {
      action: 'xtk:queryDef#ExecuteQuery',
      session,
      parameters: `<e><queryDef schema="xtk:operator" operation="get"><select><node expr="[access/@authenticationType]"/></select><where><condition expr="@name = 'demo-viewer'"/></where></queryDef></e>`,
    });
    expect(body).toContain('<operator><access authenticationType="ims"/></operator>');
  });
});

describe('insert and delete', () => {
  test('insert assigns an id and defaults; insertOrUpdate is the default operation', async () => {
    await write('<extAccount xtkschema="nms:extAccount" name="fresh" label="Fresh &amp; new" type="63"/>');
    const created = account('fresh');
    expect(created).toMatchObject({ label: 'Fresh & new', active: '0', timezone: '_server_', 'createdBy-id': '20001' });
    expect(Number(created['id'])).toBeGreaterThan(3012);
    await write('<extAccount xtkschema="nms:extAccount" name="fresh" label="Again"/>');
    expect(account('fresh')).toMatchObject({ id: created['id'], label: 'Again' });
    await write('<extAccount xtkschema="nms:extAccount" _operation="delete" name="fresh"/>');
    expect(emulator.account(KEY, 'fresh')).toBeUndefined();
  });

  test('a collection is stored whole or not at all', async () => {
    const action = 'xtk:session#WriteCollection';
    const bad =
      '<extAccount xtkschema="nms:extAccount"><extAccount id="3000" _key="@id" tenant="x"/><extAccount id="3001" _key="@id" zz="x"/></extAccount>';
    expect(await write(bad, { action })).toContain('SOP-330011');
    expect(account()['tenant']).toBe('acme');
    await write(bad.replace('zz', 'label'), { action });
    expect(account()['tenant']).toBe('x');
    expect(account('defaultPopAccount')['label']).toBe('x');
  });
});

describe('refusals', () => {
  test.each([
    ['an unknown attribute', `name="${IMS}" zz="1"`, 'XTK-170036'],
    ['a duplicate name', `id="3001" _key="@id" name="${IMS}"`, 'PGS-220000'],
    [
      'an insert of a name that exists',
      `_operation="insert" name="${IMS}"`,
      'duplicate key value violates unique constraint',
    ],
    ['a secret in plain text', `name="${IMS}" clientSecret="p8e-plain"`, 'not encrypted'],
    ['a masked secret', `name="${IMS}" clientSecret="•••"`, 'not encrypted'],
    ['text that is too long', `name="${IMS}" tenant="${'x'.repeat(65)}"`, 'value too long'],
    ['a wrong boolean', `name="${IMS}" active="yes"`, 'not a boolean'],
    ['a wrong number', `name="${IMS}" type="mac"`, 'not a whole number'],
    ['no key', 'label="x"', 'no complete key'],
    ['a key that is not sent', '_key="@id" name="x"', 'is missing'],
    ['an unknown operation', `_operation="upsert" name="${IMS}"`, 'XSV-350023'],
  ])('%s', async (_name, attributes, cause) => {
    const before = account();
    const body = await write(`<extAccount xtkschema="nms:extAccount" ${attributes}/>`);
    expect(body).toContain("SOP-330011 Error while executing the method 'Write' of service 'xtk:session'.");
    expect(textOf(body, 'detail')).toContain(cause);
    expect(account()).toEqual(before);
  });

  test.each([
    ['<operator xtkschema="nms:extAccount" name="x"/>', 'not the main element'],
    ['<nothing xtkschema="nms:nothing"/>', 'XFR-180000'],
    ['<package xtkschema="xtk:package" namespace="nms" name="x"/>', 'rights'],
    [`<extAccount xtkschema="nms:extAccount" name="${IMS}"><comment>x</comment></extAccount>`, 'XTK-170036'],
  ])('%s', async (document, cause) => {
    expect(textOf(await write(document), 'detail')).toContain(cause);
  });

  test.each([
    [`<extAccount xtkschema="nms:extAccount" name="${IMS}" zz="x"/>`, 'XTK-170036'],
    [`<extAccount xtkschema="nms:extAccount" name="${IMS}" _cs="x"/>`, 'XTK-170036'],
    [`<extAccount xtkschema="nms:extAccount" name="${IMS}">stray</extAccount>`, 'holds no text'],
    [`<extAccount xtkschema="nms:extAccount" name="${IMS}"><desc x="1">a</desc></extAccount>`, 'desc/@x'],
    [`<extAccount xtkschema="nms:extAccount" name="${IMS}"><desc><b/></desc></extAccount>`, 'desc/b'],
    [`<extAccount xtkschema="nms:extAccount" name="${IMS}"><desc>a</desc><desc>b</desc></extAccount>`, 'occurs twice'],
    [`<extAccount xtkschema="nms:extAccount" name="${IMS}"><folder zz="x"/></extAccount>`, 'XTK-170036'],
    [
      `<extAccount xtkschema="nms:extAccount" name="${IMS}"><folder name="nmsExtAccount" _operation="delete"/></extAccount>`,
      '_operation="delete"',
    ],
    [
      `<extAccount xtkschema="nms:extAccount" name="${IMS}"><folder name="nmsExtAccount"><x/></folder></extAccount>`,
      'XTK-170036',
    ],
    [`<extAccount xtkschema="nms:extAccount" _key="@name" name="${IMS}" id="7"/>`, 'cannot be changed'],
    [`<extAccount xtkschema="nms:extAccount" name="${IMS}" type="300"/>`, 'out of range'],
    [`<extAccount xtkschema="nms:extAccount" name="${IMS}" folder-id="99999999999"/>`, 'out of range'],
    ['<operator xtkschema="xtk:operator" name="demo-viewer"><access>x</access></operator>', 'holds no text'],
    ['<operator xtkschema="xtk:operator" name="demo-viewer"><access><x/></access></operator>', 'access/x'],
    ['<operator xtkschema="xtk:operator" name="demo-viewer" lastLogon="soon"/>', 'not a date'],
    ['<option xtkschema="xtk:option" name="n" dataType="5" doubleValue="half"/>', 'not a number'],
  ])('%s is refused whole', async (document, cause) => {
    const before = account();
    expect(textOf(await write(document), 'detail').replaceAll('&quot;', '"')).toContain(cause);
    expect(account()).toEqual(before);
  });

  test('a collection with more than its documents', async () => {
    const action = 'xtk:session#WriteCollection';
    const body = await write('<c xtkschema="nms:extAccount" _operation="delete"><extAccount id="3000"/></c>', {
      action,
    });
    expect(textOf(body, 'detail')).toContain('_operation');
    expect(account()['name']).toBe(IMS);
  });

  test('an id that is taken; one that was reserved is stored', async () => {
    expect(
      await write('<extAccount xtkschema="nms:extAccount" _operation="insert" id="3000" name="other"/>'),
    ).toContain('duplicate key');
    await write('<extAccount xtkschema="nms:extAccount" id="123456" name="reserved"/>');
    expect(account('reserved')['id']).toBe('123456');
  });

  test('an operator without the admin right', async () => {
    const viewer = await logOn(emulator.campaignUrl(KEY), 'demo-viewer');
    const before = account();
    const body = await write(`<extAccount xtkschema="nms:extAccount" name="${IMS}" tenant="x"/>`, { as: viewer });
    expect(textOf(body, 'detail')).toContain(
      "XSV-350023 Unable to save document of type 'External accounts (nms:extAccount)'.",
    );
    expect(account()).toEqual(before);
  });

  test('an attribute the build does not have', async () => {
    const url = emulator.campaignUrl('acme-stage');
    const { body } = await callSoap(url, {
      action: 'xtk:session#Write',
      session: await logOn(url),
      parameters: `<d><extAccount xtkschema="nms:extAccount" name="${IMS}" productContext="dma_campaign"/></d>`,
    });
    expect(body).toContain("Attribute 'productContext' unknown");
  });
});
