import type { Organization } from './organization.ts';
import type { DirectoryGroup } from './person.ts';

/** A command that cannot be carried out: becomes an entry of `errors`. */
export class ActionFailure extends Error {
  override readonly name = 'ActionFailure';
  /** A code of the API's list of errors, such as `error.group.not_found`. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** One step of a command: its name and its value. */
export interface Step {
  readonly name: string;
  readonly value: unknown;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** The context of the steps of a command. */
export interface StepContext {
  readonly organization: Organization;
  /** Only check, change nothing. */
  readonly testOnly: boolean;
  /** Records a deprecation warning. */
  readonly warn: (message: string) => void;
}

export type Members = Readonly<Record<string, unknown>>;

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The members of a step; refuses unknown ones. Throws `ActionFailure`, as all of these functions do. */
export function membersOf({ name, value }: Step, known: readonly string[]): Members {
  if (!isMembers(value)) throw new ActionFailure('error.command.create.object_expected', `Object expected in ${name}`);
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    const isMembership = name === 'add' || name === 'remove';
    const code = isMembership ? 'error.command.add_remove.key.unknown' : 'error.command.create.key.unknown';
    throw new ActionFailure(code, `Unknown key in ${name}: ${unknown}`);
  }
  return value;
}

/** A text of at most `longest` characters, or undefined when it is absent. */
export function optionalText(members: Members, field: string, longest = 250): string | undefined {
  const value = members[field];
  if (value === undefined) return undefined;
  if (typeof value !== 'string') {
    throw new ActionFailure('error.command.create.string_expected', `String expected for field: ${field}`);
  }
  if (Array.from(value).length > longest) {
    throw new ActionFailure(
      'error.command.string.too_long',
      `String too long in command for field: ${field}, max length ${longest}`,
    );
  }
  return value;
}

export type IfExists = 'ignoreIfAlreadyExists' | 'updateIfAlreadyExists' | undefined;

/** What a create step does when the person already exists; without the option it fails. */
export function optionOf(members: Members): IfExists {
  const option = optionalText(members, 'option');
  if (option === undefined || option === 'ignoreIfAlreadyExists' || option === 'updateIfAlreadyExists') return option;
  throw new ActionFailure('error.option.illegal', `Illegal option: ${option}`);
}

const MOST_NAMES = 10;

/** A list of at most ten names. */
export function namesIn(members: Members, key: string): readonly string[] {
  const list: unknown = members[key];
  if (!Array.isArray(list)) throw new ActionFailure('error.command.add_remove.list_not_array', `List expected: ${key}`);
  if (list.length > MOST_NAMES) throw new ActionFailure('error.command.add_remove.list_too_long', `Too long: ${key}`);
  return list.map((item: unknown) => {
    if (typeof item === 'string' && item !== '' && item.length <= 255) return item;
    const isLong = typeof item === 'string' && item !== '';
    throw isLong
      ? new ActionFailure('error.command.add_remove.group_or_product_name_too_long', `Name too long in ${key}`)
      : new ActionFailure('error.group.invalid_list', `Empty or null entry in ${key}`);
  });
}

/** The group of a name, of one type where one is given. */
export function groupNamed(organization: Organization, name: string, type?: string): DirectoryGroup {
  const wanted = name.toLowerCase();
  const group = organization.groups.find(
    (candidate) => candidate.groupName.toLowerCase() === wanted && (type === undefined || candidate.type === type),
  );
  if (!group) throw new ActionFailure('error.group.not_found', `Group ${name} was not found`);
  return group;
}
