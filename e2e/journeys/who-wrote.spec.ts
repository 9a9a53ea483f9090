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
    asWanted: 'Stored as wanted, but perhaps not by this plan',
    stored: 'Change stored',
  },
  'sv-SE': {
    apply: /^Tillämpa 1 ändring/u,
    unknown: 'Det är inte känt om ändringen lagrades',
    unsettled: `En ändring av ${imsAccount} är inte avgjord`,
    open: 'Öppna planen',
    check: 'Kontrollera igen',
    asWanted: 'Lagrat som du ville, men kanske inte av den här planen',
    stored: 'Ändringen är lagrad',
  },
} as const satisfies Record<Locale, object>;

for (const [locale, theme] of [
  ['en-US', 'dark'],
  ['sv-SE', 'light'],
] as const) {
  const said = words[locale];

  test(`a write that another person made is credited to nobody, by keyboard (${locale})`, async ({ page, product }) => {
    await page.emulateMedia({ colorScheme: theme });
    await speak(page.context(), locale);
    await enter(page);
    await confirmRestart(page);
    const uses = await pointerUses(page);
    await page.goto(await planUrl(page, { comment: 'Typed by both' }));
    await product.emulator.inject({
      target: 'campaign',
      instanceKey: 'acme-prod',
      method: 'Write',
      effect: { kind: 'reset' },
    });
    await tabTo(page, page.getByRole('button', { name: said.apply }));
    await page.keyboard.press('Enter');
    await expect(page.getByText(said.unknown)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);

    // The list says so to whoever looks, and leads back to the plan.
    await page.goto(accountsUrl());
    await expect(page.getByText(said.unsettled)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    expect(await colourFindings(page)).toEqual([]);
    // Meanwhile somebody types the same in Campaign's own client.
    await product.emulator.editAccount('acme-prod', imsAccount, { desc: 'Typed by both' });
    await tabTo(page, page.getByRole('link', { name: said.open }));
    await page.keyboard.press('Enter');
    await expect(page.getByText(said.asWanted)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: said.stored })).toHaveCount(0);
    expect(await axeFindings(page)).toEqual([]);
    expect(await colourFindings(page)).toEqual([]);
    expect((await product.emulator.counters())['campaign:acme-prod:xtk:session#Write']).toBe(1);
    expect(uses).toEqual([]);
  });
}
