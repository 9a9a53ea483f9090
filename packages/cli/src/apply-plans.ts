import { randomUUID } from 'node:crypto';
import { applyPlan, confirmPassword, guardsOfPlan, type PlanBody, readPlan } from '@console/contract';
import { overridesFor } from '@console/domain';
import type { ConsoleClient } from './console-client.ts';
import { ConsoleProblem } from './console-problem.ts';

/** What became of the change of one account. `not-known`: it was sent, and no answer says whether Campaign stored it. */
export interface AppliedAccount {
  readonly account: string;
  readonly act: PlanBody['act'];
  readonly planId: string;
  readonly state: 'stored' | 'refused' | 'not-known' | 'not-tried';
  /** Why, where it was not stored. */
  readonly reason: string | null;
}

export interface ApplyParts {
  readonly client: ConsoleClient;
  readonly instanceKey: string;
  /** Why guards that stop a plan are overridden; undefined leaves them to stop it. */
  readonly reason?: string | undefined;
  /** The password of the person who is signed in; undefined where nobody can be asked. */
  readonly password: () => Promise<string | undefined>;
}

/** Applies plans in their order, each once, and stops at the first that is not known to be stored. Never rejects for a refusal. */
export async function applyPlans(parts: ApplyParts, plans: readonly PlanBody[]): Promise<readonly AppliedAccount[]> {
  const done: AppliedAccount[] = [];
  for (const plan of plans) {
    const isStopped = done.some(({ state }) => state !== 'stored');
    done.push(isStopped ? ended(plan, 'not-tried') : await applyOne(parts, plan));
  }
  return done;
}

function ended(
  { accountName, act, planId }: PlanBody,
  state: AppliedAccount['state'],
  reason: string | null = null,
): AppliedAccount {
  return { account: accountName, act, planId, state, reason };
}

async function applyOne(parts: ApplyParts, plan: PlanBody): Promise<AppliedAccount> {
  const { client, reason } = parts;
  const overrides = reason === undefined ? [] : overridesFor(guardsOfPlan(plan), reason);
  const send = async () => {
    await client.call(applyPlan, {
      params: { planId: plan.planId },
      // What was refused under a key is refused under it again.
      headers: { 'idempotency-key': randomUUID() },
      body: { overrides },
    });
  };
  try {
    await send().catch(async (error: unknown) => {
      if (!(error instanceof ConsoleProblem) || error.code !== 'password-needed') throw error;
      await proveAgain(parts, error);
      await send();
    });
    return ended(plan, 'stored');
  } catch (error) {
    if (!(error instanceof ConsoleProblem)) throw error;
    if (isRefusal(error)) return ended(plan, 'refused', error.message);
    return (await isStored(client, plan)) ? ended(plan, 'stored') : ended(plan, 'not-known', error.message);
  }
}

async function proveAgain({ client, instanceKey, password }: ApplyParts, needed: ConsoleProblem): Promise<void> {
  const given = await password();
  if (given === undefined) throw needed;
  await client.call(confirmPassword, { body: { instanceKey, password: given } });
}

/** The console answered, and nothing was sent to Campaign, or Campaign refused it. */
function isRefusal({ body }: ConsoleProblem): boolean {
  if (body === undefined) return false;
  return body.campaignChanged === undefined ? body.status < 500 : body.campaignChanged === 'no';
}

/** After a lost answer: whether the console has found the write since. */
async function isStored(client: ConsoleClient, { planId }: PlanBody): Promise<boolean> {
  try {
    const { value } = await client.call(readPlan, { params: { planId } });
    return value.state === 'applied';
  } catch {
    return false;
  }
}
