import type { ImpactBasisBody, ReadingOnWordBody } from '@console/contract';
import type { ImpactBytes, ImpactQuestion } from '../../ports.ts';
import type { SignInGates, SourceFact } from '@console/domain';

export interface ImpactJob {
  readonly id: number;
  readonly before: string;
  readonly after: string;
  readonly gates: SignInGates;
  readonly statedReading: ReadingOnWordBody | null;
  readonly basis: ImpactBasisBody | null;
  readonly question: ImpactQuestion;
  /** The current sources; those among the facts may be from an earlier, equal read. */
  readonly sources: readonly SourceFact[];
  readonly deadlineMs: number;
}

/** `facts` replace those the worker has; jobs use the latest facts. */
export type ImpactOrder =
  | { readonly kind: 'facts'; readonly bytes: ImpactBytes }
  | { readonly kind: 'job'; readonly job: ImpactJob }
  | { readonly kind: 'cancel'; readonly id: number };

export type ImpactAnswer =
  | { readonly id: number; readonly kind: 'answer'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly kind: 'nobody' }
  /** Cancelled, or past its deadline. */
  | { readonly id: number; readonly kind: 'given-up' }
  | { readonly id: number; readonly kind: 'failed'; readonly name: string };
