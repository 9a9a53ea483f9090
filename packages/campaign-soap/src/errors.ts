/**
 * Why a call failed.
 *
 * - `fault`: Campaign refused the call; `code` is its first error code.
 * - `session-expired` (XSV-350008), `sign-in-refused` (XSV-350012), `address-refused` (XSV-350013): recognised by code,
 *   because the HTTP status differs between builds.
 * - `http-status`: an HTTP error without a SOAP fault, such as a proxy's 503 page.
 * - `unexpected-reply`: well transferred, but not the reply of this method (HTML, JSON, empty, redirect, other encoding).
 * - `malformed-reply`: XML that is cut off, not well formed, or carries a DOCTYPE.
 * - `too-large`: a cap on bytes, depth, attributes, nodes or rows was passed.
 * - `deadline`: no headers, or no end of the reply, in time.
 * - `unreachable`: no connection, or a connection lost on the way; `code` is the network error's code.
 * - `aborted`: the caller's signal fired.
 * - `invalid-request`: refused before sending; `field` names the value.
 */
export type CampaignSoapErrorKind =
  | 'fault'
  | 'session-expired'
  | 'sign-in-refused'
  | 'address-refused'
  | 'http-status'
  | 'unexpected-reply'
  | 'malformed-reply'
  | 'too-large'
  | 'deadline'
  | 'unreachable'
  | 'aborted'
  | 'invalid-request';

/** Could the request have reached Campaign? `yes`: it answered; `maybe`: sent or partly sent; `no`: never left. */
export type Sent = 'no' | 'maybe' | 'yes';

export interface FailureFacts {
  kind: CampaignSoapErrorKind;
  /** `schema#Method`, or the path of a plain GET. */
  operation: string;
  sent: Sent;
  code?: string | undefined;
  status?: number | undefined;
  /** What went wrong, in fixed words of this package: it becomes part of the message, so never upstream text. */
  reason?: string | undefined;
  /** Upstream text, secrets of the call already removed. Not part of the message, of JSON, or of enumerable properties. */
  detail?: string | undefined;
  field?: string | undefined;
}

/** The one error of this package. `message`, `toJSON` and enumerable properties hold no token, password or document content. */
export class CampaignSoapError extends Error {
  readonly kind: CampaignSoapErrorKind;
  readonly operation: string;
  readonly sent: Sent;
  /** A Campaign code such as `SOP-330011`, or for `unreachable` the network code such as `ECONNREFUSED`. */
  readonly code: string | undefined;
  readonly status: number | undefined;
  readonly field: string | undefined;
  readonly #detail: string | undefined;

  constructor(facts: FailureFacts) {
    super(messageOf(facts));
    this.name = 'CampaignSoapError';
    this.kind = facts.kind;
    this.operation = facts.operation;
    this.sent = facts.sent;
    this.code = facts.code;
    this.status = facts.status;
    this.field = facts.field;
    this.#detail = facts.detail;
  }

  /** Campaign's own words. They may repeat stored values: show them to an administrator, escaped; never log them. */
  get detail(): string | undefined {
    return this.#detail;
  }

  /** True when Campaign is known not to have carried the call out: it was never sent, or was refused. */
  get refused(): boolean {
    return this.sent === 'no' || refusals.has(this.kind);
  }

  toJSON(): Omit<FailureFacts, 'detail' | 'reason'> & { message: string } {
    const { kind, operation, sent, code, status, field, message } = this;
    return { kind, operation, sent, code, status, field, message };
  }
}

const refusals = new Set<CampaignSoapErrorKind>(['fault', 'session-expired', 'sign-in-refused', 'address-refused']);

function messageOf({ kind, operation, code, status, reason, field }: FailureFacts): string {
  const facts = [code, status === undefined ? undefined : `HTTP ${status}`, field, reason].filter(
    (fact) => fact !== undefined,
  );
  return `${operation}: ${kind}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
}

/** Below this length a secret may be a part of ordinary words. */
const shortestReplaced = 8;

/**
 * Removes what the call itself sent in confidence, and anything shaped like a stored Campaign secret (`@` + base64),
 * from upstream text: a database error may quote the row it refused.
 * Undefined when the text holds a short secret, such as the password `a`: it looks like a part of a word, so
 * replacing it would garble the text and spell the secret out by the gaps, and leaving it may show it.
 */
export function redact(text: string, secrets: readonly string[]): string | undefined {
  const found = secrets.filter((secret) => secret !== '' && text.includes(secret));
  if (found.some((secret) => secret.length < shortestReplaced)) return undefined;
  // The longest first: one secret may begin with another, and its rest must not stay.
  const clean = found
    .toSorted((left, right) => right.length - left.length)
    .reduce((rest, secret) => rest.replaceAll(secret, '[secret]'), text);
  return clean.replaceAll(/@[A-Za-z0-9+/]{8,}={1,2}/g, '[secret]');
}
