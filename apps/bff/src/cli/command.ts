/** One command of `pnpm server`. */
export interface Command {
  /** How it is called, `audit list` for instance. */
  readonly name: string;
  /** What may follow the name; empty when nothing does. */
  readonly takes: string;
  readonly says: string;
  /** Gives the exit code. @throws WrongUse, ConfigError, StoreRefusedError, StoreUnavailable */
  run(args: readonly string[]): number | Promise<number>;
}

/** The arguments are not those of the command; the message, where there is one, says which and why. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}
