import type { ExpectationsBody } from '@console/contract';
import type { Expectation } from '@console/domain';
import type { ImsAccounts } from '../ports.ts';
import { Problem } from '../problem.ts';
import type { ExpectationTable, StoredExpectations } from '../store/store.ts';
import type { SignedIn } from './sessions.ts';

export interface ExpectationService {
  read(signedIn: SignedIn, name: string): Promise<ExpectationsBody>;
  /** @throws Problem `expectations-changed` when `version` is not the stored one */
  replace(signedIn: SignedIn, name: string, change: ExpectationChange): Promise<ExpectationsBody>;
}

export interface ExpectationChange {
  readonly expectations: readonly Expectation[];
  readonly version: number;
  readonly requestId: string;
}

export interface ExpectationServiceParts {
  readonly imsAccounts: ImsAccounts;
  readonly table: ExpectationTable;
  readonly now: () => number;
}

/** What must stay true for an account. Kept by the account's id, so that renaming it loses nothing. */
export function createExpectationService({ imsAccounts, table, now }: ExpectationServiceParts): ExpectationService {
  return {
    async read({ access, instanceKey }, name) {
      const { id } = await imsAccounts.read(access, name);
      return bodyOf(await table.find(instanceKey, id));
    },
    async replace({ access, instanceKey, login }, name, { expectations, version, requestId }) {
      const account = await imsAccounts.read(access, name);
      const at = now();
      const isStored = await table.replace({
        instanceKey,
        accountId: account.id,
        version,
        expectations,
        audit: {
          at,
          event: 'expectations-replaced',
          login,
          instanceKey,
          accountName: account.name,
          requestId,
          result: 'stored',
        },
      });
      if (!isStored) throw new Problem('expectations-changed');
      return bodyOf({ expectations, version: version + 1, changedAt: at, changedBy: login });
    },
  };
}

function bodyOf(stored: StoredExpectations | undefined): ExpectationsBody {
  if (stored === undefined) return { expectations: [], version: 0, changedAt: null, changedBy: null };
  const { expectations, version, changedAt, changedBy } = stored;
  return { expectations: [...expectations], version, changedAt: new Date(changedAt).toISOString(), changedBy };
}
