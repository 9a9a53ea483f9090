import type { ExternalAccountBody, ListFindingBody, SearchedAccountBody, SearchedValueBody } from '@console/contract';
import {
  type AccountTypeGroup,
  accountFindingCodes,
  accountTypeGroups,
  findText,
  findValue,
  type TextSpan,
} from '@console/domain';
import type { GridSort } from '../../shared/ui/data-grid/column.ts';

export const enabledStates = ['enabled', 'disabled', 'not-read'] as const;
export type EnabledState = (typeof enabledStates)[number];

/** Accounts with one finding, or with any. */
export const findingFilters = ['any', ...accountFindingCodes] as const;
export type FindingFilter = (typeof findingFilters)[number];

/** Which accounts are listed; null lists all. */
export interface AccountFilters {
  readonly search: string;
  readonly group: AccountTypeGroup | null;
  /** Value of the type. */
  readonly type: string | null;
  readonly enabled: EnabledState | null;
  readonly finding: FindingFilter | null;
}

export function isFiltered({ search, group, type, enabled, finding }: AccountFilters): boolean {
  return search.trim() !== '' || group !== null || type !== null || enabled !== null || finding !== null;
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

/** A value that has what is sought, and where. */
export interface ValueHit {
  readonly found: SearchedValueBody;
  readonly span: TextSpan;
}

/** An account in the list. */
export interface AccountRow extends ExternalAccountBody {
  /** Why the search lists it, where none of its columns says so. */
  readonly hit: ValueHit | null;
  /** Empty while they are not read. */
  readonly findings: readonly ListFindingBody[];
}

/** What the rows are made of; `values` is undefined until they are read. */
export interface ListedAccounts {
  readonly accounts: readonly ExternalAccountBody[];
  readonly values?: readonly SearchedAccountBody[] | undefined;
}

/**
 * The accounts that the filters let through, in the order asked for; equal values are in the order of the list. Until values
 * are read, the search looks at the columns alone, and a finding leaves nobody out.
 */
export function accountRows(
  { accounts, values }: ListedAccounts,
  { search, group, type, enabled, finding }: AccountFilters,
  sort: GridSort,
): readonly AccountRow[] {
  const valuesOf = new Map(values?.map((one) => [one.name, one]));
  const collator = new Intl.Collator(undefined, { numeric: true });
  const usual = usualFolder(accounts);
  // The usual folder is shown in no row.
  const otherFolder = ({ folder }: ExternalAccountBody) => (folder === usual ? '' : folderName(folder));
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const isSought = search.trim() !== '';
  const rows = accounts.flatMap((account): AccountRow[] => {
    const isWanted =
      (group === null || account.group === group) &&
      (type === null || account.type?.value === type) &&
      (enabled === null || enabledState(account) === enabled);
    if (!isWanted) return [];
    // Without a name it is not known which of the values are its own.
    const own = account.name === null ? undefined : valuesOf.get(account.name);
    const findings = own?.findings ?? [];
    if (finding !== null && values !== undefined && !findings.some(({ code }) => finding === 'any' || code === finding))
      return [];
    if (!isSought) return [{ ...account, hit: null, findings }];
    const columns = [account.label, account.name, account.type?.label, account.changedBy, otherFolder(account)];
    if (columns.some((part) => findText(part ?? '', search) !== null)) return [{ ...account, hit: null, findings }];
    const hit = findValue(own?.values ?? [], search);
    return hit === null ? [] : [{ ...account, hit, findings }];
  });
  return rows.toSorted((one, other) => sign * collator.compare(valueOf(one, sort.key), valueOf(other, sort.key)));
}

/** The last part of a folder's path; empty where it was not read. */
export function folderName(path: string | null | undefined): string {
  return path?.split('/').findLast((part) => part.trim() !== '') ?? '';
}

/** The folder that most accounts are in; null where none was read. */
export function usualFolder(accounts: readonly ExternalAccountBody[]): string | null {
  const counts = new Map<string, number>();
  for (const { folder } of accounts) if (folder) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
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
