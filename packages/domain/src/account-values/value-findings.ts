/**
 * What may be said of the value of a field of any account. A name that `settingsFindingCodes` has as well means the same, so
 * that both share their sentences.
 */
export const valueFindingCodes = [
  'required',
  'too-long',
  'control-character',
  'unstorable-character',
  'invisible-character',
  'secret-in-open-field',
  'edge-space',
  'name-grammar',
  'name-reserved',
  'url-invalid',
  'number-grammar',
  'port-range',
  'choice-unknown',
  'expression-malformed',
  'expression-unsupported',
  'expression-no-capture',
  'expression-several-captures',
  'secret-looks-masked',
  'value-of-other-kind',
  'required-when-enabled',
] as const;
export type ValueFindingCode = (typeof valueFindingCodes)[number];

/** A remark on one field. `params` fill its sentence. */
export interface ValueFinding {
  /** Key of the field. */
  readonly path: string;
  readonly severity: 'error' | 'warning';
  readonly code: ValueFindingCode;
  readonly params?: Readonly<Record<string, string>> | undefined;
}

/** A rule that a value breaks; `isAdvice` where Campaign may take the value all the same. */
export interface BrokenRule {
  readonly code: ValueFindingCode;
  readonly params?: Readonly<Record<string, string>> | undefined;
  readonly isAdvice?: true;
}
