/** The last write of an account, as far as Campaign tells it: `@lastModified`, and the login of its `modifiedBy`. */
export interface LastWrite {
  /** Milliseconds since 1970, by Campaign's clock. */
  readonly at: number | null;
  readonly login: string | null;
}

/** A write that was announced, with what is known of its sending. Times are milliseconds since 1970. */
export interface AnnouncedWrite {
  readonly author: string;
  /** By the console's clock; null: it was never sent. */
  readonly sentAt: number | null;
  /** Campaign's time of the write before it, from the last look at the account before it was sent. */
  readonly stampBefore: number | null;
  /** How far Campaign's clock is ahead of the console's; null where that is not known. */
  readonly clockAheadMs: number | null;
  /** `acknowledged`: Campaign answered that it stored it. */
  readonly reply: 'acknowledged' | 'lost';
}

/** Why values that are as wanted are not taken for the console's own write. */
export const doubtedCredits = ['another', 'earlier', 'not-told', 'not-sent'] as const;
export type WriteCredit = 'ours' | (typeof doubtedCredits)[number];

/** Some builds print times to the second. */
const resolutionMs = 1_000;
/** Of a clock that was compared, and of one that was not (as in `in-force.ts`). */
const comparedTolerance = 30_000;
const otherTolerance = 5 * 60_000;

/**
 * Whether the write that an account shows is the announced one. Campaign stamps each write with the operator of the session
 * (facts 4.8, 4.9), so it is ours when the person who applied is named, at a time that is not before it was sent. An
 * acknowledged write was stored for certain: there the time proves nothing more, and clocks cannot spoil it.
 */
export function creditOf(announced: AnnouncedWrite, last: LastWrite): WriteCredit {
  const { author, sentAt, reply } = announced;
  if (sentAt === null) return 'not-sent';
  if (last.login === null) return 'not-told';
  if (last.login !== author) return 'another';
  if (reply === 'acknowledged') return 'ours';
  if (last.at === null) return 'not-told';
  return isBefore(last.at, sentAt, announced) ? 'earlier' : 'ours';
}

function isBefore(at: number, sentAt: number, { stampBefore, clockAheadMs }: AnnouncedWrite): boolean {
  // Both by Campaign's clock: nothing was written since the last look.
  const isPrecise = at % resolutionMs !== 0;
  if (stampBefore !== null && (at < stampBefore - resolutionMs || (isPrecise && at === stampBefore))) return true;
  const tolerance = clockAheadMs === null ? otherTolerance : comparedTolerance;
  return at + resolutionMs + tolerance < sentAt + (clockAheadMs ?? 0);
}
