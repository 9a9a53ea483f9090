/** The editable fields of the IMS external account, in the order the form shows them. */
export const imsSettingsFields = [
  'label',
  'name',
  'enabled',
  'packageAutoExport',
  'imsServer',
  'imsScope',
  'imsClientId',
  'imsClientSecret',
  'callbackServer',
  'imsOrganizationId',
  'associationMask',
  'productContext',
  'experienceCloudServer',
  'tenant',
  'comment',
] as const;
export type ImsSettingsField = (typeof imsSettingsFields)[number];

/** What may be known of a stored secret: never its value. `fingerprint` changes when the stored value changes. */
export type SecretState =
  | { readonly stored: false }
  | { readonly stored: true; readonly fingerprint?: string | undefined; readonly changedAt?: string | undefined };

/** The editable values of the IMS account as read. A field that this build does not have is an empty text. */
export interface ImsSettings {
  readonly label: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly packageAutoExport: boolean;
  readonly imsServer: string;
  readonly imsScope: readonly string[];
  readonly imsClientId: string;
  readonly imsClientSecret: SecretState;
  readonly callbackServer: string;
  readonly imsOrganizationId: string;
  readonly associationMask: string;
  readonly productContext: string;
  readonly experienceCloudServer: string;
  readonly tenant: string;
  readonly comment: string;
}

/** A remark on one field. `code` is stable and is what screens translate; `params` fill the sentence. */
export interface SettingsFinding {
  readonly path: ImsSettingsField;
  readonly severity: 'error' | 'warning';
  readonly code: SettingsFindingCode;
  readonly params?: Readonly<Record<string, string>> | undefined;
}

export const settingsFindingCodes = [
  'required',
  'too-long',
  'control-character',
  'edge-space',
  'name-grammar',
  'name-expected',
  'url-invalid',
  'url-not-https',
  'url-has-extra-parts',
  'ims-server-unknown',
  'ims-server-stage',
  'callback-not-own-address',
  'scope-token-grammar',
  'scope-duplicate',
  'client-id-grammar',
  'secret-looks-masked',
  'secret-edge-space',
  'organization-suffix-missing',
  'organization-unusual',
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
  'field-not-on-this-build',
] as const;
export type SettingsFindingCode = (typeof settingsFindingCodes)[number];
