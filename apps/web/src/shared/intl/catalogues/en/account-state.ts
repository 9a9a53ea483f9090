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
  'form.readOnly.title': 'You may look, not change',
  'form.readOnly.text':
    'Your operator lacks the admin right in Campaign. You can try masks in the preview; nothing can be stored.',
  'form.duplicate.title': 'Other accounts of this type exist',
  'form.duplicate.text':
    'Sign-in breaks while several exist. Delete all but one in the Campaign client console: {accounts}.',
  'form.draft.title': 'Draft restored',
  'form.draft.text': 'Your unsaved changes are back in the form, last saved {ago}. A secret is never saved in a draft.',
  'form.draft.stale':
    'The account was changed in Campaign after you began this draft. Reviewing will show both versions.',
  'form.draft.discard': 'Discard draft',
  'form.discard.title': 'Discard all changes?',
  'form.discard.text':
    '{count, plural, one {# changed field goes} other {# changed fields go}} back to what is stored in Campaign. This cannot be undone.',
  'form.discard.confirm': 'Discard changes',
  'leave.title': 'Leave with unsaved changes?',
  'leave.text': 'Your changes stay as a draft in this browser, secrets excepted. Nothing is stored in Campaign.',
  'leave.stay': 'Stay here',
  'leave.keep': 'Leave, keep draft',
  'leave.discard': 'Leave, discard changes',
} as const;
