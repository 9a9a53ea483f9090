/** The sources of facts about people, and why they are incomplete. */
export const sources = {
  'source.list': 'Where this comes from',
  'source.profiles': 'Product profiles',
  'source.members': 'People in Admin Console',
  'source.operators': 'Operators in Campaign',
  'source.operator-groups': 'Operator groups',
  'source.state.complete': 'complete, read {ago}',
  'source.state.stale': 'old, read {ago}',
  'source.state.partial': 'incomplete, read {ago}',
  'source.state.missing': 'not read',
  'source.exported.partial': 'incomplete, exported {ago}',
  'source.exported.stale': 'old, exported {ago}',
  'source.because': ': {reason}',
  'source.reason.not-configured': 'this console has no access to Admin Console',
  'source.reason.not-read-yet': 'the first read is still to come',
  'source.reason.refused': 'access was refused',
  'source.reason.throttled': 'Adobe asked to slow down',
  'source.reason.unreachable': 'it could not be reached',
  'source.reason.changed-while-read': 'it changed while it was read',
  'source.reason.unreadable-entries':
    '{count, plural, =0 {parts of it} one {# entry} other {# entries}} could not be understood',
  'source.reason.product-not-found': 'no product of that name, or with “campaign” in its name, has a profile',
  'source.reason.short': 'not all of it came',
  'source.reason.limited': 'your account sees a part of it only',
  'source.reason.organization-not-read': 'Campaign did not tell the organization of the account',
  'source.reason.other-organization': 'it was read for another organization',
  'source.reason.malformed-reply': 'an answer could not be understood',
  'source.reason.stopped': 'the read was stopped',
  'source.reason.unproved-end': 'nothing in an export shows where the list ends',
  'source.reason.held-only': 'only names that people hold',
  'source.reason.other': 'reason {reason}',
  'source.guess': '; product guessed by the word “campaign” in its name',
  'source.not-listed': '; {count, plural, one {# counted, not listed} other {# counted, not listed}}',
  'source.export':
    '; from a users export of {at}, uploaded by {login}{odd, plural, =0 {} one {; # row in doubt} other {; # rows in doubt}}',
  'source.effect.export.profiles':
    'A users export does not say of which product a profile is, and names only what somebody holds; verdicts that hang on it are left open.',
  'source.effect.export.members':
    'A users export shows neither that everybody is on it nor which profiles come through user groups. People in user groups, in doubtful rows, or not on it are shown as not known.',
  'source.effect.title': 'Not everything is known',
  'source.effect.missing.profiles':
    'Which names are Campaign’s product profiles is not known, so verdicts that hang on it are left open.',
  'source.effect.missing.members':
    'Who holds which profile is not known. Every operator is shown as not known, not as unaffected.',
  'source.effect.missing.operators':
    'Whose operator is disabled is not known, and people without an Adobe account are not listed.',
  'source.effect.missing.operator-groups': 'Which groups exist is not known, so no verdict can be given.',
  'source.effect.partial.profiles':
    'Names that are missing from the list may be Campaign’s; those verdicts are left open.',
  'source.effect.partial.members':
    'People who were not read are shown as not known. No groups received is not the same as no access.',
  'source.effect.partial.operators': 'People may have an operator that was not read, enabled or disabled.',
  'source.effect.partial.operator-groups':
    'Groups that were not read may exist; verdicts that hang on them are left open.',
  'source.effect.odd.profiles':
    'Names whose entry could not be understood may be Campaign’s; those verdicts are left open.',
  'source.effect.odd.members':
    'People whose entry could not be understood in every part are shown as not known; the others are judged.',
  'source.effect.odd.operators':
    'For operators whose entry could not be understood in every part, what hangs on it is left open.',
  'source.effect.odd.operator-groups':
    'Groups whose entry could not be understood may exist; verdicts on them are left open.',
  'source.effect.stale': '{source}: read too long ago to be sure of, so no verdict that rests on it is certain.',
  'source.reading': 'Reading people from Admin Console, {count, number} so far',
  'source.refresh': 'Read people again now',
  'source.refresh.later': 'Possible from {at}: Adobe allows few reads in a short time.',
  'source.waiting': 'Waiting before the next read of Admin Console. Next try {ago}.',
} as const;
