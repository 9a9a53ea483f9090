import {
  type AccessImpactBody,
  computeAccessImpact,
  createPlan,
  explainPerson,
  impactLimits,
  type PersonImpactBody,
  readAccessImpact,
} from '@console/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ImpactCase, impactCases } from '../testing/impact/impact-cases.ts';
import { readCsv } from '../testing/impact/read-csv.ts';
import { runCli, runCliForEach } from '../testing/process/run-cli.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { accountPath, startConsole, type TestConsole } from '../testing/test-console.ts';

const api = '/api/instances/acme-prod';
const storedMask = 'Campaign - acme_prod - (.*)';

const exitCodes = {
  'loses-sign-in': 1,
  'loses-groups': 1,
  moves: 1,
  'maybe-loses': 2,
  'maybe-gains': 2,
  unknown: 2,
  'gains-sign-in': 0,
  'gains-groups': 0,
  unchanged: 0,
} as const satisfies Record<PersonImpactBody['verdict'], number>;

/** The part of an impact that a plan stores. */
function summaryOf(body: AccessImpactBody) {
  const { population, counts, apart, today, guards, expectations, sources, statedReading, basis } = body;
  return { population, counts, apart, today, guards, expectations, sources, statedReading, basis };
}

/** Without read times, since operators are read again every minute. */
function ageless<T extends Pick<AccessImpactBody, 'sources'>>(body: T): T {
  return {
    ...body,
    sources: body.sources.map(({ source, state, reason }) => ({ source, state, reason, readAt: null })),
  };
}

function tallied(found: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const verdict of found) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

/** A text that a spreadsheet would calculate begins with an apostrophe. */
function asCell(text: string): string {
  return /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
}

/** A row as in the CSV file. */
function csvRowOf(person: PersonImpactBody) {
  const { personId, name, email, logins, joinedBy, verdict, before, after, profilesRead, why, constructs } = person;
  const nothing = profilesRead ? '' : '(not read)';
  const names = (groups: PersonImpactBody['before']) => asCell(groups.map((group) => group.name).join('; ') || nothing);
  return {
    person: asCell(personId),
    name: asCell(name),
    email: asCell(email),
    logins: asCell(logins.join('; ')),
    'joined by': joinedBy.join('; '),
    verdict,
    'groups before': names(before),
    'groups after': names(after),
    'why no group': why
      .flatMap(({ profileName, cause }) => (cause === null ? [] : [`${profileName}: ${cause}`]))
      .join('; '),
    'engines differ on': constructs.join('; '),
  };
}

describe.each(['small', 'messy'] as const)('on the %s seed', (seed) => {
  let console: TestConsole;
  let browser: TestBrowser;
  let origin = '';
  beforeAll(async () => {
    console = await startConsole({ seed, withAdminConsole: true });
    origin = await console.app.listen({ host: '127.0.0.1', port: 0 });
    browser = await console.signIn();
    const pinned = [
      { kind: 'person-keeps-group', person: 'demo-admin', groupName: 'admin' },
      { kind: 'profiles-never-reach', profiles: 'agency-*', groupName: 'admin' },
    ];
    const body = { expectations: pinned, version: 0 };
    expect((await browser.call('PUT', `${accountPath()}/expectations`, { body })).status).toBe(200);
  });
  afterAll(async () => {
    await console[Symbol.asyncDispose]();
  });

  const page = async (mask: string, offset: number): Promise<AccessImpactBody> => {
    const body = { mask, offset, limit: impactLimits.page };
    const reply = await browser.call('POST', `${api}/access-impacts`, { body });
    return ageless(computeAccessImpact.response.parse(reply.body));
  };
  const judge = async (mask: string) => page(mask, 0);
  const everybody = async (mask: string): Promise<PersonImpactBody[]> => {
    const people: PersonImpactBody[] = [];
    for (;;) {
      const found = await page(mask, people.length);
      people.push(...found.people);
      if (people.length >= found.found) return people;
    }
  };
  const explain = async (mask: string, person: string) => {
    const reply = await browser.call('POST', `${api}/access-impacts/explanations`, { body: { mask, person } });
    expect({ person, code: reply.code }).toEqual({ person, code: undefined });
    return ageless(explainPerson.response.parse(reply.body));
  };
  const cases = impactCases.filter((one) => one.seed === seed);

  describe.each(cases)('$what', ({ mask, counts, people: named, exitCode, plan }: ImpactCase) => {
    test('POST counts what is expected, and its rows add up to it', async () => {
      const impact = await judge(mask);
      expect(Object.fromEntries(Object.entries(impact.counts).filter(([, count]) => count > 0))).toEqual(counts);
      const people = await everybody(mask);
      expect(tallied(people.map(({ verdict }) => verdict))).toEqual(counts);
      expect(people).toHaveLength(impact.population);
    });

    test('GET gives the same reply', async () => {
      const query = new URLSearchParams({ mask, limit: String(impactLimits.page) });
      const reply = await browser.call('GET', `${api}/access-impacts?${query.toString()}`);
      expect(ageless(readAccessImpact.response.parse(reply.body))).toEqual(await judge(mask));
    });

    test('the plan keeps the same summary, where there is a plan', async () => {
      const body = { change: { associationMask: mask } };
      const made = await browser.call('POST', `${accountPath()}/plans`, { body });
      expect(made.code ?? 'made').toBe(plan);
      if (plan !== 'made') return;
      const { planId, impact } = createPlan.response.parse(made.body);
      expect(impact && ageless(impact)).toEqual(summaryOf(await judge(mask)));
      const readAgain = await browser.call('GET', `/api/plans/${planId}`);
      expect(readAgain.body).toMatchObject({ impact });
    });

    test('the CSV file has the same rows, in their order', async () => {
      const file = await browser.call('POST', `${api}/access-impacts/csv`, { body: { mask } });
      const rows = readCsv(file.raw.toString());
      expect(rows).toMatchObject((await everybody(mask)).map(csvRowOf));
    });

    test('the explanation of each person is of that row', async () => {
      for (const row of await everybody(mask)) expect((await explain(mask, row.personId)).person).toEqual(row);
    });

    test('the command line says the same of everybody, in JSON, CSV and exit code, and of the people named', async () => {
      const ask = `--mask=${mask}`;
      const verdicts = Object.entries(named);
      const [json, csv, ...explained] = await runCliForEach(origin, [
        ['impact', 'acme-prod', ask, '--json', '--limit', String(impactLimits.page)],
        ['impact', 'acme-prod', ask, '--csv'],
        ...verdicts.map(([person]) => ['explain', 'acme-prod', person, ask, '--json']),
      ]);
      const file = await browser.call('POST', `${api}/access-impacts/csv`, { body: { mask } });
      expect(ageless(computeAccessImpact.response.parse(JSON.parse(json?.output ?? '')))).toEqual(await judge(mask));
      expect(csv).toEqual({ code: exitCode, output: file.raw.toString() });
      expect(json?.code).toBe(exitCode);
      for (const [index, [person, verdict]] of verdicts.entries()) {
        const { code, output = '' } = explained[index] ?? {};
        const why = await explain(mask, person);
        expect(ageless(explainPerson.response.parse(JSON.parse(output)))).toEqual(why);
        expect({ person, verdict: why.person.verdict, code }).toEqual({ person, verdict, code: exitCodes[verdict] });
      }
    });
  });
});

test('the command line prints text for people, once started by itself', async () => {
  await using console = await startConsole({ withAdminConsole: true });
  const origin = await console.app.listen({ host: '127.0.0.1', port: 0 });
  const mask = 'Campaign - acme_stage - (.*)';
  const { code, output } = await runCli(origin, ['explain', 'acme-prod', 'noor.rahman@acme.example', '--mask', mask]);
  expect(output).toMatch(/^Noor Rahman <noor\.rahman@acme\.example>: loses sign-in\n/u);
  expect(code).toBe(1);
});

test('the command line does not get in with a wrong password', async () => {
  await using console = await startConsole();
  const origin = await console.app.listen({ host: '127.0.0.1', port: 0 });
  expect((await runCli(origin, ['impact', 'acme-prod', '--mask', storedMask], 'wrong')).code).toBe(77);
});
