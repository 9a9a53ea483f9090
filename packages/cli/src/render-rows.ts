import type { PersonImpactBody } from '@console/contract';
import { columns, type Screen } from './layout.ts';
import { visible } from './paint.ts';
import { cannotWords, doubtsOf, doubtWords, reasonWords, signInWords, verdictWords } from './words.ts';

/** A row for each person: what a change does to them or, where nothing happens, how they are today. */
export function peopleLines(people: readonly PersonImpactBody[], { paint }: Screen, isCalm: boolean): string[] {
  const rows = people.map((person) => (isCalm ? todayRow(person) : rowOf(person)));
  return columns(rows).flatMap((cells, index) => {
    const person = people[index];
    const [word = '', ...rest] = cells;
    if (person === undefined) return [];
    const [, tone] = isCalm ? signInWords[person.today.state] : verdictWords[person.verdict];
    const row = [paint(tone, word), ...rest].join('  ').trimEnd();
    const reasons = isCalm ? [] : reasonsOf(person);
    return reasons.length === 0 ? [row] : [row, paint('quiet', `  because ${reasons.join('; ')}`)];
  });
}

/** Why something becomes of the person: the account is turned off, or what the masks make of their profiles. */
export function reasonsOf({ why, next, today }: PersonImpactBody): string[] {
  const isTurnedOff = next.cause === 'account-off' && today.cause !== 'account-off';
  return isTurnedOff ? [cannotWords['account-off'][0]] : reasonWords(why);
}

function whoIs({ name, email, logins }: PersonImpactBody): string[] {
  return [visible(email === '' ? (logins[0] ?? '') : email), visible(name)];
}

function rowOf(person: PersonImpactBody): string[] {
  const { verdict, before, after, profilesRead } = person;
  const doubts = doubtsOf(person);
  return [
    verdictWords[verdict][0],
    ...whoIs(person),
    profilesRead ? `${groupNames(before)} → ${groupNames(after)}` : 'profiles not read',
    doubts.length === 0 ? '' : `in doubt: ${doubts.join(', ')}`,
  ];
}

function todayRow(person: PersonImpactBody): string[] {
  const { today, before } = person;
  const { state, cause, doubts } = today;
  const why =
    cause === null ? `in doubt: ${doubts.map((doubt) => doubtWords[doubt]).join(', ')}` : cannotWords[cause][0];
  return [signInWords[state][0], ...whoIs(person), state === 'signs-in' ? `into ${groupNames(before)}` : why];
}

function groupNames(groups: PersonImpactBody['before']): string {
  return groups.length === 0 ? 'nothing' : groups.map(({ name }) => visible(name)).join(', ');
}
