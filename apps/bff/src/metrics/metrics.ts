import { channel } from 'node:diagnostics_channel';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { StoreCounts } from '../store/tables/counts.ts';

/** An answered request. Labels come from the route table, never from the request. */
export interface AnsweredRequest {
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

export interface Metrics {
  answered(request: AnsweredRequest): void;
  auditChecked(isWhole: boolean): void;
  /** In the text format of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
  close(): void;
}

export interface MetricsParts {
  readonly counts: () => Promise<StoreCounts>;
  /** The upstream behind an address that the console calls: `campaign`, `ims`, `user-management`. */
  readonly upstreamOf: (address: string) => string;
  /** How many work processes run, by the work they do. */
  readonly workProcesses: () => ReadonlyMap<string, number>;
  readonly now: () => number;
}

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * Metrics for Prometheus. Counts from the store are read on each scrape, so that they survive a restart and include every
 * process; the others are of this process since its start.
 */
export function createMetrics({ counts, upstreamOf, workProcesses, now }: MetricsParts): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'ims_console_' });
  const registers = [registry];
  const requests = new Histogram({
    name: 'ims_console_request_seconds',
    help: 'Time from a request to its whole answer, by route and status.',
    labelNames: ['route', 'status'],
    buckets: seconds,
    registers,
  });
  const calls = new Histogram({
    name: 'ims_console_upstream_call_seconds',
    help: 'Time from a call of the console to the head of its answer, by upstream and result: a class of status, or failed.',
    labelNames: ['upstream', 'result'],
    buckets: seconds,
    registers,
  });
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `ims_console_${name}`, help, labelNames, registers });
  const audited = gauge('audit_entries', 'Entries of the audit, by event and result: sign-ins refused, applies.', [
    'event',
    'result',
  ]);
  const plans = gauge('plans', 'Plans in the store, by state.', ['state']);
  const openIntents = gauge('open_intents', 'Writes to Campaign of which it is not known whether they were stored.');
  const workers = gauge('work_processes', 'Helper processes that run, by what they do.', ['work']);
  const sessions = gauge('sessions', 'Sessions that have not ended.');
  const auditBroken = gauge('audit_broken', '1 while the last check of the audit found its chain broken, else 0.');
  const ages = gauge(
    'source_age_seconds',
    'Time since a list of Admin Console was read whole last; no sample where it never was.',
    ['source'],
  );
  const stopWatching = watchCalls((address, result, ms) =>
    calls.observe({ upstream: upstreamOf(address), result }, ms / 1_000),
  );
  return {
    contentType: registry.contentType,
    answered: ({ route, status, ms }) => requests.observe({ route, status: String(status) }, ms / 1_000),
    auditChecked: (isWhole) => auditBroken.set(isWhole ? 0 : 1),
    async text() {
      const stored = await counts();
      for (const one of [audited, plans, ages]) one.reset();
      for (const { event, result, count } of stored.audit) audited.set({ event, result }, count);
      for (const { state, count } of stored.plans) plans.set({ state }, count);
      for (const [work, count] of workProcesses()) workers.set({ work }, count);
      openIntents.set(stored.openIntents);
      sessions.set(stored.sessions);
      for (const [source, at] of Object.entries(stored.readAt))
        if (at !== null) ages.set({ source }, Math.max(0, now() - at) / 1_000);
      return await registry.metrics();
    },
    close: stopWatching,
  };
}

type OnCall = (address: string, result: string, ms: number) => void;

function requestIn(message: unknown): object | undefined {
  const found = typeof message === 'object' && message !== null && 'request' in message ? message.request : undefined;
  return typeof found === 'object' && found !== null ? found : undefined;
}

function addressOf(request: object): string {
  const [origin, path] = ['origin' in request ? request.origin : '', 'path' in request ? request.path : ''];
  return `${String(origin)}${String(path)}`;
}

/** Watches undici's calls (its documentation, Diagnostics Channel Support). */
function watchCalls(onCall: OnCall): () => void {
  const began = new WeakMap<object, number>();
  const end = (request: object | undefined, result: string): void => {
    const at = request && began.get(request);
    if (request === undefined || at === undefined) return;
    began.delete(request);
    onCall(addressOf(request), result, performance.now() - at);
  };
  const listeners = {
    'undici:request:create': (message: unknown) => {
      const request = requestIn(message);
      if (request !== undefined) began.set(request, performance.now());
    },
    'undici:request:headers': (message: unknown) => {
      const response = typeof message === 'object' && message !== null && 'response' in message ? message.response : {};
      const status =
        typeof response === 'object' && response !== null && 'statusCode' in response ? response.statusCode : 0;
      end(requestIn(message), `${Math.floor(Number(status) / 100)}xx`);
    },
    'undici:request:error': (message: unknown) => end(requestIn(message), 'failed'),
  };
  for (const [name, listener] of Object.entries(listeners)) channel(name).subscribe(listener);
  return () => {
    for (const [name, listener] of Object.entries(listeners)) channel(name).unsubscribe(listener);
  };
}
