import { expect, it } from 'vitest';
import { requestOfPlan } from './repeat-change.ts';

it('reads texts, flags, lists and a cleared secret back', () => {
  expect(
    requestOfPlan({
      kind: 'ims',
      changes: [
        { field: 'enabled', before: false, after: true, effective: 'after-restart' },
        { field: 'imsScope', before: [], after: ['openid'], effective: 'after-restart' },
        {
          field: 'imsClientSecret',
          before: { secret: 'stored' },
          after: { secret: 'cleared' },
          effective: 'after-restart',
        },
        { field: 'tenant', before: '', after: 'acme', effective: 'after-restart' },
      ],
    }),
  ).toEqual({
    kind: 'ims',
    change: { enabled: true, imsScope: ['openid'], imsClientSecret: { action: 'clear' }, tenant: 'acme' },
  });
});

it('gives up on a replaced secret and on a value that no longer passes', () => {
  expect(
    requestOfPlan({
      kind: 'ims',
      changes: [
        {
          field: 'imsClientSecret',
          before: { secret: 'stored' },
          after: { secret: 'replaced' },
          effective: 'after-restart',
        },
      ],
    }),
  ).toBeNull();
  expect(
    requestOfPlan({ kind: 'ims', changes: [{ field: 'label', before: 'a', after: '', effective: 'after-restart' }] }),
  ).toBeNull();
  expect(requestOfPlan({ kind: 'ims', changes: [] })).toBeNull();
});
