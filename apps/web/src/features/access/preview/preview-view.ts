import type { MatchOutcome } from '@console/domain';

export const previewSortKeys = ['profile', 'captured', 'group', 'outcome'] as const;

export type PreviewSortKey = (typeof previewSortKeys)[number];

export interface PreviewSort {
  readonly key: PreviewSortKey;
  readonly direction: 'ascending' | 'descending';
}

/** The rows that a summary links to: those that reach a group or come near it, or whose name opens Control Panel. */
export type RowLink =
  | { readonly kind: 'reaches' | 'near'; readonly groupName: string; readonly label: string }
  | { readonly kind: 'opens-control-panel' };

/** Filter and order of the rows. */
export interface PreviewView {
  /** Empty: every outcome. */
  readonly outcomes: readonly MatchOutcome[];
  /** Only profiles that the saved mask reads differently. */
  readonly changedOnly: boolean;
  readonly search: string;
  /** Only the rows of this link; `null`: all. */
  readonly link: RowLink | null;
  /** Also count the profiles that come near each unreached group. */
  readonly countNear: boolean;
  /** `null`: the original order of the names. */
  readonly sort: PreviewSort | null;
  /** For sorting names. */
  readonly locale: string;
}

/** All rows, in the original order of the names. */
export const wholeView: Omit<PreviewView, 'locale'> = {
  outcomes: [],
  changedOnly: false,
  search: '',
  link: null,
  countNear: false,
  sort: null,
};
