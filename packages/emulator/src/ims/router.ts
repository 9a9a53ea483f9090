import { emptyReply, htmlReply, jsonReply, type HttpRequest, type Reply } from '../http/messages.ts';
import { authenticate, type ImsClient } from './clients.ts';
import { TOKEN_LIFETIME_SECONDS, type TokenStore } from './tokens.ts';

export interface ImsRouter {
  readonly origin: string;
  readonly clients: readonly ImsClient[];
  readonly tokens: TokenStore;
}

const TOKEN_PATH = /^\/token\/v[123]\/?$/;

/** The name of a call for faults and counters: `token`, `keys`, `validate_token`, `revoke` or the first part of the path. */
export function imsOperation(request: HttpRequest): string {
  return request.path.split('/').find((segment) => segment !== '') ?? '';
}

/** Answers one request; `request.path` is relative to `/ims`. */
export async function handleIms(router: ImsRouter, request: HttpRequest): Promise<Reply> {
  const { path, method } = request;
  if (path === '/.well-known/openid-configuration') return jsonReply(200, discovery(router.origin));
  if (path === '/keys') return jsonReply(200, await router.tokens.publicKeys());
  const known =
    TOKEN_PATH.test(path) || path === '/validate_token/v1' || path === '/revoke' || path === '/invalidate_token/v2';
  if (!known) return htmlReply(404, 'Not Found');
  if (method !== 'POST' && path !== '/validate_token/v1') return oauthError(405, 'invalid_request', 'POST is required');
  const parameters = await readParameters(request);
  if (TOKEN_PATH.test(path)) return token(router, request, parameters);
  if (path === '/validate_token/v1') return validate(router, request, parameters);
  return path === '/revoke' ? revoke(router, parameters) : invalidate(router, parameters);
}

/** Issuer without a path, and neither PKCE methods nor an end-session endpoint: as Adobe publishes it. */
function discovery(origin: string) {
  return {
    issuer: origin,
    authorization_endpoint: `${origin}/ims/authorize/v2`,
    token_endpoint: `${origin}/ims/token/v3`,
    userinfo_endpoint: `${origin}/ims/userinfo/v2`,
    revocation_endpoint: `${origin}/ims/revoke`,
    jwks_uri: `${origin}/ims/keys`,
    response_types_supported: ['code', 'token', 'id_token', 'id_token token', 'code id_token'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'email', 'profile'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    grant_types_supported: ['authorization_code', 'implicit_grant', 'refresh_token'],
  };
}

function oauthError(status: number, error: string, description: string): Reply {
  return jsonReply(status, { error, error_description: description }, { 'cache-control': 'no-store' });
}

/** Parameters from the query and from a body in either form encoding; IMS takes them from all three. */
async function readParameters(request: HttpRequest): Promise<Map<string, string>> {
  const parameters = new Map(request.query);
  const contentType = request.header('content-type') ?? '';
  if (/^multipart\/form-data\b/i.test(contentType)) {
    const form = await new Response(new Uint8Array(request.body), { headers: { 'content-type': contentType } })
      .formData()
      .catch(() => undefined);
    form?.forEach((value, name) => {
      if (typeof value === 'string') parameters.set(name, value);
    });
  } else {
    for (const [name, value] of new URLSearchParams(request.body.toString('utf8'))) parameters.set(name, value);
  }
  const basic = /^Basic\s+(.+)$/i.exec(request.header('authorization') ?? '')?.[1];
  if (basic !== undefined) {
    // Both halves are form-encoded (RFC 6749, section 2.3.1); the first colon separates them.
    const [, id = '', secret = ''] = /^([^:]*):(.*)$/s.exec(Buffer.from(basic, 'base64').toString('utf8')) ?? [];
    parameters.set('client_id', decoded(id)).set('client_secret', decoded(secret));
  }
  return parameters;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function token(router: ImsRouter, request: HttpRequest, parameters: ReadonlyMap<string, string>): Promise<Reply> {
  const grant = parameters.get('grant_type') ?? '';
  if (grant === '') return oauthError(400, 'invalid_request', 'grant_type is required');
  if (grant !== 'client_credentials') {
    return oauthError(400, 'unsupported_grant_type', `The grant type ${grant} is not supported`);
  }
  const caller = authenticate(router.clients, parameters);
  if (caller.kind === 'refused') return oauthError(401, 'invalid_client', caller.description);
  const { client } = caller;
  if (!client.mayUseClientCredentials) {
    return jsonReply(403, { message: 'Client not authorized for client_credentials grant' });
  }
  const scopes = (parameters.get('scope') ?? '').split(/[\s,]+/).filter((scope) => scope !== '');
  if (scopes.length === 0 || scopes.some((scope) => !client.scopes.includes(scope))) {
    return oauthError(400, 'invalid_scope', 'Invalid scope value');
  }
  const accessToken = await router.tokens.issue({ ...client, scopes });
  return jsonReply(
    200,
    { access_token: accessToken, token_type: 'bearer', expires_in: TOKEN_LIFETIME_SECONDS },
    { 'cache-control': 'no-store', 'x-debug-id': request.header('x-debug-id') ?? 'emulator' },
  );
}

/** Whether a token is valid. The caller names a known client, in the parameter or in the header that will be required. */
function validate(router: ImsRouter, request: HttpRequest, parameters: ReadonlyMap<string, string>): Reply {
  const clientId = parameters.get('client_id') ?? request.header('x-ims-clientid') ?? '';
  if (clientId === '') return oauthError(400, 'invalid_request', 'client_id is required');
  if (!router.clients.some((client) => client.clientId === clientId)) {
    return oauthError(401, 'invalid_client', 'invalid client_id parameter');
  }
  const bearer = /^Bearer\s+(.+)$/i.exec(request.header('authorization') ?? '')?.[1];
  const known = router.tokens.find(parameters.get('token') ?? bearer ?? '');
  if (!known?.usable) return jsonReply(200, { valid: false, reason: known ? 'revoked' : 'bad_signature' });
  // UNCONFIRMED: the reason given for a token of another type than asked for.
  if ((parameters.get('type') ?? ACCESS_TOKEN) !== ACCESS_TOKEN)
    return jsonReply(200, { valid: false, reason: 'bad_type' });
  return jsonReply(200, {
    valid: true,
    expires_at: known.expiresAt,
    token: {
      id: known.id,
      scope: known.scopes.join(','),
      user_id: known.userId,
      expires_in: '86400000',
      client_id: known.clientId,
      type: ACCESS_TOKEN,
    },
  });
}

const ACCESS_TOKEN = 'access_token';

/** `revoke`: a confidential client proves itself, a public one gives its id. */
function revoke(router: ImsRouter, parameters: ReadonlyMap<string, string>): Reply {
  const caller = authenticate(router.clients, parameters);
  if (caller.kind === 'refused') return oauthError(401, 'invalid_client', caller.description);
  return endToken(router, caller.client, parameters);
}

/** `invalidate_token/v2`: id and secret, and the type of the token. */
function invalidate(router: ImsRouter, parameters: ReadonlyMap<string, string>): Reply {
  const caller = authenticate(router.clients, parameters);
  if (caller.kind === 'refused') return oauthError(401, 'invalid_client', caller.description);
  if (caller.client.secrets.length === 0) return oauthError(401, 'invalid_client', 'client_secret is required');
  if ((parameters.get('token_type') ?? '') === '') return oauthError(400, 'invalid_request', 'token_type is required');
  if ((parameters.get('cascading') ?? 'all') !== 'all') return oauthError(400, 'invalid_request', 'cascading is all');
  return endToken(router, caller.client, parameters);
}

/** Revokes a token of the client; an unknown token is not an error (RFC 7009, section 2.2). */
function endToken({ tokens }: ImsRouter, client: ImsClient, parameters: ReadonlyMap<string, string>): Reply {
  const token = parameters.get('token') ?? '';
  if (token === '') return oauthError(400, 'invalid_request', 'token is required');
  const known = tokens.find(token);
  // UNCONFIRMED: RFC 7009 says that the request is refused, and names no error.
  if (known && known.clientId !== client.clientId) {
    return oauthError(400, 'invalid_request', 'The token was issued to another client');
  }
  const isOfType = (parameters.get('token_type') ?? ACCESS_TOKEN) === ACCESS_TOKEN;
  if (known && isOfType) tokens.revoke(token);
  return emptyReply(200);
}
