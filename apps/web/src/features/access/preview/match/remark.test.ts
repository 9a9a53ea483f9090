import { expect, test } from 'vitest';
import { groupText, remarkOf } from './remark.ts';

const profile = { id: '1', name: 'Campaign - acme - x' };

test('a group shows its label, and its internal name if that differs', () => {
  expect(groupText('admin', 'Administrator')).toBe('Administrator (admin)');
  expect(groupText('admin', 'admin')).toBe('admin');
  expect(groupText('admin', '')).toBe('admin');
  expect(groupText('gone', undefined)).toBe('gone');
});

test('a near miss comes before the position where the name stops fitting', () => {
  const nearMisses = [{ cause: 'differs-in-case', correct: 'profile-name', corrected: 'X', groupName: 'x' }] as const;
  const match = { outcome: 'outside-mask', profile, departsAt: 3, nearMisses } as const;
  expect(remarkOf({ match, labels: { x: 'Ex' }, piece: null })).toEqual({
    key: 'cause.differs-in-case',
    values: { group: 'Ex (x)' },
  });
  expect(remarkOf({ match: { ...match, nearMisses: [] }, labels: {}, piece: null })).toEqual({
    key: 'remark.departs',
    values: { position: 4 },
  });
  expect(
    remarkOf({ match: { ...match, nearMisses: [], departsAt: profile.name.length }, labels: {}, piece: null })?.key,
  ).toBe('details.departsEnd');
});

test('the first alternative that gives another group is named', () => {
  const match = {
    outcome: 'depends-on-engine',
    profile,
    groupName: 'x',
    alternatives: [
      { reading: 'not-anchored', groupName: 'x', fits: true, linked: true },
      { reading: 'plain-prefix', groupName: 'y', fits: true, linked: true },
    ],
    construct: null,
    nearMisses: [],
  } as const;
  expect(remarkOf({ match, labels: {}, piece: null })).toEqual({
    key: 'remark.plain-prefix',
    values: { group: 'y', found: 'group' },
  });
});

test('a reading that fits but captures nothing is not called one that does not fit', () => {
  const match = { outcome: 'depends-on-engine', profile, groupName: 'x', construct: null, nearMisses: [] } as const;
  const remarkFor = (fits: boolean) =>
    remarkOf({
      match: { ...match, alternatives: [{ reading: 'not-anchored', groupName: null, fits, linked: false }] },
      labels: {},
      piece: null,
    })?.values;
  expect(remarkFor(true)).toMatchObject({ found: 'nothing' });
  expect(remarkFor(false)).toMatchObject({ found: 'outside' });
});

test('a construct comes before the readings and before a near miss', () => {
  const match = {
    outcome: 'depends-on-engine',
    profile,
    groupName: 'x',
    alternatives: [{ reading: 'plain-prefix', groupName: 'y', fits: true, linked: true }],
    construct: 'space-class',
    nearMisses: [{ cause: 'no-break-space', correct: 'profile-name', corrected: 'X', groupName: 'x' }],
  } as const;
  expect(remarkOf({ match, labels: {}, piece: '\\s' })).toEqual({ key: 'remark.dialect', values: { code: '\\s' } });
  expect(remarkOf({ match, labels: {}, piece: null })?.key).toBe('remark.dialect.case');
});

test('a name with “admin” in it gets a remark, other names do not', () => {
  const group = { id: '1', name: 'x', label: 'X' };
  expect(remarkOf({ match: { outcome: 'linked', profile, group }, labels: {}, piece: null })).toBeNull();
  const admin = { id: '1', name: 'Campaign - acme - Admins' };
  expect(remarkOf({ match: { outcome: 'linked', profile: admin, group }, labels: {}, piece: null })?.key).toBe(
    'preview.admin',
  );
});
