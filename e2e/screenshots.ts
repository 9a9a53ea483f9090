// Takes the screenshots of the README from the built product: `pnpm --filter @console/e2e screenshots`.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { type Product, type SeedName, startProduct } from './fixtures/product.ts';
import { accountsUrl, accountUrl, enter, planUrl, previewDone, speak } from './fixtures/screen.ts';
import config from './playwright.config.ts';

const folder = path.resolve(import.meta.dirname, '..', 'docs', 'images');
const editedMask = 'Campaign - acme_prod - (\\S+)';

interface Picture {
  readonly name: string;
  readonly colorScheme: 'light' | 'dark';
  /** Height of the screenshot, in pixels. */
  readonly height: number;
  readonly show: (page: Page) => Promise<void>;
}

/** Shows the mask field at the top of the window and its effect below. */
async function showMask(page: Page, mask: string): Promise<void> {
  await enter(page);
  await page.goto(accountUrl());
  await previewDone(page);
  const field = page.locator('[data-field="associationMask"]');
  await field.getByRole('textbox').first().fill(mask);
  await page.locator(`[data-preview-state="done"][data-preview-mask=${JSON.stringify(mask)}]`).waitFor();
  await field
    .getByRole('textbox')
    .first()
    .evaluate((element) => {
      window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 44);
      element.focus({ preventScroll: true });
    });
}

async function showOddNames(page: Page): Promise<void> {
  await showMask(page, editedMask);
  const field = page.locator('[data-field="associationMask"]');
  for (const outcome of ['linked', 'no-such-group']) await field.locator(`button[data-outcome="${outcome}"]`).click();
}

/** Shows what a wrong mask does to people, with one person explained. */
async function showPeople(page: Page): Promise<void> {
  const wrong = 'Campaign - acme_stage - (.*)';
  await showMask(page, wrong);
  await page.locator(`[data-impact-state="done"][data-impact-mask=${JSON.stringify(wrong)}]`).waitFor();
  await page.locator('[data-impact-state]').evaluate((element) => {
    window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 44);
  });
}

const pictures: Readonly<Record<SeedName, readonly Picture[]>> = {
  messy: [
    { name: 'mask-preview', colorScheme: 'light', height: 800, show: showOddNames },
    { name: 'mask-preview-dark', colorScheme: 'dark', height: 800, show: showOddNames },
    {
      name: 'plan',
      colorScheme: 'light',
      height: 1360,
      show: async (page) => {
        await enter(page);
        await page.goto(await planUrl(page, { associationMask: editedMask, tenant: 'acme-nordics' }));
        await page.locator('[data-impact-state="planned"]').waitFor();
        await page.getByRole('button', { name: /^Apply(?:: | \d)/u }).waitFor();
      },
    },
  ],
  small: [
    {
      name: 'accounts',
      colorScheme: 'light',
      height: 800,
      show: async (page) => {
        await enter(page);
        await page.goto(accountsUrl());
        await page.getByRole('grid').waitFor();
      },
    },
    { name: 'people-impact', colorScheme: 'light', height: 1080, show: showPeople },
  ],
  large: [],
};

async function take(browser: Browser, product: Product, { name, colorScheme, height, show }: Picture): Promise<void> {
  const context = await browser.newContext({ baseURL: product.url, viewport: { width: 1280, height }, colorScheme });
  await speak(context, 'en-US');
  const page = await context.newPage();
  await show(page);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
  await context.close();
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(config.use?.launchOptions ?? {});
for (const seed of ['messy', 'small'] as const) {
  await using product = await startProduct(seed);
  for (const picture of pictures[seed]) await take(browser, product, picture);
}
await browser.close();
