import type { AccountActBody, PlanBody } from '@console/contract';
import { type FieldChange, isSecretValue, sameFieldValue, shownValue, type ValueFinding } from '@console/domain';
import { checkedChange } from '../accounts/checked-change.ts';
import { readOnlyReason } from '../accounts/plain-account.ts';
import type { InstanceConfig } from '../config/load-config.ts';
import type { PlainAccountReading } from '../ports.ts';
import { Problem } from '../problem.ts';

type Warning = PlanBody['warnings'][number];
export type PlainChange = Extract<AccountActBody, { act: 'change' | 'create' }>['change'];

/** What a change of an account other than the IMS account comes to. Nobody's sign-in depends on it. */
export interface PlainEffect {
  readonly effective: readonly FieldChange[];
  readonly findings: readonly ValueFinding[];
  readonly warnings: readonly Warning[];
}

/**
 * Judges a change against the account as it is now. @throws Problem `account-read-only`, `invalid-request` with the fields at
 * fault, `nothing-to-change`
 */
export function plainEffect(
  account: PlainAccountReading,
  change: PlainChange,
  instance: InstanceConfig | undefined,
): PlainEffect {
  if (readOnlyReason(account, instance) !== null) throw new Problem('account-read-only', { campaignChanged: 'no' });
  const { effective, findings } = checkedChange(account, change);
  if (effective.length === 0) throw new Problem('nothing-to-change');
  return { effective, findings, warnings: plainWarnings(account, effective) };
}

/** What a delete comes to, whatever uses the account. @throws Problem `account-read-only` */
export function deleteEffect(account: PlainAccountReading, instance: InstanceConfig | undefined): PlainEffect {
  if (readOnlyReason(account, instance) !== null) throw new Problem('account-read-only', { campaignChanged: 'no' });
  const { values } = account;
  const warnings: Warning[] = [];
  if (values['enabled'] !== false) warnings.push({ code: 'account-deleted-enabled' });
  const hasSecret = Object.values(values).some((value) => isSecretValue(value) && value.secret !== 'absent');
  if (hasSecret) warnings.push({ code: 'secrets-not-restored' });
  return { effective: [], findings: [], warnings };
}

function plainWarnings(account: PlainAccountReading, effective: readonly FieldChange[]): Warning[] {
  // Nothing uses an account yet that is not there, and it has nothing to replace.
  if (account.id === '') return [];
  const enabling = effective.find(({ field }) => field === 'enabled');
  const isStateKnown = enabling !== undefined || shownValue(account.values['enabled'] ?? null) !== null;
  const has = (side: 'before' | 'after', word: 'replaced' | 'cleared' | 'hidden'): boolean =>
    effective.some((one) => sameFieldValue(one[side], { secret: word }));
  return [
    // One that is disabled already stops nothing.
    ...(enabling?.after === false ? [{ code: 'account-disabled' } as const] : []),
    ...(!isStateKnown ? [{ code: 'enabled-not-read' } as const] : []),
    ...(has('after', 'replaced') ? [{ code: 'secret-replaced' } as const] : []),
    ...(has('after', 'cleared') ? [{ code: 'secret-cleared' } as const] : []),
    ...(has('before', 'hidden') ? [{ code: 'secret-hidden' } as const] : []),
  ];
}
