import { createPreviewer, readAssociationMask } from '@console/domain';
import { expect, test } from 'vitest';
import { nearCounts, readNearRows } from './near-rows.ts';

const groups = [
  { id: '1', name: 'admin', label: 'Administrator' },
  { id: '2', name: 'delivery', label: 'Delivery operators' },
  { id: '3', name: 'report', label: 'Access to reports' },
];
const names = [
  'Campaign - acme - admin',
  'Campaign - acme - Delivery',
  'campaign - acme - delivery',
  'Campaign - acme - Delivery operators',
  'Campaign - other - report',
];
const columns = createPreviewer(
  names.map((name, index) => ({ id: String(index), name })),
  groups,
).preview(readAssociationMask('Campaign - acme - (.*)'));

test('near profiles are found by near misses and by other readings; linked ones are left out', async () => {
  const near = await readNearRows(columns, { now: () => 0, nextTurn: async () => undefined, isStale: () => false });
  expect(near).toEqual(new Map([['delivery', [1, 2, 3]]]));
  expect(near && nearCounts(near, groups)).toEqual([0, 3, 0]);
});

test('a newer request ends the search', async () => {
  let time = 0;
  const found = readNearRows(columns, {
    now: () => (time += 20),
    nextTurn: async () => undefined,
    isStale: () => time > 50,
  });
  expect(await found).toBeNull();
});
