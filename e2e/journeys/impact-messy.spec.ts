import { accountUrl, enter } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { accountForm } from '../pages/account-form.ts';
import { maskEditor } from '../pages/mask-editor.ts';
import { peopleImpact } from '../pages/people-impact.ts';

test.use({ seed: 'messy' });

test('an odd identity is shown in the row and in the explanation', async ({ page }) => {
  await enter(page);
  await page.goto(accountUrl());
  await accountForm(page).ready();
  const impact = peopleImpact(page);
  await expect
    .poll(async () => Number(await impact.region.getAttribute('data-impact-population')))
    .toBeGreaterThan(400);
  await maskEditor(page).input.fill('Campaign - nobody - (.*)');
  await impact.settled('Campaign - nobody - (.*)');
  for (const [search, remark] of [
    ['anna.twice@acme.example', 'Several operators fit this person'],
    ['techacct', 'Technical account, which Adobe seldom lists'],
  ] as const) {
    await impact.search.fill(search);
    await expect(impact.rows.first()).toContainText(remark);
  }
  await impact.search.fill('anna.twice@acme.example');
  await expect(impact.shown).toHaveText(/^1 of /u);
  await impact.rows.first().click();
  await expect(impact.why).toContainText('Several operators fit this person');
  expect(await impact.why.getByText(/^Campaign operator /u).count()).toBeGreaterThan(1);
});
