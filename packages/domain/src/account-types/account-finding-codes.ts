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
  'enabled-no-use-found',
] as const;
export type AccountFindingCode = (typeof accountFindingCodes)[number];

/**
 * Why it is not known whether an account is in use. `not-asked`: nobody asked Campaign; `unanswered`: a question had no answer;
 * `named`: a text holds its name, and may mean it; `too-many`: more names than are looked for at once; `seen-by-no-query`: what uses
 * accounts of its type links to none, such as workflows, scripts, data schemas and modules of the server.
 */
export const useDoubts = ['not-asked', 'unanswered', 'named', 'too-many', 'seen-by-no-query'] as const;
export type UseDoubt = (typeof useDoubts)[number];
