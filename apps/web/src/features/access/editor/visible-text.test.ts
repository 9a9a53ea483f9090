import { expect, test } from 'vitest';
import { codeOf, signOf, visibleParts } from './visible-text.ts';

const marks = (text: string) =>
  visibleParts(text).flatMap(({ mark, start }) => (mark === null ? [] : [`${start}:${mark}`]));

test('an ordinary name is one part without marks', () => {
  expect(visibleParts('Campaign - acme_prod - försäljning')).toEqual([
    { start: 0, text: 'Campaign - acme_prod - försäljning', mark: null },
  ]);
  expect(visibleParts('')).toEqual([]);
});

test('spaces are marked where they are easy to miss: at the ends and in runs', () => {
  expect(marks('a b')).toEqual([]);
  expect(marks('a ')).toEqual(['1:space']);
  expect(marks(' a')).toEqual(['0:space']);
  expect(visibleParts(' a ', { isInner: true })).toHaveLength(1);
  expect(marks('a  b')).toEqual(['1:space', '2:space']);
});

test.each([
  ['\u00A0', 'no-break-space', 'NBSP'],
  ['\u202F', 'no-break-space', 'NBSP'],
  ['\u2003', 'other-space', '␣'],
  ['\t', 'tab', '⇥'],
  ['\r', 'line-break', '↵'],
  ['\u0007', 'control', 'U+0007'],
  ['\u0085', 'control', 'U+0085'],
  ['\u200B', 'zero-width', 'U+200B'],
  ['\u00AD', 'zero-width', 'U+00AD'],
  ['\u202E', 'direction', 'U+202E'],
  ['\u2066', 'direction', 'U+2066'],
] as const)('%j is shown as %s', (character, mark, sign) => {
  const parts = visibleParts(`a${character}b`);
  expect(parts[1]).toEqual({ start: 1, text: character, mark });
  expect(signOf(mark, character)).toBe(sign);
});

test('the joined parts give the text, and parts end at the cuts', () => {
  const text = ' Campaign\u00A0-  acme\u202Enimda\u0007 ';
  expect(
    visibleParts(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
  expect(visibleParts('abcd', { cuts: [2] }).map((part) => part.text)).toEqual(['ab', 'cd']);
  expect(visibleParts('a b', { everySpace: true })).toHaveLength(3);
});

test('codes have at least four digits', () => {
  expect(codeOf('\u0007')).toBe('U+0007');
});
