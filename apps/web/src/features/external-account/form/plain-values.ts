import type {
  PlainAccountBody,
  PlainChangeBody,
  PlainFieldBody,
  PlainSectionBody,
  PlainValueBody,
} from '@console/contract';
import { isShown as isShownWith, type SecretChange, type ShownWhen } from '@console/domain';
import type { DraftValues } from '../../../shared/lib/drafts.ts';

/** What the form has of one field. `null` leaves it as it is in Campaign: one that was not read, and a secret that nobody typed. */
export type PlainValue = string | boolean | SecretChange | null;

/** By the names of {@link formName}. */
export type PlainValues = Record<string, PlainValue>;

/** A field's name in the form. Points, brackets and quotes would be read as a path there, and an XPath may have them. */
export function formName(field: string): string {
  return `f:${encodeURIComponent(field).replaceAll('.', '%2E').replaceAll("'", '%27')}`;
}

export function fieldsOf({ sections }: Pick<PlainAccountBody, 'sections'>): readonly PlainFieldBody[] {
  return sections.flatMap(({ fields }) => fields);
}

/** Whether this console can store it: on the build, read, and no key of another record. */
export function isWritable({ present, unread, kind }: PlainFieldBody): boolean {
  return present && unread === null && kind !== 'link';
}

function isSecretState(value: PlainValueBody | undefined): value is Exclude<PlainValueBody, string | boolean | null> {
  return typeof value === 'object' && value !== null;
}

/** What is known of a stored secret. */
export function secretStateOf(account: PlainAccountBody, field: string): 'stored' | 'absent' | 'hidden' {
  const value = account.values[field];
  return isSecretState(value) ? value.secret : 'hidden';
}

/** The stored value as the form has it. */
export function storedValue(account: PlainAccountBody, { field, kind }: PlainFieldBody): PlainValue {
  const value = account.values[field];
  if (kind === 'secret' || value === undefined || isSecretState(value)) return null;
  return value;
}

export function valuesOf(account: PlainAccountBody): PlainValues {
  return Object.fromEntries(fieldsOf(account).map((field) => [formName(field.field), storedValue(account, field)]));
}

/** Values with a draft laid over them. What the build lacks, and what is no value of its field any more, is left out. */
export function withDraft(account: PlainAccountBody, values: PlainValues, draft: DraftValues): PlainValues {
  const typed = fieldsOf(account).flatMap((field): [string, PlainValue][] => {
    const value = draft[field.field];
    if (!isWritable(field) || field.kind === 'secret') return [];
    if (typeof value !== 'boolean' && typeof value !== 'string') return [];
    if ((typeof value === 'boolean') !== (field.kind === 'flag')) return [];
    return [[formName(field.field), value]];
  });
  return { ...values, ...Object.fromEntries(typed) };
}

/** Whether the form has another value than what is stored. */
export function isChanged(account: PlainAccountBody, field: PlainFieldBody, value: PlainValue | undefined): boolean {
  if (value === undefined || value === null || !isWritable(field)) return false;
  return value !== storedValue(account, field);
}

/** What the form would change. */
export function changeOf(account: PlainAccountBody, values: PlainValues): PlainChangeBody {
  const change: PlainChangeBody = {};
  for (const field of fieldsOf(account)) {
    const value = values[formName(field.field)];
    if (value !== undefined && value !== null && isChanged(account, field, value)) change[field.field] = value;
  }
  return change;
}

/** Whether a condition holds for what is typed. Where its field was not read, or is not on the build, nothing is hidden. */
export function isShown(condition: ShownWhen | null, values: PlainValues): boolean {
  return isShownWith(condition ?? undefined, (field) => {
    const value = values[formName(field)];
    return typeof value === 'object' ? null : value;
  });
}

interface Visible {
  readonly section: PlainSectionBody;
  readonly fields: readonly PlainFieldBody[];
}

/** The sections to draw, with the fields whose conditions hold. */
export function visibleSections(account: PlainAccountBody, values: PlainValues): readonly Visible[] {
  return account.sections
    .filter(({ shownWhen }) => isShown(shownWhen, values))
    .map((section) => ({ section, fields: section.fields.filter(({ shownWhen }) => isShown(shownWhen, values)) }));
}

/** Changed, and hidden by what else is typed: part of the change all the same. */
export function hiddenChanges(account: PlainAccountBody, values: PlainValues): readonly PlainFieldBody[] {
  const shown = new Set(visibleSections(account, values).flatMap(({ fields }) => fields.map(({ field }) => field)));
  return fieldsOf(account).filter(
    (field) => !shown.has(field.field) && isChanged(account, field, values[formName(field.field)]),
  );
}
