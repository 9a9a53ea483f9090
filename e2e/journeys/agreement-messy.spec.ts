import { impactCases } from '../fixtures/impact-cases.ts';
import { enter, speak } from '../fixtures/screen.ts';
import { test } from '../fixtures/test.ts';
import { comparePage, comparePlans, peopleRead } from '../pages/agreement-journey.ts';

test.use({ seed: 'messy' });

const cases = impactCases('messy');

test.beforeEach(async ({ page, context }) => {
  test.slow();
  await speak(context, 'en-US');
  await enter(page);
  await peopleRead(page);
});

test('the page counts and names what the server does, mask by mask', async ({ page }) => {
  await comparePage(page, cases);
});

test('the plans show the same counts', async ({ page }) => {
  await comparePlans(page, cases);
});
