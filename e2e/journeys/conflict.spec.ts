import type { Page } from '@playwright/test';
import { accountUrl, enter, imsAccount } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { accountForm, type Field } from '../pages/account-form.ts';
import { planPage } from '../pages/plan-page.ts';

const conflictHeading = (page: Page) => page.getByRole('heading', { name: 'Compare and decide' });
const conflictRow = (page: Page, field: Field) => page.locator(`[data-conflict="${field}"]`);

async function openForm(page: Page) {
  await enter(page);
  await page.goto(accountUrl());
  const form = accountForm(page);
  await form.ready();
  return form;
}

test('changed by another person before the review: base, theirs and yours, decided field by field', async ({
  page,
  product,
}) => {
  const form = await openForm(page);
  await form.text('tenant').fill('tenant of mine');
  await form.text('label').fill('Label of mine');
  await form.text('comment').fill('Comment of mine');
  await product.emulator.editAccount('acme-prod', imsAccount, {
    tenant: 'tenant-of-theirs',
    label: 'Label of theirs',
    productContext: 'dma_campaign',
    by: 'demo-admin',
  });
  await form.review.click();
  await expect(conflictHeading(page)).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('Somebody else changed this account');
  await expect(page.getByRole('alert')).toContainText('by Demo administrator');
  await expect(page.getByText('2 fields to decide.')).toBeVisible();

  const tenant = conflictRow(page, 'tenant');
  await expect(tenant).toContainText('When you opened it');
  await expect(tenant).toContainText('tenant-of-theirs');
  await expect(tenant).toContainText('tenant of mine');
  await expect(conflictRow(page, 'productContext')).toContainText('Only they changed it');
  await expect(conflictRow(page, 'comment')).toContainText('Only you changed it');
  // Typed values stay untouched until the decision.
  await expect(form.text('tenant')).toHaveValue('tenant of mine');

  const use = page.getByRole('button', { name: 'Use these values and review again' });
  await use.click();
  await expect(conflictHeading(page)).toBeVisible();
  await tenant.getByRole('radio', { name: 'Keep mine' }).check();
  await expect(page.getByText('1 field to decide.')).toBeVisible();
  await conflictRow(page, 'label').getByRole('radio', { name: 'Take theirs' }).check();
  await use.click();

  await expect(conflictHeading(page)).toHaveCount(0);
  await expect(form.text('tenant')).toHaveValue('tenant of mine');
  await expect(form.text('label')).toHaveValue('Label of theirs');
  await expect(form.text('productContext')).toHaveValue('dma_campaign');
  await expect(form.text('comment')).toHaveValue('Comment of mine');
  await expect(form.status).toHaveText('2 changes');
  await form.review.click();
  const plan = planPage(page);
  await expect(plan.changes).toHaveCount(2);
  await expect(plan.change('tenant')).toContainText('tenant-of-theirs');
  await plan.applyOnPurpose();
  await plan.stored();
  expect(await product.emulator.account('acme-prod', imsAccount)).toMatchObject({
    tenant: 'tenant of mine',
    label: 'Label of theirs',
    productContext: 'dma_campaign',
    desc: 'Comment of mine',
  });
});

test('changed by another person after the review: the plan is refused, nothing is written, the choice is the same', async ({
  page,
  product,
}) => {
  const form = await openForm(page);
  await form.text('tenant').fill('mine-too');
  await form.secret.replace.click();
  await form.secret.input.fill('p8e-typed-before-the-conflict');
  await form.review.click();
  const plan = planPage(page);
  await expect(plan.apply).toBeVisible();
  await product.emulator.editAccount('acme-prod', imsAccount, { tenant: 'theirs-first' });
  await plan.applyOnPurpose();

  await expect(conflictHeading(page)).toBeVisible();
  await expect(page).toHaveURL(accountUrl());
  await expect(conflictRow(page, 'tenant')).toContainText('theirs-first');
  expect((await product.emulator.counters())['campaign:acme-prod:xtk:session#Write'] ?? 0).toBe(0);
  await conflictRow(page, 'tenant').getByRole('radio', { name: 'Keep mine' }).check();
  await page.getByRole('button', { name: 'Use these values and review again' }).click();
  await expect(form.text('tenant')).toHaveValue('mine-too');
  await expect(form.secret.input).toHaveValue('p8e-typed-before-the-conflict');
  await form.review.click();
  await expect(plan.changes).toHaveCount(2);
  await plan.applyOnPurpose();
  await plan.stored();
  expect(await product.emulator.account('acme-prod', imsAccount)).toMatchObject({ tenant: 'mine-too' });
  expect(await product.emulator.secrets()).toContain('p8e-typed-before-the-conflict');
});

test('changed between the last read and the write: detected by reading back, never overwritten silently', async ({
  page,
  product,
}) => {
  const form = await openForm(page);
  await form.text('comment').fill('comment of mine');
  await form.review.click();
  const plan = planPage(page);
  await expect(plan.apply).toBeVisible();
  await product.emulator.inject({
    target: 'campaign',
    instanceKey: 'acme-prod',
    method: 'Write',
    effect: { kind: 'change-record', account: imsAccount, change: { tenant: 'slipped-in' } },
  });
  await plan.applyOnPurpose();
  await plan.stored();
  // Only changed fields are written, so the other person's change stays.
  expect(await product.emulator.account('acme-prod', imsAccount)).toMatchObject({
    desc: 'comment of mine',
    tenant: 'slipped-in',
  });
});

test('a draft begun before another person’s change says so when it is opened again', async ({ page, product }) => {
  const form = await openForm(page);
  await form.text('tenant').fill('draft-of-mine');
  page.once('dialog', (dialog) => void dialog.accept());
  await product.emulator.editAccount('acme-prod', imsAccount, { label: 'Changed meanwhile' });
  await page.reload();
  await expect(page.getByText(/The account was changed in Campaign after you began this draft/u)).toBeVisible();
  await expect(form.text('label')).toHaveValue('Changed meanwhile');
  await expect(form.text('tenant')).toHaveValue('draft-of-mine');
  await form.review.click();
  await expect(conflictHeading(page)).toBeVisible();
  await expect(conflictRow(page, 'label')).toContainText('Only they changed it');
  await page.getByRole('button', { name: 'Use these values and review again' }).click();
  await form.review.click();
  await expect(planPage(page).changes).toHaveCount(1);
});

test('a decision waits until the account is read again: no review before that, and a failed read is shown', async ({
  page,
  product,
}) => {
  const form = await openForm(page);
  await form.text('comment').fill('Comment of mine');
  await product.emulator.editAccount('acme-prod', imsAccount, { label: 'Changed meanwhile' });
  await form.review.click();
  await expect(conflictHeading(page)).toBeFocused();

  const rereading = '**/external-accounts/Adobe_Marketing_Cloud';
  const use = page.getByRole('button', { name: 'Use these values and review again' });
  // A read is tried twice.
  await page.route(rereading, (route) => route.abort(), { times: 2 });
  await use.click();
  await expect(page.getByRole('alert').filter({ hasText: 'could not be reached' })).toBeVisible();
  await expect(conflictHeading(page)).toBeVisible();
  await expect(form.text('comment')).toHaveValue('Comment of mine');

  const release = Promise.withResolvers<void>();
  await page.route(
    rereading,
    async (route) => {
      await release.promise;
      await route.continue();
    },
    { times: 1 },
  );
  await use.click();
  await expect(page.getByRole('button', { name: 'Reading the account…' })).toBeDisabled();
  await expect(form.review).toBeDisabled();
  // Another change between the decision and the read: it was never on screen, so it does not count as seen.
  await product.emulator.editAccount('acme-prod', imsAccount, { tenant: 'later-still' });
  release.resolve();
  await expect(conflictHeading(page)).toHaveCount(0);
  await form.review.click();
  await expect(conflictHeading(page)).toBeVisible();
  await expect(conflictRow(page, 'tenant')).toContainText('Only they changed it');
  await use.click();
  await form.review.click();
  await expect(planPage(page).changes).toHaveCount(1);
});
