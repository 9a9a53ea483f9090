import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { axeFindings } from '../fixtures/axe.ts';
import { accountsUrl, enter, type Locale, speak } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { pointerUses, tabTo } from '../pages/keyboard.ts';

const words = {
  'en-US': {
    link: 'Export or import',
    title: 'Accounts as a file',
    export: 'Export 30 accounts',
    choose: 'Choose a file',
    result: 'changed.json compared with ACME production',
    take: 'Take',
    review: 'Review 1 change',
    password: 'Password',
    apply: /^Apply \d/u,
    create: 'Create account',
    stored: 'Change stored',
    created: 'Account created',
    bad: 'This file cannot be used',
  },
  'sv-SE': {
    link: 'Exportera eller importera',
    title: 'Konton som fil',
    export: 'Exportera 30 konton',
    choose: 'Välj fil',
    result: 'changed.json jämförd med ACME production',
    take: 'Ta med',
    review: 'Granska 1 ändring',
    password: 'Lösenord',
    apply: /^Tillämpa \d/u,
    create: 'Lägg upp kontot',
    stored: 'Ändringen är lagrad',
    created: 'Kontot är upplagt',
    bad: 'Filen går inte att använda',
  },
} as const;

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const rowOf = (page: Page, name: string) => page.locator(`[data-account="${name}"]`);

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }));
  await page.keyboard.press('Enter');
}

async function chooseFile(page: Page, button: string, text: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: button, exact: true }), 'Shift+Tab');
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name: 'changed.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** The exported file with one account that moved, and one that is new. */
function changed(text: string): string {
  const file: { accounts: { name: string; fields: Record<string, string> }[] } = JSON.parse(text);
  const partner = file.accounts.find(({ name }) => name === 'partnerFiles');
  if (partner === undefined) throw new Error('The export has no partnerFiles.');
  const copy = { ...partner, name: 'secondPartner', fields: { ...partner.fields, label: 'Second partner' } };
  Object.assign(partner.fields, { server: 'ftp.moved.example' });
  file.accounts.push(copy);
  return JSON.stringify(file);
}

for (const locale of ['en-US', 'sv-SE'] as const satisfies readonly Locale[]) {
  const say = words[locale];

  test(`accounts are exported, and a changed file is brought in, by keyboard (${locale})`, async ({
    page,
    product,
  }) => {
    const pointers = await pointerUses(page);
    await speak(page.context(), locale);
    await enter(page);
    await page.goto(accountsUrl());
    await tabTo(page, page.getByRole('link', { name: say.link }));
    await page.keyboard.press('Enter');
    await expect(title(page, say.title)).toBeFocused();
    const exportButton = page.getByRole('button', { name: say.export });
    await tabTo(page, exportButton);
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('external-accounts-acme-prod.json');
    const text = readFileSync(await saved.path(), 'utf8');
    expect(text).not.toContain('Adobe_Marketing_Cloud');
    expect(await axeFindings(page)).toEqual([]);

    const half = { name: 'half.json', mimeType: 'application/json', buffer: Buffer.from('{"format":') };
    await page.locator('input[type=file]').setInputFiles(half);
    await expect(page.getByRole('alert')).toContainText(say.bad);
    expect(await axeFindings(page)).toEqual([]);
    await chooseFile(page, say.choose, changed(text));
    await expect(page.getByRole('heading', { level: 3, name: say.result })).toBeFocused();
    await expect(rowOf(page, 'partnerFiles')).toContainText('ftp.moved.example');
    await expect(rowOf(page, 'secondPartner')).toHaveAttribute('data-kind', 'only-in-file');
    await tabTo(page, page.getByRole('checkbox', { name: `${say.take} secondPartner` }));
    await page.keyboard.press('Space');
    await tabTo(page, rowOf(page, 'secondPartner').getByLabel(say.password));
    await page.keyboard.type('canary-of-the-file');
    expect(await axeFindings(page)).toEqual([]);
    await press(page, say.review);
    await press(page, say.create);
    await expect(title(page, say.created)).toBeFocused();
    expect(await product.emulator.account('acme-prod', 'secondPartner')).toMatchObject({ label: 'Second partner' });
    expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain('canary');

    // A step back has the file, and what was brought in is the same now.
    await page.goBack();
    await expect(rowOf(page, 'secondPartner')).toHaveAttribute('data-kind', 'same');
    await tabTo(page, page.getByRole('checkbox', { name: `${say.take} partnerFiles` }));
    await page.keyboard.press('Space');
    await press(page, say.review);
    await press(page, say.apply);
    await expect(title(page, say.stored)).toBeFocused();
    expect(await product.emulator.account('acme-prod', 'partnerFiles')).toMatchObject({ server: 'ftp.moved.example' });
    expect(pointers).toEqual([]);
  });
}
