import type { Texts } from '../../shared/intl/use-text.ts';
import type { FieldTitles } from './queries.ts';

/** What a field is called; its key where no form has it. */
export function fieldTitle(text: Texts, titles: FieldTitles, field: string): string {
  const title = Object.hasOwn(titles, field) ? titles[field] : undefined;
  return title === undefined ? field : text.titled(title);
}
