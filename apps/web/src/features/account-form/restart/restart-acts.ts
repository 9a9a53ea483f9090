import { declareRestart, type ImsAccountBody, undoRestartDeclaration } from '@console/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../shared/api/call.ts';
import { externalAccountQuery, withRestart } from '../../../shared/api/external-account.ts';

type AccountOnScreen = Pick<ImsAccountBody, 'instanceKey' | 'name' | 'revision' | 'restart'>;

/** Says that the server was restarted with the revision on screen. */
export function useDeclareRestart({ instanceKey, name, revision }: AccountOnScreen) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => {
      const body = { accountName: name, revision };
      return call(declareRestart, { params: { instanceKey }, body });
    },
    onSuccess: (restart) => {
      const { queryKey } = externalAccountQuery(instanceKey, name);
      client.setQueryData(queryKey, (former) => former && withRestart(former, restart));
    },
  });
}

/** Takes the declaration on screen back. */
export function useUndoRestart({ instanceKey, name, restart: { declaration } }: AccountOnScreen) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      if (declaration === null) return;
      const { declarationId } = declaration;
      await call(undoRestartDeclaration, { params: { instanceKey, declarationId } });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: externalAccountQuery(instanceKey, name).queryKey }),
  });
}
