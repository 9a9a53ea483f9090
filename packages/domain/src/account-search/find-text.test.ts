import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkProperty } from '../testing/property-runs.ts';
import { findText, findValue } from './find-text.ts';

test.each([
  ['SFTP.Acme.example', 'acme', { from: 5, to: 9 }],
  ['SFTP.Acme.example', '  ACME.ex ', { from: 5, to: 12 }],
  ['Åsa', 'åS', { from: 0, to: 2 }],
  ['İstanbul', 'stan', { from: 1, to: 5 }],
  ['İİx', 'x', { from: 2, to: 3 }],
  ['a.b', '.', { from: 1, to: 2 }],
  ['acme', 'acmes', null],
  ['acme', '   ', null],
  ['', 'a', null],
])('%s, searched for %s', (text, sought, span) => {
  expect(findText(text, sought)).toEqual(span);
});

test('the first value with the text is found', () => {
  const values = [{ value: '22' }, { value: 'a.example' }, { value: 'b.example' }];
  expect(findValue(values, 'EXAMPLE')).toEqual({ found: values[1], span: { from: 2, to: 9 } });
  expect(findValue(values, 'c')).toBeNull();
});

test('a part of a text is found in it, and what is marked contains it', () => {
  const property = fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, one, other) => {
    const part = text.slice(Math.min(one, other), Math.max(one, other)).trim();
    const span = findText(text, part);
    if (part === '') {
      expect(span).toBeNull();
      return;
    }
    // Some letters have another lower case at the end of a word, which a part of a word may not have.
    if (!text.toLowerCase().includes(part.toLowerCase())) return;
    const marked = text.slice(span?.from, span?.to).toLowerCase();
    expect(span).not.toBeNull();
    expect(marked.length).toBeGreaterThanOrEqual(part.length);
  });
  checkProperty(property, 500);
});
