/** `replayed`: applied before, under this very key; `resumed`: being applied under this very key. */
export type Claim = 'claimed' | 'key-reused' | 'replayed' | 'applied' | 'resumed' | 'applying' | 'unknown' | 'expired';

export interface ClaimFacts {
  readonly planId: string;
  /** The plan that the person's key is bound to; undefined: it was never used. */
  readonly boundTo: string | undefined;
  /** Undefined: there is no such plan. */
  readonly plan:
    | { readonly state: 'open' | 'applying' | 'applied' | 'unknown'; readonly expiresAt: number }
    | undefined;
  readonly now: number;
}

/** What becomes of a request to apply a plan under an idempotency key: a plan is taken once, and repeated under its key. */
export function decideClaim({ planId, boundTo, plan, now }: ClaimFacts): Claim {
  if (boundTo !== undefined && boundTo !== planId) return 'key-reused';
  if (plan === undefined) return 'expired';
  if (plan.state === 'applied') return boundTo === undefined ? 'applied' : 'replayed';
  if (plan.state === 'applying') return boundTo === undefined ? 'applying' : 'resumed';
  if (plan.state === 'unknown') return 'unknown';
  return plan.expiresAt <= now ? 'expired' : 'claimed';
}
