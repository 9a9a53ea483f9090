/**
 * Every type of external account, with its fields. An entry of its own, so that a browser does not load what it gets from the
 * server for the one account on screen.
 */
export {
  accountTypeOfKey,
  accountTypes,
  describeAccount,
  describedPaths,
  describedSecrets,
  describeType,
  imsFormKey,
  imsPaths,
} from './account-types/registry.ts';
export { type LinkedAccounts, namesIn, usesByLinks } from './account-uses/all-accounts.ts';
export {
  type AccountFinding,
  type AccountFindings,
  type AccountUse,
  findAccountFindings,
  type InstanceAddresses,
  type ListedAccount,
  type NotJudged,
  type SecretAgeLimit,
} from './account-types/account-findings.ts';
