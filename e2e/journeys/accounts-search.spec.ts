import type { Page } from '@playwright/test';
import { accountsUrl, accountUrl, enter } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { accountsPage } from '../pages/accounts-page.ts';

async function openList(page: Page, query = '') {
  await enter(page, 'acme-prod');
  await page.goto(`${accountsUrl()}${query}`);
  const accounts = accountsPage(page);
  await expect(accounts.heading).toBeVisible();
  return accounts;
}

test.use({ seed: 'messy' });

test('which accounts use a host: the row says by which field, and back returns to the search', async ({ page }) => {
  const accounts = await openList(page);
  await accounts.search.fill('SMPP.operator');
  await expect(accounts.count).toContainText('3 of');
  await expect(accounts.row(/smsNordic/u)).toContainText('Server: smpp.operator.example');
  await expect(accounts.row(/smsNordic/u).locator('mark')).toHaveText('smpp.operator');
  await expect(page).toHaveURL(`${accountsUrl()}?q=SMPP.operator`);
  await accounts
    .row(/smsTest/u)
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(accountUrl('acme-prod', 'smsTest'));
  await page.goBack();
  await expect(accounts.search).toHaveValue('SMPP.operator');
  await expect(accounts.count).toContainText('3 of');
});

test('a secret is never found', async ({ page }) => {
  const accounts = await openList(page);
  await accounts.search.fill('smpp-secret');
  await expect(page.getByText('Secrets are never searched')).toBeVisible();
  await expect(accounts.grid).toHaveCount(0);
});

test('findings with their sentence and remedy, by keyboard, and who could not be judged', async ({ page }) => {
  const accounts = await openList(page);
  await page.getByRole('button', { name: 'Show findings' }).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Findings' });
  const chip = panel.getByRole('button', { name: /^Duplicate SMS login/u });
  await chip.focus();
  await page.keyboard.press('Enter');
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(`${accountsUrl()}?finding=duplicate-sms-login`);
  await expect.poll(() => accounts.cells('Internal name')).toEqual(expect.arrayContaining(['smsNordic', 'smsTest']));
  await expect(accounts.row(/smsTest/u)).toContainText(/Same login at the SMS provider as .+ and 1 more\./u);
  await expect(panel).toContainText('Give each a login of its own at the provider');
  await panel.getByText(/^Not known of/u).click();
  await expect(panel.getByRole('link', { name: 'typeOfAnotherBuild' })).toBeVisible();
});

test('the address opens the list as it was', async ({ page }) => {
  const accounts = await openList(page, '?q=outlook&group=campaign&state=enabled&finding=plain-connection');
  await expect(accounts.search).toHaveValue('outlook');
  await expect.poll(() => accounts.cells('Internal name')).toEqual(['bounceCopied']);
  await page.getByRole('button', { name: 'Clear filters' }).first().click();
  await expect(page).toHaveURL(accountsUrl());
});
