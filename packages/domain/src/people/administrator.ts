/** An operator in the group `admin`, and the ways in that are known of them. */
export interface Administrator {
  readonly login: string;
  readonly name: string;
  /** The account lets them sign in by Adobe ID after the change, in the group `admin`. */
  readonly keepsAdobe: boolean;
  /** Enabled, and Campaign takes their password. */
  readonly hasPassword: boolean;
}
