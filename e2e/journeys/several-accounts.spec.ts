import type { Page } from '@playwright/test';
import { axeFindings } from '../fixtures/axe.ts';
import { accountsUrl, enter, type Locale, speak } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { accountsPage } from '../pages/accounts-page.ts';
import { pointerUses, tabTo } from '../pages/keyboard.ts';

const words = {
  'en-US': {
    change: 'Change 3 accounts…',
    title: 'Change 3 accounts',
    find: 'Replace this text',
    value: 'With this text',
    review: 'Review 3 accounts',
    reviewTitle: 'Review the changes of 3 accounts',
    apply: 'Apply to 3 accounts of ACME production',
    stored: '3 accounts changed',
  },
  'sv-SE': {
    change: 'Ändra 3 konton …',
    title: 'Ändra 3 konton',
    find: 'Byt ut den här texten',
    value: 'Mot den här texten',
    review: 'Granska 3 konton',
    reviewTitle: 'Granska ändringarna av 3 konton',
    apply: 'Tillämpa på 3 konton i ACME production',
    stored: '3 konton ändrade',
  },
} as const;
const locales: readonly Locale[] = ['en-US', 'sv-SE'];

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const member = (page: Page, name: string) => page.locator(`[data-member="${name}"]`);
const chosen = (page: Page, name: string) => page.locator(`[data-chosen="${name}"]`);
const radio = (page: Page, value: string) => page.locator(`label:has(input[value="${value}"])`);
const operatorAccounts = ['smsNordic', 'smsTest', 'smsUnchecked'];

test.use({ seed: 'messy' });

async function search(page: Page, sought: string): Promise<void> {
  await page.goto(`${accountsUrl()}?q=${encodeURIComponent(sought)}`);
  await expect(page.locator('[data-values="read"]')).toBeVisible();
}

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, button(page, name));
  await page.keyboard.press('Enter');
}

for (const locale of locales) {
  const say = words[locale];
  test(`a host is replaced in every account that a search finds, by keyboard (${locale})`, async ({ page }) => {
    const pointers = await pointerUses(page);
    await speak(page.context(), locale);
    await enter(page);
    await search(page, 'operator.example');
    const first = page.getByRole('checkbox').first();
    await tabTo(page, page.getByRole('grid').locator('[tabindex="0"]').first());
    await page.keyboard.press('Home');
    await expect(first).toBeFocused();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    expect(await axeFindings(page)).toEqual([]);
    await press(page, say.change);
    await expect(title(page, say.title)).toBeFocused();
    await expect(chosen(page, 'smsTest')).toBeVisible();
    await tabTo(page, page.locator('input[value="disable"]'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, page.getByLabel(say.find));
    await page.keyboard.type('operator.example');
    await tabTo(page, page.getByLabel(say.value));
    await page.keyboard.type('carrier.example');
    for (const name of operatorAccounts) await expect(chosen(page, name)).toContainText('smpp.carrier.example');
    expect(await axeFindings(page)).toEqual([]);
    await press(page, say.review);
    await expect(title(page, say.reviewTitle)).toBeFocused();
    expect(await axeFindings(page)).toEqual([]);
    await press(page, say.apply);
    await expect(title(page, say.stored)).toBeFocused();
    for (const name of operatorAccounts) await expect(member(page, name)).toHaveAttribute('data-state', 'stored');
    expect(await axeFindings(page)).toEqual([]);
    await search(page, 'carrier.example');
    for (const name of operatorAccounts) await expect(page.getByText(name, { exact: true })).toBeVisible();
    expect(pointers).toEqual([]);
  });
}

test('what was stored, refused and not reached is said account by account, and the rest goes on after a reload', async ({
  page,
  product,
}) => {
  await enter(page);
  const names = operatorAccounts.map((name) => `account=${name}`).join('&');
  await page.goto(`/instances/acme-prod/change-accounts?${names}`);
  await radio(page, 'set').click();
  await page.getByLabel('New value').fill('smpp.new.example');
  await button(page, 'Review 3 accounts').click();
  await expect(title(page, 'Review the changes of 3 accounts')).toBeVisible();
  const order = await page.locator('[data-member]').evaluateAll((all) => all.map((one) => one.dataset['member'] ?? ''));
  const [first = '', second = '', third = ''] = order;
  await product.emulator.editAccount('acme-prod', second, { '@server': 'smpp.theirs.example', by: 'anna' });
  await button(page, 'Apply to 3 accounts of ACME production').click();
  await expect(page.getByText(`Stopped at ${second}`)).toBeVisible();
  await expect(member(page, first)).toHaveAttribute('data-state', 'stored');
  await expect(member(page, second)).toHaveAttribute('data-state', 'refused');
  await expect(member(page, third)).toHaveAttribute('data-state', 'open');
  await expect(page.getByText('Stored: 1. Not stored: 2.')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.reload();
  await expect(title(page, '1 of 3 accounts changed')).toBeVisible();
  await expect(member(page, third)).toHaveAttribute('data-state', 'open');
  await button(page, 'Apply to the 2 accounts left').click();
  await expect(member(page, second)).toHaveAttribute('data-state', 'refused');
  await button(page, 'Apply to the 1 account left').click();
  await expect(title(page, '2 of 3 accounts changed')).toBeVisible();
  // What was refused is planned again on what holds now.
  await button(page, 'Review 1 account again').click();
  await expect(page).toHaveURL(/\/accounts\/[^/]+\/plans\//u);
});

test('a secret is rotated in all accounts that share a login: those that are missing are offered', async ({ page }) => {
  await enter(page);
  await page.goto('/instances/acme-prod/change-accounts?account=smsNordic');
  await radio(page, 'secret').click();
  await expect(page.getByText('2 more accounts sign in with the same logins')).toBeVisible();
  await button(page, 'Add them').click();
  await expect(page.locator('[data-chosen]')).toHaveCount(3);
  await page.getByLabel('New secret').fill('n3w-s3cret');
  expect(await axeFindings(page)).toEqual([]);
  await button(page, 'Review 3 accounts').click();
  await expect(title(page, 'Review the changes of 3 accounts')).toBeVisible();
  await expect(page.getByText('n3w-s3cret')).toHaveCount(0);
  await page.getByRole('button', { name: /^Apply to 3 accounts/u }).click();
  await expect(title(page, '3 accounts changed')).toBeVisible();
});

test('accounts that cannot be changed are left out with the reason; a viewer cannot choose any', async ({ page }) => {
  await enter(page);
  await page.goto('/instances/acme-prod/change-accounts?account=ffda&account=smsNordic&account=gone&account=smsTest');
  await expect(page.getByText('gone is not in the list any more')).toBeVisible();
  await radio(page, 'disable').click();
  await page.getByRole('button', { name: /^Review/u }).click();
  await expect(page.locator('[data-refused]')).toContainText('ffda: This account cannot be changed here.');
  await enter(page, 'acme-prod', 'demo-viewer');
  await page.goto(accountsUrl());
  await expect(accountsPage(page).grid).toBeVisible();
  await expect(page.getByRole('checkbox')).toHaveCount(0);
});

test('accounts in use are disabled together for one reason, which each receipt has', async ({ page }) => {
  await enter(page);
  await page.goto('/instances/acme-prod/change-accounts?account=defaultEmailBulk&account=smsUnchecked');
  await radio(page, 'disable').click();
  await button(page, 'Review 2 accounts').click();
  await expect(title(page, 'Review the changes of 2 accounts')).toBeVisible();
  await expect(member(page, 'defaultEmailBulk')).toContainText('13 links point to this account');
  const apply = page.getByRole('button', { name: /^Apply to 2 accounts of/u });
  await apply.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('[data-stop="defaultEmailBulk"]')).toContainText('13 links point to it');
  await dialog.getByRole('button', { name: 'Apply to 2 accounts' }).click();
  await expect(dialog.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('textbox').fill('The sending stops while the provider moves.');
  await dialog.getByRole('button', { name: 'Apply to 2 accounts' }).click();
  await expect(title(page, '2 accounts changed')).toBeVisible();
  await page.getByRole('link', { name: 'defaultEmailBulk' }).click();
  await expect(page.getByText('The sending stops while the provider moves.')).toBeVisible();
});

test('what was read before is not taken for what is stored while Campaign cannot be reached', async ({
  page,
  product,
}) => {
  await enter(page);
  await search(page, 'operator.example');
  await page.getByRole('checkbox').first().click();
  await product.emulator.inject({ target: 'campaign', method: 'ExecuteQuery', effect: { kind: 'reset' }, times: 999 });
  await page.getByRole('button', { name: /^Change 1 account/u }).click();
  await expect(page.getByRole('alert').first()).toContainText('Campaign could not be reached');
  await expect(page.locator('[data-chosen]')).toHaveCount(0);
  await product.emulator.clearFaults();
  for (const retry of await button(page, 'Try again').all()) await retry.click();
  await expect(chosen(page, 'smsNordic')).toBeVisible();
});
