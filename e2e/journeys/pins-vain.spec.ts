import { axeFindings } from '../fixtures/axe.ts';
import { accountUrl, enter, pinPeople } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { accountForm } from '../pages/account-form.ts';
import { pointerUses, tabTo, typeOver } from '../pages/keyboard.ts';
import { maskEditor } from '../pages/mask-editor.ts';
import { peopleImpact } from '../pages/people-impact.ts';

test.use({ actionTimeout: 30_000 });

const stored = 'Campaign - acme_prod - (.*)';
/** Has the same effect as the stored mask. */
const same = 'Campaign - acme_prod - (.+)';

test('a pin that protects nothing suggests similar names, is corrected or pinned all the same, and is shown on the plan', async ({
  page,
}) => {
  test.slow();
  const pointer = await pointerUses(page);
  await enter(page);
  await pinPeople(page, []);
  await page.goto(accountUrl());
  await accountForm(page).ready();
  const impact = peopleImpact(page);
  await impact.settled(stored);
  const { pinned, region } = impact;
  const press = async (target: typeof pinned.add, key: 'Tab' | 'Shift+Tab' = 'Tab') => {
    await tabTo(page, target, key);
    await page.keyboard.press('Enter');
  };
  const confirm = region.getByRole('button', { name: 'Pin all the same' });
  const state = (text: string) => pinned.item(text).locator('[data-expectation-state]').first();

  await press(pinned.add);
  await tabTo(page, pinned.kind, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await tabTo(page, pinned.profiles);
  await page.keyboard.type('agency-%');
  await tabTo(page, pinned.group);
  await page.keyboard.type('Administrator');
  await page.keyboard.press('Escape');
  await press(pinned.save);

  await expect(confirm).toBeVisible();
  await expect(region.getByText('As things are now, this pin protects nothing.')).toBeVisible();
  const group = region.getByText('No operator group is called “Administrator”. You may mean admin (Administrator).');
  await expect(group).toBeVisible();
  await expect(region.getByText('No product profile fits “agency-%”. You may mean agency-*.')).toBeVisible();
  await expect(pinned.group).toHaveAttribute('aria-invalid', 'true');
  await expect(pinned.items).toHaveCount(0);
  expect(await axeFindings(page)).toEqual([]);

  // Correct one of the two: its message goes, and the other is shown again on save.
  await tabTo(page, pinned.profiles, 'Shift+Tab');
  await typeOver(page, 'agency-*');
  await expect(confirm).toHaveCount(0);
  await press(pinned.save);
  await expect(group).toBeVisible();
  await expect(region.getByText(/^No product profile fits/u)).toHaveCount(0);
  await press(confirm);
  await expect(state('agency-*')).toHaveAttribute('data-expectation-state', 'vain');
  await expect(pinned.item('agency-*')).toContainText(
    'Protects nothing. Profiles agency-* must never reach Administrator',
  );
  await expect(pinned.item('agency-*')).toContainText('You may mean admin (Administrator).');
  const guard = impact.guard('expectation-fails');
  await expect(guard).toBeVisible();
  await expect(guard).toHaveAttribute('data-guard-state', 'clear');
  await expect(guard).toContainText('No pinned expectation fails. One protects nothing as things are now.');

  // Undo does not ask again.
  await press(pinned.remove('Profiles agency-* must never reach Administrator'), 'Shift+Tab');
  await expect(pinned.undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(state('agency-*')).toHaveAttribute('data-expectation-state', 'vain');
  expect(await axeFindings(page)).toEqual([]);

  await tabTo(page, maskEditor(page).input, 'Shift+Tab');
  await typeOver(page, same);
  await impact.settled(same);
  await press(accountForm(page).review);
  const planned = peopleImpact(page);
  await expect(page.locator('[data-impact-state="planned"]')).toBeVisible();
  await expect(planned.pinned.item('agency-*')).toContainText('Protects nothing.');
  await expect(planned.pinned.item('agency-*')).toContainText('No operator group is called “Administrator”.');
  await expect(planned.guard('expectation-fails')).toBeVisible();
  expect(pointer).toEqual([]);
});
