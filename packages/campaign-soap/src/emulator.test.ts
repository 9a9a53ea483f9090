import { startEmulator } from '@console/emulator';
import type { Emulator } from '@console/emulator';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCampaignSoap } from './client.ts';
import { condition } from './query.ts';
import type { QueryDef } from './query.ts';
import { listOf } from './testing/lists.ts';
import type { CampaignSession, CampaignSoap } from './types.ts';
import { childrenNamed } from './xml-element.ts';
import type { XmlElement } from './xml-element.ts';

let emulator: Emulator;
let soap: CampaignSoap;
let session: CampaignSession;

beforeAll(async () => {
  emulator = await startEmulator();
  soap = createCampaignSoap({ baseUrl: emulator.campaignUrl('acme-prod') });
});
beforeEach(async () => {
  emulator.reset();
  ({ session } = await soap.logon('demo-admin', 'demo'));
});
afterAll(async () => {
  await soap.close();
  await emulator.close();
});

const accountName = 'Adobe_Marketing_Cloud';
const account: QueryDef = {
  schema: 'nms:extAccount',
  operation: 'get',
  select: ['@id', '@name', '@imsRightsMask', '@clientSecret', '@lastModified'],
  where: [condition.equals('@name', accountName)],
};
const groups: QueryDef = { schema: 'xtk:group', select: ['@id', '@name', '@label'], orderBy: ['@id'] };

const nameOf = ({ attributes }: XmlElement) => attributes.name;
const pairOf = ({ attributes }: XmlElement) => `${attributes['operator-id']}/${attributes['group-id']}`;

const write = (attributes: Record<string, string>) =>
  soap.write(session, {
    name: 'extAccount',
    schema: 'nms:extAccount',
    operation: 'update',
    key: '@name',
    attributes: { name: accountName, ...attributes },
  });

async function technicalToken(): Promise<string> {
  const { clientId, clientSecret, scope } = emulator.technicalAccount;
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope };
  const body = new URLSearchParams(form);
  const reply = await fetch(`${emulator.imsUrl}/token/v3`, { method: 'POST', body });
  const answer: unknown = await reply.json();
  return String(Object(answer)['access_token']);
}

test('a sub query finds what the records of another schema link to', async () => {
  const inDeliveries = condition.isInQuery('@id', {
    schema: 'nms:delivery',
    select: '[@provider-id]',
    where: [condition.notEquals('[@provider-id]', 0)],
  });
  const linked: QueryDef = {
    schema: 'nms:extAccount',
    select: ['@id', '@name'],
    where: [inDeliveries],
    orderBy: ['@id'],
  };
  const found = new Set((await soap.select(session, linked)).map(nameOf));
  expect(found).toEqual(new Set(['defaultEmailBulk', 'defaultOther']));
});

describe('an access token of IMS', () => {
  test('goes with each call instead of a logon', async () => {
    const bearer = { accessToken: await technicalToken() };
    await expect(soap.getUserInfo(bearer)).resolves.toMatchObject({ rights: expect.arrayContaining(['admin']) });
    expect((await soap.select(bearer, groups)).length).toBeGreaterThan(1);
  });

  test('is refused when it is none of IMS, and is in no error', async () => {
    const refused = await soap.getUserInfo({ accessToken: 'not-one-of-ims' }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ kind: 'http-status', status: 401 });
    expect(JSON.stringify(refused)).not.toContain('not-one-of-ims');
    await expect(soap.getUserInfo({ accessToken: 'two\r\nlines' })).rejects.toMatchObject({ kind: 'invalid-request' });
  });
});

describe('a session', () => {
  test('from logon to logoff', async () => {
    const opened = await soap.logon('demo-admin', 'demo');
    expect(opened.info).toMatchObject({ login: 'demo-admin', rights: expect.arrayContaining(['admin']) });
    expect(opened.info.server.releaseName).toMatch(/^\d+\.\d+/);
    await expect(soap.getUserInfo(opened.session)).resolves.toMatchObject({ login: 'demo-admin' });
    await expect(soap.ping(opened.session)).resolves.toBeUndefined();
    await soap.logoff(opened.session);
    await expect(soap.getUserInfo(opened.session)).rejects.toMatchObject({ kind: 'session-expired' });
  });

  test('refused with a wrong password, expired when the server says so, in either form', async () => {
    await expect(soap.logon('demo-admin', 'wrong/&<"')).rejects.toMatchObject({
      kind: 'sign-in-refused',
      code: 'XSV-350012',
    });
    for (const form of ['text-403', 'fault-200'] as const) {
      emulator.inject({ target: 'campaign', effect: { kind: 'session-expired', form } });
      await expect(soap.count(session, groups)).rejects.toMatchObject({ kind: 'session-expired', code: 'XSV-350008' });
    }
  });

  test('both tokens are needed', async () => {
    await expect(soap.count({ ...session, securityToken: '@other==' }, groups)).rejects.toMatchObject({
      name: 'CampaignSoapError',
    });
  });

  test('the test page needs none', async () => {
    await expect(soap.readTest()).resolves.toMatchObject({ status: 'OK' });
  });
});

describe('reading', () => {
  test('pages, all rows and the count agree', async () => {
    const total = await soap.count(session, groups);
    expect(total).toBeGreaterThan(10);
    const all = await soap.selectRows(session, groups, ({ attributes }) => attributes.name);
    const paged = await listOf(soap.selectByKey(session, groups, { key: ['@id'], pageSize: 4, read: nameOf }));
    expect(all).toHaveLength(total);
    expect(paged).toEqual({ rows: all, end: { isWhole: true } });
    expect(new Set(all).size).toBe(total);
  });

  test.each([1, 2, 3, 100])('a key of two attributes, %d rows a page', async (pageSize) => {
    const query = { schema: 'xtk:operatorGroup', select: ['[@operator-id]', '[@group-id]'] };
    const key = query.select;
    const { rows, end } = await listOf(soap.selectByKey(session, query, { key, pageSize, read: pairOf }));
    expect(end).toEqual({ isWhole: true });
    expect(rows).toHaveLength(await soap.count(session, query));
    expect(new Set(rows).size).toBe(rows.length);
  });

  test('one record, or none', async () => {
    await expect(soap.executeQuery(session, account)).resolves.toMatchObject({ attributes: { name: accountName } });
    const missing = { ...account, where: [condition.equals('@name', `it's "not" \\ there`)] };
    await expect(soap.executeQuery(session, { ...missing, operation: 'getIfExists' })).resolves.toBeUndefined();
    await expect(soap.executeQuery(session, missing)).rejects.toMatchObject({ kind: 'fault', code: 'SOP-330011' });
  });

  test.each([
    ['eliver', ['delivery', 'deliverability']],
    // A sign of patterns stands for any one character.
    ['del_v%ry', ['delivery']],
    [`it's \\ there`, []],
  ])('what contains %j', async (text, names) => {
    const some = { ...groups, where: [condition.contains('@name', text)] };
    expect(await soap.selectRows(session, some, nameOf)).toEqual(names);
  });

  test('alternatives', async () => {
    const some = {
      ...groups,
      where: [condition.anyOf([condition.equals('@name', 'admin'), condition.equals('@name', 'delivery')])],
    };
    const names = await soap.selectRows(session, some, ({ attributes }) => attributes.name);
    expect(names).toEqual(['admin', 'delivery']);
    await expect(
      soap.count(session, { ...groups, where: [condition.isIn('@name', ['admin', 'delivery'])] }),
    ).resolves.toBe(2);
  });

  test('a schema, its types by name', async () => {
    const schema = await soap.getEntityIfMoreRecent(session, 'xtk:schema|nms:extAccount');
    const enumerations = childrenNamed(schema, 'enumeration').map(({ attributes }) => attributes.name);
    expect(enumerations).toContain('type');
    await expect(soap.getEntityIfMoreRecent(session, 'xtk:schema|no:such')).resolves.toBeUndefined();
  });
});

describe('writing', () => {
  test('stores what was named and leaves the rest', async () => {
    const before = emulator.account('acme-prod', accountName);
    const mask = `Campaign - "a&b" <é> 'x' - (.*)`;
    await write({ imsRightsMask: mask });
    const after = emulator.account('acme-prod', accountName);
    expect(after).toMatchObject({ imsRightsMask: mask });
    expect({ ...after, imsRightsMask: '', lastModified: '', 'modifiedBy-id': '' }).toEqual({
      ...before,
      imsRightsMask: '',
      lastModified: '',
      'modifiedBy-id': after?.['modifiedBy-id'] === undefined ? undefined : '',
    });
    await expect(soap.executeQuery(session, account)).resolves.toMatchObject({ attributes: { imsRightsMask: mask } });
  });

  test('a secret arrives intact through its stored form', async () => {
    const plain = `p8e-1e5/&<'">é😀`;
    const stored = await soap.encryptPassword(session, plain);
    expect(stored).not.toContain(plain);
    await write({ clientSecret: stored });
    expect(emulator.decrypt(emulator.account('acme-prod', accountName)?.clientSecret ?? '')).toBe(plain);
  });

  test('sent once when its reply is lost, and then stored or not: unknown', async () => {
    emulator.inject({ target: 'campaign', method: 'Write', effect: { kind: 'reset', afterWrite: true } });
    await expect(write({ tenant: 'acme-2' })).rejects.toMatchObject({
      kind: 'unreachable',
      sent: 'maybe',
      refused: false,
    });
    expect(emulator.account('acme-prod', accountName)).toMatchObject({ tenant: 'acme-2' });
    expect(emulator.counters()['campaign:acme-prod:xtk:session#Write']).toBe(1);
  });
});
