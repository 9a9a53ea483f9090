import type { NamesLoaded } from './profile-list.ts';
import type { PreviewView } from '../preview-view.ts';
import type {
  GroupCollision,
  MatchOutcome,
  MatchTotals,
  OperatorGroup,
  ProfileMatch,
  ProfileNames,
} from '@console/domain';
import type { MaskAdvice } from '../match/mask-advice.ts';
import type { DialectRemark } from '../match/mask-dialect.ts';
import type { ReadAgainst } from './profile-list.ts';

/** Rows by their place in the view: from `from` on, up to and without `to`. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** How the saved mask reads a profile, where that differs. */
export interface FormerMatch {
  readonly outcome: MatchOutcome;
  readonly group: OperatorGroup | null;
}

/** One row of the table. */
export interface PreviewRow {
  /** The profile's place in the list of names; names the row. */
  readonly profileIndex: number;
  readonly match: ProfileMatch;
  /** What the main reading captures. */
  readonly captured: string | null;
  /** The group that the main reading reaches. */
  readonly group: OperatorGroup | null;
  /** Labels of the groups that alternatives and near misses name, by internal name. */
  readonly labels: Readonly<Record<string, string>>;
  readonly former: FormerMatch | null;
  /** How the mask writes what engines read differently of this name. */
  readonly piece: string | null;
}

export type ToWorker =
  | { readonly kind: 'groups'; readonly against: ReadAgainst }
  | {
      readonly kind: 'profiles';
      readonly namesId: number;
      readonly ids: readonly string[];
      readonly names: readonly string[];
      /** The list comes in parts, so that no part keeps the page from answering. */
      readonly part: 'first' | 'more';
      readonly isLast: boolean;
    }
  | { readonly kind: 'list'; readonly namesId: number; readonly list: ProfileNames }
  | {
      readonly kind: 'preview';
      readonly requestId: number;
      readonly mask: string;
      readonly savedMask: string;
      readonly view: PreviewView;
      readonly range: RowRange;
    }
  | { readonly kind: 'rows'; readonly requestId: number; readonly range: RowRange };

export interface PreviewReply {
  readonly requestId: number;
  readonly namesId: number;
  readonly mask: string;
  /** `reading`: more is to come. `too-slow`: given up after the time limit. */
  readonly state: 'reading' | 'done' | 'too-slow';
  readonly count: number;
  readonly readCount: number;
  readonly totals: MatchTotals;
  /** The same of the saved mask; `null` until everything is read. */
  readonly before: MatchTotals | null;
  /** Profiles that the saved mask reads otherwise. */
  readonly changed: number;
  /** Whether the mask can be evaluated at all: otherwise nothing is known of the groups. */
  readonly isReadable: boolean;
  /** What engines read differently in the mask, counted as far as it is read. */
  readonly dialect: readonly DialectRemark[];
  /** `null` until everything is read. */
  readonly advice: MaskAdvice | null;
  /** Rows in the view. */
  readonly shown: number;
  readonly from: number;
  readonly rows: readonly PreviewRow[];
  /** False when groups may exist that are not known: then those that are reached by none are not known to be all. */
  readonly areGroupsWhole: boolean;
  readonly unreached: readonly OperatorGroup[];
  readonly unreachedCount: number;
  /** For each of `unreached` how many profiles come near it; `null` while that is not known. */
  readonly nearCounts: readonly number[] | null;
  /** Profiles whose name opens Control Panel. */
  readonly controlPanelCount: number;
  readonly collisions: readonly GroupCollision[];
  readonly collisionCount: number;
}

export type FromWorker =
  | { readonly kind: 'loaded'; readonly namesId: number; readonly loaded: NamesLoaded }
  | ({ readonly kind: 'preview' } & PreviewReply)
  | { readonly kind: 'rows'; readonly requestId: number; readonly from: number; readonly rows: readonly PreviewRow[] }
  | { readonly kind: 'failed' };
