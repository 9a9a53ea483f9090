import { type ProblemCode, problemStatus } from '@console/contract';
import { expect, test } from 'vitest';
import { ApiProblem } from '../../../shared/api/problem.ts';
import { actsAgain, memberState, plansLeft } from './set-members.ts';

const now = Date.parse('2026-05-01T12:00:00Z');
const later = '2026-05-01T12:10:00Z';
const none = { current: null, attempts: new Map() };
const times = { readAt: now, now };

function refusal(code: ProblemCode): ApiProblem {
  const body = { type: 'about:blank', title: code, status: problemStatus[code], code, requestId: 'r' };
  return new ApiProblem(code, body);
}

function after(error: unknown, at = now - 1) {
  return { current: null, attempts: new Map([['p', { error, at }]]) };
}

test('each plan says what became of it, and what this tab knows comes first', () => {
  const plan = { planId: 'p', state: 'open', expiresAt: later } as const;
  expect(memberState(plan, none, times)).toBe('open');
  expect(memberState(plan, { ...none, current: 'p' }, times)).toBe('applying');
  expect(memberState(plan, after(refusal('basis-moved')), times)).toBe('refused');
  expect(memberState({ ...plan, expiresAt: '2026-05-01T12:00:00Z' }, none, times)).toBe('over');
  expect(memberState({ ...plan, state: 'expired' }, after(refusal('plan-expired')), times)).toBe('over');
  // The run stopped at it since its reply was lost, and it was stored.
  expect(memberState({ ...plan, state: 'applied' }, after(new ApiProblem('offline')), times)).toBe('stored');
  expect(memberState({ ...plan, state: 'unknown' }, after(refusal('outcome-unknown')), times)).toBe('not-known');
});

test.each([
  new ApiProblem('offline'),
  new ApiProblem('unreadable-reply'),
  refusal('internal'),
  refusal('store-unavailable'),
])('a plan whose reply was lost (%s) is never said to be refused, and open only once it is read anew', (error) => {
  const plan = { planId: 'p', state: 'open', expiresAt: later } as const;
  expect(memberState(plan, after(error, now), times)).toBe('not-known');
  expect(memberState(plan, after(error, now - 1), times)).toBe('open');
});

test.each(['campaign-unreachable', 'campaign-timeout', 'too-many-requests', 'session-expired'] as const)(
  'a plan that was not carried out for now (%s) stays open',
  (code) => {
    const plan = { planId: 'p', state: 'open', expiresAt: later } as const;
    expect(memberState(plan, after(refusal(code)), times)).toBe('open');
  },
);

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

test('what is applied next is open, in time and was not refused; a lost one is sent again', () => {
  const plan = { ...base, planId: 'p', accountName: 'a', act: 'change' as const, changes: [] };
  const all = [plan, { ...plan, state: 'unknown' as const }, { ...plan, expiresAt: '2026-05-01T11:59:00Z' }];
  expect(plansLeft(all, none, now)).toEqual([plan]);
  expect(plansLeft(all, after(new ApiProblem('offline')), now)).toEqual([plan]);
  expect(plansLeft(all, after(refusal('basis-moved')), now)).toEqual([]);
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
