export interface Countdown {
  readonly minutes: number;
  readonly seconds: number;
  /** `ample` above a minute, `short` in the last one, `over` from the moment it ends. */
  readonly stage: 'ample' | 'short' | 'over';
}

/** What is left until `endIso`, rounded up so that it reads zero only when it is over. */
export function countdown(endIso: string, now: number): Countdown {
  const left = Math.ceil((Date.parse(endIso) - now) / 1000);
  if (!(left > 0)) return { minutes: 0, seconds: 0, stage: 'over' };
  return { minutes: Math.floor(left / 60), seconds: left % 60, stage: left <= 60 ? 'short' : 'ample' };
}
