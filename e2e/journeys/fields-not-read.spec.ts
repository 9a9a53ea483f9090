import type { Page } from '@playwright/test';
import { axeFindings } from '../fixtures/axe.ts';
import type { Product } from '../fixtures/product.ts';
import { accountsUrl, accountUrl, enter, imsAccount, speak } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { accountForm } from '../pages/account-form.ts';
import { planPage } from '../pages/plan-page.ts';

/** The page when Campaign does not return a field of the account, or hides its secret. */

/** Damages every reply with accounts in it until faults are cleared. */
async function damage(product: Product, edits: readonly object[]): Promise<void> {
  const reply = { target: 'campaign', method: 'ExecuteQuery', schema: 'nms:extAccount', times: 1000 };
  await product.emulator.inject({ ...reply, effect: { kind: 'damage', whereThere: true, edits } });
}

const path = (attribute: string) => `extAccount[0]/@${attribute}`;

async function openForm(page: Page) {
  await page.goto(accountUrl());
  const form = accountForm(page);
  await expect(form.status).toHaveText('No changes');
  return form;
}

test('a hidden secret is shown as hidden, can be set, and its outcome is not known', async ({ page, product }) => {
  await enter(page);
  await product.emulator.hideSecrets('acme-prod');
  const form = await openForm(page);
  const row = form.row('imsClientSecret');
  await expect(row).toContainText('Hidden by Campaign: whether one is stored cannot be seen');
  await expect(row.getByText('Not stored')).toHaveCount(0);
  await expect(form.secret.replace).toHaveCount(0);
  await expect(form.secret.clear).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await row.getByRole('button', { name: 'Set new' }).click();
  await form.secret.input.fill('p8e-set-without-seeing-01');
  await expect(row).toContainText('Campaign will not show whether that was done.');
  await form.review.click();
  const plan = planPage(page);
  await expect(plan.change('imsClientSecret')).toContainText('Hidden by Campaign');
  await expect(plan.change('imsClientSecret')).toContainText('Replaced');
  await expect(plan.warnings).toContainText('Campaign hides the stored secret');
  await plan.applyOnPurpose();
  await expect(page.getByText('Campaign does not tell what it stores in: IMS client secret.')).toBeVisible();
  await expect(plan.receipt).toHaveCount(0);
});

test('a field that was not read stays unchanged unless it is set; so does a flag', async ({ page, product }) => {
  await enter(page);
  await damage(product, [
    { path: path('tenant'), remove: true },
    { path: path('active'), set: 'maybe' },
  ]);
  const form = await openForm(page);
  const [tenant, enabled] = [form.row('tenant'), form.row('enabled')];
  await expect(tenant).toContainText('Not read: Campaign did not tell this field.');
  await expect(form.text('tenant')).toHaveCount(0);
  await expect(enabled).toContainText('Not read: Campaign sent a value that this field cannot have.');
  await expect(form.enabled).toHaveCount(0);
  await expect(form.review).toBeDisabled();
  expect(await axeFindings(page)).toEqual([]);

  await tenant.getByRole('button', { name: 'Set a value of Tenant' }).click();
  await expect(form.text('tenant')).toBeFocused();
  await expect(form.status).toHaveText('1 change');
  await form.undo('tenant').click();
  await expect(tenant).toContainText('Not read');
  await expect(form.status).toHaveText('No changes');

  await tenant.getByRole('button', { name: 'Set a value of Tenant' }).press('Enter');
  await form.text('tenant').fill('acme2');
  await enabled.getByRole('button', { name: 'Turn off: Enabled' }).click();
  await expect(form.enabled).not.toBeChecked();
  await form.review.click();
  const plan = planPage(page);
  await expect(plan.change('tenant')).toContainText('Not read');
  await expect(plan.change('tenant')).toContainText('acme2');
  await expect(plan.change('enabled')).toContainText('Not read');
  expect(await axeFindings(page)).toEqual([]);
  // By now Campaign returns both, so nothing is overwritten silently.
  await product.emulator.clearFaults();
  await plan.applyOnPurpose();
  await expect(page.getByRole('alert')).toContainText('The account does not read as when you opened it');
  await expect(page.getByText('Whether it was changed is not known')).toHaveCount(2);
  expect(await axeFindings(page)).toEqual([]);
  expect((await product.emulator.account('acme-prod', imsAccount))['tenant']).toBe('acme');
});

test('a mask that was not read cannot be changed, and the page says why', async ({ page, product }) => {
  await enter(page);
  await damage(product, [{ path: path('imsRightsMask'), remove: true }]);
  const form = await openForm(page);
  await expect(form.row('associationMask')).toContainText('Without the stored mask nothing can be said');
  await expect(form.text('associationMask')).toHaveCount(0);
  await expect(form.row('associationMask').getByRole('button')).toHaveCount(0);
});

test('in Swedish', async ({ context, page, product }) => {
  await speak(context, 'sv-SE');
  await enter(page);
  await product.emulator.hideSecrets('acme-prod');
  await damage(product, [{ path: path('tenant'), remove: true }]);
  await page.goto(accountUrl());
  const form = accountForm(page);
  await expect(form.row('imsClientSecret')).toContainText('Dold av Campaign: det går inte att se om någon är lagrad');
  await expect(form.row('tenant')).toContainText('Inte läst: Campaign uppgav inte fältet.');
  await form.row('tenant').getByRole('button', { name: 'Ange ett värde för Tenant' }).click();
  await expect(form.row('tenant').getByRole('textbox')).toBeFocused();
});

test('the list of accounts says what was not read, and does not say that sign-in is set up or missing', async ({
  page,
  product,
}) => {
  await enter(page);
  await damage(product, [
    { path: 'extAccount[*]/@active', remove: true },
    { path: path('type'), remove: true },
  ]);
  await page.goto(accountsUrl());
  await expect(page.getByText('Adobe sign-in: Not known: not read')).toBeVisible();
  await expect(page.getByRole('grid').getByText('Enabled', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('grid').getByText('Not read').first()).toBeVisible();
});
