import { randomUUID } from 'node:crypto';
import type { CallFailure, SnapshotBody } from '@console/contract';
import type { AdminConsole, ListedUser, ListTrust, UsersReading } from '../ports.ts';
import { chunkLength, packChunk, type PeopleChunks } from '../packed/people-chunks.ts';
import type { PeopleTable } from '../store/people-store.ts';

export interface PeopleReadOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (peopleRead: number) => void;
}

/** How a read of people ended; with `retryAt` the next call continues it. */
export interface PeopleOutcome {
  readonly reason: SnapshotBody['reason'];
  readonly retryAt: number | undefined;
  readonly failure?: CallFailure;
}

/** Where the result is stored. */
type ReadPeople = Pick<PeopleTable, 'insert' | 'current'>;

export interface PeopleSnapshots {
  readonly table: ReadPeople;
  refresh(options: PeopleReadOptions): Promise<PeopleOutcome>;
}

export interface PeopleSnapshotParts {
  readonly table: ReadPeople;
  readonly adminConsole: AdminConsole;
  /** Packs all chunks into the stored form. */
  readonly pack: (chunks: PeopleChunks) => Promise<Uint8Array<ArrayBuffer>>;
  readonly now: () => number;
  readonly onRead?: (outcome: { completeness: 'complete' | 'partial'; people: number; reason: string | null }) => void;
}

interface ListingOptions extends PeopleReadOptions {
  readonly now: () => number;
}

/** Adobe's usual pauses are under an hour. A list read over a longer time is too inconsistent. */
const longestReadMs = 3 * 60 * 60_000;
const nothingRead: PeopleOutcome = { reason: 'stopped', retryAt: undefined };

/** A list that is being read: the people so far, packed, and how to continue. */
class Listing {
  readonly #kind: keyof PeopleChunks;
  readonly #done: Uint8Array<ArrayBuffer>[] = [];
  #waiting: ListedUser[] = [];
  #goOn: (() => Promise<UsersReading>) | undefined;
  count = 0;
  /** When its first page was requested: the list is as old as its first page. */
  startedAt: number | undefined;

  constructor(kind: keyof PeopleChunks) {
    this.#kind = kind;
  }

  async read(adminConsole: AdminConsole, { signal, onProgress, now }: ListingOptions): Promise<UsersReading> {
    this.startedAt ??= now();
    const goOn =
      this.#goOn ??
      (() =>
        adminConsole.readUsers({
          directOnly: this.#kind === 'direct',
          signal,
          onUsers: async (users) => {
            this.#waiting.push(...users);
            this.count += users.length;
            onProgress(this.count);
            while (this.#waiting.length >= chunkLength) await this.#pack();
          },
        }));
    const reading = await goOn();
    this.#goOn = reading.kind === 'throttled' ? reading.goOn : undefined;
    return reading;
  }

  async chunks(): Promise<readonly Uint8Array<ArrayBuffer>[]> {
    if (this.#waiting.length > 0) await this.#pack();
    return this.#done;
  }

  async #pack(): Promise<void> {
    this.#done.push(await packChunk(this.#waiting.splice(0, chunkLength)));
  }
}

/**
 * Reads everybody twice: with all their groups, then with the direct ones only. The first list is stored as soon as it is
 * read; without the second, it is not known who has a profile through a user group.
 */
export function createPeopleSnapshots(parts: PeopleSnapshotParts): PeopleSnapshots {
  const { table, adminConsole, pack, now, onRead } = parts;
  let users = new Listing('users');
  let direct = new Listing('direct');
  let usersRead: ListTrust | undefined;

  const startAnew = (): void => {
    users = new Listing('users');
    direct = new Listing('direct');
    usersRead = undefined;
  };
  const keep = async (trust: ListTrust): Promise<void> => {
    const { complete, reason, oddEntries, isEveryEntryKnown, notListed } = trust;
    // An empty partial read adds nothing.
    if (!complete && users.count === 0) return;
    const set = {
      setId: randomUUID(),
      readAt: users.startedAt ?? now(),
      completeness: complete ? 'complete' : 'partial',
      reason,
      userCount: users.count,
      organizationId: adminConsole.organizationId,
      oddEntries,
      isEveryEntryKnown,
      notListed,
      upload: null,
    } as const;
    await table.insert(set, await pack({ users: await users.chunks(), direct: await direct.chunks() }));
  };
  const readUsers = async (options: PeopleReadOptions): Promise<PeopleOutcome | undefined> => {
    const reading = await users.read(adminConsole, { ...options, now });
    if (reading.kind === 'read') {
      usersRead = reading;
      await keep(reading);
      return undefined;
    }
    const reason = reading.kind === 'throttled' ? 'throttled' : reading.reason;
    await keep({ complete: false, reason, oddEntries: 0, isEveryEntryKnown: false, notListed: 0 });
    if (reading.kind === 'failed') startAnew();
    return { reason, retryAt: reading.retryAt, ...failureIn(reading) };
  };

  const readDirect = async (trust: ListTrust, options: PeopleReadOptions): Promise<PeopleOutcome> => {
    const reading = await direct.read(adminConsole, { ...options, now });
    if (reading.kind === 'throttled') return { reason: 'throttled', retryAt: reading.retryAt };
    if (reading.kind === 'read') await keep(trust);
    startAnew();
    return { reason: trust.reason, retryAt: undefined, ...failureIn(reading) };
  };
  /** After a long wait, drops the people read so far: they are too old to combine with new ones. */
  const forgetOld = (): void => {
    const startedAt = users.startedAt ?? now();
    if (now() - startedAt > longestReadMs || startedAt > now()) startAnew();
  };

  return {
    table,
    async refresh(options) {
      forgetOld();
      const stopped = usersRead === undefined ? await readUsers(options) : undefined;
      const people = users.count;
      const trust = usersRead;
      const outcome = stopped ?? (trust === undefined ? nothingRead : await readDirect(trust, options));
      onRead?.({ completeness: trust?.complete === true ? 'complete' : 'partial', people, reason: outcome.reason });
      return outcome;
    },
  };
}

function failureIn(reading: UsersReading): { failure?: CallFailure } {
  return reading.kind === 'failed' && reading.failure !== undefined ? { failure: reading.failure } : {};
}
