import { accountUrl, enter } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { accountForm } from '../pages/account-form.ts';
import { maskEditor } from '../pages/mask-editor.ts';

test.use({ seed: 'messy' });

test('each kind of faulty name has its remark, and invisible characters are made visible', async ({ page }) => {
  await enter(page);
  await page.goto(accountUrl());
  await accountForm(page).ready();
  const mask = maskEditor(page);
  expect(await mask.totals()).toEqual({
    linked: 8,
    'no-such-group': 14,
    'captures-nothing': 1,
    'depends-on-engine': 1,
    'outside-mask': 16,
  });
  for (const [search, row] of [
    [
      'campaign - acme_prod - delivery',
      /^campaign - .+ Depends on engine Ignoring case: Delivery operators \(delivery\)\.$/u,
    ],
    ['- Delivery', /^Campaign - acme_prod - Delivery Delivery – No such group Only upper and lower case differ/u],
    ['-  acme', /Outside mask Only spaces differ from Delivery operators/u],
    ['prod-', /^Campaign - acme_prod- delivery .+ Only spaces differ/u],
    ['content ', /No such group Only spaces differ from Content contributors/u],
    ['– acme', /Outside mask A different dash stands where/u],
    ['delivery operators', /This is a group’s label; its internal name is Delivery operators \(delivery\)/u],
    ['delivary', /One character away from Delivery operators/u],
    ['acme_prd', /One character away from Delivery operators/u],
    ['R&amp;D', /No such group The name holds an HTML code instead of a character of Research & development \(R&D\)/u],
    ['deliv\u0007ery', /No such group A character that cannot be seen keeps this from Delivery operators/u],
    ['agency-north', /No such group This is a group’s label; its internal name is Agency North \(agency-nordics\)/u],
    ['R&D <"beta"', /R&D <"beta"> 'x' .* Linked/u],
    ['שיווק', /שיווק \(marketing\).* Linked/u],
    ['approval admin', /Opens Control Panel/u],
  ] as const) {
    await mask.search.fill(search);
    // Check the count: the rows of the previous search may still be shown for a moment.
    await expect(mask.row(row), search).toHaveCount(1);
  }
  await mask.search.fill('\u00a0');
  await expect(mask.shown).toHaveText('2 of 40 profiles shown');
  await expect(mask.row(/A no-break space stands where Access to reports/u)).toHaveCount(2);
  await expect(mask.row(/A no-break space/u).first()).toContainText('NBSP');
  await mask.search.fill('försäljning');
  await expect(mask.shown).toHaveText('2 of 40 profiles shown');
  await expect(mask.row(/stored in another form than in Försäljning/u)).toHaveCount(1);
  await mask.search.fill('\u202e');
  await expect(mask.shown).toHaveText('1 of 40 profiles shown');
  await expect(mask.grid.getByRole('rowheader')).toContainText('U+202E');
  await mask.search.fill('');

  await expect(mask.preview.getByText('1 group is reached by several profiles')).toBeVisible();
  await mask.preview.getByText('1 group is reached by several profiles').click();
  await mask.groupLink('workflow: 2 profiles').click();
  await expect(mask.shown).toHaveText('2 of 40 profiles shown');
});
