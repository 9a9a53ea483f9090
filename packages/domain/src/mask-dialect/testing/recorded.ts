import type { Answers } from './answers.ts';
import type { Dialect } from '../constructs.ts';
import recorded from './recorded-answers.json' with { type: 'json' };

/** The settings under which PCRE and Java were asked, in the order of a recorded row. */
export const recordedModes = recorded.modes;

/** What the recorded modes answered to the row of this index of the corpus. */
export function recordedAnswers(index: number): readonly Answers[] {
  const row = recorded.answers[index] ?? '';
  const written = row.split(' ');
  const answers: Answers[] = [];
  for (const index of recordedModes.keys()) {
    // `~`, or nothing more, stands for the answers of the mode before.
    const mode = written[index] ?? '~';
    const before = answers.at(-1);
    const [first = '', second = first, third = first, fourth = second] = mode.split(';');
    answers.push(mode === '~' && before !== undefined ? before : [first, second, third, fourth]);
  }
  return answers;
}

/** Modes that stand for a dialect. Those with other line breaks are builds that a stated dialect does not mean. */
export function isModeOf(mode: string, dialect: Dialect): boolean {
  if (dialect === 'java') return mode === 'java' || mode === 'java-unicode-case';
  return dialect === 'pcre' && mode.startsWith('pcre') && !mode.endsWith('-break');
}

export const recordedWith = recorded.madeBy;
export const recordedCorpus = recorded.corpus;
