import * as z from 'zod';

/** One kind of record, as it stands in a JSON column. */
export interface StoredRecord<T> {
  /** Throws where the text is not what this version of the console wrote, or a former one. */
  read(text: string): T;
  write(record: T): string;
}

/** The type without readonly, and with every optional member required: a member that only one of two types has shows. */
type Whole<T> = T extends readonly (infer Entry)[]
  ? Whole<Entry>[]
  : T extends object
    ? { -readonly [Key in keyof T]-?: Whole<T[Key]> }
    : T;

type SameMembers<One, Other> = [Whole<One>, Whole<Other>] extends [Whole<Other>, Whole<One>] ? unknown : never;

interface Forms<T, Present> {
  /** The version that is written. */
  readonly v: number;
  /** Has to hold what the services use, no more and no less: where that changes, this no longer compiles. */
  readonly present: z.ZodType<Present, Present> & SameMembers<Present, NoInfer<T>>;
  /** Version 1 of a record that did not say its version yet. */
  readonly unversioned?: z.ZodType<NoInfer<T>>;
  /** Readers of versions between that one and the present, by their number. */
  readonly former?: Readonly<Record<number, z.ZodType<NoInfer<T>>>>;
}

const withVersion = z.looseObject({ v: z.int() });

/** A record with its versions. What a former version wrote is read into what the services use now. */
export function storedRecord<T extends object, Present extends T>(forms: Forms<T, Present>): StoredRecord<T> {
  const { v: presentVersion, present, unversioned, former = {} } = forms;
  return {
    read(text) {
      const stored: unknown = JSON.parse(text);
      if (unversioned !== undefined && !withVersion.safeParse(stored).success) return unversioned.parse(stored);
      const { v, ...record } = withVersion.parse(stored);
      z.literal([presentVersion, ...Object.keys(former).map(Number)]).parse(v);
      const reader = former[v] ?? present;
      return reader.parse(record);
    },
    write: (record) => JSON.stringify({ v: presentVersion, ...record }),
  };
}
