export const accountState = {
  'restart.pending.title': 'Restart pending',
  'restart.pending':
    'Changed {ago} by {who}: {fields}. Campaign reads these settings when it starts, so what was stored before is assumed to be in force.',
  'restart.byItself': 'It may take effect by itself at {time}, server time.',
  'restart.somebody': 'somebody',
  'restart.notKnown.title': 'In force not known',
  'restart.notKnown.first-seen':
    'It was changed {ago}, before the console saw it. What is stored is assumed to be in force; it is not if Campaign has not been restarted since.',
  'restart.notKnown.changed-here':
    'It was changed and changed back since {ago}. What is stored is assumed to be in force; it is not if Campaign was restarted in between.',
  'restart.notKnown.changed-outside':
    'It was changed outside the console by {who}, {ago}. What was stored before is assumed to be in force; what was stored in between is not known.',
  'restart.known': 'In force: restart confirmed {ago} by {who}.',
  'restart.taken': 'Taken to be in force: not changed for {hours} hours.',
  'restart.confirm': 'Restarted? Confirm',
  'restart.confirmed': 'Confirmed: the stored settings are in force.',
  'restart.undo': 'Undo',
  'restart.undone': 'The confirmation is taken back.',
  'unread.not-in-reply': 'Not read: Campaign did not tell this field.',
  'unread.odd': 'Not read: Campaign sent a value that this field cannot have.',
  'unread.not-on-build': 'Not read: this Campaign build has no such field.',
  'unread.unchanged': 'It stays as it is in Campaign unless you set it.',
  'unread.mask':
    'Without the stored mask nothing can be said of what another one does to people, so it cannot be changed here. Load the page again in a while.',
  'unread.set': 'Set a value',
  'unread.setOf': 'Set a value of {field}',
  'unread.turnOn': 'Turn on',
  'unread.turnOnOf': 'Turn on: {field}',
  'unread.turnOff': 'Turn off',
  'unread.turnOffOf': 'Turn off: {field}',
  'accounts.type.guess': 'The account type was found by its label “{label}” only, which is a guess.',
  'accounts.type.several':
    'Several account types may be the one for Adobe sign-in: {types}. The account called Adobe_Marketing_Cloud counts here; {accounts, select, none {whether others are of its kind is not known} other {these may be of the same kind: {accounts}}}.',
} as const;
