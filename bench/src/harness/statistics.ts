/** The middle value; of an even count, the mean of the two in the middle. @throws RangeError on an empty list. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/**
 * Percentile by linear interpolation between the closest ranks (the definition of R's type 7 and of NumPy's default).
 * @throws RangeError on an empty list or a `rank` outside 0 to 100.
 */
export function percentile(values: readonly number[], rank: number): number {
  if (values.length === 0) throw new RangeError('no values');
  if (!(rank >= 0 && rank <= 100)) throw new RangeError('rank is not between 0 and 100');
  const sorted = values.toSorted((a, b) => a - b);
  const position = (rank / 100) * (sorted.length - 1);
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) throw new RangeError('no values');
  return below + (above - below) * (position - Math.floor(position));
}

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** @throws RangeError on an empty list. */
export function rangeOf(values: readonly number[]): Range {
  return { min: percentile(values, 0), max: percentile(values, 100) };
}
