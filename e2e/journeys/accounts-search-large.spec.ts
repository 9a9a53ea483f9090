import { accountsUrl, enter } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { accountsPage } from '../pages/accounts-page.ts';

test.use({ seed: 'large' });

test('one of them is found by its host, and only rows in view are drawn', async ({ page }) => {
  await enter(page, 'acme-prod');
  await page.goto(accountsUrl());
  const accounts = accountsPage(page);
  await expect(accounts.count).toContainText(/5,0\d\d accounts/u);
  await accounts.search.fill('ext5999.acme');
  await expect(accounts.row(/EXT5999/u)).toContainText('Server: ext5999.acme.example');
  await accounts.search.fill('.acme.example');
  await expect(accounts.count).toContainText(/5,0\d\d of/u);
  expect(await accounts.grid.getByRole('row').count()).toBeLessThan(60);
});
