import type { Locator, Page } from '@playwright/test';
import {
  accountApi,
  accountsUrl,
  accountUrl,
  callApi,
  confirmRestart,
  enter,
  imsAccount,
  previewDone,
  speak,
} from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';

test.use({ actionTimeout: 30_000 });

/** One sentence in both languages. */
type Sentence = readonly [english: string, swedish: string];

const unreachable: Sentence = [
  'Campaign could not be reached. Check that the instance is up, then try again.',
  'Campaign gick inte att nå. Kontrollera att instansen är igång och försök igen.',
];
const tooSlow: Sentence = [
  'Campaign took too long to answer. Try again; if it stays, the instance may be overloaded.',
  'Campaign svarade inte i tid. Försök igen; om felet består kan instansen vara överbelastad.',
];
const notUnderstood: Sentence = [
  'Campaign’s answer could not be understood: it may be in maintenance, or a proxy answered instead. Try again later.',
  'Campaigns svar gick inte att förstå: underhåll kan pågå, eller så svarade en proxy i dess ställe. Försök igen senare.',
];

/** A complete HTTP reply with truncated XML. */
const halfDocument = {
  kind: 'reply',
  status: 200,
  contentType: 'text/xml;charset=utf-8',
  body: '<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/"><SOAP-ENV:Body><Logo',
} as const;

const textbox = (page: Page, field: string): Locator => page.locator(`[data-field="${field}"]`).getByRole('textbox');
const login = (page: Page) => page.locator('input[name="username"]');
const password = (page: Page) => page.locator('input[name="password"]');

async function choose(page: Page, language: 'English' | 'Svenska'): Promise<void> {
  await page.getByRole('radio', { name: language }).check({ timeout: 5000 });
}

/** Checks the sentence in English, switches to Swedish, checks it again and switches back. */
async function says(page: Page, ...sentences: readonly Sentence[]): Promise<void> {
  for (const [english] of sentences) await expect(page.getByText(english).first()).toBeVisible();
  await choose(page, 'Svenska');
  for (const [, swedish] of sentences) await expect(page.getByText(swedish).first()).toBeVisible();
  await choose(page, 'English');
}

async function openForm(page: Page, instanceKey = 'acme-prod', operator = 'demo-admin'): Promise<void> {
  await enter(page, instanceKey, operator);
  await page.goto(accountUrl(instanceKey));
  await previewDone(page);
}

/** The code of the next reply to a POST at this path. */
function nextCode(page: Page, path: string): Promise<unknown> {
  return page
    .waitForResponse((reply) => reply.request().method() === 'POST' && reply.url().endsWith(path), { timeout: 40_000 })
    .then(async (reply) => Object.assign({}, await reply.json()).code);
}

async function signIn(page: Page, secret: string): Promise<unknown> {
  await page.goto('/sign-in');
  await login(page).fill('demo-admin');
  await password(page).fill(secret);
  const code = nextCode(page, '/api/session');
  await page.locator('button[type="submit"]').click();
  return code;
}

const names = (count: number) =>
  Array.from({ length: count }, (_, row) => `Campaign - acme_prod - group-${row}`).join('\n');
/** Types like a paste: one event with the whole text. */
async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Use my own list' }).click();
  const area = page.getByLabel('Profile names, one on each line');
  await area.evaluate((element, value) => {
    if (!(element instanceof HTMLTextAreaElement)) throw new Error('No text area.');
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(element, value);
    element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  }, text);
  await page.getByRole('button', { name: 'Use this list' }).click({ timeout: 30_000 });
}

test.beforeEach(async ({ page }) => {
  await speak(page.context(), 'en-US');
});

test.describe('signing in', () => {
  test('wrong password', async ({ page }) => {
    expect(await signIn(page, 'wrong')).toBe('sign-in-refused');
    await says(page, [
      'Campaign did not accept this login and password. Check both and try again.',
      'Campaign godtog inte inloggningen och lösenordet. Kontrollera båda och försök igen.',
    ]);
    await expect(login(page)).toHaveValue('demo-admin');
    await expect(password(page)).toHaveValue('');
  });

  test('native sign-in blocked', async ({ page }) => {
    await page.goto('/sign-in');
    await page.getByRole('radio', { name: 'ACME Adobe ID only' }).check();
    await says(page, [
      'Native sign-in is switched off on ACME Adobe ID only. Ask its administrator to allow your operator (allowOperator under nonIMSAuthnAPI in serverConf.xml), or choose another instance.',
      'Inloggning med Campaign-lösenord är avstängd på ACME Adobe ID only. Be administratören att tillåta din operatör (allowOperator under nonIMSAuthnAPI i serverConf.xml) eller välj en annan instans.',
    ]);
    const credentials = { instanceKey: 'acme-native-blocked', login: 'demo-admin', password: 'demo' };
    expect(await callApi(page, '/api/session', credentials)).toMatchObject({
      status: 403,
      code: 'native-sign-in-blocked',
    });
  });

  test('unknown instance in the address', async ({ page }) => {
    await page.goto(accountsUrl('nowhere'));
    await page.getByRole('radio', { name: 'ACME production' }).waitFor();
    await says(page, [
      'This console knows no instance of that name. Choose one on the sign-in page.',
      'Konsolen känner inte till någon instans med det namnet. Välj en på inloggningssidan.',
    ]);
    const credentials = { instanceKey: 'nowhere', login: 'demo-admin', password: 'demo' };
    expect(await callApi(page, '/api/session', credentials)).toMatchObject({ status: 404, code: 'unknown-instance' });
  });

  for (const [what, effect, code, sentence] of [
    ['unreachable', { kind: 'reset' }, 'campaign-unreachable', unreachable],
    ['hanging', { kind: 'hang' }, 'campaign-timeout', tooSlow],
    ['answering with HTML', { kind: 'html', status: 200 }, 'campaign-unexpected-reply', notUnderstood],
    ['answering with half a document', halfDocument, 'campaign-unexpected-reply', notUnderstood],
    ['cut off in the middle', { kind: 'truncate', bytes: 300 }, 'campaign-unreachable', unreachable],
  ] as const)
    test(`Campaign ${what}`, async ({ page, product }) => {
      await product.emulator.inject({ target: 'campaign', method: 'Logon', times: 9, effect });
      expect(await signIn(page, 'demo')).toBe(code);
      await says(page, sentence);
      await expect(login(page)).toHaveValue('demo-admin');
    });
});

test.describe('Campaign failing while the form is open', () => {
  for (const [what, effect, code, sentence] of [
    ['reset', { kind: 'reset' }, 'campaign-unreachable', unreachable],
    ['HTML', { kind: 'html', status: 200 }, 'campaign-unexpected-reply', notUnderstood],
    ['half a document', halfDocument, 'campaign-unexpected-reply', notUnderstood],
    ['cut off in the middle', { kind: 'truncate', bytes: 400 }, 'campaign-unreachable', unreachable],
  ] as const)
    test(`${what}: what was typed stays and can be sent again`, async ({ page, product }) => {
      await openForm(page);
      await textbox(page, 'tenant').fill('typed');
      // Enough for all requests that the page may send meanwhile.
      await product.emulator.inject({ target: 'campaign', times: 99, effect });
      const refused = nextCode(page, '/plans');
      await page.getByRole('button', { name: 'Review changes' }).click();
      expect(await refused).toBe(code);
      await says(page, sentence);
      await expect(textbox(page, 'tenant')).toHaveValue('typed');
      await product.emulator.clearFaults();
      await page.getByRole('button', { name: 'Review changes' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Review changes' })).toBeVisible();
    });
});

for (const [locale, title, text, again, review] of [
  [
    'en-US',
    'Your session has ended',
    'Sign in again to ACME production to go on. Everything on this page stays as it is.',
    'Sign in',
    'Review changes',
  ],
  [
    'sv-SE',
    'Din session har gått ut',
    'Logga in igen på ACME production för att fortsätta. Allt på sidan finns kvar som det är.',
    'Logga in',
    'Granska ändringar',
  ],
] as const)
  test(`session expired in the middle of an edit (${locale})`, async ({ browser, product }) => {
    const context = await browser.newContext({ baseURL: product.url });
    await speak(context, locale);
    const page = await context.newPage();
    await openForm(page);
    // Wait for running requests: one of them would notice the end of the session first.
    await page.locator('[data-impact-state="done"]').waitFor();
    await textbox(page, 'tenant').fill('typed');
    await page.locator('[data-field="imsClientSecret"]').getByRole('button').first().click();
    await page.locator('[data-field="imsClientSecret"] input').fill('typed-secret-stays');
    await page.locator('[data-impact-state="done"][data-impact-differs="imsClientSecret"]').waitFor();
    await product.emulator.expireSessions('acme-prod');
    const refused = nextCode(page, '/plans');
    await page.getByRole('button', { name: review }).click();
    expect(await refused).toBe('session-expired');
    const dialog = page.getByRole('dialog', { name: title });
    await expect(dialog.getByText(text)).toBeVisible();
    await dialog.locator('input[type="password"]').fill('demo');
    await dialog.getByRole('button', { name: again, exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(textbox(page, 'tenant')).toHaveValue('typed');
    await expect(page.locator('[data-field="imsClientSecret"] input')).toHaveValue('typed-secret-stays');
    await page.getByRole('button', { name: review }).click();
    await expect(page.getByRole('heading', { level: 1, name: review })).toBeVisible();
    await context.close();
  });

test('right missing', async ({ page }) => {
  await openForm(page, 'acme-prod', 'demo-viewer');
  await says(page, [
    'Your operator lacks the admin right in Campaign. You can try masks in the preview; nothing can be stored.',
    'Din operatör saknar rättigheten admin i Campaign. Du kan prova masker i förhandsvisningen, men inget kan lagras.',
  ]);
  await expect(page.getByRole('button', { name: 'Review changes' })).toHaveCount(0);
  const change = { change: { tenant: 'not mine' } };
  expect(await callApi(page, `${accountApi()}/plans`, change)).toMatchObject({ status: 403, code: 'not-allowed' });
});

test('package missing', async ({ page }) => {
  await enter(page, 'acme-bare');
  await page.goto(accountsUrl('acme-bare'));
  await says(page, [
    'Install “Integration with Adobe Experience Cloud” on this instance in the Campaign client console (Tools > Advanced > Import package), then read again.',
    'Installera ”Integration with Adobe Experience Cloud” på instansen i Campaigns klientkonsol (Verktyg > Avancerat > Importera paket) och uppdatera sedan.',
  ]);
  await page.goto(accountUrl('acme-bare'));
  await says(page, [
    'The package for Adobe sign-in is not installed on this instance, so the account’s fields do not exist. Install “Integration with Adobe Experience Cloud” in Campaign first.',
    'Paketet för Adobe-inloggning är inte installerat på instansen, så kontots fält finns inte. Installera först ”Integration with Adobe Experience Cloud” i Campaign.',
  ]);
  expect(await callApi(page, accountApi('acme-bare'))).toMatchObject({ status: 404, code: 'package-missing' });
});

test('account missing', async ({ page, product }) => {
  await enter(page, 'acme-new');
  await product.emulator.removeAccount('acme-new', imsAccount);
  await page.goto(accountsUrl('acme-new'));
  await says(page, [
    'The package is installed, but no account of this type exists. Create one named Adobe_Marketing_Cloud in the Campaign client console, then read again.',
    'Paketet är installerat, men det finns inget konto av typen. Skapa ett med namnet Adobe_Marketing_Cloud i Campaigns klientkonsol och uppdatera sedan.',
  ]);
  await page.goto(accountUrl('acme-new'));
  await says(page, [
    'This external account no longer exists in Campaign. Go back to the list and look for it there.',
    'Det externa kontot finns inte längre i Campaign. Gå tillbaka till listan och leta där.',
  ]);
  expect(await callApi(page, accountApi('acme-new'))).toMatchObject({ status: 404, code: 'account-not-found' });
});

test('account deleted while it is edited', async ({ page, product }) => {
  await openForm(page, 'acme-stage');
  await textbox(page, 'tenant').fill('typed');
  await product.emulator.removeAccount('acme-stage', imsAccount);
  const refused = nextCode(page, '/plans');
  await page.getByRole('button', { name: 'Review changes' }).click();
  expect(await refused).toBe('account-not-found');
  await says(page, [
    'This external account no longer exists in Campaign. Go back to the list and look for it there.',
    'Det externa kontot finns inte längre i Campaign. Gå tillbaka till listan och leta där.',
  ]);
  await expect(textbox(page, 'tenant')).toHaveValue('typed');
});

test('two Adobe sign-in accounts', async ({ page, product }) => {
  await enter(page, 'acme-stage');
  const { type = '' } = await product.emulator.account('acme-stage', imsAccount);
  await product.emulator.putAccount('acme-stage', 'MAC_copy', { label: 'Copy', type });
  await page.goto(accountsUrl('acme-stage'));
  await says(page, [
    'Keep one and delete the others in the Campaign client console.',
    'Behåll ett och ta bort de andra i Campaigns klientkonsol.',
  ]);
  await page.goto(accountUrl('acme-stage'));
  await says(page, [
    'Sign-in breaks while several exist. Delete all but one in the Campaign client console: MAC_copy.',
    'Inloggningen fungerar inte så länge flera finns. Ta bort alla utom ett i Campaigns klientkonsol: MAC_copy.',
  ]);
  const { body } = await callApi(page, accountApi('acme-stage'));
  expect(body['otherAccountsOfKind']).toEqual(['MAC_copy']);
});

test('unknown fields in the JSON', async ({ page }) => {
  await openForm(page);
  const sent = { change: { tenant: 'a', colour: 'red' }, force: true };
  const reply = await callApi(page, `${accountApi()}/plans`, sent);
  expect(reply).toMatchObject({ status: 400, code: 'invalid-request' });
  expect(reply.body['errors']).toEqual([
    expect.objectContaining({ path: 'change.colour', code: 'unknown-field' }),
    expect.objectContaining({ path: 'force', code: 'unknown-field' }),
  ]);
  // A faulty script in the page gets the same error, and the form shows it.
  await page.route('**/plans', (route) => route.continue({ postData: JSON.stringify(sent) }));
  await textbox(page, 'tenant').fill('typed');
  await page.getByRole('button', { name: 'Review changes' }).click();
  await says(page, [
    'The console refused the input. Nothing was sent to Campaign. Correct what is marked and try again.',
    'Konsolen godtog inte indata. Inget skickades till Campaign. Rätta det som är markerat och försök igen.',
  ]);
  await expect(textbox(page, 'tenant')).toHaveValue('typed');
});

test.describe('masks', () => {
  const readings: readonly (readonly [mask: string, reading: string, ...sentences: Sentence[]])[] = [
    [
      'Campaign - acme_prod - (*)',
      'malformed',
      [
        'A published example prints “(*)” where “(.*)” is meant.',
        'Ett publicerat exempel har ”(*)” där det ska stå ”(.*)”.',
      ],
      [
        'This is not a valid expression, so no profile can be read through it.',
        'Det här är inget giltigt uttryck, så ingen profil kan läsas genom det.',
      ],
    ],
    [
      'Campaign - acme_prod - (.&#42;)',
      'expression',
      [
        'This holds an HTML code instead of a character. Some pages of Adobe’s documentation print it so by mistake.',
        'Här står en HTML-kod i stället för ett tecken. Några sidor i Adobes dokumentation visar den så av misstag.',
      ],
    ],
    [
      '(a+)+$',
      'expression',
      [
        '^ and $ are not needed where the whole name has to fit. Read as plain text they fit no name.',
        '^ och $ behövs inte där hela namnet ska passa. Läst som vanlig text passar de inget namn.',
      ],
    ],
    [
      'Campaign - (?=acme_prod)(.*)',
      'unsupported',
      [
        'At character 12: look-ahead and look-behind cannot be evaluated here.',
        'Vid tecken 12: framåt- och bakåtblick kan inte utvärderas här.',
      ],
      [
        'The preview cannot evaluate this mask, so it is not stored from here. Undo it to store other fields.',
        'Förhandsvisningen kan inte utvärdera masken, så den lagras inte härifrån. Ångra den för att lagra andra fält.',
      ],
    ],
  ];
  for (const [mask, reading, ...sentences] of readings)
    test(mask, async ({ page }) => {
      await openForm(page);
      const input = textbox(page, 'associationMask').first();
      await input.fill(mask);
      await page.locator(`[data-preview-state="done"][data-preview-mask=${JSON.stringify(mask)}]`).waitFor();
      await says(page, ...sentences);
      await expect(input).toHaveValue(mask);
      const reply = await callApi(page, '/api/instances/acme-prod/mask-previews', { mask });
      expect(reply).toMatchObject({ status: 200, body: { mask: { reading } } });
      const { status, body } = await callApi(page, `${accountApi()}/plans`, { change: { associationMask: mask } });
      if (reading === 'malformed' || reading === 'unsupported') {
        expect(status).toBe(400);
        expect(body['errors']).toEqual([
          expect.objectContaining({ path: 'change.associationMask', code: `mask-${reading}` }),
        ]);
      } else expect(status).toBe(201);
    });

  test('600 characters', async ({ page }) => {
    const mask = `Campaign - acme_prod - (${'a'.repeat(574)}.*)`.padEnd(600, 'b');
    await openForm(page);
    const input = textbox(page, 'associationMask').first();
    await input.fill(mask);
    await says(page, ['A mask takes at most 512 characters.', 'En mask får ha högst 512 tecken.']);
    await expect(input).toHaveValue(mask);
    expect(await callApi(page, '/api/instances/acme-prod/mask-previews', { mask })).toMatchObject({
      status: 400,
      code: 'mask-too-long',
    });
    const { body } = await callApi(page, `${accountApi()}/plans`, { change: { associationMask: mask } });
    expect(body['errors']).toEqual([
      expect.objectContaining({ path: 'change.associationMask', code: 'mask-too-long' }),
    ]);
  });

  test('a stored mask that cannot be evaluated leaves the other fields free', async ({ page, product }) => {
    const mask = 'Campaign - (?=acme_prod)(.*)';
    await product.emulator.editAccount('acme-prod', imsAccount, { imsRightsMask: mask });
    await openForm(page);
    await confirmRestart(page);
    await says(page, [
      'At character 12: look-ahead and look-behind cannot be evaluated here.',
      'Vid tecken 12: framåt- och bakåtblick kan inte utvärderas här.',
    ]);
    await textbox(page, 'tenant').fill('acme-next');
    await page.getByRole('button', { name: 'Review changes' }).click();
    await page.getByRole('button', { name: /^Apply 1/u }).click();
    await expect(page.getByRole('heading', { name: 'Change stored' })).toBeVisible();
    const stored = await product.emulator.account('acme-prod', imsAccount);
    expect(stored).toMatchObject({ imsRightsMask: mask, tenant: 'acme-next' });
  });
});

test.describe('pasted lists', () => {
  test('empty', async ({ page }) => {
    await openForm(page);
    await paste(page, ' \n\n');
    await says(page, [
      'The list holds no names. Paste at least one, each on its own line.',
      'Listan innehåller inga namn. Klistra in minst ett, ett per rad.',
    ]);
    const body = { mask: '(.*)', profileNames: [] };
    expect(await callApi(page, '/api/instances/acme-prod/mask-previews', body)).toMatchObject({
      status: 400,
      code: 'no-profile-names',
    });
  });

  test('100,000 names', async ({ page }) => {
    await openForm(page);
    await textbox(page, 'tenant').fill('typed');
    await paste(page, names(100_000));
    await page.locator('[data-preview-state="done"][data-preview-total="100000"]').waitFor({ timeout: 20_000 });
    await says(page, ['100,000 names in use', '100 000 namn används']);
    await expect(textbox(page, 'tenant')).toHaveValue('typed');
  });

  test('one name too many', async ({ page }) => {
    await openForm(page);
    await paste(page, names(100_001));
    await says(page, [
      'The list holds 100,001 names. The preview takes at most 100,000; split the list.',
      'Listan innehåller 100 001 namn. Förhandsvisningen tar högst 100 000; dela upp listan.',
    ]);
    const body = { mask: '(.*)', profileNames: Array.from({ length: 100_001 }, () => 'n') };
    expect(await callApi(page, '/api/instances/acme-prod/mask-previews', body)).toMatchObject({
      status: 400,
      code: 'too-many-profile-names',
    });
  });
});
