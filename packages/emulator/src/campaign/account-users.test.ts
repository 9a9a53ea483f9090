import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmulator } from '../emulator.ts';
import type { Emulator } from '../emulator-handle.ts';
import { callSoap, logOn, type SoapSession } from '../testing/soap.ts';
import { escapeAttribute } from '../xml/write.ts';

let emulator: Emulator;
let admin: SoapSession;
let viewer: SoapSession;
const url = () => emulator.campaignUrl('acme-prod');
beforeAll(async () => {
  emulator = await startEmulator({ seed: 'messy' });
  admin = await logOn(url());
  viewer = await logOn(url(), 'demo-viewer');
});
afterAll(() => emulator.close());

async function count(schema: string, where: string, as: SoapSession = admin): Promise<string> {
  const { body } = await callSoap(url(), {
    action: 'xtk:queryDef#ExecuteQuery',
    session: as,
    parameters:
      `<entity><queryDef schema="${schema}" operation="count"><select><node expr="@id"/></select>` +
      `<where><condition expr="${escapeAttribute(where)}"/></where></queryDef></entity>`,
  });
  return body;
}

async function schemaText(id: string): Promise<string> {
  const parameters = `<pk>xtk:schema|${id}</pk><md5></md5><mustExist>false</mustExist>`;
  const action = 'xtk:persist#GetEntityIfMoreRecent';
  return (await callSoap(url(), { action, session: admin, parameters })).body;
}

test('deliveries are found by their account, also by the link, and one may lead nowhere', async () => {
  expect(await count('nms:delivery', "[provider/@name] = 'defaultEmailBulk'")).toContain('count="13"');
  expect(await count('nms:delivery', '[@provider-id] = 999999')).toContain('count="1"');
  expect(await count('nms:delivery', "[provider/@name] = 'deletedLongAgo'")).toContain('count="0"');
});

test('the schema of accounts has the reverse of each link, and that of workflows a link stored as text', async () => {
  expect(await schemaText('nms:extAccount')).toMatch(
    /<element name="inSMS"[^>]* target="nms:inSMS" unbound="true"><join xpath-dst="@extAccount-id" xpath-src="@id"\/>/,
  );
  expect(await schemaText('xtk:workflow')).toMatch(/<element name="activities" xml="true">.*target="nms:extAccount"/);
});

test('what an operator may not read is refused, and read by an administrator', async () => {
  expect(await count('nms:service', '@id > 0', viewer)).toContain('SOP-330023');
  expect(await count('nms:service', '@id > 0')).toContain('count="1"');
  expect(await count('xtk:workflow', '[activities/sqlDM/@extAccount-id] = 1')).toContain('XTK-170036');
});

test('a record can be added', async () => {
  emulator.addRecord('acme-prod', 'nms:delivery', { '@internalName': 'new', '@provider-id': '424242' });
  expect(await count('nms:delivery', '[@provider-id] = 424242')).toContain('count="1"');
});
