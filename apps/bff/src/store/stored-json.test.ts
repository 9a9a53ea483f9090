import { expect, test } from 'vitest';
import { receiptOf, planRow } from './contract-fixtures.ts';
import { readStored, storedPlanBody, storedReceipt } from './stored-json.ts';

/** As they were stored before each change told when it counts. */
function withoutEffect(changes: readonly { readonly effective: string }[]) {
  return changes.map(({ effective: _effective, ...change }) => change);
}

test('plans and receipts from before each change told when it counts are read, and say so by the field', () => {
  const plan = planRow();
  const body = { ...plan.body, changes: withoutEffect(plan.body.changes) };
  expect(readStored(storedPlanBody, JSON.stringify(body))).toEqual(plan.body);
  const comment = { field: 'comment', before: '', after: 'x' };
  expect(readStored(storedPlanBody, JSON.stringify({ ...body, changes: [comment] })).changes).toEqual([
    { ...comment, effective: 'at-once' },
  ]);
  const receipt = receiptOf(plan);
  const old = { ...receipt, changes: withoutEffect(receipt.changes) };
  expect(readStored(storedReceipt, JSON.stringify(old))).toEqual(receipt);
});
