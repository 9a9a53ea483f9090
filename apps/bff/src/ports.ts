import type {
  ApplyCostBody,
  CallFailure,
  EndpointResponse,
  ImpactBasisBody,
  ImpactFilters,
  ImpactSummaryBody,
  ImsAccountBody,
  listExternalAccounts,
  PlanBody,
  PlanDifferencesBody,
  ReadingOnWordBody,
  SnapshotBody,
} from '@console/contract';
import type {
  Administrator,
  AdobeUser,
  Expectation,
  Operator,
  OperatorGroup,
  ProductProfile,
  RenamedGroup,
  SignInGates,
  SourceFact,
  StatedReading,
} from '@console/domain';
import type { AccountValuesList } from './account-values.ts';
import type { CampaignAccess, LogonTokens } from './campaign-access.ts';
import type { AccountUses, ExternalAccounts } from './account-ports.ts';

export type { CampaignAccess, CampaignTokens, LogonTokens } from './campaign-access.ts';
export type {
  AccountReading,
  AccountTest,
  AccountTestOutcome,
  AccountTypeFound,
  AccountUses,
  AccountWrite,
  EncryptedSecret,
  ExternalAccountReading,
  ExternalAccounts,
  ImsAccountReading,
  ListedRecord,
  PlainAccountReading,
  PlainField,
  PlainSection,
  RecordList,
  TestableAccount,
  UsesOfAll,
} from './account-ports.ts';

export interface CampaignOperator {
  readonly login: string;
  readonly label: string;
  /** Has the named right `admin`. */
  readonly mayApply: boolean;
  readonly server: { readonly releaseName: string; readonly buildNumber: string };
  /** How far Campaign's clock was ahead of the console's at sign-in, ms; null if the reply had no time. */
  readonly clockAheadMs: number | null;
}

/** Whether the instance has the one account that holds Adobe sign-in. */
export type ImsPresence =
  | { readonly state: 'package-missing' | 'account-missing' }
  | { readonly state: 'duplicate'; readonly accountNames: string[] }
  | { readonly state: 'not-read'; readonly accountName: string | null }
  | { readonly state: 'type-not-known'; readonly types: ImsAccountBody['type'][] }
  | { readonly state: 'present'; readonly accountName: string };

/** Campaign, in the console's words. Every method rejects with `Problem`. */
export interface CampaignDirectory {
  signIn(
    instanceKey: string,
    credentials: { login: string; password: string },
  ): Promise<{ tokens: LogonTokens; operator: CampaignOperator }>;
  signOut(access: CampaignAccess): Promise<void>;
  /** Whether the person has the named right `admin` now: rights may be taken away while a session lasts. */
  mayApply(access: CampaignAccess): Promise<boolean>;
  accounts(access: CampaignAccess): Promise<Omit<AccountListing, 'ims'> & { readonly ims: ImsPresence }>;
  /** The values of every account, for searches and findings. */
  accountValues(access: CampaignAccess): Promise<AccountValuesList>;
  /** Operators who sign in by Adobe ID and are not disabled; null if the instance does not say. */
  adobeOperators(access: CampaignAccess): Promise<number | null>;
  operatorGroups(access: CampaignAccess): Promise<OperatorGroupList>;
  /** Every operator with their groups; `login` is that of the operator who reads. */
  operators(access: CampaignAccess, login: string): Promise<OperatorList>;
}

export type AccountListing = Omit<
  EndpointResponse<typeof listExternalAccounts>,
  'readAt' | 'unsettled' | 'serviceOperator'
>;

/** A service operator as it is signed in at an instance. */
export interface ServiceSession {
  readonly access: CampaignAccess;
  readonly login: string;
  /** Has the named right `admin` now. */
  readonly isAdministrator: boolean;
}

/** The operators that the deployer gave the console itself, for instances that have one. */
export interface ServiceSignIn {
  /**
   * The former session, with its rights read again, while Campaign accepts it; else a new one. Rejects with `ImsNotReached` or
   * a `Problem`: `sign-in-refused` if the password or the credential is wrong.
   */
  renew(instanceKey: string, former: ServiceSession | undefined): Promise<ServiceSession>;
  close(): Promise<void>;
}

/** Groups of an instance, those that could be read. */
export interface OperatorGroupList {
  readonly groups: readonly OperatorGroup[];
  /** Entries that could not be understood. */
  readonly oddEntries: number;
  /** False when Campaign counts more than it handed out. */
  readonly isWhole: boolean;
}

/** Everybody on the list of operators, those that could be read. */
export interface OperatorList extends Omit<OperatorPage, 'operators'> {
  /** `OperatorColumns`, packed: the same list gives the same bytes. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly count: number;
  /** The operator who reads the list is on it. */
  readonly hasReader: boolean;
}

/** Some operators of an instance. `isWhole` is false when some are already known to be left out. */
export interface OperatorPage {
  readonly operators: readonly Operator[];
  /** Entries that could not be understood, or not in every part. */
  readonly oddEntries: number;
  /** Every odd entry is one of these operators: only the parts that were not understood are not known. */
  readonly isEveryEntryKnown: boolean;
  readonly isWhole: boolean;
}

/** How whole a list of Admin Console is. */
export interface ListTrust {
  readonly complete: boolean;
  /** Set when incomplete. */
  readonly reason: SnapshotBody['reason'];
  /** Entries that could not be understood, or not in every member. */
  readonly oddEntries: number;
  /** Incomplete only because of members of known entries: nothing is left out of the list. */
  readonly isEveryEntryKnown: boolean;
  /** Announced by Adobe and not listed, as technical accounts are. */
  readonly notListed: number;
}

/** The result of one background read of Admin Console. */
export interface ProfilesReading extends ListTrust {
  readonly profiles: readonly ProductProfile[];
  /** Groups of people, through which profiles may be given. */
  readonly userGroupNames: readonly string[];
  /** Adobe asked to wait until then, ms since 1970; the next read goes on where this one stopped. */
  readonly retryAt: number | undefined;
  /** Why nothing came back, where nothing did. */
  readonly failure?: CallFailure;
}

/** A person as one list names them: with all their groups, or with those given directly. */
export type ListedUser = Omit<AdobeUser, 'directGroupNames'>;

export interface UsersRequest {
  readonly directOnly: boolean;
  readonly signal: AbortSignal;
  /** Takes people as they come, each once. */
  readonly onUsers: (users: readonly ListedUser[]) => Promise<void>;
}

export type UsersReading =
  | ({ readonly kind: 'read' } & ListTrust)
  /** Adobe asked to wait until `retryAt`, ms since 1970; `goOn` reads what is left, for the same request. */
  | { readonly kind: 'throttled'; readonly retryAt: number; readonly goOn: () => Promise<UsersReading> }
  /** People delivered before the failure are all there is; the next read starts again. */
  | ({ readonly kind: 'failed' } & Pick<ProfilesReading, 'reason' | 'retryAt' | 'failure'>);

/** Profiles and people of the organisation, read with the deployer's technical account. Never rejects. */
export interface AdminConsole {
  readonly organizationId: string;
  readProfiles(options: { signal: AbortSignal; onProgress: (profilesRead: number) => void }): Promise<ProfilesReading>;
  readUsers(request: UsersRequest): Promise<UsersReading>;
  close(): Promise<void>;
}

export interface PreviewRequest {
  readonly mask: string;
  readonly profiles: readonly ProductProfile[] | readonly string[];
  readonly groups: readonly OperatorGroup[];
  readonly renamedGroups: readonly RenamedGroup[];
  /** How whole the list of groups is. */
  readonly groupsSource: SourceFact;
  readonly snapshot: SnapshotBody | null;
  readonly statedReading: ReadingOnWordBody | null;
}

export interface ComparisonRequest {
  readonly before: string;
  readonly after: string;
  readonly profiles: readonly ProductProfile[];
  readonly groups: readonly OperatorGroup[];
  readonly groupsSource: SourceFact;
  readonly statedReading: ReadingOnWordBody | null;
}

export type PlanPreview = Omit<NonNullable<PlanBody['preview']>, 'snapshot'>;

/** Previews, computed off the event loop; `preview` gives the reply's JSON, made there as well. Rejects with `Problem` `preview-unavailable` past its deadline. */
export interface MaskPreviews {
  preview(request: PreviewRequest): Promise<Uint8Array>;
  compare(request: ComparisonRequest): Promise<PlanPreview>;
  close(): Promise<void>;
}

/** What the impact of a mask is computed from, as sent to the worker: lists of people stay packed. */
export interface ImpactBytes {
  /** `UserColumns`; undefined when there are none. */
  readonly users: Uint8Array<ArrayBuffer> | undefined;
  /** `OperatorColumns`. */
  readonly operators: Uint8Array<ArrayBuffer> | undefined;
  readonly groups: readonly OperatorGroup[];
  readonly profiles: readonly ProductProfile[];
  readonly otherProfileNames: readonly string[];
  readonly userGroupNames: readonly string[];
  readonly sources: readonly SourceFact[];
}

export interface LoadableFacts {
  /** Equal keys mean equal facts, whenever they were read. */
  readonly key: string;
  readonly sources: readonly SourceFact[];
  /** Called when the worker does not have them. */
  load(): Promise<ImpactBytes>;
}

/** What the guards and the summary need beside the people. */
export interface ImpactAssumptions {
  readonly login: string;
  readonly limits: { readonly people: number; readonly percent: number };
  readonly expectations: readonly Expectation[];
  /** The person signed in has the named right `admin`. */
  readonly hasAdminRight: boolean;
  readonly accountsOfKind: number;
  /** Accounts of other types that may also be the one for Adobe sign-in. */
  readonly accountsMaybeOfKind: number;
  readonly isInForceKnown: boolean;
}

export type ImpactQuestion =
  | {
      readonly kind: 'rows';
      readonly assumptions: ImpactAssumptions;
      readonly filters: ImpactFilters;
      readonly offset: number;
      readonly limit: number;
    }
  | {
      readonly kind: 'plan';
      readonly assumptions: ImpactAssumptions;
      /** `people` of an earlier answer, to find who differs from it; `null` where there is none. */
      readonly planned: string | null;
    }
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: 'csv'; readonly filters: ImpactFilters }
  /** Who contradicts the statement, by the mask `before`. */
  | { readonly kind: 'contradictions'; readonly stated: StatedReading };

/** The answer to a question of kind `plan`. */
export interface PlannedImpact {
  readonly summary: ImpactSummaryBody;
  readonly cost: ApplyCostBody;
  /** Whom the change touches, and how: packed, base64. */
  readonly people: string;
  readonly administrators: readonly Administrator[];
  /** Who has another verdict than `planned` says; `null` where nothing was to be compared. */
  readonly differing: Pick<PlanDifferencesBody, 'peopleCount' | 'people'> | null;
}

export interface ImpactRequest {
  /** Who may see these facts: one worker has the facts of one audience. */
  readonly audience: string;
  readonly facts: LoadableFacts;
  readonly before: string;
  readonly after: string;
  /** What the settings other than the mask do to everybody, before and after. */
  readonly gates: SignInGates;
  /** The statement by which both masks are read; one that is not in use is reported and not followed. */
  readonly statedReading: ReadingOnWordBody | null;
  /** Goes into the answer; null for a question about contradictions. */
  readonly basis: ImpactBasisBody | null;
  readonly question: ImpactQuestion;
  /** Fires when nobody waits for the answer any longer. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Impacts, computed off the event loop and serialised there: JSON of the contract's shape, or CSV. Rejects with `Problem`:
 * `preview-unavailable` past the deadline or when its signal fired, `person-not-found`.
 */
export interface AccessImpacts {
  /** Starts a worker for an audience ahead of time, unless another audience would lose its worker. */
  prepare(audience: string): void;
  ask(request: ImpactRequest): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Everything outside the backend that it calls. */
export interface Gateways {
  readonly campaign: CampaignDirectory;
  readonly externalAccounts: ExternalAccounts;
  readonly accountUses: AccountUses;
  /** Undefined when the deployer gave no technical account. */
  readonly adminConsole: AdminConsole | undefined;
  readonly serviceSignIn: ServiceSignIn;
  readonly previews: MaskPreviews;
  readonly impacts: AccessImpacts;
  close(): Promise<void>;
}
