import type { Page } from '@playwright/test';
import { axeFindings, colourFindings, sidewaysOverflow } from '../fixtures/axe.ts';
import type { Product } from '../fixtures/product.ts';
import { accountsUrl, confirmRestart, enter, imsAccount, type Locale, planUrl, speak } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { pointerUses, tabTo } from '../pages/keyboard.ts';
import { overrideByKeyboard } from '../pages/plan-page.ts';

test.use({ isClockMovable: true });
test.slow();

const minute = 60_000;

const words = {
  'en-US': {
    apply: /^Apply 1 change/u,
    unknown: 'It is not known whether the change was stored',
    unsettled: `A change of ${imsAccount} is not settled`,
    check: 'Check again',
    asWanted: 'Stored as wanted, but perhaps not by this plan',
    asWantedText: /^The account holds the values of this plan\. Mona Berg wrote it last/u,
    stored: 'Change stored',
    notStored: /^The attempt stored nothing\./u,
    late: 'Stored later than reported',
    between: 'Changed and changed back before it was applied',
    betweenText: /Mona Berg wrote the account after the plan was made/u,
    passwordDue: /your password was last checked more than 15 minutes ago/u,
    passwordRefused: 'Campaign refused this password.',
    applyMask: /^Apply/u,
  },
  'sv-SE': {
    apply: /^Tillämpa 1 ändring/u,
    unknown: 'Det är okänt om ändringen lagrades',
    unsettled: `En ändring av ${imsAccount} är inte avgjord`,
    check: 'Kontrollera igen',
    asWanted: 'Lagrat som du ville, men kanske inte av den här planen',
    asWantedText: /^Kontot har planens värden\. Mona Berg skrev till det senast/u,
    stored: 'Ändringen är lagrad',
    notStored: /^Försöket lagrade inget\./u,
    late: 'Lagrat senare än vad som sades',
    between: 'Ändrat och ändrat tillbaka innan planen tillämpades',
    betweenText: /Mona Berg skrev till kontot efter att planen gjordes/u,
    passwordDue: /mer än 15 minuter sedan ditt lösenord kontrollerades/u,
    passwordRefused: 'Campaign godtog inte lösenordet.',
    applyMask: /^Tillämpa/u,
  },
} as const satisfies Record<Locale, object>;

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

async function looksRight(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  expect(await colourFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await sidewaysOverflow(page)).toBeNull();
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }));
  await page.keyboard.press('Enter');
}

/** Loses the next write on its way to Campaign, so that no answer reaches the console. */
const loseWrite = (product: Product) =>
  product.emulator.inject({
    target: 'campaign',
    instanceKey: 'acme-prod',
    method: 'Write',
    effect: { kind: 'reset' },
  });

const editComment = (product: Product, desc: string, by = 'mona.berg') =>
  product.emulator.editAccount('acme-prod', imsAccount, { desc, by });

for (const [locale, theme] of [
  ['en-US', 'light'],
  ['sv-SE', 'dark'],
] as const) {
  const said = words[locale];

  const open = async (page: Page) => {
    await page.emulateMedia({ colorScheme: theme });
    await speak(page.context(), locale);
    await enter(page);
    await confirmRestart(page);
    return await pointerUses(page);
  };

  test(`values that another person stored are “as wanted” and give no receipt, by keyboard (${locale})`, async ({
    page,
    product,
  }) => {
    const uses = await open(page);
    await page.goto(await planUrl(page, { comment: 'As wanted' }));
    await loseWrite(product);
    await press(page, said.apply);
    await expect(page.getByText(said.unknown)).toBeVisible();
    await editComment(product, 'As wanted');
    product.passTime(minute);
    await press(page, said.check);
    await expect(page.getByText(said.asWanted)).toBeVisible();
    await expect(page.getByText(said.asWantedText)).toBeVisible();
    await expect(title(page, said.stored)).toHaveCount(0);
    await looksRight(page);
    // No write is open any more.
    await page.goto(accountsUrl());
    await expect(page.getByRole('grid')).toBeVisible();
    await expect(page.getByText(said.unsettled)).toHaveCount(0);
    expect(uses).toEqual([]);
  });

  test(`a write that lands late is found, and its receipt says so, by keyboard (${locale})`, async ({
    page,
    product,
  }) => {
    const uses = await open(page);
    await page.goto(await planUrl(page, { comment: 'Lands late' }));
    await loseWrite(product);
    await press(page, said.apply);
    await expect(page.getByText(said.unknown)).toBeVisible();
    product.passTime(minute);
    await press(page, said.check);
    // The account is unchanged, so the plan can be applied once more.
    await expect(page.getByText(said.unknown)).toHaveCount(0);
    await expect(page.getByRole('button', { name: said.apply })).toBeVisible();
    await expect(page.getByText(said.notStored)).toBeVisible();
    await looksRight(page);
    product.passTime(minute);
    await editComment(product, 'Lands late', 'demo-admin');
    await page.reload();
    await expect(title(page, said.stored)).toBeVisible();
    await expect(page.getByText(said.late)).toBeVisible();
    await looksRight(page);
    expect((await product.emulator.counters())['campaign:acme-prod:xtk:session#Write']).toBe(1);
    expect(uses).toEqual([]);
  });

  test(`a plan is applied if its account was changed and changed back, and the receipt says so, by keyboard (${locale})`, async ({
    page,
    product,
  }) => {
    const uses = await open(page);
    const { desc = '' } = await product.emulator.account('acme-prod', imsAccount);
    await page.goto(await planUrl(page, { label: 'Of mine' }));
    const apply = page.getByRole('button', { name: said.apply });
    await expect(apply).toBeVisible();
    product.passTime(minute);
    await editComment(product, 'In between');
    await editComment(product, desc);
    await press(page, said.apply);
    await expect(title(page, said.stored)).toBeFocused();
    await expect(page.getByText(said.between)).toBeVisible();
    await expect(page.getByText(said.betweenText)).toBeVisible();
    await looksRight(page);
    expect(uses).toEqual([]);
  });

  test(`fifteen minutes after sign-in, the password is asked for again, by keyboard (${locale})`, async ({
    page,
    product,
  }) => {
    const uses = await open(page);
    product.passTime(16 * minute);
    await page.goto(await planUrl(page, { associationMask: 'Campaign - acme_stage - (.*)' }));
    await press(page, said.applyMask);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(said.passwordDue)).toBeVisible();
    await looksRight(page);
    // The reasons are typed once; a refused password does not clear them.
    await overrideByKeyboard(page, 'Agreed with the owners, change 4711.', 'not this one');
    await expect(dialog.getByText(said.passwordRefused)).toBeVisible();
    await looksRight(page);
    expect((await product.emulator.counters())['campaign:acme-prod:xtk:session#Write'] ?? 0).toBe(0);
    await overrideByKeyboard(page);
    await expect(title(page, said.stored)).toBeFocused();
    expect(uses).toEqual([]);
  });
}
