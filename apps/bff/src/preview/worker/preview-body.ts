import { type MaskPreviewBody, type MaskSummary, readingInUse } from '@console/contract';
import {
  type AssociationMask,
  capturedGroupName,
  comparePreviews,
  createPreviewer,
  isWholeList,
  type OperatorGroup,
  type PreviewColumns,
  type ProductProfile,
  previewMask,
  type ProfileMatch,
  readAssociationMask,
  resultRemarks,
  triedCorrections,
} from '@console/domain';
import type { ComparisonRequest, PlanPreview, PreviewRequest } from '../../ports.ts';
import { beginPace } from '../../workers/pace.ts';

/** A plan shows at most this many changed profiles, and their total number. */
const changedProfilesShown = 500;

type MatchBody = MaskPreviewBody['matches'][number];

/** Rows between two checks of the clock. */
const rowsAtOnce = 64;

/** The mask is too slow for the whole list; it can be tried on fewer names. */
export class MaskTooSlow extends Error {
  override readonly name = 'MaskTooSlow';
}

/** The size of a list of names. */
interface ListSize {
  readonly count: number;
  readonly characters: number;
}

function readAll(
  steps: Generator<PreviewColumns, PreviewColumns | null, void>,
  { count, characters }: ListSize,
): PreviewColumns {
  const isHopeless = beginPace(undefined, characters);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) {
      if (step.value === null) throw new MaskTooSlow();
      return step.value;
    }
    if (isHopeless(step.value.readCount, count)) throw new MaskTooSlow();
  }
}

function matchesOf(preview: PreviewColumns, { count, characters }: ListSize, isPasted: boolean): MatchBody[] {
  const isHopeless = beginPace(undefined, characters);
  const matches: MatchBody[] = [];
  for (let row = 0; row < count; row += 1) {
    if (row % rowsAtOnce === 0 && isHopeless(row, count)) throw new MaskTooSlow();
    matches.push(matchBody(preview.matchAt(row), isPasted));
  }
  return matches;
}

/** The reply of `mask-previews`. Names from the request are not profiles, so their id is null. @throws MaskTooSlow */
export function previewBody(request: PreviewRequest): MaskPreviewBody {
  const { mask, profiles, groups, renamedGroups, groupsSource, snapshot, statedReading } = request;
  const given = profiles.map(profileOf);
  const isPasted = profiles.some((profile) => typeof profile === 'string');
  const size = { count: given.length, characters: given.reduce((sum, { name }) => sum + name.length, 0) };
  const stated = readingInUse(statedReading);
  const areGroupsWhole = isWholeList(groupsSource);
  const previewer = createPreviewer(given, groups, { renamedGroups, areGroupsWhole, stated });
  const preview = readAll(
    previewer.previewInChunks(readAssociationMask(mask), rowsAtOnce, () => false),
    size,
  );
  return {
    mask: summaryOf(preview.mask),
    matches: matchesOf(preview, size, isPasted),
    totals: { ...preview.totals },
    dialectDoubts: preview.dialectDoubts.map((one) => ({ ...one })),
    corrections: [...triedCorrections(preview.mask, given, { groups, areGroupsWhole, stated })],
    remarks: remarksOf(preview, given, stated),
    unreachedGroups: preview.unreachedGroups.map(groupBody),
    collisions: preview.collisions.map(({ groupName, profileIds }) => ({ groupName, profileIds: [...profileIds] })),
    groupsSource,
    snapshot,
    statedReading,
  };
}

/** The mask's effect before and after a change, on the same profiles. */
export function comparisonBody(request: ComparisonRequest): PlanPreview {
  const { before, after, profiles, groups, groupsSource, statedReading } = request;
  const known = { groups, areGroupsWhole: isWholeList(groupsSource), stated: readingInUse(statedReading) };
  const was = previewMask(readAssociationMask(before), profiles, known);
  const becomes = previewMask(readAssociationMask(after), profiles, known);
  const { changed } = comparePreviews(was, becomes);
  return {
    before: { mask: summaryOf(was.mask), totals: { ...was.totals } },
    after: {
      mask: summaryOf(becomes.mask),
      totals: { ...becomes.totals },
      remarks: remarksOf(createPreviewer(profiles, groups, known).preview(becomes.mask), profiles, known.stated),
    },
    changedProfiles: changed.slice(0, changedProfilesShown).map((profile) => ({
      profileId: profile.id,
      profileName: profile.name,
      before: { ...profile.before },
      after: { ...profile.after },
    })),
    changedProfileCount: changed.length,
    groupsSource,
  };
}

function remarksOf(...facts: Parameters<typeof resultRemarks>): MaskPreviewBody['remarks'] {
  return resultRemarks(...facts).map(({ code, names }) => ({ code, names: [...names] }));
}

function profileOf(profile: ProductProfile | string, row: number): ProductProfile {
  return typeof profile === 'string' ? { id: String(row), name: profile } : profile;
}

/** A mask as in replies. */
export function summaryOf(mask: AssociationMask): MaskSummary {
  const fault = 'fault' in mask ? { code: mask.fault.code, position: mask.fault.position } : null;
  return {
    source: mask.source,
    reading: mask.reading,
    segments: mask.segments.map(({ kind, text, start, end }) => ({ kind, text, start, end })),
    hints: mask.hints.map(({ code, start, end }) => ({ code, start, end })),
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
    construct: outcome === 'depends-on-engine' ? match.construct : null,
    nearMisses: 'nearMisses' in match ? match.nearMisses.map((one) => ({ ...one })) : [],
  };
}

function groupBody({ id, name, label }: OperatorGroup): OperatorGroup {
  return { id, name, label };
}
