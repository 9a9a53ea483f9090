import { expect, it } from 'vitest';
import { requestOfPlan } from './repeat-change.ts';

const ofChange = { act: 'change', accountName: 'files', type: null } as const;

it('reads texts, flags, lists and a cleared secret back', () => {
  expect(
    requestOfPlan({
      ...ofChange,
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
      ...ofChange,
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
    requestOfPlan({
      ...ofChange,
      kind: 'ims',
      changes: [{ field: 'label', before: 'a', after: '', effective: 'after-restart' }],
    }),
  ).toBeNull();
  expect(requestOfPlan({ ...ofChange, kind: 'ims', changes: [] })).toBeNull();
});

it('asks for the same new account, and the same delete', () => {
  const name = { field: 'name', before: '', after: 'files', effective: 'at-once' } as const;
  const label = { field: 'label', before: '', after: 'Files', effective: 'at-once' } as const;
  const secret = {
    field: 'password',
    before: { secret: 'absent' },
    after: { secret: 'replaced' },
    effective: 'at-once',
  } as const;
  const created = { kind: 'plain', act: 'create', accountName: 'files', type: '2' } as const;
  expect(requestOfPlan({ ...created, changes: [name, label] })).toEqual({
    kind: 'create',
    account: 'files',
    type: '2',
    change: { label: 'Files' },
  });
  expect(requestOfPlan({ ...created, changes: [name, label, secret] })).toBeNull();
  expect(requestOfPlan({ ...created, act: 'delete', type: null, changes: [] })).toEqual({ kind: 'delete' });
});
