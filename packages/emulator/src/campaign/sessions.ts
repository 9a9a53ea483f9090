import { randomBytes, randomUUID } from 'node:crypto';
import type { Row } from './records.ts';

/** Campaign's default `sessionTimeOutSec`, in milliseconds. */
const SESSION_LIFETIME = 86_400_000;

export interface Session {
  readonly sessionToken: string;
  readonly securityToken: string;
  readonly login: string;
  readonly expiresAt: number;
}

/** Sessions of one instance: pairs of a session token and a security token. */
export class Sessions {
  private readonly open = new Map<string, Session>();
  private readonly issued: string[] = [];

  create(operator: Row): Session {
    const session: Session = {
      sessionToken: `___${randomUUID().toUpperCase()}`,
      securityToken: `@${randomBytes(79).toString('base64')}`,
      login: operator.get('@name') ?? '',
      expiresAt: Date.now() + SESSION_LIFETIME,
    };
    this.open.set(session.sessionToken, session);
    this.issued.push(session.sessionToken, session.securityToken);
    return session;
  }

  /** The session of both tokens, or undefined when either is missing, wrong or too old. */
  find(sessionToken: string, securityToken: string): Session | undefined {
    const session = this.open.get(sessionToken);
    if (!session || session.securityToken !== securityToken) return undefined;
    if (session.expiresAt <= Date.now()) {
      this.open.delete(sessionToken);
      return undefined;
    }
    return session;
  }

  end(sessionToken: string): void {
    this.open.delete(sessionToken);
  }

  /** Every token issued so far, also of ended sessions. */
  issuedTokens(): readonly string[] {
    return this.issued;
  }

  endAll(): void {
    this.open.clear();
  }
}
