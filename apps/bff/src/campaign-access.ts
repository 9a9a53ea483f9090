/** Campaign's proof of a person's session. Secret: it is sealed in the store and never logged or sent to a browser. */
export interface LogonTokens {
  readonly sessionToken: string;
  readonly securityToken: string;
}

/** Sent with each call: tokens of a person's session, or the IMS access token of a technical account. Secret. */
export type CampaignTokens = LogonTokens | { readonly accessToken: string };

/** A signed-in operator at one instance. */
export interface CampaignAccess {
  readonly instanceKey: string;
  readonly tokens: CampaignTokens;
}
