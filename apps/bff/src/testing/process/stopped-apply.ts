import type { GuardCode } from '@console/domain';
import type { TestBrowser } from '../test-browser.ts';
import type { TestConsole } from '../test-console.ts';

/** The running product and its users. */
export interface ApplyWorld {
  readonly console: TestConsole;
  readonly admin: TestBrowser;
}

export type Step = (world: ApplyWorld) => unknown;

/** An apply that must be refused, and the expected problem. */
export interface StoppedApply {
  readonly what: string;
  readonly change: object;
  /** Before the plan is made. */
  readonly before?: Step;
  /** Between the plan and its apply. */
  readonly meanwhile?: Step;
  /**
   * The overrides that the apply sends: `none`, `all` with good reasons, `entries` without reasons, `but-one`, one `reason` for
   * all, or exactly these.
   */
  readonly says:
    | 'none'
    | 'all'
    | 'entries'
    | 'but-one'
    | { readonly reason: string }
    | readonly { readonly guard: string }[];
  readonly code: string;
  readonly stops?: readonly GuardCode[];
  readonly moved?: readonly string[];
}

export const stage = { associationMask: 'Campaign - acme_stage - (.*)' };
