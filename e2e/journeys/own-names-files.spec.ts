import { Buffer } from 'node:buffer';
import { writeFileSync } from 'node:fs';
import type { Page, TestInfo } from '@playwright/test';
import { axeFindings, colourFindings, sidewaysOverflow } from '../fixtures/axe.ts';
import { accountUrl, enter, type Locale, speak } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { accountForm } from '../pages/account-form.ts';
import { choose } from '../pages/choose.ts';

const prod = 'Campaign - acme_prod - ';

/** A users export of Admin Console: several profiles in a cell, one of them quoted because of its comma. */
const usersExport = Buffer.from(
  [
    'Identity Type,Username,Domain,Email,First Name,Last Name,Country Code,ID,Product Configurations,Admin Roles,Product Configurations Administered,User Groups,User Groups Administered,Products Administered,Developer Access,Auto Assigned Products',
    `Federated ID,ana,acme.example,ana@acme.example,Ana,Berg,SE,A1,"${prod}admin,${prod}delivery",,,"Nordics,All staff",,,,`,
    `Federated ID,bo,acme.example,bo@acme.example,Bo,Lund,SE,B2,"${prod}delivery,""${prod}nord, syd""",,,Nordics,,,,`,
    'Federated ID,cia,acme.example,cia@acme.example,Cia,Dahl,SE,C3,,,,,,,,',
  ].join('\r\n'),
);
/** UTF-16, as Excel saves “Unicode text”. */
const unicodeText = Buffer.from(
  `\uFEFFProduct Profile Name\tCountry\r\n${prod}report\tSE\r\n"${prod}två\nrader"\tNO\r\n`,
  'utf16le',
);
/** CSV as saved by Excel on a Swedish Windows. */
const semicolons = Buffer.from(`Namn;Land\r\n${prod}offer;SE\r\n${prod}försäljning;NO\r\n`, 'latin1');
const workbook = Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000[Content_Types].xml', 'latin1');

const either = {
  'en-US': {
    open: 'Use my own list',
    panel: 'My own list',
    use: 'Use this list',
    edit: 'Edit the list',
    toText: 'Back to the text field',
    asText: 'Edit as text',
    former: 'Swap with the former text',
    paste: 'Profile names, one on each line',
    separator: /Cells are separated by/u,
    column: /Column that holds the names/u,
    heading: 'The first row is a heading',
    several: 'A cell holds several names, separated by commas',
    onlyTries: 'the impact on people never uses it',
    ambiguous: `1 text in quotes holds a comma: ${prod}nord, syd. It is read as one name; whether it is one name or several is not known.`,
    lineBreak: '1 name holds a line break',
    windows: 'It was read as Windows-1252, which is a guess',
    none: /Nothing: one name a line/u,
    found: (count: number) => `${count} names found`,
    refused: /Excel workbook \(\.xlsx\).*save the list as CSV \(UTF-8\)/u,
  },
  'sv-SE': {
    open: 'Använd egen lista',
    panel: 'Egen lista',
    use: 'Använd listan',
    edit: 'Redigera listan',
    toText: 'Tillbaka till textfältet',
    asText: 'Redigera som text',
    former: 'Byt mot den tidigare texten',
    paste: 'Profilnamn, ett per rad',
    separator: /Celler skiljs åt med/u,
    column: /Kolumn som innehåller namnen/u,
    heading: 'Första raden är en rubrik',
    several: 'En cell innehåller flera namn, åtskilda med komman',
    onlyTries: 'påverkan på personer räknas aldrig ut från den',
    ambiguous: `1 text inom citattecken innehåller ett komma: ${prod}nord, syd. Den läses som ett namn; om det är ett eller flera namn är okänt.`,
    lineBreak: '1 namn innehåller en radbrytning',
    windows: 'Den lästes som Windows-1252, vilket är en gissning',
    none: /Ingenting: ett namn per rad/u,
    found: (count: number) => `${count} namn hittades`,
    refused: /Excel-arbetsbok \(\.xlsx\).*spara listan som CSV \(UTF-8\)/u,
  },
} as const;

async function openOwnList(page: Page, locale: Locale) {
  const words = either[locale];
  await speak(page.context(), locale);
  await enter(page);
  await page.goto(accountUrl());
  await accountForm(page).ready();
  await page.getByRole('button', { name: words.open }).click();
  const panel = page.getByRole('region', { name: words.panel, exact: true });
  const named = (name: string) => page.getByRole('button', { name, exact: true });
  await expect(panel.getByLabel(words.paste)).toBeFocused();
  return {
    words,
    panel,
    text: panel.getByLabel(words.paste),
    use: named(words.use),
    edit: named(words.edit),
    toText: named(words.toText),
    asText: named(words.asText),
    former: named(words.former),
    names: panel.getByRole('listitem'),
    table: panel.getByRole('table'),
    check: (name: string) => panel.getByRole('checkbox', { name }),
    picker: (name: RegExp) => panel.getByRole('button', { name }),
    total: page.locator('[data-preview-total]'),
    give: async (name: string, buffer: Buffer) =>
      panel.locator('input[type="file"]').setInputFiles({ name, mimeType: '', buffer }),
  };
}

/** Simulates a drop from outside the browser, which Playwright cannot do itself. */
async function drop(page: Page, info: TestInfo, buffer: Buffer): Promise<void> {
  const file = info.outputPath('users export');
  writeFileSync(file, buffer);
  const zone = page.getByText(/^(?:or drop|eller släpp)/u).last();
  await zone.scrollIntoViewIfNeeded();
  const box = await zone.boundingBox();
  if (!box) throw new Error('There is no drop area for a file.');
  const browser = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, ...at, data });
}

for (const locale of ['en-US', 'sv-SE'] as const) {
  test(`a users export is dropped, and its profiles are shown before they are used (${locale})`, async ({
    page,
  }, info) => {
    const own = await openOwnList(page, locale);
    const { words, panel } = own;
    await expect(panel).toContainText(words.onlyTries);
    await drop(page, info, usersExport);
    await expect(panel).toContainText(words.found(3));
    await expect(own.names).toHaveText([`${prod}admin`, `${prod}delivery`, `${prod}nord, syd`]);
    await expect(own.picker(words.column)).toContainText('Product Configurations');
    await expect(panel).toContainText(words.ambiguous);
    // The chosen column is the ninth, outside the visible panel.
    expect(await own.table.evaluate((table) => table.parentElement?.scrollLeft)).toBeGreaterThan(0);
    await expect(own.check(words.heading)).toBeChecked();
    await expect(own.check(words.several)).toBeChecked();

    expect(await axeFindings(page)).toEqual([]);
    for (const width of [400, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await sidewaysOverflow(page), `${width} px`).toBeNull();
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await colourFindings(page)).toEqual([]);

    await choose(own.picker(words.column), /User Groups: /u);
    await expect(own.names).toHaveText(['Nordics', 'All staff']);
    await choose(own.picker(words.column), /Product Configurations: /u);
    await own.use.click();
    await expect(own.total).toHaveAttribute('data-preview-total', '3');
  });

  test(`UTF-16 and semicolons are read, a zip is refused with advice (${locale})`, async ({ page }) => {
    const own = await openOwnList(page, locale);
    const { words, panel } = own;
    await own.text.fill('typed before');
    await own.give('profiles', unicodeText);
    await expect(own.names).toHaveText([`${prod}report`, `${prod}två↵rader`]);
    await expect(panel).toContainText('UTF-16');
    await expect(panel).toContainText(words.lineBreak);

    await own.give('profiler.txt', semicolons);
    await expect(own.names).toHaveText([`${prod}offer`, `${prod}försäljning`]);
    await expect(panel).toContainText(words.windows);
    await own.check(words.heading).click({ force: true });
    await expect(own.names).toHaveText(['Namn', `${prod}offer`, `${prod}försäljning`]);
    await choose(own.picker(words.separator), words.none);
    await expect(own.names).toHaveText(['Namn;Land', `${prod}offer;SE`, `${prod}försäljning;NO`]);

    // The read list stays when another file is refused, and so does the typed text.
    await own.give('profiles.csv', workbook);
    await expect(panel.getByRole('alert')).toContainText(words.refused);
    expect(await axeFindings(page)).toEqual([]);
    await expect(own.names).toHaveCount(3);
    await own.toText.click();
    await expect(own.text).toHaveValue('typed before');
  });
}

test('a pasted table is reviewed first; names of a file become text, and the typed text can be restored', async ({
  page,
}) => {
  const own = await openOwnList(page, 'en-US');
  const pasted = `Email\tProduct Profile\nana@acme.example\t${prod}report\nbo@acme.example\t${prod}offer`;
  await own.text.fill(pasted);
  await own.use.click();
  await expect(own.names).toHaveText([`${prod}report`, `${prod}offer`]);
  await own.use.click();
  await expect(own.total).toHaveAttribute('data-preview-total', '2');

  // The list is unchanged, also after switching back to Admin Console.
  await page.getByRole('button', { name: 'Back to Admin Console names' }).click();
  await page.getByRole('button', { name: 'Use my own list' }).click();
  await expect(own.names).toHaveText([`${prod}report`, `${prod}offer`]);
  await own.give('profiles', unicodeText);
  await expect(own.names).toHaveText([`${prod}report`, `${prod}två↵rader`]);
  await own.asText.click();
  await expect(own.text).toHaveValue(`${prod}report\n"${prod}två\nrader"`);
  await own.former.click();
  await expect(own.text).toHaveValue(pasted);
  await own.former.click();
  await expect(own.text).toHaveValue(`${prod}report\n"${prod}två\nrader"`);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Use my own list' }).click();
  await expect(own.text).toHaveValue(`${prod}report\n"${prod}två\nrader"`);
});
