import type { DialectConstruct } from '@console/domain';
import type { Texts } from '../../intl/use-text.ts';
import { dialectCode } from './dialect-code.ts';

/** A construct in a few words of plain text, for a list of doubts. */
export function constructWords(text: Texts, construct: DialectConstruct): string {
  return text(`dialect.${construct}`, { code: dialectCode[construct] });
}
