import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type BoxKey, createSealedBox } from './sealed-box.ts';

const boxKey: BoxKey = { serverKey: randomBytes(32), secret: randomBytes(32), owner: 'row-1', purpose: 'tokens' };
const box = createSealedBox(boxKey);

describe('a sealed box', () => {
  test('opens what it sealed, with any text, also after a restart', () => {
    for (const text of ['', 'x', '{"sessionToken":"___abc"}', 'ü𝕏\u0000', 'a'.repeat(100_000)]) {
      expect(createSealedBox(boxKey).open(box.seal(text))).toBe(text);
    }
  });

  test('never seals the same text to the same bytes, and keeps none of it readable', () => {
    const sealed = Array.from({ length: 200 }, () => box.seal('canary-value').toString('latin1'));
    expect(new Set(sealed).size).toBe(200);
    expect(new Set(sealed.map((bytes) => bytes.slice(0, 12))).size).toBe(200);
    expect(sealed.join('')).not.toContain('canary');
  });

  const others: readonly (readonly [what: string, patch: Partial<BoxKey>])[] = [
    ['server key', { serverKey: randomBytes(32) }],
    ['secret', { secret: randomBytes(32) }],
    ['missing secret', { secret: Buffer.alloc(0) }],
    ['owner', { owner: 'row-2' }],
    ['purpose', { purpose: 'plan-secret' }],
  ];
  test.each(others)('stays shut for another %s', (_what, patch) => {
    expect(createSealedBox({ ...boxKey, ...patch }).open(box.seal('tokens'))).toBeUndefined();
  });

  test('does not open when any byte was changed or is missing', () => {
    const sealed = box.seal('tokens');
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(sealed.readUInt8(index) ^ 1, index);
      expect(box.open(changed)).toBeUndefined();
      expect(box.open(sealed.subarray(0, index))).toBeUndefined();
    }
    expect(box.open(Buffer.concat([sealed, Buffer.alloc(1)]))).toBeUndefined();
  });
});
