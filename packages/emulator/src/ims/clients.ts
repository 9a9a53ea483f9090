/** A credential known to IMS. */
export interface ImsClient {
  readonly clientId: string;
  /** Two may be valid at once, while one is being replaced; none for a public client, such as an app in a browser. */
  readonly secrets: readonly string[];
  readonly scopes: readonly string[];
  readonly mayUseClientCredentials: boolean;
  readonly userId: string;
  readonly email: string;
}

/** The client of a request, or why it is refused. */
export type Authentication =
  | { readonly kind: 'client'; readonly client: ImsClient }
  | { readonly kind: 'refused'; readonly description: string };

/** Checks id and secret, or the id alone of a public client. */
export function authenticate(clients: readonly ImsClient[], parameters: ReadonlyMap<string, string>): Authentication {
  const client = clients.find(({ clientId }) => clientId === parameters.get('client_id'));
  const secret = parameters.get('client_secret');
  if (client?.secrets.length === 0) {
    if (secret === undefined) return { kind: 'client', client };
    return { kind: 'refused', description: 'unexpected client_secret parameter' };
  }
  if (client && secret !== undefined && client.secrets.includes(secret)) return { kind: 'client', client };
  return { kind: 'refused', description: 'invalid client_id or client_secret parameter' };
}
