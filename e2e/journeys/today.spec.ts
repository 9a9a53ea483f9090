import type { Locator, Page } from '@playwright/test';
import { axeFindings } from '../fixtures/axe.ts';
import { accountUrl, confirmRestart, enter, speak } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { tabInto, tabTo } from '../pages/keyboard.ts';

const words = {
  'en-US': {
    summary: 'Today 25 people sign in by Adobe ID, and 12 cannot.',
    missing: 'Cannot sign in: the mask makes “',
    remedy: 'Create the group, or give another profile.',
    signsIn: 'Signs in by Adobe ID, into ',
    apart: 'counted apart',
    elsewhere: 'Not of this instance',
    program: 'Technical account',
    all: '37 of 37 people shown',
    one: '1 of 39 people shown',
    search: 'Search name, e-mail or login',
  },
  'sv-SE': {
    summary: 'I dag loggar 25 personer in med Adobe ID, och 12 kan inte.',
    missing: 'Kan inte logga in: masken gör ”',
    remedy: 'Skapa gruppen, eller ge en annan profil.',
    signsIn: 'Loggar in med Adobe ID, i ',
    apart: 'räknas för sig',
    elsewhere: 'Inte av den här instansen',
    program: 'Tekniskt konto',
    all: '37 av 37 personer visas',
    one: '1 av 39 personer visas',
    search: 'Sök namn, e-post eller inloggningsnamn',
  },
} as const;

/** Opens the first person by keyboard and returns the text of the panel. */
async function openFirst(page: Page, region: Locator): Promise<string> {
  await tabInto(page, region.getByRole('grid').last());
  await page.keyboard.press('Enter');
  const panel = page.locator('[data-why]');
  await expect(panel.getByRole('heading', { level: 4 })).toBeFocused();
  const shown = await panel.innerText();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  return shown;
}

for (const [locale, theme] of [
  ['en-US', 'light'],
  ['sv-SE', 'dark'],
] as const) {
  test(`who signs in today, who cannot and why, is shown without an edit, by keyboard, in ${locale}`, async ({
    page,
  }) => {
    test.slow();
    const said = words[locale];
    await page.emulateMedia({ colorScheme: theme });
    await speak(page.context(), locale);
    await enter(page);
    await confirmRestart(page);
    await page.goto(accountUrl());
    const region = page.locator('section[data-impact-state]');
    await expect(region.getByText(said.summary)).toBeVisible({ timeout: 20_000 });
    const part = (key: string) => region.locator(`button[data-today="${key}"]`);
    const rows = region.locator('tbody tr[aria-rowindex]');
    await tabTo(page, part('group-missing'));
    await page.keyboard.press('Space');
    await expect(rows).toHaveCount(2);
    await expect(part('group-missing')).toHaveAttribute('aria-pressed', 'true');
    const missing = await openFirst(page, region);
    expect(missing).toContain(said.missing);
    expect(missing).toContain(said.remedy);
    expect(await axeFindings(page)).toEqual([]);
    await tabTo(page, part('signs-in'), 'Shift+Tab');
    await page.keyboard.press('Space');
    await expect(rows.first().locator('[data-sign-in="signs-in"]')).toBeVisible();
    await expect(part('group-missing')).toHaveAttribute('aria-pressed', 'false');
    expect(await openFirst(page, region)).toContain(said.signsIn);
  });

  test(`people of other instances and technical accounts are counted apart and can be found, by keyboard, in ${locale}`, async ({
    page,
  }) => {
    test.slow();
    const said = words[locale];
    await page.emulateMedia({ colorScheme: theme });
    await speak(page.context(), locale);
    await enter(page);
    await confirmRestart(page);
    await page.goto(accountUrl());
    const region = page.locator('section[data-impact-state]');
    await expect(region.getByText(said.all)).toBeVisible({ timeout: 20_000 });
    const rows = region.locator('tbody tr[aria-rowindex]');
    const part = (key: string) => region.locator(`button[data-apart="${key}"]`);
    for (const [key, label, who] of [
      ['technical-account', said.program, 'techacct'],
      ['not-of-this-instance', said.elsewhere, 'olga.ivanova'],
    ] as const) {
      await expect(part(key)).toContainText(label);
      await expect(part(key)).toContainText(said.apart);
      await tabTo(page, part(key));
      await page.keyboard.press('Space');
      await expect(region.getByText(said.one)).toBeVisible();
      await expect(rows).toHaveCount(1);
      await expect(rows).toContainText(who);
      await expect(rows).toContainText(label);
      await page.keyboard.press('Space');
      await expect(region.getByText(said.all)).toBeVisible();
    }
    await tabTo(page, region.getByRole('searchbox', { name: said.search }));
    await page.keyboard.type('olga.ivanova');
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText(said.elsewhere);
    expect(await axeFindings(page)).toEqual([]);
  });
}
