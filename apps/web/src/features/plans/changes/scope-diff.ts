/** A scope token and what the change does to it. */
export interface TokenChange {
  readonly token: string;
  readonly change: 'kept' | 'added' | 'removed';
}

export interface ScopeDiff {
  readonly tokens: readonly TokenChange[];
  /** Nothing was added or removed: only the order is another one. */
  readonly isReordered: boolean;
}

/** The tokens in their new order, then those that go; a token listed twice counts twice. */
export function diffScopes(before: readonly string[], after: readonly string[]): ScopeDiff {
  const left = [...before];
  const tokens: TokenChange[] = after.map((token) => {
    const at = left.indexOf(token);
    if (at === -1) return { token, change: 'added' };
    left.splice(at, 1);
    return { token, change: 'kept' };
  });
  const removed = left.map((token): TokenChange => ({ token, change: 'removed' }));
  const all = [...tokens, ...removed];
  const isSame = after.every((token, index) => token === before[index]);
  return { tokens: all, isReordered: !isSame && all.every(({ change }) => change === 'kept') };
}
