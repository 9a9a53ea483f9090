import type { Fault, FaultEffect } from '../faults.ts';

type Json = Readonly<Record<string, unknown>>;

/** Reads `FAULTS`, a list of faults as JSON text. Throws an error that names the fault by its place and what is wrong. */
export function readFaults(source: string): readonly Fault[] {
  let list: unknown;
  try {
    list = JSON.parse(source);
  } catch {
    throw new Error('FAULTS is not JSON.');
  }
  if (!Array.isArray(list)) throw new Error('FAULTS is a list of faults: [{"target": …}].');
  return list.map((item: unknown, index) => {
    try {
      if (!isJson(item)) throw new Error('It is no object.');
      return readFault(item);
    } catch (error) {
      throw new Error(`FAULTS, number ${index + 1}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  });
}

/** Reads a fault from JSON. Throws an error that names what is wrong. */
export function readFault(source: Json): Fault {
  const effect = source['effect'];
  if (!isJson(effect)) throw new Error('The fault has no effect.');
  return {
    target: oneOf(source, 'target', ['campaign', 'ims', 'user-management'] as const),
    ...optional('instanceKey', optionalText(source, 'instanceKey')),
    ...optional('method', optionalText(source, 'method')),
    ...optional('schema', optionalText(source, 'schema')),
    ...optional('skip', optionalCount(source, 'skip')),
    ...optional('times', optionalCount(source, 'times')),
    effect: readEffect(effect),
  };
}

function readEffect(source: Json): FaultEffect {
  const kind = text(source, 'kind');
  switch (kind) {
    case 'latency':
      return { kind, ms: count(source, 'ms') };
    case 'hang':
      return { kind };
    case 'reset':
      return { kind, afterWrite: source['afterWrite'] === true };
    case 'truncate':
      return { kind, bytes: count(source, 'bytes') };
    case 'reply':
      return {
        kind,
        status: count(source, 'status'),
        contentType: text(source, 'contentType'),
        body: text(source, 'body'),
      };
    case 'html':
      return { kind, status: count(source, 'status') };
    case 'soap-fault':
      return {
        kind,
        code: text(source, 'code'),
        text: text(source, 'text'),
        ...optional('detail', optionalText(source, 'detail')),
        ...optional('status', optionalCount(source, 'status')),
      };
    case 'session-expired':
      return { kind, form: oneOf(source, 'form', ['text-403', 'fault-200'] as const) };
    case 'throttle':
      return { kind, retryAfter: text(source, 'retryAfter') };
    case 'change-record':
      return { kind, account: text(source, 'account'), change: texts(source, 'change') };
    default:
      throw new Error(`The effect ${kind} is unknown.`);
  }
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function optional<Name extends string, Value>(name: Name, value: Value | undefined): { [key in Name]?: Value } {
  const given: { [key in Name]?: Value } = {};
  if (value !== undefined) given[name] = value;
  return given;
}

function optionalText(source: Json, name: string): string | undefined {
  return source[name] === undefined ? undefined : text(source, name);
}

function optionalCount(source: Json, name: string): number | undefined {
  return source[name] === undefined ? undefined : count(source, name);
}

function text(source: Json, name: string): string {
  const value = source[name];
  if (typeof value !== 'string') throw new Error(`The value of ${name} must be text.`);
  return value;
}

function count(source: Json, name: string): number {
  const value = source[name];
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw new Error(`The value of ${name} must be a whole number.`);
  }
  return value;
}

function texts(source: Json, name: string): Record<string, string> {
  const value = source[name];
  if (!isJson(value)) throw new Error(`The value of ${name} must be an object.`);
  return Object.fromEntries(Object.keys(value).map((key) => [key, text(value, key)]));
}

function oneOf<Value extends string>(source: Json, name: string, values: readonly Value[]): Value {
  const found = values.find((value) => value === source[name]);
  if (found === undefined) throw new Error(`The value of ${name} must be one of ${values.join(', ')}.`);
  return found;
}
