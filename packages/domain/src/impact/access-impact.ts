import type { AssociationMask } from '../mask/association-mask.ts';
import type { Administrator } from '../people/administrator.ts';
import type { Expectation } from '../expectations/expectations.ts';
import type { NearKind } from '../people/near-people.ts';
import type { ApartCounts } from '../people/people-apart.ts';
import type { OperatorColumns } from '../people/columns/operator-columns.ts';
import type { UserColumns } from '../people/columns/user-columns.ts';
import type { AdobeUser, AuthenticationKind, JoinKind, SourceFact } from '../people/people.ts';
import type { OperatorGroup, ProductProfile } from '../preview/product-profile.ts';
import type { AlternativeOutcome, AlternativeReading, MatchOutcome } from '../preview/profile-match.ts';
import type { DialectConstruct } from '../mask-dialect/constructs.ts';
import type { StatedReading } from '../mask-readings/stated-reading.ts';
import type { Pace } from './reach/mask-columns.ts';
import type { CannotCause, SignIn, SignInGates, SignInState } from './sign-in/sign-in-states.ts';
import type { Doubt } from '../people/source-doubts.ts';
import type { Unmatched } from '../expectations/unmatched-names.ts';
import type {
  ApartKind,
  ExpectationState,
  GuardCode,
  GuardState,
  IdentityNote,
  Verdict,
  VerdictCounts,
} from './verdicts.ts';

/** Everything that was read from Campaign and Admin Console. */
export interface ImpactFacts {
  readonly users: UserColumns;
  readonly operators: OperatorColumns;
  readonly groups: readonly OperatorGroup[];
  readonly profiles: readonly ProductProfile[];
  /** Names of profiles of other products, known not to count. */
  readonly otherProfileNames?: readonly string[] | undefined;
  /** Names known to be user groups. */
  readonly userGroupNames?: readonly string[] | undefined;
  readonly sources: readonly SourceFact[];
}

export interface GroupRef {
  readonly name: string;
  readonly label: string;
}

/** Whether a person signs in, and if that is not known, why not. */
export interface PersonSignIn extends SignIn {
  readonly doubts: readonly Doubt[];
}

/** How many people are in each state before the change, and for each cause how many cannot sign in. */
export interface TodayCounts {
  readonly states: Readonly<Record<SignInState, number>>;
  readonly causes: Readonly<Record<CannotCause, number>>;
}

/** One person's row; the shape of the contract's `personImpactSchema`. */
export interface PersonImpact {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly logins: readonly string[];
  /** How each of `logins` was matched to the person; empty for an operator without an Admin Console user. */
  readonly joinedBy: readonly JoinKind[];
  readonly verdict: Verdict;
  /** Before the change. */
  readonly today: PersonSignIn;
  /** After it. */
  readonly next: PersonSignIn;
  readonly before: readonly GroupRef[];
  readonly after: readonly GroupRef[];
  readonly wasAdministrator: boolean;
  /** Why the person is counted apart; `null` for people of the instance. */
  readonly apart: ApartKind | null;
  /** Whether the person's profiles were read. If not, an empty list of groups means nothing. */
  readonly profilesRead: boolean;
  readonly notes: readonly IdentityNote[];
  readonly doubts: readonly Doubt[];
  /** What engines read differently, by one of the masks, in the names of the person's profiles. */
  readonly constructs: readonly DialectConstruct[];
  readonly why: readonly ChangedStep[];
}

/** Why a profile gives no group. */
export const noGroupCauses = [
  'outside-mask',
  'captures-nothing',
  'no-such-group',
  'depends-on-engine',
  'unsupported',
] as const;
export type NoGroupCause = (typeof noGroupCauses)[number];

/** A profile that gives another group after the change, by the main reading. */
export interface ChangedStep {
  readonly profileName: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Why it gives no group after the change; `null` where it gives one. */
  readonly cause: NoGroupCause | null;
}

export interface ReadingStep {
  readonly outcome: MatchOutcome;
  readonly groupName: string | null;
  readonly groupLabel: string | null;
  readonly alternatives: readonly AlternativeOutcome[];
  /** What engines read differently of the name. */
  readonly construct: DialectConstruct | null;
  /** Where the captured group does not exist: existing groups that the profile misses by a slip in its name. */
  readonly nearGroups: readonly GroupRef[];
}

/** Why a person has the verdict; the shape of the contract's `personWhySchema`. */
export interface PersonWhy {
  readonly person: PersonImpact;
  readonly identity: {
    readonly adobeUser: Pick<AdobeUser, 'email' | 'username' | 'name' | 'state'> | null;
    readonly operators: readonly {
      readonly login: string;
      readonly label: string;
      readonly email: string;
      /** `null` when that was not read. */
      readonly isDisabled: boolean | null;
      readonly authentication: AuthenticationKind;
      readonly joinedBy: JoinKind | null;
      readonly groups: readonly GroupRef[];
    }[];
    /** People on the other side who may be this person, though nothing joins them: by address, else login. */
    readonly near: readonly { readonly who: string; readonly kind: NearKind }[];
  };
  readonly profiles: readonly {
    readonly profileName: string;
    readonly via: 'direct' | 'user-group' | 'unknown';
    readonly userGroups: readonly string[];
    readonly isListed: boolean;
    readonly before: ReadingStep;
    readonly after: ReadingStep;
  }[];
  readonly groups: readonly {
    readonly name: string;
    readonly label: string;
    readonly before: 'yes' | 'no' | 'maybe';
    readonly after: 'yes' | 'no' | 'maybe';
    readonly rights: readonly string[] | null;
  }[];
  readonly sources: readonly SourceFact[];
}

export interface PeopleFilter {
  readonly verdicts?: readonly Verdict[] | undefined;
  /** Before the change. */
  readonly state?: SignInState | undefined;
  /** Why they cannot sign in before the change; more than `state` says. */
  readonly cause?: CannotCause | undefined;
  readonly group?: string | undefined;
  readonly wasAdministrator?: boolean | undefined;
  readonly doubt?: Doubt | undefined;
  /** People counted apart are left out unless this names their kind, or a text is searched. */
  readonly apart?: ApartKind | undefined;
  readonly search?: string | undefined;
}

/** People that a filter leaves: the worst verdict first, then administrators, then by name, e-mail and id. */
export interface FoundPeople {
  readonly length: number;
  rows(offset: number, limit: number): PersonImpact[];
}

export interface Guard {
  readonly code: GuardCode;
  readonly state: GuardState;
  readonly params: Readonly<Record<string, string>>;
  /** Guards that cover every doubt of this one: it is listed under them. */
  readonly through?: readonly GuardCode[] | undefined;
  /** The change did not cause it, and does not make it worse. */
  readonly wasSoBefore?: boolean | undefined;
}

export interface GuardQuestion {
  /** Login of the operator who asks. */
  readonly login: string;
  /** Campaign gives that operator the named right `admin`, by whatever group. */
  readonly hasAdminRight?: boolean | undefined;
  /** How many people, and how many percent of those who sign in, may lose sign-in. */
  readonly limits: { readonly people: number; readonly percent: number };
  readonly expectations: readonly ExpectationResult[];
  /** The same expectations in the same order, checked before the change. */
  readonly expectationsBefore?: readonly ExpectationResult[] | undefined;
  /** Experience Cloud accounts of the instance. */
  readonly accountsOfKind: number;
  /** Accounts of other types that may be of the same kind; 0 by default. */
  readonly accountsMaybeOfKind?: number;
  /** False where the settings before the change are assumed: nobody knows whether the server was restarted. */
  readonly isInForceKnown?: boolean | undefined;
}

export interface ExpectationResult {
  readonly expectation: Expectation;
  readonly state: ExpectationState;
  readonly failures: readonly {
    readonly who: string;
    readonly personId: string | null;
    readonly step:
      | 'not-found'
      | 'no-profile'
      | 'outside-mask'
      | 'captures-nothing'
      | 'no-such-group'
      | 'other-group'
      | 'reaches-group'
      | 'account-off'
      | 'account-disabled'
      | 'not-in-campaign-yet'
      | 'unknown';
    readonly detail: string;
  }[];
  readonly failureCount: number;
  /** Names in the expectation that a complete list does not have: why it is vain, or a reason why it fails. */
  readonly unmatched: readonly Unmatched[];
}

/** How many people of the instance lose sign-in for certain, and how many may; `possible` includes `certain`. */
export interface SignInLosses {
  readonly certain: number;
  readonly possible: number;
}

/** A person whose verdict is not `unchanged`. */
export interface TouchedPerson {
  readonly personId: string;
  /** E-mail address, else login. */
  readonly who: string;
  readonly verdict: Verdict;
}

/** What a change of the mask, or of other settings, does to everybody. */
export interface AccessImpact {
  /** The number of people of the instance: `counts` and `today.states` add up to it. */
  readonly population: number;
  readonly counts: VerdictCounts;
  readonly apart: ApartCounts;
  readonly today: TodayCounts;
  find(filter: PeopleFilter): FoundPeople;
  /** @param person - a `personId`, an e-mail address or a login; `undefined` when nobody is known by it */
  explain(person: string): PersonWhy | undefined;
  /** @param side - `after` by default */
  check(expectations: readonly Expectation[], side?: 'before' | 'after'): ExpectationResult[];
  losses(): SignInLosses;
  administrators(): Administrator[];
  /** Everybody who is not `unchanged`, those counted apart too, by name. */
  touched(): TouchedPerson[];
  guards(question: GuardQuestion): Guard[];
}

/** Joins people once per set of facts and caches masks, so that evaluating another mask is cheap. */
export interface ImpactEngine {
  readonly population: number;
  readonly sources: readonly SourceFact[];
  /**
   * Yields the number of names or people done so far, so that the caller can stop or do other work in between. A mask that
   * the pace gives up counts as unreadable. Each mask gets a new pace.
   */
  evaluate(
    before: AssociationMask,
    after: AssociationMask,
    options?: EvaluateOptions,
  ): Generator<number, AccessImpact, void>;
  /** Compares a stated reading with the groups that operators are in. Yields as `evaluate` does. */
  contradictions(
    inForce: AssociationMask,
    stated: StatedReading,
    options?: Pick<EvaluateOptions, 'beginPace'>,
  ): Generator<number, StatedContradictions, void>;
}

export interface EvaluateOptions {
  readonly beginPace?: (() => Pace) | undefined;
  /** The only reading used, for both masks. */
  readonly stated?: StatedReading | undefined;
  /** What the other settings do; both gates are open by default. */
  readonly gates?: SignInGates | undefined;
}

/**
 * Operators who sign in by Adobe ID and are in a group that only another reading of the mask in force gives, and in none
 * that the stated reading gives. A single one brings the doubt about readings back.
 */
export interface StatedContradictions {
  readonly count: number;
  /** By name; at most 20. */
  readonly people: readonly {
    readonly personId: string;
    readonly name: string;
    readonly email: string;
    readonly login: string;
    /** Groups that only another reading gives, and which readings these are. */
    readonly groups: readonly string[];
    readonly readings: readonly ('main' | AlternativeReading)[];
  }[];
  /** Nothing was missing or unreadable, so `count` is exact. */
  readonly isKnown: boolean;
}
