import type { Page } from '@playwright/test';
import { accountsUrl, accountUrl, enter, imsAccount } from '../fixtures/screen.ts';
import type { Product } from '../fixtures/product.ts';
import { expect, test } from '../fixtures/test.ts';
import { accountForm } from '../pages/account-form.ts';
import { maskEditor } from '../pages/mask-editor.ts';
import { planPage } from '../pages/plan-page.ts';

async function openForm(page: Page, instanceKey = 'acme-prod') {
  await enter(page, instanceKey);
  await page.goto(accountUrl(instanceKey));
  const form = accountForm(page);
  await form.ready();
  return form;
}

/** How often Campaign has written the account. */
async function writes({ emulator }: Product, instanceKey = 'acme-prod'): Promise<number> {
  return (await emulator.counters())[`campaign:${instanceKey}:xtk:session#Write`] ?? 0;
}

test('several fields: each before and after in the plan, stored as shown, in force after the restart', async ({
  page,
  product,
}) => {
  const form = await openForm(page);
  const former = await product.emulator.account('acme-prod', imsAccount);
  await form.text('label').fill('Adobe sign-in <prod> & "more"');
  await form.text('comment').fill('Changed in the browser.\nSecond line: åäö.');
  await form.scopes.remove('avatar').click();
  await form.packageAutoExport.press('Space');
  await form.text('tenant').fill('acme-emea');
  await form.review.click();

  const plan = planPage(page);
  await expect(plan.heading).toBeFocused();
  await expect(plan.changes).toHaveCount(5);
  await expect(plan.change('label')).toContainText('Now: Adobe Experience Cloud (MAC)');
  await expect(plan.change('label')).toContainText('After: Adobe sign-in <prod> & "more"');
  await expect(plan.change('packageAutoExport')).toContainText(/Now: Off.*After: On/u);
  await expect(plan.change('imsScope').getByText('removed')).toHaveCount(1);
  await expect(page.getByText('The mask is not part of this change')).toBeVisible();
  await expect(plan.warnings).toContainText('counts only after Campaign has been restarted');
  expect(await writes(product)).toBe(0);

  await plan.applyOnPurpose();
  await expect(plan.receipt).toBeFocused();
  await expect(page.getByText('Counts only after a restart')).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/applied by demo-admin/u);
  await expect(plan.changes).toHaveCount(5);
  const stored = await product.emulator.account('acme-prod', imsAccount);
  expect(stored).toEqual({
    ...former,
    label: 'Adobe sign-in <prod> & "more"',
    desc: 'Changed in the browser.\nSecond line: åäö.',
    userScope: former['userScope']?.replace('avatar,', ''),
    packageAutoExport: '1',
    tenant: 'acme-emea',
    lastModified: stored['lastModified'],
    'modifiedBy-id': stored['modifiedBy-id'],
  });
  expect(await writes(product)).toBe(1);

  // From now on, the address of the plan shows the receipt.
  await page.reload();
  await expect(plan.receipt).toBeVisible();
  await plan.backToAccount.click();
  await expect(page.getByText('Restart pending')).toBeVisible();
  await expect(form.text('tenant')).toHaveValue('acme-emea');
  await expect(form.status).toHaveText('No changes');
  await page.getByRole('button', { name: 'Restarted? Confirm' }).click();
  await expect(page.getByText('Restart pending')).toHaveCount(0);
  await page.reload();
  await form.ready();
  await expect(page.getByText('Restart pending')).toHaveCount(0);
});

test('a mask that takes groups away is shown with its totals and needs a confirmation', async ({ page, product }) => {
  await openForm(page);
  const mask = maskEditor(page);
  await mask.fill('Campaign - acme_prd - (.*)');
  expect(await mask.totals()).toEqual({ 'outside-mask': 18 });
  await accountForm(page).review.click();

  const plan = planPage(page);
  await expect(plan.change('associationMask')).toContainText('Campaign - acme_prod - (.*)');
  await expect(plan.change('associationMask')).toContainText('Campaign - acme_prd - (.*)');
  await expect(plan.total('Linked')).toHaveText(/7\s*0\s*−7/u);
  await expect(plan.total('Outside mask')).toHaveText(/10\s*18\s*\+8/u);
  await expect(plan.total('All profiles')).toHaveText(/18\s*18\s*Unchanged/u);
  await expect(page.getByRole('grid', { name: '8 profiles change their outcome' })).toBeVisible();
  await expect(plan.warnings).toContainText('nobody could sign in');

  await plan.apply.click();
  await expect(plan.confirm).toContainText('25 people lose sign-in, 3 administrators, you among them');
  await expect(plan.confirm).toContainText('demo-admin@acme.example, administrator');
  await plan.confirm.getByRole('button', { name: 'Do not apply' }).click();
  await expect(plan.confirm).toHaveCount(0);
  expect(await writes(product)).toBe(0);
  await plan.applyOnPurpose();
  await plan.stored();
  expect(await product.emulator.account('acme-prod', imsAccount)).toMatchObject({
    imsRightsMask: 'Campaign - acme_prd - (.*)',
  });
  expect(await writes(product)).toBe(1);
});

test('an empty account is filled in; then the list says that sign-in is set up', async ({ page, product }) => {
  const form = await openForm(page, 'acme-new');
  await form.enabled.press('Space');
  await form.text('imsServer').fill('https://ims-na1.adobelogin.com');
  await form.scopes.input.fill('openid AdobeID session');
  await form.scopes.input.press('Enter');
  await form.text('imsClientId').fill('acme_new_campaign');
  await form.secret.set.click();
  await form.secret.input.fill('p8e-new-instance-secret');
  await form.text('callbackServer').fill('https://acme-new.campaign.acme.example');
  await form.text('imsOrganizationId').fill('5B1D27A45C0F3E880A495C2B@AdobeOrg');
  await maskEditor(page).fill('Campaign - acme_new - (.*)');
  await form.text('productContext').fill('dma_campaign_classic');
  await form.text('experienceCloudServer').fill('https://experience.adobe.com');
  await form.text('tenant').fill('acme');
  await expect(form.status).toHaveText('11 changes');
  await form.review.click();
  const plan = planPage(page);
  await expect(plan.changes).toHaveCount(11);
  await expect(plan.total('Linked')).toHaveText(/0\s*1\s*\+1/u);
  await plan.applyOnPurpose();
  await plan.stored();
  expect(await product.emulator.account('acme-new', imsAccount)).toMatchObject({
    active: '1',
    imsServer: 'https://ims-na1.adobelogin.com',
    userScope: 'openid,AdobeID,session',
    clientId: 'acme_new_campaign',
    callbackServer: 'https://acme-new.campaign.acme.example',
    imsOrgId: '5B1D27A45C0F3E880A495C2B@AdobeOrg',
    imsRightsMask: 'Campaign - acme_new - (.*)',
    productContext: 'dma_campaign_classic',
    server: 'https://experience.adobe.com',
    tenant: 'acme',
  });
  await page.goto(accountsUrl('acme-new'));
  await expect(page.getByText('Adobe sign-in: Restart pending')).toBeVisible();
});

test('two clicks on Apply and a second page with the same plan write once', async ({ page, product, context }) => {
  const form = await openForm(page, 'acme-v8');
  await form.text('tenant').fill('acme-twice');
  await form.review.click();
  const plan = planPage(page);
  await expect(plan.apply).toBeVisible();
  const second = await context.newPage();
  await second.goto(page.url());
  const secondPlan = planPage(second);
  await expect(secondPlan.apply).toBeVisible();
  // Long enough for the second click and the second page to happen during the first write.
  await product.emulator.inject({
    target: 'campaign',
    instanceKey: 'acme-v8',
    method: 'Write',
    effect: { kind: 'latency', ms: 1500 },
  });
  await page.bringToFront();
  await plan.apply.dblclick();
  await second.bringToFront();
  await secondPlan.apply.click();
  await secondPlan.stored();
  await plan.stored();
  expect(await writes(product, 'acme-v8')).toBe(1);
  expect(await product.emulator.account('acme-v8', imsAccount)).toMatchObject({ tenant: 'acme-twice' });
});

test('a replaced secret reaches Campaign encrypted and stays nowhere else', async ({ page, product }) => {
  const typed = 'p8e-replaced-in-the-browser-7';
  const form = await openForm(page);
  const former = await product.emulator.account('acme-prod', imsAccount);
  await form.secret.replace.click();
  await form.secret.input.fill(typed);
  await form.review.click();
  const plan = planPage(page);
  await expect(plan.change('imsClientSecret')).toContainText('Replaced');
  await expect(plan.warnings).toContainText('The client secret is replaced');
  await plan.applyOnPurpose();
  await plan.stored();
  const stored = await product.emulator.account('acme-prod', imsAccount);
  expect(stored['clientSecret']).toMatch(/^@.+/u);
  expect(stored['clientSecret']).not.toBe(former['clientSecret']);
  // Campaign decrypts it to what was typed.
  expect(await product.emulator.secrets()).toContain(typed);
  expect(await page.content()).not.toContain(typed);
  await plan.backToAccount.click();
  await expect(form.row('imsClientSecret')).toContainText('Stored');
  await expect(form.secret.replace).toBeVisible();
});

test('clearing a secret needs a second confirmation', async ({ page, product }) => {
  const form = await openForm(page);
  await form.secret.clear.click();
  await form.review.click();
  const plan = planPage(page);
  await expect(plan.change('imsClientSecret')).toContainText('Cleared');
  await plan.applyOnPurpose();
  await plan.stored();
  expect((await product.emulator.account('acme-prod', imsAccount))['clientSecret'] ?? '').toBe('');
  await plan.backToAccount.click();
  await expect(form.row('imsClientSecret')).toContainText('Not stored');
});

test('when the answer to the write is lost, the console finds out what was stored and sends nothing again', async ({
  page,
  product,
}) => {
  const form = await openForm(page);
  await form.text('tenant').fill('acme-lost');
  await form.review.click();
  const plan = planPage(page);
  await expect(plan.apply).toBeVisible();
  await product.emulator.inject({
    target: 'campaign',
    instanceKey: 'acme-prod',
    method: 'Write',
    effect: { kind: 'reset', afterWrite: true },
  });
  await plan.applyOnPurpose();
  await plan.stored();
  expect(await product.emulator.account('acme-prod', imsAccount)).toMatchObject({ tenant: 'acme-lost' });
  expect(await writes(product)).toBe(1);
});

test('when the write itself is lost, the page says that the outcome is not known and sends nothing', async ({
  page,
  product,
}) => {
  const form = await openForm(page, 'acme-v8');
  await form.text('tenant').fill('acme-nowhere');
  await form.review.click();
  const plan = planPage(page);
  await expect(plan.apply).toBeVisible();
  await product.emulator.inject({
    target: 'campaign',
    instanceKey: 'acme-v8',
    method: 'Write',
    effect: { kind: 'reset' },
  });
  await plan.applyOnPurpose();
  await expect(page.getByText('It is not known whether the change was stored')).toBeVisible();
  await expect(plan.apply).toHaveCount(0);
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByText('Checked: not decided yet.')).toBeVisible();
  expect(await writes(product, 'acme-v8')).toBe(1);
  expect(await product.emulator.account('acme-v8', imsAccount)).toMatchObject({ tenant: 'acme' });
});

test('when Campaign refuses the write, the plan stays and can be applied once the cause is gone', async ({
  page,
  product,
}) => {
  const form = await openForm(page);
  await form.text('tenant').fill('acme-refused');
  await form.review.click();
  const plan = planPage(page);
  await expect(plan.apply).toBeVisible();
  await product.emulator.inject({
    target: 'campaign',
    instanceKey: 'acme-prod',
    method: 'Write',
    effect: { kind: 'soap-fault', code: 'SOP-330011', text: 'Error while executing the method Write.' },
  });
  await plan.applyOnPurpose();
  await expect(plan.applyBar.getByRole('alert')).toBeVisible();
  await expect(plan.applyBar.getByRole('alert')).toContainText('Campaign is as it was.');
  expect(await product.emulator.account('acme-prod', imsAccount)).toMatchObject({ tenant: 'acme' });
  await plan.applyOnPurpose();
  await plan.stored();
  expect(await product.emulator.account('acme-prod', imsAccount)).toMatchObject({ tenant: 'acme-refused' });
});

test('back from the plan to the form, everything typed is still there', async ({ page }) => {
  const form = await openForm(page);
  await form.text('label').fill('Typed before the plan');
  await form.secret.replace.click();
  await form.secret.input.fill('p8e-stays-while-the-page-is-open');
  await form.review.click();
  const plan = planPage(page);
  await plan.backToForm.click();
  await expect(form.text('label')).toHaveValue('Typed before the plan');
  await expect(form.secret.input).toHaveValue('p8e-stays-while-the-page-is-open');
  await expect(form.status).toHaveText('2 changes');
});
