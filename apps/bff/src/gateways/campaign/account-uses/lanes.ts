/** Questions at once: the rest of the console uses the same connections. */
const lanes = 4;

/** Carries out what is to be done, some at a time, and gives the results in order. */
export async function inLanes<T>(work: readonly (() => Promise<T>)[]): Promise<T[]> {
  const waiting = [...work.entries()];
  const results = new Map<number, T>();
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) results.set(next[0], await next[1]());
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return work.flatMap((_, index) => {
    const result = results.get(index);
    return result === undefined ? [] : [result];
  });
}
