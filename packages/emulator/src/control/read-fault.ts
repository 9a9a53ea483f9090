import type { Fault, FaultEffect } from '../faults.ts';
import { Fields } from './fields.ts';
import { readDamage, readStatus } from './read-damage.ts';

/** Reads `FAULTS`, a list of faults as JSON text. Throws an error with the index of the fault and the reason. */
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
      return readFault(item);
    } catch (error) {
      throw new Error(`FAULTS, number ${index + 1}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  });
}

/** Reads a fault from JSON. Throws an error that names the invalid member. */
export function readFault(source: unknown): Fault {
  const fields = new Fields(source);
  if (!fields.has('effect')) throw new Error('The fault has no effect.');
  const effect = fields.object('effect');
  const fault: Fault = {
    target: fields.oneOf('target', ['campaign', 'ims', 'user-management'] as const),
    ...fields.optional('instanceKey', (member) => fields.text(member)),
    ...fields.optional('method', (member) => fields.text(member)),
    ...fields.optional('schema', (member) => fields.text(member)),
    ...fields.optional('match', (member) => fields.text(member)),
    ...fields.optional('skip', (member) => fields.count(member)),
    ...fields.optional('times', (member) => fields.count(member)),
    effect: readEffect(effect),
  };
  effect.end();
  fields.end();
  if (fault.target !== 'campaign') refuseCampaignOnly(fault);
  return fault;
}

function refuseCampaignOnly(fault: Fault): void {
  const given = [
    fault.instanceKey === undefined ? undefined : 'instanceKey',
    fault.schema === undefined ? undefined : 'schema',
    fault.effect.kind === 'change-record' ? 'effect.kind' : undefined,
  ].find((name) => name !== undefined);
  if (given !== undefined) throw new Error(`The value of ${given} is for the target campaign only.`);
}

function readEffect(effect: Fields): FaultEffect {
  const kind = effect.text('kind');
  switch (kind) {
    case 'latency':
      return {
        kind,
        ms: effect.count('ms'),
        ...effect.optional('afterWrite', (member) => effect.flag(member)),
      };
    case 'hang':
      return { kind };
    case 'reset':
      return { kind, ...effect.optional('afterWrite', (member) => effect.flag(member)) };
    case 'truncate':
      return { kind, bytes: effect.count('bytes') };
    case 'damage':
      return readDamage(effect);
    case 'reply':
      return {
        kind,
        status: readStatus(effect),
        contentType: effect.text('contentType'),
        body: effect.text('body'),
      };
    case 'html':
      return { kind, status: readStatus(effect) };
    case 'soap-fault':
      return {
        kind,
        code: effect.text('code'),
        text: effect.text('text'),
        ...effect.optional('detail', (member) => effect.text(member)),
        ...effect.optional('status', () => readStatus(effect)),
      };
    case 'session-expired':
      return { kind, form: effect.oneOf('form', ['text-403', 'fault-200'] as const) };
    case 'throttle':
      return { kind, retryAfter: effect.text('retryAfter') };
    case 'change-record': {
      const change = effect.object('change').entries((fields, member) => fields.text(member));
      return { kind, account: effect.text('account'), change };
    }
    default:
      throw new Error(`The effect ${kind} of effect.kind is unknown.`);
  }
}
