import type { Damage, Edit } from '../damage/effect.ts';
import { readPath } from '../damage/path.ts';
import type { Fields } from './fields.ts';

const ACTS = ['set', 'remove', 'repeat', 'keep', 'rename'] as const;

/** Reads the effect `damage`, whose `kind` was read before. Throws an error that names the invalid member. */
export function readDamage(effect: Fields): Damage {
  return {
    kind: 'damage',
    ...effect.optional('edits', (member) => effect.objects(member).map(readEdit)),
    ...effect.optional('whereThere', (member) => effect.flag(member)),
    ...effect.optional('status', () => readStatus(effect)),
    ...effect.optional('headers', (member) => effect.object(member).entries(readHeader)),
    ...effect.optional('contentType', (member) => effect.text(member)),
    ...effect.optional('encoding', (member) =>
      effect.oneOf(member, ['iso-8859-1', 'windows-1252', 'utf-16le'] as const),
    ),
    ...effect.optional('declared', (member) => effect.flag(member)),
    ...effect.optional('cut', (member) => effect.count(member)),
  };
}

/** Reads the HTTP status of a final reply. */
export function readStatus(effect: Fields): number {
  const status = effect.count('status');
  if (status < 200 || status > 599) throw new Error(`The value of ${effect.name('status')} must be from 200 to 599.`);
  return status;
}

function readHeader(headers: Fields, name: string): string | null {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) throw new Error(`The name of ${headers.name(name)} is no header name.`);
  const value = headers.value(name);
  if (value === null) return null;
  const text = headers.text(name);
  if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(text)) {
    throw new Error(`The value of ${headers.name(name)} holds characters no header can hold.`);
  }
  return text;
}

function readEdit(fields: Fields): Edit {
  const edit = fields.has('path') ? readPathEdit(fields) : readReplacement(fields);
  fields.end();
  return edit;
}

function readReplacement(fields: Fields): Edit {
  if (!fields.has('replace')) throw new Error(`The value of ${fields.name('path')} must be text.`);
  const replace = fields.text('replace');
  if (replace === '') throw new Error(`The value of ${fields.name('replace')} must not be empty.`);
  return { replace, by: fields.text('by') };
}

function readPathEdit(fields: Fields): Edit {
  const path = fields.text('path');
  checkPath(fields, path);
  const [act, second] = ACTS.filter((candidate) => fields.has(candidate));
  if (act === undefined || second !== undefined) {
    throw new Error(`${fields.name('path')} goes with one of ${ACTS.join(', ')}, and with one only.`);
  }
  switch (act) {
    case 'set':
      return { path, set: fields.value('set') };
    case 'remove':
      if (!fields.flag('remove')) throw new Error(`The value of ${fields.name('remove')} must be true.`);
      return { path, remove: true };
    case 'repeat':
      return { path, repeat: atMost(fields, 'repeat') };
    case 'keep':
      return { path, keep: fields.count('keep') };
    default:
      return { path, rename: readName(fields) };
  }
}

// The reply decides whether the path is for JSON or XML; here it only has to be one of them.
function checkPath(fields: Fields, path: string): void {
  try {
    readPath(path, path.includes('/') ? '/' : '.');
  } catch (error) {
    throw new Error(`The value of ${fields.name('path')}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** More copies would fill the memory before they reach a client. */
const MOST_COPIES = 100_000;

function atMost(fields: Fields, member: string): number {
  const count = fields.count(member);
  if (count > MOST_COPIES) throw new Error(`The value of ${fields.name(member)} must be at most ${MOST_COPIES}.`);
  return count;
}

function readName(fields: Fields): string {
  const name = fields.text('rename');
  if (!/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name)) throw new Error(`The value of ${fields.name('rename')} is no name.`);
  return name;
}
