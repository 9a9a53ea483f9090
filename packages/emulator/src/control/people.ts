import type { OperatorState } from '../campaign/operators.ts';
import type { Emulator } from '../emulator-handle.ts';
import { emptyReply, jsonReply, type HttpRequest, type Reply } from '../http/messages.ts';
import type { PersonChange } from '../user-management/person.ts';
import { readObject, readText, readTextList } from './read-body.ts';

/** `people/<email>`, `people/<email>/token` and `people/<email>/groups/<name or id>`: a person in Admin Console. */
export async function controlPerson(
  emulator: Emulator,
  request: HttpRequest,
  steps: readonly string[],
): Promise<Reply | undefined> {
  const [email = '', what, group = ''] = steps;
  if (email === '') return undefined;
  if (what === 'groups' && group !== '') return controlMembership(emulator, request, { email, group });
  if (what === 'token' && request.method === 'POST') {
    return jsonReply(200, { accessToken: await emulator.personToken(email) });
  }
  if (what !== undefined) return undefined;
  switch (request.method) {
    case 'GET':
      break;
    case 'PUT':
      emulator.putPerson(email, readPerson(readObject(request)));
      break;
    case 'DELETE':
      emulator.removePerson(email);
      return emptyReply(204);
    default:
      return undefined;
  }
  const person = emulator.person(email);
  return person && jsonReply(200, person);
}

function controlMembership(
  emulator: Emulator,
  { method }: HttpRequest,
  { email, group }: { email: string; group: string },
): Reply | undefined {
  if (method !== 'PUT' && method !== 'DELETE') return undefined;
  emulator.setMembership(email, group, method === 'PUT');
  return emptyReply(204);
}

const PERSON_TEXTS = ['id', 'username', 'domain', 'firstname', 'lastname', 'country'] as const;
const STATES = ['active', 'disabled', 'locked', 'removed'] as const;
const TYPES = ['adobeID', 'enterpriseID', 'federatedID', 'unknown'] as const;

function readPerson(source: Readonly<Record<string, unknown>>): PersonChange {
  const { groups, status, type, ...texts } = source;
  const change: Record<string, string> = {};
  for (const [name, value] of Object.entries(texts))
    change[oneOf('property', name, PERSON_TEXTS)] = readText(name, value);
  return {
    ...change,
    ...(groups === undefined ? {} : { groups: readTextList('groups', groups) }),
    ...(status === undefined ? {} : { status: oneOf('status', status, STATES) }),
    ...(type === undefined ? {} : { type: oneOf('type', type, TYPES) }),
  };
}

/** `instances/<key>/operators/<login>`: an operator of an instance. */
export function controlOperator(
  emulator: Emulator,
  request: HttpRequest,
  { instanceKey, login }: { instanceKey: string; login: string },
): Reply | undefined {
  switch (request.method) {
    case 'GET':
      break;
    case 'PUT':
      emulator.putOperator(instanceKey, login, readOperator(readObject(request)));
      break;
    case 'DELETE':
      emulator.removeOperator(instanceKey, login);
      return emptyReply(204);
    default:
      return undefined;
  }
  const operator = emulator.operator(instanceKey, login);
  return operator && jsonReply(200, operator);
}

function readOperator(source: Readonly<Record<string, unknown>>): Partial<OperatorState> {
  const { label, email, disabled, authentication, groups, ...others } = source;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new Error(`Operators have no ${unknown} here.`);
  if (disabled !== undefined && typeof disabled !== 'boolean')
    throw new Error('The value of disabled is true or false.');
  return {
    ...(label === undefined ? {} : { label: readText('label', label) }),
    ...(email === undefined ? {} : { email: readText('email', email) }),
    ...(disabled === undefined ? {} : { disabled }),
    ...(authentication === undefined ? {} : { authentication: readText('authentication', authentication) }),
    ...(groups === undefined ? {} : { groups: readTextList('groups', groups) }),
  };
}

function oneOf<Value extends string>(name: string, given: unknown, values: readonly Value[]): Value {
  const found = values.find((value) => value === given);
  if (found === undefined) throw new Error(`The ${name} must be one of ${values.join(', ')}.`);
  return found;
}
