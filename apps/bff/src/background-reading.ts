import type { FastifyBaseLogger } from 'fastify';
import type { AppConfig } from './config/load-config.ts';
import type { AdminConsole } from './ports.ts';
import { createPeopleSnapshots } from './people/people-snapshots.ts';
import { createProfileSnapshots, type ProfileSnapshots } from './directory/profile-snapshots.ts';
import type { Store } from './store/store.ts';
import { packPeopleAside } from './people/worker/people-packer.ts';

interface BackgroundParts {
  readonly config: AppConfig;
  readonly store: Store;
  /** Undefined when the deployer configured no technical account; then nothing is read. */
  readonly adminConsole: AdminConsole | undefined;
  readonly log: FastifyBaseLogger;
  readonly now: () => number;
}

/** Reads profiles and people of Admin Console regularly in the background. */
export function createBackgroundReading(parts: BackgroundParts): ProfileSnapshots {
  const { config, store, adminConsole, log, now } = parts;
  return createProfileSnapshots({
    table: store.snapshots,
    adminConsole,
    people:
      adminConsole &&
      createPeopleSnapshots({
        table: store.people,
        adminConsole,
        pack: packPeopleAside,
        now,
        onRead: (outcome) => log.info(outcome, 'people read'),
      }),
    refreshMs: config.adminConsole?.refreshMs ?? 0,
    now,
    onRead: (outcome) => log.info(outcome, 'profiles read'),
    // Logged here, since no request reports it.
    onFailure: (failure) =>
      log.warn(
        { ...failure, requestId: null, code: 'admin-console-unreachable', network: failure.code },
        'a call came to nothing',
      ),
  });
}
