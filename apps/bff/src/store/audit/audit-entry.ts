import type { ApplyCostBody, RecordedOverrideBody } from '@console/contract';

/** The basis on which an apply was decided. */
export interface PlanDecision {
  readonly overrides: readonly RecordedOverrideBody[];
  readonly cost: ApplyCostBody | null;
  /** When the impact was computed again for the apply, ms since 1970. */
  readonly rereadAt: number | null;
}

/** Allow-listed facts of one event, never with values of fields. */
export interface AuditEntry {
  readonly at: number;
  readonly event: string;
  readonly login?: string | undefined;
  readonly instanceKey?: string | undefined;
  readonly accountName?: string | undefined;
  readonly planId?: string | undefined;
  readonly requestId?: string | undefined;
  readonly fields?: readonly string[] | undefined;
  readonly result: string;
  /** What was overridden, why, and who loses sign-in. */
  readonly details?: PlanDecision | undefined;
}
