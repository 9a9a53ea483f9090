import { IMS_ACCOUNT_TYPE } from '../schemas/external-account/enumerations.ts';
import type { Records, Row } from './records.ts';

/** An IMS account as loaded by the running server at its start: values by path. */
export type RunningAccount = ReadonlyMap<string, string>;

/**
 * What the running server uses: the IMS accounts as stored at its last start (Campaign Classic docs, ims-troubleshooting: a change
 * takes effect after a restart).
 */
export class InForce {
  private accounts: readonly RunningAccount[] = [];
  private downUntil = 0;

  /** Loads what is stored, as a start does; the instance answers no calls for `outageMs` from `now` on. */
  start(records: Records, { now, outageMs }: { readonly now: number; readonly outageMs: number }): void {
    const table = records.builtIn('nms:extAccount');
    this.accounts = table
      .rows()
      .filter((account) => account.get('@type') === IMS_ACCOUNT_TYPE)
      .map((account) => copy(account, table.schema.fields));
    this.downUntil = now + outageMs;
  }

  isDown(now: number): boolean {
    return now < this.downUntil;
  }

  all(): readonly RunningAccount[] {
    return this.accounts;
  }
}

function copy(account: Row, fields: readonly { readonly path: string }[]): RunningAccount {
  return new Map(
    fields.flatMap(({ path }) => {
      const value = account.get(path);
      return value === undefined ? [] : [[path, value] as const];
    }),
  );
}
