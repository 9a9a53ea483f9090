import { setTimeout as pause } from 'node:timers/promises';
import type { Server } from './child.ts';
import { bodyOf, type ConsoleSession, openSession, type TimedReply } from './console-session.ts';
import { listField, numberField, numbersByName, textField } from './json.ts';
import { largeInstance } from './large-console.ts';

const readDeadlineMs = 300_000;
const api = `/api/instances/${largeInstance}`;

export interface ImpactReply {
  readonly ms: number;
  readonly population: number;
  readonly counts: ReadonlyMap<string, number>;
  /** Known, and counted apart. */
  readonly apart: number;
  /** Verdicts of the first 50 rows. */
  readonly first: readonly string[];
  /** The mask stored now. */
  readonly before: string;
}

/** How late the event loop was since it was asked last, ms. */
export interface Lateness {
  readonly p99Ms: number;
  readonly maxMs: number;
}

export async function openImpactSession({ found: [origin = ''] }: Server): Promise<ConsoleSession> {
  return openSession(origin, { instanceKey: largeInstance, login: 'demo-admin', password: 'demo' });
}

/** Waits until Admin Console has been read whole. @throws when that takes over five minutes */
export async function peopleRead(session: ConsoleSession): Promise<void> {
  const deadline = performance.now() + readDeadlineMs;
  for (;;) {
    const reply = bodyOf(await session.get(`${api}/people`));
    const states = listField(reply, 'sources').map((source) => textField(source, 'state'));
    if (states.length > 0 && states.every((state) => state === 'complete')) return;
    if (performance.now() > deadline) throw new Error(`The sources are ${states.join(', ')} after five minutes.`);
    await pause(1_000);
  }
}

/**
 * Waits until the operators were read from Campaign once more, a minute after the last time at most: what is measured next
 * shares the machine with no such read, which is a figure of its own. @throws when that takes over five minutes
 */
export async function operatorsReadAgain(session: ConsoleSession): Promise<void> {
  const since = Date.now();
  const deadline = performance.now() + readDeadlineMs;
  for (;;) {
    const sources = listField(bodyOf(await session.get(`${api}/people`)), 'sources');
    const operators = sources.find((source) => textField(source, 'source') === 'operators');
    if (operators !== undefined && Date.parse(textField(operators, 'readAt')) >= since) return;
    if (performance.now() > deadline) throw new Error('The operators were not read again within five minutes.');
    await pause(500);
  }
}

/** Judges everybody, and gets the first 50 rows, as the page does. */
export async function askImpact(session: ConsoleSession, mask: string): Promise<ImpactReply> {
  return impactOf(await session.post(`${api}/access-impacts`, { mask, limit: 50 }));
}

function impactOf(reply: TimedReply): ImpactReply {
  const body = bodyOf(reply);
  const counts = numbersByName(body, 'counts');
  const before = Object.entries(body ?? {}).find(([name]) => name === 'before')?.[1];
  return {
    ms: reply.ms,
    population: numberField(body, 'population'),
    counts,
    apart: [...numbersByName(body, 'apart').values()].reduce((sum, count) => sum + count, 0),
    first: listField(body, 'people').map((person) => textField(person, 'verdict')),
    before: textField(before, 'source'),
  };
}

export async function askLateness({ found: [, probe = ''] }: Server): Promise<Lateness> {
  const reply: unknown = await fetch(probe).then((found) => found.json());
  return { p99Ms: numberField(reply, 'p99Ms'), maxMs: numberField(reply, 'maxMs') };
}
