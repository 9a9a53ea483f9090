import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { CampaignAccess, CampaignOperator, LogonTokens } from '../ports.ts';
import type { SessionRow, SessionTable } from '../store/store.ts';
import { StoredRowAltered } from '../store/stored-row-altered.ts';
import { WritesRefused } from '../store/writes-refused.ts';
import { createSealedBox, type SealedBox } from './sealed-box.ts';

export const idleMs = 30 * 60_000;
export const absoluteMs = 8 * 60 * 60_000;
// Each touch is a durable write, and half a minute of idle time does not matter.
const touchEveryMs = 30_000;

/** The person behind a request. Exists only during the request and is never sent to a browser as it is. */
export interface SignedIn {
  readonly sessionHash: string;
  readonly instanceKey: string;
  readonly login: string;
  readonly operator: CampaignOperator;
  readonly expiresAt: number;
  /** When the password was last proved, ms since 1970. */
  readonly provedAt: number;
  readonly access: CampaignAccess;
  /** Seals what only this session may open again. */
  readonly box: SealedBox;
}

/** Who reads the lists of an instance: a person, or the service operator, which can do nothing else. */
export type CampaignReader = Pick<SignedIn, 'sessionHash' | 'instanceKey' | 'login' | 'access'> & {
  readonly operator: Pick<CampaignOperator, 'mayApply'>;
};

export interface Sessions {
  /** Starts a session with a new id. The returned value is for the cookie and is not stored. */
  start(instanceKey: string, campaign: { tokens: LogonTokens; operator: CampaignOperator }): Promise<NewSession>;
  /** `ended` if the session is over or never existed. */
  find(cookie: string): Promise<SignedIn | 'ended'>;
  /** Notes that the password was proved again. */
  prove(sessionHash: string): Promise<void>;
  /** False if it had already ended. */
  end(sessionHash: string): Promise<boolean>;
  /**
   * Ends sessions that are past their end or idle. Returns the Campaign access of those that this process has used: the tokens
   * in the store open only with the cookie.
   */
  endOverdue(): Promise<readonly CampaignAccess[]>;
}

export interface NewSession {
  readonly cookie: string;
  readonly signedIn: SignedIn;
}

const profileSchema = z.strictObject({
  login: z.string(),
  label: z.string(),
  mayApply: z.boolean(),
  server: z.strictObject({ releaseName: z.string(), buildNumber: z.string() }),
  // Null for sessions older than this field.
  clockAheadMs: z.number().nullable().default(null),
});
const tokensSchema = z.strictObject({ sessionToken: z.string(), securityToken: z.string() });

export interface SessionParts {
  readonly table: SessionTable;
  readonly serverKey: Buffer;
  readonly now: () => number;
  /** Called when a stored session was changed by something other than the console. */
  readonly onAltered?: () => void;
}

/** Sessions with an opaque id of 256 bits, stored as a hash. */
export function createSessions({ table, serverKey, now, onAltered }: SessionParts): Sessions {
  const boxOf = (secret: Buffer, owner: string, purpose: string) =>
    createSealedBox({ serverKey, secret, owner, purpose });

  const signedInOf = (row: SessionRow, secret: Buffer): SignedIn | undefined => {
    const opened = boxOf(secret, row.idHash, 'campaign-tokens').open(row.sealedTokens);
    if (opened === undefined) return undefined;
    return {
      sessionHash: row.idHash,
      instanceKey: row.instanceKey,
      login: row.login,
      operator: profileSchema.parse(JSON.parse(row.profile)),
      expiresAt: row.expiresAt,
      provedAt: row.provedAt,
      access: { instanceKey: row.instanceKey, tokens: tokensSchema.parse(JSON.parse(opened)) },
      box: boxOf(secret, row.idHash, 'plan-secret'),
    };
  };

  /** Access of the sessions that this process has used, by their hashes. */
  const known = new Map<string, CampaignAccess>();

  return {
    async start(instanceKey, { tokens, operator }) {
      const secret = randomBytes(32);
      const idHash = hashOf(secret);
      const at = now();
      const row = {
        idHash,
        instanceKey,
        login: operator.login,
        profile: JSON.stringify(profileSchema.parse(operator)),
        sealedTokens: boxOf(secret, idHash, 'campaign-tokens').seal(JSON.stringify(tokensSchema.parse(tokens))),
        createdAt: at,
        seenAt: at,
        expiresAt: at + absoluteMs,
        provedAt: at,
      };
      await table.insert(row);
      const signedIn = signedInOf(row, secret);
      if (signedIn === undefined) throw new Error('a session just sealed does not open');
      known.set(idHash, signedIn.access);
      return { cookie: secret.toString('base64url'), signedIn };
    },
    async find(cookie) {
      const secret = Buffer.from(cookie, 'base64url');
      if (secret.length !== 32 || secret.toString('base64url') !== cookie) return 'ended';
      const at = { now: now(), idleSince: now() - idleMs };
      const row = await table.find(hashOf(secret), at).catch((error: unknown) => {
        if (!(error instanceof StoredRowAltered)) throw error;
        onAltered?.();
        return undefined;
      });
      const signedIn = row && signedInOf(row, secret);
      if (row === undefined || signedIn === undefined) return 'ended';
      const isDue = at.now - row.seenAt >= touchEveryMs;
      // If the store takes no write, the session lasts until its stored end.
      const goesOn = async () =>
        await table.touch(row.idHash, at).catch((error: unknown) => {
          if (error instanceof WritesRefused) return true;
          throw error;
        });
      if (isDue && !(await goesOn())) return 'ended';
      known.set(row.idHash, signedIn.access);
      return signedIn;
    },
    prove: (sessionHash) => table.prove(sessionHash, now()),
    async end(sessionHash) {
      known.delete(sessionHash);
      return await table.end(sessionHash, now());
    },
    async endOverdue() {
      const ended = await table.endOverdue({ now: now(), idleSince: now() - idleMs });
      const reachable = ended.flatMap((hash) => known.get(hash) ?? []);
      for (const hash of ended) known.delete(hash);
      return reachable;
    },
  };
}

function hashOf(secret: Buffer): string {
  return createHash('sha256').update(secret).digest('base64url');
}
