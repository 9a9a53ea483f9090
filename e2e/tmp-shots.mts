import { chromium } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { startProduct } from './fixtures/product.ts';
import { accountsUrl, enter, speak } from './fixtures/screen.ts';
import { ftpAccount } from '../apps/web/src/shared/testing/plain-account.ts';
import config from './playwright.config.ts';
const out = '/tmp/hwshots'; mkdirSync(out, { recursive: true });
await using product = await startProduct('small');
const browser = await chromium.launch(config.use?.launchOptions);
const url = `${accountsUrl()}/ftpNightly`;
async function shot(name: string, o: { locale?: 'en-US'|'sv-SE'; dark?: boolean; width?: number; body?: object; login?: string; at?: string; act?: (p: import('@playwright/test').Page) => Promise<void> }) {
  const context = await browser.newContext({ baseURL: product.url, viewport: { width: o.width ?? 1280, height: 900 }, colorScheme: o.dark ? 'dark' : 'light' });
  await speak(context, o.locale ?? 'en-US');
  const page = await context.newPage();
  page.on('pageerror', (e) => console.log(name, 'ERR', e.message)); page.on('console', (m) => { if (m.type() === 'error') console.log(name, m.text()); });
  if (o.body) await page.route('**/external-accounts/ftpNightly', (r) => r.fulfill({ json: o.body }));
  await enter(page, 'acme-prod', o.login ?? 'demo-admin');
  await page.goto(o.at ?? url);
  await page.locator('h1').waitFor(); await page.waitForTimeout(1500);
  try { await o.act?.(page); } catch (e) { console.log(name, String(e).slice(0, 300)); }
  await page.waitForTimeout(400);
  const h = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: o.width ?? 1280, height: Math.min(Math.max(h, 700), 2600) });
  await page.screenshot({ path: `${out}/${name}.png` });
  await context.close();
}
const a = ftpAccount;
const only = process.argv[2];
const all: [string, Parameters<typeof shot>[1]][] = [
  ['list', { at: accountsUrl() }],
  ['list-sv-dark', { at: accountsUrl(), locale: 'sv-SE', dark: true }],
  ['list-400', { at: accountsUrl(), width: 400 }],
  ['list-empty', { at: `${accountsUrl()}?search=zzz&status=disabled` }],
  ['ftp', { body: a }],
  ['ftp-sv-dark-help', { body: a, locale: 'sv-SE', dark: true, act: async (p) => { await p.getByRole('button', { name: 'Om Server' }).click(); await p.getByText('Övriga attribut').click(); } }],
  ['ftp-400', { body: a, width: 400 }],
  ['ftp-edit', { body: a, act: async (p) => { await p.getByRole('textbox', { name: 'Server' }).fill('ftp.new'); await p.getByRole('textbox', { name: 'Port' }).fill('2l'); await p.getByRole('button', { name: 'Replace' }).click(); await p.keyboard.type('secret'); await p.getByRole('button', { name: /Encryption/ }).click(); await p.getByRole('option', { name: 'SSL' }).click(); await p.getByRole('textbox', { name: 'Certificate' }).fill('x'); await p.getByRole('button', { name: /Encryption/ }).click(); await p.getByRole('option', { name: 'None' }).click(); await p.getByText('Other attributes').click(); await p.getByRole('button', { name: 'Edit anyway' }).click(); } }],
  ['ftp-discarded', { body: a, act: async (p) => { await p.getByRole('textbox', { name: 'Server' }).fill('ftp.new'); await p.getByRole('button', { name: 'Discard' }).click(); } }],
  ['ftp-managed', { body: { ...a, readOnly: 'adobe-managed', described: { ...a.described, deprecated: true } } }],
  ['ftp-viewer-400-dark', { body: a, login: 'demo-viewer', width: 400, dark: true }],
  ['unknown', { body: { ...a, described: null, sections: a.sections.filter((s) => s.key !== 'connection') } }],
  ['real', { at: `${accountsUrl()}/aemInstance` }],
  ['ims', { at: `${accountsUrl()}/Adobe_Marketing_Cloud` }],
];
for (const [n, o] of all) if (!only || n.startsWith(only)) await shot(n, o);
await browser.close();
