import type { ExternalAccountBody } from '@console/contract';
import { type AccountTypeGroup, accountTypeGroups } from '@console/domain';
import type { GridSort } from '../../shared/ui/data-grid/column.ts';

export const enabledStates = ['enabled', 'disabled', 'not-read'] as const;
export type EnabledState = (typeof enabledStates)[number];

/** Which accounts are listed; null lists all. */
export interface AccountFilters {
  readonly search: string;
  readonly group: AccountTypeGroup | null;
  /** Value of the type. */
  readonly type: string | null;
  readonly enabled: EnabledState | null;
}

export function isFiltered({ search, group, type, enabled }: AccountFilters): boolean {
  return search.trim() !== '' || group !== null || type !== null || enabled !== null;
}

function enabledState({ enabled }: ExternalAccountBody): EnabledState {
  if (enabled === null) return 'not-read';
  return enabled ? 'enabled' : 'disabled';
}

function valueOf(account: ExternalAccountBody, column: string): string {
  switch (column) {
    case 'name':
      return account.name ?? '';
    case 'type':
      return account.type?.label ?? '';
    case 'enabled':
      // The account for Adobe sign-in has states of its own, and stands apart from those of the others.
      return account.isIms === true ? '0' : String(1 + enabledStates.indexOf(enabledState(account)));
    case 'changedAt':
      return account.changedAt ?? '';
    case 'changedBy':
      return account.changedBy ?? '';
    default:
      return account.label ?? '';
  }
}

/** The accounts that the filters let through, in the order asked for; equal values keep their order. */
export function accountRows(
  accounts: readonly ExternalAccountBody[],
  { search, group, type, enabled }: AccountFilters,
  sort: GridSort,
): readonly ExternalAccountBody[] {
  const wanted = search.trim().toLowerCase();
  const collator = new Intl.Collator(undefined, { numeric: true });
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const isWanted = (account: ExternalAccountBody): boolean =>
    (group === null || account.group === group) &&
    (type === null || account.type?.value === type) &&
    (enabled === null || enabledState(account) === enabled) &&
    [account.label, account.name, account.type?.label, account.changedBy].some((part) =>
      (part ?? '').toLowerCase().includes(wanted),
    );
  return accounts
    .filter(isWanted)
    .toSorted((one, other) => sign * collator.compare(valueOf(one, sort.key), valueOf(other, sort.key)));
}

export interface TypeChoice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** The types that accounts of the list have, by their labels; of one group alone where one is chosen. */
export function typeChoices(
  accounts: readonly ExternalAccountBody[],
  group: AccountTypeGroup | null,
): readonly TypeChoice[] {
  const found = new Map<string, TypeChoice>();
  for (const { type, group: own } of accounts) {
    if (type === null || (group !== null && own !== group)) continue;
    const { value, label, name } = type;
    const count = (found.get(value)?.count ?? 0) + 1;
    found.set(value, { value, label: label || name || value, count });
  }
  return [...found.values()].toSorted((one, other) => one.label.localeCompare(other.label));
}

/** The groups that accounts of the list have, in the order of Campaign’s own screens. */
export function groupChoices(accounts: readonly ExternalAccountBody[]): readonly AccountTypeGroup[] {
  return accountTypeGroups.filter((group) => accounts.some((account) => account.group === group));
}
