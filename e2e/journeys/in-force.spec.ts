import { axeFindings, colourFindings, sidewaysOverflow } from '../fixtures/axe.ts';
import {
  accountApi,
  accountsUrl,
  accountUrl,
  callApi,
  enter,
  imsAccount,
  type Locale,
  speak,
} from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { pointerUses, tabTo } from '../pages/keyboard.ts';

test.slow();

const key = 'acme-stage';
const words = {
  'en-US': {
    pending: 'Restart pending',
    confirm: 'Restarted? Confirm',
    undo: 'Undo',
    known: /In force: restart confirmed .+ by demo-admin\./u,
    nextRestart: /The next restart does this: \d+ people lose sign-in/u,
    state: 'Adobe sign-in: Restart pending',
  },
  'sv-SE': {
    pending: 'Omstart väntar',
    confirm: 'Omstartad? Bekräfta',
    undo: 'Ångra',
    known: /Gäller: omstarten bekräftades .+ av demo-admin\./u,
    nextRestart: /Nästa omstart gör detta: \d+ personer förlorar inloggningen/u,
    state: 'Adobe-inloggning: Omstart väntar',
  },
} as const satisfies Record<Locale, object>;

for (const locale of ['en-US', 'sv-SE'] as const) {
  test(`a mask changed elsewhere waits for a restart, which is confirmed and undone by keyboard (${locale})`, async ({
    page,
    product,
  }) => {
    const said = words[locale];
    await speak(page.context(), locale);
    await enter(page, key);
    const { body: account } = await callApi(page, accountApi(key));
    await callApi(page, `/api/instances/${key}/restart-declarations`, {
      accountName: imsAccount,
      revision: account['revision'],
    });
    await product.emulator.editAccount(key, imsAccount, { imsRightsMask: 'Campaign - acme_nowhere - (.*)' });

    await page.goto(accountsUrl(key));
    await expect(page.getByText(said.state)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);

    const uses = await pointerUses(page);
    await page.goto(accountUrl(key));
    await expect(page.getByText(said.pending, { exact: true })).toBeVisible();
    await expect(page.getByText(said.nextRestart)).toBeVisible({ timeout: 20_000 });
    await expect(page.locator('[data-in-force="not-known"]')).toContainText('Campaign - acme_stage - (.*)');
    expect(await axeFindings(page)).toEqual([]);
    expect(await colourFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await sidewaysOverflow(page)).toBeNull();
    await page.setViewportSize({ width: 1280, height: 900 });

    await product.emulator.restart(key);
    await tabTo(page, page.getByRole('button', { name: said.confirm }));
    await page.keyboard.press('Enter');
    await expect(page.getByText(said.known)).toBeVisible();
    await expect(page.getByText(said.nextRestart)).toHaveCount(0, { timeout: 20_000 });
    await expect(page.locator('[data-in-force="not-known"]')).toHaveCount(0);
    expect(await axeFindings(page)).toEqual([]);

    await tabTo(page, page.getByRole('button', { name: said.undo, exact: true }));
    await page.keyboard.press('Enter');
    await expect(page.getByText(said.pending, { exact: true })).toBeVisible();
    await expect(page.getByText(said.nextRestart)).toBeVisible({ timeout: 20_000 });
    expect(uses).toEqual([]);
  });
}
