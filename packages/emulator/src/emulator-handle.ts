import type { OperatorState } from './campaign/operators.ts';
import type { Fault } from './faults.ts';
import type { SecretHiding } from './schemas/describe.ts';
import type { SeedName } from './seeds/seed-names.ts';
import type { Person, PersonChange } from './user-management/person.ts';

/** A running emulator: Campaign instances, IMS and User Management on one port. */
export interface Emulator extends AsyncDisposable {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Base address of an instance; SOAP is at `/nl/jsp/soaprouter.jsp` under it. */
  campaignUrl(instanceKey: string): string;
  /** Base address of IMS; tokens are at `/token/v3` under it. */
  readonly imsUrl: string;
  readonly userManagementUrl: string;
  /** The credential that may read Admin Console; `scope` is comma-separated. */
  readonly technicalAccount: { clientId: string; clientSecret: string; organizationId: string; scope: string };
  /** Resets the data to a seed, by default the one last used, and clears faults and counters. Sessions and tokens stay valid. */
  reset(seed?: SeedName): void;
  inject(fault: Fault): void;
  clearFaults(): void;
  /** Calls received, by keys such as `campaign:acme-prod:xtk:session#Write`, `ims:token` or `user-management:groups`. */
  counters(): Record<string, number>;
  /** An account as stored: attributes and memo elements by name, secrets as cipher text. */
  account(instanceKey: string, name: string): Record<string, string> | undefined;
  /** Changes an account as another administrator would; `lastModified` advances. A secret in plain text is encrypted. */
  editAccount(instanceKey: string, name: string, change: Record<string, string>, by?: string): void;
  /** Adds an account; `values` holds at least `name`. */
  addAccount(instanceKey: string, values: Record<string, string>): void;
  removeAccount(instanceKey: string, name: string): void;
  /** Adds a record of any schema; values by path, such as `@provider-id`. */
  addRecord(instanceKey: string, schema: string, values: Record<string, string>): void;
  /** Turns on or off the hardening that shows secrets only to administrators, or only to the operator `admin`. */
  hideSecrets(instanceKey: string, hidden: SecretHiding): void;
  /** Restarts an instance: what is stored comes into force; calls are answered with 503 for `outageMs` (default 0). */
  restart(instanceKey: string, outageMs?: number): void;
  /** The IMS accounts as the running server uses them; more than one where it started with a duplicate. */
  accountsInForce(instanceKey: string): Record<string, string>[];
  /** The access token of a person who signs in with their Adobe ID; rejects for a person whom IMS refuses. */
  personToken(email: string): Promise<string>;
  /** The first person in Admin Console with this address, with their direct groups. */
  person(email: string): (Person & { readonly groups: readonly string[] }) | undefined;
  /** Adds a person to Admin Console, or changes the first with this address; `groups` replaces all of theirs. */
  putPerson(email: string, change?: PersonChange): void;
  removePerson(email: string): void;
  /** Adds a person to a group, by name or id, or removes them. */
  setMembership(email: string, group: string, isMember: boolean): void;
  operator(instanceKey: string, login: string): OperatorState | undefined;
  /** Adds an operator, or changes the one with this login; `groups` replaces all of theirs. */
  putOperator(instanceKey: string, login: string, change: Partial<OperatorState>): void;
  removeOperator(instanceKey: string, login: string): void;
  /** Sets whether only administrators may read operators and group memberships. */
  refuseOperators(instanceKey: string, refused: boolean): void;
  /** Ends every session of the instance, as its time limit would. */
  expireSessions(instanceKey: string): void;
  /** The plain text of a secret that any instance encrypted. */
  decrypt(cipherText: string): string | undefined;
  /** Canaries: session, security and access tokens issued so far, client secrets, and stored secrets plain and encrypted. */
  secrets(): string[];
  close(): Promise<void>;
}
