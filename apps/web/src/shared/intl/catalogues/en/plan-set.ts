/** Plans of several accounts. */
export const planSet = {
  'planSet.trail': 'Several accounts',
  'planSet.title':
    '{count, plural, =0 {Nothing to change} one {Review the change of # account} other {Review the changes of # accounts}}',
  'planSet.title.partly': '{stored, number} of {count, plural, one {# account} other {# accounts}} changed',
  'planSet.title.stored': '{count, plural, one {# account} other {# accounts}} changed',
  'planSet.lead':
    'Changes of {instance}. They are applied one account after another, in this order, and stop at the first that is refused.',
  'planSet.none': 'No account has a plan, so nothing would be stored.',
  'planSet.others': 'Somebody else made these plans, and only they can apply them.',
  'planSet.refused.title': '{count, plural, one {# account is left out} other {# accounts are left out}}',
  'planSet.accounts': '{count, plural, one {# account} other {# accounts}}',
  'planSet.state.open': 'Not applied yet',
  'planSet.state.applying': 'Applying…',
  'planSet.state.stored': 'Stored',
  'planSet.state.refused': 'Refused, nothing stored',
  'planSet.state.over': 'Not applied in time',
  'planSet.state.not-known': 'Not known whether it was stored',
  'planSet.member.fields':
    '{count, plural, one {# field: {names}} other {# fields: {names}}}{more, plural, =0 {} other {, and # more}}',
  'planSet.member.new': 'New account: its values',
  'planSet.member.changes': 'Changes of {account}',
  'planSet.member.stored': 'Stored by {who} on {when}.',
  'planSet.member.notKnown':
    'Campaign’s answer did not arrive. The console does not send it again; it looks at the account and decides. Open the plan to follow it.',
  'planSet.bar': 'Apply the changes',
  'planSet.applyTo': 'Apply to {count, plural, one {# account} other {# accounts}} of {instance}',
  'planSet.applyRest': 'Apply to the {count, plural, one {# account} other {# accounts}} left',
  'planSet.apply': 'Apply to {count, plural, one {# account} other {# accounts}}',
  'planSet.progress': 'Applying',
  'planSet.stopping': 'Stopping after this account',
  'planSet.progress.of': '{stored, number} of {count, number} stored.',
  'planSet.progress.note': 'If you leave this page, the account under way is the last one.',
  'planSet.stop': 'Stop after this one',
  'planSet.again': 'Review {count, plural, one {# account} other {# accounts}} again',
  'planSet.again.busy': 'Computing…',
  'planSet.stopped.title': 'Stopped at {account}',
  'planSet.stopped.text':
    'It was refused, and nothing of it was stored. Stored: {stored, number}. Not stored: {left, number}. What is stored stays. Apply again to go on with the others.',
  'planSet.stopped.later':
    'It was not stored; the reason stands beside it. Stored: {stored, number}. Not stored: {left, number}. Apply again to go on from there.',
  'planSet.stopped.unknown':
    'Campaign’s answer did not arrive. What is known of each account stands beside it. Apply again to go on with those that are left.',
  'planSet.stored.title': 'All are stored',
  'planSet.confirm.title': 'Apply to {count, plural, one {# account} other {# accounts}}?',
  'planSet.confirm.accounts': '{names}{more, plural, =0 {} other { and # more}}',
  'planSet.confirm.more': 'and {more, plural, one {# more} other {# more}}',
  'planSet.confirm.reason': 'One reason for all of them, 10 to 500 characters. It is stored with each account.',
} as const;
