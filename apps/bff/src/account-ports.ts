import type { ImsAccountBody, PlainAccountBody } from '@console/contract';
import type {
  AccountTypeDescriptor,
  AccountValues,
  BoundField,
  BoundSection,
  ConnectionCall,
  ConnectionFailureCause,
  ImsSettings,
  UnreadCause,
  UseSource,
} from '@console/domain';
import type { LinkedAccounts } from '@console/domain/account-types';
import type { CampaignAccess } from './campaign-access.ts';
import type { ClearChange } from './store/tables/changes/settlement.ts';

/** An external account as it is now, whatever its type. `id` stays the same when the account is renamed. */
export interface AccountReading {
  readonly id: string;
  readonly name: string;
  /** Hash of the canonical upstream record; secrets take part by the fingerprint of their stored form. */
  readonly revision: string;
  /** Every field's value by its key, in the order of the form. */
  readonly values: AccountValues;
  /** Where each field is. */
  readonly fields: readonly AccountFieldLocation[];
  readonly changedAt: string | null;
  readonly changedBy: string | null;
  /** The login behind `changedBy`: labels are not unique. */
  readonly changedByLogin: string | null;
}

export interface AccountFieldLocation {
  readonly field: string;
  readonly xpath: string;
  readonly present: boolean;
  readonly maxLength: number | null;
}

/** The account of Adobe sign-in. */
export interface ImsAccountReading extends AccountReading {
  readonly kind: 'ims';
  readonly type: ImsAccountBody['type'];
  readonly typeSource: ImsAccountBody['typeSource'];
  readonly settings: ImsSettings;
  readonly fields: ImsAccountBody['fields'];
  readonly otherAccountsOfKind: readonly string[];
  /** Of other types that may be the one for Adobe sign-in as well. */
  readonly accountsMaybeOfKind: readonly string[];
}

/** An account of any other type. */
export interface PlainAccountReading extends AccountReading {
  readonly kind: 'plain';
  /** `null` where Campaign did not report it. */
  readonly type: PlainAccountBody['type'];
  readonly described: AccountTypeDescriptor | undefined;
  /** Path of the folder that it is in; `null` where Campaign did not report it, left out where the schema has no folders. */
  readonly folder?: string | null;
  /** It may be the account of Adobe sign-in all the same, by its name, its form or its values. */
  readonly mayBeIms: boolean;
  readonly sections: readonly PlainSection[];
  readonly fields: readonly PlainField[];
}

/** A field as it is on the instance, with the reason why its value was not read. */
export interface PlainField extends BoundField {
  readonly unread: UnreadCause | null;
}

export interface PlainSection extends Omit<BoundSection, 'fields'> {
  readonly fields: readonly PlainField[];
}

/** An account among all of an instance; `null` in name or type was not reported. */
export interface ListedRecord extends Pick<PlainAccountReading, 'type' | 'mayBeIms' | 'values'> {
  readonly name: string | null;
  /** It is of a type that is, or may be, that of Adobe sign-in. */
  readonly isIms: boolean;
  /** Those of its form, whether this build has them or not. */
  readonly fields: readonly BoundField[];
}

export interface RecordList {
  readonly records: readonly ListedRecord[];
  /** False when Campaign counts more than it handed out. */
  readonly isWhole: boolean;
}

/** A type of the instance, with what the console knows of it. */
export interface AccountTypeFound {
  readonly type: NonNullable<PlainAccountBody['type']>;
  readonly described: AccountTypeDescriptor | undefined;
  /** It is, or may be, the type of Adobe sign-in. */
  readonly isIms: boolean;
}

export type ExternalAccountReading = ImsAccountReading | PlainAccountReading;

/** A new secret in the form in which Campaign stores it. */
export interface EncryptedSecret {
  readonly stored: string;
  readonly fingerprint: string;
}

/** What a write does to its account. */
export type AccountAct = 'change' | 'create' | 'delete';

/** What is written: the plain fields of the change, and each secret as it is to be stored (empty text clears it). */
export interface AccountWrite {
  readonly act: AccountAct;
  /** Of a new account its form as Campaign fills it in. */
  readonly account: AccountReading & { readonly type: { readonly value: string } | null };
  readonly change: ClearChange;
  readonly storedSecrets: Readonly<Record<string, string>>;
}

/** What happened to a write that did not succeed. */
export type WriteFailure = 'refused' | 'not-sent' | 'lost';

/** What Campaign connects with to test an account. */
export interface AccountTest {
  /** Value of the account's `@type`. */
  readonly type: number;
  readonly active: boolean;
  /** The account's internal name, where it says nothing that is not stored. */
  readonly name: string | undefined;
  readonly call: ConnectionCall;
  readonly secret:
    | { readonly source: 'typed'; readonly value: string }
    | { readonly source: 'stored'; readonly field: string }
    | { readonly source: 'none' };
}

/** Texts are Campaign's own; empty where it has none, `null` where they would show a secret. */
export type AccountTestOutcome =
  | { readonly isConnected: true; readonly version: string; readonly warehouse: string; readonly duration: string }
  | { readonly isConnected: false; readonly cause: ConnectionFailureCause; readonly text: string | null };

/** An account read for a test: the secret that a test uses is of the same reading as the values it was decided on. */
export interface TestableAccount {
  readonly account: ExternalAccountReading;
  /** Has Campaign connect, once. Never rejects for what Campaign answers; the outcome of an aborted test says nothing. */
  test(test: AccountTest, signal: AbortSignal): Promise<AccountTestOutcome>;
}

/** What uses accounts. */
export interface AccountUses {
  /** Asks every source; one that gives no answer says why. Rejects with `Problem` where the session is at an end. */
  ask(access: CampaignAccess, account: Pick<AccountReading, 'id' | 'name'>): Promise<readonly UseSource[]>;
  /** All accounts of an instance at once, with one deadline from now on. */
  ofAll(access: CampaignAccess): UsesOfAll;
}

/** What uses all accounts together. Whatever call fails, the answer says that it is not known. */
export interface UsesOfAll {
  linked(): Promise<LinkedAccounts>;
  /** Which of these internal names the texts of options hold; `null` where that is not known. */
  namedByOptions(names: readonly string[]): Promise<ReadonlySet<string> | null>;
}

/** The one account that holds Adobe sign-in. Every method rejects with `Problem`. */
export interface ExternalAccounts {
  readToTest(access: CampaignAccess, name: string): Promise<TestableAccount>;
  read(access: CampaignAccess, name: string): Promise<ExternalAccountReading>;
  /** By primary key, which survives renaming. */
  readById(access: CampaignAccess, id: string): Promise<ExternalAccountReading>;
  /** Every account with all its fields, or those of these names, by one list; without accounts that are not there. */
  readAll(access: CampaignAccess, names: readonly string[] | undefined): Promise<RecordList>;
  /** The types that the instance has. */
  types(access: CampaignAccess): Promise<readonly AccountTypeFound[]>;
  /** A new account of a type, with what Campaign fills in; rejects with `type-not-offered` for one that is not there. */
  blank(access: CampaignAccess, typeValue: string): Promise<PlainAccountReading>;
  /** Rejects with `not-an-ims-account` for an account of another type. */
  readIms(access: CampaignAccess, name: string): Promise<ImsAccountReading>;
  encrypt(access: CampaignAccess, secret: string): Promise<EncryptedSecret>;
  /** Sends once, never again. `lost` when Campaign may have stored it all the same. */
  write(access: CampaignAccess, write: AccountWrite): Promise<'stored' | { failure: WriteFailure; error: Error }>;
  /** How long one write may take, ms; after this the console has given up waiting for it. */
  readonly writeDeadlineMs: number;
}
