import { createSealedBox } from './sealed-box.ts';

/** Whom plans touch, by name: sealed under the server's key, each for its own plan. */
export interface PlanPeople {
  seal(planId: string, people: string): Buffer;
  /** `null` where there is nothing, or nothing that opens. */
  open(planId: string, sealed: Buffer | null): string | null;
}

/** The server's key alone opens them: whoever may read the plan may have them, also in another session. */
const noSecret = Buffer.alloc(32);

export function createPlanPeople(serverKey: Buffer): PlanPeople {
  const boxOf = (planId: string) =>
    createSealedBox({ serverKey, secret: noSecret, purpose: 'plan-people', owner: planId });
  return {
    seal: (planId, people) => boxOf(planId).seal(people),
    open: (planId, sealed) => (sealed === null ? null : (boxOf(planId).open(sealed) ?? null)),
  };
}
