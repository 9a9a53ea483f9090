/** A short list of numbers for each row, stored in two arrays: row `r` is `values` from `offsets[r]` to before `offsets[r + 1]`. */
export interface RowLists {
  readonly offsets: Int32Array;
  readonly values: Int32Array;
}

/** Collects the lists row by row without allocating an array for each. */
export class RowListBuilder {
  readonly #offsets: Int32Array;
  #values: Int32Array;
  #row = 0;
  #length = 0;

  constructor(rowCount: number, expectedLength: number) {
    this.#offsets = new Int32Array(rowCount + 1);
    this.#values = new Int32Array(Math.max(expectedLength, 16));
  }

  add(value: number): void {
    if (this.#length === this.#values.length) {
      const grown = new Int32Array(this.#values.length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  endRow(): void {
    this.#row += 1;
    this.#offsets[this.#row] = this.#length;
  }

  /** Rows that were not ended are empty. */
  lists(): RowLists {
    this.#offsets.fill(this.#length, this.#row + 1);
    return { offsets: this.#offsets, values: this.#values.slice(0, this.#length) };
  }
}

export function valuesAt({ offsets, values }: RowLists, row: number): Int32Array {
  return values.subarray(offsets[row] ?? 0, offsets[row + 1] ?? 0);
}

/** The inverse: for each value below `valueCount` the rows that list it, in order. */
export function invertLists({ offsets, values }: RowLists, valueCount: number): RowLists {
  const starts = new Int32Array(valueCount + 1);
  for (const value of values) starts[value + 1] = (starts[value + 1] ?? 0) + 1;
  for (let value = 0; value < valueCount; value += 1)
    starts[value + 1] = (starts[value + 1] ?? 0) + (starts[value] ?? 0);
  const next = starts.slice();
  const rows = new Int32Array(values.length);
  for (let row = 0; row + 1 < offsets.length; row += 1) {
    const end = offsets[row + 1] ?? 0;
    for (let at = offsets[row] ?? 0; at < end; at += 1) {
      const value = values[at] ?? 0;
      const index = next[value] ?? 0;
      rows[index] = row;
      next[value] = index + 1;
    }
  }
  return { offsets: starts, values: rows };
}

/** The lists that `of` gives of each item, in the order of the items. */
export function rowListsOf<T>(items: readonly T[], of: (item: T) => readonly number[]): RowLists {
  const rows = new RowListBuilder(items.length, items.length * 4);
  for (const item of items) {
    for (const value of of(item)) rows.add(value);
    rows.endRow();
  }
  return rows.lists();
}
