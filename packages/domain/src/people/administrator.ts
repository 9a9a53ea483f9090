/** An operator in the group `admin`, and how they can still sign in. */
export interface Administrator {
  readonly login: string;
  readonly name: string;
  /** After the change they still sign in by Adobe ID, in the group `admin`. */
  readonly keepsAdobe: boolean;
  /** The operator is enabled and signs in with a Campaign password. */
  readonly hasPassword: boolean;
}
