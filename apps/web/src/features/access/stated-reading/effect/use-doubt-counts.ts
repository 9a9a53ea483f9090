import { isOddName, isWholeList, readAssociationMask, type StatedReading } from '@console/domain';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { operatorGroupsQuery } from '../../../../shared/api/operator-groups.ts';
import { profilesQuery } from '../../../../shared/api/profiles.ts';
import { ensureMaskEngine, loadMaskEngine } from '../../../../shared/lib/mask-engine.ts';
import { countDoubts, type DoubtCounts } from './doubt-counts.ts';

/** Counting runs on the page's thread, so longer lists are skipped. */
const maxProfiles = 20_000;

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

interface Counted {
  readonly stated: StatedReading;
  readonly mask: string;
  readonly counts: DoubtCounts | null;
}

/**
 * How a statement changes the outcomes of Admin Console's profiles with this mask. `counting` until done; `unknown` if the lists
 * are not loaded or too long, or if the engine cannot be loaded. `stated` must be a stable object.
 */
export function useDoubtCounts(
  instanceKey: string,
  mask: string,
  stated: StatedReading,
): DoubtCounts | 'counting' | 'unknown' {
  const { data: profileList } = useQuery(profilesQuery(instanceKey));
  const { data: groupList } = useQuery(operatorGroupsQuery(instanceKey));
  const [counted, setCounted] = useState<Counted | null>(null);
  const profiles = profileList?.profiles;
  const groups = groupList?.groups;
  const areGroupsWhole = groupList !== undefined && isWholeList(groupList.source);
  const isCountable = profiles !== undefined && groups !== undefined && profiles.length <= maxProfiles;
  useEffect(() => {
    if (!isCountable) return undefined;
    let isOver = false;
    const count = async (): Promise<DoubtCounts | null> => {
      await ensureMaskEngine(mask);
      await ensureMaskEngine(mask, stated);
      if ([...profiles, ...groups].some(({ name }) => isOddName(name))) await loadMaskEngine();
      const pauses = { nextTurn: nextTask, isStale: () => isOver };
      return countDoubts({ mask: readAssociationMask(mask), stated }, { profiles, groups, areGroupsWhole }, pauses);
    };
    const finish = (counts: DoubtCounts | null) => (isOver ? undefined : setCounted({ stated, mask, counts }));
    count().then(finish, () => finish(null));
    return () => {
      isOver = true;
    };
  }, [isCountable, profiles, groups, areGroupsWhole, mask, stated]);
  if (!isCountable) return 'unknown';
  if (counted?.stated !== stated || counted.mask !== mask) return 'counting';
  return counted.counts ?? 'unknown';
}
