import type { ClientTarget } from '../../gateways/campaign/clients.ts';
import type { OperatorQuestion } from '../../gateways/campaign/operators.ts';
import type { OperatorList } from '../../ports.ts';
import { runInProcess } from '../../workers/run-in-process.ts';

/** What the process gets: how to reach Campaign, and with whose session. */
export interface OperatorsJob {
  readonly target: ClientTarget;
  readonly instanceKey: string;
  /** `login` is that of the operator who reads. */
  readonly question: OperatorQuestion & { readonly login: string };
}

/** Reads operators in a process of its own: sixty thousand records take 120 MB, which the backend would not give back. */
export function readOperatorsAside(data: OperatorsJob, signal: AbortSignal): Promise<OperatorList> {
  return runInProcess({ file: new URL('operators-process.ts', import.meta.url), data, signal });
}
