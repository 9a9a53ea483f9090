import type { AccountActBody, PlainChangeBody, PlanBody, PlanSetBody } from '@console/contract';
import type { SettingsChange } from '@console/domain';
import type { UseMutationResult } from '@tanstack/react-query';

interface PlanBasis {
  /** The revision the form was loaded from; leave it out to plan on whatever is stored now. */
  readonly baseRevision?: string | undefined;
}

/** What to compute a plan of: a change of the account for Adobe sign-in, or of another one; or its beginning and its end. */
export type PlanRequest = PlanBasis &
  (
    | { readonly kind: 'ims'; readonly change: SettingsChange }
    | { readonly kind: 'plain'; readonly change: PlainChangeBody }
    | { readonly kind: 'create'; readonly account: string; readonly type: string; readonly change: PlainChangeBody }
    | { readonly kind: 'delete' }
  );

/** Computes a plan for a change; nothing reaches Campaign. */
export type PlanMutation = UseMutationResult<PlanBody, Error, PlanRequest>;

/** Computes a plan for each of several accounts; nothing reaches Campaign. */
export type PlanSetMutation = UseMutationResult<PlanSetBody, Error, readonly AccountActBody[]>;
