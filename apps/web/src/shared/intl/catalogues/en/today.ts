/** Who signs in today, and why others cannot. */
export const today = {
  'today.bar': 'Who signs in today',
  'today.sum':
    'Today {count, plural, =0 {{open, plural, =0 {nobody signs in by Adobe ID} other {nobody is known to sign in by Adobe ID}}} one {one person signs in by Adobe ID} other {# people sign in by Adobe ID}}{cannot, plural, =0 {.} one {, and one cannot.} other {, and # cannot.}}',
  'today.sum.open': '{count, plural, one {For one person it is not known.} other {For # people it is not known.}}',
  'today.signs-in': 'Signs in',
  'today.cannot': 'Cannot sign in',
  'today.not-known': 'Not known',
  'today.signs-in.help': 'Reaches at least one operator group with an Adobe ID.',
  'today.not-known.help': 'What would decide it was not read, or the mask may be read in several ways.',
  'today.filter': 'Today',
  'today.filter.all': 'Everybody',
  'today.cause.account-off': 'Account is off',
  'today.cause.adobe-account-inactive': 'Adobe account not active',
  'today.cause.operator-disabled': 'Operator disabled',
  'today.cause.no-profile': 'No profile',
  'today.cause.no-profile-fits': 'No profile fits',
  'today.cause.captures-nothing': 'Mask captures nothing',
  'today.cause.group-missing': 'Group is missing',
  'today.cause.native-only': 'Password only',
  'today.cause.not-in-campaign-yet': 'Not in Campaign yet',
  'today.cause.account-off.help': 'The account is disabled or incomplete, so nobody gets in by Adobe ID.',
  'today.cause.adobe-account-inactive.help': 'The account in Admin Console is disabled, locked or removed.',
  'today.cause.operator-disabled.help': 'The operator is disabled in Campaign.',
  'today.cause.no-profile.help': 'Holds no product profile of Campaign.',
  'today.cause.no-profile-fits.help': 'Holds profiles, and the mask fits none of them.',
  'today.cause.captures-nothing.help': 'The mask fits a profile and captures no group name from it.',
  'today.cause.group-missing.help': 'The mask captures the name of a group that does not exist.',
  'today.cause.native-only.help': 'An operator with a Campaign password whom Admin Console does not know.',
  'today.cause.not-in-campaign-yet.help': 'A technical account gets its operator with its first call.',
  'today.why.signs-in': 'Signs in by Adobe ID, into {groups}.',
  'today.why.not-known': 'Whether this person signs in is not known. Open: {doubts}.',
  'today.why.account-off':
    'Cannot sign in: the account is disabled, or a field is empty without which nobody gets in. Fill in what is missing and enable it.',
  'today.why.adobe-account-inactive':
    'Cannot sign in: the account in Admin Console is not active. Make it active there.',
  'today.why.operator-disabled': 'Cannot sign in: the operator is disabled in Campaign. Enable the operator.',
  'today.why.no-profile':
    'Cannot sign in by Adobe ID: holds no product profile of Campaign. Give one in Admin Console, directly or through a user group.',
  'today.why.no-profile-fits':
    'Cannot sign in: none of the person’s profiles fits the mask. Give a profile that fits, or change the mask.',
  'today.why.captures-nothing':
    'Cannot sign in: the mask fits one of the person’s profiles and captures no group name from it. Give another profile, or change the mask.',
  'today.why.group-missing':
    'Cannot sign in: the mask makes “{groups}” of the person’s profiles, and there is no such group. {near, select, none {Create the group} other {Nearly so called is {near}: correct the profile’s name, create the group}}, or give another profile.',
  'today.why.native-only':
    'Signs in with a Campaign password only: Admin Console does not know this operator. Add the person there, with a profile, for sign-in by Adobe ID.',
  'today.why.not-in-campaign-yet':
    'A technical account that is not in Campaign yet: it gets its operator with its first call.',
} as const;
