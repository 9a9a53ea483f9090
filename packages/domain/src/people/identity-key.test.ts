import { expect, it } from 'vitest';
import { identityKey } from './identity-key.ts';

it.each([
  ['ann@acme.example', 'ann@acme.example'],
  [' Ann@ACME.example\t', 'ann@acme.example'],
  ['\u00a0ann@acme.example\u3000', 'ann@acme.example'],
  ['\u017fara@acme.example', 'sara@acme.example'],
  ['\u0130rem@acme.example', 'irem@acme.example'],
  ['I\u0307rem@acme.example', 'irem@acme.example'],
  ['Weiß@acme.example', 'weiss@acme.example'],
  ['WEI\u1e9e@acme.example', 'weiss@acme.example'],
  ['ＡＮＮ＠acme.example', 'ann@acme.example'],
  ['Zoe\u0308@acme.example', 'zo\u00eb@acme.example'],
  ['be\u00adn\u200b@acme\ufeff.example', 'ben@acme.example'],
  ['\u200eann@acme.example\u2069', 'ann@acme.example'],
  ['\ufb01nn@acme.example', 'finn@acme.example'],
  ['ΝΊΚΟΣ', 'νίκος'],
  ['\u212aelvin', 'kelvin'],
  ['ann\u00a0berg', 'ann berg'],
  ['\u00ad \u200b', ''],
])('%j is the same as %j', (text, same) => {
  expect(identityKey(text)).toBe(identityKey(same));
});

it.each([
  ['ann@acme.example', 'ann@acme.test'],
  ['zoe@acme.example', 'zo\u00eb@acme.example'],
  ['a.nn@acme.example', 'ann@acme.example'],
  // Letters of another alphabet look the same and are others.
  ['\u0430nn@acme.example', 'ann@acme.example'],
])('%j is not %j', (text, other) => {
  expect(identityKey(text)).not.toBe(identityKey(other));
});

it('of a key is the key itself, for every character', () => {
  const odd: string[] = [];
  for (let code = 0; code < 0x2_0000; code += 1) {
    const text = `a${String.fromCodePoint(code)}\u0301`;
    const key = identityKey(text);
    if (identityKey(key) !== key || identityKey(text.normalize('NFD')) !== key) odd.push(code.toString(16));
  }
  expect(odd).toEqual([]);
});
