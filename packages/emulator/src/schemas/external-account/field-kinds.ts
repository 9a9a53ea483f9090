import type { Field } from '../definition.ts';

/** Text of an attribute; where no public document gives a length, 255 is an assumption. */
export function text(path: string, label: string, length = 255): Field {
  return { path, label, type: 'string', length };
}

/** A secret, stored as cipher text. */
export function secret(path: string, label: string, length = 512): Field {
  return { path, label, type: 'string', length, secret: true };
}

export function flag(path: string, label: string, initial: '0' | '1' = '0'): Field {
  return { path, label, type: 'boolean', default: initial };
}

/** A boolean that replies spell out, as recorded ones do for most of what is below `params`. */
export function spelledFlag(path: string, label: string, initial: 'false' | 'true' = 'false'): Field {
  return { path, label, type: 'boolean', default: initial, spelled: true };
}

export function long(path: string, label: string, initial = '0'): Field {
  return { path, label, type: 'long', default: initial };
}

export function short(path: string, label: string, initial = '0'): Field {
  return { path, label, type: 'short', default: initial };
}

export function memo(path: string, label: string): Field {
  return { path, label, type: 'memo' };
}

/** A byte that takes its values from the enumeration of this name. */
export function choice(path: string, label: string, from: { enumeration: string; initial?: string }): Field {
  return { path, label, type: 'byte', enumeration: from.enumeration, default: from.initial ?? '0' };
}

/** The same field with a default. */
export function initially(field: Field, initial: string): Field {
  return { ...field, default: initial };
}
