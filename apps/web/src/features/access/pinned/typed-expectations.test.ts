import { expect, test } from 'vitest';
import { faultToShow, nothingTyped, pinResolver, readTyped, withAdded } from './typed-expectations.ts';

test('several people can be pasted at once; duplicates are dropped', () => {
  const read = readTyped({ ...nothingTyped, people: ' ada@acme.example\nben; ada@acme.example,\n\n' });
  expect(read).toEqual({
    expectations: [
      { kind: 'person-signs-in', person: 'ada@acme.example' },
      { kind: 'person-signs-in', person: 'ben' },
    ],
  });
});

test('missing and too long values are faults of their field', () => {
  expect(readTyped(nothingTyped)).toEqual({ faults: { people: 'missing' } });
  expect(readTyped({ ...nothingTyped, kind: 'person-keeps-group', people: 'ada' })).toEqual({
    faults: { groupName: 'missing' },
  });
  expect(readTyped({ ...nothingTyped, people: 'a'.repeat(321) })).toEqual({ faults: { people: 'long' } });
  expect(readTyped({ ...nothingTyped, kind: 'profiles-never-reach', profiles: ' ', groupName: 'admin' })).toEqual({
    faults: { profiles: 'missing' },
  });
});

test('unstorable values and secrets are faults of their field', () => {
  expect(readTyped({ ...nothingTyped, people: 'ada\nhalf \uD83D' })).toEqual({ faults: { people: 'unstorable' } });
  const typed = { kind: 'profiles-never-reach', people: '', profiles: 'odd\uFFFE', groupName: 'n\u0000ul' } as const;
  expect(readTyped(typed)).toEqual({ faults: { profiles: 'unstorable', groupName: 'unstorable' } });
  const secret = 'p8e-Q7rT_k2mXw9-LpZ4vNcB8sHdYf3gJ6uE';
  expect(readTyped({ ...nothingTyped, people: secret })).toEqual({ faults: { people: 'secret' } });
});

test('fields of another kind are ignored', () => {
  expect(readTyped({ kind: 'profiles-never-reach', people: 'x', profiles: 'agency-*', groupName: ' admin ' })).toEqual({
    expectations: [{ kind: 'profiles-never-reach', profiles: 'agency-*', groupName: 'admin' }],
  });
});

test('spaces stay if the name of the group has them', () => {
  const typed = { ...nothingTyped, kind: 'person-keeps-group', people: 'ada', groupName: 'admin ' } as const;
  expect(readTyped(typed, ['admin'])).toMatchObject({ expectations: [{ groupName: 'admin' }] });
  expect(readTyped(typed, ['admin', 'admin '])).toMatchObject({ expectations: [{ groupName: 'admin ' }] });
});

test('an expectation is not pinned twice', () => {
  const ada = { kind: 'person-signs-in', person: 'ada' } as const;
  const ben = { kind: 'person-signs-in', person: 'ben' } as const;
  expect(withAdded([ada], [ben, ada])).toEqual([ada, ben]);
});

test('the form gets the typed expectations, or each fault at its field', async () => {
  const options = { fields: {}, shouldUseNativeValidation: false };
  const check = (people: string) =>
    pinResolver(
      { ...nothingTyped, kind: 'person-keeps-group', people, groupName: 'b ' },
      { groupNames: ['b '] },
      options,
    );
  expect(await check('ada')).toEqual({
    values: { expectations: [{ kind: 'person-keeps-group', person: 'ada', groupName: 'b ' }] },
    errors: {},
  });
  expect(await check('')).toEqual({ values: {}, errors: { people: { type: 'rule', message: 'missing' } } });
});

test('a missing value is shown only after submit, an unstorable one at once', () => {
  expect(faultToShow('missing', false)).toBeUndefined();
  expect(faultToShow('missing', true)).toBe('missing');
  expect(faultToShow('unstorable', false)).toBe('unstorable');
  expect(faultToShow(undefined, true)).toBeUndefined();
});
