import { accountUrl, enter } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { accountForm } from '../pages/account-form.ts';
import { pointerUses, tabInto, tabTo } from '../pages/keyboard.ts';
import { maskEditor } from '../pages/mask-editor.ts';

test.use({ seed: 'messy' });

test('the summaries below the table link to their rows and back, by keyboard only', async ({ page }) => {
  const uses = await pointerUses(page);
  await enter(page);
  await page.goto(accountUrl());
  await accountForm(page).ready();
  const mask = maskEditor(page);
  await mask.settled('Campaign - acme_prod - (.*)');

  await tabTo(page, mask.unreached);
  await page.keyboard.press('Enter');
  const nordics = mask.groupLink(/^Agency North agency-nordics 1 profile comes near/u);
  await tabTo(page, nordics);
  await page.keyboard.press('Enter');
  await expect(mask.backToAll).toBeFocused();
  await expect(mask.preview.getByText('Only profiles that come near Agency North')).toBeVisible();
  await expect(mask.shown).toHaveText('1 of 40 profiles shown');
  await tabInto(page, mask.grid);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await expect(mask.details).toContainText(
    'Rename the profile in Admin Console to Campaign - acme_prod - agency-nordics',
  );
  await expect(mask.details).toContainText('A profile’s name cannot be changed from here.');
  await expect(mask.details.getByRole('button', { name: 'Copy name' })).toBeVisible();
  await page.keyboard.press('Escape');
  await tabTo(page, mask.backToAll, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(nordics).toBeFocused();
  await expect(mask.shown).toHaveText('40 of 40 profiles shown');

  await tabTo(page, mask.collisions);
  await page.keyboard.press('Enter');
  await tabTo(page, mask.groupLink('workflow: 2 profiles'));
  await page.keyboard.press('Enter');
  await expect(mask.backToAll).toBeFocused();
  await expect(mask.shown).toHaveText('2 of 40 profiles shown');
  await expect(mask.row(/^Campaign - acme_prod - workflow .+ Linked/u)).toHaveCount(2);
  await page.keyboard.press('Enter');

  await tabTo(page, mask.showControlPanel);
  await page.keyboard.press('Enter');
  await expect(mask.shown).toHaveText('8 of 40 profiles shown');
  await expect(mask.row(/^approval admin/u)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(mask.showControlPanel).toBeFocused();
  expect(uses).toEqual([]);
});

test('a profile whose readings differ shows each reading with its group, and how to settle it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await enter(page);
  await page.goto(accountUrl());
  await accountForm(page).ready();
  const mask = maskEditor(page);
  await mask.search.fill('campaign - acme_prod - delivery');
  await mask
    .row(/^campaign - acme_prod - delivery/u)
    .getByRole('rowheader')
    .click();
  await expect(mask.details.getByRole('listitem')).toContainText([
    'As the preview reads it: does not fit',
    'Found anywhere in the name: does not fit',
    'Ignoring upper and lower case: Delivery operators (delivery)',
    'As a plain prefix: does not fit',
    'Only upper and lower case differ from Delivery operators (delivery).',
  ]);
  await mask.details.getByRole('button', { name: 'Copy name' }).click();
  await expect(mask.details).toContainText('Name copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Campaign - acme_prod - delivery');
});
