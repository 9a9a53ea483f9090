import type { ImpactChange } from '@console/contract';
import type { Doubt, GuardCode, GuardState, Verdict } from '@console/domain';

/** Attributes of an account as Campaign stores them. */
export type Attributes = Readonly<Record<string, string>>;

export type HostileInstance = 'acme-prod' | 'acme-stage' | 'acme-new' | 'acme-v8';

export type SomeCounts = Readonly<Partial<Record<Verdict, number>>>;

export type SomeGuards = Readonly<Partial<Record<GuardCode, Exclude<GuardState, 'clear'>>>>;

/** The reply to a plan of the change. */
export type PlanTruth =
  /** The plan has the same people and guards as the impact. */
  | 'same'
  /** The plan has the same people and no guards: it needs no restart. */
  | 'no-guards'
  /** No plan is asked for: there is no change, or the person may not plan. */
  | 'none'
  | { readonly code: string; readonly paths?: readonly string[] };

/** The situation in which the change is tried, in the order in which it is set up. */
export interface Circumstances {
  /** Values that differ from the seed and are in force: stored, restarted with, and the restart declared. */
  readonly inForce?: Attributes;
  /** Later writes by somebody else, one after the other; the console reads the account in between. */
  readonly outside?: readonly Attributes[];
  /** The account is deleted and created again under its name, with these values on top of its own. */
  readonly anew?: Attributes;
  readonly isDeleted?: boolean;
  readonly hasTwin?: boolean;
  readonly areSecretsHidden?: boolean;
  /** Attributes left out of each reply about the account. */
  readonly unread?: readonly string[];
  /** A Campaign list that cannot be read. */
  readonly failing?: 'operators' | 'operatorGroups';
  readonly isReadingStated?: boolean;
  /** Pinned: the person who asks keeps the administrators' group, and no agency reaches it. */
  readonly isPinned?: boolean;
  /** The plan is based on the account as it was before somebody else's writes. */
  readonly isDraftOld?: boolean;
  /** Lists of Admin Console are older than a day. */
  readonly isStale?: boolean;
}

export interface ImpactTruth {
  /** Without verdicts that nobody has. */
  readonly counts: SomeCounts;
  /** How many sign in today, cannot, and may. */
  readonly today: readonly [signsIn: number, cannot: number, notKnown: number];
  /** Verdicts by e-mail address or login; `apart` for people who are counted apart and not listed. */
  readonly people?: Readonly<Record<string, Verdict | 'apart'>>;
  /** The doubts about a person's verdict or state after the change. */
  readonly doubts?: Readonly<Record<string, readonly Doubt[]>>;
  /** All others are clear. */
  readonly guards: SomeGuards;
  readonly plan: PlanTruth;
}

/** A change that tries to provoke a wrong certain answer. The truth follows from the design and the seed alone. */
export type HostileChange = {
  readonly what: string;
  readonly on?: HostileInstance;
  readonly login?: string;
  readonly given?: Circumstances;
  readonly change: ImpactChange;
} & (ImpactTruth | { readonly refused: string; readonly plan: PlanTruth });
