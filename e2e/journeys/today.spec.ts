import type { Locator, Page } from '@playwright/test';
import { axeFindings } from '../fixtures/axe.ts';
import { accountUrl, confirmRestart, enter, speak } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { tabInto, tabTo } from '../pages/keyboard.ts';

const words = {
  'en-US': {
    summary: 'Today 25 people sign in by Adobe ID, and 13 cannot. For one person it is not known.',
    missing: 'Cannot sign in: the mask makes “',
    remedy: 'Create the group, or give another profile.',
    signsIn: 'Signs in by Adobe ID, into ',
  },
  'sv-SE': {
    summary: 'I dag loggar 25 personer in med Adobe ID, och 13 kan inte. För en person är det inte känt.',
    missing: 'Kan inte logga in: masken gör ”',
    remedy: 'Skapa gruppen, eller ge en annan profil.',
    signsIn: 'Loggar in med Adobe ID, i ',
  },
} as const;

/** Opens the first person by keyboard, and gives what the panel says. */
async function openFirst(page: Page, region: Locator): Promise<string> {
  await tabInto(page, region.getByRole('grid').last());
  await page.keyboard.press('Enter');
  const panel = page.locator('[data-why]');
  await expect(panel.getByRole('heading', { level: 4 })).toBeFocused();
  const told = await panel.innerText();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  return told;
}

for (const [locale, theme] of [
  ['en-US', 'light'],
  ['sv-SE', 'dark'],
] as const) {
  test(`who signs in today, who cannot and why, is told without an edit, by keyboard, in ${locale}`, async ({
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
}
