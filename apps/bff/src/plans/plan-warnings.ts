import type { PlanBody, SnapshotBody } from '@console/contract';
import {
  effectOfField,
  type FieldChange,
  type ImsSettings,
  type ImsSettingsField,
  isSameOrganization,
  missingFields,
  surelyNoGroup,
} from '@console/domain';
import type { ImsAccountReading, PlanPreview } from '../ports.ts';

type Warning = PlanBody['warnings'][number];

export interface WarningFacts {
  readonly account: ImsAccountReading;
  readonly after: ImsSettings;
  readonly effective: readonly FieldChange<ImsSettingsField>[];
  /** Fields that wait for a restart already, whoever changed them. */
  readonly waiting: readonly ImsSettingsField[];
  /** In force against after; null when no mask is judged. */
  readonly compared: PlanPreview | null;
  readonly snapshot: SnapshotBody | null;
  /** Whose profiles and people are read; undefined where none are. */
  readonly organizationId: string | undefined;
  /** A list read before this time, ms since 1970, is stale. */
  readonly staleBefore: number;
}

/** What an administrator should know before applying. None of these stops the apply. */
export function planWarnings(facts: WarningFacts): Warning[] {
  const { account, after, effective, waiting, compared, snapshot, staleBefore } = facts;
  const warnings: Warning[] = compared === null ? [] : maskWarnings(compared, snapshot, staleBefore);
  const others = account.otherAccountsOfKind;
  if (others.length > 0) warnings.push({ code: 'duplicate-account', params: { names: others.join(', ') } });
  const maybe = account.accountsMaybeOfKind;
  if (maybe.length > 0) warnings.push({ code: 'maybe-duplicate-account', params: { names: maybe.join(', ') } });
  if (after.enabled === false) warnings.push({ code: 'account-disabled' });
  const lacking = missingFields(after);
  const needsRestart = effective.some(({ field }) => effectOfField(field) === 'after-restart');
  // A change that needs no restart does nothing to sign-in, and is not held up by what was so before.
  if (needsRestart && after.enabled !== false && lacking.length > 0)
    warnings.push({ code: 'account-incomplete', params: { fields: lacking.join(',') } });
  if (after.enabled === null) warnings.push({ code: 'enabled-not-read' });
  warnings.push(...organizationWarnings(facts));
  const secret = effective.find(({ field }) => field === 'imsClientSecret')?.after;
  if (typeof secret === 'object' && secret !== null && 'secret' in secret) {
    warnings.push({ code: secret.secret === 'cleared' ? 'secret-cleared' : 'secret-replaced' });
    if (account.settings.imsClientSecret === 'hidden') warnings.push({ code: 'secret-hidden' });
  }
  if (waiting.length > 0) warnings.push({ code: 'restart-waiting', params: { fields: waiting.join(',') } });
  if (needsRestart) warnings.push({ code: 'restart-needed' });
  return warnings;
}

/** Of a change of it: what is stored already is told by the impact. */
function organizationWarnings({ after, effective, organizationId }: WarningFacts): Warning[] {
  const isChanged = effective.some(({ field }) => field === 'imsOrganizationId');
  if (!isChanged || organizationId === undefined || after.imsOrganizationId === null) return [];
  if (after.imsOrganizationId === '' || isSameOrganization(after.imsOrganizationId, organizationId)) return [];
  return [{ code: 'organization-not-of-admin-console', params: { expected: organizationId } }];
}

function maskWarnings(
  { after, changedProfiles }: PlanPreview,
  snapshot: SnapshotBody | null,
  staleBefore: number,
): Warning[] {
  const warnings: Warning[] = [];
  const lost = changedProfiles.filter(
    (profile) => profile.before.outcome === 'linked' && surelyNoGroup.has(profile.after.outcome),
  );
  if (lost.length > 0) warnings.push({ code: 'mask-loses-links', params: { count: String(lost.length) } });
  const count = Object.values(after.totals).reduce((sum, one) => sum + one, 0);
  const uncertain = after.totals['depends-on-engine'] + after.totals.unsupported;
  const ofUnknownGroup = after.totals['group-not-known'];
  // What nobody knows may let people in: only where every profile is read for certain is nobody let in.
  const linksNobody = after.totals.linked === 0 && uncertain === 0 && ofUnknownGroup === 0;
  if (count > 0 && linksNobody) warnings.push({ code: 'mask-links-nobody' });
  if (uncertain > 0) warnings.push({ code: 'mask-reading-uncertain', params: { count: String(uncertain) } });
  if (ofUnknownGroup > 0) warnings.push({ code: 'groups-partial', params: { profiles: String(ofUnknownGroup) } });
  // A real instance may be called `tenant`: then its profiles are linked, or may be.
  if (linksNobody && after.mask.hints.some(({ code }) => code === 'placeholder')) {
    warnings.push({ code: 'mask-placeholder' });
  }
  const others = after.remarks.find(({ code }) => code === 'several-instances');
  if (others !== undefined) {
    warnings.push({ code: 'mask-fits-other-instances', params: { names: others.names.join(', ') } });
  }
  if (snapshot === null) return [...warnings, { code: 'profiles-missing' }];
  if (snapshot.completeness === 'partial') warnings.push({ code: 'profiles-partial' });
  if (Date.parse(snapshot.readAt) < staleBefore) {
    warnings.push({ code: 'profiles-stale', params: { readAt: snapshot.readAt } });
  }
  return warnings;
}
