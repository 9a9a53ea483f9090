import { accountUrl, accountsUrl } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { accountsPage } from '../pages/accounts-page.ts';
import { signInPage } from '../pages/sign-in-page.ts';

test('the instances listed by the deployer are offered, each with its address', async ({ page }) => {
  await page.goto('/');
  const signIn = signInPage(page);
  await expect(signIn.heading).toBeVisible();
  for (const [label, address] of [
    ['ACME production', 'acme-prod.campaign.acme.example'],
    ['ACME stage', 'acme-stage.campaign.acme.example'],
    ['ACME v8', 'acme-v8.campaign.acme.example'],
    ['ACME new (nothing set up yet)', 'acme-new.campaign.acme.example'],
    ['ACME bare (package missing)', 'acme-bare.campaign.acme.example'],
    ['ACME Adobe ID only', 'acme-native-blocked.campaign.acme.example'],
  ] as const)
    await expect(signIn.instance(label)).toHaveAccessibleDescription(address);
  await expect(page.getByRole('radiogroup')).toHaveCount(2);
  await expect(page.getByRole('group', { name: 'Instance' }).getByRole('radio')).toHaveCount(6);
});

test('an operator signs in, stays signed in after a reload, and signs out', async ({ page }) => {
  await page.goto('/');
  const signIn = signInPage(page);
  await signIn.instance('ACME stage').check();
  await signIn.send('demo-admin', 'demo');
  await expect(accountsPage(page).heading).toBeVisible();
  await expect(page).toHaveURL(accountsUrl('acme-stage'));
  await expect(page.getByRole('banner')).toContainText('ACME stage');
  await expect(page.getByText('Signed in as Demo administrator')).toBeVisible();

  await page.reload();
  await expect(accountsPage(page).grid).toBeVisible();

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(signIn.heading).toBeVisible();
  await page.goto(accountsUrl('acme-stage'));
  await expect(signIn.heading).toBeVisible();
});

test('signing in leads to the requested page', async ({ page }) => {
  await page.goto(accountUrl('acme-v8'));
  const signIn = signInPage(page);
  await expect(signIn.instance('ACME v8')).toBeChecked();
  await signIn.send('demo-admin', 'demo');
  await expect(page).toHaveURL(accountUrl('acme-v8'));
  await expect(page.getByRole('heading', { level: 1, name: 'Adobe Experience Cloud (MAC)' })).toBeVisible();
});

test('a demo login takes one click', async ({ page }) => {
  await page.goto('/');
  const signIn = signInPage(page);
  await page.getByRole('button', { name: 'Use demo-viewer' }).click();
  await expect(signIn.login).toHaveValue('demo-viewer');
  await signIn.submit.click();
  await expect(accountsPage(page).heading).toBeVisible();
});

test('a wrong password and an unknown login get the same sentence, and the login stays typed', async ({ page }) => {
  await page.goto('/');
  const signIn = signInPage(page);
  const sentence = 'Campaign did not accept this login and password.';
  for (const login of ['demo-admin', 'nobody-of-that-name']) {
    await signIn.send(login, 'wrong');
    await expect(signIn.alert).toContainText(sentence);
    await expect(signIn.login).toHaveValue(login);
    await expect(signIn.password).toHaveValue('');
  }
  await signIn.send('demo-admin', 'demo');
  await expect(accountsPage(page).heading).toBeVisible();
});

test('without a login nothing is sent', async ({ page, product }) => {
  const logons = async () => (await product.emulator.counters())['campaign:acme-prod:xtk:session#Logon'] ?? 0;
  const before = await logons();
  await page.goto('/');
  const signIn = signInPage(page);
  await signIn.submit.click();
  await expect(page.getByText('Type your Campaign login.')).toBeVisible();
  await expect(signIn.login).toHaveAccessibleDescription('Type your Campaign login.');
  expect(await logons()).toBe(before);
  await signIn.send('demo-admin', 'demo');
  await expect(accountsPage(page).heading).toBeVisible();
  expect(await logons()).toBe(before + 1);
});

test('an instance that takes no Campaign logins says so, and lets in only operators on its list', async ({ page }) => {
  await page.goto('/');
  const signIn = signInPage(page);
  const notice = page.getByText('This instance does not accept Campaign logins');
  await expect(signIn.login).toBeVisible();
  await expect(notice).toHaveCount(0);
  await signIn.instance('ACME Adobe ID only').check();
  await expect(notice).toBeVisible();
  await expect(page.getByText(/allowOperator/u)).toBeVisible();
  await signIn.send('demo-admin', 'demo');
  await expect(signIn.alert).toContainText('native sign-in is switched off');
  await expect(signIn.login).toHaveValue('demo-admin');
  await signIn.send('admin', 'admin');
  await expect(page).toHaveURL(accountsUrl('acme-native-blocked'));
  await expect(accountsPage(page).grid).toBeVisible();
});

test('Swedish takes one click, survives sign-in and reload, and can be switched back to English', async ({ page }) => {
  await page.goto('/');
  const language = page.getByRole('radiogroup').first();
  await language.getByRole('radio', { name: 'Svenska' }).check();
  await expect(page.getByRole('heading', { level: 1, name: 'Logga in' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', /^sv/u);
  await page.getByRole('button', { name: 'Använd demo-admin' }).click();
  await page.getByRole('button', { name: /^Logga in på/u }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Externa konton' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Externa konton' })).toBeVisible();
  await language.getByRole('radio', { name: 'English' }).check();
  await expect(accountsPage(page).heading).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', /^en/u);
});

test('a chosen theme applies at once and survives a reload', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await expect(signInPage(page).heading).toBeVisible();
  const light = await background();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  expect(await background()).toBe(dark);
  await page.getByRole('radio', { name: 'As the system' }).check();
  await expect.poll(background).toBe(light);
});
