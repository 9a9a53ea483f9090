import type { RefreshState, SnapshotBody } from '@console/contract';
import type { OperatorGroup, ProductProfile, RenamedGroup, SourceFact } from '@console/domain';
import type { InstanceConfig } from '../config/load-config.ts';
import type { GroupNameTable } from '../store/tables/lists/group-name-table.ts';
import type { AdminConsoleLists } from './admin-console-lists.ts';
import type { CampaignPeopleReader } from '../people/campaign-people.ts';
import { isCampaign } from './campaign-product.ts';
import type { ProfileSnapshots } from './profile-snapshots.ts';
import type { SignedIn } from '../sign-in/sessions.ts';
import { agesAt, campaignFact } from './source-facts.ts';

export interface CampaignProfiles {
  readonly snapshot: SnapshotBody | null;
  readonly profiles: ProductProfile[];
  readonly otherProducts: number;
}

export interface OperatorGroups {
  readonly groups: OperatorGroup[];
  /** Former internal names of these groups that no group has now. */
  readonly renamedGroups: RenamedGroup[];
  readonly readAt: string;
  /** How whole the list is, as in the impact. */
  readonly source: SourceFact;
}

export interface DirectoryService {
  groups(signedIn: SignedIn): Promise<OperatorGroups>;
  profiles(instanceKey: string): Promise<CampaignProfiles & { refresh: RefreshState }>;
}

export interface DirectoryParts {
  readonly instances: ReadonlyMap<string, InstanceConfig>;
  readonly campaignPeople: Pick<CampaignPeopleReader, 'groups'>;
  readonly snapshots: ProfileSnapshots;
  readonly lists: AdminConsoleLists;
  readonly groupNames: GroupNameTable;
  /** Lists older than this are stale, ms. */
  readonly staleMs: number;
  readonly now: () => number;
}

export function createDirectoryService(parts: DirectoryParts): DirectoryService {
  const { instances, campaignPeople, snapshots, lists, groupNames, staleMs, now } = parts;
  return {
    async groups(signedIn) {
      const list = await campaignPeople.groups(signedIn);
      const { items, readAt } = list;
      const names = new Set(items.map(({ name }) => name));
      const renamed = await groupNames.note(signedIn.instanceKey, items, readAt);
      return {
        groups: [...items],
        renamedGroups: renamed.filter(({ from }) => !names.has(from)),
        readAt: new Date(readAt).toISOString(),
        source: campaignFact('operator-groups', list, agesAt(now(), staleMs)),
      };
    },
    async profiles(instanceKey) {
      const { snapshot: stored } = await lists.current(instanceKey);
      const all = stored?.profiles ?? [];
      const profiles = all.filter((profile) => isCampaign(profile, instances.get(instanceKey)?.products));
      return {
        snapshot: stored?.body ?? null,
        refresh: snapshots.state(),
        profiles,
        otherProducts: all.length - profiles.length,
      };
    },
  };
}
