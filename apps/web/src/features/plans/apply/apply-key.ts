import { idempotencyKeySchema } from '@console/contract';

const prefix = 'ims-console.apply-key.';
/** Keys of this page, for browsers that refuse storage. */
const held = new Map<string, string>();

function stored(planId: string): string | null {
  try {
    return sessionStorage.getItem(prefix + planId);
  } catch {
    return null;
  }
}

/**
 * The one key with which a plan is applied from this browser tab, made at first use. It outlives a reload, so that
 * sending again after a lost reply is recognised by the server and writes nothing twice.
 */
export function applyKey(planId: string): string {
  const known = held.get(planId) ?? stored(planId);
  const key = idempotencyKeySchema.safeParse(known).success && known !== null ? known : crypto.randomUUID();
  held.set(planId, key);
  try {
    sessionStorage.setItem(prefix + planId, key);
  } catch {
    // Refused or full: the key lasts as long as the page does.
  }
  return key;
}

/** Whether this tab has tried to apply the plan and has not yet seen it applied. */
export function hasApplyKey(planId: string): boolean {
  return held.has(planId) || stored(planId) !== null;
}

/** Forgets the key once the plan is applied, or when the server knows the key from something else. */
export function dropApplyKey(planId: string): void {
  held.delete(planId);
  try {
    sessionStorage.removeItem(prefix + planId);
  } catch {
    // Nothing was kept.
  }
}
