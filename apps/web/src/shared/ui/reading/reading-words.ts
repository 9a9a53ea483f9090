import type { ReadingStatementBody } from '@console/contract';
import type { Dialect } from '@console/domain';
import type { Texts } from '../../intl/use-text.ts';

/** Names of engines; the same in every language. */
export const dialectNames = {
  pcre: 'PCRE',
  javascript: 'JavaScript',
  java: 'Java',
  re2: 'RE2',
} as const satisfies Record<Dialect, string>;

type Read = Pick<ReadingStatementBody, 'reading' | 'anchored' | 'ignoresCase' | 'dialect'>;

/** Message values for the engine: its name, not known, or not used for plain text. */
export function engineValues({ reading, dialect }: Pick<Read, 'reading' | 'dialect'>) {
  if (reading === 'prefix') return { engine: 'off', name: '' };
  return dialect === null ? { engine: 'none', name: '' } : { engine: 'known', name: dialectNames[dialect] };
}

/** “an expression for the whole name, case counts, engine PCRE”. */
export function readingText(text: Texts, read: Read): string {
  const { reading, anchored, ignoresCase } = read;
  return text('reading.is', {
    reading,
    anchored: anchored ? 'yes' : 'no',
    ignoresCase: ignoresCase ? 'yes' : 'no',
    ...engineValues(read),
  });
}
