import { describe, expect, test } from 'vitest';
import type { AccountValue } from './account-values.ts';
import { rememberSecret, secretAgeOf, type SecretLook, type SecretMemory } from './secret-age.ts';

const stored = (fingerprint: string) => ({ secret: 'stored', fingerprint }) as const;
const [a, b] = [stored('a'), stored('b')];
const absent = { secret: 'absent' } as const;
const hidden = { secret: 'hidden' } as const;

type Look = readonly [at: number, value: AccountValue, written?: SecretLook['written']];

/** The memory after looks in this order. */
function after(...looks: readonly Look[]): SecretMemory | undefined {
  let known: SecretMemory | undefined;
  for (const [at, value, written] of looks) known = rememberSecret(known, { value, from: at, at, written }) ?? known;
  return known;
}
const ageOf = (value: AccountValue, ...looks: readonly Look[]) => secretAgeOf(value, after(...looks));

describe('the age of a secret', () => {
  test('is counted from the first look at its stored form', () => {
    expect(ageOf(a, [1, a], [2, a], [9, a])).toEqual({ since: 1, by: null });
  });

  test('is not known of a form that was never seen, nor where nothing is stored', () => {
    expect(ageOf(a)).toBeNull();
    expect(ageOf(b, [1, a])).toBeNull();
    expect(ageOf(absent, [1, absent])).toBeNull();
    expect(ageOf(null, [1, a])).toBeNull();
    expect(secretAgeOf(undefined, after([1, a]))).toBeNull();
  });

  test('begins anew with another form, also when an earlier one comes back, as after a restore', () => {
    expect(ageOf(b, [1, a], [2, b])).toMatchObject({ since: 2 });
    expect(ageOf(a, [1, a], [2, b], [3, a], [4, a])).toMatchObject({ since: 3 });
    expect(ageOf(b, [1, a], [2, b], [3, a], [4, b])).toMatchObject({ since: 4 });
  });

  test('begins anew after the secret was cleared', () => {
    expect(ageOf(a, [1, a], [2, absent], [3, a])).toMatchObject({ since: 3 });
  });

  test('is not known while the secret is hidden, and a hidden look changes nothing', () => {
    expect(ageOf(hidden, [1, a], [2, hidden])).toBeNull();
    expect(ageOf(a, [1, a], [2, hidden], [3, a])).toMatchObject({ since: 1 });
    expect(ageOf(a, [1, hidden], [2, null], [3, a])).toMatchObject({ since: 3 });
  });

  test('is not known of secrets without a fingerprint: two of them cannot be compared', () => {
    const bare = { secret: 'stored' } as const;
    expect(ageOf(bare, [1, bare])).toBeNull();
    expect(ageOf(a, [1, a], [2, bare])).toMatchObject({ since: 1 });
  });

  test('is exact where it was stored here, until another form is seen', () => {
    const written = { by: 'ada', sentAt: 2 };
    expect(ageOf(b, [1, a], [3, b, written], [4, b])).toEqual({ since: 3, by: 'ada' });
    expect(ageOf(a, [1, a], [3, b, written], [4, a])).toEqual({ since: 4, by: null });
    expect(ageOf(b, [3, b, written], [4, a], [5, b])).toEqual({ since: 5, by: null });
  });

  test('is of the write also where another person saw its result before it was settled', () => {
    expect(ageOf(b, [1, a], [3, b], [4, b, { by: 'ada', sentAt: 2 }])).toEqual({
      since: 3,
      by: 'ada',
    });
  });

  test('is not made younger by a write of the same stored form', () => {
    expect(ageOf(a, [1, a], [4, a, { by: 'ada', sentAt: 2 }])).toEqual({ since: 1, by: null });
  });

  test('is not touched by a reading that began before what is remembered', () => {
    const known = { mark: 'b', since: 5, storedBy: 'ada' };
    expect(rememberSecret(known, { value: a, from: 4, at: 6 })).toBeUndefined();
    expect(rememberSecret(known, { value: a, from: 5, at: 6 })).toEqual({ mark: 'a', since: 6, storedBy: null });
  });
});
