import type { Page } from '@playwright/test';
import { axeFindings } from '../fixtures/axe.ts';
import {
  button,
  either,
  field,
  heading,
  lookAtEach,
  mask,
  openForm,
  type Show,
  type State,
} from '../fixtures/looks.ts';
import type { Product } from '../fixtures/product.ts';
import {
  accountApi,
  accountsUrl,
  accountUrl,
  callApi,
  changeReplies,
  confirmRestart,
  enter,
  imsAccount,
  planUrl,
  previewDone,
} from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { answerDialog } from '../pages/plan-page.ts';

test.describe.configure({ mode: 'parallel' });
test.use({ actionTimeout: 30_000 });

const accounts =
  (instanceKey: string, before?: (product: Product) => Promise<void>): Show =>
  async (page, product) => {
    await enter(page, instanceKey);
    await before?.(product);
    await page.goto(accountsUrl(instanceKey));
    await page.getByRole('grid').waitFor();
  };

const applyButton = (page: Page) => page.getByRole('button', { name: /^(?:Apply|Tillämpa)(?:: | \d)/u }).first();

const plan =
  (change: unknown): Show =>
  async (page) => {
    await enter(page);
    await confirmRestart(page);
    await page.goto(await planUrl(page, change));
    await applyButton(page).waitFor();
  };

const lossyMask = { associationMask: 'Campaign - acme_prod - (d.*)' };

const states: readonly State[] = [
  [
    'sign-in',
    async (page) => {
      await page.goto('/sign-in');
      await page.getByRole('radio', { name: 'ACME production' }).waitFor();
    },
  ],
  [
    'sign-in, wrong password',
    async (page) => {
      await page.goto('/sign-in');
      await page.locator('input[name="username"]').fill('demo-admin');
      await page.locator('input[name="password"]').fill('wrong');
      await page.locator('button[type="submit"]').click();
      await page.getByRole('alert').waitFor();
    },
  ],
  [
    'sign-in, no login typed',
    async (page) => {
      await page.goto('/sign-in');
      await page.locator('button[type="submit"]').click();
      await page.getByText(either('Type your', 'Ange din')).waitFor();
    },
  ],
  [
    'sign-in, unknown instance',
    async (page) => {
      await page.goto(accountsUrl('nowhere'));
      await page.getByRole('alert').waitFor();
    },
  ],
  [
    'sign-in, blocked instance',
    async (page) => {
      await page.goto('/sign-in');
      await page.getByRole('radio', { name: 'ACME Adobe ID only' }).check();
      await page.getByText('nonIMSAuthnAPI').waitFor();
    },
  ],
  ['accounts, ready', accounts('acme-prod')],
  ['accounts, empty account', accounts('acme-new')],
  ['accounts, package missing', accounts('acme-bare')],
  ['accounts, account missing', accounts('acme-new', ({ emulator }) => emulator.removeAccount('acme-new', imsAccount))],
  [
    'accounts, two of the kind',
    accounts('acme-stage', async ({ emulator }) => {
      const { type = '' } = await emulator.account('acme-stage', imsAccount);
      await emulator.putAccount('acme-stage', 'Adobe_Marketing_Cloud_2', { label: 'Old sign-in (MAC)', type });
    }),
  ],
  [
    'accounts, no hit',
    async (page, product) => {
      await accounts('acme-prod')(page, product);
      await page.getByRole('searchbox').fill('nothing like it');
      await button(page, 'Clear search', 'Rensa sökningen').last().waitFor();
    },
  ],
  [
    'accounts, loading',
    async (page, { emulator }) => {
      await enter(page);
      await emulator.inject({ target: 'campaign', times: 9, effect: { kind: 'latency', ms: 20_000 } });
      await page.goto(accountsUrl());
      await page.locator('main [aria-label="Loading…"], main [aria-label="Läser in…"]').first().waitFor();
    },
  ],
  [
    'accounts, unreachable',
    async (page, { emulator }) => {
      await enter(page);
      await emulator.inject({ target: 'campaign', times: 99, effect: { kind: 'reset' } });
      await page.goto(accountsUrl());
      await button(page, 'Try again', 'Försök igen').waitFor();
    },
  ],
  ['account, clean', (page) => openForm(page)],
  ['account, on an earlier build', (page) => openForm(page, 'acme-stage')],
  [
    'account, empty',
    async (page) => {
      await enter(page, 'acme-new');
      await page.goto(accountUrl('acme-new'));
      await field(page, 'tenant').waitFor();
    },
  ],
  [
    'account, changed',
    async (page) => {
      await openForm(page);
      await field(page, 'label').fill('Adobe Experience Cloud');
      await page.getByText(either('1 change', '1 ändring')).waitFor();
      await page.locator('[data-impact-state="done"]').waitFor();
    },
  ],
  [
    'account, with errors',
    async (page) => {
      await openForm(page);
      await field(page, 'imsServer').fill('http://ims-na1.adobelogin.com/path');
      await field(page, 'imsOrganizationId').fill('5B1D27A45C0F3E880A495C2B');
      await field(page, 'label').fill('');
      await page.getByText(either('3 fields need', '3 fält behöver')).waitFor();
    },
  ],
  [
    'account, with remarks',
    async (page) => {
      await openForm(page);
      await field(page, 'callbackServer').fill('https://other.example');
      await field(page, 'productContext').fill('dma_other');
      await page.getByText(either('Adobe names dma_campaign', 'Adobe nämner dma_campaign')).waitFor();
    },
  ],
  ['account, viewer', (page) => openForm(page, 'acme-prod', 'demo-viewer')],
  [
    'account, waiting for a restart',
    async (page) => {
      await enter(page, 'acme-v8');
      await page.goto(await planUrl(page, { tenant: `acme${Date.now()}` }, 'acme-v8'));
      await applyButton(page).click();
      await answerDialog(page);
      await heading(page, either('Change stored', 'Ändringen är lagrad')).waitFor();
      await page.goto(accountUrl('acme-v8'));
      await page.getByText(either('Restart pending', 'Omstart väntar')).waitFor();
      await previewDone(page);
    },
  ],
  [
    'account, draft restored',
    async (page) => {
      await openForm(page);
      await field(page, 'tenant').fill('acme-next');
      await page.getByText(either('1 change', '1 ändring')).waitFor();
      page.once('dialog', (dialog) => void dialog.accept());
      await page.reload();
      await page.getByText(either('Draft restored', 'Utkastet är återställt')).waitFor();
      await previewDone(page);
    },
  ],
  [
    'account, secret being replaced',
    async (page) => {
      await openForm(page);
      await button(page, 'Replace', 'Ersätt').click();
      await page.locator('[data-field="imsClientSecret"] input').fill('new-secret');
    },
  ],
  [
    'account, secret being cleared',
    async (page) => {
      await openForm(page);
      await page.locator('[data-field="imsClientSecret"]').getByRole('button').nth(1).click();
      await button(page, 'Undo the change', 'Ångra ändringen').waitFor();
    },
  ],
  ['mask, other reading', mask('Campaign - acme_prod - ([a-d].*)')],
  ['mask, malformed', mask('Campaign - acme_prod - (*)')],
  ['mask, unsupported', mask('Campaign - (?=acme_prod)(.*)')],
  ['mask, empty', mask('')],
  [
    'mask, details of a profile',
    async (page) => {
      await openForm(page);
      await field(page, 'associationMask').first().fill('Campaign - acme_prod - (d.*)');
      const rows = page.locator('[data-field="associationMask"] [role="row"], [data-field="associationMask"] tr');
      await rows.filter({ hasText: 'Campaign - acme_prod - content' }).first().dblclick();
      await button(page, 'Close details', 'Stäng detaljerna').waitFor();
    },
  ],
  [
    'mask, lists below the table and the rows they lead to',
    async (page, product) => {
      await mask('Campaign – acme_prod – (.*)')(page, product);
      const unreached = either('\\d+ operator groups', '\\d+ operatörsgrupper');
      await page.locator('summary').filter({ hasText: unreached }).click();
      await button(page, '.+ comes? near', '.+ är nära').first().click();
      await button(page, 'Back to all profiles', 'Tillbaka till alla profiler').waitFor();
    },
  ],
  [
    'mask, own list open',
    async (page) => {
      await openForm(page);
      await button(page, 'Use my own list', 'Använd egen lista').click();
      await button(page, 'Use this list', 'Använd listan').waitFor();
    },
  ],
  [
    'mask, own names',
    async (page) => {
      await openForm(page);
      await button(page, 'Use my own list', 'Använd egen lista').click();
      await page
        .getByLabel(either('Profile names', 'Profilnamn'))
        .fill('Campaign - acme_prod - admin\nCampaign - acme_prod - Delivery\n\nCampaign - acme_prod - admin\nOther');
      await button(page, 'Use this list', 'Använd listan').click();
      await page.locator('[data-preview-state="done"][data-preview-total="3"]').waitFor();
      // A pending button shows a progress circle.
      await page.locator('button div[role="img"]').first().waitFor({ state: 'hidden' });
    },
  ],
  [
    'mask, no profiles yet',
    async (page) => {
      await enter(page);
      await page.route('**/profiles', (route) =>
        route.fulfill({
          json: {
            snapshot: null,
            refresh: { state: 'waiting', reason: 'throttled', retryAt: new Date(Date.now() + 60_000).toISOString() },
            profiles: [],
            otherProducts: 0,
          },
        }),
      );
      await page.goto(accountUrl());
      await page.getByText(either('No profiles to show', 'Inga profiler att visa')).waitFor();
    },
  ],
  [
    'dialog, discard',
    async (page) => {
      await openForm(page);
      await field(page, 'tenant').fill('acme-next');
      await button(page, 'Discard$', 'Kasta$').click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'dialog, leave',
    async (page) => {
      await openForm(page);
      await field(page, 'tenant').fill('acme-next');
      await page.getByRole('link', { name: 'Campaign IMS Console' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'dialog, sign in again',
    async (page, { emulator }) => {
      await openForm(page, 'acme-v8');
      await field(page, 'label').fill('Typed');
      // Wait for the page's own requests: one of them would open the dialog before the button is pressed.
      await page.locator('[data-impact-state="done"]').waitFor();
      await emulator.expireSessions('acme-v8');
      await button(page, 'Review changes', 'Granska ändringar').click();
      await page.getByRole('dialog').locator('input[type="password"]').waitFor();
    },
  ],
  ['plan, open', plan({ tenant: 'acme-next' })],
  ['plan, mask and warnings', plan(lossyMask)],
  [
    'plan, every kind of value',
    async (page) => {
      await enter(page);
      const change = {
        ...lossyMask,
        enabled: false,
        imsScope: ['openid', 'session'],
        imsClientSecret: { action: 'replace', value: 'a-new-one' },
        comment: 'First line\nand a second one, long enough to need more room than one line of the table offers it',
        productContext: '',
      };
      await page.goto(await planUrl(page, change));
      await applyButton(page).waitFor();
    },
  ],
  [
    'dialog, people can lose sign-in',
    async (page, product) => {
      await plan(lossyMask)(page, product);
      await applyButton(page).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'dialog, reasons missing',
    async (page, product) => {
      await plan(lossyMask)(page, product);
      await applyButton(page).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^(?:Apply|Tillämpa): /u })
        .click();
      const missing = /^(?:Write at least|Skriv minst|Confirm that you|Bekräfta att du)/u;
      await page.getByText(missing).first().waitFor();
    },
  ],
  [
    'plan, receipt',
    async (page, product) => {
      await plan({ tenant: `acme-${Date.now()}` })(page, product);
      await applyButton(page).click();
      await answerDialog(page);
      await heading(page, either('Change stored', 'Ändringen är lagrad')).waitFor();
    },
  ],
  [
    'plan, viewer',
    async (page) => {
      await enter(page);
      const url = await planUrl(page, { tenant: 'acme-next' });
      await changeReplies(page, '**/api/session', { mayApply: false });
      await page.goto(url);
      await page.getByText(either('You may look, not apply', 'Endast läsbehörighet')).waitFor();
    },
  ],
  [
    'plan, expired',
    async (page) => {
      await enter(page);
      const url = await planUrl(page, lossyMask);
      await changeReplies(page, '**/api/plans/*', {
        state: 'expired',
        expiresAt: new Date(Date.now() - 1000).toISOString(),
      });
      await page.goto(url);
      await button(page, 'Compute again', 'Beräkna igen').waitFor();
    },
  ],
  [
    'plan, outcome unknown',
    async (page) => {
      await enter(page);
      const url = await planUrl(page, { tenant: 'acme-next' });
      await changeReplies(page, '**/api/plans/*', { state: 'unknown' });
      await page.goto(url);
      await button(page, 'Check again', 'Kontrollera igen').waitFor();
    },
  ],
  [
    'plan, not found',
    async (page) => {
      await enter(page);
      await page.goto(`${accountUrl()}/plans/0d7a3c52-5f6e-4b6a-9a41-6f1f2f0f8f11`);
      await page.getByRole('alert').waitFor();
    },
  ],
  [
    'conflict',
    async (page, { emulator }) => {
      await openForm(page);
      await field(page, 'tenant').fill('mine');
      await field(page, 'label').fill('Mine too');
      await emulator.editAccount('acme-prod', imsAccount, {
        tenant: 'theirs',
        imsRightsMask: 'Campaign - acme_prod - (.+)',
        by: 'mona.berg',
      });
      await button(page, 'Review changes', 'Granska ändringar').click();
      await page.getByRole('radiogroup').last().waitFor();
      await button(page, 'Use these values', 'Använd värdena').waitFor();
    },
  ],
  [
    'unknown page',
    async (page) => {
      await enter(page);
      await page.goto('/nowhere/at/all');
      await heading(page, either('There is nothing here', 'Här finns inget')).waitFor();
    },
  ],
  [
    'offline',
    async (page, product) => {
      await accounts('acme-prod')(page, product);
      await page.context().setOffline(true);
      await page.getByText(either('You are offline', 'Du är offline')).waitFor();
    },
  ],
];

lookAtEach('', states);

test('the theme chosen on the page overrides the system’s', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/sign-in');
  const lightness = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('color-scheme'));
  await page.getByRole('radio', { name: 'Light' }).check();
  expect(await lightness()).toBe('light');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await lightness()).toBe('dark');
  expect(await axeFindings(page)).toEqual([]);
  await page.reload();
  expect(await lightness()).toBe('dark');
});

test('a restart is confirmed on the account', async ({ page }) => {
  await enter(page, 'acme-v8');
  const url = await planUrl(page, { tenant: `acme${Date.now()}` }, 'acme-v8');
  await page.goto(url);
  await applyButton(page).click();
  await answerDialog(page);
  await heading(page, either('Change stored', 'Ändringen är lagrad')).waitFor();
  await page.goto(accountUrl('acme-v8'));
  await button(page, 'Restarted', 'Omstartad').click();
  await expect(page.getByText(either('Restart pending', 'Omstart väntar'))).toHaveCount(0);
  const { body } = await callApi(page, accountApi('acme-v8'));
  expect(body['restart']).toMatchObject({ pending: false, inForce: 'known' });
  await button(page, 'Undo', 'Ångra').click();
  await page.getByText(either('Restart pending', 'Omstart väntar')).waitFor();
  const undone = await callApi(page, accountApi('acme-v8'));
  expect(undone.body['restart']).toMatchObject({ pending: true, inForce: 'not-known' });
});
