import type { AccountTypeDescriptor, SectionDescriptor, ShownCondition, ShownWhen } from './descriptor.ts';
import { documented, titled, unconfirmed } from './field-builders.ts';

/** Fields of every type, before its own (facts: account types, A4, *fields of every type*). */
const general: SectionDescriptor = {
  key: 'general',
  title: titled('General', 'Allmänt'),
  fields: [
    documented('label', 'text', { xpaths: ['@label'], label: titled('Label', 'Etikett') }),
    documented('name', 'text', { xpaths: ['@name'], label: titled('Internal name', 'Internt namn') }),
    documented('enabled', 'flag', { xpaths: ['@active'], label: titled('Enabled', 'Aktiverat') }),
    documented('packageAutoExport', 'flag', {
      xpaths: ['@packageAutoExport'],
      label: titled('Automatically exported in packages', 'Exporteras automatiskt i paket'),
      help: titled('An export never has the secrets.', 'En export innehåller aldrig hemligheterna.'),
    }),
  ],
};

/** After them. The name of the comment's element is not public. */
const comment: SectionDescriptor = {
  key: 'comment',
  title: titled('Comment', 'Kommentar'),
  fields: [unconfirmed('comment', 'long-text', { xpaths: ['desc', 'comment'], label: titled('Comment', 'Kommentar') })],
};

/** The form of an account: what every type has around what its own says. A type that nothing is known of has only that. */
export function sectionsOf(descriptor: AccountTypeDescriptor | undefined): readonly SectionDescriptor[] {
  return [general, ...(descriptor?.sections ?? []), comment];
}

/** What a condition compares: a text or a choice as stored, a flag. `null` and `undefined` were not read. */
export type ComparedValue = string | boolean | null | undefined;

/** Whether a condition is met; `null` while the value that it asks for is not read. */
function isMet({ field, is, not }: ShownCondition, valueOf: (field: string) => ComparedValue): boolean | null {
  const value = valueOf(field);
  if (value === null || value === undefined) return null;
  const stored = typeof value === 'boolean' ? (value ? '1' : '0') : value;
  return is.includes(stored) !== (not === true);
}

/** Whether a field or section counts: `not-known` while that depends on a value that was not read. */
export type ShownState = 'shown' | 'hidden' | 'not-known';

/** Whether a field or section counts with the values that the form has. */
export function shownStateOf(shownWhen: ShownWhen | undefined, valueOf: (field: string) => ComparedValue): ShownState {
  if (shownWhen === undefined) return 'shown';
  const own = isMet(shownWhen, valueOf);
  const other = shownWhen.or === undefined ? false : isMet(shownWhen.or, valueOf);
  if (own === true || other === true) return 'shown';
  return own === null || other === null ? 'not-known' : 'hidden';
}

/**
 * Whether a field or section is shown with the values that the form has. What depends on a value that was not read is shown:
 * whether it counts is not known.
 */
export function isShown(shownWhen: ShownWhen | undefined, valueOf: (field: string) => ComparedValue): boolean {
  return shownStateOf(shownWhen, valueOf) !== 'hidden';
}
