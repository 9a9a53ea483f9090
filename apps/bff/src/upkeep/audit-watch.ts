import { Problem } from '../problem.ts';
import { repeated } from './repeated.ts';
import type { ChainEnd } from '../store/audit/audit-chain.ts';
import type { AuditFault } from '../store/audit/audit-check.ts';
import type { AuditTable } from '../store/store.ts';

export interface AuditWatch {
  /** Checks the chain now and daily, and logs its head hourly. */
  start(): void;
  /** Logs the head of the chain, so that a log stored elsewhere shows if the end is cut off later. Never rejects. */
  logHead(): Promise<void>;
  /** @throws Problem `store-unavailable` while the last check found the chain broken */
  requireWhole(): void;
  /** Resolves when no check is running. */
  stop(): Promise<void>;
}

interface Log {
  info(facts: object, text: string): void;
  error(facts: object, text: string): void;
}

interface AuditWatchParts {
  readonly audit: Pick<AuditTable, 'verify' | 'head'>;
  readonly log: Log;
  /** Called after every completed check. */
  readonly onChecked?: ((isWhole: boolean) => void) | undefined;
}

const hourMs = 60 * 60_000;

/** Checks the audit chain while the console runs. A broken chain fails `ready` and is logged; actions are still recorded. */
export function createAuditWatch({ audit, log, onChecked }: AuditWatchParts): AuditWatch {
  const stopping = new AbortController();
  const { signal } = stopping;
  let isBroken = false;
  let noted: ChainEnd | undefined;

  const found = (fault: AuditFault | undefined) => {
    isBroken = fault !== undefined;
    if (fault !== undefined) log.error(fault, 'audit broken');
    onChecked?.(!isBroken);
  };
  const check = async () => {
    try {
      const { head, fault } = await audit.verify({ noted, signal });
      found(fault);
      if (fault !== undefined) return;
      noted = head;
      log.info(head, 'audit whole');
    } catch (error) {
      if (!signal.aborted) log.error({ err: error }, 'audit not checked');
    }
  };
  /** False if no head is proved, or an older one was put back. */
  const logHead = async () => {
    const head = await audit.head();
    if (head === undefined || head.seq < (noted?.seq ?? 0)) return false;
    noted = head;
    log.info(head, 'audit head');
    return true;
  };
  const lookAtHead = async () => {
    if (!(await logHead())) await check();
  };
  const rounds = [repeated(24 * hourMs, check, 0), repeated(hourMs, lookAtHead)];
  return {
    start() {
      for (const round of rounds) round.start();
    },
    async logHead() {
      // The next round reports what is wrong.
      await logHead().catch(() => undefined);
    },
    requireWhole() {
      if (isBroken) throw new Problem('store-unavailable');
    },
    async stop() {
      stopping.abort();
      for (const round of rounds) await round.stop();
    },
  };
}
