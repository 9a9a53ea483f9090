import type { Emulator } from '../emulator.ts';
import { emptyReply, jsonReply, type HttpRequest, type Reply } from '../http/messages.ts';
import { isSeedName } from '../seeds/seed-names.ts';
import { readFault } from './read-fault.ts';

const PREFIX = '/__emulator/';

/** Answers a control request, all JSON; undefined when the path is not under `/__emulator/`. */
export function handleControl(emulator: Emulator, request: HttpRequest): Reply | undefined {
  if (!request.path.startsWith(PREFIX)) return undefined;
  try {
    const steps = request.path.slice(PREFIX.length).split('/').map(decodeURIComponent);
    return route(emulator, request, steps) ?? jsonReply(404, { message: 'No such control.' });
  } catch (error) {
    return jsonReply(400, { message: error instanceof Error ? error.message : 'Not understood.' });
  }
}

function route(emulator: Emulator, request: HttpRequest, steps: readonly string[]): Reply | undefined {
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
    case 'PATCH instances/secrets':
      emulator.hideSecrets(instanceKey, readObject(request)['hidden'] === true);
      return emptyReply(204);
    default:
      return what === 'accounts' && first === 'instances'
        ? account(emulator, request, { instanceKey, name })
        : undefined;
  }
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readObject(request: HttpRequest): Record<string, unknown> {
  const text = request.body.toString('utf8');
  const value: unknown = text.trim() === '' ? {} : JSON.parse(text);
  if (!isObject(value)) throw new Error('A JSON object is expected.');
  return value;
}

function readTexts(request: HttpRequest): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(readObject(request))) {
    if (typeof value !== 'string') throw new Error(`The value of ${name} must be text.`);
    texts[name] = value;
  }
  return texts;
}
