import { applyCostSchema, planSchema } from '@console/contract';
import { expect, test, vi } from 'vitest';
import { accountPath, startConsole } from '../testing/test-console.ts';

/** Data about people is deleted after the configured time, also if nobody uses the console. */

const day = 24 * 60 * 60_000;
const plannedSchema = planSchema.pick({ planId: true }).extend({ cost: applyCostSchema });

test('whom a plan touches, lists that were read, and sessions that ended', async () => {
  await using console_ = await startConsole({
    withAdminConsole: true,
    config: { retention: { planPeopleMs: 3 * day, listMs: 2 * day, sessionMs: day } },
  });
  const { organizationId } = console_.emulator.technicalAccount;
  const admin = await console_.signIn();
  const body = { change: { associationMask: 'Campaign - acme_stage - (.*)' } };
  const planned = await admin.call('POST', `${accountPath()}/plans`, { body });
  expect(planned.status).toBe(201);
  const { planId, cost } = plannedSchema.parse(planned.body);
  expect(cost.people.length).toBeGreaterThan(1);
  expect(await admin.call('GET', `/api/plans/${planId}`)).toMatchObject({ status: 200, body: { cost } });
  await admin.call('DELETE', '/api/session');
  const storedNow = async () => {
    const [plan, people, { sessions }] = await Promise.all([
      console_.store.changes.findPlan(planId),
      console_.store.people.current(organizationId),
      console_.store.counts({ now: Date.now(), organizationId }),
    ]);
    return { isPlanThere: plan !== undefined, touches: plan?.people != null, people: people !== undefined, sessions };
  };
  expect(await storedNow()).toEqual({ isPlanThere: true, touches: true, people: true, sessions: 0 });
  const after = async (ms: number, expected: object) => {
    // Nothing is read again meanwhile.
    console_.emulator.inject({ target: 'ims', effect: { kind: 'html', status: 503 }, times: 1_000 });
    console_.clock.skipMs = ms;
    await console_.restart();
    await vi.waitFor(async () => expect(await storedNow()).toMatchObject(expected), { timeout: 10_000 });
  };
  await after(1.5 * day, { touches: true, people: true });
  await after(2.5 * day, { touches: true, people: false });
  // The counts and changes of the plan stay readable for good.
  await after(3.5 * day, { isPlanThere: true, touches: false, people: false });
  const again = await console_.signIn();
  const reply = await again.call('GET', `/api/plans/${planId}`);
  expect(reply).toMatchObject({ status: 200, body: { state: 'expired', changes: [{ field: 'associationMask' }] } });
  expect(reply.body).toMatchObject({ cost: { ...cost, people: [] } });
});
