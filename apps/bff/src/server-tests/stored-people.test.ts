import { expect, test } from 'vitest';
import { accountPath, startConsole } from '../testing/test-console.ts';

const email = 'canary.person@acme.example';
const label = 'Canary Ungewöhnlich';

/** Finds a text in plain, in base64, or in anything that can be read without a key. */
function placesOf(bytes: Buffer): string[] {
  const found: string[] = [];
  for (const text of [email, label]) {
    const base64 = Buffer.from(text).toString('base64').replace(/=+$/u, '').slice(0, -1);
    if (bytes.includes(text) || bytes.includes(base64) || bytes.includes(Buffer.from(text, 'utf16le')))
      found.push(text);
  }
  // Lists are compressed by zstd before they are stored.
  if (bytes.includes(Buffer.from('28b52ffd', 'hex'))) found.push('a compressed list');
  return found;
}

// The audit does name the people who lose sign-in by an override: that is its record (docs/adr/0024).
test('a person on the lists is nowhere readable in the store, whatever is asked and planned', async () => {
  await using at = await startConsole({
    withAdminConsole: true,
    prepare(emulator) {
      emulator.putPerson(email, { groups: emulator.person('petra.lind@acme.example')?.groups ?? [] });
      emulator.putOperator('acme-prod', email, {
        label,
        email,
        groups: emulator.operator('acme-prod', 'petra.lind@acme.example')?.groups ?? [],
      });
    },
  });
  const admin = await at.signIn();
  for (const url of ['people', 'profiles', 'operator-groups', 'access-impacts?mask=Other%20-%20(.*)'])
    expect((await admin.call('GET', `/api/instances/acme-prod/${url}`)).status).toBe(200);
  const impact = await admin.call('GET', '/api/instances/acme-prod/access-impacts?mask=Other%20-%20(.*)');
  expect(JSON.stringify(impact.body)).toContain(email);
  const change = { associationMask: 'Other - (.*)' };
  const planned = await admin.call('POST', `${accountPath()}/plans`, { body: { change } });
  expect(planned.status).toBe(201);
  expect(JSON.stringify(planned.body)).toContain(email);
  // The file consists of pages, and a page break may split the text that is searched for.
  const stored = await at.store.changes.findPlan(String(Object(planned.body).planId));
  expect(stored?.body.cost?.loses).toBeGreaterThan(1);
  expect(JSON.stringify(stored)).not.toContain(email);
  expect(placesOf(at.storeBytes())).toEqual([]);
  await at.restart();
  expect(placesOf(at.storeBytes())).toEqual([]);
});
