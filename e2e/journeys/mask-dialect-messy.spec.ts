import { axeFindings, colourFindings } from '../fixtures/axe.ts';
import { accountUrl, confirmRestart, enter } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { accountForm } from '../pages/account-form.ts';
import { maskEditor } from '../pages/mask-editor.ts';
import { peopleImpact } from '../pages/people-impact.ts';

test.use({ seed: 'messy' });
test.slow();

test.beforeEach(async ({ page }) => {
  await enter(page);
  await confirmRestart(page);
  await page.goto(accountUrl());
  await accountForm(page).ready();
});

test('a mask that fits and captures nothing locks people out, and says so in the row, its details and the explanation', async ({
  page,
}) => {
  const mask = maskEditor(page);
  const impact = peopleImpact(page);
  const typed = 'A(.*)|Campaign - acme_prod - .*';
  await mask.fill(typed);
  expect(await mask.totals()).toMatchObject({ 'captures-nothing': 23 });
  await mask.filter('Captures nothing').click();
  await mask
    .row(/^Campaign - acme_prod - workflow/u)
    .first()
    .getByRole('rowheader')
    .click();
  await expect(mask.details).toContainText('The mask fits the name but captures nothing, so nobody gets in');
  await expect(mask.details).not.toContainText('Ways to read the mask');
  await impact.settled(typed);
  const person = impact.row(/^Anna Andersson/u).first();
  await expect(person).toContainText('Loses sign-in');
  await expect(person).toContainText('The mask fits and captures nothing');
  await expect(person).not.toContainText('no longer fits');
  await person.click();
  await expect(impact.why).toContainText('fits the mask, which captures nothing, so nobody gets in by it');
  expect(await axeFindings(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await colourFindings(page)).toEqual([]);
});

test('a lazy capture is certain for nobody: it fits unanchored and captures nothing', async ({ page }) => {
  const mask = maskEditor(page);
  await mask.fill('Campaign - acme_prod - (.*?)');
  expect((await mask.totals()).linked).toBeUndefined();
  const row = mask.row(/^Campaign - acme_prod - admin/u);
  await expect(row).toContainText('Found anywhere in the name: fits and captures nothing.');
  await row.getByRole('rowheader').click();
  await expect(mask.details.getByRole('listitem')).toContainText([
    'As the preview reads it: Administrator (admin)',
    'Found anywhere in the name: fits and captures nothing',
  ]);
});

test('constructs are named below the mask, in the row, in its details, and for people', async ({ page }) => {
  const mask = maskEditor(page);
  const impact = peopleImpact(page);
  const remarks = mask.preview.getByRole('list', { name: 'What engines read differently' });
  await expect(remarks).toHaveCount(0);
  await mask.fill('Campaign\\s-\\sacme_prod\\s-\\s(.*)');
  await expect(remarks.getByRole('listitem')).toHaveText([
    '2 profiles depend on how an engine reads \\s on an unusual space.',
  ]);
  await mask.search.fill('\u00a0');
  await expect(mask.row(/Engines differ on \\s\./u)).toHaveCount(2);
  await mask
    .row(/Engines differ/u)
    .first()
    .getByRole('rowheader')
    .click();
  await expect(mask.details).toContainText('Which spaces \\s stands for');
  await mask.search.fill('');

  const typed = '(?i)campaign - acme_prod - (.*)';
  await mask.fill(typed);
  await expect(remarks.getByRole('listitem')).toHaveText([
    'Engines read (?i) differently, whatever the name: 24 profiles depend on it.',
  ]);
  await impact.settled(typed);
  const person = impact.row(/^Anna Andersson/u).first();
  await expect(person).toContainText('Engines differ on (?i)');
  await person.click();
  await expect(impact.why).toContainText('depends on how an engine reads (?i)');
  expect(await axeFindings(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await colourFindings(page)).toEqual([]);
});
