import { randomUUID } from 'node:crypto';
import type { SnapshotBody } from '@console/contract';
import type { AdminConsole, ListedUser, UsersReading } from '../ports.ts';
import { chunkLength, encodePeople } from '../store/people-chunks.ts';
import type { PeopleChunk, PeopleTable } from '../store/store.ts';

export interface PeopleReadOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (peopleRead: number) => void;
}

/** How a read of people ended; with `retryAt` it goes on from there when asked again. */
export interface PeopleOutcome {
  readonly reason: SnapshotBody['reason'];
  readonly retryAt: number | undefined;
}

export interface PeopleSnapshots {
  readonly table: PeopleTable;
  refresh(options: PeopleReadOptions): Promise<PeopleOutcome>;
}

export interface PeopleSnapshotParts {
  readonly table: PeopleTable;
  readonly adminConsole: AdminConsole;
  readonly now: () => number;
  readonly onRead?: (outcome: { completeness: 'complete' | 'partial'; people: number; reason: string | null }) => void;
}

/** One list as it is being read: what came so far, encoded, and how to go on. */
class Listing {
  readonly #kind: PeopleChunk['kind'];
  readonly #done: PeopleChunk[] = [];
  #waiting: ListedUser[] = [];
  #goOn: (() => Promise<UsersReading>) | undefined;
  count = 0;

  constructor(kind: PeopleChunk['kind']) {
    this.#kind = kind;
  }

  async read(adminConsole: AdminConsole, { signal, onProgress }: PeopleReadOptions): Promise<UsersReading> {
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
            while (this.#waiting.length >= chunkLength) await this.#encode();
          },
        }));
    const reading = await goOn();
    this.#goOn = reading.kind === 'throttled' ? reading.goOn : undefined;
    return reading;
  }

  async chunks(): Promise<readonly PeopleChunk[]> {
    if (this.#waiting.length > 0) await this.#encode();
    return this.#done;
  }

  async #encode(): Promise<void> {
    this.#done.push(await encodePeople(this.#kind, this.#waiting.splice(0, chunkLength)));
  }
}

/**
 * Reads everybody twice: with all their groups, then with the direct ones alone. The first list is stored as soon as it
 * is there; without the second, nobody knows who holds a profile through a user group.
 */
export function createPeopleSnapshots(parts: PeopleSnapshotParts): PeopleSnapshots {
  const { table, adminConsole, now, onRead } = parts;
  let users = new Listing('users');
  let direct = new Listing('direct');
  let usersRead: { complete: boolean; reason: SnapshotBody['reason'] } | undefined;

  const startAnew = (): void => {
    users = new Listing('users');
    direct = new Listing('direct');
    usersRead = undefined;
  };
  const keep = async (complete: boolean, reason: SnapshotBody['reason']): Promise<void> => {
    // An empty partial read tells nothing that the state does not.
    if (!complete && users.count === 0) return;
    const completeness = complete ? 'complete' : 'partial';
    const set = { setId: randomUUID(), readAt: now(), completeness, reason, userCount: users.count } as const;
    await table.insert(set, [...(await users.chunks()), ...(await direct.chunks())]);
  };
  const readUsers = async (options: PeopleReadOptions): Promise<PeopleOutcome | undefined> => {
    const reading = await users.read(adminConsole, options);
    if (reading.kind === 'read') {
      usersRead = reading;
      await keep(reading.complete, reading.reason);
      return undefined;
    }
    const reason = reading.kind === 'throttled' ? 'throttled' : reading.reason;
    await keep(false, reason);
    if (reading.kind === 'failed') startAnew();
    return { reason, retryAt: reading.retryAt };
  };

  const readDirect = async (
    { complete, reason }: { complete: boolean; reason: SnapshotBody['reason'] },
    options: PeopleReadOptions,
  ): Promise<PeopleOutcome> => {
    const reading = await direct.read(adminConsole, options);
    if (reading.kind === 'throttled') return { reason: 'throttled', retryAt: reading.retryAt };
    if (reading.kind === 'read') await keep(complete, reason);
    startAnew();
    return { reason, retryAt: undefined };
  };

  return {
    table,
    async refresh(options) {
      const stopped = usersRead === undefined ? await readUsers(options) : undefined;
      const { complete = false, reason = null } = usersRead ?? {};
      const people = users.count;
      const outcome = stopped ?? (await readDirect({ complete, reason }, options));
      onRead?.({ completeness: complete ? 'complete' : 'partial', people, reason: outcome.reason });
      return outcome;
    },
  };
}
