import { displayName, type Schema } from '../schemas/definition.ts';

/** A SOAP fault, sent with HTTP 200 as Campaign does. */
export class CampaignFault extends Error {
  override readonly name = 'CampaignFault';
  readonly faultCode: 'SOAP-ENV:Server' | 'SOAP-ENV:Client';
  readonly detail: string | undefined;

  constructor(text: string, detail?: string, faultCode: 'SOAP-ENV:Server' | 'SOAP-ENV:Client' = 'SOAP-ENV:Server') {
    super(text);
    this.detail = detail;
    this.faultCode = faultCode;
  }
}

/** Something failed inside a method: becomes the `detail` of the generic SOP-330011 wrapper. */
export class MethodFailure extends Error {
  override readonly name = 'MethodFailure';
}

/** An authentication refusal: plain text, HTTP 403 unless said otherwise. */
export class AccessRefused extends Error {
  override readonly name = 'AccessRefused';
  readonly status: number;

  constructor(text: string, status = 403) {
    super(text);
    this.status = status;
  }
}

export const SESSION_EXPIRED_TEXT = 'XSV-350008 Session has expired or is invalid. Please reconnect.';
export const INVALID_LOGIN_TEXT = 'XSV-350012 Invalid login or password. Connection denied.';

/**
 * UNCONFIRMED. What an instance with `imsConfig/nonIMSAuthnAPI@disableAPI` answers to a native logon is not public;
 * an Adobe ID tried with native logon is known to get this text.
 */
export const NATIVE_LOGON_BLOCKED_TEXT = 'XSV-350012 Invalid login or password. Connection denied.';

/** UNCONFIRMED. Text and status of an invalid Bearer token are not public. */
export const INVALID_BEARER_TEXT = 'XSV-350112 The Bearer token is invalid or has expired.';

/** The words are Adobe's (ims-troubleshooting); UNCONFIRMED: their status and whether a code comes before them. */
export const NO_RIGHT_TEXT = 'Login does not have any right matching the expression';

/** UNCONFIRMED. The reply where the account for Adobe sign-in is disabled, incomplete or not the only one. */
export const ACCOUNT_OFF_TEXT = 'XSV-350012 Invalid login or password. Connection denied.';

/**
 * UNCONFIRMED. How an instance refuses to list operators, or the rows of another schema, is not public. This code is known to mean a detail that is hidden from
 * accounts without the rights.
 */
export const READING_REFUSED_TEXT =
  'SOP-330023 The detail of this error is hidden from accounts without the right to see it.';

export function methodError(method: string, service: string, detail: string): CampaignFault {
  return new CampaignFault(`SOP-330011 Error while executing the method '${method}' of service '${service}'.`, detail);
}

export function undefinedMethod(method: string, service: string): CampaignFault {
  return new CampaignFault(
    `SOP-330006 The method '${method}' is not defined in SOAP service '${service}'.`,
    undefined,
    'SOAP-ENV:Client',
  );
}

/** The cause line for a schema that the instance does not have. */
export function unknownSchema(id: string): MethodFailure {
  return new MethodFailure(`XFR-180000 The schema '${id}' is unknown.`);
}

/** The cause lines for an attribute that the schema does not have. */
export function unknownAttribute(schema: Schema, path: string): MethodFailure {
  const name = path.replace('@', '');
  return new MethodFailure(
    `Attribute '${name}' unknown (see definition of schema '${displayName(schema)}').\n` +
      `XTK-170036 Unable to parse expression '${path}'.`,
  );
}

/** The cause lines for an expression that cannot be parsed. */
export function unreadableExpression(expression: string, reason: string): MethodFailure {
  return new MethodFailure(`${reason}\nXTK-170036 Unable to parse expression '${expression}'.`);
}

/**
 * The cause lines for a clause that this server does not support. It is refused, since ignoring it would give a wrong answer.
 * UNCONFIRMED: the codes of a real server are not public.
 */
export function unsupported(what: string): MethodFailure {
  return new MethodFailure(`XTK-170006 ${what} is not available on this server.`);
}

/** The cause lines for a document that cannot be stored. */
export function unsavable(schema: Schema, reason: string): MethodFailure {
  return new MethodFailure(`${reason}\nXSV-350023 Unable to save document of type '${displayName(schema)}'.`);
}
