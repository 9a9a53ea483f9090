import type { AccessImpactBody, PersonImpactBody } from '@console/contract';
import { cannotCauses, signInStates, verdicts } from '@console/domain';
import { basisLines } from './render-basis.ts';
import { columns, type Screen, section, sourceLines } from './layout.ts';
import { visible } from './paint.ts';
import { readOnWord } from './render-reading.ts';
import {
  cannotWords,
  doubtsOf,
  expectationWords,
  guardWords,
  reasonWords,
  signInWords,
  stateWords,
  unmatchedWords,
  verdictWords,
} from './words.ts';

/** What a mask would do to the population, as lines for a terminal. */
export function renderImpact(impact: AccessImpactBody, screen: Screen): string {
  const { population, before, after, guards, expectations, people, found } = impact;
  return [
    screen.paint('heading', `${whole(population)} people`),
    `  in force  ${maskLine(before)}`,
    `  this one  ${maskLine(after)}`,
    ...basisLines(impact.basis, screen).map((line) => `  ${line}`),
    ...readOnWord(impact.statedReading, screen).map((line) => `  ${line}`),
    ...section(screen, 'Today', todayLines(impact, screen)),
    ...section(screen, 'What changes', countLines(impact, screen)),
    ...section(screen, 'Guards', guardLines(guards, screen)),
    ...section(screen, 'Pinned expectations', expectationLines(expectations, screen)),
    ...section(
      screen,
      `People: ${whole(people.length)} of ${whole(found)}, the worst first`,
      peopleLines(people, screen),
    ),
    ...section(screen, 'Sources', sourceLines(impact.sources, screen)),
  ].join('\n');
}

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

function stateCell({ paint }: Screen, state: keyof typeof stateWords): string {
  const [word, tone] = stateWords[state];
  return paint(tone, word.padEnd('not sure'.length));
}

function guardLines(guards: AccessImpactBody['guards'], screen: Screen): string[] {
  return guards.map(({ code, state, params }) => {
    const known = Object.entries(params).filter(([, value]) => value !== '');
    const details = known.map(([name, value]) => `${visible(name)} ${visible(value)}`);
    const detail = details.length === 0 ? '' : ` (${details.join(', ')})`;
    return `${stateCell(screen, state)}  ${guardWords[code]}${detail}`;
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

function peopleLines(people: readonly PersonImpactBody[], { paint }: Screen): string[] {
  const rows = people.map((person) => rowOf(person));
  return columns(rows).flatMap((cells, index) => {
    const { verdict = 'unknown', why = [], next, today } = people[index] ?? {};
    const [word = '', ...rest] = cells;
    const row = [paint(verdictWords[verdict][1], word), ...rest].join('  ').trimEnd();
    const isTurnedOff = next?.cause === 'account-off' && today?.cause !== 'account-off';
    const reasons = isTurnedOff ? [cannotWords['account-off'][0]] : reasonWords(why);
    return reasons.length === 0 ? [row] : [row, paint('quiet', `  because ${reasons.join('; ')}`)];
  });
}

function rowOf(person: PersonImpactBody): string[] {
  const { verdict, name, email, logins, before, after, profilesRead } = person;
  const doubts = doubtsOf(person);
  return [
    verdictWords[verdict][0],
    visible(email === '' ? (logins[0] ?? '') : email),
    visible(name),
    profilesRead ? `${groupNames(before)} → ${groupNames(after)}` : 'profiles not read',
    doubts.length === 0 ? '' : `in doubt: ${doubts.join(', ')}`,
  ];
}

function groupNames(groups: PersonImpactBody['before']): string {
  return groups.length === 0 ? 'nothing' : groups.map(({ name }) => visible(name)).join(', ');
}
