import { expect, test } from 'vitest';
import { leastColumnWidth, resized, toggledSort } from './column.ts';

test('pressing a head sorts ascending, then descending, then ascending again', () => {
  const first = toggledSort(null, 'name');
  expect(first).toEqual({ key: 'name', direction: 'ascending' });
  expect(toggledSort(first, 'name').direction).toBe('descending');
  expect(toggledSort(toggledSort(first, 'name'), 'name').direction).toBe('ascending');
  expect(toggledSort(first, 'type')).toEqual({ key: 'type', direction: 'ascending' });
});

test('only the chosen column changes its width, and it stops at the minimum', () => {
  expect(resized([100, 200, 300], 1, 16)).toEqual([100, 216, 300]);
  expect(resized([100, 200, 300], 1, -500)).toEqual([100, leastColumnWidth, 300]);
});
