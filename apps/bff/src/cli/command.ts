/** One command of `pnpm server`. */
export interface Command {
  /** Such as `audit list`. */
  readonly name: string;
  /** The arguments after the name; empty if there are none. */
  readonly takes: string;
  readonly says: string;
  /** Returns the exit code. @throws WrongUse, ConfigError, StoreRefusedError, StoreUnavailable */
  run(args: readonly string[]): number | Promise<number>;
}

/** The arguments do not fit the command; the message, if any, says which and why. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}
