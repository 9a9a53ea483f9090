import type { RefreshState, SnapshotBody } from '@console/contract';
import type { OperatorGroup, ProductProfile } from '@console/domain';
import type { InstanceConfig } from '../config.ts';
import type { CampaignDirectory } from '../ports.ts';
import type { ProfileSnapshots } from './profile-snapshots.ts';
import type { SignedIn } from './sessions.ts';

export interface CampaignProfiles {
  readonly snapshot: SnapshotBody | null;
  readonly profiles: ProductProfile[];
  readonly otherProducts: number;
}

export interface DirectoryService {
  groups(signedIn: SignedIn): Promise<{ groups: OperatorGroup[]; readAt: string }>;
  profiles(instanceKey: string): Promise<CampaignProfiles & { refresh: RefreshState }>;
}

export interface DirectoryParts {
  readonly instances: ReadonlyMap<string, InstanceConfig>;
  readonly campaign: CampaignDirectory;
  readonly snapshots: ProfileSnapshots;
  readonly now: () => number;
}

export function createDirectoryService({ instances, campaign, snapshots, now }: DirectoryParts): DirectoryService {
  return {
    async groups({ access }) {
      const groups = await campaign.operatorGroups(access);
      return { groups: [...groups], readAt: new Date(now()).toISOString() };
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
export function isCampaign({ productName }: ProductProfile, products: readonly string[] | undefined): boolean {
  if (productName === undefined) return true;
  return products === undefined ? /campaign/i.test(productName) : products.includes(productName);
}
