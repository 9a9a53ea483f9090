import type { Emulator } from '../emulator-handle.ts';
import { escapeText } from '../xml/write.ts';

/** What came back from a call, as text. */
export interface SoapAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

export interface SoapSession {
  readonly sessionToken: string;
  readonly securityToken: string;
}

/** Sends one call in the form of the rich client: unprefixed method element, tokens in cookie and header. */
export async function callSoap(
  url: string,
  call: { action: string; parameters: string; session?: SoapSession | undefined; headers?: Record<string, string> },
): Promise<SoapAnswer> {
  const [service = '', method = ''] = call.action.split('#');
  const tokens: Record<string, string> = call.session
    ? { cookie: `__sessiontoken=${call.session.sessionToken}`, 'x-security-token': call.session.securityToken }
    : {};
  const response = await fetch(`${url}/nl/jsp/soaprouter.jsp`, {
    method: 'POST',
    headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${call.action}"`, ...tokens, ...call.headers },
    body:
      `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>` +
      `<${method} xmlns='urn:${service}'><sessiontoken></sessiontoken>${call.parameters}</${method}>` +
      `</soapenv:Body></soapenv:Envelope>`,
  });
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    body: await response.text(),
  };
}

/** Logs on and returns both tokens. */
export async function logOn(url: string, login = 'demo-admin', password = 'demo'): Promise<SoapSession> {
  const { body } = await callSoap(url, {
    action: 'xtk:session#Logon',
    parameters: `<login>${escapeText(login)}</login><password>${escapeText(password)}</password><parameters/>`,
  });
  return { sessionToken: textOf(body, 'pstrSessionToken'), securityToken: textOf(body, 'pstrSecurityToken') };
}

/** Text of the first element with this name; throws when there is none. */
export function textOf(body: string, name: string): string {
  const match = new RegExp(`<${name}[^>]*>([^<]*)<`).exec(body);
  if (!match) throw new Error(`No ${name} in ${body}`);
  return match[1] ?? '';
}

/** An access token of the emulator's technical account. */
export async function technicalToken(emulator: Emulator): Promise<string> {
  const { clientId, clientSecret, scope } = emulator.technicalAccount;
  const response = await fetch(`${emulator.imsUrl}/token/v3`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope,
    }),
  });
  const { access_token: token }: { access_token?: unknown } = Object(await response.json());
  if (typeof token !== 'string') throw new Error('No access token.');
  return token;
}
