import { readAssociationMask } from '@console/domain';
import { installMaskEngine } from '@console/domain/engine';
import { expect, test } from 'vitest';
import { countDoubts } from './doubt-counts.ts';

installMaskEngine();

const groups = [
  { id: '1', name: 'admin', label: 'Administrator' },
  { id: '2', name: 'delivery', label: 'Delivery' },
];
const profiles = ['Campaign - acme - admin', 'Campaign - acme - delivery', 'Campaign - other - x'].map((name, id) => ({
  id: String(id),
  name,
}));
const wholeName = { reading: 'expression', anchored: true, ignoresCase: false } as const;
const pauses = { nextTurn: async () => undefined, isStale: () => false };

test('doubts between readings are settled by a statement', async () => {
  const mask = readAssociationMask('Campaign - acme - (.*?)');
  expect(await countDoubts({ mask, stated: wholeName }, { profiles, groups, areGroupsWhole: true }, pauses)).toEqual({
    total: 3,
    doubts: 2,
    settled: 2,
    left: 0,
    linkedBefore: 0,
    linkedAfter: 2,
    groupNotKnown: 0,
  });
});

test('what engines read differently is left in doubt where no engine is stated', async () => {
  const mask = readAssociationMask('(?i)Campaign - acme - (.*)');
  const left = await countDoubts({ mask, stated: wholeName }, { profiles, groups, areGroupsWhole: true }, pauses);
  expect(left).toMatchObject({ settled: 0, left: left?.doubts });
  expect(left?.left).toBeGreaterThan(0);
});

test('a statement that makes doubts is told to make them', async () => {
  const mask = readAssociationMask('Campaign - acme - {');
  const names = ['Campaign - acme - {admin'].map((name) => ({ id: name, name }));
  const counts = await countDoubts(
    { mask, stated: wholeName },
    { profiles: names, groups, areGroupsWhole: true },
    pauses,
  );
  expect(counts).toMatchObject({ doubts: 0, settled: 0 });
  expect(counts?.linkedBefore).toBe(1);
  expect(counts?.linkedAfter).toBe(0);
});

test('nothing is told once nobody waits', async () => {
  const mask = readAssociationMask('Campaign - acme - (.*?)');
  const gone = { ...pauses, isStale: () => true };
  expect(await countDoubts({ mask, stated: wholeName }, { profiles, groups, areGroupsWhole: true }, gone)).toBeNull();
});
