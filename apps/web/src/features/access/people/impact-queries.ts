import { type AccessImpactBody, computeAccessImpact, type ImpactChange, type ImpactFilters } from '@console/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../shared/api/call.ts';
import type { ImpactPlace } from './queries.ts';

/** What is asked of the server. */
export interface ImpactQuestion {
  readonly place: ImpactPlace;
  /** On top of what is stored. */
  readonly change: ImpactChange;
  readonly filters: ImpactFilters;
  /** Names what else the answer rests on, such as the stored revision and the ages of the sources: another text asks anew. */
  readonly basis: string;
}

/** An answer with its first rows. */
export interface ImpactAnswer extends AccessImpactBody {
  /** The question that this answers. */
  readonly asked: ImpactQuestion;
  /** Names this answer: rows read for another one are of another list. */
  readonly id: string;
}

/** Rows in one request. */
export const pageSize = 100;
/** Milliseconds for which rows out of view stay at hand; later they are asked for again. */
const rowsStay = 15_000;

const losingAdministrators: ImpactFilters = { verdicts: ['loses-sign-in'], wasAdministrator: true };

interface RowsWanted {
  readonly filters: ImpactFilters;
  readonly offset: number;
  readonly limit: number;
}

function read({ place, change }: ImpactQuestion, rows: RowsWanted, signal: AbortSignal) {
  const { instanceKey, accountName } = place;
  return call(computeAccessImpact, { params: { instanceKey }, body: { accountName, change, ...rows } }, signal);
}

/** Asked anew each time: what was known of a mask some key presses ago is no answer for now. A failure shows at once. */
export const impactQuery = (asked: ImpactQuestion) =>
  queryOptions({
    retry: false,
    queryKey: ['impact', asked],
    queryFn: async ({ signal }): Promise<ImpactAnswer> => {
      const reply = await read(asked, { filters: asked.filters, offset: 0, limit: pageSize }, signal);
      return { ...reply, asked, id: crypto.randomUUID() };
    },
    staleTime: 0,
    gcTime: 0,
  });

/** One more page of an answer's rows. */
export const impactPageQuery = ({ asked, id }: ImpactAnswer, offset: number, enabled: boolean) =>
  queryOptions({
    retry: false,
    queryKey: ['impact-page', id, offset],
    queryFn: ({ signal }) => read(asked, { filters: asked.filters, offset, limit: pageSize }, signal),
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: rowsStay,
  });

/** Administrators among those who lose sign-in, whatever the list is filtered by. */
export const losingAdministratorsQuery = (asked: ImpactQuestion) =>
  queryOptions({
    retry: false,
    queryKey: ['impact-administrators', asked.place, asked.change, asked.basis],
    queryFn: async ({ signal }) =>
      (await read(asked, { filters: losingAdministrators, offset: 0, limit: 0 }, signal)).found,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
