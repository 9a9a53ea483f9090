import { test } from '../fixtures/test.ts';
import { wholeJourneyByKeyboard } from '../pages/keyboard-journey.ts';

test.use({ seed: 'messy' });
test.slow();
test('from signing in to the receipt by keyboard alone, among names that go wrong', async ({ page, product }) => {
  await wholeJourneyByKeyboard(page, product, {
    linked: 8,
    'no-such-group': 14,
    'depends-on-engine': 1,
    'outside-mask': 17,
  });
});
