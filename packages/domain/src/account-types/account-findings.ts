import type { AccountFindingCode, UseDoubt } from './account-finding-codes.ts';
import {
  type Account,
  accountToJudge,
  type Judgement,
  type ListedAccount,
  notJudged as unjudged,
} from './finding-rules/judgement.ts';
import { noUseFound } from './finding-rules/no-use-found.ts';
import { oldSecret, type SecretAgeLimit } from './finding-rules/old-secrets.ts';
import { duplicatesAmong } from './finding-rules/duplicates.ts';
import { certificateCheck, plainConnection } from './finding-rules/protection.ts';
import {
  deprecatedType,
  exportedSecret,
  type InstanceAddresses,
  managedByAdobe,
  ownAddresses,
} from './finding-rules/upkeep.ts';

export type { AccountUse, ListedAccount } from './finding-rules/judgement.ts';
export type { SecretAgeLimit } from './finding-rules/old-secrets.ts';
export type { InstanceAddresses } from './finding-rules/upkeep.ts';

export interface AccountFinding {
  /** Internal name. */
  readonly account: string;
  readonly code: AccountFindingCode;
  readonly params?: Readonly<Record<string, string>>;
}

/** Nobody knows whether the finding holds: these fields were not read, or say what is not public, or there is another cause. */
export interface NotJudged {
  readonly account: string;
  readonly code: AccountFindingCode;
  readonly fields: readonly string[];
  readonly cause?: UseDoubt;
}

/** Where an account is in neither list under a code, the finding does not hold. */
export interface AccountFindings {
  readonly findings: readonly AccountFinding[];
  readonly notJudged: readonly NotJudged[];
}

/** What is worth saying of the accounts of an instance together, in the order of the accounts. */
export function findAccountFindings(
  accounts: readonly ListedAccount[],
  addresses: InstanceAddresses,
  ageLimit: SecretAgeLimit,
): AccountFindings {
  const judged = accounts.map(accountToJudge);
  const duplicates = duplicatesAmong(judged);
  const rules: readonly (readonly [AccountFindingCode, (account: Account) => Judgement])[] = [
    ['deprecated-type', deprecatedType],
    ['managed-by-adobe', managedByAdobe],
    ['duplicate-endpoint', duplicates.endpoint],
    ['duplicate-sms-login', duplicates.smsLogin],
    ['plain-connection', plainConnection],
    ['certificate-check-skipped', certificateCheck],
    ['address-of-another-instance', (account) => ownAddresses(account, addresses)],
    ['exported-with-secret', exportedSecret],
    ['secret-old', (account) => oldSecret(account, ageLimit)],
    ['enabled-no-use-found', noUseFound],
  ];
  const findings: AccountFinding[] = [];
  const notJudged: NotJudged[] = [];
  for (const account of judged) {
    for (const [code, judge] of rules) {
      // Of a type that nothing is known of, only what every type has says something.
      const isOfType = code !== 'exported-with-secret';
      const judgement = isOfType && account.type === undefined ? unjudged('type') : judge(account);
      if (judgement.kind === 'not-judged') {
        const { kind: _, ...why } = judgement;
        notJudged.push({ account: account.name, code, ...why });
      }
      if (judgement.kind !== 'found') continue;
      const { params } = judgement;
      findings.push({ account: account.name, code, ...(params === undefined ? {} : { params }) });
    }
  }
  return { findings, notJudged };
}
