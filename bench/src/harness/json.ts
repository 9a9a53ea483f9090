/** Readers for what child processes print and servers answer: a benchmark must not go on with a wrong shape. */

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !(name in value)) throw new Error(`No ${name} in the answer.`);
  return new Map(Object.entries(value)).get(name);
}

export function numberField(value: unknown, name: string): number {
  const found = field(value, name);
  if (typeof found !== 'number') throw new Error(`${name} is not a number.`);
  return found;
}

export function textField(value: unknown, name: string): string {
  const found = field(value, name);
  if (typeof found !== 'string') throw new Error(`${name} is not a text.`);
  return found;
}

export function booleanField(value: unknown, name: string): boolean {
  const found = field(value, name);
  if (typeof found !== 'boolean') throw new Error(`${name} is neither true nor false.`);
  return found;
}

/** With `absent`, a list that may be left out. */
export function listField(value: unknown, name: string, absent?: readonly unknown[]): readonly unknown[] {
  const isThere = typeof value === 'object' && value !== null && name in value;
  const found = !isThere && absent !== undefined ? absent : field(value, name);
  if (!Array.isArray(found)) throw new Error(`${name} is not a list.`);
  return found;
}

/** Every value of an object that is a number, by name. */
export function numbersByName(value: unknown, name: string): ReadonlyMap<string, number> {
  const found = field(value, name);
  if (typeof found !== 'object' || found === null) throw new Error(`${name} is not an object.`);
  return new Map(Object.entries(found).flatMap(([key, count]) => (typeof count === 'number' ? [[key, count]] : [])));
}

export function numbersField(value: unknown, name: string): number[] {
  const found = field(value, name);
  if (!Array.isArray(found)) throw new Error(`${name} is not a list.`);
  return found.map((item) => {
    if (typeof item !== 'number') throw new Error(`${name} is not a list of numbers.`);
    return item;
  });
}
