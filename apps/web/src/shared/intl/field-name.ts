import { type ImsSettingsField, imsSettingsFields, type Titled } from '@console/domain';
import type { Texts } from './use-text.ts';

/** Whether a field's key is one of the account for Adobe sign-in. */
export function isImsField(field: string): field is ImsSettingsField {
  return imsSettingsFields.some((known) => known === field);
}

interface NamedField {
  readonly field: string;
  /** What the server calls it, where it is a field of another account. */
  readonly label?: Titled | undefined;
}

/** What a field of any account is called: as the server names it, else in the console's own words, else its key. */
export function fieldName(text: Texts, { field, label }: NamedField): string {
  if (label !== undefined) return text.titled(label);
  return isImsField(field) ? text(`field.${field}`) : field;
}
