import { schemaId, type Schema } from '../schemas/definition.ts';

/** One stored entity: values by path. A path that is absent is null. */
export interface Row {
  get(path: string): string | undefined;
  set(path: string, value: string): unknown;
}

/** A row that reads unchanged values from its seed, so that a large table needs little time and memory. */
export abstract class SeededRow implements Row {
  private changes: Map<string, string> | undefined;

  protected abstract seeded(path: string): string | undefined;

  get(path: string): string | undefined {
    return this.changes?.get(path) ?? this.seeded(path);
  }

  set(path: string, value: string): void {
    this.changes ??= new Map();
    this.changes.set(path, value);
  }
}

/** The id of the record that stands for none: Adobe's own procedures for external accounts leave it out by `@id<>0`. */
export const EMPTY_RECORD_ID = '0';

/** Cached orders of one table. */
const CACHED_ORDERS = 4;

/** The rows of one schema, found by `@id` without a scan. Rows may be produced on first use. */
export class Table {
  readonly schema: Schema;
  private stored: Row[] | undefined;
  private byId: Map<string, Row> | undefined;
  private readonly orders = new Map<string, readonly Row[]>();
  private readonly produce: () => Row[];

  constructor(schema: Schema, produce: () => Row[] = () => []) {
    this.schema = schema;
    this.produce = produce;
  }

  rows(): readonly Row[] {
    return this.mutable();
  }

  byIdentifier(id: string): Row | undefined {
    if (!this.byId) {
      this.byId = new Map();
      for (const row of this.mutable()) this.byId.set(row.get('@id') ?? '', row);
    }
    return this.byId.get(id);
  }

  /** First row whose values equal all of these. */
  find(values: ReadonlyMap<string, string>): Row | undefined {
    const id = values.get('@id');
    if (values.size === 1 && id !== undefined) return this.byIdentifier(id);
    const wanted = [...values];
    return this.mutable().find((row) => wanted.every(([path, value]) => (row.get(path) ?? '') === value));
  }

  named(name: string): Row | undefined {
    return this.find(new Map([['@name', name]]));
  }

  /** The rows sorted by `compare`, cached under `name` until the table changes: one sort for all pages of a list. */
  ordered(name: string, compare: (left: Row, right: Row) => number): readonly Row[] {
    const known = this.orders.get(name);
    if (known) return known;
    if (this.orders.size >= CACHED_ORDERS) this.orders.clear();
    const sorted = [...this.mutable()].sort(compare);
    this.orders.set(name, sorted);
    return sorted;
  }

  /** Call this when values of a stored row have changed. */
  changed(): void {
    this.orders.clear();
  }

  add(row: Row): void {
    this.mutable().push(row);
    this.byId?.set(row.get('@id') ?? '', row);
    this.changed();
  }

  remove(row: Row): void {
    const rows = this.mutable();
    const at = rows.indexOf(row);
    if (at >= 0) rows.splice(at, 1);
    this.byId = undefined;
    this.changed();
  }

  private mutable(): Row[] {
    this.stored ??= this.produce();
    return this.stored;
  }
}

/** All tables of one instance. */
export class Records {
  private readonly tables = new Map<string, Table>();

  constructor(tables: readonly Table[]) {
    for (const table of tables) this.tables.set(schemaId(table.schema), table);
  }

  table(id: string): Table | undefined {
    return this.tables.get(id);
  }

  /** Like `table`, for the schemas every instance has. */
  builtIn(id: string): Table {
    const table = this.tables.get(id);
    if (!table) throw new Error(`The instance has no table ${id}.`);
    return table;
  }

  all(): readonly Table[] {
    return [...this.tables.values()];
  }
}

/** Builds a row from values by path. */
export function row(values: Readonly<Record<string, string>>): Row {
  return new Map(Object.entries(values));
}

/** A time in the wire form `2022-09-16 07:39:50.796Z`. */
export function wireTime(time: number): string {
  return new Date(time).toISOString().replace('T', ' ');
}
