import { chromium } from '@playwright/test';
const [origin = '', out = '', lang = 'en-US', dark = 'light', width = '1280'] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: ['--no-sandbox'] });
const page = await browser.newPage({
  locale: lang,
  colorScheme: dark === 'dark' ? 'dark' : 'light',
  viewport: { width: Number(width), height: 900 },
});
page.on('console', (m) => {
  if (m.type() === 'error') console.log('console', m.text());
});
const api = async (method: string, url: string, data?: unknown) =>
  page.evaluate(
    async ([m, u, d]) => {
      const r = await fetch(u, {
        method: m,
        headers: { 'x-console': '1', 'content-type': 'application/json' },
        body: d === undefined ? undefined : JSON.stringify(d),
      });
      return { status: r.status, body: await r.text() };
    },
    [method, url, data] as const,
  );
await page.goto(origin);
await api('POST', '/api/session', { instanceKey: 'acme-prod', login: 'demo-admin', password: 'demo' });
const made = await api('POST', '/api/instances/acme-prod/external-accounts/Adobe_Marketing_Cloud/plans', {
  change: { associationMask: process.env.MASK ?? 'Campaign - acme_stage - (.*)' },
});
const plan = JSON.parse(made.body);
console.log(
  made.status,
  plan.planId,
  JSON.stringify(plan.cost).slice(0, 300),
  JSON.stringify(plan.impact?.guards?.filter((g: any) => g.state !== 'clear')),
);
await page.goto(`${origin}/instances/acme-prod/accounts/Adobe_Marketing_Cloud/plans/${plan.planId}`);
await page.locator('[data-impact-state="planned"]').waitFor({ timeout: 30000 });
await page.waitForTimeout(800);
await page.screenshot({ path: `${out}-plan.png`, fullPage: true });
const btn = page.getByRole('button', { name: /^(Apply|Tillämpa)/ }).last();
console.log('button', await btn.textContent());
await btn.click();
await page.waitForTimeout(1200);
await page.screenshot({ path: `${out}-dialog.png` });
const dialog = page.getByRole('dialog');
if (await dialog.count()) {
  await dialog.getByRole('button', { name: /^(Apply|Tillämpa):/ }).click();
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${out}-errors.png` });
  for (const stop of await dialog.locator('[data-stop]').all()) {
    if ((await stop.getAttribute('data-needs')) === 'entry') await stop.getByRole('checkbox').check({ force: true });
    else await stop.getByRole('textbox').fill('Agreed with the owners of the instance.');
  }
  await dialog.getByRole('button', { name: /^(Apply|Tillämpa):/ }).click();
  await page.waitForTimeout(3500);
  await page.screenshot({ path: `${out}-after1.png` });
  if (await dialog.count()) {
    for (const stop of await dialog.locator('[data-stop]').all()) {
      if ((await stop.getAttribute('data-needs')) === 'entry') await stop.getByRole('checkbox').check({ force: true });
      else await stop.getByRole('textbox').fill('Agreed with the owners of the instance.');
    }
    await dialog.locator('input[type=password]').fill('demo');
    await dialog.getByRole('button', { name: /^(Apply|Tillämpa):/ }).click();
    await page.waitForTimeout(4000);
  }
  await page.screenshot({ path: `${out}-receipt.png`, fullPage: true });
}
await browser.close();
