import { restartDaily } from './campaign/daily-restart.ts';
import type { OperatorState } from './campaign/operators.ts';
import { operatorState, putOperator, removeOperator } from './campaign/operators.ts';
import { handleControl } from './control/router.ts';
import { dispatch } from './dispatch.ts';
import { FaultPlan, type Fault } from './faults.ts';
import { jsonReply } from './http/messages.ts';
import { listen } from './http/server.ts';
import { ORGANIZATION_ID } from './seeds/instances.ts';
import type { SecretHiding } from './schemas/describe.ts';
import type { SeedName } from './seeds/seed-names.ts';
import { MinuteLimits } from './user-management/limits.ts';
import type { Person, PersonChange } from './user-management/organization.ts';
import { TECHNICAL_CLIENT, World } from './world.ts';

export interface EmulatorOptions {
  /** `small` when left out. */
  seed?: SeedName;
  /** 0, the default, takes a free port. */
  port?: number;
  /** `127.0.0.1` when left out. */
  host?: string;
  /** Enforces the documented calls per minute of the User Management API; off when left out. */
  documentedLimits?: boolean;
  /** Time of day, `HH:MM` of the emulator's clock, at which every instance restarts; never when left out. */
  dailyRestart?: string;
}

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

/** Starts an emulator. Rejects when the port is taken. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  let seed = options.seed ?? 'small';
  const world = new World(seed);
  const faults = new FaultPlan();
  const counters = new Map<string, number>();
  const limits = new MinuteLimits(options.documentedLimits ?? false);
  let origin = '';
  const parts = { world, faults, counters, limits, origin: () => origin };
  const server = await listen(
    async (request) => {
      const control = await handleControl(emulator, request);
      if (control) return { kind: 'reply', reply: control };
      return (await dispatch(parts, request)) ?? { kind: 'reply', reply: jsonReply(404, { message: 'Nothing here.' }) };
    },
    { host: options.host ?? '127.0.0.1', port: options.port ?? 0 },
  );
  origin = server.origin;
  const { dailyRestart } = options;
  const stopRestarts =
    dailyRestart === undefined
      ? undefined
      : restartDaily(dailyRestart, () => {
          for (const instance of world.instances.values()) instance.restart();
        });
  const close = () => {
    stopRestarts?.();
    return server.close();
  };
  const emulator: Emulator = {
    origin,
    campaignUrl: (instanceKey) => `${origin}/campaign/${instanceKey}`,
    imsUrl: `${origin}/ims`,
    userManagementUrl: `${origin}/v2/usermanagement`,
    technicalAccount: {
      clientId: TECHNICAL_CLIENT.clientId,
      clientSecret: TECHNICAL_CLIENT.secrets[0] ?? '',
      organizationId: ORGANIZATION_ID,
      scope: 'openid,AdobeID,user_management_sdk',
    },
    reset: (next = seed) => {
      seed = next;
      world.load(next);
      faults.clear();
      counters.clear();
      limits.clear();
    },
    inject: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    counters: () => Object.fromEntries(counters),
    account: (instanceKey, name) => world.account(instanceKey, name),
    // oxlint-disable-next-line max-params -- reads as a sentence where tests use it
    editAccount: (instanceKey, name, change, by = 'admin') => world.editAccount(instanceKey, { name, change, by }),
    addAccount: (instanceKey, values) => world.addAccount(instanceKey, values),
    removeAccount: (instanceKey, name) => world.removeAccount(instanceKey, name),
    restart: (instanceKey, outageMs) => world.instance(instanceKey).restart(outageMs),
    accountsInForce: (instanceKey) => world.accountsInForce(instanceKey),
    personToken: async (email) => world.personToken(email),
    hideSecrets: (instanceKey, hidden) => {
      world.instance(instanceKey).hidesSecrets = hidden;
    },
    person: (email) => world.organization.person(email),
    putPerson: (email, change = {}) => world.organization.putPerson(email, change),
    removePerson: (email) => world.organization.removePerson(email),
    setMembership: (email, group, isMember) => world.organization.setMembership({ email, group }, isMember),
    operator: (instanceKey, login) => operatorState(world.instance(instanceKey), login),
    putOperator: (instanceKey, login, change) => putOperator(world.instance(instanceKey), login, change),
    removeOperator: (instanceKey, login) => removeOperator(world.instance(instanceKey), login),
    refuseOperators: (instanceKey, refused) => {
      world.instance(instanceKey).refusesOperators = refused;
    },
    expireSessions: (instanceKey) => world.instance(instanceKey).sessions.endAll(),
    decrypt: (cipherText) => world.decrypt(cipherText),
    secrets: () => world.secrets(),
    close,
    [Symbol.asyncDispose]: close,
  };
  return emulator;
}
