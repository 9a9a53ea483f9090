import type { ExternalAccountBody, ImsAccountBody, ImsReadiness, PlanBody, SnapshotBody } from '@console/contract';
import type { ImsSettings, OperatorGroup, ProductProfile } from '@console/domain';
import type { PlainChange } from './store/store.ts';

/** Campaign's proof of a session. Secret: it is sealed in the store and never logged or sent to a browser. */
export interface CampaignTokens {
  readonly sessionToken: string;
  readonly securityToken: string;
}

/** A signed-in operator at one instance. */
export interface CampaignAccess {
  readonly instanceKey: string;
  readonly tokens: CampaignTokens;
}

export interface CampaignOperator {
  readonly login: string;
  readonly label: string;
  /** Has the named right `admin`. */
  readonly mayApply: boolean;
  readonly server: { readonly releaseName: string; readonly buildNumber: string };
}

/** The IMS account as it is now. `id` stays the same when the account is renamed. */
export interface ImsAccountReading {
  readonly id: string;
  readonly name: string;
  readonly type: ImsAccountBody['type'];
  /** Hash of the canonical upstream record; the secret takes part by the fingerprint of its stored form. */
  readonly revision: string;
  readonly settings: ImsSettings;
  readonly fields: ImsAccountBody['fields'];
  readonly otherAccountsOfKind: readonly string[];
  readonly changedAt: string | null;
  readonly changedBy: string | null;
}

/** A new secret in the form in which Campaign stores it. */
export interface EncryptedSecret {
  readonly stored: string;
  readonly fingerprint: string;
}

/** What is written: the plain fields of the change, and the secret as it is to be stored (empty text clears it). */
export interface AccountWrite {
  readonly account: ImsAccountReading;
  readonly change: PlainChange;
  readonly storedSecret: string | undefined;
}

/** What happened to a write that did not succeed. */
export type WriteFailure = 'refused' | 'not-sent' | 'lost';

/** Campaign, in the console's words. Every method rejects with `Problem`. */
export interface CampaignDirectory {
  signIn(
    instanceKey: string,
    credentials: { login: string; password: string },
  ): Promise<{ tokens: CampaignTokens; operator: CampaignOperator }>;
  signOut(access: CampaignAccess): Promise<void>;
  accounts(access: CampaignAccess): Promise<{ accounts: ExternalAccountBody[]; ims: ImsReadiness }>;
  operatorGroups(access: CampaignAccess): Promise<OperatorGroup[]>;
}

/** The one account that holds Adobe sign-in. Every method rejects with `Problem`. */
export interface ImsAccounts {
  read(access: CampaignAccess, name: string): Promise<ImsAccountReading>;
  /** By primary key, which survives renaming. */
  readById(access: CampaignAccess, id: string): Promise<ImsAccountReading>;
  encrypt(access: CampaignAccess, secret: string): Promise<EncryptedSecret>;
  /** Sends once, never again. `lost` when Campaign may have stored it all the same. */
  write(access: CampaignAccess, write: AccountWrite): Promise<'stored' | { failure: WriteFailure; error: Error }>;
  /** How long one write may take, ms: after this it has ended one way or the other at our side. */
  readonly writeDeadlineMs: number;
}

/** What one background read of Admin Console brought. */
export interface ProfilesReading {
  readonly profiles: readonly ProductProfile[];
  readonly complete: boolean;
  /** Set when incomplete. */
  readonly reason: SnapshotBody['reason'];
  /** Adobe asked to wait until then, ms since 1970; the next read goes on where this one stopped. */
  readonly retryAt: number | undefined;
}

/** Product profiles of the organisation, read with the deployer's technical account. Never rejects. */
export interface AdminConsole {
  readProfiles(options: { signal: AbortSignal; onProgress: (profilesRead: number) => void }): Promise<ProfilesReading>;
  close(): Promise<void>;
}

export interface PreviewRequest {
  readonly mask: string;
  readonly profiles: readonly ProductProfile[] | readonly string[];
  readonly groups: readonly OperatorGroup[];
  readonly snapshot: SnapshotBody | null;
}

export interface ComparisonRequest {
  readonly before: string;
  readonly after: string;
  readonly profiles: readonly ProductProfile[];
  readonly groups: readonly OperatorGroup[];
}

export type PlanPreview = Omit<NonNullable<PlanBody['preview']>, 'snapshot'>;

/** Previews, computed off the event loop; `preview` gives the reply's JSON, made there as well. Rejects with `Problem` `preview-unavailable` past its deadline. */
export interface MaskPreviews {
  preview(request: PreviewRequest): Promise<Uint8Array>;
  compare(request: ComparisonRequest): Promise<PlanPreview>;
  close(): Promise<void>;
}
