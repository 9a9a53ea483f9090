import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import {
  accountApi,
  accountUrl,
  callApi,
  confirmRestart,
  enter,
  pinPeople,
  planUrl,
  previewDone,
  speak,
} from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { accountForm } from '../pages/account-form.ts';
import { choose } from '../pages/choose.ts';
import { pointerUses, tabInto, tabTo } from '../pages/keyboard.ts';
import { maskEditor } from '../pages/mask-editor.ts';
import { peopleImpact } from '../pages/people-impact.ts';

test.use({ actionTimeout: 30_000 });

const stored = 'Campaign - acme_prod - (.*)';
/** No profile fits it in any reading. */
const nobodys = 'Campaign - acm - (.*)';

async function open(page: Page, login = 'demo-admin'): Promise<void> {
  await enter(page);
  await confirmRestart(page);
  if (login !== 'demo-admin') await enter(page, 'acme-prod', login);
  await page.goto(accountUrl());
  await accountForm(page).ready();
}

function sum(of: Readonly<Record<string, number>>): number {
  return Object.values(of).reduce((total, count) => total + count, 0);
}

async function pinnedNow(page: Page): Promise<{ expectations: unknown; version: unknown }> {
  const { body } = await callApi(page, `${accountApi()}/expectations`);
  return { expectations: body['expectations'], version: body['version'] };
}

test('the stored mask changes nobody; a wrong one shows who is locked out, the administrators first', async ({
  page,
}) => {
  await open(page);
  const impact = peopleImpact(page);
  await impact.settled(stored);
  await expect(impact.region.getByText('Today 25 people sign in by Adobe ID, and 12 cannot.')).toBeVisible();
  const today = await impact.today();
  expect(today).toMatchObject({ 'signs-in': 25 });
  expect(today).not.toHaveProperty('not-known');

  await maskEditor(page).input.fill(nobodys);
  await impact.settled(nobodys);
  const counts = await impact.counts();
  expect(sum(counts)).toBe(sum(today));
  expect(counts).toEqual({ 'loses-sign-in': 25, unchanged: 12 });
  await expect(impact.region.getByText('25 people lose sign-in, 3 administrators among them.')).toBeVisible();
  await expect(impact.rows.first()).toContainText('Administrator today');
  await expect(impact.grid).toHaveAttribute('aria-rowcount', '38');
  for (const code of ['you-lose-sign-in', 'you-lose-admin', 'too-large-share'])
    await expect(impact.guard(code)).toHaveAttribute('data-guard-state', 'trips');
  // Administrators with a password are shown beside the guard and never soften it.
  await expect(impact.guard('no-administrator-left')).toHaveAttribute('data-guard-state', 'trips');
  await expect(impact.region.locator('[data-password-administrators]')).toContainText(
    'sign in with a Campaign password',
  );
  for (const source of ['profiles', 'members', 'operators', 'operator-groups'])
    await expect(impact.source(source)).toHaveAttribute('data-source-state', 'complete');
});

test('people are found by verdict, group, right and text, and the filters are cleared', async ({ page }) => {
  await open(page);
  const impact = peopleImpact(page);
  await maskEditor(page).input.fill(nobodys);
  await impact.settled(nobodys);
  const programs = impact.region.locator('[data-apart="technical-account"]');
  await programs.click();
  await expect(impact.shown).toHaveText('1 of 39 people shown');
  await expect(impact.rows.first()).toContainText('Technical account, which Adobe seldom lists');
  await programs.click();

  await impact.administrators.click();
  await expect(impact.shown).toHaveText('5 of 37 people shown');
  await impact.search.fill('MONA');
  await expect(impact.shown).toHaveText('1 of 39 people shown');
  await expect(impact.row(/mona\.berg@acme\.example/u)).toBeVisible();
  await impact.search.fill('nobody like it');
  await expect(impact.region.getByText('Nobody fits these filters.')).toBeVisible();
  await impact.clear.click();
  await expect(impact.shown).toHaveText('37 of 37 people shown');

  // A list that has just opened closes again if the page is still scrolling to it.
  await expect(async () => {
    await impact.group.fill('');
    await impact.group.fill('Offer');
    await page.getByRole('option', { name: /Offer managers/u }).click({ timeout: 2000 });
    await expect(impact.group).toHaveValue(/Offer managers/u, { timeout: 2000 });
  }).toPass();
  await expect(impact.shown).toHaveText('1 of 37 people shown');
  await expect(impact.row(/Erik Holm/u)).toBeVisible();
  await expect(impact.group).toBeFocused();
  await impact.tag('Group: Offer managers').getByRole('button').click();
  await expect(impact.shown).toHaveText('37 of 37 people shown');
  await expect(impact.group).toHaveValue('');
  // None: everybody was read.
  await choose(impact.doubt, 'people in Admin Console');
  await expect(impact.shown).toHaveText('0 of 37 people shown');
});

test('clear guards are shown too, each with its numbers', async ({ page }) => {
  await enter(page);
  await pinPeople(page, []);
  await open(page);
  const impact = peopleImpact(page);
  await impact.settled(stored);
  await expect(impact.region.getByText('No guard speaks against this change.')).toBeVisible();
  await expect(impact.guard('no-administrator-left')).toBeHidden();
  await impact.region.getByText(/guards are clear$/u).click();
  await expect(impact.guard('no-administrator-left')).toContainText(/administrators are left for certain/u);
  await expect(impact.guard('too-many-people')).toContainText('Nobody loses sign-in; the limit of this instance is');
});

test('in Swedish: numbers, verdicts, the explanation', async ({ page }) => {
  await speak(page.context(), 'sv-SE');
  await enter(page);
  await page.goto(accountUrl());
  await previewDone(page);
  await page.locator('[data-field="associationMask"]').getByRole('textbox').first().fill(nobodys);
  const impact = page.getByRole('region', { name: 'Påverkan på personer' });
  await expect(impact).toHaveAttribute('data-impact-mask', nobodys);
  await expect(impact.getByText('25 personer förlorar inloggningen, däribland 3 administratörer.')).toBeVisible();
  await impact.getByRole('grid').getByRole('rowheader').first().click();
  await expect(impact.getByRole('heading', { level: 4, name: /^Varför: / })).toBeFocused();
  await expect(impact.locator('[data-why]')).toContainText('passar inte masken');
});

test('why: from the person to profiles, readings, groups and rights, by keyboard only', async ({ page }) => {
  const pointer = await pointerUses(page);
  await open(page);
  const impact = peopleImpact(page);
  const editor = maskEditor(page);
  await tabTo(page, editor.input);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(nobodys);
  await impact.settled(nobodys);
  await tabInto(page, impact.grid);
  const cell = impact.rows.first().getByRole('rowheader');
  await expect(cell).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(impact.whyHeading).toBeFocused();
  await expect(impact.why).toHaveAttribute('data-why-verdict', 'loses-sign-in');
  await expect(impact.why).toContainText('joined by e-mail address');
  await expect(impact.why).toContainText('reaches Administrator (admin)');
  await expect(impact.why).toContainText('does not fit the mask');
  await expect(impact.why.getByRole('row', { name: /Administrator admin yes no ADMINISTRATION/u })).toBeVisible();
  await expect(impact.why.locator('[data-source="members"]').first()).toContainText('complete, read');
  await page.keyboard.press('Escape');
  await expect(impact.why).toHaveCount(0);
  await expect(cell).toBeFocused();
  expect(pointer).toEqual([]);
});

test.describe('pinned expectations', () => {
  test.describe.configure({ mode: 'serial' });

  test('several people are pinned at once; a person who breaks one is named with the step; pins are removed and restored', async ({
    page,
  }) => {
    await enter(page);
    await pinPeople(page, []);
    await open(page);
    const impact = peopleImpact(page);
    await impact.settled(stored);
    const { pinned } = impact;
    await pinned.add.click();
    await pinned.save.click();
    await expect(impact.region.getByText('Name at least one person: an e-mail address or a login.')).toBeVisible();
    await pinned.people.fill('demo-admin\nmona.berg@acme.example\nstranger@acme.example');
    await pinned.save.click();
    await expect(pinned.items.filter({ hasText: 'must sign in' })).toHaveCount(3);
    await expect(pinned.item('mona.berg@acme.example').locator('[data-expectation-state]')).toHaveAttribute(
      'data-expectation-state',
      'holds',
    );
    await expect(pinned.item('stranger@acme.example')).toContainText('Nobody known by “stranger@acme.example”.');
    await expect(impact.guard('expectation-fails')).toHaveAttribute('data-guard-state', 'trips');

    await pinned.remove('stranger@acme.example must sign in').click();
    await expect(pinned.item('stranger@acme.example')).toHaveCount(0);
    await expect(pinned.undo).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(pinned.item('stranger@acme.example')).toHaveCount(1);
    await pinned.remove('stranger@acme.example must sign in').click();

    await pinned.add.click();
    await choose(pinned.kind, 'These profiles must never reach a group');
    await pinned.profiles.fill('*report*');
    await pinned.group.fill('admin');
    // The list of groups is open and blocks the rest of the page until it is closed.
    await page.keyboard.press('Escape');
    await pinned.save.click();
    await expect(pinned.item('Profiles *report* must never reach admin')).toHaveCount(1);

    await maskEditor(page).input.fill(nobodys);
    await impact.settled(nobodys);
    await expect(pinned.item('mona.berg@acme.example')).toContainText('no profile fits the mask');
    await expect(pinned.item('demo-admin').locator('[data-expectation-state]').first()).toHaveAttribute(
      'data-expectation-state',
      'fails',
    );
    await page.reload();
    await impact.settled(nobodys);
    await expect(pinned.item('must')).toHaveCount(3);
  });

  test('a plan names what fails, with the guards and the same numbers as the page', async ({ page }) => {
    await open(page);
    const onPage = peopleImpact(page);
    await maskEditor(page).input.fill(nobodys);
    await onPage.settled(nobodys);
    const counts = await onPage.counts();
    await accountForm(page).review.click();
    const planned = peopleImpact(page);
    await expect(page.locator('[data-impact-state="planned"]')).toHaveAttribute('data-impact-population', '37');
    expect(await planned.counts()).toEqual(counts);
    await expect(planned.guard('you-lose-sign-in')).toHaveAttribute('data-guard-state', 'trips');
    await expect(planned.guard('expectation-fails')).toHaveAttribute('data-guard-state', 'trips');
    await expect(planned.region.getByText('An apply stops at these until each is overridden.')).toBeVisible();
    await expect(planned.pinned.item('mona.berg@acme.example')).toContainText('no profile fits the mask');

    // The names behind the numbers, with the explanation and as a file.
    await planned.region.getByRole('button', { name: 'Show who' }).click();
    await expect(planned.region.getByRole('heading', { name: /^The people, as the sources/u })).toBeFocused();
    await expect(planned.shown).toHaveText('37 of 37 people shown');
    await planned.rows.first().getByRole('rowheader').click();
    await expect(planned.why).toHaveAttribute('data-why-verdict', 'loses-sign-in');
    await expect(planned.download).toBeVisible();
  });

  test('another person’s change is shown, and nothing typed is lost', async ({ page, context }) => {
    await open(page);
    const impact = peopleImpact(page);
    await impact.settled(stored);
    const { pinned } = impact;
    await pinned.add.click();
    await pinned.people.fill('ben.schulz@acme.example');
    const other = await context.newPage();
    await open(other);
    const theirs = peopleImpact(other);
    await theirs.settled(stored);
    await theirs.pinned.remove('demo-admin must sign in').click();
    await expect(theirs.pinned.item('demo-admin')).toHaveCount(0);
    await other.close();
    await pinned.save.click();
    await expect(impact.region.getByText('Somebody else changed the pinned expectations meanwhile.')).toBeVisible();
    await expect(pinned.people).toHaveValue('ben.schulz@acme.example');
    await expect(pinned.item('demo-admin')).toHaveCount(0);
    await pinned.save.click();
    await expect(pinned.item('ben.schulz@acme.example')).toHaveCount(1);
    expect((await pinnedNow(page)).expectations).toHaveLength(3);
  });

  test('a viewer sees pins and cannot change them', async ({ page }) => {
    await open(page, 'demo-viewer');
    const impact = peopleImpact(page);
    await impact.settled(stored);
    await expect(impact.pinned.item('mona.berg@acme.example')).toHaveCount(1);
    await expect(impact.pinned.add).toHaveCount(0);
    await expect(impact.region.getByRole('button', { name: /^Remove: / })).toHaveCount(0);
  });
});

test('the file has all people that match the filters', async ({ page }) => {
  await open(page);
  const impact = peopleImpact(page);
  await maskEditor(page).input.fill(nobodys);
  await impact.settled(nobodys);
  await impact.verdict('Loses sign-in').click();
  await expect(impact.shown).toHaveText('25 of 37 people shown');
  const [file] = await Promise.all([page.waitForEvent('download'), impact.download.click()]);
  expect(file.suggestedFilename()).toMatch(/^access-impact-acme-prod.*\.csv$/u);
  const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
  expect(lines).toHaveLength(26);
  expect(lines.slice(1).every((line) => line.includes('loses-sign-in'))).toBe(true);
});

test('if Campaign refuses to list operators, verdicts stay open and the page says so', async ({ page, product }) => {
  await product.emulator.refuseOperators('acme-stage', true);
  try {
    await enter(page, 'acme-stage', 'demo-viewer');
    await page.goto(accountUrl('acme-stage'));
    await accountForm(page).ready();
    const impact = peopleImpact(page);
    await maskEditor(page).input.fill(nobodys);
    await impact.settled(nobodys);
    await expect(impact.source('operators')).toHaveAttribute('data-source-state', 'missing');
    await expect(impact.doubts).toBeVisible();
    await expect(impact.region.getByText('access was refused').first()).toBeVisible();
    // Nobody loses for certain, since it is not known which operators are disabled.
    const counts = await impact.counts();
    expect(counts['maybe-loses']).toBeGreaterThan(0);
    expect(counts['loses-sign-in']).toBeUndefined();
    await expect(impact.guard('sources-doubtful')).toHaveAttribute('data-guard-state', 'trips');
  } finally {
    await product.emulator.refuseOperators('acme-stage', false);
  }
});

test('a late answer shows progress, a failed one can be retried, an old one never counts', async ({ page }) => {
  await open(page);
  const impact = peopleImpact(page);
  await impact.settled(stored);
  let answer: 'late' | 'failing' | 'plain' = 'late';
  const release = Promise.withResolvers<undefined>();
  await page.route('**/access-impacts', async (route) => {
    if (answer === 'failing') return route.abort();
    if (answer === 'late') await release.promise;
    return route.fallback();
  });
  const editor = maskEditor(page);
  await editor.input.fill('Campaign - acm');
  await expect(impact.region.getByRole('progressbar')).toBeVisible();
  answer = 'plain';
  await editor.input.fill(nobodys);
  await impact.settled(nobodys);
  release.resolve(undefined);
  await expect(impact.region.getByRole('progressbar')).toHaveCount(0);
  expect(await impact.counts()).toMatchObject({ 'loses-sign-in': 25 });

  answer = 'failing';
  await editor.input.fill(stored);
  await expect(impact.region.getByRole('alert')).toBeVisible();
  // Guards of the former mask must not look like guards of this one.
  await expect(impact.region.getByText('it has not been judged')).toBeVisible();
  await expect(impact.region.locator('[data-guard]')).toHaveCount(0);
  answer = 'plain';
  await impact.region.getByRole('button', { name: 'Try again' }).click();
  await impact.settled(stored);
});

test('a mask that cannot be evaluated leaves the verdict of everybody with a profile open', async ({ page }) => {
  await open(page);
  const impact = peopleImpact(page);
  await maskEditor(page).input.fill('Campaign - acme_prod - (?=a)(.*)');
  await impact.settled('Campaign - acme_prod - (?=a)(.*)');
  const counts = await impact.counts();
  // People who sign in today may lose it, the others may gain it; neither is certain.
  expect(counts).toEqual({ 'maybe-loses': 25, 'maybe-gains': 4, unchanged: 8 });
  await expect(impact.rows.first()).toContainText('a mask that cannot be evaluated');
});

test('a plan without restart shows no people; one with a restart and no deciding field says that nobody is affected', async ({
  page,
}) => {
  await enter(page);
  await confirmRestart(page);
  await page.goto(await planUrl(page, { comment: 'another' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Review changes' })).toBeVisible();
  await expect(peopleImpact(page).region).toHaveCount(0);
  await page.goto(await planUrl(page, { tenant: 'another' }));
  await expect(peopleImpact(page).region).toContainText('Nothing changes for any of the 37 people known.');
});
