import type { Page } from '@playwright/test';
import { button, either, field, lookAtEach, mask, openForm, type Show, type State } from '../fixtures/looks.ts';
import { confirmRestart, enter, pinPeople, planUrl } from '../fixtures/screen.ts';
import { test } from '../fixtures/test.ts';

test.describe.configure({ mode: 'parallel' });
test.use({ actionTimeout: 30_000 });

/** Opens the account's form with the impact of a mask on people. */
const impact =
  (text: string, then: (page: Page) => Promise<void> = async () => undefined, people: readonly string[] = []): Show =>
  async (page, product) => {
    await enter(page);
    await pinPeople(page, people);
    // Put what earlier journeys stored in force, mainly the secret: else it is not known who signs in.
    await confirmRestart(page);
    await mask(text)(page, product);
    await page.locator(`[data-impact-state="done"][data-impact-mask=${JSON.stringify(text)}]`).waitFor();
    await then(page);
  };

const nobodysMask = 'Campaign - acm - (.*)';

const pinned = ['demo-admin', 'stranger@acme.example'];

const states: readonly State[] = [
  ['impact, people locked out', impact(nobodysMask)],
  [
    'impact, by several readings',
    impact('campaign - acme_prod - (.*)', async (page) => {
      await page.locator('[data-verdict="maybe-loses"]').first().waitFor();
    }),
  ],
  [
    'impact, a mask that is not evaluated',
    impact('Campaign - (?=a)(.*)', async (page) => {
      await page.locator('[data-verdict="maybe-loses"]').first().waitFor();
    }),
  ],
  [
    'impact, technical accounts',
    impact(nobodysMask, async (page) => {
      await page.locator('button[data-apart="technical-account"]').click();
      await page.getByRole('grid', { name: either('Filters in force', 'Filter som gäller') }).waitFor();
    }),
  ],
  [
    'impact, nobody found',
    impact(nobodysMask, async (page) => {
      await page.getByRole('searchbox').last().fill('nothing like it');
      await page.getByText(either('Nobody fits', 'Ingen passar')).waitFor();
    }),
  ],
  [
    'impact, filters in force and clear guards',
    impact(nobodysMask, async (page) => {
      await page.locator('[data-impact-state] button[data-verdict="loses-sign-in"]').click();
      await page.getByText(either('Administrators today only', 'Bara dagens')).click();
      await page.getByText(/(?:guards are clear|spärrar är utan anmärkning)$/u).click();
      await page.getByRole('grid', { name: either('Filters in force', 'Filter som gäller') }).waitFor();
    }),
  ],
  [
    'impact, failed after an answer',
    impact(nobodysMask, async (page) => {
      await page.route('**/access-impacts', (route) => route.abort());
      await field(page, 'associationMask').first().fill('Campaign - ac - (.*)');
      await page.getByText(either('The numbers below are of', 'Talen nedan')).waitFor();
    }),
  ],
  [
    'impact, why',
    impact(nobodysMask, async (page) => {
      await page.getByRole('grid').last().locator('tbody th').first().click();
      await page.locator('[data-why-verdict]').waitFor();
    }),
  ],
  [
    'impact, why by several readings',
    impact('campaign - acme_prod - (.*)', async (page) => {
      await page.getByRole('grid').last().locator('tbody th').first().click();
      await page.locator('[data-why-verdict="maybe-loses"]').waitFor();
    }),
  ],
  [
    'impact, pinning with faults',
    impact(nobodysMask, async (page) => {
      await button(page, 'Pin an expectation', 'Lägg till krav').click();
      await button(page, 'Pin$', 'Spara krav$').click();
      await page.getByText(either('Name at least one person', 'Ange minst en person')).waitFor();
    }),
  ],
  [
    'impact, pinned and failing',
    impact(
      nobodysMask,
      async (page) => {
        await page.locator('[data-expectation-state="fails"]').first().waitFor();
      },
      pinned,
    ),
  ],
  [
    'impact, operators refused',
    async (page, { emulator }) => {
      await emulator.refuseOperators('acme-v8', true);
      await openForm(page, 'acme-v8', 'demo-viewer');
      await page.locator('[data-source="operators"][data-source-state="missing"]').first().waitFor();
    },
  ],
  [
    'impact, failed',
    async (page) => {
      await page.route('**/access-impacts', (route) => route.abort());
      await openForm(page);
      await page.locator('[data-impact-state="failed"]').waitFor();
    },
  ],
  [
    'plan, people and pinned',
    async (page) => {
      await enter(page);
      await pinPeople(page, pinned);
      await page.goto(await planUrl(page, { associationMask: nobodysMask }));
      await page.locator('[data-impact-state="planned"] [data-expectation-state="fails"]').first().waitFor();
      await button(page, 'Show who', 'Visa vilka').click();
      await page.getByRole('grid').first().locator('tbody th').first().waitFor();
    },
  ],
];

lookAtEach('impact ', states);
