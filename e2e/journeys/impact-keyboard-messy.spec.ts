import { test } from '../fixtures/test.ts';
import { walkImpact } from '../pages/impact-journey.ts';

test.use({ seed: 'messy' });

const walk = { mask: 'Campaign - acm - (.*)', population: 517, shutOut: 'omar.haddad@acme.example' };

for (const locale of ['en-US', 'sv-SE'] as const) {
  test(`from a mask to people, pinned expectations, file and plan by keyboard alone, ${locale}`, async ({ page }) => {
    test.slow();
    await walkImpact(page, { ...walk, locale });
  });
}
