/** Whether a value is an object with keys, and not a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text under these keys; undefined when there is none. */
export function textAt(value: unknown, keys: readonly string[]): string | undefined {
  const found = keys.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), value);
  return typeof found === 'string' ? found : undefined;
}
