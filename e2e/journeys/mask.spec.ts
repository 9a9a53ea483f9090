import type { Page } from '@playwright/test';
import { accountUrl, enter } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { accountForm } from '../pages/account-form.ts';
import { maskEditor, type Totals } from '../pages/mask-editor.ts';

const saved = 'Campaign - acme_prod - (.*)';

async function openMask(page: Page, instanceKey = 'acme-prod') {
  await enter(page, instanceKey);
  await page.goto(accountUrl(instanceKey));
  await accountForm(page).ready();
  return maskEditor(page);
}

const sum = (totals: Totals) => Object.values(totals).reduce((total, count) => total + count, 0);

test('the table follows each key press, and the totals always add up', async ({ page }) => {
  const mask = await openMask(page);
  await mask.settled(saved);
  await mask.input.press('End');
  for (let length = saved.length - 1; length >= 'Campaign - acme_p'.length; length -= 1) {
    await mask.input.press('Backspace');
    await mask.settled(saved.slice(0, length));
    expect(sum(await mask.totals()), saved.slice(0, length)).toBe(18);
  }
  for (const [typed, totals] of [
    ['r', undefined],
    ['od - ', { linked: 7, 'no-such-group': 1, 'outside-mask': 10 }],
    ['(', { unsupported: 18 }],
    ['.', { unsupported: 18 }],
    ['*', { unsupported: 18 }],
    [')', { linked: 7, 'no-such-group': 1, 'outside-mask': 10 }],
  ] as const) {
    await mask.input.pressSequentially(typed);
    await mask.settled(await mask.input.inputValue());
    expect(sum(await mask.totals())).toBe(18);
    if (totals) expect(await mask.totals(), typed).toEqual(totals);
  }
  await expect(mask.input).toHaveValue(saved);
  await expect(accountForm(page).status).toHaveText('No changes');
});

test('Adobe’s documented masks work as documented', async ({ page }) => {
  const mask = await openMask(page);
  for (const [text, totals] of [
    // With the instance in the middle: as an expression and as a prefix.
    ['Campaign - acme_prod - (.*)', { linked: 7, 'no-such-group': 1, 'outside-mask': 10 }],
    ['Campaign - acme_prod - ', { linked: 7, 'no-such-group': 1, 'outside-mask': 10 }],
    ['Campaign - acme_stage - (.*)', { linked: 3, 'outside-mask': 15 }],
    ['CampaignV6 - tenant - (.*)', { 'outside-mask': 18 }],
    // Every profile with this prefix fits, and no group has such a name.
    ['Campaign (.*)', { 'no-such-group': 14, 'depends-on-engine': 3, 'outside-mask': 1 }],
    ['', { 'outside-mask': 18 }],
  ] as const) {
    await mask.fill(text);
    expect(await mask.totals(), text).toEqual(totals);
  }
  await mask.fill(saved);
  await expect(mask.anatomy).toHaveText([
    /Campaign - text$/u,
    /acme_prodtenant$/u,
    / - text$/u,
    /\(\.\*\)group name$/u,
  ]);
  await expect(mask.row(/^Campaign - acme_prod - delivery delivery Delivery operators delivery Linked/u)).toBeVisible();
  await expect(mask.row(/^Campaign - acme_prod - agency-north agency-north – No such group/u)).toBeVisible();
});

test('the documented form of v8 reaches the built-in groups', async ({ page }) => {
  const mask = await openMask(page, 'acme-v8');
  await mask.settled('campaign - acme_v8 - (.*)');
  expect(await mask.totals()).toEqual({ linked: 3, 'outside-mask': 15 });
  await expect(mask.row(/^campaign - acme_v8 - delivery delivery Delivery operators delivery Linked/u)).toBeVisible();
  await expect(mask.row(/^campaign - acme_v8 - admin admin Administrator admin Linked/u)).toBeVisible();
  await mask.search.fill('acme_v8 - report');
  await expect(mask.row(/^campaign - acme_v8 - report report Access to reports report Linked/u)).toBeVisible();
});

test('outcomes are filters, the search covers profiles and groups, and unreached groups are named', async ({
  page,
}) => {
  const mask = await openMask(page);
  const outcomes = mask.grid.locator('tbody [aria-colindex="4"]');
  await mask.filter('No such group').click();
  await expect(mask.shown).toHaveText('1 of 18 profiles shown');
  await expect(outcomes).toHaveText(['No such group']);
  await mask.filter('Linked').click();
  await expect(mask.shown).toHaveText('8 of 18 profiles shown');
  await mask.filter('No such group').click();
  await expect(mask.shown).toHaveText('7 of 18 profiles shown');
  await mask.search.fill('campaign managers');
  await expect(mask.shown).toHaveText('1 of 18 profiles shown');
  await expect(mask.row(/^Campaign - acme_prod - operation/u)).toBeVisible();
  await mask.search.fill('acme_stage');
  await expect(page.getByText('No profile fits the filter.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(mask.shown).toHaveText('18 of 18 profiles shown');

  await expect(mask.unreached).toHaveText('6 operator groups are reached by no profile');
  await mask.unreached.click();
  const unreached = mask.preview.getByRole('list', { name: '6 operator groups are reached by no profile' });
  await expect(unreached.getByRole('listitem')).toHaveCount(6);
  await expect(unreached).toContainText('Workflow supervisors');
  await expect(mask.preview.getByText(/Read .+ 18 profiles · complete/u)).toBeVisible();

  await mask.fill('Campaign - acme_prod - (\\w+)');
  await page.getByRole('button', { name: /^Read differently/u }).click();
  await expect(mask.shown).toHaveText('1 of 18 profiles shown');
  await expect(mask.row(/agency-north/u)).toContainText('Before: No such group.');
});

test('a near miss says what is meant, and one click corrects it and can be undone', async ({ page }) => {
  const mask = await openMask(page);
  const slipped = 'Campaign – acme_prod – (.*)';
  await mask.fill(slipped);
  expect(await mask.totals()).toEqual({ 'outside-mask': 18 });
  const row = mask.row(/^Campaign - acme_prod - delivery/u);
  await expect(row).toContainText('A different dash stands where Delivery operators (delivery) has a hyphen.');
  await row.getByRole('rowheader').click();
  await expect(mask.details).toContainText('Under the saved mask: Linked, Delivery operators (delivery).');
  await mask.details.getByRole('button', { name: 'Correct mask' }).click();
  await expect(mask.input).toHaveValue(saved);
  await mask.settled(saved);
  expect(await mask.totals()).toEqual({ linked: 7, 'no-such-group': 1, 'outside-mask': 10 });
  await expect(mask.undoCorrection).toBeFocused();
  await mask.undoCorrection.click();
  await expect(mask.input).toHaveValue(slipped);
  await expect(mask.input).toBeFocused();
  await mask.settled(slipped);
  expect(await mask.totals()).toEqual({ 'outside-mask': 18 });
});

test('a mask that links nobody is corrected from the names it misses, step by step, and undone by key', async ({
  page,
}) => {
  const mask = await openMask(page);
  const slipped = '“Campaign - acme_prd - ”';
  await mask.fill(slipped);
  // Without the quotation marks the mask still links nobody, so removing them is not offered.
  await expect(mask.hints.getByRole('listitem')).toHaveText([
    'Quotation marks were probably copied along. They count as part of the name.',
    /^Nothing is captured/u,
  ]);
  const row = mask.row(/^Campaign - acme_prod - delivery/u);
  await expect(row).toContainText('One character away from Delivery operators (delivery).');
  await row.getByRole('rowheader').click();
  const spaced = 'Campaign - acme_prod - ';
  await mask.details.getByRole('button', { name: 'Correct mask' }).press('Enter');
  await mask.settled(spaced);
  await expect(mask.undoCorrection).toBeFocused();
  const hint = mask.hints.getByRole('listitem').filter({ hasText: 'Nothing is captured' });
  await expect(hint).toContainText(`Corrected: ${saved} It links 7 of 18 profiles.`);
  await hint.getByRole('button', { name: 'Correct' }).press('Enter');
  await mask.settled(saved);
  expect(await mask.totals()).toEqual({ linked: 7, 'no-such-group': 1, 'outside-mask': 10 });
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(mask.input).toBeFocused();
  await mask.settled(spaced);
  await expect(page.getByRole('log').filter({ hasText: `Correction undone. The mask is ${spaced}.` })).toBeAttached();
  await page.keyboard.press('ControlOrMeta+Z');
  await mask.settled(slipped);
  await expect(mask.input).toBeFocused();
  await expect(mask.undoCorrection).toHaveCount(0);
});

test('the mask is described in plain words', async ({ page }) => {
  const mask = await openMask(page);
  for (const [text, words] of [
    [saved, 'Profiles whose whole name is Campaign - acme_prod - and then a group’s internal name.'],
    ['Campaign - acme_prod - ', 'Profiles whose name begins with Campaign - acme_prod - ; what follows is'],
    ['^A - (.+) \\(old\\)$', 'Profiles whose whole name is A - , then a group’s internal name, then (old).'],
    ['(.*)', 'Profiles whose whole name is a group’s internal name.'],
    ['(.*) - acme', 'Profiles whose whole name is a group’s internal name and then - acme.'],
    ['Campaign - (\\w+)', 'A profile matches when its whole name fits the mask. What (\\w+) finds is'],
  ] as const) {
    await mask.fill(text);
    await expect(mask.reading, text).toContainText(words);
  }
});

test('the fault of a malformed mask is shown with its position; the typed text stays and is not sent', async ({
  page,
}) => {
  const mask = await openMask(page);
  const form = accountForm(page);
  for (const [text, sentence] of [
    ['Campaign - acme_prod - (*)', 'At character 25: there is nothing before this to repeat.'],
    ['Campaign - acme_prod - (.*', 'a parenthesis has no partner.'],
    ['Campaign - (.*) - [a', 'a square bracket has no partner.'],
    ['[a(.*)', 'At character 1: a square bracket has no partner.'],
    ['Campaign - \\p{(.*)}', 'At character 12: this class of characters is not valid.'],
    ['Campaign - acme_prod - (?=d)(.*)', 'look-ahead and look-behind cannot be evaluated here.'],
    ['(.)\\1', 'a back-reference cannot be evaluated here.'],
    [`Campaign - ${'x'.repeat(600)}`, 'A mask takes at most 512 characters.'],
  ] as const) {
    await mask.fill(text);
    expect(await mask.totals(), text).toEqual({ unsupported: 18 });
    await expect(mask.fault.first()).toContainText(sentence);
    await expect(form.status).toContainText('1 field needs correction');
    await form.review.click();
    await expect(mask.input).toBeFocused();
    await expect(mask.input).toHaveValue(text);
  }
  await expect(page.getByText('611 of 512 characters')).toBeVisible();
  // One character over the limit and exactly at it.
  await mask.fill('x'.repeat(513));
  await expect(mask.fault.first()).toContainText('A mask takes at most 512 characters.');
  await expect(form.messages('associationMask')).toBeEmpty();
  await mask.fill('x'.repeat(512));
  await expect(form.messages('associationMask')).toBeEmpty();
});

test('the two misprints on Adobe’s pages are recognised and corrected', async ({ page }) => {
  const mask = await openMask(page);
  for (const [misprint, words] of [
    ['Campaign - acme_prod - (*)', 'A published example prints “(*)” where “(.*)” is meant.'],
    ['Campaign - acme_prod - (.&#42;)', 'This holds an HTML code instead of a character.'],
  ] as const) {
    await mask.fill(misprint);
    expect((await mask.totals()).linked, misprint).toBeUndefined();
    const hint = mask.hints.getByRole('listitem').filter({ hasText: words });
    await expect(hint).toContainText(`Corrected: ${saved}`);
    await hint.getByRole('button', { name: 'Correct' }).click();
    await mask.settled(saved);
    expect(await mask.totals()).toEqual({ linked: 7, 'no-such-group': 1, 'outside-mask': 10 });
  }
});

test('a placeholder of the manual is filled with the instances that profiles have', async ({ page }) => {
  const mask = await openMask(page);
  await mask.fill('Campaign - <tenant_id> - (.*)');
  expect(await mask.totals()).toEqual({ 'outside-mask': 18 });
  const hint = mask.hints.getByRole('listitem').filter({ hasText: 'placeholder of Adobe’s manual' });
  await expect(hint).toContainText(`Corrected: ${saved} It links 7 of 18 profiles.`);
  await expect(hint).toContainText('Corrected: Campaign - acme_stage - (.*) It links 3 of 18 profiles.');
  await hint.getByRole('button', { name: `Correct to ${saved}` }).press('Enter');
  await mask.settled(saved);
  expect(await mask.totals()).toEqual({ linked: 7, 'no-such-group': 1, 'outside-mask': 10 });
});

test('remarks on other instances come from the profiles', async ({ page }) => {
  const mask = await openMask(page);
  const several = mask.hints.getByRole('listitem').filter({ hasText: 'Profiles of several instances fit this mask' });
  await mask.fill('Campaign (.*)');
  await expect(several).toContainText('Campaign - acme_stage - ');
  for (const text of [saved, 'Campaign\\ \\-\\ acme_prod\\ \\-\\ (.*)', 'Campaign\\s-\\sacme_prod\\s-\\s(.*)']) {
    await mask.fill(text);
    await expect(several).toHaveCount(0);
  }
});

test('a mask that would hang other engines is previewed like any other', async ({ page }) => {
  const mask = await openMask(page);
  await mask.fill('(a+)+$');
  expect(await mask.totals()).toEqual({ 'outside-mask': 18 });
  await mask.own.open.click();
  await mask.own.text.fill(`${'a'.repeat(1000)}!\n${'a'.repeat(1000)}`);
  await mask.own.use.click();
  await expect(mask.preview).toHaveAttribute('data-preview-total', '2');
  await mask.settled('(a+)+$');
  const totals = await mask.totals();
  expect(sum(totals)).toBe(2);
  expect(totals.unsupported).toBeUndefined();
});
