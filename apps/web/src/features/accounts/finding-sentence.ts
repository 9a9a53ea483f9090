import type { ListFindingBody } from '@console/contract';
import type { Titled } from '@console/domain';
import type { Texts } from '../../shared/intl/use-text.ts';

/** Titles of fields by their keys. */
export type FieldTitles = Readonly<Record<string, Titled>>;

/** A field as people know it; a field without a title goes by its key. */
export function fieldTitle(text: Texts, field: string, titles: FieldTitles): string {
  const title = titles[field];
  return title === undefined ? field : text.titled(title);
}

/** What is found of one account. */
export function findingSentence(text: Texts, { code, params = {} }: ListFindingBody, titles: FieldTitles): string {
  const { field = '', fields = '', count = '1', days = '0', instance = 'none', ...others } = params;
  return text(`accounts.finding.${code}.text`, {
    server: '',
    other: '',
    protocol: '',
    host: '',
    ...others,
    instance,
    count: Number(count),
    days: Number(days),
    field: fieldTitle(text, field, titles),
    fields: fields
      .split(', ')
      .map((one) => fieldTitle(text, one, titles))
      .join(', '),
  });
}
