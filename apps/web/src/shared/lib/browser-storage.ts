// Storage may be refused (private windows, policies) or full; the console then works without it.

export function readStored(key: string): string | null {
  try {
    return globalThis.localStorage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** Tells whether the text was kept. */
export function writeStored(key: string, text: string): boolean {
  try {
    globalThis.localStorage?.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

export function removeStored(key: string): void {
  try {
    globalThis.localStorage?.removeItem(key);
  } catch {
    // Nothing was kept, so nothing is left behind.
  }
}
