/**
 * Many texts joined to one: row `r` is `text` from `offsets[r]` to before `offsets[r + 1]`. A hundred thousand texts take two
 * objects, and a single text is only created when it is read.
 */
export interface TextColumn {
  readonly text: string;
  readonly offsets: Int32Array;
}

export function textAt({ text, offsets }: TextColumn, row: number): string {
  return text.slice(offsets[row] ?? 0, offsets[row + 1] ?? 0);
}

export function isEmptyAt({ offsets }: TextColumn, row: number): boolean {
  return offsets[row] === offsets[row + 1];
}

export function textColumnOf(texts: readonly string[]): TextColumn {
  const offsets = new Int32Array(texts.length + 1);
  let end = 0;
  for (const [row, { length }] of texts.entries()) {
    end += length;
    offsets[row + 1] = end;
  }
  return { text: texts.join(''), offsets };
}

/** Numbers distinct names in the order in which they come. */
export class NameIndex {
  readonly names: string[] = [];
  readonly #indexes = new Map<string, number>();

  /** Indexes of the names that have one, without duplicates. */
  knownIndexesOf(names: readonly string[]): number[] {
    return [...new Set(names)].flatMap((name) => this.#indexes.get(name) ?? []);
  }

  /** Indexes of the names, without duplicates; a new name gets one. */
  indexesOf(names: readonly string[]): number[] {
    return Array.from(new Set(names), (name) => this.indexOf(name));
  }

  indexOf(name: string): number {
    const known = this.#indexes.get(name);
    if (known !== undefined) return known;
    const index = this.names.push(name) - 1;
    this.#indexes.set(name, index);
    return index;
  }
}
