import type { CampaignAccess } from '../../ports.ts';
import type { Intent } from '../../store/tables/changes/settlement.ts';
import { createOpenIntents, type OpenIntentParts, type OpenIntents } from './open-intents.ts';
import { createSettling, type Settling, type SettlingParts } from './settling.ts';

export interface UnsettledWrites {
  readonly openIntents: OpenIntents;
  readonly settling: Settling;
  /** When the process starts: ends what a former one has left, as far as the store alone can tell. */
  recover(): Promise<void>;
  /** When somebody signs in: asks Campaign with their session. What goes wrong here is no matter of signing in. */
  lookAfter(access: CampaignAccess): Promise<void>;
}

interface Log {
  warn(facts: object, text: string): void;
}

type UnsettledWriteParts = Omit<OpenIntentParts, 'onFound'> &
  Omit<SettlingParts, 'openIntents'> & { readonly log: Log };

/** Writes whose outcome is not known: settled whenever somebody looks, and said in the log until then. Strangers are told nothing. */
export function createUnsettledWrites({ log, ...parts }: UnsettledWriteParts): UnsettledWrites {
  const openIntents = createOpenIntents({ ...parts, onFound: (facts) => log.warn(facts, 'write settled later') });
  const settling = createSettling({ ...parts, openIntents });
  const warn = (instanceKey: string, { planId, accountName }: Pick<Intent, 'planId' | 'accountName'>) =>
    log.warn({ instanceKey, planId, accountName }, 'write not settled');
  return {
    openIntents,
    settling,
    async recover() {
      for (const intent of await openIntents.recover()) warn(intent.instanceKey, intent);
    },
    async lookAfter(access) {
      const left = await settling.round(access).catch(() => []);
      for (const write of left) warn(access.instanceKey, write);
    },
  };
}
