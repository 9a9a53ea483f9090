import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page, Response } from '@playwright/test';
import { findSecrets, formsOf, type Sighting } from '../fixtures/canary-search.ts';
import { type Product, startProduct } from '../fixtures/product.ts';
import { accountsUrl, accountUrl, imsAccount, previewDone } from '../fixtures/screen.ts';
import { expect, test } from '@playwright/test';
import { answerDialog } from '../pages/plan-page.ts';

test.use({ actionTimeout: 30_000 });

const sessionCookie = '__Host-Http-sid';

interface Recording {
  readonly sightings: readonly Sighting[];
  /** Waits until everything received so far has been read. */
  settled(): Promise<void>;
  /** Replies whose body could not be read. */
  lost(): readonly string[];
}

/** Records every byte that the pages of a context receive, except the value of the session cookie. */
async function record(context: BrowserContext): Promise<Recording> {
  const sightings: Sighting[] = [];
  const read = new Set<string>();
  const unread: string[] = [];
  const pending = new Set<Promise<void>>();
  const keep = async (response: Response) => {
    const where = `${response.request().method()} ${response.url()}`;
    const headers = (await response.headersArray())
      .map(({ name, value }) => `${name}: ${value}`)
      .filter((line) => !line.toLowerCase().startsWith(`set-cookie: ${sessionCookie.toLowerCase()}=`));
    sightings.push({ where: `${where} head`, bytes: Buffer.from(headers.join('\n')) });
    if (response.status() === 204 || response.status() === 304) return;
    await response.body().then(
      (bytes) => sightings.push({ where: `${where} body`, bytes }),
      () => unread.push(where),
    );
  };
  context.on('response', (response) => {
    const reading = keep(response);
    pending.add(reading);
    void reading.finally(() => pending.delete(reading));
  });
  const settled = async () => {
    while (pending.size > 0) await Promise.all(pending);
  };
  // The body of the last reply is lost if the page navigates at once, so the page's own calls are read as they arrive.
  await context.exposeFunction('seenReply', (where: string, text: string) => {
    sightings.push({ where: `${where} body`, bytes: Buffer.from(text) });
    read.add(where);
  });
  await context.addInitScript(() => {
    const call = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const reply = await call(input, init);
      const tell: unknown = Reflect.get(globalThis, 'seenReply');
      if (typeof tell === 'function') await tell(`${init?.method ?? 'GET'} ${reply.url}`, await reply.clone().text());
      return reply;
    };
  });
  return { sightings, settled, lost: () => unread.filter((where) => !read.has(where)) };
}

/** Everything that the page stores or shows: its document, typed values, and all browser storage. */
async function pageContent(page: Page, when: string): Promise<Sighting> {
  const text = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const cacheNames = await caches.keys();
    const workers = await navigator.serviceWorker.getRegistrations();
    // Password fields are left out: they have what the person is typing right now.
    const typed = [...document.querySelectorAll('input:not([type="password"]), textarea')].map((element) =>
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : '',
    );
    const shown = document.documentElement.cloneNode(true);
    if (shown instanceof Element)
      for (const field of shown.querySelectorAll('input[type="password"]')) field.removeAttribute('value');
    return [
      shown instanceof Element ? shown.outerHTML : '',
      ...typed,
      document.cookie,
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
      JSON.stringify({ databases, cacheNames, workers: workers.length, state: history.state }),
      location.href,
    ].join('\n');
  });
  return { where: `page, ${when}`, bytes: Buffer.from(text) };
}

function filesBelow(folder: string): Sighting[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ where: path.relative(folder, file), bytes: readFileSync(file) }));
}

function holds(sightings: readonly Sighting[], text: string): boolean {
  return sightings.some(({ bytes }) => bytes.includes(text));
}

const secretInput = (page: Page) => page.locator('[data-field="imsClientSecret"] input');
const tenant = (page: Page) => page.locator('[data-field="tenant"] input');

async function signIn(page: Page, password: string): Promise<void> {
  await page.locator('input[name="username"]').fill('demo-admin');
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
}

async function typeSecret(page: Page, secret: string): Promise<void> {
  await page.locator('[data-field="imsClientSecret"]').getByRole('button', { name: 'Replace' }).click();
  await secretInput(page).fill(secret);
}

test('the search finds a planted value in every form', () => {
  const planted = `p&l<a>n"t'é/+? ${randomBytes(12).toString('base64')}`;
  for (const [name, form] of formsOf(planted)) {
    const bytes = Buffer.concat([Buffer.from('before '), form, Buffer.from(' after')]);
    expect(findSecrets([planted], [{ where: 'here', bytes }]), name).toContainEqual(expect.stringContaining(name));
  }
  for (const offset of [0, 1, 2]) {
    const bytes = Buffer.from(Buffer.from(`${'x'.repeat(offset)}${planted}yz`).toString('base64'));
    expect(findSecrets([planted], [{ where: 'here', bytes }])).not.toEqual([]);
  }
  expect(findSecrets([planted], [{ where: 'here', bytes: Buffer.from('nothing of it') }])).toEqual([]);
});

test('browser, log and store contain no token, no secret and no ciphertext of one', async ({ browser }) => {
  test.setTimeout(240_000);
  await using product: Product = await startProduct('small');
  const { emulator } = product;
  const context = await browser.newContext({ baseURL: product.url });
  const recorded = await record(context);
  const page = await context.newPage();
  const pages: Sighting[] = [];
  const look = async (when: string) => {
    await recorded.settled();
    pages.push(await pageContent(page, when));
  };
  const typed = `s3cret & <"${randomBytes(9).toString('base64')}">`;
  const replaced = `n3w-${randomBytes(15).toString('base64')}`;

  await page.goto('/sign-in');
  const before = new Set(await emulator.secrets());
  await signIn(page, 'wrong');
  await page.getByRole('alert').waitFor();
  await signIn(page, 'demo');
  await page.getByRole('grid').waitFor();
  await look('accounts');
  const tokens = (await emulator.secrets()).filter((secret) => !before.has(secret));
  expect(tokens.length, 'the sign-in got tokens of its own').toBeGreaterThanOrEqual(2);

  // A typed secret is gone after a reload; the rest of the draft stays.
  await page.goto(accountUrl());
  await previewDone(page);
  await tenant(page).fill('acme-canary');
  await typeSecret(page, typed);
  await page.getByText('2 changes').waitFor();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.getByText('Draft restored').waitFor();
  await expect(tenant(page)).toHaveValue('acme-canary');
  await expect(secretInput(page)).toHaveCount(0);
  const afterReload = await pageContent(page, 'after reload');
  expect(findSecrets([typed], [afterReload]), 'the typed secret after a reload').toEqual([]);
  expect(afterReload.bytes.includes('acme-canary'), 'the draft is in the storage looked at').toBe(true);

  // Faults on the way; some of them quote secrets of the request.
  await typeSecret(page, replaced);
  const review = page.getByRole('button', { name: 'Review changes' });
  const quoted = tokens.join(' and ');
  for (const effect of [
    { kind: 'soap-fault', code: 'SOP-330011', text: `failed for ${quoted}`, detail: `session ${quoted}, again` },
    { kind: 'reply', status: 200, contentType: 'text/html', body: `<html>${quoted}</html>` },
    { kind: 'reply', status: 500, contentType: 'text/xml', body: `<a>${quoted}` },
    { kind: 'reset' },
  ]) {
    await emulator.inject({ target: 'campaign', instanceKey: 'acme-prod', times: 99, effect });
    // The alert of the previous fault stays until this answer arrives.
    const refused = page.waitForResponse((response) => response.url().endsWith('/plans'));
    await review.click();
    expect((await refused).ok()).toBe(false);
    // Other parts of the page that called Campaign meanwhile may show the fault too.
    await page.getByRole('alert').first().waitFor();
    await look(`fault ${effect.kind}`);
    await emulator.clearFaults();
  }
  await review.click();
  const apply = page.getByRole('button', { name: /^Apply(?:: | \d)/u });
  await apply.waitFor();
  await look('plan');
  const planUrl = page.url();
  await emulator.inject({
    target: 'campaign',
    method: 'EncryptPassword',
    times: 9,
    effect: { kind: 'soap-fault', code: 'XTK-170006', text: `cannot encrypt ${replaced}`, detail: replaced },
  });
  await apply.click();
  await answerDialog(page);
  await page.getByRole('alert').waitFor();
  await look('refused apply');
  await emulator.clearFaults();
  await apply.click();
  await answerDialog(page);
  await page.getByRole('heading', { level: 1, name: 'Change stored' }).waitFor();
  await look('receipt');

  // The same tab continues: the account, an expired session, the plan again, sign-out.
  await page.goto(accountUrl());
  await previewDone(page);
  await look('account after the change');
  await emulator.expireSessions('acme-prod');
  await page.goto(accountsUrl());
  await page.locator('input[type="password"]').waitFor();
  await look('signed out by Campaign');
  await page.goto(planUrl);
  await signIn(page, 'demo');
  await page.getByRole('heading', { level: 1, name: 'Change stored' }).waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.locator('input[name="username"]').waitFor();
  await look('signed out');

  // Positive control: the values exist, and the search covers the right sources.
  const secrets = await emulator.secrets();
  const { clientSecret = '' } = await emulator.account('acme-prod', imsAccount);
  expect(secrets).toEqual(expect.arrayContaining([replaced, clientSecret, ...tokens]));
  expect(clientSecret).not.toContain(replaced);
  expect((await emulator.counters())['campaign:acme-prod:xtk:session#EncryptPassword']).toBeGreaterThanOrEqual(2);
  const files = filesBelow(product.folder);
  expect(files.map(({ where }) => where)).toEqual(expect.arrayContaining(['console.sqlite', 'console.sqlite-wal']));
  expect(holds(recorded.sightings, 'acme-canary'), 'what was typed came back in recorded replies').toBe(true);
  expect(holds(files, 'acme-canary'), 'the plan is in the store').toBe(true);
  expect(product.printed()).toContain('POST /api/plans/:planId/apply');
  expect(recorded.lost().filter((where) => where.includes('/api/'))).toEqual([]);

  const log = { where: 'log', bytes: Buffer.from(product.printed()) };
  const all = [...recorded.sightings, ...pages, afterReload, ...files, log];
  expect(findSecrets([...secrets, typed], all)).toEqual([]);
  const [cookie] = await context.cookies();
  expect(cookie === undefined || cookie.httpOnly).toBe(true);
  await context.close();
});
