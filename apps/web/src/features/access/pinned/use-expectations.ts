import type { ExpectationsBody, VainExpectationBody } from '@console/contract';
import type { Expectation } from '@console/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toApiProblem } from '../../../shared/api/problem.ts';
import { expectationsQuery, type ImpactPlace, saveExpectations } from '../people/queries.ts';

interface Change {
  readonly listOf: (held: readonly Expectation[]) => readonly Expectation[];
  /** Pins what protects nothing now, too. */
  readonly confirmVain?: boolean;
}

/** `vain`: nothing was saved, since new ones protect nothing as things are now. */
export type SaveOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'vain'; readonly vain: readonly VainExpectationBody[] };

export interface ExpectationsEdit {
  readonly save: (change: Change) => Promise<SaveOutcome>;
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
    mutationFn: ({ listOf, confirmVain = false }: Change) =>
      saveExpectations(place, {
        expectations: listOf(held?.expectations ?? []),
        version: held?.version ?? 0,
        confirmVain,
      }),
    onSuccess: (saved) => client.setQueryData(query.queryKey, saved),
    onError: (error) => {
      if (toApiProblem(error).code === 'expectations-changed') void client.invalidateQueries(query);
    },
  });
  const code = saving.error === null ? undefined : toApiProblem(saving.error).code;
  return {
    save: (change) =>
      saving.mutateAsync(change).then(
        (): SaveOutcome => ({ kind: 'saved' }),
        (error: unknown): SaveOutcome => {
          const { code: failed, problem } = toApiProblem(error);
          return failed === 'expectations-vain' ? { kind: 'vain', vain: problem?.vain ?? [] } : { kind: 'failed' };
        },
      ),
    isSaving: saving.isPending,
    // What is vain is told by the form that was sent, which asks whether to pin it all the same.
    error: code === 'expectations-changed' || code === 'expectations-vain' ? null : saving.error,
    isOvertaken: code === 'expectations-changed',
  };
}
