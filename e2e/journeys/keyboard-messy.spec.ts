import { test } from '../fixtures/test.ts';
import { wholeJourneyByKeyboard } from '../pages/keyboard-journey.ts';

test.use({ seed: 'messy' });
test.slow();
test('from sign-in to receipt by keyboard only, with messy names', async ({ page, product }) => {
  await wholeJourneyByKeyboard(page, product, {
    linked: 8,
    'no-such-group': 14,
    'depends-on-engine': 1,
    'outside-mask': 17,
  });
});
