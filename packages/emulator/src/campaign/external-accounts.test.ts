import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '../emulator.ts';
import type { Emulator } from '../emulator-handle.ts';
import { callSoap, logOn, textOf, type SoapSession } from '../testing/soap.ts';

let emulator: Emulator;
let session: SoapSession;
const KEY = 'acme-prod';

beforeAll(async () => {
  emulator = await startEmulator();
  session = await logOn(emulator.campaignUrl(KEY));
});
afterAll(() => emulator.close());
beforeEach(() => emulator.reset('small'));

async function call(action: string, parameters: string, key = KEY): Promise<string> {
  const as = key === KEY ? session : await logOn(emulator.campaignUrl(key));
  const { body } = await callSoap(emulator.campaignUrl(key), { action, session: as, parameters });
  return body;
}

function write(document: string, key = KEY): Promise<string> {
  return call('xtk:session#Write', `<d>${document}</d>`, key);
}

function account(attributes: string, inner = ''): string {
  return `<extAccount xtkschema="nms:extAccount" ${attributes}>${inner}</extAccount>`;
}

async function query(nodes: readonly string[], where: string, operation = 'get'): Promise<string> {
  const select = nodes.map((expr) => `<node expr="${expr}"/>`).join('');
  const body = await call(
    'xtk:queryDef#ExecuteQuery',
    `<e><queryDef schema="nms:extAccount" operation="${operation}"><select>${select}</select>` +
      `<where><condition expr="${where}"/></where></queryDef></e>`,
  );
  return /<pdomOutput[^>]*>(.*)<\/pdomOutput>/s.exec(body)?.[1] ?? body;
}

function remove(expr: string): Promise<string> {
  const where = `<where><condition expr="${expr}"/></where>`;
  return call('xtk:session#DeleteCollection', `<s>nms:extAccount</s><w>${where}</w><i>false</i>`);
}

function schemaOf(key: string): Promise<string> {
  return call('xtk:persist#GetEntityIfMoreRecent', '<p>xtk:schema|nms:extAccount</p><m/><e>false</e>', key);
}

describe('nested attributes and elements', () => {
  test('are selected by path, each inside its own element', async () => {
    const nodes = [
      '@name',
      '[params/@smscName]',
      '[params/mscrm/@crmGrantType]',
      '[ffda/@isFFDA]',
      '[params/@maxBinds]',
    ];
    expect(await query(nodes, "@name = 'smsNordic'")).toBe(
      '<extAccount name="smsNordic"><params smscName="Nordic" maxBinds="2"><mscrm crmGrantType="0"/></params>' +
        '<ffda isFFDA="0"/></extAccount>',
    );
    expect(await query(['@name'], "[params/@smscName] = 'Nordic'", 'select')).toBe(
      '<extAccount-collection><extAccount name="smsNordic"/></extAccount-collection>',
    );
    expect(await query(['[params/@smscNames]'], '@id = 1')).toContain("Attribute 'params/smscNames' unknown");
    expect(await query(['params'], '@id = 1')).toContain('XTK-170036');
  });

  test('a Write changes what it names and leaves their neighbours alone', async () => {
    const before = emulator.account(KEY, 'smsNordic') ?? {};
    await write(account('name="smsNordic"', '<params rateLimit="7"><mscrm crmGrantType="1"/></params>'));
    const { lastModified: _at, 'modifiedBy-id': _by, ...after } = emulator.account(KEY, 'smsNordic') ?? {};
    const { lastModified: _before, 'modifiedBy-id': _former, ...rest } = before;
    expect(after).toEqual({ ...rest, 'params/rateLimit': '7', 'params/mscrm/crmGrantType': '1' });
  });

  test('an insert takes them with the defaults of the others, and a delete leaves nothing', async () => {
    const inner = "<params smscName='New' enableTLS='1'/><fda><postConnect>SET x;&#10;</postConnect></fda>";
    await write(account('_operation="insert" name="fresh" label="Fresh"', inner));
    expect(emulator.account(KEY, 'fresh')).toMatchObject({
      type: '3',
      'params/smscName': 'New',
      // Recorded replies spell out the booleans of SMPP.
      'params/enableTLS': 'true',
      'params/allowTranslit': 'false',
      'params/maxBinds': '1',
      'params/salesforce/apiVersion': "'21.0'",
      'fda/postConnect': 'SET x;\n',
    });
    await remove("[params/@smscName] = 'New'");
    expect(emulator.account(KEY, 'fresh')).toBeUndefined();
    await write(account('_operation="delete" name="smsNordic"'));
    expect(emulator.account(KEY, 'smsNordic')).toBeUndefined();
  });

  test.each([
    ['<params colour="red"/>', 'params/colour'],
    ['<params><carrier/></params>', 'params/carrier'],
    ['<params><mscrm colour="red"/></params>', 'params/mscrm/colour'],
    ['<params>text</params>', 'holds no text'],
    ['<params><mms/><mms/></params>', "'params/mms' occurs twice"],
    [`<params smscName="${'x'.repeat(65)}"/>`, 'character varying(64)'],
    ['<params maxBinds="40000"/>', 'out of range'],
    ['<params skipTLSCertCheck="full"/>', 'not a whole number'],
    ['<params enableTLS="perhaps"/>', 'not a boolean'],
    ['<params><salesforce securityToken="plain"/></params>', 'not encrypted'],
    ['<params><mscrm><privateKey>plain</privateKey></mscrm></params>', 'not encrypted'],
  ])('%s is refused whole', async (inner, cause) => {
    const before = emulator.account(KEY, 'smsNordic');
    expect(textOf(await write(account('name="smsNordic" label="changed"', inner)), 'detail')).toContain(cause);
    expect(emulator.account(KEY, 'smsNordic')).toEqual(before);
  });
});

describe('what a Write may not change', () => {
  test('the type of a stored account; the same type is no change', async () => {
    expect(await write(account('name="smsNordic" type="7"'))).toContain("'@type' cannot be changed");
    expect(emulator.account(KEY, 'smsNordic')?.['type']).toBe('3');
    expect(await write(account('name="smsNordic" type="3"'))).toContain('WriteResponse');
  });

  test('a name that another account has', async () => {
    expect(await write(account('_operation="insert" name="smsNordic"'))).toContain('duplicate key');
  });

  test.each([
    ['by its id', '_key="@id" id="0" label="x"', 'reserved'],
    ['by deleting it', '_operation="delete" _key="@id" id="0"', 'reserved'],
    ['by the name that it lacks', 'name="" label="x"', "mandatory attribute '@name'"],
  ])('the empty record, %s', async (_how, attributes, cause) => {
    expect(textOf(await write(account(attributes)), 'detail')).toContain(cause);
    expect(await query(['@id', '@label'], '@id = 0')).toBe('<extAccount id="0" label=""/>');
  });

  test('the empty record, in a set to be deleted', async () => {
    expect(await remove('@active = 0')).toContain('reserved');
    expect(emulator.account(KEY, 'smsNordic')).toBeDefined();
    expect(await remove('@id &lt;&gt; 0')).toContain('DeleteCollectionResponse');
    expect(await query(['@id'], '@type &gt;= 0', 'count')).toBe('<extAccount count="1"/>');
  });
});

describe('the schema document', () => {
  test('nests elements, with labels, types, lengths, enumerations and defaults', async () => {
    const body = await schemaOf(KEY);
    expect(body).toContain('<element name="params" label="Parameters"><element name="netSize" label="NetSize">');
    expect(body).toContain(
      'name="smscName" label="SMSC implementation name" type="string" length="64" default="Generic"',
    );
    expect(body).toContain('name="crmGrantType" label="OAuth type" type="byte" enum="crmGrantType" default="0"');
    expect(body).toContain('<element name="postConnect" label="PostConnect script" type="memo"/>');
    expect(body).toContain('name="port" label="Port" type="string" length="20"');
    expect(body.match(/<element name="params"/g)).toHaveLength(1);
  });

  test.each([
    ['acme-stage', false, false],
    ['acme-prod', true, false],
    ['acme-v8', true, true],
  ])('of %s has what its build has', async (key, hasOAuth, hasKeys) => {
    const body = await schemaOf(key);
    expect(body.includes('name="azureTenant" label')).toBe(hasOAuth);
    expect(body.includes('<element name="sftp"')).toBe(hasKeys);
    const refused = await write(account('name="defaultPopAccount" oAuth="1"'), key);
    expect(refused.includes("Attribute 'oAuth' unknown")).toBe(!hasOAuth);
  });
});

test('the hardening hides nested secrets too, and leaves what is no secret', async () => {
  emulator.hideSecrets(KEY, 'but-admin');
  expect(await schemaOf(KEY)).toMatch(/<element name="s3Account"[^>]*><attribute name="awsSecret"[^>]* accessibleIf=/);
  const nodes = ['@name', '@awsSecret', '[s3Account/@awsSecret]', '[params/receiver/@password]', '[params/@smscName]'];
  expect(await query(nodes, "@name = 'smsNordic'")).toBe(
    '<extAccount name="smsNordic"><params smscName="Nordic"/></extAccount>',
  );
});
