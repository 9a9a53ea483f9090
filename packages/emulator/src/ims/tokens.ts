import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

/** Lifetime of an access token in seconds, as IMS states it. */
export const TOKEN_LIFETIME_SECONDS = 86_399;
const KEY_ID = 'ims_na1-key-1';
const SIGNATURE = 'RS256';

/** The client and the account of a token. */
export interface TokenSubject {
  readonly clientId: string;
  readonly userId: string;
  readonly email: string;
  readonly scopes: readonly string[];
}

export interface IssuedToken extends TokenSubject {
  readonly id: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** Neither revoked nor expired. */
  readonly usable: boolean;
}

interface KeyPair {
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

/** Access tokens issued by this IMS. Really signed, but checked by a table, so that a check needs no cryptography. */
export class TokenStore {
  private readonly issued = new Map<string, Omit<IssuedToken, 'usable'>>();
  private readonly revoked = new Set<string>();
  private keys: Promise<KeyPair> | undefined;

  /** Signs a token of the shape IMS uses: no `aud` and no `exp`, times as text in milliseconds. */
  async issue(subject: TokenSubject): Promise<string> {
    const { privateKey } = await this.keyPair();
    const createdAt = Date.now();
    const id = `${createdAt}_${randomUUID()}_uw2`;
    const token = await new SignJWT({
      id,
      type: 'access_token',
      client_id: subject.clientId,
      user_id: subject.userId,
      as: 'ims-na1',
      aa_id: subject.userId,
      ctp: 3,
      moi: randomUUID().slice(0, 8),
      scope: subject.scopes.join(','),
      created_at: String(createdAt),
      expires_in: '86400000',
    })
      .setProtectedHeader({ alg: SIGNATURE, kid: KEY_ID, x5u: `${KEY_ID}.cer` })
      .sign(privateKey);
    this.issued.set(token, { ...subject, id, createdAt, expiresAt: createdAt + TOKEN_LIFETIME_SECONDS * 1000 });
    return token;
  }

  find(token: string): IssuedToken | undefined {
    const known = this.issued.get(token);
    return known && { ...known, usable: !this.revoked.has(token) && known.expiresAt > Date.now() };
  }

  /** Every access token issued so far. */
  issuedTokens(): string[] {
    return [...this.issued.keys()];
  }

  revoke(token: string): void {
    this.revoked.add(token);
  }

  /** The public half of the signing key, as a JWKS document. */
  async publicKeys(): Promise<{ keys: JWK[] }> {
    const { publicJwk } = await this.keyPair();
    return { keys: [publicJwk] };
  }

  // Created on first use: a key takes more time than the rest of the start.
  private keyPair(): Promise<KeyPair> {
    this.keys ??= createKeyPair();
    return this.keys;
  }
}

async function createKeyPair(): Promise<KeyPair> {
  const { privateKey, publicKey } = await generateKeyPair(SIGNATURE);
  return { privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid: KEY_ID, alg: SIGNATURE, use: 'sig' } };
}
