import * as z from 'zod';
import { nearestName } from './nearest-name.ts';

/** A setting in the schema: its shape in words, and the settings inside it. */
interface Setting {
  readonly description?: string | undefined;
  readonly properties?: Readonly<Record<string, Setting>> | undefined;
  readonly items?: Setting | undefined;
}

const settingSchema: z.ZodType<Setting> = z.object({
  description: z.string().optional(),
  properties: z
    .record(
      z.string(),
      z.lazy(() => settingSchema),
    )
    .optional(),
  items: z.lazy(() => settingSchema).optional(),
});

function settingOf(schema: z.ZodType): Setting {
  return settingSchema.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
}

/** The names of all settings with a value, such as `instances[].key`. */
export function settingNames(schema: z.ZodType): string[] {
  return namesUnder(settingOf(schema), '');
}

function namesUnder({ properties, items }: Setting, name: string): string[] {
  if (properties !== undefined)
    return Object.entries(properties).flatMap(([key, inside]) => namesUnder(inside, nameIn(name, key)));
  return items?.properties === undefined ? [name] : namesUnder(items, `${name}[]`);
}

function nameIn(parent: string, key: string): string {
  return parent === '' ? key : `${parent}.${key}`;
}

/** One sentence for each mistake that the schema found in `value`. Sentences name keys, never values. */
export function schemaFaults(error: z.ZodError, schema: z.ZodType, value: unknown): string[] {
  const root = settingOf(schema);
  return error.issues.flatMap((issue) => {
    const name = nameOf(issue.path);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => unknownKey(key, { name, parent: inside(root, issue.path), root }));
    const subject = name === '' ? 'The configuration' : name;
    if (issue.code === 'custom') return [`${subject} ${issue.message}.`];
    const shape = inside(root, issue.path)?.description ?? 'another value';
    return [`${subject} ${wrongness(issue, valueAt(value, issue.path))}: give it ${shape}.`];
  });
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, part) => (typeof part === 'number' ? `${name}[${part}]` : nameIn(name, String(part))),
    '',
  );
}

function inside(setting: Setting, path: readonly PropertyKey[]): Setting | undefined {
  return path.reduce<Setting | undefined>(
    (at, part) => (typeof part === 'number' ? at?.items : at?.properties?.[String(part)]),
    setting,
  );
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, part) => (typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined),
    value,
  );
}

interface KeyContext {
  readonly name: string;
  readonly parent: Setting | undefined;
  readonly root: Setting;
}

function unknownKey(key: string, { name, parent, root }: KeyContext): string {
  // A key that does not look like a name may be a secret, put here by mistake.
  if (!/^[\w$.-]{1,40}$/u.test(key))
    return `${name === '' ? 'The configuration' : name} has a key that cannot be a setting: take it out; apps/bff/README.md lists all of them.`;
  const subject = nameIn(name, key);
  const near = nearestName(key, Object.keys(parent?.properties ?? {}));
  if (near !== undefined) return `${subject} is not a setting: write ${near}, or take it out.`;
  const elsewhere = namesUnder(root, '').find((known) => known.endsWith(`.${key}`) || known === key);
  if (elsewhere !== undefined) return `${subject} is not a setting here: it belongs at ${elsewhere}.`;
  return `${subject} is not a setting: take it out; apps/bff/README.md lists all of them.`;
}

function wrongness(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) return 'is missing';
  if (value === '') return 'is empty';
  if (issue.code === 'too_small') return Array.isArray(value) ? 'is an empty list' : 'is too small';
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'is too long' : 'is too large';
  return issue.code === 'invalid_type' ? `is ${kindOf(value)}` : 'is not accepted';
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return 'a text in quotes';
  if (typeof value === 'boolean') return 'true or false';
  return typeof value === 'number' && Number.isFinite(value) && !Number.isInteger(value)
    ? 'a number with a fraction'
    : 'a number';
}
