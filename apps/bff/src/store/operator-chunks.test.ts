import { gzipSync } from 'node:zlib';
import type { Operator } from '@console/domain';
import { expect, test } from 'vitest';
import { decodeOperators, encodeOperators } from './operator-chunks.ts';

const ada: Operator = {
  id: '1',
  login: 'ada@acme.example',
  label: 'Ada <R&D>',
  email: 'ada@acme.example',
  isDisabled: false,
  authentication: 'ims',
  groupNames: ['admin', 'delivery'],
};
const bob: Operator = { ...ada, id: '2', login: 'bob', email: '', authentication: 'unknown', groupNames: [] };
const eve: Operator = { ...ada, id: '3', login: 'eve', isDisabled: true, groupNames: ['delivery'] };

test('operators come back as they were, chunk after chunk', async () => {
  const chunks = [await encodeOperators([ada, bob]), await encodeOperators([eve])];
  expect(decodeOperators(chunks.map(({ bytes }) => bytes))).toEqual([ada, bob, eve]);
});

test('any difference makes another text', async () => {
  const texts = await Promise.all(
    [[ada], [ada, bob], [{ ...ada, groupNames: ['delivery', 'admin'] }], [{ ...ada, isDisabled: true }]].map(
      async (list) => (await encodeOperators(list)).json,
    ),
  );
  expect(new Set(texts).size).toBe(texts.length);
  expect((await encodeOperators([ada])).json).toBe(texts[0]);
});

test('what is not such a chunk is refused', () => {
  expect(() => decodeOperators([gzipSync('{"ids":["1"]}')])).toThrow();
});
