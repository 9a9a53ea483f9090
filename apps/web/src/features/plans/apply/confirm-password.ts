import { confirmPassword, type SignedIn } from '@console/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { call } from '../../../shared/api/call.ts';
import { sessionQuery } from '../../../shared/api/session.ts';

/** Has the password checked by Campaign once more. Rejects with an `ApiProblem`, `sign-in-refused` where it is wrong. */
export function useConfirmPassword(instanceKey: string): (password: string) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (password) => {
      const { provedUntil } = await call(confirmPassword, { body: { instanceKey, password } });
      client.setQueryData(
        sessionQuery.queryKey,
        (former: SignedIn | undefined) => former && { ...former, provedUntil },
      );
    },
    [client, instanceKey],
  );
}
