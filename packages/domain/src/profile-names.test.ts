import { describe, expect, it } from 'vitest';
import { parseProfileNames } from './profile-names.ts';

describe('names pasted as text', () => {
  it('takes one a line, once, with any line end and a byte order mark', () => {
    expect(parseProfileNames('\uFEFFa\r\nb \n\n a\rb \n\u00a0\na')).toEqual({
      names: ['a', 'b ', ' a'],
      duplicates: 2,
      blank: 2,
    });
  });

  it('reads nothing from nothing', () => {
    expect(parseProfileNames('')).toEqual({ names: [], duplicates: 0, blank: 0 });
    expect(parseProfileNames('a\n').blank).toBe(0);
  });

  it('reads 100,000 lines', () => {
    const text = Array.from({ length: 100_000 }, (_, index) => `Campaign - acme - group ${index}`).join('\r\n');
    expect(parseProfileNames(text).names).toHaveLength(100_000);
  });
});
