import { execFile } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { computeAccessImpact, explainPerson, listPeople } from '@console/contract';
import { expect, test } from 'vitest';
import { startConsole, type TestBrowser } from './testing/test-console.ts';

// The command line is another program: it is started, not imported.
const cli = path.resolve(import.meta.dirname, '..', '..', '..', 'packages', 'cli', 'src', 'main.ts');
const mask = 'Campaign - tenant_id - (brand.*)';
const api = '/api/instances/acme-prod';

interface Ended {
  readonly code: number;
  readonly output: string;
}

async function runCli(origin: string, args: readonly string[], password = 'demo'): Promise<Ended> {
  const env = { ...process.env, CONSOLE_URL: origin, CONSOLE_LOGIN: 'demo-admin', CONSOLE_PASSWORD: password };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [cli, ...args], { env }, (_error, output) => {
      resolve({ code: child.exitCode ?? -1, output });
    });
  });
}

async function peopleRead(browser: TestBrowser): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { sources } = listPeople.response.parse((await browser.call('GET', `${api}/people`)).body);
    if (sources.some(({ source, state }) => source === 'members' && state === 'complete')) return;
    await pause(100);
  }
  throw new Error('The people were not read within ten seconds.');
}

test('the command line says what the page is told, in text, JSON, CSV and exit codes', async () => {
  await using console = await startConsole({ withAdminConsole: true });
  const origin = await console.app.listen({ host: '127.0.0.1', port: 0 });
  const browser = await console.signIn();
  await peopleRead(browser);

  const asked = await browser.call('POST', `${api}/access-impacts`, { body: { mask, limit: 20 } });
  const impact = computeAccessImpact.response.parse(asked.body);
  const judged = await runCli(origin, ['impact', 'acme-prod', '--mask', mask, '--json']);
  const { counts, people, population } = computeAccessImpact.response.parse(JSON.parse(judged.output));
  expect({ counts, people, population }).toEqual({
    counts: impact.counts,
    people: impact.people,
    population: impact.population,
  });
  expect([1, 2, 3]).toContain(judged.code);

  const file = await browser.call('POST', `${api}/access-impacts/csv`, { body: { mask } });
  const csv = await runCli(origin, ['impact', 'acme-prod', '--mask', mask, '--csv']);
  expect(csv).toEqual({ code: judged.code, output: file.raw.toString() });

  const [worst] = impact.people;
  if (!worst) throw new Error('Nobody is affected.');
  const body = { mask, person: worst.personId };
  const why = explainPerson.response.parse(
    (await browser.call('POST', `${api}/access-impacts/explanations`, { body })).body,
  );
  const explained = await runCli(origin, ['explain', 'acme-prod', worst.personId, '--mask', mask, '--json']);
  const told = explainPerson.response.parse(JSON.parse(explained.output));
  expect([told.person, told.profiles, told.groups]).toEqual([why.person, why.profiles, why.groups]);
  const text = await runCli(origin, ['explain', 'acme-prod', worst.personId, '--mask', mask]);
  expect(text.output).toContain(worst.name);
  expect(text.code).toBe(explained.code);
});

test('the command line does not get in with a wrong password', async () => {
  await using console = await startConsole();
  const origin = await console.app.listen({ host: '127.0.0.1', port: 0 });
  expect((await runCli(origin, ['impact', 'acme-prod', '--mask', mask], 'wrong')).code).toBe(77);
});
