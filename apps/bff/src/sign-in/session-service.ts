import { setTimeout } from 'node:timers/promises';
import type { CampaignInstanceBody, SignedIn as SignedInBody } from '@console/contract';
import { proofLifeMs } from '@console/domain';
import type { InstanceConfig } from '../config/load-config.ts';
import type { CampaignAccess, CampaignDirectory } from '../ports.ts';
import { Problem } from '../problem.ts';
import type { AuditTable } from '../store/store.ts';
import type { AttemptLimits } from './attempt-limits.ts';
import type { RefusedTries } from './refused-tries.ts';
import type { NewSession, Sessions, SignedIn } from './sessions.ts';
import type { SignInQueue } from './sign-in-queue.ts';

export interface SessionService {
  /** Signs in at Campaign and starts a session; ends `former`, the browser's previous session. */
  signIn(input: SignInInput, former: SignedIn | undefined): Promise<NewSession>;
  /** Proves the password of the session's operator again; returns how long the proof is valid, ISO 8601. */
  confirm(signedIn: SignedIn, input: Omit<SignInInput, 'login'>): Promise<{ provedUntil: string }>;
  signOut(signedIn: SignedIn, requestId: string): Promise<void>;
  /** Ends a session that Campaign no longer knows. */
  lost(signedIn: SignedIn): Promise<void>;
  /** Ends overdue sessions, also in Campaign if possible. */
  endOverdue(): Promise<void>;
  describe(signedIn: SignedIn): SignedInBody;
}

export interface SignInInput {
  readonly instanceKey: string;
  readonly login: string;
  readonly password: string;
  readonly address: string;
  readonly requestId: string;
}

export interface SessionServiceParts {
  readonly instances: ReadonlyMap<string, InstanceConfig>;
  readonly campaign: CampaignDirectory;
  readonly sessions: Sessions;
  readonly limits: AttemptLimits;
  readonly queue: SignInQueue;
  readonly refusedTries: RefusedTries;
  readonly audit: AuditTable;
  readonly now: () => number;
  /** Settles open writes of the instance; its failures do not fail the sign-in. */
  readonly onSignedIn: (access: CampaignAccess) => Promise<void>;
}

const longestLookMs = 3_000;

/** The public facts of a configured instance. */
export function instanceBody({ key, label, address, campaignLogin }: InstanceConfig): CampaignInstanceBody {
  return { instanceKey: key, label, address, signIn: { campaignLogin } };
}

export function createSessionService(parts: SessionServiceParts): SessionService {
  const { instances, campaign, sessions, limits, queue, refusedTries, audit, now } = parts;
  const end = async (signedIn: SignedIn) => {
    if (!(await sessions.end(signedIn.sessionHash))) return;
    // Also sign out of Campaign; if that fails, its session ends by its own time limit.
    await campaign.signOut(signedIn.access).catch(() => undefined);
  };
  /** Checks the password with Campaign, within the limits on failed attempts. Audits failures; the caller audits success. */
  const checkPassword = async (event: 'sign-in' | 'confirmation', input: SignInInput) => {
    const { instanceKey, login, password, address, requestId } = input;
    const instance = instances.get(instanceKey);
    if (instance === undefined) throw new Problem('unknown-instance');
    const entry = { at: now(), event, login, instanceKey, requestId };
    const attempt = await limits.begin({ address, instanceKey, login });
    // People who signed in from this address before have their own lane, which strangers cannot fill.
    const lane = `${instanceKey} ${attempt.isKnown ? 'known' : 'others'}`;
    const ask = () => campaign.signIn(instanceKey, { login, password });
    const signedIn = await queue.run(lane, ask).catch(async (error: unknown) => {
      const code = error instanceof Problem ? error.code : 'failed';
      const refused = code === 'sign-in-refused';
      // An unreachable Campaign is not a wrong password.
      if (!refused) await attempt.takeBack();
      if (code !== 'sign-ins-under-way') await refusedTries.record({ ...entry, result: code });
      if (refused && attempt.isLast) await refusedTries.record({ ...entry, result: 'too-many-requests' });
      // Campaign gives the same reply for a wrong password and for an operator who may not use one. The few who still may
      // (allowOperator) are the way back when Adobe sign-in is broken, so everybody may try.
      throw refused && instance.campaignLogin === 'blocked' ? new Problem('native-sign-in-blocked') : error;
    });
    await attempt.succeeded();
    return { signedIn, entry };
  };
  return {
    async signIn(input, former) {
      const { signedIn, entry } = await checkPassword('sign-in', input);
      const session = await sessions.start(input.instanceKey, signedIn);
      await audit.append({ ...entry, result: 'signed-in' });
      if (former !== undefined) await end(former);
      // Do not wait long: the instance may hang, and the session already exists.
      await Promise.race([
        parts.onSignedIn(session.signedIn.access),
        setTimeout(longestLookMs, undefined, { ref: false }),
      ]);
      return session;
    },
    async confirm({ sessionHash, instanceKey, login }, input) {
      if (input.instanceKey !== instanceKey) throw new Problem('not-allowed');
      const { signedIn, entry } = await checkPassword('confirmation', { ...input, login });
      // This sign-in only checked the password; the session keeps its own tokens.
      await campaign.signOut({ instanceKey, tokens: signedIn.tokens }).catch(() => undefined);
      await sessions.prove(sessionHash);
      await audit.append({ ...entry, result: 'confirmed' });
      return { provedUntil: new Date(now() + proofLifeMs).toISOString() };
    },
    async signOut(signedIn, requestId) {
      const { login, instanceKey } = signedIn;
      await end(signedIn);
      await audit.append({ at: now(), event: 'sign-out', login, instanceKey, requestId, result: 'signed-out' });
    },
    async lost(signedIn) {
      await sessions.end(signedIn.sessionHash);
    },
    async endOverdue() {
      for (const access of await sessions.endOverdue()) await campaign.signOut(access).catch(() => undefined);
    },
    describe({ instanceKey, login, operator, expiresAt, provedAt }) {
      const instance = instances.get(instanceKey);
      // The instance was removed from the configuration.
      if (instance === undefined) throw new Problem('session-expired');
      return {
        instance: instanceBody(instance),
        login,
        operatorLabel: operator.label,
        mayApply: operator.mayApply,
        expiresAt: new Date(expiresAt).toISOString(),
        server: operator.server,
        now: new Date(now()).toISOString(),
        provedUntil: new Date(provedAt + proofLifeMs).toISOString(),
      };
    },
  };
}
