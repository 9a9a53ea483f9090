/** A value below an object, for assertions on parsed JSON. */
export function at(value: unknown, ...keys: readonly string[]): unknown {
  let found = value;
  for (const key of keys) {
    const entries: [string, unknown][] = typeof found === 'object' && found !== null ? Object.entries(found) : [];
    found = entries.find(([name]) => name === key)?.[1];
  }
  return found;
}

/** As `at`, for a text. */
export function textAt(value: unknown, ...keys: readonly string[]): string {
  const found = at(value, ...keys);
  if (typeof found !== 'string') throw new Error(`no text at ${keys.join('.')}`);
  return found;
}
