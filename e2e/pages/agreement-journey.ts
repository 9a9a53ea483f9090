import type { Page } from '@playwright/test';
import { type ImpactCase, impactCases } from '../fixtures/impact-cases.ts';
import { accountUrl, callApi, confirmRestart, enter, planUrl, speak } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { accountForm } from './account-form.ts';
import { maskEditor } from './mask-editor.ts';
import { peopleImpact } from './people-impact.ts';

const verdictNames: Readonly<Record<string, string>> = {
  'loses-sign-in': 'Loses sign-in',
  'maybe-loses': 'May lose',
  'loses-groups': 'Loses groups',
  moves: 'Moves',
  unknown: 'Not known',
  'maybe-gains': 'May gain',
  'gains-sign-in': 'Gains sign-in',
  'gains-groups': 'Gains groups',
};
const api = '/api/instances/acme-prod';
const storedMask = 'Campaign - acme_prod - (.*)';

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

/** Waits until Admin Console has been read completely. */
async function peopleRead(page: Page): Promise<void> {
  const states = async () => {
    const { sources } = (await callApi(page, `${api}/people`)).body;
    return JSON.stringify(sources);
  };
  await expect.poll(states, { timeout: 20_000 }).toMatch(/"source":"members","state":"complete"/u);
}

/** Types each mask; the numbers on the page and the first person must match the list and the server. */
async function comparePage(page: Page, cases: readonly ImpactCase[]): Promise<void> {
  await page.goto(accountUrl());
  await accountForm(page).ready();
  const impact = peopleImpact(page);
  for (const { mask, counts, people } of cases) {
    await maskEditor(page).input.fill(mask);
    await impact.settled(mask);
    const shown = await impact.counts();
    const { body } = await callApi(page, `${api}/access-impacts`, { mask, limit: 0 });
    expect(body).toMatchObject({ counts });
    // With the stored mask nothing changes, so the bar shows today.
    if (mask === storedMask) expect(sum(await impact.today())).toBe(body['population']);
    else expect(shown).toEqual(counts);
    await expect(impact.region).toHaveAttribute('data-impact-population', String(body['population']));
    const [[who, verdict] = ['', '']] = Object.entries(people);
    await impact.search.fill(who);
    // If nothing changes for a person, the row says whether they sign in.
    const wording = verdictNames[verdict] ?? /Signs in|Cannot sign in|Not known/u;
    await expect(impact.rows.first()).toContainText(wording);
    await impact.search.fill('');
  }
}

/** Plans each mask; the page of the plan must show the numbers of the list. */
async function comparePlans(page: Page, cases: readonly ImpactCase[]): Promise<void> {
  for (const { mask, counts } of cases.filter(({ plan }) => plan === 'made')) {
    await page.goto(await planUrl(page, { associationMask: mask }));
    for (const [verdict, count] of Object.entries(counts)) {
      await expect(page.locator(`[data-verdict="${verdict}"]`).first()).toHaveAttribute('data-count', String(count));
    }
  }
}

/** Page, server and plans must agree on each mask in the list of a seed. */
export function agreementJourneys(seed: ImpactCase['seed']): void {
  test.use({ seed });
  const cases = impactCases(seed);

  test.beforeEach(async ({ page, context }) => {
    test.slow();
    await speak(context, 'en-US');
    await enter(page);
    await confirmRestart(page);
    await peopleRead(page);
  });

  test('the page counts and names what the server does, mask by mask', async ({ page }) => {
    await comparePage(page, cases);
  });

  test('the plans show the same counts', async ({ page }) => {
    await comparePlans(page, cases);
  });
}
