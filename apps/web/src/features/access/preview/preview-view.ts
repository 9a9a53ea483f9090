import type { MatchOutcome } from '@console/domain';

export const previewSortKeys = ['profile', 'captured', 'group', 'outcome'] as const;

export type PreviewSortKey = (typeof previewSortKeys)[number];

export interface PreviewSort {
  readonly key: PreviewSortKey;
  readonly direction: 'ascending' | 'descending';
}

/** Rows that a summary leads to: those that reach a group or come near it, or whose name opens Control Panel. */
export type RowLink =
  | { readonly kind: 'reaches' | 'near'; readonly groupName: string; readonly label: string }
  | { readonly kind: 'opens-control-panel' };

/** Which rows are wanted, in which order. */
export interface PreviewView {
  /** Empty: every outcome. */
  readonly outcomes: readonly MatchOutcome[];
  /** Only profiles that the saved mask reads otherwise. */
  readonly changedOnly: boolean;
  readonly search: string;
  /** Only these rows; `null`: no such limit. */
  readonly link: RowLink | null;
  /** Also wanted: how many profiles come near each group that none reaches. */
  readonly countNear: boolean;
  /** `null`: the order in which the names came. */
  readonly sort: PreviewSort | null;
  /** For the order of names. */
  readonly locale: string;
}

/** Every row, in the order in which the names came. */
export const wholeView: Omit<PreviewView, 'locale'> = {
  outcomes: [],
  changedOnly: false,
  search: '',
  link: null,
  countNear: false,
  sort: null,
};
