import { expect, test } from 'vitest';
import { groupText, remarkOf } from './remark.ts';

const profile = { id: '1', name: 'Campaign - acme - x' };

test('a group shows its label, and its internal name where that differs', () => {
  expect(groupText('admin', 'Administrator')).toBe('Administrator (admin)');
  expect(groupText('admin', 'admin')).toBe('admin');
  expect(groupText('admin', '')).toBe('admin');
  expect(groupText('gone', undefined)).toBe('gone');
});

test('a near miss is said before the place where the name departs', () => {
  const nearMisses = [{ cause: 'differs-in-case', correct: 'profile-name', corrected: 'X', groupName: 'x' }] as const;
  const match = { outcome: 'outside-mask', profile, departsAt: 3, nearMisses } as const;
  expect(remarkOf({ match, labels: { x: 'Ex' } })).toEqual({
    key: 'cause.differs-in-case',
    values: { group: 'Ex (x)' },
  });
  expect(remarkOf({ match: { ...match, nearMisses: [] }, labels: {} })).toEqual({
    key: 'remark.departs',
    values: { position: 4 },
  });
  expect(remarkOf({ match: { ...match, nearMisses: [], departsAt: profile.name.length }, labels: {} })?.key).toBe(
    'details.departsEnd',
  );
});

test('the first alternative that lands elsewhere is named', () => {
  const match = {
    outcome: 'depends-on-engine',
    profile,
    groupName: 'x',
    alternatives: [
      { reading: 'not-anchored', groupName: 'x', linked: true },
      { reading: 'plain-prefix', groupName: 'y', linked: true },
    ],
    nearMisses: [],
  } as const;
  expect(remarkOf({ match, labels: {} })).toEqual({ key: 'remark.plain-prefix', values: { group: 'y' } });
});

test('a name with “admin” in it is pointed out, others have no remark', () => {
  const group = { id: '1', name: 'x', label: 'X' };
  expect(remarkOf({ match: { outcome: 'linked', profile, group }, labels: {} })).toBeNull();
  const admin = { id: '1', name: 'Campaign - acme - Admins' };
  expect(remarkOf({ match: { outcome: 'linked', profile: admin, group }, labels: {} })?.key).toBe('preview.admin');
});
