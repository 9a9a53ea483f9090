import type { Page } from '@playwright/test';
import { accountUrl, enter, imsAccount } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { accountForm, type TextField } from '../pages/account-form.ts';
import { planPage } from '../pages/plan-page.ts';

const newSecret = 'p8e-typed-by-the-form-journey-01';

async function openForm(page: Page, instanceKey = 'acme-prod') {
  await enter(page, instanceKey);
  await page.goto(accountUrl(instanceKey));
  const form = accountForm(page);
  await form.ready();
  return form;
}

/** Reloads the page and confirms leaving unsaved changes. */
async function reload(page: Page): Promise<void> {
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
}

test('every group and field of Campaign’s form is shown with its stored value', async ({ page, product }) => {
  const form = await openForm(page);
  const stored = await product.emulator.account('acme-prod', imsAccount);
  for (const group of ['General', 'IMS connection', 'Experience Cloud connection', 'Comment'])
    await expect(page.getByRole('region', { name: group, exact: true })).toBeVisible();
  const texts: Readonly<Record<TextField, string | undefined>> = {
    label: stored['label'],
    name: stored['name'],
    imsServer: stored['imsServer'],
    imsClientId: stored['clientId'],
    callbackServer: stored['callbackServer'],
    imsOrganizationId: stored['imsOrgId'],
    associationMask: stored['imsRightsMask'],
    productContext: stored['productContext'],
    experienceCloudServer: stored['server'],
    tenant: stored['tenant'],
    comment: stored['desc'],
  };
  const fields: readonly TextField[] = [
    'label',
    'name',
    'imsServer',
    'imsClientId',
    'callbackServer',
    'imsOrganizationId',
    'associationMask',
    'productContext',
    'experienceCloudServer',
    'tenant',
    'comment',
  ];
  for (const field of fields) {
    expect(texts[field], field).toBeTruthy();
    await expect(form.text(field), field).toHaveValue(texts[field] ?? '');
  }
  await expect(form.enabled).toBeChecked();
  await expect(form.packageAutoExport).not.toBeChecked();
  await expect(form.scopes.tokens).toHaveText(stored['userScope']?.split(',') ?? []);
  await expect(form.row('imsClientSecret')).toContainText('Stored');
  expect(stored['clientSecret']).toMatch(/^@/u);
  expect(await page.content()).not.toContain(stored['clientSecret']);
  await expect(form.status).toHaveText('No changes');
  await expect(form.review).toBeDisabled();
});

test('each field names its attribute and how certain it is; a field that this build lacks is read-only', async ({
  page,
}) => {
  const form = await openForm(page, 'acme-stage');
  await expect(form.source('label')).toHaveText(/@label\s*Documented/u);
  await expect(form.source('callbackServer')).toHaveText(/@callbackServer\s*Matched by name/u);
  await expect(form.source('associationMask')).toHaveText(/@imsRightsMask\s*Unconfirmed/u);
  await form.source('associationMask').click();
  await expect(
    form.row('associationMask').getByText(/Compare it once with the Campaign client console/u),
  ).toBeVisible();
  await expect(form.source('productContext')).toContainText('Not on this build');
  await expect(form.row('productContext')).toContainText('Not read: this Campaign build has no such field.');
  await expect(form.text('productContext')).toHaveCount(0);
  await form.source('productContext').click();
  await expect(form.row('productContext').getByText(/has no such attribute/u)).toBeVisible();
});

test('errors show while typing, block the review, and go once they are corrected', async ({ page }) => {
  const form = await openForm(page);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/plans')) sent.push(request.url());
  });
  const slips: readonly (readonly [TextField, string, string])[] = [
    ['label', '', 'This field must not be empty.'],
    ['name', 'Adobe Marketing Cloud', 'An internal name takes'],
    ['imsServer', 'not an address', 'This is not an address.'],
    ['imsClientId', 'acme client!', 'A client identifier takes'],
    ['callbackServer', 'http://acme-prod.campaign.acme.example', 'The address must begin with https://.'],
    ['imsOrganizationId', '5B1D27A45C0F3E880A495C2B', 'An organization ID ends with @AdobeOrg.'],
    ['experienceCloudServer', 'https://experience.adobe.com/#/home', 'Give scheme and host only'],
    ['tenant', ' acme', 'There is a space at the beginning or end.'],
  ];
  const former = new Map<TextField, string>();
  for (const [field, typed, sentence] of slips) {
    former.set(field, await form.text(field).inputValue());
    await form.text(field).fill(typed);
    await expect(form.messages(field)).toContainText(sentence);
    await expect(form.text(field)).toHaveAttribute('aria-invalid', 'true');
    await expect(form.text(field)).toHaveAccessibleDescription(new RegExp(sentence.slice(0, 20), 'u'));
  }
  await expect(form.status).toContainText(`${slips.length} changes`);
  await expect(form.status).toContainText(`${slips.length} fields need correction`);
  await form.review.click();
  await expect(form.text('label')).toBeFocused();
  expect(sent).toEqual([]);
  // The first key press that corrects a field removes its message.
  await form.text('tenant').press('Home');
  await form.text('tenant').press('Delete');
  await expect(form.messages('tenant')).toBeEmpty();
  await expect(form.changedMark('tenant')).toHaveCount(0);
  for (const [field] of slips) {
    await form.text(field).fill(former.get(field) ?? '');
    await expect(form.messages(field), field).toBeEmpty();
  }
  await expect(form.status).toHaveText('No changes');
});

test('unusual values get a warning and do not block', async ({ page }) => {
  const form = await openForm(page);
  const unusual: readonly (readonly [TextField, string, string])[] = [
    ['callbackServer', 'https://campaign.elsewhere.example', 'https://acme-prod.campaign.acme.example'],
    ['imsServer', 'https://ims-na1-stg1.adobelogin.com', 'stage sign-in host'],
    ['imsOrganizationId', 'ACME@AdobeOrg', 'usually 24 letters and digits'],
    ['productContext', 'dma_target', 'Another value is unusual'],
  ];
  for (const [field, typed, sentence] of unusual) {
    await form.text(field).fill(typed);
    await expect(form.messages(field)).toContainText(sentence);
    await expect(form.text(field)).not.toHaveAttribute('aria-invalid', 'true');
  }
  await expect(form.status).toHaveText('4 changes');
  await form.review.click();
  const plan = planPage(page);
  await expect(plan.heading).toBeFocused();
  await expect(plan.changes).toHaveCount(4);
  for (const [field, typed, sentence] of unusual) {
    await expect(plan.change(field)).toContainText(typed);
    await expect(plan.change(field)).toContainText(sentence);
  }
});

test('scopes are added by Enter, by button and by paste, removed, and restored', async ({ page, context }) => {
  const form = await openForm(page);
  const { scopes } = form;
  const seven = await scopes.tokens.allTextContents();
  await scopes.input.fill('offline_access');
  await scopes.input.press('Enter');
  await expect(scopes.tokens).toHaveText([...seven, 'offline_access']);
  await expect(scopes.input).toHaveValue('');
  await scopes.input.fill('email');
  await scopes.add.click();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // Duplicates are dropped; commas, semicolons, spaces and line breaks all separate scopes.
  await page.evaluate(() => navigator.clipboard.writeText('openid, profile;address\nphone email'));
  await scopes.input.focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(scopes.tokens).toHaveText([...seven, 'offline_access', 'email', 'profile', 'address', 'phone']);
  await scopes.remove('avatar').click();
  await expect(scopes.tokens).toHaveCount(11);
  await expect(scopes.tokens.getByText('avatar', { exact: true })).toHaveCount(0);
  await expect(form.status).toHaveText('1 change');

  await scopes.input.fill('scöpe');
  await scopes.input.press('Enter');
  await expect(form.messages('imsScope')).toContainText('A scope takes');
  await expect(form.status).toContainText('1 field needs correction');
  await form.undo('imsScope').click();
  await expect(scopes.tokens).toHaveText(seven);
  await expect(form.messages('imsScope')).toBeEmpty();
  await expect(form.status).toHaveText('No changes');
});

test('the secret is replaced, cleared and left unchanged again, and never shown or stored', async ({ page }) => {
  const form = await openForm(page);
  const { secret } = form;
  await secret.replace.click();
  await expect(secret.input).toBeFocused();
  await expect(secret.input).toHaveAttribute('type', 'password');
  await secret.input.fill('••••••••');
  await expect(form.messages('imsClientSecret')).toContainText('This looks like a row of dots');
  await secret.input.fill(newSecret);
  await expect(form.messages('imsClientSecret')).not.toContainText('row of dots');
  await expect(form.row('imsClientSecret')).toContainText('The stored secret is replaced');
  await expect(form.status).toHaveText('1 change');
  await form.text('tenant').fill('acme-emea');
  await expect.poll(() => page.evaluate(() => Object.values(localStorage).join(' '))).toContain('acme-emea');
  const stored = await page.evaluate(() =>
    [...Object.values(localStorage), ...Object.values(sessionStorage)].join(' '),
  );
  expect(stored).not.toContain(newSecret);

  await reload(page);
  await expect(page.getByText('Draft restored')).toBeVisible();
  await expect(form.text('tenant')).toHaveValue('acme-emea');
  await expect(secret.replace).toBeVisible();
  await expect(form.status).toHaveText('1 change');

  await secret.clear.click();
  await expect(form.row('imsClientSecret')).toContainText('The stored secret is removed when the change is applied.');
  await expect(form.status).toHaveText('2 changes');
  await form.undo('imsClientSecret').click();
  await expect(form.row('imsClientSecret')).toContainText('Stored');
  await expect(form.status).toHaveText('1 change');
});

test('changes are undone one by one, and all together', async ({ page }) => {
  const form = await openForm(page);
  await form.text('label').fill('Adobe sign-in');
  await form.enabled.press('Space');
  await form.text('comment').fill('first line\nsecond line');
  await expect(form.status).toHaveText('3 changes');
  await expect(form.changedMark('enabled')).toBeVisible();
  await form.undo('label').click();
  await expect(form.text('label')).toHaveValue('Adobe Experience Cloud (MAC)');
  await expect(form.text('label')).toBeFocused();
  await expect(form.status).toHaveText('2 changes');

  await form.discard.click();
  const dialog = form.dialog('Discard all changes?');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(form.text('comment')).toHaveValue('first line\nsecond line');
  await form.discard.click();
  await dialog.getByRole('button', { name: 'Discard changes' }).click();
  await expect(form.enabled).toBeChecked();
  await expect(form.text('comment')).toHaveValue('Connected by the platform team.');
  await expect(form.status).toHaveText('No changes');
  await page.reload();
  await form.ready();
  await expect(form.status).toHaveText('No changes');
});

test('a draft, valid or not, survives closing the page and can be discarded', async ({ page, context }) => {
  const form = await openForm(page);
  await form.text('callbackServer').fill('http://half-typed');
  await form.text('associationMask').fill('Campaign - acme_prod - (.+)');
  await form.scopes.remove('session').click();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => context.pages().length).toBe(0);

  const later = await context.newPage();
  const again = accountForm(later);
  await later.goto(accountUrl());
  await expect(later.getByText('Draft restored')).toBeVisible();
  await expect(again.text('callbackServer')).toHaveValue('http://half-typed');
  await expect(again.messages('callbackServer')).toContainText('The address must begin with https://.');
  await expect(again.text('associationMask')).toHaveValue('Campaign - acme_prod - (.+)');
  await expect(again.scopes.tokens).toHaveCount(6);
  await expect(again.status).toContainText('3 changes');
  await later.getByRole('button', { name: 'Discard draft' }).click();
  await expect(again.text('callbackServer')).toHaveValue('https://acme-prod.campaign.acme.example');
  await expect(again.scopes.tokens).toHaveCount(7);
  await expect(again.status).toHaveText('No changes');
});

test('leaving with unsaved changes asks: stay, leave with the draft, or leave without', async ({ page }) => {
  const form = await openForm(page);
  const dialog = form.dialog('Leave with unsaved changes?');
  const list = page.getByRole('heading', { level: 1, name: 'External accounts' });
  await form.text('tenant').fill('acme-apac');
  await form.backLink.click();
  await dialog.getByRole('button', { name: 'Stay here' }).click();
  await expect(form.text('tenant')).toHaveValue('acme-apac');
  await form.backLink.click();
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(form.text('tenant')).toHaveValue('acme-apac');

  await form.backLink.click();
  await dialog.getByRole('button', { name: 'Leave, keep draft' }).click();
  await expect(list).toBeVisible();
  await page.goBack();
  await expect(form.text('tenant')).toHaveValue('acme-apac');

  const asked: string[] = [];
  page.once('dialog', (question) => {
    asked.push(question.type());
    void question.accept();
  });
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
  // Wait for the draft: before it is restored, leaving asks nothing.
  await expect(form.text('tenant')).toHaveValue('acme-apac');

  await form.backLink.click();
  await dialog.getByRole('button', { name: 'Leave, discard changes' }).click();
  await expect(list).toBeVisible();
  await page.goBack();
  await expect(form.text('tenant')).toHaveValue('acme');
  // Without unsaved changes, leaving asks nothing.
  await form.backLink.click();
  await expect(list).toBeVisible();
});

test('a draft discarded on leaving stays discarded while the next page loads', async ({ page }) => {
  const form = await openForm(page);
  const chunk = Promise.withResolvers<void>();
  await page.route('**/assets/accounts-page*.js', async (route) => {
    await chunk.promise;
    await route.continue();
  });
  // Within the delay before a draft is stored.
  await form.text('tenant').fill('acme-latam');
  await form.backLink.click();
  await form.dialog('Leave with unsaved changes?').getByRole('button', { name: 'Leave, discard changes' }).click();
  await page.waitForTimeout(600);
  chunk.resolve();
  await expect(page.getByRole('heading', { level: 1, name: 'External accounts' })).toBeVisible();
  expect(await page.evaluate(() => Object.values(localStorage).join(' '))).not.toContain('acme-latam');
});
