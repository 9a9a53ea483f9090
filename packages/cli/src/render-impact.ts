import type { AccessImpactBody, ImpactChange } from '@console/contract';
import { apartKinds, cannotCauses, signInStates, verdicts } from '@console/domain';
import { basisLines, differingLines, isQuiet, type Subject, subjectOf } from './render-basis.ts';
import { peopleLines } from './render-rows.ts';
import { type Screen, section, sourceLines } from './layout.ts';
import { visible } from './paint.ts';
import { readOnWord } from './render-reading.ts';
import {
  apartWords,
  cannotWords,
  expectationWords,
  guardSentence,
  signInWords,
  stateWords,
  unmatchedWords,
  verdictWords,
} from './words.ts';

/** What a change, or the next restart, would do to the population, as lines for a terminal; or who signs in today. */
export function renderImpact(impact: AccessImpactBody, screen: Screen, change: ImpactChange): string {
  const { population, before, after, guards, expectations, people, found, basis } = impact;
  const subject = subjectOf(change, basis);
  const isCalm = isQuiet(basis);
  // Without a change there is nothing to refuse: show only what is wrong already.
  const shown = subject === 'today' ? guards.filter(({ state }) => state !== 'clear') : guards;
  return [
    screen.paint('heading', `${whole(population)} people${aboutWords[subject]}`),
    ...(isCalm && subject === 'change'
      ? ['  compared with what is in force, this changes nothing that decides who gets in']
      : []),
    `  in force  ${maskLine(before)}`,
    ...(subject === 'today' ? [] : [`  ${subject === 'change' ? 'this one' : 'stored  '}  ${maskLine(after)}`]),
    ...differingLines(basis, change).map((line) => `  ${line}`),
    ...basisLines(impact.basis, screen).map((line) => `  ${line}`),
    ...readOnWord(impact.statedReading, screen).map((line) => `  ${line}`),
    ...section(screen, 'Today', [...todayLines(impact, screen), ...apartLines(impact)]),
    ...section(screen, 'What changes', isCalm ? [] : countLines(impact, screen)),
    ...section(screen, 'Guards', guardLines(shown, screen)),
    ...section(screen, 'Pinned expectations', expectationLines(expectations, screen)),
    ...section(
      screen,
      `People: ${whole(people.length)} of ${whole(found)}${isCalm ? '' : ', the worst first'}`,
      peopleLines(people, screen, isCalm),
    ),
    ...section(screen, 'Sources', sourceLines(impact.sources, screen)),
  ].join('\n');
}

const aboutWords = {
  change: '',
  restart: ': what the next restart does',
  today: ': who signs in today',
} as const satisfies Record<Subject, string>;

function whole(count: number): string {
  return count.toLocaleString('en-US');
}

function maskLine({ source, reading, fault }: AccessImpactBody['before']): string {
  const broken = fault === null ? '' : `, ${visible(fault.code)}`;
  return `${source === '' ? '(empty)' : visible(source)}  [${reading}${broken}]`;
}

function countLines({ counts }: AccessImpactBody, { paint }: Screen): string[] {
  const present = verdicts.filter((verdict) => counts[verdict] > 0);
  const width = Math.max(0, ...present.map((verdict) => whole(counts[verdict]).length));
  return present.map((verdict) => {
    const [word, tone] = verdictWords[verdict];
    return paint(tone, `${whole(counts[verdict]).padStart(width)}  ${word}`);
  });
}

function todayLines({ today }: AccessImpactBody, { paint }: Screen): string[] {
  if (today === null) return [];
  const causes = cannotCauses.filter((cause) => (today.causes[cause] ?? 0) > 0);
  const width = Math.max(...signInStates.map((state) => whole(today.states[state]).length));
  const lineOf = (count: number, words: string): string => `${whole(count).padStart(width)}  ${words}`;
  const [signsIn, cannot, open] = signInStates.map((state) => {
    const [word, tone] = signInWords[state];
    return paint(tone, lineOf(today.states[state], word));
  });
  const why = causes.map((cause) => `  ${lineOf(today.causes[cause] ?? 0, cannotWords[cause][0])}`);
  return [signsIn, cannot, ...why, open].filter((line) => line !== undefined);
}

/** Who is in no other number. */
function apartLines({ apart }: AccessImpactBody): string[] {
  const counted = apartKinds.flatMap((kind) => {
    const count = apart?.[kind] ?? 0;
    return count === 0 ? [] : [`${whole(count)} ${apartWords[kind]}`];
  });
  return counted.length === 0 ? [] : [`counted apart: ${counted.join(', ')}`];
}

function stateCell({ paint }: Screen, state: keyof typeof stateWords): string {
  const [word, tone] = stateWords[state];
  return paint(tone, word.padEnd('not sure'.length));
}

/** Counts of guards that are not called by one word. */
const paramWords: Readonly<Record<string, string>> = { signIn: 'sign in', maySignIn: 'may sign in' };

function guardLines(guards: AccessImpactBody['guards'], screen: Screen): string[] {
  return guards.map(({ code, state, params }) => {
    const known = Object.entries(params).filter(([, value]) => value !== '');
    const details = known.map(([name, value]) => `${paramWords[name] ?? visible(name)} ${visible(value)}`);
    const detail = details.length === 0 ? '' : ` (${details.join(', ')})`;
    return `${stateCell(screen, state)}  ${guardSentence({ code, state })}${detail}`;
  });
}

function expectationLines(results: AccessImpactBody['expectations'], screen: Screen): string[] {
  return results.flatMap(({ expectation, state, failures, failureCount, unmatched }) => [
    `${stateCell(screen, state)}  ${expectationWords(expectation)}`,
    ...failures.map(
      ({ who, step, detail }) => `            ${visible(who)}: ${step}${detail === '' ? '' : ` (${visible(detail)})`}`,
    ),
    ...unmatched.map((one) => `            ${unmatchedWords(one)}`),
    ...(failureCount > failures.length ? [`            and ${whole(failureCount - failures.length)} more`] : []),
  ]);
}
