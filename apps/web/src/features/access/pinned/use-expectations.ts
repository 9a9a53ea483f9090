import type { ExpectationsBody, VainExpectationBody } from '@console/contract';
import type { Expectation } from '@console/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toApiProblem } from '../../../shared/api/problem.ts';
import { expectationsQuery, type AccountRef, saveExpectations } from '../people/queries.ts';

interface Change {
  readonly listOf: (current: readonly Expectation[]) => readonly Expectation[];
  /** Also saves expectations that protect nothing. */
  readonly confirmVain?: boolean;
}

/** `vain`: nothing was saved because new expectations protect nothing. */
export type SaveOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'vain'; readonly vain: readonly VainExpectationBody[] };

export interface ExpectationsEdit {
  readonly save: (change: Change) => Promise<SaveOutcome>;
  readonly isSaving: boolean;
  readonly error: Error | null;
  /** Another person changed the list first; it is loaded again. */
  readonly isOvertaken: boolean;
}

/** Saves the pinned list. If another person changed it meanwhile, it is loaded again before the next attempt. */
export function useExpectations(account: AccountRef, pinned: ExpectationsBody | undefined): ExpectationsEdit {
  const client = useQueryClient();
  const query = expectationsQuery(account);
  const saving = useMutation({
    mutationFn: ({ listOf, confirmVain = false }: Change) =>
      saveExpectations(account, {
        expectations: listOf(pinned?.expectations ?? []),
        version: pinned?.version ?? 0,
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
    // The form itself shows vain expectations and asks whether to pin them all the same.
    error: code === 'expectations-changed' || code === 'expectations-vain' ? null : saving.error,
    isOvertaken: code === 'expectations-changed',
  };
}
