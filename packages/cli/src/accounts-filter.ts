import type { ExternalAccountBody, SearchedAccountBody } from '@console/contract';
import { findText, findValue } from '@console/domain';
import type { AccountsFilter } from './accounts-act.ts';

/** An account with what the list says of it; `hit` is the value that a search found. */
export interface ListedAccount {
  readonly account: SearchedAccountBody;
  readonly row: ExternalAccountBody | undefined;
  readonly hit: SearchedAccountBody['values'][number] | null;
}

/** The accounts that were asked for, in the order of the console. */
export function filterAccounts(
  accounts: readonly SearchedAccountBody[],
  rows: readonly ExternalAccountBody[],
  { search, finding, type }: AccountsFilter,
): readonly ListedAccount[] {
  const rowOf = new Map(rows.flatMap((row) => (row.name === null ? [] : [[row.name, row] as const])));
  return accounts.flatMap((account): ListedAccount[] => {
    const { name, typeKey, findings, values } = account;
    if (type !== undefined && typeKey !== type) return [];
    if (finding !== undefined && !findings.some(({ code }) => finding === 'any' || code === finding)) return [];
    const row = name === null ? undefined : rowOf.get(name);
    if (search === undefined) return [{ account, row, hit: null }];
    const columns = [name, row?.label, row?.type?.label, row?.changedBy];
    if (columns.some((text) => findText(text ?? '', search) !== null)) return [{ account, row, hit: null }];
    const hit = findValue(values, search);
    return hit === null ? [] : [{ account, row, hit: hit.found }];
  });
}

/** Accounts of which nobody knows whether the finding holds. */
export function unjudgedAccounts(
  accounts: readonly SearchedAccountBody[],
  { finding, type }: AccountsFilter,
): readonly SearchedAccountBody[] {
  return accounts.filter(
    ({ typeKey, notJudged }) =>
      (type === undefined || typeKey === type || typeKey === null) &&
      notJudged.some(({ code }) => finding === 'any' || code === finding),
  );
}
