import { decodeBytes } from '@console/domain';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf16, utf8 } from './testing/file-bytes.ts';

const decoded = (bytes: Uint8Array) => decodeBytes(bytes, (label) => new TextDecoder(label, { fatal: true }));

/** Any text without NUL. The `x` keeps it from looking like the first bytes of another file type. */
const texts = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => `x${text.replaceAll('\u0000', '')}`);

test('any text is read back from UTF-8, with or without a byte order mark, and from UTF-16', () => {
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

test('Windows-1252 text that is not UTF-8 is read with all its letters', () => {
  const bytes = Uint8Array.of(0x80, 0x99, 0xe5, 0xc4, 0xff, 0x0d, 0x0a);
  expect(decoded(bytes)).toEqual({ kind: 'text', text: '€™åÄÿ\r\n', encoding: 'Windows-1252' });
  // A byte that Windows-1252 does not define, so the encoding is unknown.
  expect(decoded(Uint8Array.of(0xe5, 0x8d))).toEqual({ kind: 'no-text', what: 'other' });
});
