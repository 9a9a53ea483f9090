import { accountUrl, enter } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { accountForm } from '../pages/account-form.ts';
import { maskEditor } from '../pages/mask-editor.ts';
import { planPage } from '../pages/plan-page.ts';

test.use({ seed: 'large' });

test.slow();

test('thousands of profiles: type a mask, scroll to the end, search and review', async ({ page }) => {
  await enter(page);
  await page.goto(accountUrl());
  const mask = maskEditor(page);
  await expect(mask.preview).toHaveAttribute('data-preview-total', '4900', { timeout: 40_000 });
  await expect(
    mask.preview.getByText(/4,900 profiles · complete · 100 profiles of other products left out/u),
  ).toBeVisible({ timeout: 40_000 });
  const before = await mask.totals();
  expect(Object.values(before).reduce((total, count) => total + count, 0)).toBe(4900);
  await mask.input.press('End');
  await mask.input.pressSequentially('x');
  await mask.settled(await mask.input.inputValue());
  expect(Object.values(await mask.totals()).reduce((total, count) => total + count, 0)).toBe(4900);
  // Only rows in view are in the document, and one key leads to the end.
  expect(await mask.grid.locator('tbody').getByRole('row').count()).toBeLessThan(60);
  const first = mask.grid.getByRole('rowheader').first();
  await first.click();
  await page.keyboard.press('Escape');
  await expect(first).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(mask.grid.locator('tr[aria-rowindex="4901"]')).toBeVisible();
  await accountForm(page).review.click();
  const plan = planPage(page);
  await expect(plan.total('All profiles')).toHaveText(/4,900\s*4,900\s*Unchanged/u);
});
