import type { FlagField, ImsSettingsField, TextField } from './account-fields.ts';

/**
 * What may be known of a stored secret: never its value. `fingerprint` changes when the stored value changes. `hidden`:
 * Campaign does not tell whether one is stored, as with the `accessibleIf` hardening (Campaign Classic docs, privacy).
 */
export type SecretState =
  | 'hidden'
  | { readonly stored: false }
  | { readonly stored: true; readonly fingerprint?: string | undefined; readonly changedAt?: string | undefined };

/**
 * The editable values of the IMS account as read. `null` is *not read*: Campaign did not tell the value, told one that
 * cannot be understood, or has no such field. It is neither empty nor filled, neither on nor off.
 */
export type ImsSettings = Readonly<Record<TextField, string | null>> &
  Readonly<Record<FlagField, boolean | null>> & {
    readonly imsScope: readonly string[] | null;
    /** The stored text of the scopes, where more than a comma stands between two of them; see {@link storedScopes}. */
    readonly imsScopeText?: string | undefined;
    readonly imsClientSecret: SecretState;
  };

/** Why a field was not read: the reply leaves it out, its value cannot be understood, or the schema has no such field. */
export const unreadCauses = ['not-in-reply', 'odd', 'not-on-build'] as const;
export type UnreadCause = (typeof unreadCauses)[number];

/** A remark on one field. `code` is stable and is what screens translate; `params` fill the sentence. */
export interface SettingsFinding {
  readonly path: ImsSettingsField;
  readonly severity: 'error' | 'warning';
  readonly code: SettingsFindingCode;
  readonly params?: Readonly<Record<string, string>> | undefined;
  /** What to put in its place, where that is certain and was seen to answer the remark; scopes with commas between. */
  readonly corrected?: string | undefined;
}

export const settingsFindingCodes = [
  'required',
  'too-long',
  'control-character',
  'unstorable-character',
  'invisible-character',
  'secret-in-open-field',
  'edge-space',
  'name-grammar',
  'name-expected',
  'url-invalid',
  'url-not-https',
  'url-has-extra-parts',
  'ims-server-unknown',
  'ims-server-stage',
  'callback-not-own-address',
  'callback-other-text',
  'scope-token-grammar',
  'scope-duplicate',
  'scope-empty',
  'scope-openid-missing',
  'scope-other-case',
  'client-id-grammar',
  'secret-looks-masked',
  'secret-edge-space',
  'secret-with-label',
  'secret-quotes',
  'secret-not-ascii',
  'organization-suffix-missing',
  'organization-unusual',
  'organization-other-case',
  'organization-not-of-admin-console',
  'mask-too-long',
  'mask-empty',
  'mask-malformed',
  'mask-unsupported',
  'mask-html-entity',
  'mask-no-capture',
  'mask-several-captures',
  'mask-no-tenant',
  'mask-unescaped-dot',
  'mask-odd-space',
  'mask-dash-kind',
  'product-context-unusual',
  'product-context-not-of-build',
  'field-not-on-this-build',
  'required-when-enabled',
] as const;
export type SettingsFindingCode = (typeof settingsFindingCodes)[number];
