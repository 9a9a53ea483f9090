import type { FieldTitles } from '../queries.ts';

/** The instance that a file is compared with, as far as a row says it. */
export interface ComparedInstance {
  readonly instanceKey: string;
  readonly label: string;
  readonly fieldTitles: FieldTitles;
  readonly mayApply: boolean;
}
