import type { Browser, Page } from '@playwright/test';
import { axeFindings, colourFindings } from '../fixtures/axe.ts';
import type { Product } from '../fixtures/product.ts';
import {
  accountsUrl,
  accountUrl,
  confirmRestart,
  enter,
  imsAccount,
  type Locale,
  planUrl,
  speak,
} from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { pointerUses, tabTo, typeOver } from '../pages/keyboard.ts';

test.use({ isClockMovable: true });
test.slow();

const words = {
  'en-US': {
    review: 'Review changes',
    apply: /^Apply 1 change/u,
    stored: 'Change stored',
    conflict: 'Compare and decide',
    theyWrote: /Changed .+ by Demo viewer \(/u,
    keep: 'Keep mine',
    take: 'Take theirs',
    use: 'Use these values and review again',
    unknown: 'It is not known whether the change was stored',
    unsettled: `A change of ${imsAccount} is not settled`,
    locked: /^Somebody else is storing a change to this account right now/u,
    check: 'Check again',
    others: 'This is a plan of demo-admin',
    theirTitle: 'Review changes: 17 people lose sign-in, 3 administrators, demo-admin among them',
    theirGuard: 'Stop. demo-admin would lose sign-in through Adobe.',
    again: 'Compute again',
  },
  'sv-SE': {
    review: 'Granska ändringar',
    apply: /^Tillämpa 1 ändring/u,
    stored: 'Ändringen är lagrad',
    conflict: 'Jämför och bestäm',
    theyWrote: /Ändrat .+ av Demo viewer \(/u,
    keep: 'Behåll mitt',
    take: 'Ta deras',
    use: 'Använd värdena och granska igen',
    unknown: 'Det är okänt om ändringen lagrades',
    unsettled: `En ändring av ${imsAccount} är inte avgjord`,
    locked: /^Någon annan lagrar just nu en ändring av kontot/u,
    check: 'Kontrollera igen',
    others: 'Det här är en plan av demo-admin',
    theirTitle: 'Granska ändringar: 17 personer förlorar inloggningen, varav 3 administratörer, demo-admin också',
    theirGuard: 'Spärr. demo-admin skulle förlora inloggningen via Adobe.',
    again: 'Beräkna igen',
  },
} as const satisfies Record<Locale, object>;

interface Person {
  readonly page: Page;
  /** Pointer events so far; there must be none. */
  readonly uses: readonly string[];
}

/** Two separate browsers on one product, of two administrators or both of one. */
async function twoPeople(
  browser: Browser,
  product: Product,
  { locale, second }: { readonly locale: Locale; readonly second: string },
): Promise<readonly [Person, Person]> {
  await product.emulator.putOperator('acme-prod', 'demo-viewer', { groups: ['admin'] });
  const seat = async (login: string): Promise<Person> => {
    const context = await browser.newContext({ baseURL: product.url, viewport: { width: 1280, height: 900 } });
    await speak(context, locale);
    const page = await context.newPage();
    await enter(page, 'acme-prod', login);
    return { page, uses: await pointerUses(page) };
  };
  const first = await seat('demo-admin');
  await confirmRestart(first.page);
  return [first, await seat(second)];
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }));
  await page.keyboard.press('Enter');
}

async function typeComment(page: Page, text: string): Promise<void> {
  await page.goto(accountUrl());
  const comment = page.locator('[data-field="comment"]').getByRole('textbox');
  await tabTo(page, comment);
  await typeOver(page, text);
}

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const writes = async ({ emulator }: Product) =>
  (await emulator.counters())['campaign:acme-prod:xtk:session#Write'] ?? 0;
const holds = async ({ emulator }: Product) => await emulator.account('acme-prod', imsAccount);

for (const [locale, theme] of [
  ['en-US', 'dark'],
  ['sv-SE', 'light'],
] as const) {
  const said = words[locale];

  const people = async (browser: Browser, product: Product, second = 'demo-viewer') => {
    const both = await twoPeople(browser, product, { locale, second });
    for (const { page } of both) await page.emulateMedia({ colorScheme: theme });
    return both;
  };
  const end = async (both: readonly Person[]) => {
    for (const { page, uses } of both) {
      expect(uses).toEqual([]);
      await page.context().close();
    }
  };
  /** Chooses their own values, reviews them again and applies them. */
  const keepMine = async (page: Page) => {
    await expect(page.getByRole('heading', { name: said.conflict })).toBeVisible();
    await expect(page.getByText(said.theyWrote)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await tabTo(page, page.getByRole('radio', { name: said.take }));
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: said.keep })).toBeChecked();
    await press(page, said.use);
    await expect(page.getByRole('heading', { name: said.conflict })).toHaveCount(0);
    await press(page, said.review);
    await press(page, said.apply);
    await expect(title(page, said.stored)).toBeFocused();
  };

  test(`two people type into one field: the second sees the first one’s value before the review (${locale})`, async ({
    browser,
    product,
  }) => {
    const both = await people(browser, product);
    const [mine, theirs] = both;
    await typeComment(mine.page, 'Of mine');
    await typeComment(theirs.page, 'Of theirs');
    await press(theirs.page, said.review);
    await press(theirs.page, said.apply);
    await expect(title(theirs.page, said.stored)).toBeFocused();
    expect(await holds(product)).toMatchObject({ desc: 'Of theirs' });

    await press(mine.page, said.review);
    await keepMine(mine.page);
    expect(await holds(product)).toMatchObject({ desc: 'Of mine' });
    expect(await writes(product)).toBe(2);
    await end(both);
  });

  test(`two people have a plan each: the second to apply writes nothing and gets the choice (${locale})`, async ({
    browser,
    product,
  }) => {
    const both = await people(browser, product);
    const [mine, theirs] = both;
    await typeComment(mine.page, 'Of mine');
    await press(mine.page, said.review);
    await expect(mine.page.getByRole('button', { name: said.apply })).toBeVisible();
    await theirs.page.goto(await planUrl(theirs.page, { comment: 'Of theirs' }));
    await press(theirs.page, said.apply);
    await expect(title(theirs.page, said.stored)).toBeFocused();

    await press(mine.page, said.apply);
    await expect(mine.page.getByRole('heading', { name: said.conflict })).toBeVisible();
    expect(await writes(product)).toBe(1);
    await keepMine(mine.page);
    expect(await holds(product)).toMatchObject({ desc: 'Of mine' });
    expect(await writes(product)).toBe(2);
    await end(both);
  });

  test(`while the answer to a write is lost, another person sees that and writes nothing (${locale})`, async ({
    browser,
    product,
  }) => {
    const both = await people(browser, product);
    const [mine, theirs] = both;
    await mine.page.goto(await planUrl(mine.page, { comment: 'Of mine' }));
    await theirs.page.goto(await planUrl(theirs.page, { label: 'Of theirs' }));
    await product.emulator.inject({
      target: 'campaign',
      instanceKey: 'acme-prod',
      method: 'Write',
      effect: { kind: 'reset' },
    });
    await press(mine.page, said.apply);
    await expect(mine.page.getByText(said.unknown)).toBeVisible();

    await press(theirs.page, said.apply);
    await expect(theirs.page.getByText(said.locked)).toBeVisible();
    expect(await axeFindings(theirs.page)).toEqual([]);
    const plan = theirs.page.url();
    await theirs.page.goto(accountsUrl());
    await expect(theirs.page.getByText(said.unsettled)).toBeVisible();
    expect(await writes(product)).toBe(1);

    // Once the write can no longer land, the account is free for everybody.
    product.passTime(60_000);
    await theirs.page.goto(plan);
    await press(theirs.page, said.apply);
    await expect(title(theirs.page, said.stored)).toBeFocused();
    await press(mine.page, said.check);
    await expect(mine.page.getByText(said.unknown)).toHaveCount(0);
    await expect(title(mine.page, said.stored)).toHaveCount(0);
    expect(await holds(product)).toMatchObject({ label: 'Of theirs' });
    expect((await holds(product))['desc']).not.toBe('Of mine');
    await end(both);
  });

  test(`only the person who computed a plan can apply it; another person can compute it again (${locale})`, async ({
    browser,
    product,
  }) => {
    const both = await people(browser, product);
    const [mine, theirs] = both;
    // The plan says “you” to the person who computed it, and their name to others.
    await theirs.page.goto(await planUrl(mine.page, { associationMask: 'Campaign - acme_stage - (.*)' }));
    await expect(title(theirs.page, said.theirTitle)).toBeVisible();
    await expect(theirs.page.getByRole('listitem').filter({ hasText: said.theirGuard })).toBeVisible();
    const plan = await planUrl(mine.page, { comment: 'Of mine' });
    await theirs.page.goto(plan);
    await expect(theirs.page.getByText(said.others)).toBeVisible();
    await expect(theirs.page.getByRole('button', { name: said.apply })).toHaveCount(0);
    expect(await axeFindings(theirs.page)).toEqual([]);
    expect(await colourFindings(theirs.page)).toEqual([]);
    const refused = await theirs.page.evaluate(async (planId) => {
      const headers = { 'X-Console': '1', 'Content-Type': 'application/json', 'Idempotency-Key': 'a-key-of-theirs' };
      const reply = await fetch(`/api/plans/${planId}/apply`, { method: 'POST', headers, body: '{"overrides":[]}' });
      const body: unknown = await reply.json();
      return typeof body === 'object' && body !== null && 'code' in body ? body.code : reply.status;
    }, plan.split('/').at(-1));
    expect(refused).toBe('plan-of-another');
    await press(theirs.page, said.again);
    await press(theirs.page, said.apply);
    await expect(title(theirs.page, said.stored)).toBeFocused();
    expect(await holds(product)).toMatchObject({ desc: 'Of mine' });
    expect(await writes(product)).toBe(1);
    await end(both);
  });

  test(`one plan, applied twice in each of two browsers, is written once (${locale})`, async ({ browser, product }) => {
    const both = await people(browser, product, 'demo-admin');
    const [mine, theirs] = both;
    const plan = await planUrl(mine.page, { comment: 'Once' });
    for (const { page } of both) {
      await page.goto(plan);
      await tabTo(page, page.getByRole('button', { name: said.apply }));
    }
    // Long enough for every click to happen during the first write.
    await product.emulator.inject({
      target: 'campaign',
      instanceKey: 'acme-prod',
      method: 'Write',
      effect: { kind: 'latency', ms: 1500 },
    });
    await Promise.all(
      both.map(async ({ page }) => {
        await page.keyboard.press('Enter');
        await page.keyboard.press('Enter');
      }),
    );
    for (const { page } of both) await expect(title(page, said.stored)).toBeVisible();
    expect(await axeFindings(theirs.page)).toEqual([]);
    expect(await holds(product)).toMatchObject({ desc: 'Once' });
    expect(await writes(product)).toBe(1);
    await end(both);
  });
}
