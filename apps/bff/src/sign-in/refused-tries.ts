import type { AuditTable, RateTable } from '../store/store.ts';
import type { AuditEntry } from '../store/audit/audit-entry.ts';

const windowMs = 15 * 60_000;
const listedSingly = 50;

export interface RefusedTries {
  /** Adds the entry to the audit; of many similar ones at one instance only the first, and one that says there are more. */
  record(entry: RefusedTry): Promise<void>;
}

export type RefusedTry = AuditEntry & { readonly instanceKey: string };

export interface RefusedTryParts {
  readonly audit: AuditTable;
  readonly table: RateTable;
}

/** Records failed sign-ins up to a limit: the audit is never deleted, and strangers must not fill it. */
export function createRefusedTries({ audit, table }: RefusedTryParts): RefusedTries {
  return {
    async record(entry) {
      const { at, event, instanceKey, result } = entry;
      const counter = { counter: `audit ${instanceKey} ${event} ${result}`, limit: listedSingly + 1 };
      const [count] = (await table.take([counter], Math.floor(at / windowMs) * windowMs)) ?? [];
      if (count === undefined) return;
      const isMore = count > listedSingly;
      await audit.append(isMore ? { at, event, instanceKey, result: `${result}-more` } : entry);
    },
  };
}
