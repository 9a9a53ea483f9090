import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '../emulator.ts';
import type { Emulator } from '../emulator-handle.ts';
import { logOn, technicalToken, type SoapSession } from '../testing/soap.ts';
import { readXml } from '../xml/read.ts';

let emulator: Emulator;
let url: string;
let session: SoapSession;
let headers: Record<string, string>;

beforeAll(async () => {
  emulator = await startEmulator();
  url = emulator.campaignUrl('acme-prod');
  session = await logOn(url);
  headers = {
    authorization: `Bearer ${await technicalToken(emulator)}`,
    'x-api-key': emulator.technicalAccount.clientId,
  };
});
beforeEach(() => emulator.reset('small'));
afterAll(() => emulator.close());

async function inject(fault: unknown): Promise<void> {
  const response = await fetch(`${emulator.origin}/__emulator/faults`, { method: 'POST', body: JSON.stringify(fault) });
  expect([response.status, await response.text()]).toEqual([204, '']);
}

const onUsers = (effect: object, more: object = {}) =>
  inject({ target: 'user-management', method: 'users', ...more, effect: { kind: 'damage', ...effect } });

const onQueries = (effect: object, more: object = {}) =>
  inject({ target: 'campaign', method: 'ExecuteQuery', ...more, effect: { kind: 'damage', ...effect } });

async function users(page = 0) {
  const address = `${emulator.userManagementUrl}/users/${emulator.technicalAccount.organizationId}/${page}`;
  const response = await fetch(address, { headers });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes, text: bytes.toString('utf8') };
}

interface Listed {
  lastPage?: unknown;
  people?: unknown[];
  users?: { email?: unknown; groups?: unknown[]; status?: unknown }[];
}

async function listed(): Promise<Listed> {
  return JSON.parse((await users()).text);
}

async function query(attributes = 'lineCount="4"', fields = ['@id', '@name']) {
  const nodes = fields.map((expr) => `<node expr="${expr}"/>`).join('');
  const response = await fetch(`${url}/nl/jsp/soaprouter.jsp`, {
    method: 'POST',
    headers: {
      soapaction: 'xtk:queryDef#ExecuteQuery',
      cookie: `__sessiontoken=${session.sessionToken}`,
      'x-security-token': session.securityToken,
    },
    body:
      `<Envelope><Body><ExecuteQuery><sessiontoken/><entity><queryDef schema="xtk:operator" operation="select" ${attributes}>` +
      `<select>${nodes}</select><orderBy><node expr="@id"/></orderBy></queryDef></entity></ExecuteQuery></Body></Envelope>`,
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const text = bytes.toString('utf8');
  return { status: response.status, type: response.headers.get('content-type'), bytes, text };
}

/** Ids of the rows in a reply, after it was read as a document again. */
function idsIn(text: string): string[] {
  readXml(text);
  return [...text.matchAll(/<operator id="(\d+)"/g)].map(([, id = '']) => id);
}

describe('edits of JSON', () => {
  test('set a member, an item, a member of every item; add one', async () => {
    await onUsers({
      edits: [
        { path: 'lastPage', set: 'yes' },
        { path: 'users[0].groups', set: [null, 7, {}] },
        { path: 'users[1]', set: null },
        { path: 'users[2].groups', set: 'text' },
        { path: 'result', set: 'error' },
        { path: 'more', set: 1 },
      ],
    });
    const body = await listed();
    expect(body).toMatchObject({ lastPage: 'yes', result: 'error', more: 1 });
    expect(body.users?.[0]?.groups).toEqual([null, 7, {}]);
    expect(body.users?.[1]).toBeNull();
    expect(body.users?.[2]?.groups).toBe('text');
    expect(body.users).toHaveLength(34);
    expect((await listed()).users?.[1]).not.toBeNull();
  });

  test('leave a reply without the path unchanged, where the fault allows it', async () => {
    await onUsers({
      whereThere: true,
      edits: [
        { path: 'users[0].gone', remove: true },
        { path: 'more', set: 1 },
      ],
    });
    expect(await listed()).toMatchObject({ more: 1 });
  });

  test('remove a member of one and of every item, and items', async () => {
    await onUsers({
      edits: [
        { path: 'users[*].status', remove: true },
        { path: 'users[0].email', remove: true },
        { path: 'users[33]', remove: true },
      ],
    });
    const body = await listed();
    expect(body.users).toHaveLength(33);
    expect(body.users?.some((user) => user.status !== undefined)).toBe(false);
    expect(body.users?.filter(({ email }) => email === undefined)).toHaveLength(1);
    await onUsers({ edits: [{ path: 'users[*]', remove: true }] });
    expect((await listed()).users).toEqual([]);
    await onUsers({ edits: [{ path: 'users', remove: true }] });
    expect(await listed()).not.toHaveProperty('users');
  });

  test('repeat, keep and rename', async () => {
    await onUsers({ edits: [{ path: 'users[2]', repeat: 3 }] });
    const repeated = await listed();
    expect(repeated.users).toHaveLength(36);
    expect(repeated.users?.[4]).toEqual(repeated.users?.[2]);
    await onUsers({ edits: [{ path: 'users', keep: 5 }] });
    expect((await listed()).users).toHaveLength(5);
    await onUsers({ edits: [{ path: 'users', rename: 'people' }] });
    const renamed = await listed();
    expect([renamed.users, renamed.people?.length]).toEqual([undefined, 34]);
  });

  test('replace text, even to invalid JSON', async () => {
    await onUsers({ edits: [{ replace: '"lastPage":true', by: '"lastPage":true,' }] });
    const { text } = await users();
    expect(text).toContain('"lastPage":true,,');
    expect(() => JSON.parse(text)).toThrow('JSON');
  });
});

describe('edits of XML', () => {
  test('set and remove attributes, of one row or of all', async () => {
    await onQueries({
      edits: [
        { path: 'operator[1]/@id', set: 'not a number' },
        { path: 'operator[2]/@name', remove: true },
        { path: 'operator-collection/operator[3]/@extra', set: true },
      ],
    });
    const { text } = await query();
    expect(text).toContain('<operator id="not a number" ');
    expect(text.match(/<operator [^>]* name="/g)).toHaveLength(3);
    expect(text).toContain('extra="true"');
    await onQueries({ edits: [{ path: 'operator[*]/@id', remove: true }] });
    expect((await query()).text).not.toContain(' id="');
  });

  test('remove, repeat, keep and rename rows; the envelope stays one', async () => {
    const before = idsIn((await query()).text);
    await onQueries({ edits: [{ path: 'operator[1]', remove: true }] });
    expect(idsIn((await query()).text)).toEqual(before.toSpliced(1, 1));
    await onQueries({ edits: [{ path: 'operator[0]', repeat: 2 }] });
    expect(idsIn((await query()).text)).toEqual([before[0], ...before]);
    await onQueries({ edits: [{ path: 'operator-collection', rename: 'operators' }] });
    const { text } = await query();
    expect(text).toContain("<?xml version='1.0'?><SOAP-ENV:Envelope ");
    expect(text).toMatch(/<operators><operator .*<\/operators><\/pdomOutput>/);
    await onQueries({ edits: [{ path: 'Body/ExecuteQueryResponse', rename: 'OtherResponse' }] });
    expect((await query()).text).toContain('<OtherResponse xmlns="urn:xtk:queryDef"');
    await onQueries({ edits: [{ path: 'operator/@name', rename: 'login' }] });
    expect((await query()).text).toMatch(/<operator id="\d+" login="/);
    await onQueries({ edits: [{ path: 'pdomOutput', set: 'text' }] });
    expect((await query()).text).toMatch(/<pdomOutput [^>]*>text<\/pdomOutput>/);
  });

  test('can return fewer rows than requested, on every page', async () => {
    const whole = idsIn((await query('lineCount="9"')).text);
    await onQueries({ edits: [{ path: 'operator-collection', keep: 3 }] }, { times: 100 });
    expect(idsIn((await query('lineCount="5"')).text)).toEqual(whole.slice(0, 3));
    expect(idsIn((await query('lineCount="5" startLine="3"')).text)).toEqual(whole.slice(3, 6));
  });

  test('reach faults and prefixed names', async () => {
    await onQueries({
      edits: [
        { path: 'Fault/faultstring', set: 'changed' },
        { path: 'SOAP-ENV:Fault/detail', remove: true },
      ],
    });
    const { text } = await query('lineCount="x"');
    expect(text).toMatch(/<faultstring [^>]*>changed<\/faultstring><\/SOAP-ENV:Fault>/);
  });
});

describe('one page alone', () => {
  test('is chosen by a text in its address', async () => {
    await onUsers({ edits: [{ path: 'result', set: 'error' }] }, { match: '/1?', times: 5 });
    expect((await users(0)).text).toContain('"result":"success"');
    expect((await users(1)).text).toContain('"result":"error"');
    expect((await users(2)).text).not.toContain('"result":"error"');
  });

  test('is chosen by a text in its body', async () => {
    await onQueries({ edits: [{ path: 'operator-collection', keep: 0 }] }, { match: 'startLine="4"' });
    expect(idsIn((await query('lineCount="4"')).text)).toHaveLength(4);
    expect(idsIn((await query('lineCount="4" startLine="4"')).text)).toEqual([]);
    expect(idsIn((await query('lineCount="4" startLine="4"')).text)).toHaveLength(4);
  });

  test('is chosen by its number among the calls', async () => {
    await onQueries({ edits: [{ path: 'operator-collection', keep: 0 }] }, { skip: 1, times: 1 });
    const counts: number[] = [];
    for (let call = 0; call < 3; call += 1) counts.push(idsIn((await query()).text).length);
    expect(counts).toEqual([4, 0, 4]);
  });
});

describe('the rest of a reply', () => {
  test('status and headers', async () => {
    await onUsers({ status: 206, headers: { 'X-Total-Count': '9', 'x-page-count': null, 'x-more': 'a' } });
    const answer = await users();
    expect(answer.status).toBe(206);
    expect(['x-total-count', 'x-page-count', 'x-more'].map((name) => answer.headers.get(name))).toEqual([
      '9',
      null,
      'a',
    ]);
    expect(answer.text).toContain('"result":"success"');
  });

  test('another content type', async () => {
    await onQueries({ contentType: 'text/html' });
    expect(await query()).toMatchObject({ type: 'text/html', text: expect.stringContaining('<operator ') });
  });

  test('a cut body, with the length of what is left', async () => {
    await onUsers({ cut: 100 });
    const { bytes, headers: received } = await users();
    expect([bytes.length, received.get('content-length')]).toEqual([100, '100']);
    await onQueries({ cut: 0 });
    expect((await query()).bytes).toHaveLength(0);
  });

  test.each([
    { encoding: 'iso-8859-1', bytes: [0xe9, 0x20, 0x26], hasReference: true },
    { encoding: 'windows-1252', bytes: [0xe9, 0x20, 0x80], hasReference: false },
  ])('XML in $encoding', async ({ encoding, bytes, hasReference }) => {
    emulator.putOperator('acme-prod', 'admin', { label: 'é €' });
    await onQueries({ encoding });
    const reply = await query('lineCount="50"', ['@label']);
    expect(reply.type).toBe(`text/xml; charset=${encoding}`);
    expect(reply.bytes.includes(Buffer.from(bytes))).toBe(true);
    expect(reply.text.includes('&#8364;')).toBe(hasReference);
    const start = `<?xml version='1.0' encoding='${encoding.toUpperCase()}'?><SOAP-ENV:Envelope`;
    expect(reply.text.slice(0, start.length)).toBe(start);
    await onQueries({ encoding, declared: false });
    const silent = await query('lineCount="50"', ['@label']);
    expect([silent.type, silent.text.slice(0, 21)]).toEqual(['text/xml; charset=utf-8', "<?xml version='1.0'?>"]);
    expect(silent.bytes.includes(Buffer.from(bytes))).toBe(true);
  });

  test('JSON in another encoding', async () => {
    emulator.putPerson('olga.ivanova@acme.example', { firstname: 'Ольга é' });
    await onUsers({ encoding: 'iso-8859-1' });
    const latin = await users();
    expect(latin.headers.get('content-type')).toBe('application/json; charset=iso-8859-1');
    expect(JSON.stringify(JSON.parse(latin.bytes.toString('latin1')))).toContain('Ольга é');
    await onUsers({ encoding: 'utf-16le' });
    expect((await users()).bytes.toString('utf16le')).toMatch(/^\uFEFF\{"lastPage":/);
  });

  test('the call itself is performed', async () => {
    await inject({ target: 'campaign', method: 'Write', effect: { kind: 'damage', cut: 10 } });
    const body =
      '<Envelope><Body><Write><sessiontoken/><doc><extAccount xtkschema="nms:extAccount" name="mcExec1" label="new"/></doc></Write></Body></Envelope>';
    await fetch(`${url}/nl/jsp/soaprouter.jsp`, {
      method: 'POST',
      headers: {
        soapaction: 'xtk:session#Write',
        cookie: `__sessiontoken=${session.sessionToken}`,
        'x-security-token': session.securityToken,
      },
      body,
    });
    expect(emulator.account('acme-prod', 'mcExec1')?.['label']).toBe('new');
  });

  test.each([
    [{ edits: [{ path: 'users[99]', remove: true }] }, 'users[99] leads to nothing'],
    [{ edits: [{ path: 'nobody[*].email', set: 1 }] }, 'nobody[*].email leads to nothing'],
    [{ edits: [{ path: 'lastPage.x', set: 1 }] }, 'lastPage.x leads to nothing'],
    [{ edits: [{ path: 'result', keep: 1 }] }, 'keeps items of what is no list'],
    [{ edits: [{ path: 'result', repeat: 2 }] }, 'repeats what is no item'],
    [{ edits: [{ path: 'users[0]', rename: 'x' }] }, 'renames an item'],
    [{ edits: [{ replace: 'not there', by: '' }] }, "'not there' is not in the reply"],
  ])('%j finds nothing to damage, and says so', async (effect, words) => {
    await onUsers(effect);
    expect(await users()).toMatchObject({ status: 500, text: expect.stringContaining(words) });
  });

  test.each([
    [{ path: 'operator[99]/@id', remove: true }, 'operator[99]/@id leads to nothing'],
    [{ path: 'operator/@zz', remove: true }, 'operator/@zz leads to nothing'],
    [{ path: 'operator/@id', repeat: 2 }, 'does not fit an attribute'],
    [{ path: 'operator', set: null }, 'sets what is no text'],
  ])('%j of XML finds nothing to damage, and says so', async (edit, words) => {
    await onQueries({ edits: [edit] });
    expect(await query()).toMatchObject({ status: 500, text: expect.stringContaining(words) });
  });

  test('an edit of a reply in neither form says so', async () => {
    await inject({ target: 'user-management', effect: { kind: 'damage', edits: [{ path: 'a', set: 1 }] } });
    const response = await fetch(`${emulator.userManagementUrl}/action/a`, { headers });
    expect(await response.text()).toContain('neither');
  });
});

const damage = (effect: object) => ({ target: 'ims', effect: { kind: 'damage', ...effect } });
const edit = (fields: object) => damage({ edits: [{ path: 'a', set: 1 }, fields] });

describe('a bad fault is refused by the name of its member', () => {
  test.each([
    [{ ...damage({}), tmes: 2 }, 'The member tmes is unknown.'],
    [damage({ edit: [] }), 'The member effect.edit is unknown.'],
    [damage({ edits: {} }), 'The value of effect.edits must be a list.'],
    [damage({ edits: ['a'] }), 'The value of effect.edits[0] must be an object.'],
    [edit({ set: 1 }), 'The value of effect.edits[1].path must be text.'],
    [edit({ path: 7, set: 1 }), 'The value of effect.edits[1].path must be text.'],
    [edit({ path: 'a..b', set: 1 }), "The value of effect.edits[1].path: 'a..b' is not a path"],
    [edit({ path: 'a[-1]', set: 1 }), "'a[-1]' is not a path"],
    [edit({ path: 'a' }), 'effect.edits[1].path goes with one of set, remove, repeat, keep, rename'],
    [edit({ path: 'a', set: 1, keep: 2 }), 'and with one only'],
    [edit({ path: 'a', keep: 2, keeps: 1 }), 'The member effect.edits[1].keeps is unknown.'],
    [edit({ path: 'a', remove: false }), 'The value of effect.edits[1].remove must be true.'],
    [edit({ path: 'a', repeat: 1.5 }), 'The value of effect.edits[1].repeat must be a whole number.'],
    [edit({ path: 'a', repeat: 1e9 }), 'The value of effect.edits[1].repeat must be at most 100000.'],
    [edit({ path: 'a', rename: 'x y' }), 'The value of effect.edits[1].rename is no name.'],
    [edit({ replace: '', by: '' }), 'The value of effect.edits[1].replace must not be empty.'],
    [edit({ replace: 'a' }), 'The value of effect.edits[1].by must be text.'],
    [damage({ headers: { 'a b': 'x' } }), 'effect.headers.a b is no header name'],
    [damage({ headers: { a: 1 } }), 'The value of effect.headers.a must be text.'],
    [damage({ headers: { a: 'x\r\ny: z' } }), 'effect.headers.a holds characters'],
    [damage({ status: 99 }), 'The value of effect.status must be from 200 to 599.'],
    [damage({ encoding: 'ebcdic' }), 'The value of effect.encoding must be one of iso-8859-1, windows-1252, utf-16le.'],
    [damage({ declared: 'no' }), 'The value of effect.declared must be true or false.'],
    [damage({ cut: -1 }), 'The value of effect.cut must be a whole number.'],
    [damage({ contentType: 1 }), 'The value of effect.contentType must be text.'],
    [{ ...damage({}), match: 1 }, 'The value of match must be text.'],
    [{ ...damage({}), schema: 'xtk:operator' }, 'The value of schema is for the target campaign only.'],
    [{ target: 'campaign', effect: { kind: 'reset', afterWrite: 'yes' } }, 'effect.afterWrite must be true or false'],
    [
      { target: 'campaign', effect: { kind: 'html', status: 7 } },
      'The value of effect.status must be from 200 to 599.',
    ],
    [{ target: 'campaign', effect: { kind: 'hang', ms: 1 } }, 'The member effect.ms is unknown.'],
  ])('%j', async (fault, words) => {
    const address = `${emulator.origin}/__emulator/faults`;
    const response = await fetch(address, { method: 'POST', body: JSON.stringify(fault) });
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining(words)]);
  });
});
