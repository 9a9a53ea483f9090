import {
  computeAccessImpact,
  createPlan,
  type GuardBody,
  type PersonImpactBody,
  type VerdictCountsBody,
} from '@console/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HostileBench, startHostileBench } from '../testing/hostile/hostile-bench.ts';
import { hostileChanges } from '../testing/hostile/hostile-changes.ts';
import type { HostileChange, ImpactTruth } from '../testing/hostile/hostile-change.ts';
import { hostileWithoutAdminConsole } from '../testing/hostile/hostile-sources.ts';
import { at } from '../testing/json-at.ts';
import type { TestReply } from '../testing/test-browser.ts';

/** Each change is tried on the running backend, and the reply is compared with the truth. */

const nonZero = (counts: VerdictCountsBody) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
const notClear = (guards: readonly GuardBody[]) =>
  Object.fromEntries(guards.flatMap(({ code, state }) => (state === 'clear' ? [] : [[code, state]])));

function personNamed(people: readonly PersonImpactBody[], name: string): PersonImpactBody | undefined {
  return people.find(({ email, logins }) => email === name || logins.includes(name));
}

function checkImpact(impact: TestReply, truth: ImpactTruth): void {
  expect(impact.code, JSON.stringify(impact.body)).toBeUndefined();
  const { counts, today, people, guards, population } = computeAccessImpact.response.parse(impact.body);
  const [signsIn, cannot, notKnown] = truth.today;
  const named = Object.keys(truth.people ?? {});
  const doubted = Object.keys(truth.doubts ?? {});
  expect({
    counts: nonZero(counts),
    today: today?.states,
    guards: notClear(guards),
    people: Object.fromEntries(named.map((name) => [name, personNamed(people, name)?.verdict ?? 'apart'])),
    doubts: Object.fromEntries(doubted.map((name) => [name, personNamed(people, name)?.doubts.toSorted()])),
  }).toEqual({
    counts: truth.counts,
    today: { 'signs-in': signsIn, cannot, 'not-known': notKnown },
    guards: truth.guards,
    people: truth.people ?? {},
    doubts: Object.fromEntries(Object.entries(truth.doubts ?? {}).map(([name, codes]) => [name, codes.toSorted()])),
  });
  expect(people).toHaveLength(population);
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(population);
}

function checkPlan(planned: TestReply | undefined, impactReply: TestReply, { plan }: HostileChange): void {
  if (plan === 'none') return;
  if (typeof plan === 'object') {
    expect(planned?.code, JSON.stringify(planned?.body)).toBe(plan.code);
    if (plan.paths === undefined) return;
    const errors = [at(planned?.body, 'errors')].flat();
    expect(errors.map((error) => at(error, 'path'))).toEqual(plan.paths);
    return;
  }
  expect(planned?.status, JSON.stringify(planned?.body)).toBe(201);
  const { impact } = createPlan.response.parse(planned?.body);
  const { counts, today, guards } = computeAccessImpact.response.parse(impactReply.body);
  // A plan of label or comment alone has no impact if no restart is pending.
  if (impact === null && plan === 'no-guards') expect(Object.keys(nonZero(counts))).toEqual(['unchanged']);
  else expect(impact).toMatchObject({ counts, today, guards: plan === 'same' ? guards : [] });
}

async function check(bench: HostileBench, asked: HostileChange): Promise<void> {
  const { impact, planned } = await bench.ask(asked);
  if ('refused' in asked) expect(impact.code).toBe(asked.refused);
  else checkImpact(impact, asked);
  checkPlan(planned, impact, asked);
}

const benches = [
  { of: 'with an Admin Console', withAdminConsole: true, changes: hostileChanges },
  { of: 'without an Admin Console', withAdminConsole: false, changes: hostileWithoutAdminConsole },
];

describe.each(benches)('$of', ({ withAdminConsole, changes }) => {
  let bench: HostileBench;
  beforeAll(async () => {
    bench = await startHostileBench({ withAdminConsole });
  }, 60_000);
  afterAll(() => bench[Symbol.asyncDispose]());

  test.each(changes)('$what', async (asked) => {
    await check(bench, asked);
  });
});

test('there are more than 100 changes, each with its own name', () => {
  const names = [...hostileChanges, ...hostileWithoutAdminConsole].map(({ what }) => what);
  expect(names.length).toBeGreaterThan(100);
  expect(new Set(names).size).toBe(names.length);
});
