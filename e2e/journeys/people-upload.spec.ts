import { Buffer } from 'node:buffer';
import type { Page } from '@playwright/test';
import { axeFindings, colourFindings, sidewaysOverflow } from '../fixtures/axe.ts';
import { startProduct } from '../fixtures/product.ts';
import { accountUrl, enter, type Locale, planUrl, speak } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { peopleImpact } from '../pages/people-impact.ts';

/** No profile fits it in any reading. */
const nobodys = 'Campaign - acm - (.*)';
const prod = 'Campaign - acme_prod - ';
const head =
  'Identity Type,Username,Domain,Email,First Name,Last Name,Country Code,ID,Product Configurations,Admin Roles,Product Configurations Administered,User Groups,User Groups Administered,Products Administered,Developer Access,Auto Assigned Products';
const row = (name: string, profiles: string, groups = '') =>
  `Federated ID,${name}@acme.example,,${name}@acme.example,${name},Berg,SE,${name},"${profiles}",,,${groups},,,,`;

/** One person with a profile, one in a user group, one with nothing, and one faulty row. */
const usersExport = Buffer.from(
  [
    head,
    row('mona.berg', `${prod}admin,${prod}delivery`),
    row('noor.rahman', '', 'Nordics'),
    row('new.person', ''),
    `Federated ID,odd@acme.example,,odd@acme.example,Odd,Row,SE,odd,"${prod}report`,
  ].join('\r\n'),
);

const either = {
  'en-US': {
    preview: 'Live preview',
    mask: 'Association mask',
    card: 'People from a users export',
    choose: 'Choose a users export',
    replace: 'Replace it by another export',
    found: '4 people, 2 profiles',
    odd: 'Line 5: a quote is not closed',
    inGroups: '1 person is in a user group',
    time: 'Exported from Admin Console',
    future: 'This lies in the future.',
    use: 'Use as source of people',
    used: /In use: the users export of .*, uploaded by demo-admin/u,
    from: /from a users export of .*, uploaded by demo-admin; 1 row in doubt/u,
    refused: 'This is a workbook or an archive.',
    column: 'The column Product Configurations is missing.',
    remove: 'Remove',
    removed: 'this console has no access to Admin Console',
  },
  'sv-SE': {
    preview: 'Förhandsvisning',
    mask: 'Associationsmask',
    card: 'Personer ur en användarexport',
    choose: 'Välj en användarexport',
    replace: 'Ersätt med en annan export',
    found: '4 personer, 2 profiler',
    odd: 'Rad 5: ett citattecken är inte avslutat',
    inGroups: '1 person är med i en användargrupp',
    time: 'Exporterad från Admin Console',
    future: 'Det här ligger i framtiden.',
    use: 'Använd som källa till personer',
    used: /Används: användarexporten från .*, uppladdad av demo-admin/u,
    from: /ur en användarexport från .*, uppladdad av demo-admin; 1 tveksam rad/u,
    refused: 'Det här är en arbetsbok eller ett arkiv.',
    column: 'Kolumnen Product Configurations saknas.',
    remove: 'Ta bort',
    removed: 'konsolen har ingen åtkomst till Admin Console',
  },
} as const;

const verdicts = [
  ['mona.berg@acme.example', 'maybe-loses'],
  ['noor.rahman@acme.example', 'unknown'],
  ['odd@acme.example', 'unknown'],
  ['new.person@acme.example', 'unchanged'],
] as const;

/** Chooses a file by keyboard only. */
async function choose(page: Page, button: string, [name, buffer]: readonly [string, Buffer]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button, exact: true }).focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer });
}

// Each test starts its own product in addition to that of the file.
test.slow();

for (const locale of ['en-US', 'sv-SE'] satisfies Locale[])
  test(`without a technical account, people come from a users export, which is reviewed first: ${locale}`, async ({
    browser,
  }) => {
    const words = either[locale];
    await using product = await startProduct('small', { configuration: { adminConsole: null } });
    const context = await browser.newContext({ baseURL: product.url, viewport: { width: 1280, height: 900 } });
    await speak(context, locale);
    const page = await context.newPage();
    await enter(page);
    await page.goto(accountUrl());
    const source = (name: string) => page.locator(`[data-source="${name}"]`).first();
    const card = page.getByRole('region', { name: words.card });
    // The first answer about people may take long on a busy machine.
    await expect(card.getByRole('button', { name: words.choose, exact: true })).toBeVisible({ timeout: 30_000 });

    await choose(page, words.choose, ['users.xlsx', Buffer.from('PK\u0003\u0004\u0014\u0000', 'latin1')]);
    await expect(card.getByRole('alert')).toContainText(words.refused);
    await choose(page, words.choose, ['users.csv', Buffer.from('Email,Username\nana@acme.example,ana\n')]);
    await expect(card.getByRole('alert')).toContainText(words.column);

    await choose(page, words.choose, ['users.csv', usersExport]);
    await expect(card.getByRole('heading', { name: 'users.csv' })).toBeFocused();
    for (const sentence of [words.found, words.odd, words.inGroups]) await expect(card).toContainText(sentence);
    await expect(card.getByRole('row').nth(1)).toContainText(`${prod}delivery`);
    // Nothing is used before it is confirmed.
    await expect(source('members')).toHaveAttribute('data-source-state', 'missing');
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await colourFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await sidewaysOverflow(page)).toBeNull();
    await page.setViewportSize({ width: 1280, height: 900 });

    await card.getByLabel(words.time).fill('2099-01-01T10:00');
    await expect(card).toContainText(words.future);
    await card.getByRole('button', { name: words.use }).press('Enter');
    await expect(source('members')).toHaveAttribute('data-source-state', 'missing');
    const hourAgo = await page.evaluate(() => {
      const at = new Date(Date.now() - 3_600_000);
      return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
    });
    await card.getByLabel(words.time).fill(hourAgo);
    await card.getByRole('button', { name: words.use }).press('Enter');
    await expect(card.getByText(words.used)).toBeVisible();
    await expect(card.getByRole('heading', { name: words.card })).toBeFocused();
    await expect(source('members')).toHaveAttribute('data-source-state', 'partial');
    await expect(source('members')).toContainText(words.from);
    const preview = page.getByRole('region', { name: words.preview });
    await expect(preview.getByText(`${prod}delivery`)).toBeVisible();

    // Unknown facts give no certain verdict, and every person is counted.
    await page.getByRole('textbox', { name: words.mask, exact: true }).fill(nobodys);
    const impact = peopleImpact(page);
    await impact.settled(nobodys);
    const counts = page.locator('[data-verdict][data-count]');
    const losing = counts.and(page.locator('[data-verdict="loses-sign-in"]'));
    await expect(losing).toHaveAttribute('data-count', '0');
    await expect(counts.and(page.locator('[data-verdict="maybe-loses"]'))).toHaveAttribute('data-count', '1');
    if (locale === 'en-US')
      for (const [email, verdict] of verdicts) {
        await impact.search.fill(email);
        await expect(impact.shown).toHaveText(/^1 of /u);
        await expect(impact.rows.first().locator('[data-verdict]')).toHaveAttribute('data-verdict', verdict);
      }

    const plan = await planUrl(page, { associationMask: nobodys });
    await page.goto(plan);
    await expect(source('members')).toContainText(words.from);

    await page.goto(accountUrl());
    await card.getByRole('button', { name: words.remove }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: words.remove }).press('Enter');
    await expect(card.getByRole('button', { name: words.choose, exact: true })).toBeVisible();
    await expect(source('members')).toContainText(words.removed);
    await context.close();
  });

test('a viewer sees the source of people and cannot upload', async ({ browser }) => {
  await using product = await startProduct('small', { configuration: { adminConsole: null } });
  const context = await browser.newContext({ baseURL: product.url });
  const page = await context.newPage();
  await enter(page, 'acme-prod', 'demo-viewer');
  await page.goto(accountUrl());
  const card = page.getByRole('region', { name: either['en-US'].card });
  await expect(card).toContainText('An administrator can upload one.', { timeout: 30_000 });
  await expect(card.getByRole('button')).toHaveCount(0);
  await context.close();
});

test('with a technical account there is no upload', async ({ page }) => {
  await enter(page);
  await page.goto(accountUrl());
  await expect(peopleImpact(page).source('members')).toHaveAttribute('data-source-state', 'complete', {
    timeout: 30_000,
  });
  await expect(page.getByRole('region', { name: either['en-US'].card })).toHaveCount(0);
});
