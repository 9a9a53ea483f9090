export * from './in-force/account-state.ts';
export * from './impact/sign-in/sign-in-gates.ts';
export * from './impact/access-impact.ts';
export type { Administrator } from './people/administrator.ts';
export * from './plans/decide-apply.ts';
export { type Claim, decideClaim } from './plans/decide-claim.ts';
export { countDifferingPins, differingGuards } from './plans/plan-differences.ts';
export * from './mask/association-mask.ts';
export * from './preview/compare-previews.ts';
export { noOperators, operatorAt, type OperatorColumns, operatorColumnsOf } from './people/columns/operator-columns.ts';
export { noUsers, type UserColumns, userAt, userColumnsOf } from './people/columns/user-columns.ts';
export * from './settings/account-fields.ts';
export * from './expectations/expectations.ts';
export { createImpactEngine } from './impact/impact-engine.ts';
export { fitsProfile } from './expectations/profile-pattern.ts';
export type { RenamedGroup } from './preview/group-index.ts';
export * from './settings/ims-settings.ts';
export { isMaskEngineReady, MaskEngineMissing } from './mask-engine/mask-engine.ts';
export * from './mask-dialect/constructs.ts';
export type { DialectDoubts, DoubtfulConstruct } from './mask-dialect/dialect-doubts.ts';
export { isOddName } from './mask-dialect/odd-names.ts';
export type { MaskFault, MaskFaultCode } from './mask/mask-faults.ts';
export { maskFaultCodes } from './mask/mask-faults.ts';
export type { MaskFrame } from './mask/mask-shape.ts';
export { maskLengthLimit, type MaskText } from './mask/mask-text.ts';
export { frameOf } from './mask/mask-frame.ts';
export type { MaskHint, MaskHintCode } from './mask-hints/mask-hint.ts';
export { maskHintCodes } from './mask-hints/mask-hint.ts';
export type { AlternativeCapture, CaptureSpan, MaskMatcher } from './mask-readings/mask-matcher.ts';
export { matcherOf } from './mask-readings/matcher-of-mask.ts';
export { needsMaskEngine } from './mask-engine/mask-needs.ts';
export { isSuspicion } from './mask-corrections/corrections-of-text.ts';
export type { ResultRemark } from './preview/result-remarks.ts';
export { resultRemarkCodes, resultRemarks } from './preview/result-remarks.ts';
export type { TriedCorrection } from './mask-corrections/tried-corrections.ts';
export { triedCorrections } from './mask-corrections/tried-corrections.ts';
export type { MaskSegment, MaskSegmentKind } from './mask/mask-segments.ts';
export type { GroupDirectory } from './preview/near-misses.ts';
export { nearMissesOf } from './preview/near-misses.ts';
export * from './in-force/in-force.ts';
export * from './plans/write-credit.ts';
export * from './people/people.ts';
export * from './impact/sign-in/sign-in-states.ts';
export * from './preview/preview.ts';
export * from './preview/product-profile.ts';
export * from './preview/profile-match.ts';
export * from './name-lists/column-names.ts';
export * from './name-lists/decode-bytes.ts';
export * from './name-lists/name-table.ts';
export * from './name-lists/profile-names.ts';
export { rowsOf, separators, type Separator } from './name-lists/separated-rows.ts';
export { guessSeparator, takeSeparatorLine } from './name-lists/separator-guess.ts';
export * from './account-types/ims-account-type.ts';
export { mayHoldSecret } from './settings/field-texts/secret-text.ts';
export { strippedSecret } from './settings/field-texts/stripped-secret.ts';
export { refuseUnfit, unfit } from './settings/field-texts/unfit-text.ts';
export * from './account-types/connection-test/connection-call.ts';
export * from './account-types/connection-test/failure-cause.ts';
export { offersConnectionTest } from './account-types/connection-test/offered-test.ts';
export * from './account-values/account-values.ts';
export * from './account-uses/account-uses.ts';
export * from './account-values/compare-values.ts';
export {
  rememberSecret,
  type SecretAge,
  secretAgeOf,
  type SecretLook,
  type SecretMemory,
} from './account-values/secret-age.ts';
export type { SecretChange } from './account-values/secret-change.ts';
export * from './account-types/bind-fields.ts';
export { plainServer } from './account-types/finding-rules/endpoints.ts';
export { findText, findValue, type TextSpan } from './account-search/find-text.ts';
export { hidePasswords } from './account-search/hide-passwords.ts';
export { type CheckedAccount, checkValues } from './account-values/check-values.ts';
export { plainSecretFault } from './account-values/plain-secret.ts';
export { isSecretPath } from './account-values/secret-paths.ts';
export { type ValueFinding, type ValueFindingCode, valueFindingCodes } from './account-values/value-findings.ts';
export type { CheckedField } from './account-values/value-rules.ts';
export {
  type AccountFindingCode,
  accountFindingCodes,
  type UseDoubt,
  useDoubts,
} from './account-types/account-finding-codes.ts';
export * from './account-types/descriptor.ts';
export { type ComparedValue, isShown, sectionsOf } from './account-types/sections-of.ts';
export * from './settings/settings-change.ts';
export * from './settings/settings-check.ts';
export * from './settings/settings-schemas.ts';
export * from './mask-readings/stated-reading.ts';
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
export type { Doubt } from './people/source-doubts.ts';
export { doubtCodes, isWholeList, sourceStatesOf } from './people/source-doubts.ts';
export { administratorGroup } from './impact/reach/group-table.ts';
export { identityKey } from './people/identity-key.ts';
export { type NearKind, nearKinds } from './people/near-people.ts';
export type { NameLists, Unmatched } from './expectations/unmatched-names.ts';
export { createNameCheck, isVain } from './expectations/unmatched-names.ts';
export * from './impact/verdicts.ts';
export { hasEdgeSpace, hasUnstorable } from './text/text-scan.ts';
