export const maskFaultCodes = [
  'too-long',
  'unbalanced-parenthesis',
  'unbalanced-bracket',
  'nothing-to-repeat',
  'bad-range',
  'bad-repeat',
  'trailing-backslash',
  'bad-group',
  'bad-class',
  'duplicate-name',
  'look-around',
  'back-reference',
  'atomic-group',
  'possessive',
  'conditional',
  'recursion',
  'branch-reset',
  'comment',
  'inline-flag',
  'escape',
  'nested-quantifier',
  'repeat-too-large',
  'too-large',
  'other',
] as const;
export type MaskFaultCode = (typeof maskFaultCodes)[number];

/** What is wrong with a mask, and the 0-based UTF-16 offset where the fault starts, if there is a single one. */
export interface MaskFault {
  readonly code: MaskFaultCode;
  readonly position: number | null;
}

/** Faults that no dialect of regular expressions accepts; the other codes are constructs that RE2 does not support. */
const malformedCodes: ReadonlySet<MaskFaultCode> = new Set<MaskFaultCode>([
  'too-long',
  'unbalanced-parenthesis',
  'unbalanced-bracket',
  'nothing-to-repeat',
  'bad-range',
  'bad-repeat',
  'trailing-backslash',
  'bad-group',
  'bad-class',
  'duplicate-name',
]);

export function isMalformed(code: MaskFaultCode): boolean {
  return malformedCodes.has(code);
}
