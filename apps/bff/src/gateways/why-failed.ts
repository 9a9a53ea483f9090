import type { AdobeApiError } from '@console/adobe-api';
import type { CallFailure, FailureReason } from '@console/contract';

/** Codes of Node (its documentation, `tls` and `errors`), OpenSSL and undici. */
const reasons: Readonly<Record<string, FailureReason>> = {
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unknown-ca',
  UNABLE_TO_GET_ISSUER_CERT: 'unknown-ca',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'unknown-ca',
  SELF_SIGNED_CERT_IN_CHAIN: 'unknown-ca',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'unknown-ca',
  CERT_UNTRUSTED: 'unknown-ca',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-name',
  HOSTNAME_MISMATCH: 'certificate-name',
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-expired',
  EPROTO: 'tls',
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'name-not-found',
  EAI_AGAIN: 'name-not-found',
  EAI_FAIL: 'name-not-found',
  EAI_NODATA: 'name-not-found',
  EADDRREFUSED: 'address-not-allowed',
  EHOSTUNREACH: 'no-route',
  ENETUNREACH: 'no-route',
  EHOSTDOWN: 'no-route',
  ENETDOWN: 'no-route',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'reset',
  UND_ERR_SOCKET: 'reset',
  UND_ERR_CONNECT_TIMEOUT: 'no-connection-in-time',
  ETIMEDOUT: 'no-connection-in-time',
  UND_ERR_HEADERS_TIMEOUT: 'no-answer-in-time',
  UND_ERR_BODY_TIMEOUT: 'no-answer-in-time',
};

/** What the failure of a proxy is called. Others of the network are `proxy-failed`. */
const proxyReasons: Partial<Record<FailureReason, FailureReason>> = {
  refused: 'proxy-refused',
  'name-not-found': 'proxy-name-not-found',
  'no-connection-in-time': 'proxy-no-connection-in-time',
  'unknown-ca': 'proxy-unknown-ca',
};

const gatewayStatuses = new Set(['502', '503', '504']);
const proxyMark = 'PROXY_';

/** Why a call without an answer failed, for the person who has to mend it. Codes of the proxy between are those of `tunnel.ts`. */
export function callFailure(upstream: CallFailure['upstream'], code: string | undefined): CallFailure {
  if (code === undefined) return { upstream, reason: 'other' };
  if (!code.startsWith(proxyMark)) return { upstream, reason: reasonOf(code), code };
  const ofProxy = code.slice(proxyMark.length);
  return { upstream, reason: proxyReasonOf(ofProxy), code: ofProxy };
}

/** The same of an answer; undefined when it is none of a proxy or balancer before the upstream. */
export function gatewayFailure(upstream: CallFailure['upstream'], status: number | undefined): CallFailure | undefined {
  const code = String(status);
  return gatewayStatuses.has(code) ? { upstream, reason: 'gateway', code } : undefined;
}

/** The same of a call of Adobe's APIs that was not answered; undefined where the answer is Adobe's own. */
export function adobeFailure({ kind, operation, code, status }: AdobeApiError): CallFailure | undefined {
  const upstream = operation === 'token' ? 'ims' : 'user-management';
  if (kind === 'deadline') return { upstream, reason: 'no-answer-in-time' };
  return kind === 'unreachable' ? callFailure(upstream, code) : gatewayFailure(upstream, status);
}

function proxyReasonOf(code: string): FailureReason {
  if (code === '407') return 'proxy-credentials';
  if (gatewayStatuses.has(code)) return 'proxy-gateway';
  return /^\d+$/u.test(code) ? 'proxy-denied' : (proxyReasons[reasonOf(code)] ?? 'proxy-failed');
}

function reasonOf(code: string): FailureReason {
  return reasons[code] ?? (/^ERR_(?:SSL|TLS)_/u.test(code) ? 'tls' : 'other');
}
