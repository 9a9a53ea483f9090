import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { axeFindings } from '../fixtures/axe.ts';
import { accountUrl, confirmRestart, enter, type Locale, pinPeople, speak } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { everySourceRead, shownNumbers } from './people-impact.ts';
import { pointerUses, tabInto, tabTo, typeOver } from './keyboard.ts';

const english = {
  mask: 'Association mask',
  impact: 'Impact on people',
  grid: 'People and what changes for them, the worst first',
  search: 'Search name, e-mail or login',
  administrators: 'Administrators today only',
  download: 'Download CSV',
  pinned: 'Pinned expectations',
  pin: 'Pin an expectation',
  kind: /What must stay true/u,
  people: /^People: e-mail/u,
  profiles: /^Profile name/u,
  group: /^Operator group/u,
  save: 'Pin',
  noPerson: 'Name at least one person: an e-mail address or a login.',
  undo: 'Undo',
  review: 'Review changes',
  showWho: 'Show who',
};

const swedish: typeof english = {
  mask: 'Associationsmask',
  impact: 'Påverkan på personer',
  grid: 'Personer och vad som ändras för dem, det värsta först',
  search: 'Sök namn, e-post eller inloggningsnamn',
  administrators: 'Bara dagens administratörer',
  download: 'Ladda ned CSV',
  pinned: 'Krav',
  pin: 'Lägg till krav',
  kind: /Vad som måste gälla/u,
  people: /^Personer: e-post/u,
  profiles: /^Profilnamn/u,
  group: /^Operatörsgrupp/u,
  save: 'Spara krav',
  noPerson: 'Ange minst en person: en e-postadress eller ett inloggningsnamn.',
  undo: 'Ångra',
  review: 'Granska ändringar',
  showWho: 'Visa vilka',
};

interface ImpactWalk {
  readonly locale: Locale;
  readonly theme: 'light' | 'dark';
  /** No profile fits it in any reading. */
  readonly mask: string;
  /** The minimum number of people in the seed. */
  readonly population: number;
  /** An administrator who signs in today and whom the mask shuts out. */
  readonly shutOut: string;
}

interface Parts {
  readonly page: Page;
  readonly words: typeof english;
  readonly region: Locator;
  readonly grid: Locator;
  readonly item: (text: string) => Locator;
}

function partsOf(page: Page, locale: Locale): Parts {
  const words = locale === 'sv-SE' ? swedish : english;
  const region = page.getByRole('region', { name: words.impact });
  const pinned = region.getByRole('list', { name: words.pinned });
  return {
    page,
    words,
    region,
    grid: region.getByRole('grid', { name: words.grid }),
    item: (text) => pinned.locator('> li').filter({ hasText: text }),
  };
}

async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

const state = (item: Locator) => item.locator('[data-expectation-state]').first();

/** A vain expectation is refused, and a failing one names the person. Then it is removed, restored and removed again. */
async function pinByKeyboard(parts: Parts, { shutOut }: ImpactWalk): Promise<void> {
  const { page, words, region, item } = parts;
  await press(page, region.getByRole('button', { name: words.pin }));
  const save = region.getByRole('button', { name: words.save, exact: true });
  await press(page, save);
  await expect(region.getByText(words.noPerson)).toBeVisible();
  await tabTo(page, region.getByRole('textbox', { name: words.people }), 'Shift+Tab');
  await page.keyboard.type(`${shutOut}\nstranger@acme.example`);
  await press(page, save);
  await expect(state(item(shutOut))).toHaveAttribute('data-expectation-state', /^(?:fails|may-fail)$/u);
  await expect(state(item('stranger@acme.example'))).toHaveAttribute('data-expectation-state', 'fails');
  await expect(region.locator('[data-guard="expectation-fails"]')).toHaveAttribute('data-guard-state', 'trips');

  const remove = item('stranger@acme.example').getByRole('button');
  await press(page, remove);
  await expect(item('stranger@acme.example')).toHaveCount(0);
  await expect(region.getByRole('button', { name: words.undo, exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(item('stranger@acme.example')).toHaveCount(1);
  await press(page, remove, 'Space');
  await expect(item('stranger@acme.example')).toHaveCount(0);

  await press(page, region.getByRole('button', { name: words.pin }));
  await tabTo(page, region.getByRole('button', { name: words.kind }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await tabTo(page, region.getByRole('textbox', { name: words.profiles }));
  await page.keyboard.type('*report*');
  await tabTo(page, region.getByRole('combobox', { name: words.group }));
  await page.keyboard.type('admin');
  await page.keyboard.press('Escape');
  await press(page, save);
  await expect(state(item('*report*'))).toHaveAttribute('data-expectation-state', 'holds');
}

/** Tries the filters and the explanation, and undoes each. */
async function lookByKeyboard({ page, words, region, grid }: Parts, { shutOut }: ImpactWalk): Promise<void> {
  const all = Number(await grid.getAttribute('aria-rowcount'));
  const search = region.getByRole('searchbox', { name: words.search });
  await tabTo(page, search);
  await page.keyboard.type(shutOut);
  const rows = grid.locator('tbody tr[aria-rowindex]');
  await expect(rows.first()).toContainText(shutOut);
  await expect(grid).not.toHaveAttribute('aria-rowcount', String(all));
  await tabInto(page, grid);
  await page.keyboard.press('Enter');
  const why = page.locator('[data-why]');
  await expect(why).toHaveAttribute('data-why-verdict', 'loses-sign-in');
  await expect(why.getByRole('heading', { level: 4 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(why).toHaveCount(0);
  await tabTo(page, search, 'Shift+Tab');
  await page.keyboard.press('Escape');
  await expect(search).toHaveValue('');
  await expect(grid).toHaveAttribute('aria-rowcount', String(all));
}

/** The file has every person once, with the same count per verdict as the bar; no cell is a formula. */
async function fileByKeyboard(parts: Parts, counts: Readonly<Record<string, number>>): Promise<void> {
  const { page, words, region } = parts;
  await tabTo(page, region.getByRole('button', { name: words.download }));
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n').slice(1);
  const found: Record<string, number> = {};
  const people = new Set<string>();
  for (const line of lines) {
    const [person = '', , , , verdict = ''] = line.slice(1, -1).split('","');
    people.add(person);
    found[verdict] = (found[verdict] ?? 0) + 1;
  }
  expect(lines.filter((line) => /(?:^|,)"[=+\-@]/u.test(line))).toEqual([]);
  expect(found).toEqual(counts);
  expect(people.size).toBe(lines.length);
}

/** The plan shows the same numbers as the page, and the same people. */
async function planByKeyboard(parts: Parts, counts: Readonly<Record<string, number>>, walk: ImpactWalk): Promise<void> {
  const { page, words, region, grid, item } = parts;
  await press(page, page.getByRole('button', { name: words.review }));
  await expect(page.getByRole('heading', { level: 1, name: words.review })).toBeFocused();
  await expect.poll(async () => (await shownNumbers(region)).counts).toEqual(counts);
  await expect(state(item(walk.shutOut))).toHaveAttribute('data-expectation-state', /^(?:fails|may-fail)$/u);
  await expect(region.locator('[data-guard="you-lose-sign-in"]')).toHaveAttribute('data-guard-state', 'trips');
  expect(await axeFindings(page)).toEqual([]);
  await press(page, region.getByRole('button', { name: words.showWho }));
  await expect(region.getByRole('heading', { level: 3 }).last()).toBeFocused();
  await expect(grid).toHaveAttribute('aria-rowcount', String(sum(counts) + 1), { timeout: 20_000 });
  await lookByKeyboard(parts, walk);
  await fileByKeyboard(parts, counts);
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

/** From a typed mask to a plan, with everything about people on the way, by keyboard only. */
async function walkImpact(page: Page, walk: ImpactWalk): Promise<void> {
  const { locale, theme, mask, population } = walk;
  const parts = partsOf(page, locale);
  const { words, region, grid } = parts;
  const uses = await pointerUses(page);
  await page.emulateMedia({ colorScheme: theme });
  await speak(page.context(), locale);
  await enter(page);
  await confirmRestart(page);
  await pinPeople(page, []);
  await page.goto(accountUrl());
  await expect
    .poll(async () => Number(await region.getAttribute('data-impact-population')), { timeout: 120_000 })
    .toBeGreaterThanOrEqual(population);
  await everySourceRead(region);
  await tabTo(page, page.getByRole('textbox', { name: words.mask, exact: true }));
  await typeOver(page, mask);
  await expect(region).toHaveAttribute('data-impact-mask', mask, { timeout: 20_000 });
  await expect(region).toHaveAttribute('data-impact-state', 'done');
  const { population: shown, counts } = await shownNumbers(region);
  expect(sum(counts)).toBe(shown);

  const losers = region.locator('button[data-verdict="loses-sign-in"]');
  await press(page, losers, 'Space');
  await expect(grid).toHaveAttribute('aria-rowcount', String((counts['loses-sign-in'] ?? 0) + 1));
  await page.keyboard.press('Space');
  await expect(grid).toHaveAttribute('aria-rowcount', String(sum(counts) + 1));

  await pinByKeyboard(parts, walk);
  await press(page, region.getByRole('checkbox', { name: words.administrators }), 'Space');
  await expect(grid).not.toHaveAttribute('aria-rowcount', String(sum(counts) + 1));
  await page.keyboard.press('Space');
  await expect(grid).toHaveAttribute('aria-rowcount', String(sum(counts) + 1));
  await lookByKeyboard(parts, walk);
  await fileByKeyboard(parts, counts);
  expect(await axeFindings(page)).toEqual([]);
  await planByKeyboard(parts, counts, walk);
  expect(uses).toEqual([]);
}

/** The walk in both languages, one of them in the dark theme. */
export function impactJourneys(walk: Omit<ImpactWalk, 'locale' | 'theme' | 'mask'>): void {
  for (const [locale, theme] of [
    ['en-US', 'light'],
    ['sv-SE', 'dark'],
  ] as const) {
    test(`from a mask to people, pinned expectations, file and plan by keyboard only, ${locale}, ${theme}`, async ({
      page,
    }) => {
      test.slow();
      await walkImpact(page, { ...walk, mask: 'Campaign - acm - (.*)', locale, theme });
    });
  }
}
