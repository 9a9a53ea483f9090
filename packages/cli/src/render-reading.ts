import type { ReadingOnWordBody, ReadingStatementBody, StatedReadingBody } from '@console/contract';
import { type Screen, section } from './layout.ts';
import { visible } from './paint.ts';
import { dialectWords, readingWords } from './words.ts';

type Reading = Pick<ReadingStatementBody, 'reading' | 'anchored' | 'ignoresCase' | 'dialect'>;

function wordsOf({ reading, anchored, ignoresCase, dialect }: Reading): string {
  const traits = [
    anchored ? 'anchored' : 'not anchored',
    ignoresCase ? 'ignoring case' : 'case-sensitive',
    ...(dialect === null ? [] : [dialectWords[dialect]]),
  ];
  return `${reading === 'prefix' ? 'a prefix' : 'an expression'}, ${traits.join(', ')}`;
}

function dayOf(iso: string): string {
  return visible(iso.slice(0, 10));
}

/** On whose word masks were read, for a reply that depends on one; nothing where nothing is stated. */
export function readOnWord(word: ReadingOnWordBody | null, { paint }: Screen): string[] {
  if (word === null) return [];
  const reading = `${wordsOf(word)}, on the word of ${visible(word.statedBy)} (${dayOf(word.statedAt)})`;
  if (!word.inUse) {
    const people = word.contradictedBy === 1 ? '1 person contradicts' : `${word.contradictedBy} people contradict`;
    return [paint('bad', `Stated as ${reading}, and not used: ${people} it`)];
  }
  return [
    `Read as ${reading}`,
    ...(word.isChecked ? [] : [paint('unclear', 'Whether anybody contradicts that could not be checked')]),
  ];
}

/** What is stated of an instance, with its evidence and who contradicts it. */
export function renderReading({ stated, contradiction, inUse }: StatedReadingBody, screen: Screen): string {
  const { paint } = screen;
  if (stated === null) return 'Nothing is stated: every documented reading counts, and where they differ that is said.';
  const people = contradiction?.people ?? [];
  const more = (contradiction?.count ?? 0) - people.length;
  return [
    paint('heading', `Stated: ${wordsOf(stated)}`),
    `  by ${visible(stated.statedBy)}, ${visible(stated.statedAt)}`,
    `  evidence: ${visible(stated.evidence)}`,
    inUse ? paint('good', '  in use') : paint('bad', '  not used: it is contradicted, so every reading counts'),
    ...(contradiction?.isKnown === false
      ? [paint('unclear', '  whether everybody agrees with it could not be checked')]
      : []),
    ...section(screen, 'In a group that only another reading gives', [
      ...people.map(({ name, email, login, groups, readings }) => {
        const who = visible(name === '' ? login : `${name} <${email === '' ? login : email}>`);
        const by = readings.map((reading) => (reading === 'main' ? 'the main reading' : readingWords[reading]));
        return `${who}: ${groups.map((group) => visible(group)).join(', ')}, by ${by.join(', ')}`;
      }),
      ...(more > 0 ? [`and ${more} more`] : []),
    ]),
  ].join('\n');
}
