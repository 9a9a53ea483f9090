export type EngineName = 'console' | 'regexp' | 're2js';

/** What the page asks of the worker: names and groups once, then one mask after the other. */
export type PreviewRequest =
  | { readonly ask: 'prepare'; readonly engine: EngineName; readonly names: readonly string[] }
  | { readonly ask: 'preview'; readonly mask: string };

/** Milliseconds of the worker's own clock. `totals` tells whether two engines agree. */
export interface PreviewAnswer {
  readonly firstMs: number;
  /** Until the last row, or until the mask was given up. */
  readonly fullMs: number;
  /** False: given up. */
  readonly isWhole: boolean;
  /** What was computed only to be looked at, so that it is not left out. */
  readonly shown: number;
  readonly totals: string;
}
