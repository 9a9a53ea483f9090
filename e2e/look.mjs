import { chromium } from '@playwright/test';
const [, , lang = 'en-US', scheme = 'light', width = '1280'] = process.argv;
const b = await chromium.launch({
  executablePath: process.env.CHROME ?? '/usr/bin/chromium-headless-shell',
  args: ['--no-sandbox'],
});
const c = await b.newContext({ viewport: { width: Number(width), height: 900 }, colorScheme: scheme });
await c.addInitScript((l) => localStorage.setItem('ims-console.locale', l), lang);
const p = await c.newPage();
p.on('console', (m) => {
  if (m.type() === 'error') console.log('ERR', m.text().slice(0, 200));
});
await p.goto('http://127.0.0.1:4300/icon.svg');
await p.evaluate(async () => {
  await fetch('/api/session', {
    method: 'POST',
    headers: { 'x-console': '1', 'content-type': 'application/json' },
    body: JSON.stringify({ instanceKey: 'acme-prod', login: 'demo-admin', password: 'demo' }),
  });
});
await p.goto('http://127.0.0.1:4300/instances/acme-prod/accounts/Adobe_Marketing_Cloud');
await p.locator('[data-impact-state="done"]').waitFor();
const field = (f) => p.locator(`[data-field="${f}"] input, [data-field="${f}"] textarea`).first();
const shot = async (n) => {
  await p.locator('[data-impact-state]').scrollIntoViewIfNeeded();
  await p.waitForTimeout(900);
  await p.locator('[data-impact-state]').screenshot({ path: `/tmp/shots/${n}-${lang}-${scheme}-${width}.png` });
};
const what = process.argv[5] ?? 'clear';
await shot('0-before');
if (what === 'clear') {
  await field('imsClientId').fill('');
  await p.locator('[data-impact-state="done"]').waitFor();
  await shot('1-clear');
  await p
    .locator('[data-field="imsClientId"]')
    .screenshot({ path: `/tmp/shots/1-field-${lang}-${scheme}-${width}.png` });
  await field('imsClientId').fill('other-client');
  await shot('2-other');
  await p.getByRole('row').nth(2).click();
  await p.waitForTimeout(1200);
  await p.screenshot({ path: `/tmp/shots/2-why-${lang}-${scheme}-${width}.png`, fullPage: true });
  await field('imsClientId').fill('');
  await p.getByRole('button', { name: /Review changes|Granska/ }).click();
  await p.waitForURL(/plans/);
  await p.waitForTimeout(2500);
  await p.screenshot({ path: `/tmp/shots/3-plan-${lang}-${scheme}-${width}.png`, fullPage: true });
}
await b.close();
