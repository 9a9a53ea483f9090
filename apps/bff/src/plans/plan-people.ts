import type { ApplyCostBody } from '@console/contract';
import { verdicts } from '@console/domain';
import * as z from 'zod';
import { createSealedBox } from '../sign-in/sealed-box.ts';

/** The names in a plan. */
export interface NamesOfPlan {
  /** Whom it touches, packed. */
  readonly touched: string;
  /** Whom it costs their sign-in. */
  readonly costs: ApplyCostBody['people'];
}

/** Names in plans: sealed under the server's key, each for its own plan. */
export interface PlanPeople {
  seal(planId: string, names: NamesOfPlan): Buffer;
  /** `null` where there is nothing, or nothing that opens. */
  open(planId: string, sealed: Buffer | null): NamesOfPlan | null;
}

/** The server's key alone opens them: whoever may read the plan may have them, also in another session. */
const noSecret = Buffer.alloc(32);

const costs = z.array(z.strictObject({ who: z.string(), verdict: z.enum(verdicts), isAdministrator: z.boolean() }));
const present = z.strictObject({ v: z.literal(2), touched: z.string(), costs });

export function createPlanPeople(serverKey: Buffer): PlanPeople {
  const boxOf = (planId: string) =>
    createSealedBox({ serverKey, secret: noSecret, purpose: 'plan-people', owner: planId });
  return {
    seal: (planId, names) => boxOf(planId).seal(JSON.stringify({ v: 2, ...names })),
    open(planId, sealed) {
      const text = sealed === null ? undefined : boxOf(planId).open(sealed);
      return text === undefined ? null : namesOf(text);
    },
  };
}

/** Version 1 is the packed text alone, which is base64: the plan itself held whom it costs. */
function namesOf(text: string): NamesOfPlan {
  if (!text.startsWith('{')) return { touched: text, costs: [] };
  const { v: _v, ...names } = present.parse(JSON.parse(text));
  return names;
}
