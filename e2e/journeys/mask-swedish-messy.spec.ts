import { test } from '../fixtures/test.ts';
import { walkPreviewInSwedish } from '../pages/swedish-preview.ts';

test.use({ seed: 'messy' });

test('the preview in Swedish by keyboard only: a misprint corrected, a filter, a row explained', async ({ page }) => {
  test.slow();
  await walkPreviewInSwedish(page, { outcome: 'no-such-group', word: 'Gruppen finns inte' });
});
