import type { Browser, Page } from '@playwright/test';
import { axeFindings } from '../fixtures/axe.ts';
import { startProduct } from '../fixtures/product.ts';
import { accountsUrl, accountUrl, enter, speak } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { peopleImpact } from '../pages/people-impact.ts';

const otherName = { replace: 'name="experienceCloud"', by: 'name="mac"' };
const otherLabel = { replace: 'label="Adobe Experience Cloud"', by: 'label="Sign-in"' };
const secondLabel = { replace: 'label="Salesforce CRM"', by: 'label="Adobe Marketing Cloud (MAC)"' };

type Edits = readonly (typeof otherName)[];

/** A product whose instances have other names for account types; the schema is read only once. */
async function withTypes(browser: Browser, edits: Edits, visit: (page: Page) => Promise<void>): Promise<void> {
  const effect = { kind: 'damage', edits };
  const fault = { target: 'campaign', method: 'GetEntityIfMoreRecent', times: 1000, effect };
  await using product = await startProduct('small', { faults: [fault] });
  const context = await browser.newContext({ baseURL: product.url, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await enter(page);
  await visit(page);
  await context.close();
}

test('a type known by its name gets no remark', async ({ page }) => {
  await enter(page);
  await page.goto(accountUrl());
  await peopleImpact(page).region.waitFor();
  await expect(page.locator('[data-type-source]')).toHaveCount(0);
});

test('a type found by its label is called a guess, on one line, in both languages', async ({ browser }) => {
  await withTypes(browser, [otherName], async (page) => {
    const line = page.locator('[data-type-source="guess"]');
    const words = 'The account type was found by its label “Adobe Experience Cloud” only, which is a guess.';
    for (const address of [accountsUrl(), accountUrl()]) {
      await page.goto(address);
      await expect(line).toHaveText(words);
    }
    await expect(peopleImpact(page).guard('duplicate-account')).toHaveAttribute('data-guard-state', 'clear');
    expect(await axeFindings(page)).toEqual([]);
    await speak(page.context(), 'sv-SE');
    await page.evaluate(() => localStorage.removeItem('ims-console.locale'));
    await page.reload();
    await expect(line).toHaveText(
      'Kontotypen hittades bara på sin etikett ”Adobe Experience Cloud”, vilket är en gissning.',
    );
  });
});

test('two types whose label fits: it is not known whether the account is the only one', async ({ browser }) => {
  await withTypes(browser, [otherName, secondLabel], async (page) => {
    await page.goto(accountUrl());
    const line = page.locator('[data-type-source="several"]');
    await expect(line).toContainText('Several account types may be the one for Adobe sign-in:');
    await expect(line).toContainText('Adobe Marketing Cloud (MAC)');
    await expect(line).toContainText(/these may be of the same kind: crmSync\b.*\bsalesforceCRM\./u);
    await expect(peopleImpact(page).guard('duplicate-account')).toHaveAttribute('data-guard-state', 'may-trip');
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(accountsUrl());
    await expect(line).toBeVisible();
  });
});

test('no type fits but the fields exist: the page does not say that the package is missing', async ({ browser }) => {
  await withTypes(browser, [otherName, otherLabel], async (page) => {
    await page.goto(accountsUrl());
    await expect(page.getByText('Adobe sign-in: Not known: type not found', { exact: true })).toBeVisible();
    await expect(page.getByText('no account type is called as expected')).toBeVisible();
    await expect(page.getByText('is not installed')).toHaveCount(0);
    await page.goto(accountUrl());
    await expect(page.getByText('Which account type holds Adobe sign-in on this instance is not known.')).toBeVisible();
  });
});
