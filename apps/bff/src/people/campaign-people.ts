import type { OperatorGroup } from '@console/domain';
import { LRUCache } from 'lru-cache';
import type { CampaignDirectory } from '../ports.ts';
import { Problem } from '../problem.ts';
import { digestIn } from '../packed/packed-columns.ts';
import type { OperatorListTable } from '../store/people-store.ts';
import { notedWhereStored } from '../store/writes-refused.ts';
import { createAfterQuiet, type Quiet } from './after-quiet.ts';
import { type CampaignList, type Missing, readGroups, readOperators } from '../directory/campaign-lists.ts';
import type { CampaignReader } from '../sign-in/sessions.ts';

export interface CampaignPeople {
  /** `OperatorColumns`, packed. */
  readonly operators: CampaignList<Uint8Array<ArrayBuffer>> | Missing;
  readonly groups: CampaignList<readonly OperatorGroup[]> | Missing;
}

export interface CampaignPeopleReader {
  /** Reads with the person's own session; rejects with the problems that end or forbid it. */
  read(reader: CampaignReader): Promise<CampaignPeople>;
  /** Reads only the groups, now; the next `read` returns the same ones. Rejects with the problems of the directory. */
  groups(reader: CampaignReader): Promise<CampaignList<readonly OperatorGroup[]>>;
  /** As `read`, but starts a new read: uses neither the cache nor a read that is already running. */
  readAnew(reader: CampaignReader): Promise<CampaignPeople>;
}

export interface CampaignPeopleParts {
  readonly campaign: CampaignDirectory;
  readonly table: OperatorListTable;
  /** Where an instance is and how it takes passwords. What was read from another address is not used. */
  readonly addressOf: (instanceKey: string) => string;
  /** A stored list up to this age is used while a newer one is read. */
  readonly staleMs: number;
  /** How long a background read waits for a pause in the questions. */
  readonly behind?: Quiet;
  readonly now: () => number;
}

// Typing a mask asks at every key press, while operators change by the day.
const freshMs = 60_000;
// Up to this age lists are used at once, and newer ones are read in the background: thousands of rows take seconds.
const bridgeMs = 5 * 60_000;
// Longer than a first answer takes.
const usualBehind: Quiet = { quietMs: 3_000, latestMs: 10_000 };
/** Number of audiences whose lists are cached (LRU); each takes some megabytes. */
const mostCached = 8;

interface Reading {
  readonly audience: string;
  readonly since: number;
  readonly reading: Promise<CampaignPeople>;
}

interface Cached {
  readonly people: CampaignPeople;
  readonly at: number;
}

/**
 * Who may see these lists. Administrators of an instance see all of them; other people see what Campaign shows each of them.
 */
export function audienceOf({ instanceKey, login, operator }: CampaignReader): string {
  return JSON.stringify(operator.mayApply ? [instanceKey] : [instanceKey, login]);
}

/** Operators and groups of the instances, cached for some minutes. */
export function createCampaignPeople(parts: CampaignPeopleParts): CampaignPeopleReader {
  const { campaign, table, addressOf, staleMs, behind = usualBehind, now } = parts;
  const afterQuiet = createAfterQuiet(behind);
  const cached = new LRUCache<string, Cached>({ max: mostCached });
  // By session, not by audience: a session that has ended must not fail another one's request.
  const running = new Map<string, Promise<CampaignPeople>>();

  const readAll = async (reader: CampaignReader, before: CampaignPeople | undefined): Promise<CampaignPeople> => {
    const [operators, groups] = await Promise.all([
      readAndStore(reader).catch(missingOr(before?.operators)),
      readGroups(campaign, reader, now).catch(missingOr(before?.groups)),
    ]);
    return { operators, groups };
  };
  const readAndStore = async (reader: CampaignReader): Promise<CampaignPeople['operators']> => {
    const list = await readOperators(campaign, reader, now);
    // Lists of other people are not stored: each person sees other rows, and reads them again in the next session.
    if (reader.operator.mayApply) {
      const { items: bytes, digest: _, ...facts } = list;
      const stored = { ...facts, listKey: listKeyOf(reader.instanceKey), bytes };
      await notedWhereStored(table.put(stored));
    }
    return list;
  };
  const listKeyOf = (instanceKey: string): string => JSON.stringify([instanceKey, addressOf(instanceKey)]);
  const storedOperators = async ({
    instanceKey,
    operator,
  }: CampaignReader): Promise<CampaignPeople['operators'] | undefined> => {
    if (!operator.mayApply) return undefined;
    const stored = await table.find(listKeyOf(instanceKey));
    const age = now() - (stored?.readAt ?? 0);
    if (stored === undefined || age < 0 || age > staleMs) return undefined;
    const { bytes, listKey: _, ...facts } = stored;
    return { ...facts, items: bytes, digest: digestIn(bytes) };
  };

  const readNow = async (reader: CampaignReader): Promise<CampaignPeople> => {
    const audience = audienceOf(reader);
    const since = now();
    const reading = running.get(reader.sessionHash) ?? readAll(reader, cached.get(audience)?.people);
    running.set(reader.sessionHash, reading);
    return await cacheWhenRead(reader, { audience, since, reading });
  };
  const cacheWhenRead = async (
    reader: CampaignReader,
    { audience, since, reading }: Reading,
  ): Promise<CampaignPeople> => {
    try {
      const people = await reading;
      // After a failure that may pass, the next request asks again; the cached lists keep their age.
      if (!isSettled(people.operators, since) || !isSettled(people.groups, since)) return people;
      const newest = { ...people, groups: newerOf(people.groups, cached.get(audience)?.people.groups) };
      cached.set(audience, { people: newest, at: now() });
      return newest;
    } finally {
      if (running.get(reader.sessionHash) === reading) running.delete(reader.sessionHash);
    }
  };

  /** Errors are ignored: the request that has to wait meets them again and reports them. */
  const readBehind = (reader: CampaignReader): void => {
    if (running.has(reader.sessionHash)) return;
    afterQuiet.ask(reader.sessionHash, () => void readNow(reader).catch(() => undefined));
  };

  return {
    async read(reader) {
      const audience = audienceOf(reader);
      const known = cached.get(audience);
      const age = known === undefined ? Number.POSITIVE_INFINITY : now() - known.at;
      const operators = known === undefined ? await storedOperators(reader) : undefined;
      if (operators !== undefined) {
        readBehind(reader);
        const groups = await readGroups(campaign, reader, now).catch(missingOr<CampaignPeople['groups']>(undefined));
        const people = { operators, groups };
        // The next key press finds both. They are cached as no longer fresh: the running read replaces them.
        if ('items' in groups && !cached.has(audience)) cached.set(audience, { people, at: now() - freshMs });
        return people;
      }
      if (known === undefined || age >= bridgeMs) return await readNow(reader);
      if (age >= freshMs) readBehind(reader);
      return known.people;
    },
    async groups(reader) {
      const groups = await readGroups(campaign, reader, now);
      const audience = audienceOf(reader);
      const known = cached.get(audience);
      // One screen must not show two ages of one list.
      if (known !== undefined) {
        const newer = newerOf(groups, known.people.groups);
        cached.set(audience, { ...known, people: { ...known.people, groups: newer } });
      }
      return groups;
    },
    async readAnew(reader) {
      const reading = readAll(reader, undefined);
      running.set(reader.sessionHash, reading);
      return await cacheWhenRead(reader, { audience: audienceOf(reader), since: now(), reading });
    },
  };
}

/** The reading that began later. */
function newerOf(
  groups: CampaignPeople['groups'],
  cached: CampaignPeople['groups'] | undefined,
): CampaignPeople['groups'] {
  const isOlder = cached !== undefined && 'readAt' in cached && 'readAt' in groups && cached.readAt > groups.readAt;
  return isOlder ? cached : groups;
}

/** Read since then, or refused: asking again at once would give the same answer. */
function isSettled(list: { readonly readAt: number } | Missing, since: number): boolean {
  return 'readAt' in list ? list.readAt >= since : list.reason === 'refused';
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['campaign-fault', 'refused'],
  ['campaign-unreachable', 'unreachable'],
  ['campaign-timeout', 'unreachable'],
  ['campaign-unexpected-reply', 'malformed-reply'],
]);

/** For `.catch`: the previous list if there is one, with its age, else why there is none. */
function missingOr<T extends object>(before: T | undefined): (error: unknown) => T | Missing {
  return (error) => {
    const reason = error instanceof Problem ? reasons.get(error.code) : undefined;
    if (reason === undefined) throw error;
    return before !== undefined && 'items' in before && reason !== 'refused' ? before : { reason };
  };
}
