import type { Page } from '@playwright/test';
import { accountsUrl, accountUrl, enter, imsAccount } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { type Column, accountsPage } from '../pages/accounts-page.ts';

async function openList(page: Page, instanceKey = 'acme-prod') {
  await enter(page, instanceKey);
  await page.goto(accountsUrl(instanceKey));
  const accounts = accountsPage(page);
  await expect(accounts.grid).toBeVisible();
  return accounts;
}

function plain(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

test('every account is listed with label, name, type, status, time and author', async ({ page }) => {
  const accounts = await openList(page);
  await expect(accounts.count).toContainText('31 accounts');
  // The head is one of the rows that the grid counts; only those in view are in the document.
  await expect(accounts.grid).toHaveAttribute('aria-rowcount', '32');
  await expect(
    accounts.row(
      /^Adobe Experience Cloud \(MAC\) Adobe_Marketing_Cloud Adobe Experience Cloud In use .+ Demo administrator$/u,
    ),
  ).toBeVisible();
  await expect(accounts.row(/Asset bucket assetBucket Amazon .+ Disabled .+ Lea Fontaine$/u)).toBeVisible();
  // Text that looks like markup is shown as stored.
  await accounts.search.fill('crmSync');
  await expect(accounts.row(/Salesforce <CRM> & "sync" crmSync .+ Åsa Öberg$/u)).toBeVisible();
});

test('a search looks into label, name, type and author, and can be cleared', async ({ page }) => {
  const accounts = await openList(page);
  for (const [words, names] of [
    ['warehouse', ['nightlyExport', 'snowflakeWarehouse']],
    ['DEFAULTPOP', ['defaultPopAccount']],
    ['sftp', ['nightlyExport']],
    ['åsa', ['crmSync']],
    ['<crm> & "', ['crmSync']],
  ] as const) {
    await accounts.search.fill(words);
    await expect.poll(() => accounts.cells('Internal name'), words).toEqual(names);
    await expect(accounts.count).toContainText(`${names.length} of 31 accounts`);
  }
  await accounts.search.fill('no such thing');
  await expect(page.getByText('Nothing contains “no such thing”')).toBeVisible();
  await expect(accounts.grid).toHaveCount(0);
  await page.getByRole('button', { name: 'Clear search' }).last().click();
  await expect(accounts.count).toContainText('31 accounts');
});

test('each column sorts both ways', async ({ page }) => {
  const accounts = await openList(page);
  const collator = new Intl.Collator('en-US', { numeric: true });
  const columns: readonly Column[] = ['Internal name', 'Type', 'Status', 'Changed', 'By', 'Label'];
  for (const column of columns) {
    const words = (one: string, other: string) => collator.compare(one, other);
    // The account for Adobe sign-in comes first, then the enabled ones.
    const order = column === 'Changed' ? plain : column === 'Status' ? (a: string, b: string) => words(b, a) : words;
    await accounts.sortBy(column);
    await expect(accounts.head(column)).toHaveAttribute('aria-sort', 'ascending');
    const rising = await accounts.cells(column);
    expect(rising, `${column} rising`).toEqual(rising.toSorted(order));
    expect(new Set(rising).size, `${column} holds different values`).toBeGreaterThan(1);
    await accounts.sortBy(column);
    await expect(accounts.head(column)).toHaveAttribute('aria-sort', 'descending');
    const falling = await accounts.cells(column);
    expect(falling, `${column} falling`).toEqual(falling.toSorted((one, other) => order(other, one)));
    expect(falling.length, `${column}: rows in view`).toBeGreaterThan(10);
  }
});

test('the account for Adobe sign-in opens by its link, its row and the banner, another by its row', async ({
  page,
}) => {
  const accounts = await openList(page);
  await expect(accounts.imsLink).toHaveCount(1);
  await accounts
    .row(/aemInstance/u)
    .getByText('aemInstance')
    .click();
  await expect(page).toHaveURL(accountUrl('acme-prod', 'aemInstance'));
  await expect(page.getByRole('heading', { level: 1, name: 'AEM authoring' })).toBeFocused();
  await page.goBack();
  const opens = [
    async () => accounts.imsLink.click(),
    async () =>
      accounts
        .row(/Adobe_Marketing_Cloud/u)
        .getByText('In use')
        .click(),
    async () => page.getByRole('button', { name: 'Open account' }).click(),
  ];
  for (const open of opens) {
    await open();
    await expect(page).toHaveURL(accountUrl());
    await expect(page.getByRole('heading', { level: 1, name: 'Adobe Experience Cloud (MAC)' })).toBeFocused();
    await page.goBack();
    await expect(accounts.grid).toBeVisible();
  }
});

test('a change by another administrator is shown after a reload', async ({ page, product }) => {
  const accounts = await openList(page);
  await product.emulator.editAccount('acme-prod', imsAccount, { label: 'Adobe sign-in, renamed', active: '0' });
  await accounts.readAgain.click();
  await expect(accounts.row(/^Adobe sign-in, renamed Adobe_Marketing_Cloud .+ Disabled/u)).toBeVisible();
});

test('an account that was never filled in is called empty', async ({ page }) => {
  const accounts = await openList(page, 'acme-new');
  await expect(page.getByText('Adobe sign-in: Disabled')).toBeVisible();
  await expect(accounts.row(/Adobe_Marketing_Cloud .+ Disabled/u)).toBeVisible();
  await page.getByRole('button', { name: 'Open account' }).click();
  await expect(page).toHaveURL(accountUrl('acme-new'));
});

test('without the package the list says what to install', async ({ page }) => {
  const accounts = await openList(page, 'acme-bare');
  await expect(page.getByText('Adobe sign-in: Package missing')).toBeVisible();
  await expect(page.getByText(/Integration with Adobe Experience Cloud/u)).toBeVisible();
  await expect(accounts.imsLink).toHaveCount(0);
  await expect(accounts.count).toContainText('8 accounts');
});
