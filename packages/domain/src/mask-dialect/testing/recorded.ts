import type { Answers } from './answers.ts';
import type { Dialect } from '../constructs.ts';
import recorded from './recorded-answers.json' with { type: 'json' };

/** The settings under which PCRE and Java were recorded, in the order of a row. */
export const recordedModes = recorded.modes;

/** The recorded answers of all modes for one row of the corpus. */
export function recordedAnswers(index: number): readonly Answers[] {
  const row = recorded.answers[index] ?? '';
  const written = row.split(' ');
  const answers: Answers[] = [];
  for (const index of recordedModes.keys()) {
    // `~`, or a missing entry, means the same answers as the mode before.
    const mode = written[index] ?? '~';
    const before = answers.at(-1);
    const [first = '', second = first, third = first, fourth = second] = mode.split(';');
    answers.push(mode === '~' && before !== undefined ? before : [first, second, third, fourth]);
  }
  return answers;
}

/** Modes that belong to a dialect. A stated dialect does not mean the builds with other line breaks. */
export function isModeOf(mode: string, dialect: Dialect): boolean {
  if (dialect === 'java') return mode === 'java' || mode === 'java-unicode-case';
  return dialect === 'pcre' && mode.startsWith('pcre') && !mode.endsWith('-break');
}

export const recordedWith = recorded.madeBy;
export const recordedCorpus = recorded.corpus;
