import { computeAccessImpact, explainPerson } from '@console/contract';
import { expect, test } from 'vitest';
import { startConsole } from '../testing/test-console.ts';

const stored = 'Campaign - acme_prod - (.*)';

test('an account without a field that sign-in needs lets nobody in, whatever the mask, and gives the cause', async () => {
  await using console = await startConsole({ withAdminConsole: true });
  const browser = await console.signIn('acme-new');
  const ask = async (mask: string) => {
    const reply = await browser.call('POST', '/api/instances/acme-new/access-impacts', { body: { mask, limit: 200 } });
    return computeAccessImpact.response.parse(reply.body);
  };
  for (const mask of [stored, '(.*)', '']) {
    const { population, counts, today, people } = await ask(mask);
    expect(population).toBeGreaterThan(0);
    expect(counts.unchanged).toBe(population);
    expect(today).toMatchObject({ states: { cannot: population }, causes: { 'account-off': population } });
    expect(new Set(people.map(({ next }) => next.cause))).toEqual(new Set(['account-off']));
  }
});

test('a disabled account lets nobody in, whatever the mask alone would do', async () => {
  await using console = await startConsole({ withAdminConsole: true });
  const browser = await console.signIn();
  const api = '/api/instances/acme-prod/access-impacts';
  const asked = { mask: stored, accountName: 'Adobe_Marketing_Cloud' };
  const ask = async () => {
    const reply = await browser.call('POST', api, { body: { ...asked, limit: 0 } });
    if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
    return computeAccessImpact.response.parse(reply.body);
  };
  expect((await ask()).today?.states).toEqual({ 'signs-in': 25, cannot: 12, 'not-known': 0 });
  console.emulator.editAccount('acme-prod', 'Adobe_Marketing_Cloud', { '@active': 'false' });
  const off = await ask();
  // The stored account is off, the one in force is still on: this is the effect of the next restart.
  expect(off.counts['loses-sign-in']).toBe(25);
  const body = { ...asked, person: 'demo-admin' };
  const why = explainPerson.response.parse((await browser.call('POST', `${api}/explanations`, { body })).body);
  expect(why.person.next).toMatchObject({ state: 'cannot', cause: 'account-off' });
});
