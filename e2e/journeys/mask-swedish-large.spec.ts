import { test } from '../fixtures/test.ts';
import { walkPreviewInSwedish } from '../pages/swedish-preview.ts';

test.use({ seed: 'large' });

test('the preview in Swedish by keyboard only: a misprint corrected, a filter, a row explained', async ({ page }) => {
  test.slow();
  await walkPreviewInSwedish(page, { outcome: 'outside-mask', word: 'Utanför masken' });
});
