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
  /** Puts the data back to a seed, the one last used when left out, and clears faults and counters. Sessions and tokens stay. */
  reset(seed?: SeedName): void;
  inject(fault: Fault): void;
  clearFaults(): void;
  /** Calls received, by keys such as `campaign:acme-prod:xtk:session#Write`, `ims:token` or `user-management:groups`. */
  counters(): Record<string, number>;
  /** What is stored of an account: attributes and memo elements by name, secrets as cipher text. */
  account(instanceKey: string, name: string): Record<string, string> | undefined;
  /** Changes an account as another administrator would; `lastModified` advances. A secret in plain text is encrypted. */
  editAccount(instanceKey: string, name: string, change: Record<string, string>, by?: string): void;
  /** Adds an account; `values` holds at least `name`. */
  addAccount(instanceKey: string, values: Record<string, string>): void;
  removeAccount(instanceKey: string, name: string): void;
  /** Turns on or off the hardening that shows secrets to administrators alone, or to the operator `admin` alone. */
  hideSecrets(instanceKey: string, hidden: SecretHiding): void;
  /** Restarts an instance: what is stored is in force from now on; calls are answered 503 for `outageMs`, 0 when left out. */
  restart(instanceKey: string, outageMs?: number): void;
  /** The IMS accounts as the running server uses them; more than one where it started with a duplicate. */
  accountsInForce(instanceKey: string): Record<string, string>[];
  /** The access token of a person who signed in with their Adobe ID; rejects for somebody whom IMS would turn away. */
  personToken(email: string): Promise<string>;
  /** The first person in Admin Console with this address, and the groups they were put into. */
  person(email: string): (Person & { readonly groups: readonly string[] }) | undefined;
  /** Adds a person to Admin Console, or changes the first with this address; `groups` replaces all of theirs. */
  putPerson(email: string, change?: PersonChange): void;
  removePerson(email: string): void;
  /** Puts a person into a group, by name or id, or takes them out of it. */
  setMembership(email: string, group: string, isMember: boolean): void;
  operator(instanceKey: string, login: string): OperatorState | undefined;
  /** Adds an operator, or changes the one with this login; `groups` replaces all of theirs. */
  putOperator(instanceKey: string, login: string, change: Partial<OperatorState>): void;
  removeOperator(instanceKey: string, login: string): void;
  /** Turns on or off that only administrators may read operators and who is in which group. */
  refuseOperators(instanceKey: string, refused: boolean): void;
  /** Ends every session of the instance, as its time limit would. */
  expireSessions(instanceKey: string): void;
  /** The plain text of a secret that any instance encrypted. */
  decrypt(cipherText: string): string | undefined;
  /** Canaries: session, security and access tokens handed out so far, client secrets, and stored secrets plain and encrypted. */
  secrets(): string[];
  close(): Promise<void>;
}
