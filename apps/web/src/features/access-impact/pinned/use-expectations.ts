import type { ExpectationsBody } from '@console/contract';
import type { Expectation } from '@console/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toApiProblem } from '../../../shared/api/problem.ts';
import { expectationsQuery, type ImpactPlace, saveExpectations } from '../queries.ts';

type Change = (held: readonly Expectation[]) => readonly Expectation[];

export interface ExpectationsEdit {
  /** Saves the list as `change` makes it; settles with whether that was done. */
  readonly save: (change: Change) => Promise<boolean>;
  readonly isSaving: boolean;
  readonly error: Error | null;
  /** Somebody else was faster; their list is at hand now. */
  readonly isOvertaken: boolean;
}

/** Changes of the pinned list. What somebody else changed meanwhile is read before anything is tried again. */
export function useExpectations(place: ImpactPlace, held: ExpectationsBody | undefined): ExpectationsEdit {
  const client = useQueryClient();
  const query = expectationsQuery(place);
  const saving = useMutation({
    mutationFn: (change: Change) =>
      saveExpectations(place, { expectations: change(held?.expectations ?? []), version: held?.version ?? 0 }),
    onSuccess: (saved) => client.setQueryData(query.queryKey, saved),
    onError: (error) => {
      if (toApiProblem(error).code === 'expectations-changed') void client.invalidateQueries(query);
    },
  });
  const isOvertaken = saving.error !== null && toApiProblem(saving.error).code === 'expectations-changed';
  return {
    save: (change) =>
      saving.mutateAsync(change).then(
        () => true,
        () => false,
      ),
    isSaving: saving.isPending,
    error: isOvertaken ? null : saving.error,
    isOvertaken,
  };
}
