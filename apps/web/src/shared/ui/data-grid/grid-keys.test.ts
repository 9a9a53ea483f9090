import { expect, test } from 'vitest';
import { nextPosition } from './grid-keys.ts';

const size = { rows: 100, columns: 4, page: 10 };
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey });

test('arrows stop at the edges and reach the head', () => {
  expect(nextPosition({ row: 0, column: 0 }, size, press('ArrowUp'))).toEqual({ row: -1, column: 0 });
  expect(nextPosition({ row: -1, column: 0 }, size, press('ArrowUp'))).toEqual({ row: -1, column: 0 });
  expect(nextPosition({ row: 99, column: 3 }, size, press('ArrowDown'))).toEqual({ row: 99, column: 3 });
  expect(nextPosition({ row: 5, column: 3 }, size, press('ArrowRight'))).toEqual({ row: 5, column: 3 });
});

test('page keys move by one page, Ctrl with Home and End to the first and last cell', () => {
  expect(nextPosition({ row: 5, column: 1 }, size, press('PageDown'))).toEqual({ row: 15, column: 1 });
  expect(nextPosition({ row: 5, column: 1 }, size, press('PageUp'))).toEqual({ row: 0, column: 1 });
  expect(nextPosition({ row: 5, column: 1 }, size, press('End'))).toEqual({ row: 5, column: 3 });
  expect(nextPosition({ row: 5, column: 1 }, size, press('End', true))).toEqual({ row: 99, column: 3 });
  expect(nextPosition({ row: 5, column: 1 }, size, press('Home', true))).toEqual({ row: 0, column: 0 });
});

test('the grid ignores other keys', () => {
  expect(nextPosition({ row: 5, column: 1 }, size, press('a'))).toBeNull();
  expect(nextPosition({ row: 5, column: 1 }, size, press('Enter'))).toBeNull();
});

test('a grid without rows keeps focus in its head', () => {
  expect(nextPosition({ row: -1, column: 0 }, { ...size, rows: 0 }, press('End', true))).toEqual({
    row: -1,
    column: 3,
  });
});
