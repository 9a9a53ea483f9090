import { expect, test } from 'vitest';
import { collectNames } from './profile-names.ts';

test('each name is listed once, with its spaces; blanks and duplicates are counted', () => {
  expect(collectNames(['a', 'b ', '', ' a', 'b ', '\u00a0', 'a'])).toEqual({
    names: ['a', 'b ', ' a'],
    duplicates: 2,
    blank: 2,
  });
  expect(collectNames([])).toEqual({ names: [], duplicates: 0, blank: 0 });
});
