/**
 * Reads the members of a JSON object one by one. Every error names the member by its path. `end` refuses members that were not
 * read, so that a misspelt one is not taken for absent.
 */
export class Fields {
  private readonly source: Readonly<Record<string, unknown>>;
  private readonly at: string;
  private readonly asked = new Set<string>();

  /** @param at path of the object itself, such as `effect.edits[0]`; empty for the outermost. Throws unless `source` is an object. */
  constructor(source: unknown, at = '') {
    if (!isObject(source)) throw new Error(at === '' ? 'It is no object.' : `The value of ${at} must be an object.`);
    this.source = source;
    this.at = at;
  }

  /** The path of a member, as messages name it. */
  name(member: string): string {
    return this.at === '' ? member : `${this.at}.${member}`;
  }

  has(member: string): boolean {
    return this.source[member] !== undefined;
  }

  /** The value of a member, unchecked; undefined when it is absent. */
  value(member: string): unknown {
    this.asked.add(member);
    return this.source[member];
  }

  text(member: string): string {
    const value = this.value(member);
    if (typeof value !== 'string') throw new Error(`The value of ${this.name(member)} must be text.`);
    return value;
  }

  count(member: string): number {
    const value = this.value(member);
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
      throw new Error(`The value of ${this.name(member)} must be a whole number.`);
    }
    return value;
  }

  flag(member: string): boolean {
    const value = this.value(member);
    if (typeof value !== 'boolean') throw new Error(`The value of ${this.name(member)} must be true or false.`);
    return value;
  }

  oneOf<Value extends string>(member: string, values: readonly Value[]): Value {
    const given = this.value(member);
    const found = values.find((value) => value === given);
    if (found === undefined) throw new Error(`The value of ${this.name(member)} must be one of ${values.join(', ')}.`);
    return found;
  }

  object(member: string): Fields {
    return new Fields(this.value(member), this.name(member));
  }

  /** Every item of a list as an object. */
  objects(member: string): readonly Fields[] {
    const list = this.value(member);
    if (!Array.isArray(list)) throw new Error(`The value of ${this.name(member)} must be a list.`);
    return list.map((item: unknown, index) => new Fields(item, `${this.name(member)}[${index}]`));
  }

  /** Every member by its name, as `read` reads it. */
  entries<Value>(read: (fields: Fields, member: string) => Value): Record<string, Value> {
    return Object.fromEntries(Object.keys(this.source).map((member) => [member, read(this, member)]));
  }

  /** A member that may be absent, under its own name, for spreading into an object. */
  optional<Name extends string, Value>(member: Name, read: (member: Name) => Value): { [key in Name]?: Value } {
    const given: { [key in Name]?: Value } = {};
    if (this.has(member)) given[member] = read(member);
    return given;
  }

  /** Refuses members that were not read. */
  end(): void {
    const unknown = Object.keys(this.source).find((member) => !this.asked.has(member));
    if (unknown !== undefined) throw new Error(`The member ${this.name(unknown)} is unknown.`);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
