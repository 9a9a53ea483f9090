import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '../emulator.ts';
import type { Emulator } from '../emulator-handle.ts';
import { callSoap, logOn, textOf, type SoapSession } from '../testing/soap.ts';

let emulator: Emulator;
let url: string;
let session: SoapSession;

beforeAll(async () => {
  emulator = await startEmulator();
  url = emulator.campaignUrl('acme-prod');
  session = await logOn(url);
});
beforeEach(() => emulator.reset('small'));
afterAll(() => emulator.close());

async function call(action: string, parameters: string): Promise<string> {
  const { status, body } = await callSoap(url, { action, session, parameters });
  expect(status).toBe(200);
  return body;
}

const ask = (query: string) => call('xtk:queryDef#ExecuteQuery', `<entity>${query}</entity>`);

const SELECT = '<select><node expr="@name"/></select>';
const queryOf = (attributes: string, inner = SELECT) =>
  `<queryDef schema="nms:extAccount" ${attributes}>${inner}</queryDef>`;
const whereOf = (inner: string) => queryOf('operation="select"', `${SELECT}<where>${inner}</where>`);
const inSubQuery = (schema: string, nodes: string, more = '') =>
  `<condition expr="@id" setOperator="IN"><subQuery schema="${schema}"><select>${nodes}</select>${more}</subQuery></condition>`;
const NAMED = `expr="@name = 'aemInstance'"`;

describe('a query is refused rather than answered without a clause', () => {
  test.each([
    ['distinct', queryOf('operation="select" distinct="true"'), "clause 'distinct'"],
    ['forceNoLineCount', queryOf('operation="select" forceNoLineCount="true"'), "'forceNoLineCount' of 'queryDef'"],
    ['an unknown attribute', queryOf('operation="select" fullLoad="true"'), "'fullLoad' of 'queryDef'"],
    ['another start path', queryOf('operation="select" startPath="/folder"'), "start path '/folder'"],
    ['another schema of the query', queryOf('operation="select" xtkschema="xtk:form"'), "'xtk:form' is not the schema"],
    ['an unknown operation', queryOf('operation="exists"'), "operation 'exists' is unknown"],
    ['no operation', queryOf('operation=""'), "operation '' is unknown"],
    ['an unknown schema', '<queryDef schema="nms:nothing" operation="select"/>', 'XFR-180000'],
    ['another document', '<extAccount schema="nms:extAccount"/>', 'not a query document'],
    ['no columns', queryOf('operation="select"', ''), 'selects no column'],
    ['groupBy', queryOf('', '<select><node expr="@type" groupBy="true"/></select>'), "clause 'groupBy'"],
    ['a groupBy element', queryOf('', `${SELECT}<groupBy><node expr="@type"/></groupBy>`), "element 'groupBy'"],
    ['having', queryOf('', `${SELECT}<having><condition expr="@id > 1"/></having>`), "element 'having'"],
    ['sysFilter', queryOf('', `${SELECT}<sysFilter><condition expr="@id > 1"/></sysFilter>`), "element 'sysFilter'"],
    ['a second where', queryOf('', `${SELECT}<where/><where/>`), "second 'where'"],
    ['a second select', queryOf('', `${SELECT}${SELECT}`), "second 'select'"],
    ['an unknown node attribute', queryOf('', '<select><node expr="@name" label="x"/></select>'), "'label' of 'node'"],
    ['a node inside a node', queryOf('', '<select><node expr="@name"><node/></node></select>'), "'node' inside 'node'"],
    ['text', queryOf('', `${SELECT}@label`), "Text inside 'queryDef'"],
    ['an alias that is no path', queryOf('', '<select><node expr="@id" alias="a b"/></select>'), 'is not a path'],
    ['a wrong boolean', queryOf('', '<select><node expr="@type" analyze="yes"/></select>'), "'yes' of 'analyze'"],
    ['enabledIf', whereOf(`<condition ${NAMED} enabledIf="$(x)"/>`), "clause 'enabledIf'"],
    ['an unknown set operator', whereOf(`<condition ${NAMED} setOperator="EXISTS"/>`), "set operator 'EXISTS'"],
    ['a set operator without a subquery', whereOf(`<condition ${NAMED} setOperator="IN"/>`), "takes one 'subQuery'"],
    [
      'a subquery without a set operator',
      whereOf(`<condition ${NAMED}><subQuery schema="xtk:group"/></condition>`),
      "without 'setOperator'",
    ],
    ['a subquery of an unknown schema', whereOf(inSubQuery('nms:none', '<node expr="@id"/>')), 'XFR-180000'],
    [
      'a subquery of two columns',
      whereOf(inSubQuery('xtk:group', '<node expr="@id"/>'.repeat(2))),
      'selects one column',
    ],
    ['a subquery of another type', whereOf(inSubQuery('xtk:group', '<node expr="@name"/>')), 'text and a number'],
    [
      'a second selection of a subquery',
      whereOf(inSubQuery('xtk:group', '<node expr="@id"/>', '<select/>')),
      "second 'select'",
    ],
    ['a subquery with an order', whereOf(inSubQuery('xtk:group', '<node expr="@id"/>', '<orderBy/>')), "'orderBy'"],
    ['an unknown operator', whereOf(`<condition ${NAMED} boolOperator="XOR"/>`), "operator 'XOR'"],
    ['an unknown condition attribute', whereOf(`<condition ${NAMED} sql="1=1"/>`), "'sql' of 'condition'"],
    ['an empty condition', whereOf('<condition/>'), 'neither an expression nor conditions'],
    ['a node in where', whereOf('<node expr="@id"/>'), "'node' inside 'where'"],
    ['a wrong ignore', whereOf(`<condition ${NAMED} ignore="perhaps"/>`), "'perhaps' of 'ignore'"],
    ['an unknown function', whereOf(`<condition expr="Substring(@name, 1) = 'a'"/>`), "function 'Substring'"],
    ['arithmetic', whereOf('<condition expr="@id % 2 = 0"/>'), 'XTK-170036'],
    ['order attributes', queryOf('', `${SELECT}<orderBy><node expr="@id" collation="x"/></orderBy>`), "'collation'"],
    [
      'a wrong sortDesc',
      queryOf('', `${SELECT}<orderBy><node expr="@id" sortDesc="2"/></orderBy>`),
      "'2' of 'sortDesc'",
    ],
    ['an unknown column in a count', queryOf('operation="count"', '<select><node expr="@zz"/></select>'), 'XTK-170036'],
    [
      'an unknown order in a count',
      queryOf('operation="count"', '<orderBy><node expr="@zz"/></orderBy>'),
      'XTK-170036',
    ],
    ['a count that starts later', queryOf('operation="count" startLine="2"'), "'startLine' in a count"],
    ['no lines', queryOf('lineCount="0"'), "'0' of 'lineCount'"],
    ['a negative count of lines', queryOf('lineCount="-1"'), 'not a whole number'],
    ['half a line', queryOf('lineCount="2.5"'), 'not a whole number'],
    ['a negative start', queryOf('startLine="-5"'), 'not a whole number'],
  ])('%s', async (_name, query, cause) => {
    const body = await ask(query);
    expect(textOf(body, 'faultstring')).toBe(
      "SOP-330011 Error while executing the method 'ExecuteQuery' of service 'xtk:queryDef'.",
    );
    expect(textOf(body, 'detail').replaceAll('&gt;', '>')).toContain(cause);
  });

  test.each([
    'operation="select" startPath="/" firstRows="true" ignoreDeleteStatus="true" xtkschema="xtk:queryDef"',
    'operation="select" distinct="false"',
  ])('%s changes nothing and is taken', async (attributes) => {
    const hints = '<node expr="@name" groupBy="false" noSqlBind="true" noComputeString="true" anyType="true"/>';
    const body = await ask(queryOf(attributes, `<select>${hints}</select><where><condition ${NAMED}/></where>`));
    expect(body).toContain('<extAccount-collection><extAccount name="aemInstance"/></extAccount-collection>');
  });

  test('get starts where it is asked to', async () => {
    const order = '<orderBy><node expr="@name"/></orderBy>';
    const second = await ask(queryOf('operation="get" startLine="1"', `${SELECT}${order}`));
    const both = await ask(queryOf('operation="select" lineCount="2"', `${SELECT}${order}`));
    const [, name = ''] = [...both.matchAll(/ name="([^"]*)"/g)].map((match) => match[1]);
    expect(second).toContain(`<extAccount name="${name}"/>`);
  });

  test('an alias of a link is where its values go', async () => {
    const body = await ask(
      queryOf(
        'operation="get"',
        `<select><node expr="[folder]" alias="[path/of]"/></select><where><condition ${NAMED}/></where>`,
      ),
    );
    expect(body).toContain('<extAccount><path><of id="1132" name="nmsExtAccount" label="External accounts"/></path>');
  });

  test('SelectAll refuses what ExecuteQuery refuses', async () => {
    const query = queryOf('operation="select" distinct="true"', '');
    expect(await call('xtk:queryDef#SelectAll', `<entity>${query}</entity><full>false</full>`)).toContain('distinct');
    const full = await call('xtk:queryDef#SelectAll', `<entity>${queryOf('', '')}</entity><full>all</full>`);
    expect(full).toContain("The value 'all' of parameter 2 is not a boolean.");
  });
});

describe('a call is refused rather than read in part', () => {
  test.each([
    ['xtk:session#TestCnx', '<extra>1</extra>', 'takes 0 parameters, not 1'],
    ['xtk:session#GetOption', '<name>a</name><name>b</name>', 'takes 1 parameters, not 2'],
    ['xtk:session#Write', '<doc/><doc/>', 'takes 1 parameters, not 2'],
    ['xtk:queryDef#ExecuteQuery', `<entity>${queryOf('')}</entity><more/>`, 'takes 1 parameters, not 2'],
    ['xtk:queryDef#ExecuteQuery', `<entity>${queryOf('')}${queryOf('')}</entity>`, 'more than one XML document'],
    ['xtk:session#GetNewIdsEx', '<count>1</count><sequence/>', 'name of the sequence is missing'],
    ['xtk:session#GetNewIds', '<count>many</count>', "not 'many'"],
    ['xtk:session#GetNewIds', '<count>0</count>', "not '0'"],
    ['xtk:persist#GetEntityIfMoreRecent', '<pk>x|y</pk><md5/><mustExist>perhaps</mustExist>', "'perhaps'"],
    ['xtk:persist#GetEntityIfMoreRecent', '<pk>x|y</pk><md5/><mustExist>1</mustExist>', 'XFR-180000'],
  ])('%s %s', async (action, parameters, cause) => {
    const body = await call(action, parameters);
    expect(body).toContain('SOP-330011');
    expect(textOf(body, 'detail')).toContain(cause);
  });

  test.each(['xtk:session#Shutdown', 'xtk:queryDef#BuildQuery', 'nms:delivery#Submit', 'xtk:session#write'])(
    '%s is not defined',
    async (action) => {
      expect(await call(action, '')).toContain('SOP-330006');
    },
  );

  test('a second call in one message', async () => {
    const response = await fetch(`${url}/nl/jsp/soaprouter.jsp`, {
      method: 'POST',
      headers: { soapaction: 'xtk:session#TestCnx' },
      body: '<Envelope><Body><TestCnx/><Logoff/></Body></Envelope>',
    });
    expect(await response.text()).toContain("The body calls 'Logoff' after 'TestCnx'.");
  });
});

const accounts = () => ask(queryOf('operation="count"'));
const remove = (schema: string, where: string, action = 'xtk:persist#DeleteCollection') =>
  call(action, `<schema>${schema}</schema><where>${where}</where><ignoreDeleteStatus>false</ignoreDeleteStatus>`);

describe('DeleteCollection', () => {
  test.each([
    'xtk:persist#DeleteCollection',
    'xtk:session#DeleteCollection',
    'xtk:persist|xtk:session#DeleteCollection',
  ])('%s removes what the condition holds for', async (action) => {
    const body = await remove('nms:extAccount', `<where><condition expr="@name like 'mc%'"/></where>`, action);
    expect(body).toContain('<DeleteCollectionResponse ');
    expect(emulator.account('acme-prod', 'mcExec1')).toBeUndefined();
    expect(emulator.account('acme-prod', 'aemInstance')).toBeDefined();
    expect(emulator.counters()['campaign:acme-prod:xtk:session#DeleteCollection']).toBe(1);
  });

  test.each([
    ['nms:nothing', '<where><condition expr="@id = 1"/></where>', 'XFR-180000'],
    ['nms:extAccount', '<where/>', 'has no condition'],
    ['nms:extAccount', '<condition expr="@id = 1"/>', "not a 'where' element"],
    ['nms:extAccount', '<where><condition expr="@zz = 1"/></where>', 'XTK-170036'],
    ['nms:extAccount', '<where><condition expr="@id = 1" enabledIf="1"/></where>', 'enabledIf'],
    ['xtk:package', '<where><condition expr="@id = 1"/></where>', 'rights'],
  ])('%s %s is refused, and nothing is removed', async (schema, where, cause) => {
    const before = await accounts();
    expect(textOf(await remove(schema, where), 'detail')).toContain(cause);
    expect(await accounts()).toBe(before);
  });

  test('needs the right to write', async () => {
    const viewer = await logOn(url, 'demo-viewer');
    const { body } = await callSoap(url, {
      action: 'xtk:persist#DeleteCollection',
      session: viewer,
      parameters: '<s>nms:extAccount</s><where><where><condition expr="@id > 0"/></where></where><i>false</i>',
    });
    expect(textOf(body, 'detail')).toContain('rights');
  });
});

describe('GetServerTime', () => {
  test('is answered to anybody, and says no more', async () => {
    const { body } = await callSoap(url, { action: 'xtk:session#GetServerTime', parameters: '' });
    expect(body).toMatch(/<ptmServerTime xsi:type='xsd:dateTime'>\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z</);
    expect((await callSoap(url, { action: 'xtk:session#GetNewIds', parameters: '<c>1</c>' })).status).toBe(403);
  });
});
