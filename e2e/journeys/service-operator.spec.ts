import process from 'node:process';
import type { Browser, Page } from '@playwright/test';
import { axeFindings } from '../fixtures/axe.ts';
import { type Product, startProduct } from '../fixtures/product.ts';
import { accountsUrl, enter, speak } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';

/** The state of the service operator at an instance, shown above the list of accounts. */

process.env['PASSWORD_OF_ADMIN'] = 'admin';
process.env['PASSWORD_OF_VIEWER'] = 'demo';

interface Visit {
  readonly page: Page;
  readonly product: Product;
}

async function withOperator(browser: Browser, serviceOperator: object, visit: (at: Visit) => Promise<void>) {
  const configuration = { instances: { 'acme-prod': { serviceOperator } } };
  await using product = await startProduct('small', { configuration });
  const context = await browser.newContext({ baseURL: product.url, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await enter(page);
  await page.goto(accountsUrl());
  await visit({ page, product });
  await context.close();
}

async function inSwedish(page: Page): Promise<void> {
  await speak(page.context(), 'sv-SE');
  await page.evaluate(() => localStorage.removeItem('ims-console.locale'));
  await page.reload();
}

test('a working one is shown on one line with the time of its last read, in both languages', async ({ browser }) => {
  const operator = { login: 'admin', passwordEnv: 'PASSWORD_OF_ADMIN' };
  await withOperator(browser, operator, async ({ page }) => {
    const line = page.locator('[data-service-operator]');
    await expect(async () => {
      await page.reload();
      await expect(line).toHaveAttribute('data-service-operator', 'working', { timeout: 2_000 });
    }).toPass();
    await expect(line).toContainText('Service operator admin reads this instance every 15 minutes; last ');
    expect(await axeFindings(page)).toEqual([]);
    await inSwedish(page);
    await expect(line).toContainText('Tjänsteoperatören admin läser instansen var 15:e minut; senast ');
  });
});

test('one that lacks rights is shown, with what to do', async ({ browser }) => {
  const operator = { login: 'demo-viewer', passwordEnv: 'PASSWORD_OF_VIEWER' };
  await withOperator(browser, operator, async ({ page }) => {
    const notice = page.locator('[data-service-operator]');
    await expect(notice).toContainText('Service operator demo-viewer cannot work');
    await expect(notice).toContainText('It lacks the named right admin, so it would not see all operators and groups.');
    expect(await axeFindings(page)).toEqual([]);
    await inSwedish(page);
    await expect(notice).toContainText('Tjänsteoperatören demo-viewer kan inte arbeta');
    await expect(notice).toContainText('Den saknar den namngivna rättigheten admin');
  });
});

test('a refused one is shown, with what to correct, and blocks nobody else', async ({ browser }) => {
  const operator = { login: 'admin', passwordEnv: 'PASSWORD_OF_VIEWER' };
  await withOperator(browser, operator, async ({ page, product }) => {
    const notice = page.locator('[data-service-operator]');
    await expect(notice).toContainText('Its password or credential was refused, first ');
    await expect(page.getByRole('grid')).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    expect(product.printed()).toContain('service operator cannot work');
    await inSwedish(page);
    await expect(notice).toContainText('Lösenordet eller autentiseringsuppgiften avvisas, först ');
  });
});

test('an instance without one has no such line', async ({ page }) => {
  await enter(page);
  await page.goto(accountsUrl());
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.locator('[data-service-operator]')).toHaveCount(0);
});
