import { expect, test } from 'vitest';
import { refuseUnbounded } from './json-bounds.ts';

const look = (text: string) => () => refuseUnbounded(Buffer.from(text));
const fields = (count: number) => Array.from({ length: count }, (_, number) => `"f${number}":1`).join(',');
const entries = (count: number) => Array.from({ length: count }, () => '1').join(',');

test('accepts 100 fields in each object, but no more', () => {
  expect(look(`{${fields(100)}}`)).not.toThrow();
  expect(look(`[{${fields(100)}},{${fields(100)}}]`)).not.toThrow();
  expect(look(`{${fields(101)}}`)).toThrow('invalid-request');
  expect(look(`{"a":{${fields(99)}},${fields(100)}}`)).toThrow('invalid-request');
});

test('entries are counted through the whole document', () => {
  expect(look(`[${entries(200_001)}]`)).not.toThrow();
  expect(look(`[${entries(200_002)}]`)).toThrow('body-too-large');
  expect(look(`[[${entries(100_002)}],[${entries(100_002)}]]`)).toThrow('body-too-large');
});

test('ignores brackets and commas in texts, also after an escaped quote', () => {
  expect(look(`{"a":"${':'.repeat(1_000)}${'['.repeat(1_000)}${','.repeat(300_000)}"}`)).not.toThrow();
  expect(look(String.raw`{"a":"\"${':'.repeat(1_000)}\\","b":1}`)).not.toThrow();
  expect(look(String.raw`{"a":"\\",${fields(100)}}`)).toThrow('invalid-request');
});

test('accepts 32 levels, but no more', () => {
  expect(look(`${'['.repeat(32)}${']'.repeat(32)}`)).not.toThrow();
  expect(look('['.repeat(33))).toThrow('malformed-body');
});

test.each(['', '"', String.raw`"\ `.trim(), ']]]}', '"'.repeat(1_000_001), String.raw`"\"`.repeat(300_000)])(
  'scans text that is no JSON: case %#',
  (text) => {
    expect(look(text)).not.toThrow();
  },
);
