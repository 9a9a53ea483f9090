import { expect, test } from 'vitest';
import { actsAgain, memberState, plansLeft } from './set-members.ts';

const now = Date.parse('2026-05-01T12:00:00Z');
const later = '2026-05-01T12:10:00Z';
const none = { current: null, stoppedAt: null };

test('each plan says what became of it, and what this tab knows comes first', () => {
  const plan = { planId: 'p', state: 'open', expiresAt: later } as const;
  expect(memberState(plan, none, now)).toBe('open');
  expect(memberState(plan, { ...none, current: 'p' }, now)).toBe('applying');
  expect(memberState(plan, { ...none, stoppedAt: 'p' }, now)).toBe('refused');
  expect(memberState({ ...plan, expiresAt: '2026-05-01T12:00:00Z' }, none, now)).toBe('over');
  expect(memberState({ ...plan, state: 'expired' }, { ...none, stoppedAt: 'p' }, now)).toBe('over');
  // The run stopped at it since its reply was lost, and it was stored.
  expect(memberState({ ...plan, state: 'applied' }, { ...none, stoppedAt: 'p' }, now)).toBe('stored');
  expect(memberState({ ...plan, state: 'unknown' }, { ...none, stoppedAt: 'p' }, now)).toBe('not-known');
});

const base = {
  instanceKey: 'acme-prod',
  revision: 'r',
  statedReading: null,
  kind: 'plain' as const,
  type: null,
  author: 'ada',
  createdAt: later,
  expiresAt: later,
  state: 'open' as const,
  restart: null,
  preview: null,
  impact: null,
  cost: null,
  uses: null,
  findings: [],
  warnings: [],
  receipt: null,
  outcome: null,
  basisWrite: null,
};
const change = (field: string, after: string | boolean | { secret: 'replaced' }) => ({
  field,
  before: '',
  after,
  effective: 'at-once' as const,
});

test('what can be applied is open and in time', () => {
  const plan = { ...base, planId: 'p', accountName: 'a', act: 'change' as const, changes: [] };
  const all = [plan, { ...plan, state: 'unknown' as const }, { ...plan, expiresAt: '2026-05-01T11:59:00Z' }];
  expect(plansLeft(all, now)).toEqual([plan]);
});

test('the same is asked for again, unless a secret has to be typed', () => {
  const relabel = { ...base, planId: 'p', accountName: 'a', act: 'change' as const, changes: [change('label', 'b')] };
  const made = {
    ...base,
    planId: 'q',
    accountName: 'n',
    act: 'create' as const,
    type: '3',
    changes: [change('name', 'n'), change('enabled', true)],
  };
  expect(actsAgain([relabel, made])).toEqual([
    { act: 'change', account: 'a', change: { label: 'b' } },
    { act: 'create', account: 'n', type: '3', change: { enabled: true } },
  ]);
  expect(actsAgain([relabel, { ...relabel, changes: [change('password', { secret: 'replaced' })] }])).toBeNull();
});
