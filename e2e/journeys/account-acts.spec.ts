import type { Page } from '@playwright/test';
import { axeFindings } from '../fixtures/axe.ts';
import { accountsUrl, accountUrl, enter, type Locale, speak } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { pointerUses, tabTo, typeOver } from '../pages/keyboard.ts';
import { overrideByKeyboard } from '../pages/plan-page.ts';

const words = {
  'en-US': {
    new: 'New account',
    search: 'Search types',
    label: 'Files of the warehouse',
    name: 'filesOfTheWarehouse',
    setSecret: 'Set secret',
    review: 'Review changes',
    create: 'Create account',
    created: 'Account created',
    open: 'Open the account',
    duplicate: 'Duplicate',
    copy: 'Copy of Files of the warehouse',
    copyName: 'copyOfFilesOfTheWarehouse',
    secrets: 'Type again: Password.',
    taken: 'The instance has an account of this internal name already.',
    delete: 'Delete…',
    wrong: 'This is not the internal name of this account.',
    reviewDelete: 'Review the delete',
    apply: 'Delete account',
    gone: 'What will be gone',
    deleted: 'Account deleted',
    list: 'Go to external accounts',
    again: 'Create again',
  },
  'sv-SE': {
    new: 'Nytt konto',
    search: 'Sök typ',
    label: 'Filer från förrådet',
    name: 'filerFranForradet',
    setSecret: 'Ange hemlighet',
    review: 'Granska ändringar',
    create: 'Lägg upp kontot',
    created: 'Kontot är upplagt',
    open: 'Öppna kontot',
    duplicate: 'Duplicera',
    copy: 'Kopia av Filer från förrådet',
    copyName: 'kopiaAvFilerFranForradet',
    secrets: 'Skriv in på nytt: Lösenord.',
    taken: 'Instansen har redan ett konto med det interna namnet.',
    delete: 'Ta bort…',
    wrong: 'Det är inte kontots interna namn.',
    reviewDelete: 'Granska borttagningen',
    apply: 'Ta bort kontot',
    gone: 'Det här försvinner',
    deleted: 'Kontot är borttaget',
    list: 'Till externa konton',
    again: 'Lägg upp igen',
  },
} as const;
const locales: readonly Locale[] = ['en-US', 'sv-SE'];

const fieldOf = (page: Page, name: string) => page.locator(`[data-field="${name}"]`);
const input = (page: Page, name: string) => fieldOf(page, name).getByRole('textbox');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, button(page, name));
  await page.keyboard.press('Enter');
}

async function typeInto(page: Page, field: string, value: string): Promise<void> {
  await tabTo(page, input(page, field));
  await typeOver(page, value);
}

for (const locale of locales) {
  const say = words[locale];

  test(`an FTP account is created, duplicated, and both are deleted, by keyboard (${locale})`, async ({
    page,
    product,
  }) => {
    const pointers = await pointerUses(page);
    await speak(page.context(), locale);
    await enter(page);
    await page.goto(accountsUrl());
    await press(page, say.new);
    await expect(title(page, say.new)).toBeFocused();
    const search = page.getByRole('searchbox', { name: say.search });
    await tabTo(page, search);
    await page.keyboard.type('ftp');
    expect(await axeFindings(page)).toEqual([]);
    await tabTo(page, page.getByRole('link', { name: 'FTP', exact: true }));
    await page.keyboard.press('Enter');
    await expect(title(page, `${say.new}: FTP`)).toBeFocused();

    await typeInto(page, 'label', say.label);
    await expect(input(page, 'name')).toHaveValue(say.name);
    await typeInto(page, 'name', 'partnerFiles');
    await typeInto(page, 'server', 'ftp.warehouse.example');
    await tabTo(page, fieldOf(page, 'password').getByRole('button', { name: say.setSecret }));
    await page.keyboard.press('Enter');
    await page.keyboard.type('canary-of-the-new-account');
    expect(await axeFindings(page)).toEqual([]);
    await press(page, say.review);
    // The name is another account's: said where it is typed, which has the focus.
    await expect(fieldOf(page, 'name')).toContainText(say.taken);
    await expect(input(page, 'name')).toBeFocused();
    await typeOver(page, say.name);
    await page.waitForFunction((name) => JSON.stringify(localStorage).includes(name), say.name);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('canary');
    await press(page, say.review);

    await expect(button(page, say.create)).toBeVisible();
    await expect(fieldOf(page, 'server')).toContainText('ftp.warehouse.example');
    await expect(page.getByText('canary-of-the-new-account')).toHaveCount(0);
    expect(await axeFindings(page)).toEqual([]);
    // A step back has what was typed.
    await page.goBack();
    await expect(input(page, 'server')).toHaveValue('ftp.warehouse.example');
    await expect(input(page, 'name')).toHaveValue(say.name);
    await press(page, say.review);
    await press(page, say.create);
    await expect(title(page, say.created)).toBeFocused();
    expect(await axeFindings(page)).toEqual([]);
    expect(await product.emulator.account('acme-prod', say.name)).toMatchObject({ server: 'ftp.warehouse.example' });
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('ftp.warehouse.example');

    await press(page, say.open);
    await expect(title(page, say.label)).toBeFocused();
    await press(page, say.duplicate);
    await expect(input(page, 'label')).toHaveValue(say.copy);
    await expect(input(page, 'name')).toHaveValue(say.copyName);
    await expect(page.getByText(say.secrets)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await press(page, say.review);
    await press(page, say.create);
    await expect(title(page, say.created)).toBeFocused();
    await press(page, say.open);
    await expect(title(page, say.copy)).toBeFocused();

    for (const [name, label] of [
      [say.copyName, say.copy],
      [say.name, say.label],
    ] as const) {
      await page.goto(accountUrl('acme-prod', name));
      await expect(title(page, label)).toBeVisible();
      await press(page, say.delete);
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByRole('textbox')).toBeFocused();
      await page.keyboard.type('partnerFiles');
      await page.keyboard.press('Enter');
      await expect(dialog).toContainText(say.wrong);
      expect(await axeFindings(page)).toEqual([]);
      await typeOver(page, name);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('list', { name: say.gone })).toContainText('ftp.warehouse.example');
      expect(await axeFindings(page)).toEqual([]);
      await press(page, say.apply);
      await expect(title(page, say.deleted)).toBeFocused();
      expect(await axeFindings(page)).toEqual([]);
    }

    await page.reload();
    await press(page, say.again);
    await expect(input(page, 'server')).toHaveValue('ftp.warehouse.example');
    await expect(input(page, 'name')).toHaveValue(say.name);
    await expect(page.getByText(say.secrets)).toBeVisible();
    expect(pointers).toEqual([]);
  });
}

test('an enabled account is deleted after one more question', async ({ page, product }) => {
  await enter(page);
  await page.goto(accountUrl('acme-prod', 'partnerFiles'));
  await button(page, 'Delete…').click();
  await page.getByRole('dialog').getByRole('textbox').fill('partnerFiles');
  await button(page, 'Review the delete').click();
  await expect(page.getByRole('main')).toContainText('The account is enabled. What uses it stops working');
  await press(page, 'Delete account');
  await overrideByKeyboard(page);
  await expect(title(page, 'Account deleted')).toBeVisible();
  await button(page, 'Go to external accounts').click();
  await expect(page.getByRole('grid', { name: 'External accounts' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Partner files' })).toHaveCount(0);
  await expect(product.emulator.account('acme-prod', 'partnerFiles')).rejects.toThrow();
});

test('a person without the admin right creates and deletes nothing', async ({ page }) => {
  await enter(page, 'acme-prod', 'demo-viewer');
  await page.goto(accountsUrl());
  await expect(page.getByRole('grid', { name: 'External accounts' })).toBeVisible();
  await expect(button(page, 'New account')).toHaveCount(0);
  await page.goto(accountUrl('acme-prod', 'partnerFiles'));
  await expect(fieldOf(page, 'server')).toBeVisible();
  await expect(button(page, 'Duplicate')).toHaveCount(0);
  await expect(button(page, 'Delete…')).toHaveCount(0);
});
