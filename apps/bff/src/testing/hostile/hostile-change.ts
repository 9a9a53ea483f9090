import type { ImpactChange } from '@console/contract';
import type { Doubt, GuardCode, GuardState, Verdict } from '@console/domain';

/** Attributes of an account as Campaign stores them. */
export type Attributes = Readonly<Record<string, string>>;

export type HostileInstance = 'acme-prod' | 'acme-stage' | 'acme-new' | 'acme-v8';

export type SomeCounts = Readonly<Partial<Record<Verdict, number>>>;

export type SomeGuards = Readonly<Partial<Record<GuardCode, Exclude<GuardState, 'clear'>>>>;

/** What comes of asking for a plan of the change. */
export type PlanTruth =
  /** It says of people and guards what is said without a plan. */
  | 'same'
  /** It says the same of people, and nothing speaks against it: it needs no restart. */
  | 'no-guards'
  /** Nothing is asked: there is no change, or whoever asks may not plan. */
  | 'none'
  | { readonly code: string; readonly paths?: readonly string[] };

/** How things are when the change is asked about, in the order in which it comes about. */
export interface Circumstances {
  /** Stored otherwise than by the seed, restarted with, and the restart declared. */
  readonly inForce?: Attributes;
  /** Written by somebody else since, one write after the other, while the console looks in between. */
  readonly outside?: readonly Attributes[];
  /** The account is made anew under its name, with these values on top of its own. */
  readonly anew?: Attributes;
  readonly isDeleted?: boolean;
  readonly hasTwin?: boolean;
  readonly areSecretsHidden?: boolean;
  /** Attributes left out of each reply about the account. */
  readonly unread?: readonly string[];
  /** A list of Campaign that cannot be read. */
  readonly failing?: 'operators' | 'operatorGroups';
  readonly isReadingStated?: boolean;
  /** Pinned: whoever asks keeps the group of administrators, and no agency reaches it. */
  readonly isPinned?: boolean;
  /** The plan is of the account as it was before the writes by somebody else. */
  readonly isDraftOld?: boolean;
  /** Lists of Admin Console are older than a day. */
  readonly isStale?: boolean;
}

export interface ToldTruth {
  /** Verdicts that are not nought. */
  readonly counts: SomeCounts;
  /** How many sign in today, cannot, and may. */
  readonly today: readonly [signsIn: number, cannot: number, notKnown: number];
  /** Verdicts by e-mail address or login; `apart` for whoever is not on the list, being counted apart. */
  readonly people?: Readonly<Record<string, Verdict | 'apart'>>;
  /** What somebody's verdict, or their state after the change, is in doubt for. */
  readonly doubts?: Readonly<Record<string, readonly Doubt[]>>;
  /** All others are clear. */
  readonly guards: SomeGuards;
  readonly plan: PlanTruth;
}

/** A change meant to get a certain answer that is wrong; what is true of it follows from the design and the seed alone. */
export type HostileChange = {
  readonly what: string;
  readonly on?: HostileInstance;
  readonly login?: string;
  readonly given?: Circumstances;
  readonly change: ImpactChange;
} & (ToldTruth | { readonly refused: string; readonly plan: PlanTruth });
