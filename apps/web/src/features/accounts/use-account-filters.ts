import { accountTypeGroups } from '@console/domain';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { type AccountFilters, enabledStates } from './account-rows.ts';

/** Which accounts are listed, in the address: the way back from an account leads to the same list. */
export function useAccountFilters(): readonly [AccountFilters, (filters: AccountFilters) => void] {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(
    (): AccountFilters => ({
      search: params.get('search') ?? '',
      group: accountTypeGroups.find((group) => group === params.get('group')) ?? null,
      type: params.get('type'),
      enabled: enabledStates.find((state) => state === params.get('status')) ?? null,
    }),
    [params],
  );
  const setFilters = useCallback(
    ({ search, group, type, enabled }: AccountFilters) => {
      const set = Object.entries({ search, group, type, status: enabled }).flatMap(
        ([name, value]): [string, string][] => (value === null || value === '' ? [] : [[name, value]]),
      );
      setParams(new URLSearchParams(set), { replace: true });
    },
    [setParams],
  );
  return [filters, setFilters];
}
