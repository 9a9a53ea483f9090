import type { PersonImpactBody, PersonWhyBody, TodayCountsBody } from '@console/contract';
import type { Texts } from '../../../shared/intl/use-text.ts';

/** How many people sign in today, how many cannot, and for how many it is not known. */
export function todaySentence(text: Texts, { states }: Pick<TodayCountsBody, 'states'>): string {
  const open = states['not-known'];
  return [
    text('today.sum', { count: states['signs-in'], cannot: states.cannot, open }),
    open === 0 ? '' : text('today.sum.open', { count: open }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Why a person cannot sign in today, in a few words; empty if they can, or if that is not known. */
export function causeRemark(text: Texts, { today }: PersonImpactBody): string {
  return today.cause === null ? '' : text(`today.cause.${today.cause}`);
}

/** Shows invisible characters and odd spaces by their code; else the name looks like that of an existing group. */
function visible(name: string): string {
  return name.replaceAll(/[^\S ]|\p{C}|\p{Default_Ignorable_Code_Point}/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}

function groupsMissing({ profiles }: PersonWhyBody): string {
  const names = profiles.flatMap(({ before }) =>
    before.outcome === 'no-such-group' && before.groupName !== null ? [before.groupName] : [],
  );
  return [...new Set(names)].map(visible).join(', ');
}

/** Existing groups with a similar name: creating another one is rarely what is wanted. */
function groupsNear({ profiles }: PersonWhyBody): string {
  const near = new Map(profiles.flatMap(({ before }) => before.nearGroups.map(({ name, label }) => [name, label])));
  return [...near]
    .map(([name, label]) => (label === '' || label === name ? visible(name) : `${label} (${visible(name)})`))
    .join(', ');
}

/** Whether the person signs in today, why not, and the remedy. */
export function signInSentence(text: Texts, why: PersonWhyBody): string {
  const { today, before } = why.person;
  if (today.cause !== null)
    return text(`today.why.${today.cause}`, { groups: groupsMissing(why), near: groupsNear(why) || 'none' });
  if (today.state === 'signs-in') {
    return text('today.why.signs-in', { groups: before.map(({ name, label }) => label || name).join(', ') });
  }
  return text('today.why.not-known', { doubts: today.doubts.map((doubt) => text(`doubt.${doubt}`)).join(', ') });
}
