import { randomUUID } from 'node:crypto';
import type { CallFailure, RefreshState } from '@console/contract';
import type { AdminConsole, ProfilesReading } from '../ports.ts';
import type { SnapshotTable, StoredSnapshot } from '../store/store.ts';
import type { PeopleSnapshots } from '../people/people-snapshots.ts';

export interface ProfileSnapshots {
  current(): Promise<StoredSnapshot | undefined>;
  state(): RefreshState;
  /**
   * Starts a read now, unless one is running, Adobe asked to wait, or the last one has just ended. Returns when the next one
   * is possible, ms since 1970, or undefined.
   */
  refreshNow(): number | undefined;
  /** Reads at once if nothing recent is stored, and then at the interval. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface ProfileSnapshotParts {
  readonly table: SnapshotTable;
  /** Undefined when the deployer gave no technical account. */
  readonly adminConsole: AdminConsole | undefined;
  /** Read after the profiles, in the same round. */
  readonly people?: PeopleSnapshots | undefined;
  readonly refreshMs: number;
  readonly now: () => number;
  readonly onRead?: (outcome: {
    completeness: 'complete' | 'partial';
    profiles: number;
    reason: string | null;
  }) => void;
  /** Called when a call fails during a read. */
  readonly onFailure?: (failure: CallFailure) => void;
}

type Waiting = Extract<RefreshState, { state: 'waiting' }>;

/** The pause between two reads on request: Adobe answers a second one too soon with a long wait. */
const shortestPauseMs = 5 * 60_000;
// After a failure without a `retry-after`: Adobe's own gateway recovers in minutes.
const retryMs = 5 * 60_000;
// A longer delay makes `setTimeout` fire at once.
const longestTimer = 2 ** 31 - 1;

/** Refreshes the stored lists of product profiles and people in the background; no request waits for it. */
export function createProfileSnapshots(parts: ProfileSnapshotParts): ProfileSnapshots {
  const { table, adminConsole, people, refreshMs, now, onRead, onFailure } = parts;
  const stopping = new AbortController();
  let state: RefreshState =
    adminConsole === undefined ? { state: 'not-configured' } : { state: 'idle', nextReadAt: null };
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let failures = 0;
  let endedAt = Number.NEGATIVE_INFINITY;
  // When the first page of the current read was requested: the list is as old as its first page.
  let startedAt: number | undefined;
  // The number of profiles of a recent read; set while only people are left to read.
  let recent: { readonly profiles: number; readonly until: number } | undefined;

  const schedule = (at: number): void => {
    if (stopping.signal.aborted) return;
    clearTimeout(timer);
    timer = setTimeout(begin, Math.min(Math.max(0, at - now()), longestTimer));
    timer.unref();
  };
  const begin = (): void => {
    running = refresh()
      .catch(() => wait('unreachable', retryTime()))
      .finally(() => {
        running = undefined;
        endedAt = now();
      });
  };
  const wait = (reason: Waiting['reason'], at: number, failure?: CallFailure): void => {
    const why = failure === undefined ? {} : { failure };
    state = { state: 'waiting', reason, retryAt: new Date(at).toISOString(), ...why };
    schedule(at);
  };
  /** The next try after a failure without a `retry-after`: after some minutes, doubled each time. */
  const retryTime = (): number => {
    failures += 1;
    return now() + Math.min(retryMs * 2 ** (failures - 1), Math.max(refreshMs, retryMs));
  };
  const refresh = async (): Promise<void> => {
    if (adminConsole === undefined) return;
    const since = new Date(now()).toISOString();
    if (recent === undefined || recent.until <= now()) {
      state = { state: 'reading', since, profilesRead: 0 };
      const onProgress = (count: number) => {
        state = { state: 'reading', since, profilesRead: count };
      };
      startedAt ??= now();
      const reading = await adminConsole.readProfiles({ signal: stopping.signal, onProgress });
      await keep(reading, startedAt);
      if (reading.reason !== 'throttled') startedAt = undefined;
      if (waitsAfter(reading)) return;
      recent = { profiles: reading.profiles.length, until: now() + refreshMs };
    }
    if (people !== undefined && !stopping.signal.aborted) {
      const soFar = { state: 'reading', since, profilesRead: recent.profiles } as const;
      const onProgress = (peopleRead: number) => {
        state = { ...soFar, peopleRead };
      };
      state = { ...soFar, peopleRead: 0 };
      if (waitsAfter(await people.refresh({ signal: stopping.signal, onProgress }))) return;
    }
    recent = undefined;
    failures = 0;
    const next = now() + refreshMs;
    state = { state: 'idle', nextReadAt: new Date(next).toISOString() };
    schedule(next);
  };
  const waitsAfter = ({
    retryAt,
    reason,
    failure,
  }: Pick<ProfilesReading, 'retryAt' | 'reason' | 'failure'>): boolean => {
    if (failure !== undefined) onFailure?.(failure);
    if (retryAt !== undefined) wait('throttled', retryAt);
    else if (reason === 'unreachable' || reason === 'refused' || reason === 'malformed-reply')
      wait(reason, retryTime(), failure);
    else return false;
    return true;
  };
  const keep = async (reading: ProfilesReading, at: number): Promise<void> => {
    const { profiles, userGroupNames, complete, reason, oddEntries, isEveryEntryKnown } = reading;
    const completeness = complete ? 'complete' : 'partial';
    const trust = { completeness, reason, oddEntries, isEveryEntryKnown } as const;
    const readAt = new Date(at).toISOString();
    const body = { snapshotId: randomUUID(), source: 'user-management', readAt, ...trust } as const;
    const { organizationId = '' } = adminConsole ?? {};
    // An empty partial read adds nothing.
    if (complete || profiles.length > 0) await table.insert({ organizationId, body, profiles, userGroupNames });
    onRead?.({ completeness, profiles: profiles.length, reason });
  };

  return {
    async current() {
      // Ignore lists of another organization, or of a technical account that is no longer configured.
      return adminConsole === undefined ? undefined : await table.current(adminConsole.organizationId);
    },
    state: () => state,
    refreshNow() {
      if (adminConsole === undefined || running !== undefined) return undefined;
      const throttledUntil = state.state === 'waiting' && state.reason === 'throttled' ? Date.parse(state.retryAt) : 0;
      const possibleAt = Math.max(throttledUntil, endedAt + shortestPauseMs);
      if (possibleAt > now()) return possibleAt;
      clearTimeout(timer);
      recent = undefined;
      begin();
      return undefined;
    },
    async start() {
      if (adminConsole === undefined) return;
      const { organizationId } = adminConsole;
      const stored = await table.current(organizationId);
      const isWhole =
        stored !== undefined && (stored.body.completeness === 'complete' || stored.body.isEveryEntryKnown);
      const profilesDue = isWhole ? Date.parse(stored.body.readAt) + refreshMs : now();
      const peopleSet = await people?.table.current(organizationId);
      const arePeopleWhole =
        peopleSet !== undefined && (peopleSet.completeness === 'complete' || peopleSet.isEveryEntryKnown);
      const peopleDue = arePeopleWhole ? peopleSet.readAt + refreshMs : now();
      const due = people === undefined ? profilesDue : Math.min(profilesDue, peopleDue);
      // Only people are missing: do not read the profiles again, Adobe would refuse it so soon.
      if (profilesDue > now() && due <= now()) recent = { profiles: stored?.profiles.length ?? 0, until: profilesDue };
      if (due > now()) state = { state: 'idle', nextReadAt: new Date(due).toISOString() };
      schedule(due);
    },
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await running;
      await adminConsole?.close();
    },
  };
}
