import { htmlReply, textReply, xmlReply, type HttpRequest, type Reply } from '../http/messages.ts';
import { readSoapAction, readSoapCall, writeSoapFault, writeSoapReply, type SoapCall } from './envelope.ts';
import {
  ACCOUNT_OFF_TEXT,
  AccessRefused,
  CampaignFault,
  INVALID_BEARER_TEXT,
  INVALID_LOGIN_TEXT,
  MethodFailure,
  methodError,
  NATIVE_LOGON_BLOCKED_TEXT,
  NO_RIGHT_TEXT,
  SESSION_EXPIRED_TEXT,
  undefinedMethod,
} from './faults.ts';
import type { AdobeSignIn } from './adobe-sign-in.ts';
import type { CampaignInstance } from './instance.ts';
import { methodOf } from './methods.ts';
import { wireTime, type Row } from './records.ts';
import { parameterCount } from '../schemas/services.ts';
import { sessionInfo } from './session-info.ts';
import type { OutputParameter } from './envelope.ts';

/** The result of a sign-in by an IMS access token; undefined when the token is invalid. */
type BearerSignIn = (instance: CampaignInstance, token: string) => AdobeSignIn | undefined;

export interface CampaignRouter {
  readonly instance: CampaignInstance;
  readonly bearerSignIn: BearerSignIn;
}

/** The name of a call for faults and counters: `xtk:session#Write`, or the name of a page such as `test`. */
export function campaignOperation(request: HttpRequest): string {
  if (request.path.endsWith('/soaprouter.jsp')) {
    const action = readSoapAction(request.header('soapaction'));
    if (!action) return 'unreadable';
    const persists = ['Write', 'WriteCollection', 'DeleteCollection'].includes(action.method);
    return `${persists ? 'xtk:session' : action.service}#${action.method}`;
  }
  return /([^/]+?)(?:\.jsp)?$/.exec(request.path)?.[1] ?? '';
}

/** The schema of a query, found in the raw text, since faults are decided before the message is parsed. */
export function querySchema(request: HttpRequest): string | undefined {
  if (readSoapAction(request.header('soapaction'))?.method !== 'ExecuteQuery') return undefined;
  return /<(?:\w+:)?queryDef\b[^>]*?\sschema\s*=\s*["']([^"']+)["']/.exec(request.body.toString('utf8'))?.[1];
}

/** Answers one request to an instance; `request.path` is relative to the instance. */
export function handleCampaign(router: CampaignRouter, request: HttpRequest): Reply {
  // The web server still answers while Campaign's own processes start.
  if (router.instance.inForce.isDown(Date.now()) && request.path.startsWith('/nl/')) {
    return htmlReply(503, 'Service Unavailable');
  }
  switch (request.path) {
    case '/nl/jsp/soaprouter.jsp':
      return request.method === 'POST' ? handleSoap(router, request) : textReply(405, 'Method Not Allowed');
    case '/r/test':
      return xmlReply(200, redirectionTest(router.instance, request));
    case '/nl/jsp/ping.jsp':
      return guardedPage(router, request, () => textReply(200, `OK\n${wireTime(Date.now())}\n`));
    case '/nl/jsp/mcPing.jsp':
      return guardedPage(router, request, () => textReply(200, `Ok\n${wireTime(Date.now())}\n0/400 pending events\n`));
    default:
      return htmlReply(404, 'Not Found');
  }
}

function redirectionTest({ build }: CampaignInstance, request: HttpRequest): string {
  const host = (request.header('host') ?? 'localhost').replaceAll(/[^\w.:-]/g, '');
  return (
    `<redir status='OK' date='${wireTime(Date.now())}' version='${build.releaseName}' build='${build.buildNumber}' ` +
    `sha1='0000000' instance='${build.key.replaceAll('-', '_')}' sourceIP='127.0.0.1' host='${host}' localHost='emulator'/>`
  );
}

function guardedPage(router: CampaignRouter, request: HttpRequest, page: () => Reply): Reply {
  try {
    authenticate(router, request, '');
    return page();
  } catch (error) {
    if (error instanceof AccessRefused) {
      return { status: 302, headers: { location: '/nl/jsp/logon.jsp' }, body: '' };
    }
    throw error;
  }
}

function handleSoap(router: CampaignRouter, request: HttpRequest): Reply {
  try {
    const action = readSoapAction(request.header('soapaction'));
    if (!action) throw new CampaignFault('SOP-330003 The SOAPAction header is missing.', undefined, 'SOAP-ENV:Client');
    const call = readSoapCall(action, request.body.toString('utf8'));
    return xmlReply(200, writeSoapReply(call, perform(router, request, call)));
  } catch (error) {
    if (error instanceof AccessRefused) return textReply(error.status, error.message);
    if (!(error instanceof CampaignFault)) throw error;
    const { faultCode, message, detail } = error;
    return xmlReply(200, writeSoapFault({ faultCode, text: message, detail }));
  }
}

function perform(router: CampaignRouter, request: HttpRequest, call: SoapCall): readonly OutputParameter[] {
  checkParameters(call);
  const anonymous = call.service === 'xtk:session' ? call.method : '';
  if (anonymous === 'Logon') return logon(router.instance, call);
  if (anonymous === 'BearerTokenLogon') return bearerLogon(router, call);
  if (anonymous === 'GetServerTime') {
    return [{ name: 'ptmServerTime', type: 'xsd:dateTime', value: new Date().toISOString() }];
  }
  const operator = authenticate(router, request, call.sessionToken);
  const method = methodOf(call);
  if (!method) throw undefinedMethod(call.method, call.service);
  const { instance } = router;
  try {
    const sessionToken = call.sessionToken === '' ? cookieToken(request) : call.sessionToken;
    return method({ instance, operator, call: { ...call, sessionToken } });
  } catch (error) {
    if (error instanceof MethodFailure) throw methodError(call.method, call.service, error.message);
    throw error;
  }
}

/** Refuses parameters beyond those that the schema declares. */
function checkParameters(call: SoapCall): void {
  const declared = parameterCount(call.service, call.method);
  if (declared === undefined || call.parameters.length <= declared) return;
  throw methodError(
    call.method,
    call.service,
    `The method takes ${declared} parameters, not ${call.parameters.length}.`,
  );
}

function logon(instance: CampaignInstance, call: SoapCall): readonly OutputParameter[] {
  const login = call.parameters[0]?.text ?? '';
  const operator = instance.enabledOperator(login);
  const allowed = instance.build.allowedNativeLogins;
  if (allowed && !allowed.includes(login)) throw new AccessRefused(NATIVE_LOGON_BLOCKED_TEXT);
  if (!operator || !instance.acceptsPassword(login, call.parameters[1]?.text ?? '')) {
    throw new AccessRefused(INVALID_LOGIN_TEXT);
  }
  return openSession(instance, operator);
}

function bearerLogon(router: CampaignRouter, call: SoapCall): readonly OutputParameter[] {
  return openSession(router.instance, bearerOperator(router, call.parameters[0]?.text.trim() ?? ''));
}

function bearerOperator({ instance, bearerSignIn }: CampaignRouter, token: string): Row {
  const answer = bearerSignIn(instance, token);
  if (answer?.outcome === 'signed-in') return answer.operator;
  throw new AccessRefused(answer === undefined ? INVALID_BEARER_TEXT : REFUSALS[answer.outcome], 401);
}

const REFUSALS: Readonly<Record<Exclude<AdobeSignIn['outcome'], 'signed-in'>, string>> = {
  'no-right': NO_RIGHT_TEXT,
  'account-off': ACCOUNT_OFF_TEXT,
  'operator-disabled': INVALID_BEARER_TEXT,
};

function openSession(instance: CampaignInstance, operator: Row): readonly OutputParameter[] {
  const session = instance.sessions.create(operator);
  return [
    { name: 'pstrSessionToken', type: 'xsd:string', value: session.sessionToken },
    { name: 'pSessionInfo', type: 'ns:Element', value: sessionInfo(instance, operator) },
    { name: 'pstrSecurityToken', type: 'xsd:string', value: session.securityToken },
  ];
}

/** The operator of the request, by a Bearer token, or by a session token in cookie or body together with the security token. */
function authenticate(router: CampaignRouter, request: HttpRequest, bodyToken: string): Row {
  const { instance } = router;
  const bearer = /^Bearer\s+(.+)$/i.exec(request.header('authorization') ?? '')?.[1];
  if (bearer !== undefined) {
    return bearerOperator(router, bearer);
  }
  const cookie = cookieToken(request);
  const session = instance.sessions.find(cookie === '' ? bodyToken : cookie, request.header('x-security-token') ?? '');
  const operator = session ? instance.enabledOperator(session.login) : undefined;
  if (!operator) throw new AccessRefused(SESSION_EXPIRED_TEXT);
  return operator;
}

function cookieToken(request: HttpRequest): string {
  return /(?:^|;\s*)__sessiontoken=([^;]*)/.exec(request.header('cookie') ?? '')?.[1]?.trim() ?? '';
}
