import { axeFindings, colourFindings } from '../fixtures/axe.ts';
import { accountsUrl, confirmRestart, enter, imsAccount, type Locale, planUrl, speak } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { pointerUses, tabTo } from '../pages/keyboard.ts';

test.slow();

const words = {
  'en-US': {
    apply: /^Apply 1 change/u,
    unknown: 'It is not known whether the change was stored',
    unsettled: `A change of ${imsAccount} is not settled`,
    open: 'Open the plan',
    check: 'Check again',
    checked: /^Checked: not decided yet\./u,
    stored: 'Change stored',
  },
  'sv-SE': {
    apply: /^Tillämpa 1 ändring/u,
    unknown: 'Det är okänt om ändringen lagrades',
    unsettled: `En ändring av ${imsAccount} är inte avgjord`,
    open: 'Öppna planen',
    check: 'Kontrollera igen',
    checked: /^Kontrollerat: inte avgjort än\./u,
    stored: 'Ändringen är lagrad',
  },
} as const satisfies Record<Locale, object>;

// Each test uses its own instance: the write of the first stays open.
for (const [locale, theme, key] of [
  ['en-US', 'dark', 'acme-prod'],
  ['sv-SE', 'light', 'acme-v8'],
] as const) {
  const said = words[locale];

  test(`a write made by another person gets no receipt, by keyboard (${locale})`, async ({ page, product }) => {
    await page.emulateMedia({ colorScheme: theme });
    await speak(page.context(), locale);
    await enter(page, key);
    await confirmRestart(page, key);
    const uses = await pointerUses(page);
    await page.goto(await planUrl(page, { comment: 'Typed by both' }, key));
    await product.emulator.inject({
      target: 'campaign',
      instanceKey: key,
      method: 'Write',
      effect: { kind: 'reset' },
    });
    await tabTo(page, page.getByRole('button', { name: said.apply }));
    await page.keyboard.press('Enter');
    await expect(page.getByText(said.unknown)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);

    // The list says so to everybody and links back to the plan.
    await page.goto(accountsUrl(key));
    await expect(page.getByText(said.unsettled)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    expect(await colourFindings(page)).toEqual([]);
    // Meanwhile another person stores the same in the Campaign client console.
    await product.emulator.editAccount(key, imsAccount, { desc: 'Typed by both' });
    await tabTo(page, page.getByRole('button', { name: said.open }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: said.check }));
    await page.keyboard.press('Enter');
    // The values are stored, but another person wrote them; our write may still land.
    await expect(page.getByText(said.checked)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: said.stored })).toHaveCount(0);
    expect(await axeFindings(page)).toEqual([]);
    expect(await colourFindings(page)).toEqual([]);
    expect((await product.emulator.counters())[`campaign:${key}:xtk:session#Write`]).toBe(1);
    expect(uses).toEqual([]);
  });
}
