import { expect, test } from 'vitest';
import { decideClaim } from './decide-claim.ts';

const now = 1_000;
const open = { state: 'open', expiresAt: now + 1 } as const;

test('an open plan is claimed until its end, under a new key or its own', () => {
  expect(decideClaim({ planId: 'p', boundTo: undefined, plan: open, now })).toBe('claimed');
  expect(decideClaim({ planId: 'p', boundTo: 'p', plan: open, now })).toBe('claimed');
  expect(decideClaim({ planId: 'p', boundTo: undefined, plan: { ...open, expiresAt: now }, now })).toBe('expired');
  expect(decideClaim({ planId: 'p', boundTo: undefined, plan: undefined, now })).toBe('expired');
});

test('a key of another plan claims nothing, whatever the plan', () => {
  for (const plan of [open, { ...open, state: 'applied' } as const, undefined])
    expect(decideClaim({ planId: 'p', boundTo: 'q', plan, now })).toBe('key-reused');
});

test.each([
  ['applied', undefined, 'applied'],
  ['applied', 'p', 'replayed'],
  ['applying', undefined, 'applying'],
  ['applying', 'p', 'resumed'],
  ['unknown', undefined, 'unknown'],
  ['unknown', 'p', 'unknown'],
] as const)('a plan that is %s, with a key bound to %s: %s, after its end too', (state, boundTo, claim) => {
  for (const expiresAt of [now - 1, now + 1])
    expect(decideClaim({ planId: 'p', boundTo, plan: { state, expiresAt }, now })).toBe(claim);
});
