import type { RefreshState, SnapshotBody } from '@console/contract';
import type { OperatorGroup, ProductProfile, RenamedGroup } from '@console/domain';
import type { InstanceConfig } from '../config.ts';
import type { CampaignDirectory } from '../ports.ts';
import type { GroupNameTable } from '../store/store.ts';
import type { ProfileSnapshots } from './profile-snapshots.ts';
import type { SignedIn } from './sessions.ts';

export interface CampaignProfiles {
  readonly snapshot: SnapshotBody | null;
  readonly profiles: ProductProfile[];
  readonly otherProducts: number;
}

export interface OperatorGroups {
  readonly groups: OperatorGroup[];
  /** Former internal names of these groups, where no group has that name now. */
  readonly renamedGroups: RenamedGroup[];
  readonly readAt: string;
}

export interface DirectoryService {
  groups(signedIn: SignedIn): Promise<OperatorGroups>;
  profiles(instanceKey: string): Promise<CampaignProfiles & { refresh: RefreshState }>;
}

export interface DirectoryParts {
  readonly instances: ReadonlyMap<string, InstanceConfig>;
  readonly campaign: CampaignDirectory;
  readonly snapshots: ProfileSnapshots;
  readonly groupNames: GroupNameTable;
  readonly now: () => number;
}

export function createDirectoryService(parts: DirectoryParts): DirectoryService {
  const { instances, campaign, snapshots, groupNames, now } = parts;
  return {
    async groups({ access, instanceKey }) {
      const { groups } = await campaign.operatorGroups(access);
      const at = now();
      const names = new Set(groups.map(({ name }) => name));
      const renamed = await groupNames.note(instanceKey, groups, at);
      return {
        groups: [...groups],
        renamedGroups: renamed.filter(({ from }) => !names.has(from)),
        readAt: new Date(at).toISOString(),
      };
    },
    async profiles(instanceKey) {
      const stored = await snapshots.current();
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

/** A profile whose product is not named is kept: better one too many on screen than one that decides missing. */
export function isCampaign(
  { productName }: Pick<ProductProfile, 'productName'>,
  products: readonly string[] | undefined,
): boolean {
  if (productName === undefined) return true;
  return products === undefined ? /campaign/i.test(productName) : products.includes(productName);
}
