import { computeAccessImpact, planSchema } from '@console/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { at, textAt } from '../testing/json-at.ts';
import { everybody, type TestBrowser } from '../testing/test-browser.ts';
import { accountPath, startConsole, type TestConsole } from '../testing/test-console.ts';

let console_: TestConsole;
let browser: TestBrowser;

const api = '/api/instances/acme-prod';
const mask = 'Campaign - acme_prod - (deliv.*)';
const expectations = [
  { kind: 'person-signs-in', person: 'mona.berg@acme.example' },
  { kind: 'person-signs-in', person: 'stranger@acme.example' },
  { kind: 'profiles-never-reach', profiles: '*agency*', groupName: 'admin' },
];

beforeEach(async () => {
  console_ = await startConsole({ seed: 'messy', withAdminConsole: true });
  browser = await console_.signIn();
  await browser.call('PUT', `${accountPath()}/expectations`, { body: { expectations, version: 0 } });
});
afterEach(() => console_[Symbol.asyncDispose]());

/** The cells of a file whose cells are all quoted. */
function cellsOf(file: string): string[][] {
  const [, ...lines] = file.split('\r\n').slice(0, -1);
  return lines.map((line) =>
    [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"')),
  );
}

test('POST, GET, CSV file, plan and stored plan agree about everybody', async () => {
  const posted = await browser.call('POST', `${api}/access-impacts`, { body: { mask, limit: 200 } });
  const got = await browser.call('GET', `${api}/access-impacts?limit=200&mask=${encodeURIComponent(mask)}`);
  expect(got.body).toEqual(posted.body);
  const { population, counts, today, guards, ...impact } = computeAccessImpact.response.parse(posted.body);
  const people = await everybody(browser, mask);
  expect(impact.expectations).toMatchObject(expectations.map((expectation) => ({ expectation })));
  expect(guards.some(({ state }) => state === 'trips')).toBe(true);

  const file = await browser.call('POST', `${api}/access-impacts/csv`, { body: { mask } });
  const rows = cellsOf(file.raw.toString());
  expect(rows.map(([id, , , , verdict]) => [id, verdict])).toEqual(
    people.map(({ personId, verdict }) => [personId, verdict]),
  );
  expect(rows).toHaveLength(population);

  const plan = await browser.call('POST', `${accountPath()}/plans`, { body: { change: { associationMask: mask } } });
  const { apart, sources, expectations: results, statedReading, basis } = impact;
  const planned = planSchema.parse(plan.body).impact;
  const withoutTimes = (facts: typeof sources = []) => facts.map((fact) => ({ ...fact, readAt: null }));
  // A plan reads Campaign's lists again: the same lists, with a newer time.
  expect(withoutTimes(planned?.sources)).toEqual(withoutTimes(sources));
  const summary = {
    population,
    counts,
    apart,
    today,
    guards,
    expectations: results,
    sources: planned?.sources,
    statedReading,
    basis,
  };
  expect(planned).toEqual(summary);
  await console_.restart();
  const read = await browser.call('GET', `/api/plans/${textAt(plan.body, 'planId')}`);
  expect(at(read.body, 'impact')).toEqual(summary);
});

const planOf = async (change: object) => {
  const plan = await browser.call('POST', `${accountPath()}/plans`, { body: { change } });
  return planSchema.parse(plan.body);
};

test('a plan that does not change the mask has no profiles, and has people only if it needs a restart', async () => {
  expect(await planOf({ comment: 'other' })).toMatchObject({ preview: null, impact: null });
  const { preview, impact } = await planOf({ tenant: 'other' });
  expect(preview).toBeNull();
  expect(impact?.counts.unchanged).toBe(impact?.population);
  expect(impact?.population).toBeGreaterThan(0);
});

test('the file has a name with instance and day, and is sent as CSV', async () => {
  const { headers, status } = await browser.call('POST', `${api}/access-impacts/csv`, { body: { mask } });
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': expect.stringMatching(
      /^attachment; filename="access-impact-acme-prod-\d{4}-\d\d-\d\d\.csv"$/,
    ),
    'cache-control': 'no-store',
  });
  const filtered = await browser.call('POST', `${api}/access-impacts/csv`, {
    body: { mask, filters: { search: 'mona' } },
  });
  const names = cellsOf(filtered.raw.toString()).map(([, name]) => name);
  expect(names.length).toBeGreaterThan(0);
  expect(names.every((name) => /mona/i.test(name ?? ''))).toBe(true);
});
