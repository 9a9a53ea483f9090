import type { Page } from '@playwright/test';
import { axeFindings } from '../fixtures/axe.ts';
import { accountUrl, enter, type Locale, speak } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { pointerUses, tabTo, typeOver } from '../pages/keyboard.ts';

const words = {
  'en-US': {
    start: 'Test connection',
    cancel: 'Cancel test',
    passed: /^Connected in \d+ ms$/u,
    stored: 'Tested with the values that are stored.',
    needed: /Type the secret/u,
    failed: 'Campaign does not find the server',
    draft: 'Tested with unsaved values.',
    cancelled: 'Test cancelled',
  },
  'sv-SE': {
    start: 'Testa anslutningen',
    cancel: 'Avbryt testet',
    passed: /^Ansluten på \d+ ms$/u,
    stored: 'Testat med de lagrade värdena.',
    needed: /Skriv hemligheten/u,
    failed: 'Campaign hittar inte servern',
    draft: 'Testat med värden som inte är sparade.',
    cancelled: 'Testet avbröts',
  },
} as const;
const locales: readonly Locale[] = ['en-US', 'sv-SE'];

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`);

async function press(page: Page, name: string | RegExp, key?: 'Shift+Tab'): Promise<void> {
  await tabTo(page, button(page, name), key);
  await page.keyboard.press('Enter');
}

for (const locale of locales) {
  const say = words[locale];

  test(`a database is tested as stored, then with a draft, and nothing is stored, by keyboard (${locale})`, async ({
    page,
    product,
  }) => {
    const pointers = await pointerUses(page);
    await speak(page.context(), locale);
    await enter(page);
    const before = await product.emulator.account('acme-prod', 'postgresLoyalty');
    await page.goto(accountUrl('acme-prod', 'postgresLoyalty'));
    await press(page, say.start);
    await expect(page.getByText(say.passed).first()).toBeVisible();
    await expect(page.getByText(say.stored)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    // Another server: the stored password goes only where it is stored for.
    await tabTo(page, field(page, 'server').getByRole('textbox'), 'Shift+Tab');
    await typeOver(page, 'nowhere.acme.example');
    await press(page, say.start);
    await expect(button(page, say.needed)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await press(page, say.needed);
    await page.keyboard.type('typed-again');
    await press(page, say.start);
    await expect(page.getByText(say.failed).first()).toBeVisible();
    await expect(page.getByText(say.draft)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    expect(await product.emulator.account('acme-prod', 'postgresLoyalty')).toEqual(before);
    expect(pointers).toEqual([]);
  });
}

test('a test that hangs is cancelled, and says that Campaign may go on', async ({ page, product }) => {
  await enter(page);
  await page.goto(accountUrl('acme-prod', 'postgresLoyalty'));
  await product.emulator.inject({ target: 'campaign', method: 'TestAccount', effect: { kind: 'hang' } });
  await button(page, words['en-US'].start).click();
  await button(page, words['en-US'].cancel).click();
  await expect(page.getByText(words['en-US'].cancelled).first()).toBeVisible();
  await expect(button(page, words['en-US'].start)).toBeEnabled();
});
