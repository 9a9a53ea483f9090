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

/** Everything that was read: data in, verdicts out. */
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

/** Whether a person signs in, and what keeps that from being known. */
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
  /** For each of `logins` how the operator was told to be the person; empty for an operator who is a row of their own. */
  readonly joinedBy: readonly JoinKind[];
  readonly verdict: Verdict;
  /** Before the change. */
  readonly today: PersonSignIn;
  /** After it. */
  readonly next: PersonSignIn;
  readonly before: readonly GroupRef[];
  readonly after: readonly GroupRef[];
  readonly wasAdministrator: boolean;
  /** Why the person is counted apart, and in no share; `null` for whoever is of the instance. */
  readonly apart: ApartKind | null;
  /** Whether it was read which profiles the person holds. If not, having no groups tells nothing. */
  readonly profilesRead: boolean;
  readonly notes: readonly IdentityNote[];
  readonly doubts: readonly Doubt[];
  /** What engines read differently of the profiles held, by one of the masks. */
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

/** A profile that the two masks read differently, by the main reading. */
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
  /** Groups that a slip in the profile's name keeps it from, where it names one that does not exist. */
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
    /** Whom the person may be on the other side, where nothing joins and it is in doubt: told by address, else login. */
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
  /** Whoever is counted apart is left out, unless asked for here, or by a search. */
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
  /** Guards under which this one is listed: it may trip only by what they speak of. */
  readonly through?: readonly GuardCode[] | undefined;
  /** It was so before the change, and is not worse after it. */
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
  /** The same, one by one, before the change. */
  readonly expectationsBefore?: readonly ExpectationResult[] | undefined;
  /** Experience Cloud accounts of the instance. */
  readonly accountsOfKind: number;
  /** Accounts of other types that may be of the same kind; none unless told. */
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
  /** What it names and no complete list holds: why it is vain, or one reason why it fails. */
  readonly unmatched: readonly Unmatched[];
}

/** How many people of the instance lose sign-in for certain, and how many may: `possible` holds `certain`. */
export interface SignInLosses {
  readonly certain: number;
  readonly possible: number;
}

/** Somebody whom a change does not leave alone. */
export interface TouchedPerson {
  readonly personId: string;
  /** E-mail address, else login. */
  readonly who: string;
  readonly verdict: Verdict;
}

/** What one mask in place of another does to everybody. */
export interface AccessImpact {
  /** The people of the instance: counts and states add up to it. */
  readonly population: number;
  readonly counts: VerdictCounts;
  readonly apart: ApartCounts;
  readonly today: TodayCounts;
  find(filter: PeopleFilter): FoundPeople;
  /** @param person - a `personId`, an e-mail address or a login; `undefined` when nobody is known by it */
  explain(person: string): PersonWhy | undefined;
  /** After the change; or before it. */
  check(expectations: readonly Expectation[], side?: 'before' | 'after'): ExpectationResult[];
  losses(): SignInLosses;
  administrators(): Administrator[];
  /** Everybody who is not `unchanged`, those counted apart too, by name. */
  touched(): TouchedPerson[];
  guards(question: GuardQuestion): Guard[];
}

/** Holds the people of one set of facts, and masks read before, so that the next mask costs only what it changes. */
export interface ImpactEngine {
  readonly population: number;
  readonly sources: readonly SourceFact[];
  /**
   * Yields now and then, so that the caller can stop, or see to other work. The number is the names read so far. A mask
   * that its pace says is not worth waiting for is taken for one that cannot be read; the pace is begun anew for each mask.
   */
  evaluate(
    before: AssociationMask,
    after: AssociationMask,
    options?: EvaluateOptions,
  ): Generator<number, AccessImpact, void>;
  /** Holds a stated reading against the groups that Campaign has put operators in. Yields as `evaluate` does. */
  contradictions(
    inForce: AssociationMask,
    stated: StatedReading,
    options?: Pick<EvaluateOptions, 'beginPace'>,
  ): Generator<number, StatedContradictions, void>;
}

export interface EvaluateOptions {
  readonly beginPace?: (() => Pace) | undefined;
  /** The one reading that counts, for both masks. */
  readonly stated?: StatedReading | undefined;
  /** What the other settings do; both are open unless told. */
  readonly gates?: SignInGates | undefined;
}

/**
 * Operators who sign in by Adobe ID and are in a group that only another reading of the mask in force gives, and in none
 * that the stated one gives. One of them is enough to bring the doubt about readings back.
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
  /** Everything was there to tell. */
  readonly isKnown: boolean;
}
