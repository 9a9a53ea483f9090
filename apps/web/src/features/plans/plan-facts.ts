import { type ImpactChange, impactChangeSchema, type PlanBody } from '@console/contract';
import { surelyNoGroup } from '@console/domain';
import type { GridSort } from '../../shared/ui/data-grid/column.ts';
import type { NoticeTone } from '../../shared/ui/notice.tsx';

export type PlanWarning = PlanBody['warnings'][number];
export type ChangedProfile = NonNullable<PlanBody['preview']>['changedProfiles'][number];

const tones = {
  'mask-loses-links': 'negative',
  'mask-links-nobody': 'negative',
  'mask-reading-uncertain': 'negative',
  'groups-partial': 'negative',
  'account-disabled': 'negative',
  'account-incomplete': 'negative',
  'secret-cleared': 'negative',
  'mask-placeholder': 'notice',
  'mask-fits-other-instances': 'notice',
  'profiles-partial': 'notice',
  'profiles-stale': 'notice',
  'profiles-missing': 'notice',
  'duplicate-account': 'notice',
  'maybe-duplicate-account': 'notice',
  'enabled-not-read': 'notice',
  'organization-not-of-admin-console': 'notice',
  'secret-replaced': 'notice',
  'secret-hidden': 'notice',
  'restart-waiting': 'notice',
  'account-deleted-enabled': 'negative',
  'account-used': 'notice',
  'account-maybe-used': 'notice',
  'account-use-not-found': 'notice',
  'account-use-not-known': 'notice',
  'secrets-not-restored': 'notice',
  'restart-needed': 'info',
} as const satisfies Record<PlanWarning['code'], NoticeTone>;

/** How grave a warning is: `negative` when people can lose sign-in by it, or the account can stop working. */
export function toneOf({ code }: Pick<PlanWarning, 'code'>): 'negative' | 'notice' | 'info' {
  return tones[code];
}

/** Warnings that have to be confirmed in a step of their own. */
export function graveWarnings({ warnings }: Pick<PlanBody, 'warnings'>): readonly PlanWarning[] {
  return warnings.filter((warning) => toneOf(warning) === 'negative');
}

/** Reaches a group today and for certain none after the change. */
export function losesLink({ before, after }: Pick<ChangedProfile, 'before' | 'after'>): boolean {
  return before.outcome === 'linked' && surelyNoGroup.has(after.outcome);
}

/** How many profiles lose their group: as the server counted, or as far as the listed profiles tell. */
export function lostLinkCount({ preview, warnings }: Pick<PlanBody, 'preview' | 'warnings'>): number {
  const counted = Number(warnings.find(({ code }) => code === 'mask-loses-links')?.params?.['count'] ?? Number.NaN);
  if (Number.isFinite(counted)) return counted;
  return preview?.changedProfiles.filter(losesLink).length ?? 0;
}

/** What a plan changes, as a question about people. */
export function changeOfPlan({ changes }: Pick<PlanBody, 'changes'>): ImpactChange {
  return impactChangeSchema.parse(
    Object.fromEntries(
      changes.map(({ field, after }) => {
        if (field !== 'imsClientSecret') return [field, after];
        const isCleared =
          typeof after === 'object' && after !== null && 'secret' in after && after.secret === 'cleared';
        return [field, { action: isCleared ? 'clear' : 'replace' }];
      }),
    ),
  );
}

/** The account's internal name once the plan is applied. */
export function accountNameAfter({ accountName, changes }: Pick<PlanBody, 'accountName' | 'changes'>): string {
  const renamed = changes.find(({ field }) => field === 'name')?.after;
  return typeof renamed === 'string' && renamed !== '' ? renamed : accountName;
}

/** Enough of a revision's hash to compare two by eye. */
export function shortRevision(revision: string): string {
  return revision.slice(0, 12);
}

/** The profiles that contain `search` in their name or in a group's name; those that lose their group come first. */
export function profilesFound(profiles: readonly ChangedProfile[], search: string): readonly ChangedProfile[] {
  const wanted = search.trim().toLowerCase();
  const rank = (profile: ChangedProfile) => (losesLink(profile) ? 0 : 1);
  return profiles
    .filter(({ profileName, before, after }) =>
      [profileName, before.groupName ?? '', after.groupName ?? ''].some((part) => part.toLowerCase().includes(wanted)),
    )
    .toSorted((one, other) => rank(one) - rank(other));
}

function sortValue(profile: ChangedProfile, column: string): string {
  if (column === 'profile') return profile.profileName;
  const { outcome, groupName } = column === 'before' ? profile.before : profile.after;
  return `${outcome} ${groupName ?? ''}`;
}

/** By one column; equal values, and all of them without a sort, keep their order. */
export function sortProfiles(profiles: readonly ChangedProfile[], sort: GridSort | null): readonly ChangedProfile[] {
  if (sort === null) return profiles;
  const collator = new Intl.Collator(undefined, { numeric: true });
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return profiles.toSorted(
    (one, other) => sign * collator.compare(sortValue(one, sort.key), sortValue(other, sort.key)),
  );
}
