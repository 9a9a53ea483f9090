import type { ClientTarget } from '../../gateways/campaign/clients.ts';
import type { OperatorQuestion } from '../../gateways/campaign/operators.ts';
import type { OperatorList } from '../../ports.ts';
import { runInProcess } from '../../workers/run-in-process.ts';

/** What the process gets: how to reach Campaign, and with whose session. */
export interface OperatorsJob {
  readonly target: ClientTarget;
  readonly instanceKey: string;
  /** `login` is of the operator who reads. */
  readonly question: OperatorQuestion & { readonly login: string };
}

/** Reads operators in a process of its own: sixty thousand of them as records are 120 MB that the backend would keep. */
export function readOperatorsAside(data: OperatorsJob, signal: AbortSignal): Promise<OperatorList> {
  return runInProcess({ file: new URL('operators-process.ts', import.meta.url), data, signal });
}
