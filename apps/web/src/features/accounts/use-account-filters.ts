import { accountTypeGroups } from '@console/domain';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { type AccountFilters, enabledStates, findingFilters } from './account-rows.ts';

/** Which accounts are listed, in the address: the way back from an account leads to the same list. */
export function useAccountFilters(): readonly [AccountFilters, (filters: AccountFilters) => void] {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(
    (): AccountFilters => ({
      search: params.get('q') ?? '',
      group: accountTypeGroups.find((group) => group === params.get('group')) ?? null,
      type: params.get('type'),
      enabled: enabledStates.find((state) => state === params.get('state')) ?? null,
      finding: findingFilters.find((finding) => finding === params.get('finding')) ?? null,
    }),
    [params],
  );
  const setFilters = useCallback(
    ({ search, group, type, enabled, finding }: AccountFilters) => {
      const set = Object.entries({ q: search, group, type, state: enabled, finding }).flatMap(
        ([name, value]): [string, string][] => (value === null || value === '' ? [] : [[name, value]]),
      );
      setParams(new URLSearchParams(set), { replace: true });
    },
    [setParams],
  );
  return [filters, setFilters];
}
