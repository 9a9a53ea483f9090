import { expect, test } from 'vitest';
import { nextPlace } from './grid-keys.ts';

const size = { rows: 100, columns: 4, page: 10 };
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey });

test('arrows stop at the edges and reach the head', () => {
  expect(nextPlace({ row: 0, column: 0 }, size, press('ArrowUp'))).toEqual({ row: -1, column: 0 });
  expect(nextPlace({ row: -1, column: 0 }, size, press('ArrowUp'))).toEqual({ row: -1, column: 0 });
  expect(nextPlace({ row: 99, column: 3 }, size, press('ArrowDown'))).toEqual({ row: 99, column: 3 });
  expect(nextPlace({ row: 5, column: 3 }, size, press('ArrowRight'))).toEqual({ row: 5, column: 3 });
});

test('page keys move by what is visible, Ctrl with Home and End by everything', () => {
  expect(nextPlace({ row: 5, column: 1 }, size, press('PageDown'))).toEqual({ row: 15, column: 1 });
  expect(nextPlace({ row: 5, column: 1 }, size, press('PageUp'))).toEqual({ row: 0, column: 1 });
  expect(nextPlace({ row: 5, column: 1 }, size, press('End'))).toEqual({ row: 5, column: 3 });
  expect(nextPlace({ row: 5, column: 1 }, size, press('End', true))).toEqual({ row: 99, column: 3 });
  expect(nextPlace({ row: 5, column: 1 }, size, press('Home', true))).toEqual({ row: 0, column: 0 });
});

test('other keys are not the grid’s', () => {
  expect(nextPlace({ row: 5, column: 1 }, size, press('a'))).toBeNull();
  expect(nextPlace({ row: 5, column: 1 }, size, press('Enter'))).toBeNull();
});

test('a grid without rows keeps focus in its head', () => {
  expect(nextPlace({ row: -1, column: 0 }, { ...size, rows: 0 }, press('End', true))).toEqual({ row: -1, column: 3 });
});
