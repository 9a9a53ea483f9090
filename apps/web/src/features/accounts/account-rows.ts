import type { ExternalAccountBody } from '@console/contract';
import type { GridSort } from '../../shared/ui/data-grid/column.ts';

function valueOf(account: ExternalAccountBody, column: string): string {
  switch (column) {
    case 'name':
      return account.name ?? '';
    case 'type':
      return account.type?.label ?? '';
    case 'enabled':
      // The account for Adobe sign-in has states of its own, and stands apart from those of the others.
      if (account.isIms === true) return '0';
      return account.enabled === null ? '3' : account.enabled ? '1' : '2';
    case 'changedAt':
      return account.changedAt ?? '';
    case 'changedBy':
      return account.changedBy ?? '';
    default:
      return account.label ?? '';
  }
}

/** The accounts that contain `search` in any text shown, in the order asked for; equal values keep their order. */
export function accountRows(
  accounts: readonly ExternalAccountBody[],
  search: string,
  sort: GridSort,
): readonly ExternalAccountBody[] {
  const wanted = search.trim().toLowerCase();
  const collator = new Intl.Collator(undefined, { numeric: true });
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return accounts
    .filter(({ label, name, type, changedBy }) =>
      [label, name, type?.label, changedBy].some((part) => (part ?? '').toLowerCase().includes(wanted)),
    )
    .toSorted((one, other) => sign * collator.compare(valueOf(one, sort.key), valueOf(other, sort.key)));
}
