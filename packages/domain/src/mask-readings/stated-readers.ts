import type { AlternativeReading } from '../preview/profile-match.ts';
import type { Capture } from './mask-matcher.ts';
import type { MaskReaders } from './mask-readers.ts';
import type { StatedReading } from './stated-reading.ts';

function alternative({ main, alternatives }: MaskReaders, wanted: AlternativeReading): (name: string) => Capture {
  const reader = alternatives.find(({ reading }) => reading === wanted);
  return (name) => reader?.read(name, main(name)) ?? null;
}

/** Finds the range of the capture by its text: the last occurrence, since the internal name is at the end of most names. */
function spanOfText(read: (name: string) => Capture): MaskReaders['span'] {
  return (name) => {
    const text = read(name);
    if (text === null || text === '') return null;
    const start = name.lastIndexOf(text);
    return { start, end: start + text.length };
  };
}

/** Replaces the readings by the stated one, if there is one. */
export function underStatement(readers: MaskReaders, stated: StatedReading | undefined): MaskReaders {
  if (stated === undefined) return readers;
  const alone = { alternatives: [], isUndivided: true } as const;
  const { anchored, ignoresCase } = stated;
  if (anchored && !ignoresCase) return { ...readers, ...alone };
  const main = anchored
    ? alternative(readers, 'ignoring-case')
    : ignoresCase
      ? readers.searchIgnoringCase
      : alternative(readers, 'not-anchored');
  return { ...readers, ...alone, main, span: spanOfText(main) };
}
