import type { SearchedValueBody } from '@console/contract';
import type { AccountTypeGroup, AccountValues, Titled } from '@console/domain';

/** A value that people search by. */
export interface AccountText {
  readonly field: string;
  readonly label: Titled;
  readonly value: string;
  readonly shown: SearchedValueBody['shown'];
}

/** A secret that a type has. */
export interface SecretField {
  readonly field: string;
  readonly label: Titled;
}

/** An account with its values; of a secret its state and a fingerprint, which stay within the server. */
export interface ListedAccountValues {
  readonly id: string;
  /** `null` where Campaign did not report it. */
  readonly name: string | null;
  /** Of its descriptor; `null` for a type that nothing is known of. */
  readonly typeKey: string | null;
  readonly group: AccountTypeGroup | null;
  /** As stored, for what is judged. */
  readonly values: AccountValues;
  readonly texts: readonly AccountText[];
  /** Those of its type that this build has. */
  readonly secrets: readonly SecretField[];
}

export interface AccountValuesList {
  readonly accounts: readonly ListedAccountValues[];
  /** False when Campaign counts more than it handed out. */
  readonly isWhole: boolean;
}
