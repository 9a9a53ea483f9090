import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { CampaignAccess, CampaignOperator, LogonTokens } from '../ports.ts';
import type { SessionRow, SessionTable } from '../store/store.ts';
import { StoredRowAltered } from '../store/stored-row-altered.ts';
import { WritesRefused } from '../store/writes-refused.ts';
import { createSealedBox, type SealedBox } from './sealed-box.ts';

export const idleMs = 30 * 60_000;
export const absoluteMs = 8 * 60 * 60_000;
// Each touch is a durable write; half a minute of idle time more or less changes nothing.
const touchEveryMs = 30_000;

/** Who a request comes from. Lives as long as the request; nothing of it is sent to a browser as it is. */
export interface SignedIn {
  readonly sessionHash: string;
  readonly instanceKey: string;
  readonly login: string;
  readonly operator: CampaignOperator;
  readonly expiresAt: number;
  /** When the password was proved last, ms since 1970. */
  readonly provedAt: number;
  readonly access: CampaignAccess;
  /** Seals what only this session may open again. */
  readonly box: SealedBox;
}

/** Who reads lists of an instance: a person, or the service operator, which is no person and can do nothing else. */
export type CampaignReader = Pick<SignedIn, 'sessionHash' | 'instanceKey' | 'login' | 'access'> & {
  readonly operator: Pick<CampaignOperator, 'mayApply'>;
};

export interface Sessions {
  /** A new session under a new id; the value is for the cookie and is stored nowhere else. */
  start(instanceKey: string, campaign: { tokens: LogonTokens; operator: CampaignOperator }): Promise<NewSession>;
  /** `ended` when there was one once, or the value is no session's at all. */
  find(cookie: string): Promise<SignedIn | 'ended'>;
  /** The password was proved once more. */
  prove(sessionHash: string): Promise<void>;
  /** False when it had ended before. */
  end(sessionHash: string): Promise<boolean>;
  /**
   * Ends the sessions that are past their end or idle. Gives those of which this process still knows how to reach Campaign: the
   * tokens in the store open only with the cookie.
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
  // Not known for a session from before this was stored.
  clockAheadMs: z.number().nullable().default(null),
});
const tokensSchema = z.strictObject({ sessionToken: z.string(), securityToken: z.string() });

export interface SessionParts {
  readonly table: SessionTable;
  readonly serverKey: Buffer;
  readonly now: () => number;
  /** Called for a session in the store that something else than the console changed. */
  readonly onAltered?: () => void;
}

/** Sessions with an opaque id of 256 bits, of which the store holds a hash. */
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

  /** Of sessions that were used in this process, by their hashes. */
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
      // Where nothing can be stored, the session goes on until the end that is stored.
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
