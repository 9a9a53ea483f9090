/** What may be said of an account among the others of its instance (facts: account types, A6, proposal d). */
export const accountFindingCodes = [
  'deprecated-type',
  'managed-by-adobe',
  'duplicate-endpoint',
  'duplicate-sms-login',
  'plain-connection',
  'certificate-check-skipped',
  'address-of-another-instance',
  'exported-with-secret',
  'secret-old',
] as const;
export type AccountFindingCode = (typeof accountFindingCodes)[number];
