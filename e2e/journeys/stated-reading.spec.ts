import type { Page } from '@playwright/test';
import { axeFindings, colourFindings, sidewaysOverflow } from '../fixtures/axe.ts';
import { accountUrl, callApi, confirmRestart, enter, imsAccount, type Locale, speak } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { pointerUses, tabTo, typeOver } from '../pages/keyboard.ts';
import { setReading, statedReading } from '../pages/stated-reading.ts';

test.slow();

const lazy = 'Campaign - acme_prod - (.*?)';
const wholeName = {
  reading: 'expression',
  anchored: true,
  ignoresCase: false,
  evidence: 'Tried on the stage instance',
};

async function openAccount(page: Page, locale: Locale, instanceKey = 'acme-prod') {
  await speak(page.context(), locale);
  await enter(page, instanceKey);
  await setReading(page, null, instanceKey);
  await page.goto(accountUrl(instanceKey));
  return statedReading(page, locale);
}

/** States the reading of a doubtful mask, plans with it and withdraws it, by keyboard only. */
async function stateAndWithdraw(page: Page, locale: Locale): Promise<void> {
  const uses = await pointerUses(page);
  const reading = await openAccount(page, locale);
  const { said } = reading;
  await tabTo(page, reading.mask);
  await typeOver(page, lazy);
  await reading.settled(lazy);
  await reading.is('none');
  await expect(reading.line(said.unstated)).toBeVisible();
  expect([await reading.total('linked'), await reading.total('depends-on-engine')]).toEqual([0, 7]);

  await tabTo(page, reading.state);
  await page.keyboard.press('Enter');
  await expect(reading.radio(said.whole)).toBeChecked();
  await reading.counted();
  await expect(reading.dialog.getByText(said.settles)).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  // Nothing was typed, so closing asks nothing.
  await expect(reading.dialog).toHaveCount(0);
  await expect(reading.state).toBeFocused();

  await page.keyboard.press('Enter');
  await tabTo(page, reading.submit);
  await page.keyboard.press('Enter');
  await expect(reading.dialog.getByText(said.required)).toBeVisible();
  await expect(reading.evidence).toBeFocused();
  await page.keyboard.type('too short');
  await expect(reading.dialog.getByText(said.tooShort)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(reading.dialog.getByText(said.leave)).toBeVisible();
  await expect(reading.dialog.getByRole('button', { name: said.stay })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(reading.evidence).toBeFocused();
  await typeOver(page, 'Three profiles tried on stage');
  await tabTo(page, reading.submit);
  await page.keyboard.press('Enter');
  await expect(reading.dialog).toHaveCount(0);
  await expect(reading.change).toBeFocused();

  await reading.is('in-use');
  await reading.settled(lazy);
  await expect(reading.line(said.stated)).toBeVisible();
  await expect(reading.line(/Three profiles tried on stage/u)).toBeVisible();
  expect([await reading.total('linked'), await reading.total('depends-on-engine')]).toEqual([7, 0]);
  expect(await axeFindings(page)).toEqual([]);

  await tabTo(page, page.getByRole('button', { name: said.review }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: said.plan })).toBeFocused();
  await expect(page.getByText(said.planned)).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);

  // Another person withdraws it: the plan is refused and computed again with the same change.
  await setReading(page, null);
  await tabTo(page, page.getByRole('button', { name: said.apply }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: said.moved })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: said.recompute }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(said.nobodyStated)).toBeVisible();
  await setReading(page, wholeName);
  await page.goBack();
  await reading.is('in-use');
  await reading.settled(lazy);

  await tabTo(page, reading.withdraw);
  await page.keyboard.press('Enter');
  await expect(reading.withdrawing.getByText(said.again)).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(reading.withdraw).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, reading.confirm);
  await page.keyboard.press('Enter');
  await reading.is('none');
  await expect(reading.state).toBeFocused();
  await reading.settled(lazy);
  expect([await reading.total('linked'), await reading.total('depends-on-engine')]).toEqual([0, 7]);
  expect(uses).toEqual([]);
}

test('a reading is stated, settles doubts, is shown on the plan and is withdrawn, by keyboard only', async ({
  page,
}) => {
  await stateAndWithdraw(page, 'en-US');
});

test('the same in Swedish and in the dark theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await stateAndWithdraw(page, 'sv-SE');
});

test('a contradiction by Campaign’s own groups is shown with the people, and every doubt is back', async ({
  page,
  product,
}) => {
  const mask = 'campaign - acme_stage - (.*)';
  const login = 'quilla.adler@acme.example';
  await product.emulator.editAccount('acme-stage', imsAccount, { imsRightsMask: mask });
  // Her profile gives the group only if case is ignored.
  await product.emulator.putOperator('acme-stage', login, {
    email: login,
    authentication: 'ims',
    groups: ['delivery'],
  });
  // People were let in by the settings in force, so put the mask in force.
  await enter(page, 'acme-stage');
  await confirmRestart(page, 'acme-stage');
  const uses = await pointerUses(page);
  const reading = await openAccount(page, 'en-US', 'acme-stage');
  await reading.settled(mask);
  const doubts = await reading.total('depends-on-engine');
  expect(doubts).toBeGreaterThan(0);

  await reading.stateByKeyboard('Somebody said so in a meeting');
  await reading.is('not-used');
  await expect(reading.contradiction).toContainText('Quilla Adler: delivery');
  await expect(reading.contradiction).toContainText('a match that ignores case');
  await expect(reading.contradiction).toContainText('every doubt is back');
  await reading.settled(mask);
  expect(await reading.total('depends-on-engine')).toBe(doubts);
  expect(await axeFindings(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await colourFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await sidewaysOverflow(page)).toBeNull();
  await page.setViewportSize({ width: 1280, height: 900 });

  // State the reading that gives her group instead.
  await tabTo(page, reading.change);
  await page.keyboard.press('Enter');
  await tabTo(page, reading.radio('Count'));
  await page.keyboard.press('ArrowDown');
  await expect(reading.radio('Do not count')).toBeChecked();
  await tabTo(page, reading.submit);
  await page.keyboard.press('Enter');
  await reading.is('in-use');
  await expect(reading.contradiction).toHaveCount(0);
  await reading.settled(mask);
  expect(await reading.total('depends-on-engine')).toBe(0);
  await setReading(page, null, 'acme-stage');
  expect(uses).toEqual([]);
});

test('a statement that another person makes meanwhile is shown; nothing typed is lost, also when offline', async ({
  page,
}) => {
  const reading = await openAccount(page, 'en-US');
  await reading.is('none');
  await tabTo(page, reading.state);
  await page.keyboard.press('Enter');
  await tabTo(page, reading.radio(reading.said.whole));
  await page.keyboard.press('ArrowDown');
  await tabTo(page, reading.evidence);
  await page.keyboard.type('What I found out myself');
  await page.route('**/stated-reading', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  );
  await tabTo(page, reading.submit);
  await page.keyboard.press('Enter');
  await expect(reading.dialog.getByRole('alert')).toContainText('could not be reached');
  await page.unroute('**/stated-reading');
  await setReading(page, { ...wholeName, evidence: 'What they found out' });
  await tabTo(page, reading.submit);
  await page.keyboard.press('Enter');
  await expect(reading.dialog.getByText('Somebody else was faster')).toBeVisible();
  await expect(reading.dialog.getByText(/What they found out/u)).toBeVisible();
  await expect(reading.evidence).toHaveValue('What I found out myself');
  await expect(reading.radio(reading.said.part)).toBeChecked();
  expect(await axeFindings(page)).toEqual([]);
  await tabTo(page, reading.submit);
  await page.keyboard.press('Enter');
  await expect(reading.dialog).toHaveCount(0);
  await expect(reading.line(/What I found out myself/u)).toBeVisible();
  await setReading(page, null);
});

test('if the statement cannot be read, the page says so and offers a retry', async ({ page }) => {
  await enter(page);
  await setReading(page, null);
  await page.route('**/stated-reading', (route) => route.abort());
  await page.goto(accountUrl());
  const failed = page.getByText('Whether a reading is stated could not be read, so every doubt stays.');
  await expect(failed).toBeVisible();
  const reading = statedReading(page);
  await reading.settled('Campaign - acme_prod - (.*)');
  const field = page.locator('[data-field="associationMask"]');
  await tabTo(page, field.getByRole('button', { name: 'Try again' }));
  await page.keyboard.press('Enter');
  await expect(failed).toBeVisible();
  await page.unroute('**/stated-reading');
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(reading.state).toBeFocused({ timeout: 5000 });
  }).toPass();
  await reading.is('none');
});

test('a viewer sees the statement and why it cannot be changed', async ({ page }) => {
  await enter(page);
  await setReading(page, wholeName);
  await enter(page, 'acme-prod', 'demo-viewer');
  await page.goto(accountUrl());
  const reading = statedReading(page);
  await reading.is('in-use');
  await expect(reading.line(reading.said.stated)).toBeVisible();
  await expect(reading.line(/^You may look, not change/u)).toBeVisible();
  await expect(reading.box.getByRole('button')).toHaveCount(0);
  const { status } = await callApi(page, '/api/instances/acme-prod/stated-reading');
  expect(status).toBe(200);
  await expect(setReading(page, null)).rejects.toThrow('403');
  await enter(page);
  await setReading(page, null);
});
