import { accountsUrl, accountUrl, enter, planUrl } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { accountForm, type TextField } from '../pages/account-form.ts';
import { accountsPage } from '../pages/accounts-page.ts';
import { maskEditor } from '../pages/mask-editor.ts';
import { planPage } from '../pages/plan-page.ts';

test('without the admin right one sees everything, may change nothing, and is told so', async ({ page, product }) => {
  await product.emulator.reset();
  await enter(page, 'acme-prod', 'demo-viewer');
  await page.goto(accountsUrl());
  await expect(page.getByText('Signed in as Demo viewer')).toBeVisible();
  await accountsPage(page).imsLink.click();
  const form = accountForm(page);
  await form.ready();
  await expect(page.getByText('You may look, not change', { exact: true })).toBeVisible();
  const fields: readonly TextField[] = [
    'label',
    'name',
    'imsServer',
    'imsClientId',
    'callbackServer',
    'imsOrganizationId',
    'productContext',
    'experienceCloudServer',
    'tenant',
    'comment',
  ];
  for (const field of fields) {
    await expect(form.text(field), field).not.toHaveValue('');
    await expect(form.text(field), field).toHaveAttribute('readonly', '');
  }
  await form.enabled.press('Space');
  await expect(form.enabled).toBeChecked();
  await expect(form.scopes.tokens).toHaveCount(7);
  await form.scopes.tokens.first().press('Delete');
  await expect(form.scopes.tokens).toHaveCount(7);
  for (const control of [form.scopes.input, form.secret.replace, form.secret.clear, form.bar, form.review])
    await expect(control).toHaveCount(0);
  const mask = maskEditor(page);
  expect(await mask.totals()).toEqual({ linked: 7, 'no-such-group': 1, 'outside-mask': 10 });
  await mask.filter('No such group').click();
  await expect(mask.shown).toHaveText('1 of 18 profiles shown');
});

test('a mask can be tried and names of one’s own read, with nothing to store', async ({ page }) => {
  await enter(page, 'acme-prod', 'demo-viewer');
  await page.goto(accountUrl());
  await accountForm(page).ready();
  const mask = maskEditor(page);
  await mask.fill('Campaign - acme_stage - (.*)');
  expect(await mask.totals()).toEqual({ linked: 3, 'outside-mask': 15 });
  await expect(accountForm(page).review).toHaveCount(0);
  await mask.own.open.click();
  await mask.own.text.fill('Campaign - acme_stage - admin');
  await mask.own.use.click();
  await expect.poll(() => mask.totals()).toEqual({ linked: 1 });
});

test('a viewer may not apply a plan', async ({ page }) => {
  await enter(page, 'acme-prod', 'demo-viewer');
  const refused = await planUrl(page, { tenant: 'by-a-viewer' }).catch((error: Error) => error.message);
  // Either no plan is made for a viewer, or its page has no Apply.
  if (refused.startsWith('The plan answered')) {
    expect(refused).toContain('403');
    return;
  }
  await page.goto(refused);
  await expect(page.getByText('You may look, not apply')).toBeVisible();
  await expect(planPage(page).apply).toHaveCount(0);
});
