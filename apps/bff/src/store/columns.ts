import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import type * as z from 'zod';

const compress = promisify(gzip);

/** Columns as JSON, packed: a list of people in a tenth of its size, made beside the event loop. */
export async function packColumns(json: string): Promise<Uint8Array<ArrayBuffer>> {
  return Uint8Array.from(await compress(json, { level: 1 }));
}

/** Throws when the bytes are not such columns. */
export function unpackColumns<T>(schema: z.ZodType<T>, bytes: Uint8Array): T {
  return schema.parse(JSON.parse(gunzipSync(bytes).toString('utf8')));
}

/** Gives each name a place in a list that holds it once. */
export function createPlaces(): { readonly names: readonly string[]; of(this: void, name: string): number } {
  const places = new Map<string, number>();
  const names: string[] = [];
  return {
    names,
    of(name) {
      const known = places.get(name);
      if (known !== undefined) return known;
      places.set(name, names.length);
      return names.push(name) - 1;
    },
  };
}

export function namesAt(names: readonly string[], places: readonly number[] = []): string[] {
  return places.flatMap((place) => names[place] ?? []);
}

/** One copy of each name, whichever chunk it comes from. */
export function createNames(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const first = known.get(name);
    if (first !== undefined) return first;
    known.set(name, name);
    return name;
  };
}
