import type { MaskPreviewBody, MaskSummary } from '@console/contract';
import {
  type AssociationMask,
  capturedGroupName,
  comparePreviews,
  createPreviewer,
  type OperatorGroup,
  type ProductProfile,
  previewMask,
  type ProfileMatch,
  readAssociationMask,
} from '@console/domain';
import type { ComparisonRequest, PlanPreview, PreviewRequest } from '../ports.ts';

/** A plan shows this many changed profiles; it says how many there are in all. */
const changedProfilesShown = 500;

type MatchBody = MaskPreviewBody['matches'][number];

/** The reply of `mask-previews`. Names that came with the request have no profile behind them, so their id is null. */
export function previewBody(request: PreviewRequest): MaskPreviewBody {
  const { mask, profiles, groups, renamedGroups, snapshot } = request;
  const given = profiles.map(profileOf);
  const isPasted = profiles.some((profile) => typeof profile === 'string');
  const preview = createPreviewer(given, groups, { renamedGroups }).preview(readAssociationMask(mask));
  return {
    mask: summaryOf(preview.mask),
    matches: given.map((_, row) => matchBody(preview.matchAt(row), isPasted)),
    totals: { ...preview.totals },
    unreachedGroups: preview.unreachedGroups.map(groupBody),
    collisions: preview.collisions.map(({ groupName, profileIds }) => ({ groupName, profileIds: [...profileIds] })),
    snapshot,
  };
}

/** The mask's effect before and after a change, on the same profiles. */
export function comparisonBody({ before, after, profiles, groups }: ComparisonRequest): PlanPreview {
  const was = previewMask(readAssociationMask(before), profiles, groups);
  const becomes = previewMask(readAssociationMask(after), profiles, groups);
  const { changed } = comparePreviews(was, becomes);
  return {
    before: { mask: summaryOf(was.mask), totals: { ...was.totals } },
    after: { mask: summaryOf(becomes.mask), totals: { ...becomes.totals } },
    changedProfiles: changed.slice(0, changedProfilesShown).map((profile) => ({
      profileId: profile.id,
      profileName: profile.name,
      before: { ...profile.before },
      after: { ...profile.after },
    })),
    changedProfileCount: changed.length,
  };
}

function profileOf(profile: ProductProfile | string, row: number): ProductProfile {
  return typeof profile === 'string' ? { id: String(row), name: profile } : profile;
}

/** A mask as replies describe it. */
export function summaryOf(mask: AssociationMask): MaskSummary {
  const fault = 'fault' in mask ? { code: mask.fault.code, position: mask.fault.position } : null;
  return {
    source: mask.source,
    reading: mask.reading,
    segments: mask.segments.map(({ kind, text, start, end }) => ({ kind, text, start, end })),
    hints: mask.hints.map(({ code, start, end, corrected }) => ({
      code,
      start,
      end,
      ...(corrected === undefined ? {} : { corrected }),
    })),
    fault,
  };
}

function matchBody(match: ProfileMatch, isPasted: boolean): MatchBody {
  const { profile, outcome } = match;
  return {
    profileId: isPasted ? null : profile.id,
    profileName: profile.name,
    outcome,
    groupName: capturedGroupName(match),
    groupLabel: outcome === 'linked' ? match.group.label : null,
    departsAt: outcome === 'outside-mask' ? match.departsAt : null,
    alternatives: outcome === 'depends-on-engine' ? match.alternatives.map((one) => ({ ...one })) : [],
    nearMisses: 'nearMisses' in match ? match.nearMisses.map((one) => ({ ...one })) : [],
  };
}

function groupBody({ id, name, label }: OperatorGroup): OperatorGroup {
  return { id, name, label };
}
