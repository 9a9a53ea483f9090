import type { Page } from '@playwright/test';
import { accountsUrl, accountUrl, enter, imsAccount } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { accountForm } from '../pages/account-form.ts';
import { accountsPage } from '../pages/accounts-page.ts';
import { planPage } from '../pages/plan-page.ts';

function signInAgain(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
  return {
    dialog,
    login: dialog.getByRole('textbox', { name: 'Campaign login' }),
    password: dialog.getByRole('textbox', { name: 'Password' }),
    submit: dialog.getByRole('button', { name: 'Sign in' }),
  };
}

/** Waits for the page's own requests: one of them would notice the end of the session first. */
async function ownQuestionAnswered(page: Page): Promise<void> {
  await page.locator('[data-impact-state="done"]').waitFor();
}

async function openForm(page: Page) {
  await enter(page);
  await page.goto(accountUrl());
  const form = accountForm(page);
  await form.ready();
  await ownQuestionAnswered(page);
  return form;
}

test('a session that ends during an edit is renewed without leaving the page, and what was typed is stored', async ({
  page,
  product,
}) => {
  const form = await openForm(page);
  await form.text('tenant').fill('typed-before-the-end');
  await form.secret.replace.click();
  await form.secret.input.fill('p8e-typed-before-the-end');
  await product.emulator.expireSessions('acme-prod');
  await form.review.click();

  const again = signInAgain(page);
  await expect(again.dialog).toContainText('ACME production');
  await expect(again.password).toBeFocused();
  await expect(again.login).toHaveValue('demo-admin');
  // The dialog stays until it is answered.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(again.dialog).toBeVisible();
  await again.password.fill('wrong');
  await again.submit.click();
  await expect(again.dialog.getByRole('alert')).toContainText('Campaign did not accept this login and password.');
  await again.password.fill('demo');
  await again.submit.click();
  await expect(again.dialog).toHaveCount(0);

  await expect(form.text('tenant')).toHaveValue('typed-before-the-end');
  await expect(form.secret.input).toHaveValue('p8e-typed-before-the-end');
  await form.review.click();
  const plan = planPage(page);
  await expect(plan.changes).toHaveCount(2);
  await plan.applyOnPurpose();
  await plan.stored();
  expect(await product.emulator.account('acme-prod', imsAccount)).toMatchObject({ tenant: 'typed-before-the-end' });
  expect(await product.emulator.secrets()).toContain('p8e-typed-before-the-end');
});

test('a session that ends before Apply is renewed there; the plan is applied once', async ({ page, product }) => {
  const form = await openForm(page);
  await form.text('tenant').fill('applied-after-renewal');
  await form.review.click();
  const plan = planPage(page);
  await expect(plan.apply).toBeVisible();
  await product.emulator.expireSessions('acme-prod');
  await plan.applyOnPurpose();
  const again = signInAgain(page);
  await again.password.fill('demo');
  await again.password.press('Enter');
  await expect(again.dialog).toHaveCount(0);
  expect(await product.emulator.account('acme-prod', imsAccount)).toMatchObject({ tenant: 'acme' });
  await plan.applyOnPurpose();
  await plan.stored();
  expect(await product.emulator.account('acme-prod', imsAccount)).toMatchObject({ tenant: 'applied-after-renewal' });
  expect((await product.emulator.counters())['campaign:acme-prod:xtk:session#Write']).toBe(1);
});

test('a list requested after the session has ended appears after signing in again', async ({ page, product }) => {
  await enter(page);
  await page.goto(accountsUrl());
  const accounts = accountsPage(page);
  await expect(accounts.grid).toBeVisible();
  await product.emulator.expireSessions('acme-prod');
  await product.emulator.editAccount('acme-prod', imsAccount, { label: 'A label after signing in again' });
  await accounts.readAgain.click();
  const again = signInAgain(page);
  await again.password.fill('demo');
  await again.submit.click();
  await expect(again.dialog).toHaveCount(0);
  await expect(accounts.row(/^A label after signing in again/u)).toBeVisible();
});

test('a person who leaves goes to the sign-in page, and from there back to the same account', async ({
  page,
  product,
}) => {
  const form = await openForm(page);
  await form.text('tenant').fill('stored-as-a-draft');
  await product.emulator.expireSessions('acme-prod');
  await form.review.click();
  const again = signInAgain(page);
  page.once('dialog', (dialog) => void dialog.accept());
  await again.dialog.getByRole('button', { name: 'Go to the sign-in page' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await page.getByRole('button', { name: 'Use demo-admin' }).click();
  await page.getByRole('button', { name: /^Sign in to/u }).click();
  await expect(page).toHaveURL(accountUrl());
  await expect(page.getByText('Draft restored')).toBeVisible();
  await expect(form.text('tenant')).toHaveValue('stored-as-a-draft');
});
