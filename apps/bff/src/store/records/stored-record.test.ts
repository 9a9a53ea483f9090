import { expect, test } from 'vitest';
import * as z from 'zod';
import { storedRecord } from './stored-record.ts';

interface Note {
  readonly text: string;
  readonly by: string | null;
}

const record = storedRecord<Note, Note>({
  v: 3,
  present: z.strictObject({ text: z.string(), by: z.string().nullable() }),
  unversioned: z.strictObject({ text: z.string() }).transform((note) => ({ ...note, by: null })),
  former: { 2: z.strictObject({ words: z.string() }).transform(({ words }) => ({ text: words, by: null })) },
});

test.each([
  ['the present version', '{"v":3,"text":"a","by":"ada"}', { text: 'a', by: 'ada' }],
  ['a former version by its number', '{"v":2,"words":"a"}', { text: 'a', by: null }],
  ['the first version, which has no number', '{"text":"a"}', { text: 'a', by: null }],
])('%s is read', (_what, text, note) => {
  expect(record.read(text)).toEqual(note);
});

test.each([
  ['a version that nobody wrote', '{"v":4,"text":"a","by":null}'],
  ['a former version with the members of the present one', '{"v":2,"text":"a","by":null}'],
  ['the present version with the members of a former one', '{"v":3,"words":"a"}'],
])('%s is refused', (_what, text) => {
  expect(() => record.read(text)).toThrow();
});
