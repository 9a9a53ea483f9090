import type { Page } from '@playwright/test';
import { axeFindings } from '../fixtures/axe.ts';
import { accountUrl, enter, type Locale, speak } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { pointerUses, tabInto, tabTo, typeOver } from '../pages/keyboard.ts';

const meant = 'Campaign - acme_prod - (.*)';
/** Masks as copied from a page, a chat, a query and the manual. */
const pasted = [
  '“Campaign - acme_prod - (.*)”,',
  'Campaign - acme_prod - (.\\*)',
  'Campaign - acme_prod - *',
  'Campaign%20-%20acme_prod%20-%20(.*)',
  'Campaign - tenant_id - (.*)',
];
const captureless = 'A(.*)|Campaign - acme_prod - .*';

const words = {
  'en-US': { mask: 'Association mask', suggestions: 'Suggestions', correct: /^Correct/u, preview: 'Live preview' },
  'sv-SE': { mask: 'Associationsmask', suggestions: 'Förslag', correct: /^Rätta/u, preview: 'Förhandsvisning' },
} as const;

/** Text copied by mistake is corrected, and a mask that captures nothing is explained, by keyboard only. */
async function walk(page: Page, locale: Locale): Promise<void> {
  const said = words[locale];
  const uses = await pointerUses(page);
  await speak(page.context(), locale);
  await enter(page);
  await page.goto(accountUrl());
  const preview = page.getByRole('region', { name: said.preview });
  const settled = async (mask: string) => {
    await expect(preview).toHaveAttribute('data-preview-mask', mask, { timeout: 20_000 });
    await expect(preview).toHaveAttribute('data-preview-state', 'done', { timeout: 20_000 });
  };
  await expect(preview).toHaveAttribute('data-preview-state', 'done', { timeout: 20_000 });
  const input = page.getByRole('textbox', { name: said.mask, exact: true });
  await tabTo(page, input);
  for (const mask of pasted) {
    await typeOver(page, mask);
    await settled(mask);
    await tabTo(
      page,
      page.getByRole('list', { name: said.suggestions }).getByRole('button', { name: said.correct }).first(),
    );
    await page.keyboard.press('Enter');
    await settled(meant);
    await tabTo(page, input, 'Shift+Tab');
  }
  await typeOver(page, captureless);
  await settled(captureless);
  const filter = preview.locator('button[data-outcome="captures-nothing"]');
  const count = Number(await filter.getAttribute('data-count'));
  expect(count).toBeGreaterThan(0);
  await tabTo(page, filter);
  await page.keyboard.press('Space');
  const grid = preview.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', String(count + 1));
  await tabInto(page, grid);
  await page.keyboard.press('Enter');
  await expect(preview.getByRole('heading', { level: 4 })).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(uses).toEqual([]);
}

for (const locale of ['en-US', 'sv-SE'] as const) {
  test(`text copied by mistake, and a mask that captures nothing, by keyboard only, ${locale}`, async ({ page }) => {
    test.slow();
    await walk(page, locale);
  });
}
