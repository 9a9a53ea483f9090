/**
 * Why a call failed.
 *
 * - `invalid-client`: every configured secret was refused; `invalid-scope`: the scope is not provisioned for this client;
 *   `grant-refused`: any other OAuth error, its name in `code`.
 * - `unauthorized`: 401 with a fresh token; `forbidden`: 403; `not-found`: 404; `http-status`: any other error status.
 * - `throttled`: 429 of the token endpoint, with `retryAt`. User Management returns throttling as a result instead.
 * - `refused`: status 200 whose `result` is not success; `code` is that result.
 * - `unexpected-reply`: a redirect, HTML, or JSON of another shape. `too-large`: a cap on bytes was passed.
 * - `deadline`, `unreachable`, `aborted`: no answer in time, no connection (network code in `code`), the caller's signal.
 * - `invalid-options`: refused before anything was sent; `code` names the option.
 */
export type AdobeApiErrorKind =
  | 'invalid-client'
  | 'invalid-scope'
  | 'grant-refused'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'http-status'
  | 'throttled'
  | 'refused'
  | 'unexpected-reply'
  | 'too-large'
  | 'deadline'
  | 'unreachable'
  | 'aborted'
  | 'invalid-options';

export interface AdobeFailureFacts {
  kind: AdobeApiErrorKind;
  /** `token`, or the kind of reading. Never an address. */
  operation: string;
  status?: number | undefined;
  /** An error name of Adobe's, or of the network. */
  code?: string | undefined;
  /** Milliseconds since 1970. */
  retryAt?: number | undefined;
  /** Adobe's `X-Request-Id` or `x-debug-id`, for a support ticket. */
  requestId?: string | undefined;
}

/** The one error of this package. Holds no token, secret or reply text. */
export class AdobeApiError extends Error {
  readonly kind: AdobeApiErrorKind;
  readonly operation: string;
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly retryAt: number | undefined;
  readonly requestId: string | undefined;

  constructor(facts: AdobeFailureFacts) {
    const code = errorName(facts.code);
    const known = [code, facts.status === undefined ? undefined : `HTTP ${facts.status}`].filter(
      (fact) => fact !== undefined,
    );
    super(`${facts.operation}: ${facts.kind}${known.length === 0 ? '' : ` (${known.join(', ')})`}`);
    this.name = 'AdobeApiError';
    this.kind = facts.kind;
    this.operation = facts.operation;
    this.status = facts.status;
    this.code = code;
    this.retryAt = facts.retryAt;
    this.requestId = identifier(facts.requestId);
  }

  toJSON(): AdobeFailureFacts & { message: string } {
    const { kind, operation, status, code, retryAt, requestId, message } = this;
    return { kind, operation, status, code, retryAt, requestId, message };
  }
}

// Codes come from replies, and from the network. Error names are words, or a few digits; those of OpenSSL have both, and so has
// the status of a proxy. A secret or token echoed back is none of these.
function errorName(text: string | undefined): string | undefined {
  return text !== undefined &&
    /^(?:[A-Za-z_.-]{1,64}|\d{3,6}|(?:PROXY_)?ERR_(?:SSL|TLS)_[A-Z\d_]{1,64}|PROXY_[1-5]\d\d)$/.test(text)
    ? text
    : undefined;
}

function identifier(text: string | undefined): string | undefined {
  return text !== undefined && /^[\w.:-]{1,64}$/.test(text) ? text : undefined;
}
