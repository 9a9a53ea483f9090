import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { startEmulator } from '../emulator.ts';
import { callSoap, logOn, technicalToken } from '../testing/soap.ts';

test('the examples of the README do what they say', { timeout: 30_000 }, async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const examples = [...readme.matchAll(/^ {4}\{"target".*(?:\n {5}".*)*/gm)].map(([text]) => text.trim());
  expect(examples).toHaveLength(3);
  await using emulator = await startEmulator({ seed: 'large' });
  const { organizationId, clientId } = emulator.technicalAccount;
  const headers = { authorization: `Bearer ${await technicalToken(emulator)}`, 'x-api-key': clientId };
  for (const body of examples) {
    expect((await fetch(`${emulator.origin}/__emulator/faults`, { method: 'POST', body })).status).toBe(204);
  }

  const page = (number: number) =>
    fetch(`${emulator.userManagementUrl}/users/${organizationId}/${number}?directOnly=false`, { headers });
  expect((await page(0)).headers.get('x-total-count')).toBe('100010');
  const second = await page(1);
  expect(second.headers.get('x-total-count')).toBeNull();
  expect(await second.json()).toMatchObject({ users: { 3: { groups: null } } });

  const url = emulator.campaignUrl('acme-prod');
  const session = await logOn(url);
  for (const start of [0, 100]) {
    const { body } = await callSoap(url, {
      action: 'xtk:queryDef#ExecuteQuery',
      session,
      parameters:
        `<e><queryDef schema="xtk:operator" operation="select" lineCount="5000" startLine="${start}">` +
        '<select><node expr="@id"/></select><orderBy><node expr="@id"/></orderBy></queryDef></e>',
    });
    expect([body.match(/<operator[ /]/g)?.length, body.match(/<operator id=/g)?.length]).toEqual([100, 99]);
  }

  const token = await fetch(`${emulator.imsUrl}/token/v3`, { method: 'POST' });
  expect(token.headers.get('content-type')).toBe('text/html');
});
