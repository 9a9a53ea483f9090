import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { axeFindings } from '../fixtures/axe.ts';
import { type Circumstances, type Product, type SeedName, startProduct } from '../fixtures/product.ts';
import { accountUrl, enter, pinPeople, planUrl, speak } from '../fixtures/screen.ts';
import { stateExpression } from '../fixtures/state-reading.ts';
import { expect, test } from '../fixtures/test.ts';
import { maskEditor } from '../pages/mask-editor.ts';
import { peopleImpact } from '../pages/people-impact.ts';
import { planPage } from '../pages/plan-page.ts';

/** No profile fits it in any reading. */
const nobodys = 'Campaign - acm - (.*)';
const throttled = (skip: number) => ({
  target: 'user-management',
  method: 'users',
  skip,
  effect: { kind: 'throttle', retryAfter: '600' },
});

type Visit = (page: Page, product: Product) => Promise<void>;

/** Starts another product: the console reads Admin Console at start, and again only hours later. */
async function inProduct(
  browser: Browser,
  { seed = 'small', ...circumstances }: Circumstances & { readonly seed?: SeedName },
  visit: Visit,
): Promise<void> {
  await using product = await startProduct(seed, circumstances);
  const context = await browser.newContext({ baseURL: product.url, viewport: { width: 1280, height: 900 } });
  await visit(await context.newPage(), product);
  await context.close();
}

async function tryMask(page: Page): Promise<ReturnType<typeof peopleImpact>> {
  await page.goto(accountUrl());
  const impact = peopleImpact(page);
  await expect(impact.region).toBeVisible();
  await maskEditor(page).input.fill(nobodys);
  await impact.settled(nobodys);
  return impact;
}

/** Verdicts that do not depend on unread data. */
const certain = new Set(['loses-sign-in', 'loses-groups', 'moves', 'gains-sign-in', 'gains-groups']);

test('without Admin Console: nobody’s loss is certain, nobody who may lose counts as unchanged, and the page says why', async ({
  browser,
}) => {
  await inProduct(browser, { configuration: { adminConsole: null } }, async (page) => {
    await enter(page);
    await pinPeople(page, ['mona.berg@acme.example']);
    const impact = await tryMask(page);
    for (const source of ['profiles', 'members'])
      await expect(impact.source(source)).toHaveAttribute('data-source-state', 'missing');
    await expect(impact.source('members')).toContainText('this console has no access to Admin Console');
    await expect(maskEditor(page).preview.getByText('Admin Console has not been read; the line above')).toBeVisible();
    const counts = await impact.counts();
    expect(Object.keys(counts).filter((verdict) => certain.has(verdict))).toEqual([]);
    expect(counts['unknown']).toBe(28);
    // “Not read” must not be shown as “none”.
    await impact.search.fill('mona.berg@acme.example');
    await expect(impact.shown).toHaveText(/^1 of /u);
    await expect(impact.rows.first()).toContainText('not read');
    await expect(impact.rows.first()).not.toContainText('none');
    for (const code of ['you-lose-sign-in', 'you-lose-admin', 'too-many-people', 'no-administrator-left'])
      await expect(impact.guard(code)).toHaveAttribute('data-guard-state', 'may-trip');
    await expect(impact.guard('too-many-people')).toContainText('Not everybody is known. Of those who are, up to 28');
    await expect(impact.guard('sources-doubtful')).toHaveAttribute('data-guard-state', 'may-trip');
    await expect(impact.pinned.item('mona.berg@acme.example')).toContainText('left open by');
    await impact.rows.first().getByRole('rowheader').click();
    await expect(impact.why).toContainText('That is not the same as no access.');
    expect(await axeFindings(page)).toEqual([]);

    await page.goto(await planUrl(page, { associationMask: nobodys }));
    await expect(impact.guard('you-lose-sign-in')).toHaveAttribute('data-guard-state', 'may-trip');
    expect(await impact.counts()).toEqual(counts);
  });
});

test('throttled before anybody was read: the page shows the reason and the next try, in Swedish too', async ({
  browser,
}) => {
  await inProduct(browser, { faults: [throttled(0)], seed: 'messy' }, async (page) => {
    await enter(page);
    const impact = await tryMask(page);
    await expect(impact.source('members')).toHaveAttribute('data-source-state', 'missing');
    await expect(impact.source('members')).toContainText('Adobe asked to slow down');
    await expect(impact.region.getByText(/^Waiting .*Next try in \d+ minutes/u)).toBeVisible();
    await expect(impact.guard('too-many-people')).toHaveAttribute('data-guard-state', 'may-trip');
    await speak(page.context(), 'sv-SE');
    await page.evaluate(() => localStorage.removeItem('ims-console.locale'));
    await page.reload();
    const swedish = page.getByRole('region', { name: 'Påverkan på personer' });
    await expect(swedish.locator('[data-source="members"]').first()).toContainText('Adobe bad oss sakta ned');
    await expect(swedish.getByRole('grid').getByRole('row').nth(1)).toContainText('inte lästa');
  });
});

test('one odd group of one person: that person is unknown, the others get verdicts, and the page says why in both languages', async ({
  browser,
}) => {
  const damage = { kind: 'damage', edits: [{ path: 'users[0].groups[0]', set: null }] };
  const faults = [{ target: 'user-management', method: 'users', times: 1000, effect: damage }];
  await inProduct(browser, { faults }, async (page) => {
    await enter(page);
    const impact = await tryMask(page);
    await expect(impact.source('members')).toHaveAttribute('data-source-state', 'partial');
    await expect(impact.source('members')).toContainText('1 entry could not be understood');
    await expect(impact.region.getByText('shown as not known; the others are judged')).toBeVisible();
    await expect(impact.source('profiles')).toContainText('product guessed by the word “campaign”');
    await expect(impact.guard('sources-doubtful')).toHaveAttribute('data-guard-state', 'may-trip');
    const counts = await impact.counts();
    expect(counts['loses-sign-in']).toBeGreaterThan(10);
    // The person whose groups are odd.
    expect(counts['unknown']).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    await speak(page.context(), 'sv-SE');
    await page.evaluate(() => localStorage.removeItem('ims-console.locale'));
    await page.reload();
    const swedish = page.getByRole('region', { name: 'Påverkan på personer' });
    await expect(swedish.locator('[data-source="members"]').first()).toContainText('1 post gick inte att tolka');
  });
});

test('a truncated list: people who were read get verdicts, the others do not count as unchanged', async ({
  browser,
}) => {
  test.slow();
  await inProduct(browser, { faults: [throttled(5)], seed: 'large' }, async (page, product) => {
    await stateExpression(product);
    await enter(page);
    const impact = await tryMask(page);
    await expect(impact.source('members')).toHaveAttribute('data-source-state', 'partial');
    const counts = await impact.counts();
    // An unread person may share the operator of a person who was read, so only people without an operator are certain.
    expect(counts['loses-sign-in']).toBeGreaterThan(3000);
    expect((counts['loses-sign-in'] ?? 0) + (counts['maybe-loses'] ?? 0)).toBeGreaterThan(9000);
    expect(counts['unknown']).toBeGreaterThan(50_000);
    // The total is not known, so neither is the share of people who lose.
    await expect(impact.guard('too-large-share')).toHaveAttribute('data-guard-state', 'may-trip');
    await expect(impact.guard('sources-doubtful')).toHaveAttribute('data-guard-state', 'may-trip');
    await impact.verdict('Not known').click();
    await expect(impact.rows.first()).toContainText('not read');
  });
});

test('stale lists: nothing is certain, and the file says so too', async ({ browser }) => {
  await inProduct(browser, { configuration: { staleAfterHours: 1e-7 } }, async (page) => {
    await enter(page);
    const impact = await tryMask(page);
    for (const source of ['profiles', 'members', 'operators', 'operator-groups'])
      await expect(impact.source(source)).toHaveAttribute('data-source-state', 'stale');
    await expect(impact.doubts).toBeVisible();
    const counts = await impact.counts();
    // It is not known whether anybody signs in, before or after.
    expect(Object.keys(counts)).toEqual(['unknown']);
    await expect(impact.guard('you-lose-sign-in')).toHaveAttribute('data-guard-state', 'may-trip');
    const [file] = await Promise.all([page.waitForEvent('download'), impact.download.click()]);
    const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n').slice(1);
    expect(lines).toHaveLength(Object.values(counts).reduce((sum, count) => sum + count, 0));
    expect(lines.filter((line) => line.includes('"unknown"'))).toHaveLength(counts['unknown'] ?? 0);
  });
});

test('fewer operator groups than Campaign counts: preview and plan call none missing and say why, in both languages', async ({
  browser,
}) => {
  test.slow();
  const effect = { kind: 'damage', edits: [{ path: 'group/@count', set: '400' }] };
  const counted = { target: 'campaign', method: 'ExecuteQuery', schema: 'xtk:group', match: 'operation="count"' };
  const faults = [{ ...counted, times: 1000, effect }];
  await inProduct(browser, { faults }, async (page) => {
    await enter(page);
    await page.goto(accountUrl());
    const mask = maskEditor(page);
    await mask.settled('Campaign - acme_prod - (.*)');
    const line =
      'The list of operator groups is incomplete: not all of it came. A group that is not on it may still exist.';
    await expect(mask.groupsLine).toHaveText(line);
    expect(await mask.totals()).toEqual({ linked: 7, 'group-not-known': 1, 'outside-mask': 10 });
    await expect(mask.preview).not.toContainText('No such group');
    await expect(mask.unreached).toHaveText('6 operator groups on the list are reached by no profile');
    const impact = peopleImpact(page);
    await expect(impact.source('operator-groups')).toContainText('not all of it came');

    await page.goto(await planUrl(page, { associationMask: 'Campaign - acme_(.*)' }));
    const plan = planPage(page);
    await expect(page.locator('[data-groups-source]')).toHaveText(line);
    await expect(plan.total('Group not known')).toHaveText(/^Group not known\s*1\s*13\s*\+12$/u);
    await expect(plan.total('No such group')).toHaveCount(0);
    await expect(plan.warnings).toContainText('The list of operator groups is not whole.');
    await expect(plan.warnings).not.toContainText('no longer');
    expect(await axeFindings(page)).toEqual([]);

    await speak(page.context(), 'sv-SE');
    await page.evaluate(() => localStorage.removeItem('ims-console.locale'));
    await page.goto(accountUrl());
    await expect(page.locator('[data-groups-source]')).toHaveText(
      'Listan över operatörsgrupper är ofullständig: allt kom inte med. En grupp som saknas i den kan ändå finnas.',
    );
  });
});

test('operator groups that cannot be read: no profile has an outcome, and the page says why', async ({ browser }) => {
  const effect = { kind: 'soap-fault', code: 'SOP-330011', text: 'SOP-330011 The groups may not be read.' };
  const faults = [{ target: 'campaign', method: 'ExecuteQuery', schema: 'xtk:group', times: 1000, effect }];
  await inProduct(browser, { faults }, async (page) => {
    await enter(page);
    await page.goto(accountUrl());
    const { preview } = maskEditor(page);
    await expect(preview.getByRole('alert')).toBeVisible();
    await expect(preview.locator('button[data-outcome]')).toHaveCount(0);
    await expect(preview.getByRole('grid')).toHaveCount(0);
    await expect(preview).not.toContainText('No such group');
  });
});
