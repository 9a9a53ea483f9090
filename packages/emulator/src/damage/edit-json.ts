import type { Edit } from './effect.ts';
import { NotInReply, readPath, type Step } from './path.ts';

/** Where a value is held: a member of an object or an item of a list. */
type Slot = { readonly holder: Record<string, unknown>; readonly key: string } | ItemSlot;
interface ItemSlot {
  readonly holder: unknown[];
  readonly key: number;
}

type PathEdit = Exclude<Edit, { replace: string }>;

/** Makes an edit in a JSON text. Throws when the path leads nowhere or the edit does not fit what is there. */
export function editJson(text: string, edit: PathEdit): string {
  const root: { value: unknown } = { value: JSON.parse(text) };
  // From the last to the first, so that what is taken out moves nothing that is still to be edited.
  for (const slot of slotsAt(root.value, edit).toReversed()) apply(slot, edit);
  return JSON.stringify(root.value);
}

function slotsAt(root: unknown, edit: PathEdit): readonly Slot[] {
  const steps = readPath(edit.path, '.');
  let values: unknown[] = [root];
  let slots: readonly Slot[] = [];
  for (const step of steps) {
    slots = values.flatMap((value) => slotsOf(value, step));
    values = slots.map(read);
  }
  const present = 'set' in edit ? slots : slots.filter((slot) => read(slot) !== undefined);
  if (present.length === 0) throw new NotInReply(edit.path);
  return present;
}

function slotsOf(value: unknown, { name, index }: Step): readonly Slot[] {
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

function isItem(slot: Slot): slot is ItemSlot {
  return typeof slot.key === 'number';
}

function read(slot: Slot): unknown {
  return isItem(slot) ? slot.holder[slot.key] : slot.holder[slot.key];
}

function apply(slot: Slot, edit: PathEdit): void {
  if ('set' in edit) {
    if (isItem(slot)) slot.holder[slot.key] = edit.set;
    else slot.holder[slot.key] = edit.set;
  } else if ('keep' in edit) {
    const list = read(slot);
    if (!isList(list)) throw new Error(`The fault's edit ${edit.path} keeps items of what is no list.`);
    list.splice(edit.keep);
  } else if (isItem(slot)) {
    if ('rename' in edit) throw new Error(`The fault's edit ${edit.path} renames an item of a list.`);
    const copies = 'repeat' in edit ? edit.repeat : 0;
    slot.holder.splice(slot.key, 1, ...Array.from({ length: copies }, () => structuredClone(read(slot))));
  } else if ('repeat' in edit) {
    throw new Error(`The fault's edit ${edit.path} repeats what is no item of a list.`);
  } else {
    const value = read(slot);
    delete slot.holder[slot.key];
    if ('rename' in edit) slot.holder[edit.rename] = value;
  }
}
