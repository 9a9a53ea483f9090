import { accountUrl, enter, imsAccount } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { accountForm } from '../pages/account-form.ts';
import { pointerUses, tabTo, typeOver } from '../pages/keyboard.ts';
import { wholeJourneyByKeyboard } from '../pages/keyboard-journey.ts';

test.slow();
test('from sign-in to receipt by keyboard only', async ({ page, product }) => {
  await wholeJourneyByKeyboard(page, product, { linked: 7, 'no-such-group': 1, 'outside-mask': 10 });
});

test('skip link, leaving, a conflict and an ended session by keyboard only', async ({ page, product }) => {
  const pointer = await pointerUses(page);
  await enter(page);
  await page.goto(accountUrl());
  const form = accountForm(page);
  await form.ready();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();
  await tabTo(page, form.text('tenant'));
  await typeOver(page, 'mine-by-keyboard');

  await tabTo(page, form.backLink, 'Shift+Tab');
  await page.keyboard.press('Enter');
  const leaving = form.dialog('Leave with unsaved changes?');
  await expect(leaving.getByRole('button', { name: 'Stay here' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(leaving).toHaveCount(0);
  await expect(form.backLink).toBeFocused();

  await product.emulator.editAccount('acme-prod', imsAccount, { tenant: 'theirs' });
  await tabTo(page, form.review);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Compare and decide' })).toBeFocused();
  await tabTo(page, page.getByRole('radio', { name: 'Take theirs' }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Keep mine' })).toBeChecked();
  await tabTo(page, page.getByRole('button', { name: 'Use these values and review again' }));
  await page.keyboard.press('Enter');
  await expect(form.heading).toBeFocused();

  // A request of the page itself would notice the end of the session first.
  await page.locator('[data-impact-state="done"]').waitFor();
  await product.emulator.expireSessions('acme-prod');
  await tabTo(page, form.review);
  await page.keyboard.press('Enter');
  const again = page.getByRole('dialog', { name: 'Your session has ended' });
  await expect(again.getByRole('textbox', { name: 'Password' })).toBeFocused();
  await page.keyboard.type('demo');
  await page.keyboard.press('Enter');
  await expect(again).toHaveCount(0);
  await expect(form.text('tenant')).toHaveValue('mine-by-keyboard');
  await tabTo(page, form.review);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Review changes' })).toBeFocused();
  expect(pointer).toEqual([]);
});
