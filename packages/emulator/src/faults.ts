import type { Damage } from './damage/effect.ts';

/** The effect on a matching call. */
export type FaultEffect =
  /** The answer comes `ms` later; with `afterWrite` the call is performed at once, else when the answer comes. */
  | { kind: 'latency'; ms: number; afterWrite?: boolean }
  /** No answer ever; the call is not performed. */
  | { kind: 'hang' }
  /** The connection is reset, before the call is performed or after it. */
  | { kind: 'reset'; afterWrite?: boolean }
  /** The call is performed; the connection ends after this many bytes of the body. */
  | { kind: 'truncate'; bytes: number }
  /** The call is performed; its reply is changed at any member, re-encoded or cut. */
  | Damage
  /** Sends this reply; the call is not performed. */
  | { kind: 'reply'; status: number; contentType: string; body: string }
  /** A proxy's HTML page with this status. */
  | { kind: 'html'; status: number }
  /** A SOAP fault, with HTTP 200 unless said otherwise. `code` begins the text, such as `SOP-330011`. */
  | { kind: 'soap-fault'; code: string; text: string; detail?: string; status?: number }
  /** XSV-350008 in one of its two forms. */
  | { kind: 'session-expired'; form: 'text-403' | 'fault-200' }
  /** 429; `retryAfter` is seconds or an HTTP date. */
  | { kind: 'throttle'; retryAfter: string }
  /** Another administrator changes the account just before the call is performed. */
  | { kind: 'change-record'; account: string; change: Record<string, string> };

/** A fault: an effect, and the calls that it applies to. */
export interface Fault {
  target: FaultTarget;
  /** Campaign only; every instance by default. */
  instanceKey?: string;
  /** `Write`, `xtk:session#Write`, `ExecuteQuery`, `test`, `groups`, `users`, `group-users`, `user`, `user-groups`, `action`, `token`; every call when left out. */
  method?: string;
  /** Only queries of this schema, such as `xtk:operator`; Campaign's `ExecuteQuery` only. */
  schema?: string;
  /** Only calls with this text in their address, query included, or in their body: `/users/{org}/3?`, `startLine="5000"`. */
  match?: string;
  /** How many matching calls pass first. */
  skip?: number;
  /** How many calls are affected; 1 by default. */
  times?: number;
  effect: FaultEffect;
}

export type FaultTarget = 'campaign' | 'ims' | 'user-management';

/** The properties of a call that faults match. */
export interface CallIdentity {
  readonly target: FaultTarget;
  readonly instanceKey?: string;
  readonly operation: string;
  /** The schema of a query. */
  readonly schema?: string | undefined;
  /** Whether a text occurs in the address or the body of the call. */
  readonly mentions?: (text: string) => boolean;
}

interface Armed {
  readonly fault: Fault;
  toSkip: number;
  left: number;
}

/** Pending faults. The first one that matches and is due is used; at most one fault for each call. */
export class FaultPlan {
  private armed: Armed[] = [];

  add(fault: Fault): void {
    this.armed.push({ fault, toSkip: fault.skip ?? 0, left: fault.times ?? 1 });
  }

  clear(): void {
    this.armed = [];
  }

  take(call: CallIdentity): FaultEffect | undefined {
    for (const armed of this.armed) {
      if (!matches(armed.fault, call) || armed.left <= 0) continue;
      if (armed.toSkip > 0) {
        armed.toSkip -= 1;
        continue;
      }
      armed.left -= 1;
      return armed.fault.effect;
    }
    return undefined;
  }
}

function matches(fault: Fault, call: CallIdentity): boolean {
  if (fault.target !== call.target) return false;
  if (fault.instanceKey !== undefined && fault.instanceKey !== call.instanceKey) return false;
  if (fault.schema !== undefined && fault.schema !== call.schema) return false;
  if (fault.match !== undefined && call.mentions?.(fault.match) !== true) return false;
  if (fault.method === undefined) return true;
  return call.operation === fault.method || call.operation.endsWith(`#${fault.method}`);
}
