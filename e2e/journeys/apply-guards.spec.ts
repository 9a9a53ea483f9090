import type { Page } from '@playwright/test';
import { axeFindings, colourFindings, sidewaysOverflow } from '../fixtures/axe.ts';
import { callApi, confirmRestart, enter, imsAccount, type Locale, planUrl, putApi, speak } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { pointerUses, tabTo } from '../pages/keyboard.ts';
import { overrideByKeyboard } from '../pages/plan-page.ts';

test.slow();

const words = {
  'en-US': {
    title: 'Review changes: 17 people lose sign-in, 2 administrators, you among them',
    apply: 'Apply: 17 people lose sign-in, 2 administrators, you among them',
    dialog: '17 people lose sign-in, 2 administrators, you among them',
    short: 'Write at least 10 characters.',
    stored: 'Change stored',
    overridden: 'Overridden',
    reread: /^Computed again right before the write/u,
    confirmRestart: 'Confirm restart',
    confirmed: 'The restart is confirmed. These settings are in force.',
    reverse: 'Plan the reverse',
    gains: 'Review changes',
    wayBack: /no administrator could sign in and undo it/u,
    password: 'Your Campaign password',
    moved: 'This plan no longer fits',
    again: 'Compute again',
    since: 'Since the plan you reviewed before',
  },
  'sv-SE': {
    title: 'Granska ändringar: 17 personer förlorar inloggningen, varav 2 administratörer, du också',
    apply: 'Tillämpa: 17 personer förlorar inloggningen, varav 2 administratörer, du också',
    dialog: '17 personer förlorar inloggningen, varav 2 administratörer, du också',
    short: 'Skriv minst 10 tecken.',
    stored: 'Ändringen är lagrad',
    overridden: 'Åsidosatt',
    reread: /^Beräknat igen precis före skrivningen/u,
    confirmRestart: 'Bekräfta omstart',
    confirmed: 'Omstarten är bekräftad. Inställningarna gäller nu.',
    reverse: 'Planera det omvända',
    gains: 'Granska ändringar',
    wayBack: /kan ingen administratör logga in och ångra/u,
    password: 'Ditt Campaign-lösenord',
    moved: 'Planen stämmer inte längre',
    again: 'Beräkna igen',
    since: 'Sedan planen du granskade förut',
  },
} as const satisfies Record<Locale, object>;

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** Replaces all pins. */
async function pin(page: Page, expectations: readonly object[]): Promise<void> {
  const path = `/api/instances/acme-prod/external-accounts/${imsAccount}/expectations`;
  const { version } = (await callApi(page, path)).body;
  expect((await putApi(page, path, { expectations, version })).status).toBe(200);
}

async function looksRight(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  expect(await colourFindings(page)).toEqual([]);
}

for (const [locale, theme] of [
  ['en-US', 'light'],
  ['sv-SE', 'dark'],
] as const) {
  const said = words[locale];

  test(`guards are overridden with a reason, which is stored, and the change is reversed, by keyboard (${locale})`, async ({
    page,
    product,
  }) => {
    await page.emulateMedia({ colorScheme: theme });
    await speak(page.context(), locale);
    await enter(page);
    await confirmRestart(page);
    const uses = await pointerUses(page);
    await page.goto(await planUrl(page, { associationMask: 'Campaign - acme_stage - (.*)' }));
    await expect(heading(page, said.title)).toBeVisible();
    const apply = page.getByRole('button', { name: said.apply });
    await tabTo(page, apply);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: said.dialog });
    await expect(dialog.locator('[data-stop]')).toHaveCount(3);
    await looksRight(page);
    // A reason that is too short is refused, and nothing is sent.
    await tabTo(page, dialog.getByRole('textbox').first());
    await page.keyboard.type('too short');
    await tabTo(page, dialog.getByRole('button', { name: said.apply }));
    await page.keyboard.press('Enter');
    await expect(dialog.getByText(said.short)).toHaveCount(3);
    await looksRight(page);
    expect(await product.emulator.account('acme-prod', imsAccount)).toMatchObject({
      imsRightsMask: 'Campaign - acme_prod - (.*)',
    });
    await page.keyboard.press('Escape');
    await expect(apply).toBeFocused();
    await page.keyboard.press('Enter');
    await overrideByKeyboard(page, 'Agreed with the owners, change 4711.');
    await expect(heading(page, said.stored)).toBeFocused();
    await expect(page.getByText(said.reread)).toBeVisible();
    const overridden = page.getByRole('region', { name: said.overridden });
    await expect(overridden.locator('[data-override]')).toHaveCount(3);
    await expect(overridden).toContainText('Agreed with the owners, change 4711.');
    await expect(overridden).toContainText('demo-admin@acme.example');
    await looksRight(page);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await sidewaysOverflow(page)).toBeNull();
    await page.setViewportSize({ width: 1280, height: 900 });

    await tabTo(page, page.getByRole('button', { name: said.confirmRestart }));
    await page.keyboard.press('Enter');
    await expect(page.getByText(said.confirmed)).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: said.reverse }));
    await page.keyboard.press('Enter');
    await expect(heading(page, said.gains)).toBeVisible();
    await expect(page.locator('[data-field="associationMask"]')).toContainText('Campaign - acme_prod - (.*)');
    expect(uses).toEqual([]);
  });

  test(`the last administrator cannot be locked out without a way back, by keyboard (${locale})`, async ({
    page,
    product,
  }) => {
    await page.emulateMedia({ colorScheme: theme });
    await speak(page.context(), locale);
    await enter(page);
    await confirmRestart(page);
    const uses = await pointerUses(page);
    await page.goto(await planUrl(page, { associationMask: 'Campaign - acme_prd - (.*)' }));
    await tabTo(page, page.getByRole('button', { name: /^(?:Apply|Tillämpa): 25 /u }));
    await page.keyboard.press('Enter');
    await overrideByKeyboard(page);
    // Nobody else could sign in and undo it, so the person must prove their own password.
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(said.wayBack)).toBeVisible();
    await expect(dialog.getByLabel(said.password)).toBeVisible();
    // Nothing typed is lost.
    for (const stop of await dialog.locator('[data-needs="reason"]').all())
      await expect(stop.getByRole('textbox')).toHaveValue('Agreed with the owners of the instance.');
    await looksRight(page);
    expect(await product.emulator.account('acme-prod', imsAccount)).toMatchObject({
      imsRightsMask: 'Campaign - acme_prod - (.*)',
    });
    await overrideByKeyboard(page);
    await expect(heading(page, said.stored)).toBeFocused();
    expect(uses).toEqual([]);
  });

  test(`a plan is refused if its impact on people has changed, and the page says for whom (${locale})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: theme });
    await speak(page.context(), locale);
    await enter(page);
    await confirmRestart(page);
    await page.goto(await planUrl(page, { associationMask: 'Campaign - acme_stage - (.*)' }));
    const apply = page.getByRole('button', { name: said.apply });
    await expect(apply).toBeVisible();
    // Another person pins an expectation that this plan breaks.
    await pin(page, [{ kind: 'person-signs-in', person: 'demo-admin@acme.example' }]);
    await apply.click();
    await overrideByKeyboard(page);
    await expect(page.getByText(said.moved)).toBeVisible();
    await expect(page.locator('[data-plan-differences]')).toBeVisible();
    await looksRight(page);
    await page.getByRole('button', { name: said.again }).click();
    await expect(page.getByText(said.since)).toBeVisible();
    await expect(page.locator('[data-since-former]')).toBeVisible();
    await looksRight(page);
    await pin(page, []);
  });
}

const tightened = 'Campaign - acme_prod - (admin|delivery|operation|content|report|offer|agency-north)';

test('without guards, an apply takes one review and one click', async ({ page, product }) => {
  await enter(page);
  await confirmRestart(page);
  const reading = {
    reading: 'expression',
    anchored: true,
    ignoresCase: false,
    evidence: 'Tried on the stage instance.',
  };
  const path = '/api/instances/acme-prod/stated-reading';
  expect((await putApi(page, path, { ...reading, version: 0 })).status).toBe(200);
  // Takes the only group from two of the twenty-five people who sign in.
  await page.goto(await planUrl(page, { associationMask: tightened }));
  await expect(heading(page, 'Review changes: 2 people lose sign-in')).toBeVisible();
  await page.getByRole('button', { name: 'Apply: 2 people lose sign-in' }).click();
  await expect(heading(page, 'Change stored')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await product.emulator.account('acme-prod', imsAccount)).toMatchObject({
    imsRightsMask: tightened,
  });
});
