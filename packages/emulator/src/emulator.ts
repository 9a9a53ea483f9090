import type { Emulator } from './emulator-handle.ts';
import { restartDaily } from './campaign/daily-restart.ts';
import { operatorState, putOperator, removeOperator } from './campaign/operators.ts';
import { handleControl } from './control/router.ts';
import { dispatch } from './dispatch.ts';
import { FaultPlan } from './faults.ts';
import { jsonReply } from './http/messages.ts';
import { listen } from './http/server.ts';
import { ORGANIZATION_ID } from './seeds/instances.ts';
import type { SeedName } from './seeds/seed-names.ts';
import { MinuteLimits } from './user-management/limits.ts';
import { TECHNICAL_CLIENT, World } from './world.ts';

export interface EmulatorOptions {
  /** `small` by default. */
  seed?: SeedName;
  /** 0, the default, picks a free port. */
  port?: number;
  /** `127.0.0.1` by default. */
  host?: string;
  /** Enforces the documented calls per minute of the User Management API; off by default. */
  documentedLimits?: boolean;
  /** Time of day, `HH:MM` of the emulator's clock, at which every instance restarts; never by default. */
  dailyRestart?: string;
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
    addRecord: (instanceKey, schema, values) => world.addRecord(instanceKey, schema, values),
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
