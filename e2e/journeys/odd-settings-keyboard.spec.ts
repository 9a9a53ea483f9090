import type { Page } from '@playwright/test';
import { axeFindings, colourFindings, sidewaysOverflow } from '../fixtures/axe.ts';
import { accountUrl, imsAccount, type Locale, speak } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { pointerUses, tabTo, typeOver } from '../pages/keyboard.ts';

const address = 'https://acme-prod.campaign.acme.example';
const organization = '5B1D27A45C0F3E880A495C2B@AdobeOrg';
const secret = 'p8e-Q7rT_k2mXw9-LpZ4vNcB8sHdYf3gJ6uE';
const unstorable = '\uFFFE';

const words = {
  'en-US': {
    login: 'Campaign login',
    spaced: 'There is a space at the beginning or end.',
    useLogin: 'Correct to demo-admin',
    correct: /^Correct/u,
    undo: /^Undo the change of/u,
    scopes: 'IMS scope',
    commas: 'commas stand between two',
    inOpen: 'This contains an Adobe client secret',
    replace: 'Replace',
    newSecret: 'New client secret',

    masked: 'part of the secret is hidden',

    unstorable: 'a character that Campaign cannot store',
    review: 'Review changes',
    note: 'Note: The scope openid is missing.',
    isMissing: 'The scope openid is missing.',
  },
  'sv-SE': {
    login: 'Campaign-inloggning',
    spaced: 'Det finns ett blanksteg i början eller slutet.',
    useLogin: 'Rätta till demo-admin',
    correct: /^Rätta/u,
    undo: /^Ångra ändringen av/u,
    scopes: 'IMS-scope',
    commas: 'mellan två står ett kommatecken',
    inOpen: 'Här står en klienthemlighet från Adobe',
    replace: 'Ersätt',
    newSecret: 'Ny klienthemlighet',

    masked: 'en del av hemligheten dold',

    unstorable: 'ett tecken som Campaign inte kan lagra',
    review: 'Granska ändringar',
    note: 'Obs: Scopet openid saknas.',
    isMissing: 'Scopet openid saknas.',
  },
} as const;

type Words = (typeof words)[Locale];

/** A login with an invisible space is refused before Campaign is called. */
async function signIn(page: Page, said: Words): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(accountUrl())}`);
  const login = page.getByRole('textbox', { name: said.login });
  await tabTo(page, login);
  await page.keyboard.type('demo-admin ');
  await expect(page.getByText(said.spaced)).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await tabTo(page, page.getByRole('button', { name: said.useLogin }));
  await page.keyboard.press('Enter');
  await expect(login).toBeFocused();
  await expect(login).toHaveValue('demo-admin');
  await page.keyboard.press('Tab');
  await page.keyboard.type('demo');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).not.toHaveURL(/sign-in/u);
}

const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`);

interface Slip {
  readonly name: string;
  readonly typed: string;
}

/** Types a wrong value, checks its message and corrects it with one button; then the field has the focus. */
async function corrects(page: Page, said: Words, { name, typed }: Slip): Promise<void> {
  const row = field(page, name);
  await tabTo(page, row.getByRole('textbox').first());
  await typeOver(page, typed);
  await tabTo(page, row.getByRole('button', { name: said.correct }));
  await page.keyboard.press('Enter');
  await expect(row.getByRole('textbox').first()).toBeFocused();
  await expect(row.locator('ul[aria-live]').last()).toBeEmpty();
}

async function stored(page: Page): Promise<string> {
  return page.evaluate(() => [...Object.values(localStorage), ...Object.values(sessionStorage)].join(' '));
}

async function walk(page: Page, locale: Locale): Promise<void> {
  const said = words[locale];
  const uses = await pointerUses(page);
  await speak(page.context(), locale);
  await signIn(page, said);
  await page.goto(accountUrl());
  await page.locator('[data-preview-state="done"]').waitFor();

  // A stored value with spaces is shown as it is, does not block, and can be corrected.
  const scope = field(page, 'imsScope');
  await expect(scope).toContainText(said.commas);
  await tabTo(page, scope.getByRole('button', { name: said.correct }));
  await page.keyboard.press('Enter');
  await expect(scope.locator('[data-token]')).toHaveText(['openid', 'AdobeID', 'session']);
  await expect(scope.getByText(said.commas)).toHaveCount(0);

  // A secret in the wrong field gets an error and is stored nowhere.
  const client = field(page, 'imsClientId');
  await tabTo(page, client.getByRole('textbox'));
  await typeOver(page, secret);
  await expect(client).toContainText(said.inOpen);
  await expect.poll(() => stored(page)).toContain('imsScope');
  expect(await stored(page)).not.toContain('p8e-Q7rT_k2m');
  expect(await axeFindings(page)).toEqual([]);
  await tabTo(page, client.getByRole('button', { name: said.undo }), 'Shift+Tab');
  await page.keyboard.press('Enter');

  const secretRow = field(page, 'imsClientSecret');
  await tabTo(page, secretRow.getByRole('button', { name: said.replace }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: said.newSecret })).toBeFocused();
  await page.keyboard.type('p8e-****');
  await expect(secretRow).toContainText(said.masked);
  await expect(secretRow.getByRole('button', { name: said.correct })).toHaveCount(0);
  await corrects(page, said, { name: 'imsClientSecret', typed: `client_secret="${secret}"` });
  await expect(page.getByRole('textbox', { name: said.newSecret })).toHaveValue(secret);

  await corrects(page, said, { name: 'callbackServer', typed: `${address}:443/` });
  await expect(field(page, 'callbackServer').getByRole('textbox')).toHaveValue(address);
  await corrects(page, said, { name: 'imsOrganizationId', typed: organization.toLowerCase().replace('@', '%40') });
  await expect(field(page, 'imsOrganizationId').getByRole('textbox')).toHaveValue(organization);
  await corrects(page, said, { name: 'productContext', typed: 'dma_campaign' });

  // Not typable by keyboard; it comes from a paste.
  const tenant = field(page, 'tenant');
  await tabTo(page, tenant.getByRole('textbox'));
  await page.keyboard.insertText(`acme${unstorable}`);
  await expect(tenant).toContainText(said.unstorable);
  await tabTo(page, tenant.getByRole('button', { name: said.undo }), 'Shift+Tab');
  await page.keyboard.press('Enter');

  // A value that probably does not work can be planned, with a note.
  await tabTo(page, scope.locator('[data-token="0"]'), 'Shift+Tab');
  await page.keyboard.press('Delete');
  await expect(scope).toContainText(said.isMissing);
  expect(await axeFindings(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await colourFindings(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toBeNull();
  await tabTo(page, page.getByRole('button', { name: said.review }));
  await page.keyboard.press('Enter');
  await expect(page.locator('li[data-field="imsScope"]')).toContainText(said.note);
  expect(await page.content()).not.toContain(secret);
  expect(await stored(page)).not.toContain('p8e-Q7rT_k2m');
  expect(uses).toEqual([]);
}

for (const locale of ['en-US', 'sv-SE'] as const) {
  test(`settings that cannot work get a message and are corrected, by keyboard only, ${locale}`, async ({
    page,
    product,
  }) => {
    test.slow();
    await product.emulator.editAccount('acme-prod', imsAccount, { userScope: 'openid AdobeID session' });
    await walk(page, locale);
  });
}

test('the correction of a setting fits in a narrow window', async ({ page, product }) => {
  await product.emulator.editAccount('acme-prod', imsAccount, {
    userScope: 'openid; AdobeID',
    callbackServer: `${address}/`,
  });
  await page.setViewportSize({ width: 420, height: 900 });
  await speak(page.context(), 'sv-SE');
  await signIn(page, words['sv-SE']);
  await page.goto(accountUrl());
  await expect(field(page, 'callbackServer').getByRole('button', { name: words['sv-SE'].correct })).toBeVisible();
  await expect(field(page, 'imsScope').getByRole('button', { name: words['sv-SE'].correct })).toBeVisible();
  expect(await sidewaysOverflow(page)).toBeNull();
});
