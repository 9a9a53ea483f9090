import type { Page } from '@playwright/test';
import { axeFindings } from '../fixtures/axe.ts';
import { accountsUrl, accountUrl, enter, type Locale, speak } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { tabTo } from '../pages/keyboard.ts';
import { answerDialog } from '../pages/plan-page.ts';

/** An FTP account of the seed. */
const ftp = 'partnerFiles';

const words = {
  'en-US': {
    server: 'Server',
    replace: 'Replace',
    review: 'Review changes',
    apply: /^Apply \d/u,
    stored: 'Change stored',
    back: 'Back to the account',
    reverse: 'Plan the reverse',
    discard: 'Discard',
    undoDiscard: 'Bring them back',
    readOnly: 'Adobe changes this account',
    conflict: 'Compare and decide',
    mine: 'Keep mine',
    use: 'Use these values and review again',
  },
  'sv-SE': {
    server: 'Server',
    replace: 'Ersätt',
    review: 'Granska ändringar',
    apply: /^Tillämpa \d/u,
    stored: 'Ändringen är lagrad',
    back: 'Tillbaka till kontot',
    reverse: 'Planera det omvända',
    discard: 'Kasta',
    undoDiscard: 'Hämta tillbaka dem',
    readOnly: 'Adobe sköter det här kontot',
    conflict: 'Jämför och bestäm',
    mine: 'Behåll mitt',
    use: 'Använd värdena och granska igen',
  },
} as const;
const locales: readonly Locale[] = ['en-US', 'sv-SE'];

const fieldOf = (page: Page, name: string) => page.locator(`[data-field="${name}"]`);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

async function open(page: Page, name = ftp, login = 'demo-admin') {
  await enter(page, 'acme-prod', login);
  await page.goto(accountUrl('acme-prod', name));
  await expect(fieldOf(page, 'server')).toBeVisible();
}

for (const locale of locales) {
  const say = words[locale];

  test(`an FTP account from the list to the receipt and back, by keyboard (${locale})`, async ({ page, product }) => {
    await speak(page.context(), locale);
    await enter(page);
    await page.goto(`${accountsUrl()}?q=partner`);
    const link = page.getByRole('link', { name: 'Partner files' });
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(accountUrl('acme-prod', ftp));
    await expect(page.getByRole('heading', { level: 1, name: 'Partner files' })).toBeFocused();
    expect(await axeFindings(page)).toEqual([]);

    const server = fieldOf(page, 'server').getByRole('textbox');
    await tabTo(page, server);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('ftp.new.example');
    await tabTo(page, fieldOf(page, 'password').getByRole('button', { name: say.replace }));
    await page.keyboard.press('Enter');
    await page.keyboard.type('canary-of-the-journey');
    await tabTo(page, button(page, say.review));
    await page.keyboard.press('Enter');

    const list = page.getByRole('main').getByRole('listitem');
    await expect(list.filter({ hasText: 'ftp.new.example' })).toContainText('ftp.partner.example');
    await expect(page.getByText('canary-of-the-journey')).toHaveCount(0);
    // Nothing of sign-in, people or the mask is said of an account that has none of it.
    await expect(page.getByRole('main')).not.toContainText(/mask|sign-in|inloggning|restart|omstart/iu);
    expect(await axeFindings(page)).toEqual([]);
    await tabTo(page, button(page, say.apply));
    await page.keyboard.press('Enter');
    await answerDialog(page);
    await expect(page.getByRole('heading', { level: 1, name: say.stored })).toBeFocused();
    expect(await axeFindings(page)).toEqual([]);
    const stored = await product.emulator.account('acme-prod', ftp);
    expect(stored['server']).toBe('ftp.new.example');

    await button(page, say.reverse).click();
    await expect(list.filter({ hasText: 'ftp.partner.example' })).toContainText('ftp.new.example');
    await button(page, say.apply).click();
    await answerDialog(page);
    await expect(page.getByRole('heading', { level: 1, name: say.stored })).toBeVisible();
    expect((await product.emulator.account('acme-prod', ftp))['server']).toBe('ftp.partner.example');
  });

  test(`changed by another person meanwhile: decided field by field (${locale})`, async ({ page, product }) => {
    await speak(page.context(), locale);
    await open(page);
    await fieldOf(page, 'server').getByRole('textbox').fill('ftp.mine.example');
    await product.emulator.editAccount('acme-prod', ftp, { server: 'ftp.theirs.example', by: 'mona.berg' });
    await button(page, say.review).click();
    await expect(page.getByRole('heading', { name: say.conflict })).toBeFocused();
    const row = page.locator('[data-conflict="server"]');
    await expect(row).toContainText('ftp.theirs.example');
    await expect(row.getByRole('heading', { name: say.server })).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await row.getByRole('radio', { name: say.mine }).check();
    await button(page, say.use).click();
    await expect(page.getByRole('heading', { name: say.conflict })).toHaveCount(0);
    await expect(fieldOf(page, 'server').getByRole('textbox')).toHaveValue('ftp.mine.example');
    await button(page, say.review).click();
    await expect(page.getByRole('main')).toContainText('ftp.theirs.example');
    await expect(button(page, say.apply)).toBeVisible();
  });

  test(`what is typed survives a reload, secrets excepted, and a discard can be taken back (${locale})`, async ({
    page,
  }) => {
    await speak(page.context(), locale);
    await open(page);
    await fieldOf(page, 'server').getByRole('textbox').fill('ftp.drafted.example');
    await fieldOf(page, 'password').getByRole('button', { name: say.replace }).click();
    await page.keyboard.type('canary-of-the-draft');
    await page.waitForFunction(() => JSON.stringify(localStorage).includes('ftp.drafted.example'));
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('canary');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await expect(fieldOf(page, 'server').getByRole('textbox')).toHaveValue('ftp.drafted.example');
    await expect(fieldOf(page, 'password').getByRole('textbox')).toHaveCount(0);
    await button(page, say.discard).click();
    await expect(fieldOf(page, 'server').getByRole('textbox')).toHaveValue('ftp.partner.example');
    await button(page, say.undoDiscard).click();
    await expect(fieldOf(page, 'server').getByRole('textbox')).toHaveValue('ftp.drafted.example');
  });

  test(`an account that Adobe manages is only looked at (${locale})`, async ({ page }) => {
    await speak(page.context(), locale);
    await page.route('**/external-accounts/partnerFiles', async (route) => {
      const reply = await route.fetch({ headers: { ...route.request().headers(), 'sec-fetch-site': 'same-origin' } });
      const body: unknown = await reply.json();
      await route.fulfill({ response: reply, json: Object.assign({}, body, { readOnly: 'adobe-managed' }) });
    });
    await open(page);
    await expect(page.getByText(say.readOnly)).toBeVisible();
    await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
    await expect(button(page, say.review)).toHaveCount(0);
    expect(await axeFindings(page)).toEqual([]);
  });
}

test('a person without the admin right sees the values and changes none', async ({ page }) => {
  await open(page, ftp, 'demo-viewer');
  await expect(page.getByText('You may look, not change')).toBeVisible();
  await expect(fieldOf(page, 'server')).toContainText('ftp.partner.example');
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
  await expect(button(page, 'Review changes')).toHaveCount(0);
});

test('the list is filtered by group, type and status, and the way back keeps the filters', async ({ page }) => {
  await enter(page);
  await page.goto(`${accountsUrl()}?group=transfer`);
  const grid = page.getByRole('grid', { name: 'External accounts' });
  await expect(grid.getByRole('link', { name: 'Partner files' })).toBeVisible();
  await expect(grid.getByRole('link', { name: 'Bounce mails (POP3)' })).toHaveCount(0);
  await page.getByRole('searchbox', { name: 'Search' }).fill('partner files');
  await expect(grid.getByRole('link')).toHaveCount(1);
  await grid.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Partner files' })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('partner files');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(grid.getByRole('link', { name: 'Bounce mails (POP3)' })).toBeVisible();
});
