import { expect, type Page } from '@playwright/test';
import type { Product } from '../fixtures/product.ts';
import { accountUrl, imsAccount } from '../fixtures/screen.ts';
import { accountForm } from './account-form.ts';
import { accountsPage } from './accounts-page.ts';
import { pointerUses, tabInto, tabTo, typeOver } from './keyboard.ts';
import { maskEditor, type Totals } from './mask-editor.ts';
import { overrideByKeyboard, planPage } from './plan-page.ts';
import { signInPage } from './sign-in-page.ts';

const secret = 'p8e-typed-on-the-keyboard-9';
const newMask = 'Campaign - acme_prod - (.+)';

async function signIn(page: Page): Promise<void> {
  const { instance, login, submit } = signInPage(page);
  await page.goto('/');
  await tabTo(page, instance('ACME production'));
  await page.keyboard.press('ArrowDown');
  await expect(instance('ACME stage')).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await tabTo(page, login);
  await page.keyboard.type('demo-admin');
  await page.keyboard.press('Tab');
  await page.keyboard.type('wrong');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Campaign did not accept');
  await tabTo(page, page.getByRole('button', { name: 'Use demo-admin' }));
  await page.keyboard.press('Space');
  await tabTo(page, submit, 'Shift+Tab');
  await page.keyboard.press('Enter');
}

async function openAccount(page: Page): Promise<void> {
  const accounts = accountsPage(page);
  await expect(accounts.grid).toBeVisible();
  await tabTo(page, accounts.search);
  await page.keyboard.type('adobe');
  await expect(accounts.count).toContainText(/of \d+ accounts/u);
  await page.keyboard.press('Escape');
  await expect(accounts.search).toHaveValue('');
  await tabInto(page, accounts.grid);
  await page.keyboard.press('Control+Home');
  // The first column chooses accounts.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect(accounts.head('Label').getByRole('button')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(accounts.head('Internal name')).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await expect(accounts.imsLink).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(accountUrl());
}

async function editFields(page: Page): Promise<void> {
  const form = accountForm(page);
  await expect(form.heading).toBeFocused();
  await form.ready();
  await tabTo(page, form.text('label'));
  await typeOver(page, 'Typed on the keyboard');
  await tabTo(page, form.enabled);
  await page.keyboard.press('Space');
  await expect(form.enabled).not.toBeChecked();

  await tabInto(page, page.getByRole('list', { name: 'IMS scope' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  await expect(form.scopes.tokens).toHaveCount(6);
  await page.keyboard.press('Alt+ArrowRight');
  await expect(form.scopes.tokens.nth(2)).toHaveText('audiencemanager_api');
  await tabTo(page, form.scopes.input);
  await page.keyboard.type('email');
  await page.keyboard.press('Enter');
  await expect(form.scopes.tokens).toHaveCount(7);

  await tabTo(page, form.secret.replace);
  await page.keyboard.press('Enter');
  await expect(form.secret.input).toBeFocused();
  await page.keyboard.type(secret);
  await tabTo(page, form.text('callbackServer'));
  await typeOver(page, 'http://acme-prod.campaign.acme.example');
  await expect(form.messages('callbackServer')).toContainText('The address must begin with https://.');
  await tabTo(page, form.undo('callbackServer'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(form.text('callbackServer')).toBeFocused();
  await expect(form.messages('callbackServer')).toBeEmpty();
}

async function editMask(page: Page, totals: Totals): Promise<void> {
  const mask = maskEditor(page);
  await tabTo(page, mask.input);
  await page.keyboard.press('End');
  for (const key of ['ArrowLeft', 'Backspace', '+']) await page.keyboard.press(key);
  await mask.settled(newMask);
  expect(await mask.totals()).toEqual(totals);

  await tabTo(page, mask.own.open);
  await page.keyboard.press('Enter');
  await expect(mask.own.text).toBeFocused();
  await page.keyboard.type('Campaign - acme_prod - report');
  await tabTo(page, mask.own.use);
  await page.keyboard.press('Enter');
  await expect(mask.preview).toHaveAttribute('data-preview-total', '1');
  await expect(mask.own.edit).toBeFocused();
  await tabTo(page, mask.own.back);
  await page.keyboard.press('Enter');
  await mask.settled(newMask);
  await expect.poll(() => mask.totals()).toEqual(totals);
  await expect(mask.own.open).toBeFocused();

  await tabTo(page, mask.filter('Linked'));
  await page.keyboard.press('Space');
  await expect(mask.filter('Linked')).toHaveAttribute('aria-pressed', 'true');
  await tabTo(page, mask.search);
  await page.keyboard.type('admin');
  await expect(mask.shown).toHaveText(/^1 of /u);
  await tabInto(page, mask.grid);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await expect(mask.details.getByRole('heading', { level: 4 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(mask.details).toHaveCount(0);
  await expect(mask.grid.locator(':focus')).toHaveCount(1);
}

/** Sign-in, list, form, mask, plan and receipt of acme-prod by keyboard only. */
export async function wholeJourneyByKeyboard(page: Page, { emulator }: Product, totals: Totals): Promise<void> {
  const pointer = await pointerUses(page);
  await signIn(page);
  await openAccount(page);
  await editFields(page);
  await editMask(page, totals);

  const form = accountForm(page);
  await expect(form.status).toHaveText('5 changes');
  await tabTo(page, form.review);
  await page.keyboard.press('Enter');
  const plan = planPage(page);
  await expect(plan.heading).toBeFocused();
  await expect(plan.changes).toHaveCount(5);
  await tabTo(page, plan.apply);
  await page.keyboard.press('Enter');
  // The account would be disabled, so each guard needs an answer.
  await expect(plan.confirm.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(plan.apply).toBeFocused();
  await page.keyboard.press('Enter');
  await overrideByKeyboard(page);
  // Nobody else could sign in and undo it, so the person must prove their own password.
  await overrideByKeyboard(page);
  await expect(plan.receipt).toBeFocused();

  const stored = await emulator.account('acme-prod', imsAccount);
  expect(stored).toMatchObject({
    label: 'Typed on the keyboard',
    active: '0',
    userScope:
      'openid,read_organizations,audiencemanager_api,session,additional_info.projectedProductContext,AdobeID,email',
    imsRightsMask: newMask,
  });
  expect(await emulator.secrets()).toContain(secret);
  await tabTo(page, plan.backToAccount);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Restart pending')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Restarted? Confirm' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Restart pending')).toHaveCount(0);
  expect(pointer).toEqual([]);
}
