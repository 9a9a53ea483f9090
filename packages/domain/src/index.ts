export * from './account-state.ts';
export * from './sign-in-gates.ts';
export * from './impact/access-impact.ts';
export type { Administrator } from './impact/administrator.ts';
export * from './plans/decide-apply.ts';
export { type Claim, decideClaim } from './plans/decide-claim.ts';
export { countDifferingPins, differingGuards } from './plans/plan-differences.ts';
export * from './association-mask.ts';
export * from './compare-previews.ts';
export { noOperators, operatorAt, type OperatorColumns, operatorColumnsOf } from './impact/columns/operator-columns.ts';
export { noUsers, type UserColumns, userAt, userColumnsOf } from './impact/columns/user-columns.ts';
export * from './field-effect.ts';
export * from './impact/expectations.ts';
export { createImpactEngine } from './impact/impact-engine.ts';
export { fitsProfile } from './impact/profile-pattern.ts';
export type { RenamedGroup } from './group-index.ts';
export * from './ims-settings.ts';
export { isMaskEngineReady, MaskEngineMissing } from './mask-engine.ts';
export * from './mask-dialect/constructs.ts';
export type { DialectDoubts, DoubtfulConstruct } from './mask-dialect/dialect-doubts.ts';
export { maskDialectOf } from './mask-dialect/dialects.ts';
export { isOddName } from './mask-dialect/odd-names.ts';
export type { MaskFault, MaskFaultCode } from './mask-faults.ts';
export { maskFaultCodes } from './mask-faults.ts';
export type { MaskFrame } from './mask-frame.ts';
export { frameOf } from './mask-frame.ts';
export type { MaskHint, MaskHintCode } from './mask-hint.ts';
export { maskHintCodes } from './mask-hint.ts';
export type { AlternativeCapture, MaskMatcher } from './mask-matcher.ts';
export { createMaskMatcher } from './mask-matcher.ts';
export { needsMaskEngine } from './mask-needs.ts';
export { isSuspicion } from './corrected-masks.ts';
export type { ResultRemark } from './result-remarks.ts';
export { resultRemarkCodes, resultRemarks } from './result-remarks.ts';
export type { TriedCorrection } from './tried-corrections.ts';
export { triedCorrections } from './tried-corrections.ts';
export type { CaptureSpan } from './mask-readers.ts';
export type { MaskSegment, MaskSegmentKind } from './mask-segments.ts';
export type { GroupDirectory } from './near-misses.ts';
export { nearMissesOf } from './near-misses.ts';
export * from './in-force.ts';
export * from './write-credit.ts';
export * from './impact/people.ts';
export * from './impact/sign-in-states.ts';
export * from './preview.ts';
export * from './product-profile.ts';
export * from './profile-match.ts';
export * from './name-lists/column-names.ts';
export * from './name-lists/decode-bytes.ts';
export * from './name-lists/name-table.ts';
export * from './name-lists/profile-names.ts';
export { rowsOf, separators, type Separator } from './name-lists/separated-rows.ts';
export { guessSeparator, takeSeparatorLine } from './name-lists/separator-guess.ts';
export * from './ims-account-type.ts';
export { mayHoldSecret } from './settings/secret-text.ts';
export { strippedSecret } from './settings/stripped-secret.ts';
export { refuseUnfit, unfit } from './settings/unfit-text.ts';
export * from './settings-change.ts';
export * from './settings-check.ts';
export * from './settings-schemas.ts';
export * from './stated-reading.ts';
export { namesInCell } from './users-export/cell-names.ts';
export {
  type DecidingColumn,
  decidingColumns,
  type ExportColumn,
  exportColumns,
  type NoExport,
} from './users-export/export-columns.ts';
export {
  type ExportedUser,
  type RowFault,
  type RowFaultCode,
  rowFaultCodes,
} from './users-export/export-person.ts';
export * from './users-export/users-export.ts';
export type { Doubt } from './impact/source-doubts.ts';
export { doubtCodes, isWholeList, sourceStatesOf } from './impact/source-doubts.ts';
export { administratorGroup } from './impact/group-table.ts';
export { identityKey } from './impact/identity-key.ts';
export { type NearKind, nearKinds } from './impact/near-people.ts';
export type { NameLists, Unmatched } from './impact/unmatched-names.ts';
export { createNameCheck, isVain } from './impact/unmatched-names.ts';
export * from './impact/verdicts.ts';
export { hasEdgeSpace, hasUnstorable } from './text-scan.ts';
