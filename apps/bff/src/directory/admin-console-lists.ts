import type { UsersExportBody } from '@console/contract';
import type { StoredSnapshot } from '../store/store.ts';
import type { PeopleSet, PeopleTable } from '../store/people-store.ts';
import type { ProfileSnapshots } from './profile-snapshots.ts';

/** What is known of Admin Console for one instance. */
export interface ConsoleLists {
  readonly snapshot: StoredSnapshot | undefined;
  readonly set: PeopleSet | undefined;
}

export interface AdminConsoleLists {
  /** What the technical account read; without one, what was uploaded for this instance. Does not call Adobe. */
  current(instanceKey: string): Promise<ConsoleLists>;
}

export interface AdminConsoleListParts {
  readonly snapshots: ProfileSnapshots;
  readonly people: PeopleTable;
  /** Whose lists are read; undefined without a technical account. */
  readonly organizationId: string | undefined;
}

export function createAdminConsoleLists(parts: AdminConsoleListParts): AdminConsoleLists {
  const { snapshots, people, organizationId } = parts;
  return {
    async current(instanceKey) {
      if (organizationId === undefined) {
        const set = await people.uploaded(instanceKey);
        return { set, snapshot: set && profilesOf(set) };
      }
      const [snapshot, set] = await Promise.all([snapshots.current(), people.current(organizationId)]);
      return { snapshot, set };
    },
  };
}

/** Who uploaded the set, and when; undefined for one that was read. */
export function usersExportOf({ upload, readAt }: PeopleSet): UsersExportBody | undefined {
  if (upload === null) return undefined;
  return {
    exportedAt: new Date(readAt).toISOString(),
    uploadedAt: new Date(upload.uploadedAt).toISOString(),
    uploadedBy: upload.uploadedBy,
  };
}

/** The profiles that people of an export have. An export says nothing else about the list of profiles. */
function profilesOf(set: PeopleSet): StoredSnapshot | undefined {
  const { setId, upload, organizationId, oddEntries } = set;
  const usersExport = usersExportOf(set);
  if (upload === null || usersExport === undefined) return undefined;
  return {
    organizationId,
    body: {
      snapshotId: setId,
      source: 'users-export',
      readAt: usersExport.exportedAt,
      completeness: 'partial',
      reason: 'held-only',
      oddEntries,
      isEveryEntryKnown: false,
      usersExport,
    },
    profiles: upload.profileNames.map((name) => ({ id: `name:${name}`, name })),
    userGroupNames: upload.userGroupNames,
  };
}
