import type { Emulator } from '../emulator-handle.ts';
import { emptyReply, jsonReply, type HttpRequest, type Reply } from '../http/messages.ts';
import { isSeedName } from '../seeds/seed-names.ts';
import { controlOperator, controlPerson } from './people.ts';
import { readObject, readTexts } from './read-body.ts';
import { readFault } from './read-fault.ts';

const PREFIX = '/__emulator/';

/** Answers a control request, all JSON; undefined when the path is not under `/__emulator/`. */
export async function handleControl(emulator: Emulator, request: HttpRequest): Promise<Reply | undefined> {
  if (!request.path.startsWith(PREFIX)) return undefined;
  try {
    const steps = request.path.slice(PREFIX.length).split('/').map(decodeURIComponent);
    return (await route(emulator, request, steps)) ?? jsonReply(404, { message: 'No such control.' });
  } catch (error) {
    return jsonReply(400, { message: error instanceof Error ? error.message : 'Not understood.' });
  }
}

function route(
  emulator: Emulator,
  request: HttpRequest,
  steps: readonly string[],
): Reply | undefined | Promise<Reply | undefined> {
  const [first = '', instanceKey = '', what = '', name = ''] = steps;
  switch (`${request.method} ${first}${what === '' ? '' : `/${what}`}`) {
    case 'POST reset':
      return reset(emulator, readObject(request));
    case 'POST faults':
      emulator.inject(readFault(readObject(request)));
      return emptyReply(204);
    case 'DELETE faults':
      emulator.clearFaults();
      return emptyReply(204);
    case 'GET counters':
      return jsonReply(200, emulator.counters());
    case 'GET secrets':
      return jsonReply(200, emulator.secrets());
    case 'GET technical-account':
      return jsonReply(200, emulator.technicalAccount);
    case 'POST instances/expire-sessions':
      emulator.expireSessions(instanceKey);
      return emptyReply(204);
    case 'POST instances/restart':
      emulator.restart(instanceKey, readOutage(readObject(request)));
      return emptyReply(204);
    case 'GET instances/in-force':
      return jsonReply(200, emulator.accountsInForce(instanceKey));
    case 'PATCH instances/secrets':
      emulator.hideSecrets(instanceKey, readHiding(readObject(request)['hidden']));
      return emptyReply(204);
    case 'PATCH instances/rights':
      emulator.refuseOperators(instanceKey, readObject(request)['operatorsRefused'] === true);
      return emptyReply(204);
    default:
      if (first === 'people') return controlPerson(emulator, request, steps.slice(1));
      if (first !== 'instances' || name === '') return undefined;
      if (what === 'operators') return controlOperator(emulator, request, { instanceKey, login: name });
      return what === 'accounts' ? account(emulator, request, { instanceKey, name }) : undefined;
  }
}

/** Milliseconds without an answer; an hour at most, so that a typing error ends by itself. */
function readOutage({ outageMs = 0, ...others }: Readonly<Record<string, unknown>>): number {
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new Error(`A restart has no ${unknown} here.`);
  if (typeof outageMs !== 'number' || !(outageMs >= 0 && outageMs <= 3_600_000)) {
    throw new Error('The outageMs of a restart is a number from 0 to 3600000.');
  }
  return outageMs;
}

function reset(emulator: Emulator, body: Readonly<Record<string, unknown>>): Reply {
  const seed = body['seed'];
  if (seed === undefined) emulator.reset();
  else if (typeof seed === 'string' && isSeedName(seed)) emulator.reset(seed);
  else throw new Error('The seed is small, large or messy.');
  return emptyReply(204);
}

function account(
  emulator: Emulator,
  request: HttpRequest,
  { instanceKey, name }: { instanceKey: string; name: string },
): Reply | undefined {
  const current = emulator.account(instanceKey, name);
  switch (request.method) {
    case 'GET':
      return current ? jsonReply(200, current) : undefined;
    case 'PUT':
      if (current) emulator.removeAccount(instanceKey, name);
      emulator.addAccount(instanceKey, { ...readTexts(request), name });
      break;
    case 'PATCH': {
      const { by, ...change } = readTexts(request);
      if (!current) return undefined;
      emulator.editAccount(instanceKey, name, change, by);
      break;
    }
    case 'DELETE':
      emulator.removeAccount(instanceKey, name);
      return emptyReply(204);
    default:
      return undefined;
  }
  return jsonReply(200, emulator.account(instanceKey, name));
}

function readHiding(hidden: unknown): boolean | 'but-admin' {
  return hidden === 'but-admin' ? hidden : hidden === true;
}
