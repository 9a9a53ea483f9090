import type { FromWorker, PreviewReply, PreviewRow, RowRange } from './worker/preview-protocol.ts';
import type { NamesLoaded } from './worker/profile-list.ts';

/** What the page knows of the worker's answers. */
export interface PreviewState {
  /** `null` until the first answer. The former one stays on screen until the next is there. */
  readonly result: PreviewReply | null;
  /** Rows known of `result`, by place in the view. */
  readonly rows: ReadonlyMap<number, PreviewRow>;
  /** The names in use, as counted by the worker. */
  readonly loaded: { readonly namesId: number; readonly names: NamesLoaded } | null;
  readonly isFailed: boolean;
}

export const nothingYet: PreviewState = { result: null, rows: new Map(), loaded: null, isFailed: false };

const mostRowsKept = 600;

function withRows(
  held: ReadonlyMap<number, PreviewRow>,
  from: number,
  rows: readonly PreviewRow[],
): ReadonlyMap<number, PreviewRow> {
  const next = held.size > mostRowsKept ? new Map<number, PreviewRow>() : new Map(held);
  for (const [index, row] of rows.entries()) next.set(from + index, row);
  return next;
}

/** The state after one message. */
export function received(state: PreviewState, message: FromWorker): PreviewState {
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

/** The rows to ask for, with some on both sides; `null` when all that are in view are known. */
export function missingRange(state: PreviewState, inView: RowRange): RowRange | null {
  const { result, rows } = state;
  if (result === null) return null;
  const to = Math.min(inView.to, result.shown);
  for (let place = inView.from; place < to; place += 1) if (!rows.has(place)) return around(inView);
  return null;
}

const margin = 40;

/** The rows in view and some on both sides. */
export function around({ from, to }: RowRange): RowRange {
  return { from: Math.max(0, from - margin), to: to + margin };
}
