import type { FromWorker, PreviewReply, PreviewRow, RowRange } from './worker/preview-protocol.ts';
import type { NamesLoaded } from './worker/profile-list.ts';

/** The worker's answers, as the page has them. */
export interface PreviewState {
  /** `null` until the first answer. The former answer stays on screen until the next one arrives. */
  readonly result: PreviewReply | null;
  /** Cached rows of `result`, by index in the view. */
  readonly rows: ReadonlyMap<number, PreviewRow>;
  /** The names in use, as counted by the worker. */
  readonly loaded: { readonly namesId: number; readonly names: NamesLoaded } | null;
  readonly isFailed: boolean;
}

export const nothingYet: PreviewState = { result: null, rows: new Map(), loaded: null, isFailed: false };

const maxCachedRows = 600;

function withRows(
  cached: ReadonlyMap<number, PreviewRow>,
  from: number,
  rows: readonly PreviewRow[],
): ReadonlyMap<number, PreviewRow> {
  const next = cached.size > maxCachedRows ? new Map<number, PreviewRow>() : new Map(cached);
  for (const [index, row] of rows.entries()) next.set(from + index, row);
  return next;
}

/** The state after one message. */
export function withMessage(state: PreviewState, message: FromWorker): PreviewState {
  switch (message.kind) {
    case 'failed':
      return { ...state, isFailed: true };
    case 'loaded':
      return { ...state, loaded: { namesId: message.namesId, names: message.loaded } };
    case 'rows':
      if (message.requestId !== state.result?.requestId) return state;
      return { ...state, rows: withRows(state.rows, message.from, message.rows) };
    default: {
      const { kind: _, ...result } = message;
      return { ...state, result, rows: withRows(new Map(), result.from, result.rows), isFailed: false };
    }
  }
}

/** The rows to fetch, with a margin on both sides; `null` if all rows in view are cached. */
export function missingRange(state: PreviewState, inView: RowRange): RowRange | null {
  const { result, rows } = state;
  if (result === null) return null;
  const to = Math.min(inView.to, result.shown);
  for (let index = inView.from; index < to; index += 1) if (!rows.has(index)) return around(inView);
  return null;
}

const margin = 40;

/** The rows in view, with a margin on both sides. */
export function around({ from, to }: RowRange): RowRange {
  return { from: Math.max(0, from - margin), to: to + margin };
}
