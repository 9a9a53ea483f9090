import { axeFindings } from '../fixtures/axe.ts';
import { accountsUrl, accountUrl, enter, planUrl, speak } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { accountForm, type TextField } from '../pages/account-form.ts';
import { accountsPage } from '../pages/accounts-page.ts';
import { maskEditor } from '../pages/mask-editor.ts';
import { planPage } from '../pages/plan-page.ts';

test('without the admin right a person sees everything, cannot change anything, and the page says so', async ({
  page,
}) => {
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
  expect(await mask.totals()).toEqual({ linked: 7, 'group-not-known': 1, 'outside-mask': 10 });
  await mask.filter('Group not known').click();
  await expect(mask.shown).toHaveText('1 of 18 profiles shown');
});

test('a person who may not see every group is never shown one as missing: on one line, in rows and lists, in both languages', async ({
  page,
}) => {
  await enter(page, 'acme-prod', 'demo-viewer');
  await page.goto(accountUrl());
  await accountForm(page).ready();
  const mask = maskEditor(page);
  await mask.settled('Campaign - acme_prod - (.*)');
  await expect(mask.groupsLine).toHaveText(
    'The list of operator groups is limited: you do not have the right admin. A group that is not on it may still exist.',
  );
  await expect(mask.filter('No such group')).toHaveCount(0);
  await expect(mask.unreached).toHaveText('6 operator groups on the list are reached by no profile');
  await mask.filter('Group not known').click();
  await expect(mask.grid.getByRole('row').nth(1)).toContainText('Group not known');
  await mask.grid.getByRole('row').nth(1).getByRole('rowheader').click();
  await expect(mask.details).toContainText('the list is not whole, so such a group may exist');
  await expect(mask.preview).not.toContainText('No such group');
  expect(await axeFindings(page)).toEqual([]);

  // No profile counts as certainly linked, and none as certainly not linked.
  await mask.fill('Campaign - acme_(.*)');
  expect(await mask.totals()).toEqual({ 'group-not-known': 13, 'depends-on-engine': 3, 'outside-mask': 2 });

  await speak(page.context(), 'sv-SE');
  await page.evaluate(() => localStorage.removeItem('ims-console.locale'));
  await page.reload();
  const swedish = page.getByRole('region', { name: 'Förhandsvisning' });
  await expect(swedish.locator('[data-groups-source]')).toHaveText(
    'Listan över operatörsgrupper är begränsad: du har inte rättigheten admin. En grupp som saknas i den kan ändå finnas.',
  );
  await expect(swedish.getByRole('group').getByRole('button', { name: 'Okänd grupp' })).toBeVisible();
});

test('a viewer can try a mask and a list of names, but not store anything', async ({ page }) => {
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
  // Either the server refuses the plan, or its page has no Apply button.
  if (refused.startsWith('The plan answered')) {
    expect(refused).toContain('403');
    return;
  }
  await page.goto(refused);
  await expect(page.getByText('You may look, not apply')).toBeVisible();
  await expect(planPage(page).apply).toHaveCount(0);
});
