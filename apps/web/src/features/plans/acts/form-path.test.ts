import { expect, test } from 'vitest';
import { formPathOf } from './form-path.ts';

const plan = { act: 'create', type: '2', instanceKey: 'acme-prod', accountName: 'files' } as const;

test('the way back from a plan is the form that it comes from', () => {
  const search = new URLSearchParams('former=x&like=partnerFiles');
  expect(formPathOf(plan, search)).toBe('/instances/acme-prod/new-account?type=2&like=partnerFiles');
  for (const act of ['change', 'delete'] as const)
    expect(formPathOf({ ...plan, act }, search)).toBe('/instances/acme-prod/accounts/files');
});
