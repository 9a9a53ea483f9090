import { type AccessImpactBody, computeAccessImpact, type ImpactChange, type ImpactFilters } from '@console/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../shared/api/call.ts';
import type { AccountRef } from './queries.ts';

/** The request to the server. */
export interface ImpactInput {
  readonly account: AccountRef;
  /** Relative to what is stored. */
  readonly change: ImpactChange;
  readonly filters: ImpactFilters;
  /** A key for everything else that the answer depends on, such as the stored revision and the ages of the sources. */
  readonly basis: string;
}

/** An answer with its first rows. */
export interface ImpactAnswer extends AccessImpactBody {
  /** The request behind this answer. */
  readonly input: ImpactInput;
  /** Identifies this answer: rows of another answer belong to another list. */
  readonly id: string;
}

/** Rows per request. */
export const pageSize = 100;
/** Milliseconds for which rows out of view stay cached; later they are fetched again. */
const rowCacheTime = 15_000;

const losingAdministrators: ImpactFilters = { verdicts: ['loses-sign-in'], wasAdministrator: true };

interface RowsWanted {
  readonly filters: ImpactFilters;
  readonly offset: number;
  readonly limit: number;
}

function read({ account, change }: ImpactInput, rows: RowsWanted, signal: AbortSignal) {
  const { instanceKey, accountName } = account;
  return call(computeAccessImpact, { params: { instanceKey }, body: { accountName, change, ...rows } }, signal);
}

/** Never cached: an answer for the same mask from a moment ago may be out of date. Not retried: a failure shows at once. */
export const impactQuery = (input: ImpactInput) =>
  queryOptions({
    retry: false,
    queryKey: ['impact', input],
    queryFn: async ({ signal }): Promise<ImpactAnswer> => {
      const reply = await read(input, { filters: input.filters, offset: 0, limit: pageSize }, signal);
      return { ...reply, input, id: crypto.randomUUID() };
    },
    staleTime: 0,
    gcTime: 0,
  });

/** Another page of an answer's rows. */
export const impactPageQuery = ({ input, id }: ImpactAnswer, offset: number, enabled: boolean) =>
  queryOptions({
    retry: false,
    queryKey: ['impact-page', id, offset],
    queryFn: ({ signal }) => read(input, { filters: input.filters, offset, limit: pageSize }, signal),
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: rowCacheTime,
  });

/** Administrators among those who lose sign-in, independent of the filters of the list. */
export const losingAdministratorsQuery = (input: ImpactInput) =>
  queryOptions({
    retry: false,
    queryKey: ['impact-administrators', input.account, input.change, input.basis],
    queryFn: async ({ signal }) =>
      (await read(input, { filters: losingAdministrators, offset: 0, limit: 0 }, signal)).found,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
