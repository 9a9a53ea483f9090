import { decodeBytes } from '@console/domain';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf16, utf8 } from './testing/file-bytes.ts';

const decoded = (bytes: Uint8Array) => decodeBytes(bytes, (label) => new TextDecoder(label, { fatal: true }));

/** Beginnings of other kinds of files aside, any text may stand in a list. */
const texts = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => `x${text.replaceAll('\u0000', '')}`);

test('any text is read back from UTF-8 and UTF-16, with a byte order mark or without where UTF-8 needs none', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(decoded(utf8(text))).toEqual({ kind: 'text', text, encoding: 'UTF-8' });
      expect(decoded(utf8(`\uFEFF${text}`))).toEqual({ kind: 'text', text, encoding: 'UTF-8' });
      for (const order of ['little', 'big'] as const)
        expect(decoded(utf16(text, order))).toEqual({ kind: 'text', text, encoding: 'UTF-16' });
    }),
    { numRuns: 300 },
  );
});

test('text of Windows-1252 that is no UTF-8 is read with every letter of it', () => {
  const bytes = Uint8Array.of(0x80, 0x99, 0xe5, 0xc4, 0xff, 0x0d, 0x0a);
  expect(decoded(bytes)).toEqual({ kind: 'text', text: '€™åÄÿ\r\n', encoding: 'Windows-1252' });
  // A byte that this encoding does not define: another encoding, which nobody knows.
  expect(decoded(Uint8Array.of(0xe5, 0x8d))).toEqual({ kind: 'no-text', what: 'other' });
});
