/** Remarks on a value of an account other than the one for Adobe sign-in that the catalogue has a sentence for. */
export const valueFindingCodes = [
  'required',
  'too-long',
  'control-character',
  'unstorable-character',
  'invisible-character',
  'edge-space',
  'name-grammar',
  'url-invalid',
  'number-grammar',
  'port-range',
  'choice-unknown',
  'expression-malformed',
  'required-when-enabled',
  'secret-looks-masked',
  'field-not-on-this-build',
] as const;
