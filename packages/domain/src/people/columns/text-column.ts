/**
 * Texts one after another in one text: row `r` is what stands from `offsets[r]` up to `offsets[r + 1]`. A hundred thousand
 * texts are two objects then, and one of them is made only where it is looked at.
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

/** Gives each name a place in a list that holds it once. */
export class NamePlaces {
  readonly names: string[] = [];
  readonly #places = new Map<string, number>();

  /** Places of those names that have one, each once. */
  knownPlacesOf(names: readonly string[]): number[] {
    return [...new Set(names)].flatMap((name) => this.#places.get(name) ?? []);
  }

  /** Places of the names, each once; a name that has none is given one. */
  placesOf(names: readonly string[]): number[] {
    return Array.from(new Set(names), (name) => this.placeOf(name));
  }

  placeOf(name: string): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const place = this.names.push(name) - 1;
    this.#places.set(name, place);
    return place;
  }
}
