import type { ImpactChange, PersonImpactBody, PersonWhyBody } from '@console/contract';
import { basisLines, differingLines, type Subject, subjectOf } from './render-basis.ts';
import { columns, type Screen, section, sourceLines } from './layout.ts';
import { visible } from './paint.ts';
import { reasonsOf } from './render-rows.ts';
import { readOnWord } from './render-reading.ts';
import {
  apartWords,
  authenticationWords,
  cannotWords,
  doubtsOf,
  doubtWords,
  joinWords,
  nearWords,
  noteWords,
  outcomeWords,
  readingWords,
  signInWords,
  verdictWords,
} from './words.ts';

/** Why one person has their verdict, or signs in or not as things are, as lines for a terminal. */
export function renderWhy(why: PersonWhyBody, screen: Screen, change: ImpactChange): string {
  const { person, profiles, sources, basis } = why;
  const subject = subjectOf(change, basis);
  return [
    ...headLines(why, screen, subject),
    ...differingLines(basis, change).map((line) => `  ${line}`),
    ...remarks(person, subject),
    ...readOnWord(why.statedReading, screen).map((line) => `  ${line}`),
    ...basisLines(basis, screen).map((line) => `  ${line}`),
    ...section(screen, 'Identity', identityLines(why.identity)),
    ...section(
      screen,
      `Profiles, under the mask in force${maskWords[subject]}`,
      profiles.length === 0
        ? [person.profilesRead ? 'none that is known' : 'not read']
        : profiles.flatMap((profile) => profileLines(profile, subject)),
    ),
    ...(subject === 'today'
      ? section(screen, 'Groups', groupsNow(why))
      : section(screen, 'Groups, before and after', groupLines(why, screen))),
    ...section(screen, 'Sources', sourceLines(sources, screen)),
  ].join('\n');
}

const maskWords = {
  change: ' and under this one',
  restart: ' and under the stored one',
  today: '',
} as const satisfies Record<Subject, string>;

function headLines(why: PersonWhyBody, screen: Screen, subject: Subject): string[] {
  const who = screen.paint('heading', whoIs(why.person));
  if (subject === 'today') return [`${who}: ${todayLine(why, screen)}`];
  const [word, tone] = verdictWords[why.person.verdict];
  const when = subject === 'restart' ? ' at the next restart' : '';
  return [`${who}: ${screen.paint(tone, word)}${when}`, `  today: ${todayLine(why, screen)}`];
}

/** Whether the person signs in today, why not, and the remedy. */
function todayLine({ person, profiles }: PersonWhyBody, { paint }: Screen): string {
  const { state, cause, doubts } = person.today;
  const [word, tone] = signInWords[state];
  const said = paint(tone, word);
  if (cause !== null) {
    const [because, remedy] = cannotWords[cause];
    const missing = profiles.flatMap(({ before }) =>
      before.outcome === 'no-such-group' && before.groupName !== null ? [visible(before.groupName)] : [],
    );
    const named = cause === 'group-missing' ? ` (${[...new Set(missing)].join(', ')})` : '';
    return `${said}: ${because}${named}. Remedy: ${remedy}.`;
  }
  if (state === 'signs-in') return `${said}, into ${person.before.map(({ name }) => visible(name)).join(', ')}`;
  return `${said}: in doubt ${doubts.map((doubt) => doubtWords[doubt]).join(', ')}`;
}

function whoIs({ name, email, logins, personId }: PersonImpactBody): string {
  const address = email === '' ? (logins[0] ?? personId) : email;
  return visible(name === '' ? address : `${name} <${address}>`);
}

function remarks(person: PersonImpactBody, subject: Subject): string[] {
  const { notes, wasAdministrator } = person;
  return [
    ...reasonsOf(person).map((reason) => `  because ${reason}`),
    ...(wasAdministrator ? [`  an administrator${subject === 'today' ? '' : ' before'}`] : []),
    ...doubtsOf(person).map((doubt) => `  in doubt: ${doubt}`),
    ...(person.apart === null ? [] : [`  counted apart: ${apartWords[person.apart]}`]),
    ...notes.map((note) => `  ${noteWords[note]}`),
  ];
}

function identityLines(identity: PersonWhyBody['identity']): string[] {
  const near = identity.near.map(({ who, kind }) => `may be ${visible(who)}: ${nearWords[kind]}`);
  return [...knownLines(identity), ...near];
}

function knownLines({ adobeUser, operators }: PersonWhyBody['identity']): string[] {
  const user =
    adobeUser === null
      ? 'Admin Console: nobody'
      : `Admin Console: ${visible(adobeUser.email)}, user name ${visible(adobeUser.username)}, ${adobeUser.state}`;
  if (operators.length === 0) return [user, 'Campaign: no operator'];
  return [
    user,
    ...operators.flatMap(({ login, label, isDisabled, authentication, joinedBy, groups }) => {
      const traits = [
        authenticationWords[authentication],
        ...(isDisabled === true ? ['disabled'] : []),
        ...(isDisabled === null ? ['disabled or not: not read'] : []),
        ...(joinedBy === null ? [] : [`found by ${joinWords[joinedBy]}`]),
      ];
      const now = groups.length === 0 ? 'none' : groups.map(({ name }) => visible(name)).join(', ');
      return [`Campaign: ${visible(login)} (${visible(label)}), ${traits.join(', ')}`, `  groups now: ${now}`];
    }),
  ];
}

type ProfileStep = PersonWhyBody['profiles'][number];
type Step = ProfileStep['before'];

function profileLines(profile: ProfileStep, subject: Subject): string[] {
  const { profileName, via, userGroups, isListed, before, after } = profile;
  return [
    visible(profileName),
    `  ${howGiven(via, userGroups)}${isListed ? '' : '; not in the list of profiles, so perhaps a user group or a role'}`,
    ...(subject === 'today'
      ? stepLines('now   ', before)
      : [...stepLines('before', before), ...stepLines('after ', after)]),
  ];
}

function howGiven(via: ProfileStep['via'], userGroups: readonly string[]): string {
  if (via === 'direct') return 'given directly';
  if (via === 'unknown') return 'given directly or through a user group: not read';
  const known = userGroups.length === 0 ? '' : `, one of: ${userGroups.map((name) => visible(name)).join(', ')}`;
  return `given through a user group${known}`;
}

function stepLines(when: string, { outcome, groupName, groupLabel, alternatives, construct }: Step): string[] {
  const label = groupLabel === null || groupLabel === groupName ? '' : ` (${visible(groupLabel)})`;
  const target = groupName === null ? '' : ` ${visible(groupName)}${label}`;
  const nowhere = groupName === null && outcome === 'depends-on-engine' ? ' no group' : '';
  const engines = construct === null ? '' : `, and engines differ on ${construct}`;
  return [
    `  ${when}  ${outcomeWords[outcome]}${target}${nowhere}${engines}`,
    ...alternatives.map(({ reading, groupName: other, fits, linked }) => {
      const nothing = fits ? outcomeWords['captures-nothing'] : 'outside the mask';
      const missing = linked === null ? ', group not known' : ', no such group';
      const there = other === null ? nothing : `${visible(other)}${linked === true ? '' : missing}`;
      return `          ${readingWords[reading]}: ${there}`;
    }),
  ];
}

function rightsOf(rights: readonly string[] | null): string {
  if (rights === null) return 'rights not published';
  return `rights: ${rights.map((right) => visible(right)).join(', ') || 'none'}`;
}

function groupsNow({ groups, person }: PersonWhyBody): string[] {
  if (groups.length === 0) return [person.profilesRead ? 'none' : "not known: the person's profiles were not read"];
  const rows = groups.map(({ name, before, rights }) => [visible(name), before, rightsOf(rights)]);
  return columns(rows).map((cells) => cells.join('  ').trimEnd());
}

function groupLines({ groups, person }: PersonWhyBody, { paint }: Screen): string[] {
  if (groups.length === 0 && !person.profilesRead) return ["not known: the person's profiles were not read"];
  if (groups.length === 0) return ['none: a mask that gives no group shuts the person out'];
  const rows = groups.map(({ name, before, after, rights }) => [
    visible(name),
    `${before} → ${after}`,
    rightsOf(rights),
  ]);
  return columns(rows).map((cells, index) => {
    const { before, after } = groups[index] ?? {};
    const line = cells.join('  ').trimEnd();
    if (before === after) return paint('quiet', line);
    if (after === 'no') return paint('bad', line);
    return paint(after === 'yes' ? 'good' : 'unclear', line);
  });
}
