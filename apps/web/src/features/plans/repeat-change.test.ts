import { expect, it } from 'vitest';
import { changeOfPlan } from './repeat-change.ts';

it('reads texts, flags, lists and a cleared secret back', () => {
  expect(
    changeOfPlan({
      changes: [
        { field: 'enabled', before: false, after: true },
        { field: 'imsScope', before: [], after: ['openid'] },
        { field: 'imsClientSecret', before: { secret: 'stored' }, after: { secret: 'cleared' } },
        { field: 'tenant', before: '', after: 'acme' },
      ],
    }),
  ).toEqual({ enabled: true, imsScope: ['openid'], imsClientSecret: { action: 'clear' }, tenant: 'acme' });
});

it('gives up on a replaced secret and on a value that no longer passes', () => {
  expect(
    changeOfPlan({
      changes: [{ field: 'imsClientSecret', before: { secret: 'stored' }, after: { secret: 'replaced' } }],
    }),
  ).toBeNull();
  expect(changeOfPlan({ changes: [{ field: 'label', before: 'a', after: '' }] })).toBeNull();
  expect(changeOfPlan({ changes: [] })).toBeNull();
});
