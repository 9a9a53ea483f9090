import { axeFindings, colourFindings, sidewaysOverflow } from '../fixtures/axe.ts';
import { accountUrl, callApi, confirmRestart, enter, imsAccount, type Locale, speak } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { pointerUses, tabTo, typeOver } from '../pages/keyboard.ts';

test.slow();

const words = {
  'en-US': {
    lose: '25 people lose sign-in, 3 administrators among them. 12 people are unaffected.',
    off: 'The account would let nobody in; 25 people sign in by it now.',
    field: 'An enabled account lets nobody in without this.',
    mayLose: /^25 people may lose something\./u,
    untested: 'Nobody has signed in with these values of the connection yet: they may not work.',
    doubt: 'a connection that was not tested',
    review: 'Review changes',
    warning: 'The account will lack IMS client identifier, so nobody can sign in with an Adobe ID.',
    apply: /^Apply: 25 people lose sign-in/u,
    confirm: '25 people lose sign-in, 3 administrators, you among them',
    moved: 'The account was changed in Campaign meanwhile',
    show: 'Show what is stored',
    today: /^Today \d+ people sign in by Adobe ID/u,
  },
  'sv-SE': {
    lose: '25 personer förlorar inloggningen, däribland 3 administratörer. 12 personer berörs inte.',
    off: 'Kontot skulle inte släppa in någon; 25 personer loggar in genom det nu.',
    field: 'Utan detta släpper ett aktiverat konto inte in någon.',
    mayLose: /^25 personer kan förlora något\./u,
    untested: 'Ingen har ännu loggat in med de här anslutningsvärdena: det är inte säkert att de fungerar.',
    doubt: 'en anslutning som inte har testats',
    review: 'Granska ändringar',
    warning: 'Kontot kommer att sakna IMS-klientidentifierare, så ingen kan logga in med Adobe ID.',
    apply: /^Tillämpa: 25 personer förlorar inloggningen/u,
    confirm: '25 personer förlorar inloggningen, varav 3 administratörer, du också',
    moved: 'Kontot har ändrats i Campaign under tiden',
    show: 'Visa det som är lagrat',
    today: /^I dag loggar \d+ personer in med Adobe ID/u,
  },
} as const satisfies Record<Locale, object>;

for (const [locale, theme] of [
  ['en-US', 'dark'],
  ['sv-SE', 'light'],
] as const) {
  test(`a cleared client and another client get verdicts like a mask, by keyboard (${locale})`, async ({ page }) => {
    const said = words[locale];
    await page.emulateMedia({ colorScheme: theme });
    await speak(page.context(), locale);
    await enter(page);
    await confirmRestart(page);
    const uses = await pointerUses(page);
    await page.goto(accountUrl());
    const region = page.locator('section[data-impact-state]');
    const settled = (fields: string) =>
      expect(region).toHaveAttribute('data-impact-differs', fields, { timeout: 20_000 });
    await settled('');
    await expect(region.getByText(said.today)).toBeVisible();

    const client = page.locator('[data-field="imsClientId"]');
    await tabTo(page, client.getByRole('textbox'));
    await typeOver(page, 'another-client');
    await settled('imsClientId');
    await expect(region.getByText(said.mayLose)).toBeVisible();
    await expect(region.locator('[data-guard="connection-untested"]')).toContainText(said.untested);
    await expect(region.locator('tbody tr[aria-rowindex]').first()).toContainText(said.doubt);
    expect(await axeFindings(page)).toEqual([]);

    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await expect(region.getByText(said.lose)).toBeVisible();
    await expect(client).toContainText(said.field);
    await expect(region.locator('[data-guard="account-off"][data-guard-state="trips"]')).toContainText(said.off);
    await expect(region.locator('[data-guard="no-administrator-left"]')).toHaveAttribute('data-guard-state', 'trips');
    expect(await axeFindings(page)).toEqual([]);
    expect(await colourFindings(page)).toEqual([]);

    await tabTo(page, page.getByRole('button', { name: said.review, exact: true }));
    await page.keyboard.press('Enter');
    const planned = page.locator('[data-impact-state="planned"]');
    await expect(planned.locator('[data-verdict="loses-sign-in"][data-count]')).toHaveAttribute('data-count', '25');
    await expect(page.getByText(said.warning)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await tabTo(page, page.getByRole('button', { name: said.apply }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: said.confirm })).toContainText(said.off);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(uses).toEqual([]);
  });

  test(`an account cannot be enabled before required fields are filled in, by keyboard (${locale})`, async ({
    page,
  }) => {
    const said = words[locale];
    await page.emulateMedia({ colorScheme: theme });
    await speak(page.context(), locale);
    await enter(page, 'acme-new');
    const uses = await pointerUses(page);
    await page.goto(accountUrl('acme-new'));
    await expect(page.locator('[data-impact-state="done"]')).toBeVisible({ timeout: 20_000 });
    await tabTo(page, page.locator('[data-field="enabled"]').getByRole('switch'));
    await page.keyboard.press('Space');
    for (const field of ['imsServer', 'imsClientId', 'callbackServer', 'imsOrganizationId'])
      await expect(page.locator(`[data-field="${field}"]`)).toContainText(said.field);
    await tabTo(page, page.getByRole('button', { name: said.review, exact: true }));
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-field="imsServer"]').getByRole('textbox')).toBeFocused();
    expect(await axeFindings(page)).toEqual([]);
    const change = { change: { enabled: true, associationMask: 'Campaign - acme - (.*)' } };
    const path = `/api/instances/acme-new/external-accounts/${imsAccount}/plans`;
    const { status, body } = await callApi(page, path, change);
    expect(status).toBe(400);
    expect(body['errors']).toContainEqual(
      expect.objectContaining({ path: 'change.imsClientSecret', code: 'required-when-enabled' }),
    );
    expect(uses).toEqual([]);
  });

  test(`a change that another person stores meanwhile is reported at once, and shown (${locale})`, async ({
    page,
    product,
  }) => {
    const said = words[locale];
    await page.setViewportSize({ width: 420, height: 900 });
    await page.emulateMedia({ colorScheme: theme });
    await speak(page.context(), locale);
    await enter(page);
    await confirmRestart(page);
    await page.goto(accountUrl());
    const region = page.locator('section[data-impact-state]');
    await expect(region.getByText(said.today)).toBeVisible({ timeout: 20_000 });
    await product.emulator.editAccount('acme-prod', imsAccount, { clientId: '' });
    const input = page.locator('[data-field="imsClientId"]').getByRole('textbox');
    await input.fill('typed');
    await expect(region.getByText(said.moved)).toBeVisible();
    await expect(region.getByRole('button', { name: said.show })).toHaveCount(0);
    // The field has its loaded value again, but the stored client is gone after the next restart.
    await page.locator('[data-field="imsClientId"]').getByRole('button').first().click();
    // The reset of the emulator changes the stored form of the secret, so the secret is pending too.
    await expect(region).toHaveAttribute('data-impact-differs', /^imsClientId\b/u);
    await expect(region.getByText(said.lose)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBeNull();
    const show = region.getByRole('button', { name: said.show });
    await product.emulator.inject({ target: 'campaign', times: 50, effect: { kind: 'reset' } });
    await show.click();
    await expect(region.getByRole('alert')).toBeVisible({ timeout: 20_000 });
    await product.emulator.clearFaults();
    await show.click();
    await expect(input).toHaveValue('');
    await expect(region.getByText(said.moved)).toHaveCount(0);
  });
}
