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

test('a statement settles doubts between readings', async () => {
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

test('constructs stay in doubt if no engine is stated', async () => {
  const mask = readAssociationMask('(?i)Campaign - acme - (.*)');
  const left = await countDoubts({ mask, stated: wholeName }, { profiles, groups, areGroupsWhole: true }, pauses);
  expect(left).toMatchObject({ settled: 0, left: left?.doubts });
  expect(left?.left).toBeGreaterThan(0);
});

test('doubts that a statement adds are counted', async () => {
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

test('counting returns null once it is stale', async () => {
  const mask = readAssociationMask('Campaign - acme - (.*?)');
  const gone = { ...pauses, isStale: () => true };
  expect(await countDoubts({ mask, stated: wholeName }, { profiles, groups, areGroupsWhole: true }, gone)).toBeNull();
});
