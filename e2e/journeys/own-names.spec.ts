import { Buffer } from 'node:buffer';
import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { accountUrl, enter } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { accountForm } from '../pages/account-form.ts';
import { choose } from '../pages/choose.ts';
import { maskEditor } from '../pages/mask-editor.ts';

async function openOwnList(page: Page) {
  await enter(page);
  await page.goto(accountUrl());
  await accountForm(page).ready();
  const mask = maskEditor(page);
  await mask.own.open.click();
  await expect(mask.own.text).toBeFocused();
  return mask;
}

const textFile = (name: string, text: string | Buffer, mimeType = 'text/plain') => ({
  name,
  mimeType,
  buffer: Buffer.from(text),
});

test('pasted names replace those from Admin Console, and can be dropped again', async ({ page, context }) => {
  const mask = await openOwnList(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() =>
    navigator.clipboard.writeText(
      [
        'Campaign - acme_prod - delivery',
        '',
        'Campaign - acme_prod - nobody',
        'Campaign - acme_prod - delivery',
        'else',
      ].join('\r\n'),
    ),
  );
  await page.keyboard.press('ControlOrMeta+V');
  await mask.own.use.click();
  await expect(mask.preview).toHaveAttribute('data-preview-total', '3');
  expect(await mask.totals()).toEqual({ linked: 1, 'no-such-group': 1, 'outside-mask': 1 });
  await expect(mask.preview).toContainText('3 names in use');
  await expect(mask.preview).toContainText('1 repeated name was left out');
  await expect(mask.preview).toContainText('1 empty line or cell was skipped');
  await expect(mask.own.edit).toBeFocused();

  // They stay while another mask is typed, and can be edited.
  await mask.fill('els(.*)');
  expect(await mask.totals()).toEqual({ 'no-such-group': 1, 'outside-mask': 2 });
  await mask.own.edit.click();
  await mask.own.text.fill('Campaign - acme_prod - report');
  await mask.own.use.click();
  await expect(mask.preview).toHaveAttribute('data-preview-total', '1');
  await mask.own.back.click();
  await expect(mask.preview).toHaveAttribute('data-preview-total', '18');
});

test('a text file and a table of Admin Console are read; the column of names is found or chosen', async ({ page }) => {
  const mask = await openOwnList(page);
  await mask.own.file.setInputFiles(
    textFile('profiles.txt', '\uFEFFCampaign - acme_prod - delivery\nCampaign - acme_prod - försäljning\n'),
  );
  await mask.own.use.click();
  await expect(mask.preview).toHaveAttribute('data-preview-total', '2');
  await expect(mask.preview).toContainText('profiles.txt');
  expect(await mask.totals()).toEqual({ linked: 1, 'no-such-group': 1 });

  await mask.own.edit.click();
  const table = [
    'Identity Type,Product Profile Name,Email',
    'adobeID,"Campaign - acme_prod - admin",mona.berg@acme.example',
    'adobeID,"Campaign - acme_prod - ""quoted"", with comma",omar@acme.example',
    'federatedID,Campaign - acme_prod - report,lea@acme.example',
  ].join('\r\n');
  await mask.own.file.setInputFiles(textFile('export.csv', `${table}\r\n`, 'text/csv'));
  await expect(mask.own.panel).toContainText('Column that holds the names');
  await expect(mask.own.panel).toContainText('Product Profile Name: Campaign - acme_prod - admin');
  await mask.own.use.click();
  await expect(mask.preview).toHaveAttribute('data-preview-total', '3');
  await expect(mask.row(/^Campaign - acme_prod - "quoted", with comma/u)).toBeVisible();
  expect(await mask.totals()).toEqual({ linked: 2, 'no-such-group': 1 });

  await mask.own.edit.click();
  await mask.own.file.setInputFiles(textFile('export.csv', `${table}\r\n`, 'text/csv'));
  await choose(mask.own.panel.getByRole('button', { name: /Column that holds the names/u }), /Email/u);
  await mask.own.use.click();
  await expect(mask.row(/^mona\.berg@acme\.example/u)).toBeVisible();
  expect(await mask.totals()).toEqual({ 'outside-mask': 3 });
});

test('a dropped file is read like a chosen one', async ({ page }, info) => {
  const mask = await openOwnList(page);
  const file = info.outputPath('dropped.txt');
  writeFileSync(file, 'Campaign - acme_prod - offer\n');
  const zone = mask.own.panel.getByText('or drop a text or CSV file here').last();
  await zone.scrollIntoViewIfNeeded();
  const box = await zone.boundingBox();
  if (!box) throw new Error('There is no drop area for a file.');
  // Simulate a drop from outside the browser, which Playwright cannot do itself.
  const browser = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, ...at, data });
  await mask.own.use.click();
  await expect(mask.preview).toHaveAttribute('data-preview-total', '1');
  await expect(mask.preview).toContainText('dropped.txt');
  expect(await mask.totals()).toEqual({ linked: 1 });
});

test('an empty list and a file that is not text are refused and change nothing', async ({ page }) => {
  const mask = await openOwnList(page);
  const sentence = 'The list holds no names. Paste at least one, each on its own line.';
  await mask.own.use.click();
  await expect(mask.own.panel).toContainText(sentence);
  await mask.own.text.fill(' \n\t\n');
  await mask.own.use.click();
  await expect(mask.own.panel).toContainText(sentence);
  await mask.own.file.setInputFiles(
    textFile('picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff, 0xfe, 0x00])),
  );
  await expect(mask.own.panel.getByRole('alert')).toContainText('The file is a picture.');
  await mask.own.file.setInputFiles(textFile('empty.txt', '\n\n'));
  await expect(mask.own.panel.getByRole('alert')).toContainText('The list holds no names.');
  await expect(mask.own.text).toHaveValue(' \n\t\n');
  await expect(mask.preview).toHaveAttribute('data-preview-total', '18');
});

test('a hundred thousand names are read, one more is refused with a message', async ({ page }) => {
  const mask = await openOwnList(page);
  const names = Array.from({ length: 100_000 }, (_, index) => `Campaign - acme_prod - group ${index}`);
  await mask.own.file.setInputFiles(textFile('many.txt', names.join('\n')));
  await expect(mask.own.panel).toContainText('100,000 names found');
  await mask.own.use.click();
  await expect(mask.preview).toHaveAttribute('data-preview-total', '100000', { timeout: 30_000 });
  await expect(mask.preview).toHaveAttribute('data-preview-state', 'done', { timeout: 30_000 });
  expect(await mask.totals()).toEqual({ 'no-such-group': 100_000 });
  await mask.fill('Campaign - acme_prod - group 9999(.*)');
  const totals = await mask.totals();
  expect(Object.values(totals).reduce((sum, count) => sum + count, 0)).toBe(100_000);

  await mask.own.edit.click();
  await mask.own.file.setInputFiles(textFile('too-many.txt', `${names.join('\n')}\none more`));
  await expect(mask.own.panel).toContainText('100,001 names found');
  await mask.own.use.click();
  await expect(mask.preview).toContainText(
    'The list holds 100,001 names. The preview takes at most 100,000; split the list.',
  );
  await mask.own.back.click();
  await expect(mask.preview).toHaveAttribute('data-preview-total', '18');
});
