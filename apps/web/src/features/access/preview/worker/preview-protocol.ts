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
import type { PreviewContext } from './profile-list.ts';

/** Rows by index in the view: `from` inclusive, `to` exclusive. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** How the saved mask reads a profile, if that differs. */
export interface FormerMatch {
  readonly outcome: MatchOutcome;
  readonly group: OperatorGroup | null;
}

/** One row of the table. */
export interface PreviewRow {
  /** Index in the list of names; identifies the row. */
  readonly profileIndex: number;
  readonly match: ProfileMatch;
  /** What the main reading captures. */
  readonly captured: string | null;
  /** The group that the main reading reaches. */
  readonly group: OperatorGroup | null;
  /** Labels of the groups that alternatives and near misses name, by internal name. */
  readonly labels: Readonly<Record<string, string>>;
  readonly former: FormerMatch | null;
  /** The text in the mask that engines read differently for this name. */
  readonly piece: string | null;
}

export type ToWorker =
  | { readonly kind: 'groups'; readonly context: PreviewContext }
  | {
      readonly kind: 'profiles';
      readonly namesId: number;
      readonly ids: readonly string[];
      readonly names: readonly string[];
      /** The list is sent in parts, so that no part blocks the page. */
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
  /** `reading`: more answers follow. `too-slow`: stopped at the time limit. */
  readonly state: 'reading' | 'done' | 'too-slow';
  readonly count: number;
  readonly readCount: number;
  readonly totals: MatchTotals;
  /** Totals of the saved mask; `null` until all profiles are read. */
  readonly before: MatchTotals | null;
  /** Profiles that the saved mask reads differently. */
  readonly changed: number;
  /** Whether the mask can be evaluated; if not, nothing is known about groups. */
  readonly isReadable: boolean;
  /** Constructs that engines read differently, with counts so far. */
  readonly dialect: readonly DialectRemark[];
  /** `null` until all profiles are read. */
  readonly advice: MaskAdvice | null;
  /** Rows in the view. */
  readonly shown: number;
  readonly from: number;
  readonly rows: readonly PreviewRow[];
  /** False if not all groups are known; then `unreached` may be incomplete. */
  readonly areGroupsWhole: boolean;
  readonly unreached: readonly OperatorGroup[];
  readonly unreachedCount: number;
  /** How many profiles come near each of `unreached`; `null` until counted. */
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
