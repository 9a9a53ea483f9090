import type { Edit } from './effect.ts';
import { NotInReply, readPath, type Step } from './path.ts';

/** Where a value is: a member of an object or an item of a list. */
type Spot = { readonly holder: Record<string, unknown>; readonly key: string } | ItemSpot;
interface ItemSpot {
  readonly holder: unknown[];
  readonly key: number;
}

type PathEdit = Exclude<Edit, { replace: string }>;

/** Applies an edit to a JSON text. Throws when the path does not exist or the edit does not fit the value. */
export function editJson(text: string, edit: PathEdit): string {
  const root: { value: unknown } = { value: JSON.parse(text) };
  // From last to first, so that a removal does not move items that are still to be edited.
  for (const spot of spotsAt(root.value, edit).toReversed()) apply(spot, edit);
  return JSON.stringify(root.value);
}

function spotsAt(root: unknown, edit: PathEdit): readonly Spot[] {
  const steps = readPath(edit.path, '.');
  let values: unknown[] = [root];
  let spots: readonly Spot[] = [];
  for (const step of steps) {
    spots = values.flatMap((value) => spotsOf(value, step));
    values = spots.map(read);
  }
  const present = 'set' in edit ? spots : spots.filter((spot) => read(spot) !== undefined);
  if (present.length === 0) throw new NotInReply(edit.path);
  return present;
}

function spotsOf(value: unknown, { name, index }: Step): readonly Spot[] {
  if (name !== '' && !isObject(value)) return [];
  const list = name === '' || !isObject(value) ? value : value[name];
  if (index === undefined) return name !== '' && isObject(value) ? [{ holder: value, key: name }] : [];
  if (!isList(list)) return [];
  if (index === 'each') return list.map((_item, key) => ({ holder: list, key }));
  return index < list.length ? [{ holder: list, key: index }] : [];
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isItem(spot: Spot): spot is ItemSpot {
  return typeof spot.key === 'number';
}

function read(spot: Spot): unknown {
  return isItem(spot) ? spot.holder[spot.key] : spot.holder[spot.key];
}

function apply(spot: Spot, edit: PathEdit): void {
  if ('set' in edit) {
    if (isItem(spot)) spot.holder[spot.key] = edit.set;
    else spot.holder[spot.key] = edit.set;
  } else if ('keep' in edit) {
    const list = read(spot);
    if (!isList(list)) throw new Error(`The fault's edit ${edit.path} keeps items of what is no list.`);
    list.splice(edit.keep);
  } else if (isItem(spot)) {
    if ('rename' in edit) throw new Error(`The fault's edit ${edit.path} renames an item of a list.`);
    const copies = 'repeat' in edit ? edit.repeat : 0;
    spot.holder.splice(spot.key, 1, ...Array.from({ length: copies }, () => structuredClone(read(spot))));
  } else if ('repeat' in edit) {
    throw new Error(`The fault's edit ${edit.path} repeats what is no item of a list.`);
  } else {
    const value = read(spot);
    delete spot.holder[spot.key];
    if ('rename' in edit) spot.holder[edit.rename] = value;
  }
}
