import type { ClientTarget } from '../gateways/campaign/clients.ts';
import type { CampaignAccess, OperatorList } from '../ports.ts';
import { runInWorker } from './run-in-worker.ts';

/** What the thread is told: how to reach Campaign, and with whose session. */
export interface OperatorsJob {
  readonly target: ClientTarget;
  readonly access: CampaignAccess;
  readonly login: string;
}

/** Reads operators in a thread of its own: sixty thousand of them as records are 120 MB that the backend would keep. */
export function readOperatorsAside(job: OperatorsJob, signal: AbortSignal): Promise<OperatorList> {
  return runInWorker({ file: new URL('operators-worker.ts', import.meta.url), data: job, signal });
}
