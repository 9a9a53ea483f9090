/** Documented calls a minute for one client. */
const CALLS_A_MINUTE: Readonly<Record<string, number>> = {
  groups: 5,
  users: 25,
  'group-users': 25,
  user: 25,
  'user-groups': 5,
  action: 10,
};
const MINUTE = 60_000;

/** The documented per-client limits of the User Management API; off unless asked for. */
export class MinuteLimits {
  private readonly enabled: boolean;
  private readonly calls = new Map<string, number[]>();

  constructor(enabled: boolean) {
    this.enabled = enabled;
  }

  /** Counts the call, or says how many seconds the client has to wait. */
  secondsToWait(clientId: string, operation: string): number | undefined {
    const limit = CALLS_A_MINUTE[operation];
    if (!this.enabled || limit === undefined) return undefined;
    const now = Date.now();
    const key = `${clientId} ${operation}`;
    const recent = (this.calls.get(key) ?? []).filter((time) => time > now - MINUTE);
    const [oldest] = recent;
    if (recent.length >= limit && oldest !== undefined) return Math.ceil((oldest + MINUTE - now) / 1000);
    this.calls.set(key, [...recent, now]);
    return undefined;
  }

  clear(): void {
    this.calls.clear();
  }
}
