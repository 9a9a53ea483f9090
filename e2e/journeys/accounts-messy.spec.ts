import { accountsUrl, accountUrl, enter } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { accountForm } from '../pages/account-form.ts';
import { accountsPage } from '../pages/accounts-page.ts';

test.use({ seed: 'messy' });
test('two Adobe sign-in accounts are named, in the list and in each form', async ({ page }) => {
  await enter(page, 'acme-stage');
  await page.goto(accountsUrl('acme-stage'));
  const accounts = accountsPage(page);
  await expect(page.getByText('Adobe sign-in: Duplicate')).toBeVisible();
  await expect(page.getByText(/Sign-in breaks while several accounts/u)).toContainText(
    /Adobe_Marketing_Cloud.*Adobe_Experience_Cloud|Adobe_Experience_Cloud.*Adobe_Marketing_Cloud/u,
  );
  await expect(accounts.imsLink).toHaveCount(2);

  await page.getByRole('link', { name: 'Adobe Experience Cloud (copy)' }).click();
  await expect(page).toHaveURL(accountUrl('acme-stage', 'Adobe_Experience_Cloud'));
  await expect(page.getByText(/Delete all but one .+: Adobe_Marketing_Cloud\./u)).toBeVisible();
  // The leftover account has the mask as misprinted on Adobe's pages; the form opens all the same.
  await expect(accountForm(page).text('associationMask')).toHaveValue('Campaign - acme_stage - (.&#42;)');

  await page.goto(accountUrl('acme-stage'));
  await expect(page.getByText(/Delete all but one .+: Adobe_Experience_Cloud\./u)).toBeVisible();
});

test('once the second account is gone, a reload says that all is well', async ({ page, product }) => {
  await enter(page, 'acme-stage');
  await page.goto(accountsUrl('acme-stage'));
  await expect(page.getByText('Adobe sign-in: Duplicate')).toBeVisible();
  await product.emulator.removeAccount('acme-stage', 'Adobe_Experience_Cloud');
  await accountsPage(page).readAgain.click();
  await expect(page.getByText('Adobe sign-in: In use')).toBeVisible();
  await expect(accountsPage(page).imsLink).toHaveCount(1);
});
