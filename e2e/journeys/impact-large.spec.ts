import { accountUrl, enter } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { accountForm } from '../pages/account-form.ts';
import { maskEditor } from '../pages/mask-editor.ts';
import { peopleImpact } from '../pages/people-impact.ts';

test.use({ seed: 'large' });
test.slow();

test('a hundred thousand people: type a mask, scroll to the end, search, and explain one', async ({ page }) => {
  await enter(page);
  await page.goto(accountUrl());
  await accountForm(page).ready();
  const impact = peopleImpact(page);
  const editor = maskEditor(page);
  const stored = await editor.input.inputValue();
  await expect
    .poll(async () => Number(await impact.region.getAttribute('data-impact-population')), { timeout: 120_000 })
    .toBeGreaterThan(98_000);
  await impact.everySourceRead();
  await editor.input.press('End');
  await editor.input.pressSequentially('x');
  await impact.settled(`${stored}x`);
  const { population, counts } = await impact.numbers();
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(population);
  await expect(impact.grid).toHaveAttribute('aria-rowcount', String(population + 1));
  // Only rows in view are in the document, and one key leads to the end.
  await impact.grid.getByRole('rowheader').first().click();
  await expect(impact.whyHeading).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+End');
  const last = impact.grid.locator(`tr[aria-rowindex="${population + 1}"]`);
  await expect(last.getByRole('rowheader')).not.toBeEmpty();
  await expect(last.locator('[data-verdict]')).toBeVisible();
  expect(await impact.rows.count()).toBeLessThan(60);
  await page.keyboard.press('Enter');
  await expect(impact.whyHeading).toBeVisible();
  await page.keyboard.press('Escape');
  await impact.search.fill('demo-admin');
  await expect(impact.shown).toHaveText(/^1 of /u);
});
