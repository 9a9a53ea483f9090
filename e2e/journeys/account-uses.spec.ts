import type { Page } from '@playwright/test';
import { axeFindings } from '../fixtures/axe.ts';
import { accountUrl, enter, type Locale, speak } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { pointerUses, tabTo } from '../pages/keyboard.ts';
import { overrideByKeyboard } from '../pages/plan-page.ts';

const words = {
  'en-US': {
    ask: 'Ask where it is used',
    again: 'Ask again',
    used: '13 links point to this account.',
    latest: 'These are the latest of 13.',
    beyond: 'activities of workflows',
    nothing: 'Nothing found where a query can look.',
    notKnown: 'Not known. Nothing was found, and not every question was answered.',
    fault: 'Deliveries (nms:delivery): Campaign answered with an error',
    delete: 'Delete…',
    review: 'Review the delete',
    uses: 'Where the account is used',
    warning: '13 links point to this account, as listed below.',
    guard: 'The account is in use: 13 links point to it.',
    apply: 'Delete account',
    deleted: 'Account deleted',
  },
  'sv-SE': {
    ask: 'Fråga var kontot används',
    again: 'Fråga igen',
    used: '13 länkar går till kontot.',
    latest: 'De här är de senaste av 13.',
    beyond: 'aktiviteter i arbetsflöden',
    nothing: 'Inget hittades där en fråga kan leta.',
    notKnown: 'Okänt. Inget hittades, men alla frågor fick inte svar.',
    fault: 'Deliveries (nms:delivery): Campaign svarade med ett fel',
    delete: 'Ta bort…',
    review: 'Granska borttagningen',
    uses: 'Var kontot används',
    warning: '13 länkar går till kontot, se nedan.',
    guard: 'Kontot används: 13 länkar går till det.',
    apply: 'Ta bort kontot',
    deleted: 'Kontot är borttaget',
  },
} as const;
const locales: readonly Locale[] = ['en-US', 'sv-SE'];

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, button(page, name));
  await page.keyboard.press('Enter');
}

for (const locale of locales) {
  const say = words[locale];

  test(`an account in use is shown so, and deleted with a reason, by keyboard (${locale})`, async ({ page }) => {
    const pointers = await pointerUses(page);
    await speak(page.context(), locale);
    await enter(page);
    await page.goto(accountUrl('acme-prod', 'defaultEmailBulk'));
    await press(page, say.ask);
    const found = page.locator('[data-uses="used"]');
    await expect(found).toContainText(say.used);
    await expect(found).toContainText('Newsletter 12');
    await expect(found).toContainText(say.latest);
    await expect(found).toContainText(say.beyond);
    await expect(button(page, say.again)).toBeFocused();
    expect(await axeFindings(page)).toEqual([]);

    await press(page, say.delete);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('textbox')).toBeFocused();
    await expect(dialog).toContainText(say.used);
    await expect(dialog.getByRole('textbox')).toBeFocused();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.type('defaultEmailBulk');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: say.uses })).toContainText('Newsletter 12');
    await expect(page.getByRole('main')).toContainText(say.warning);
    expect(await axeFindings(page)).toEqual([]);
    await press(page, say.apply);
    await expect(dialog).toContainText(say.guard);
    expect(await axeFindings(page)).toEqual([]);
    await overrideByKeyboard(page);
    await expect(title(page, say.deleted)).toBeFocused();
    await expect(page.locator('[data-override="account-used"]')).toContainText(say.guard);
    expect(await axeFindings(page)).toEqual([]);
    expect(pointers).toEqual([]);
  });

  test(`what was not answered is said, and asked again (${locale})`, async ({ page, product }) => {
    await speak(page.context(), locale);
    await enter(page);
    await page.goto(accountUrl('acme-prod', 'nightlyExport'));
    await product.emulator.inject({
      target: 'campaign',
      instanceKey: 'acme-prod',
      method: 'ExecuteQuery',
      match: 'schema="nms:delivery"',
      effect: { kind: 'soap-fault', code: 'SOP-330011', text: 'Error', detail: 'PGS-220000' },
    });
    await button(page, say.ask).click();
    await expect(page.locator('[data-uses="not-known"]')).toContainText(say.notKnown);
    await expect(page.locator('[data-use-source="nms:delivery"]')).toHaveText(say.fault);
    expect(await axeFindings(page)).toEqual([]);
    await button(page, say.again).click();
    await expect(page.locator('[data-uses="nothing-found"]')).toContainText(say.nothing);
    expect(await axeFindings(page)).toEqual([]);
  });
}

test('a question that Campaign does not answer at all can be asked again', async ({ page, product }) => {
  await enter(page);
  await page.goto(accountUrl('acme-prod', 'nightlyExport'));
  await expect(button(page, 'Ask where it is used')).toBeVisible();
  await product.emulator.inject({ target: 'campaign', times: 20, effect: { kind: 'html', status: 503 } });
  await button(page, 'Ask where it is used').click();
  const retry = button(page, 'Try again');
  await expect(retry).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await product.emulator.clearFaults();
  await retry.click();
  await expect(page.locator('[data-uses="nothing-found"]')).toBeVisible();
});

test('a use that comes up after the review stops the apply', async ({ page, product }) => {
  await enter(page);
  await page.goto(accountUrl('acme-prod', 'snowflakeWarehouse'));
  await button(page, 'Delete…').click();
  await page.getByRole('dialog').getByRole('textbox').fill('snowflakeWarehouse');
  await button(page, 'Review the delete').click();
  await expect(page.locator('[data-uses="maybe-used"]')).toContainText('acmeWarehouse');
  const { id = '' } = await product.emulator.account('acme-prod', 'snowflakeWarehouse');
  await product.emulator.editAccount('acme-prod', 'mcExec1', { 'fdaExtAccount-id': id });
  await press(page, 'Delete account');
  await overrideByKeyboard(page);
  await expect(page.getByRole('alert')).toContainText('Changed since it was made: what uses the account.');
  await expect(page.getByRole('alert')).toContainText('Use of the account: may stop → stops');
  await button(page, 'Compute again').click();
  await expect(page.locator('[data-uses="used"]')).toContainText('mcExec1');
  await expect(product.emulator.account('acme-prod', 'snowflakeWarehouse')).resolves.toMatchObject({ active: '1' });
});
