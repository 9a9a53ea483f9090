export const form = {
  'form.back': 'External accounts',
  'form.changed': 'Changed {ago} by {who}',
  'form.changedUnknown': 'Campaign does not say when it was changed',
  'form.sections': 'Sections',
  'form.reviewFailed': 'Nothing was sent to Campaign, and what you typed is still here.',
  'form.readOnly.title': 'You may look, not change',
  'form.readOnly.text':
    'Your operator lacks the admin right in Campaign. You can try masks in the preview; nothing can be stored.',
  'form.duplicate.title': 'Other accounts of this type exist',
  'form.duplicate.text':
    'Sign-in breaks while several exist. Delete all but one in the Campaign client console: {accounts}.',
  'form.copy': 'Copy command',
  'form.copied': 'Copied',
  'form.draft.title': 'Draft restored',
  'form.draft.text':
    'Your unsaved changes are back in the form, last saved {ago}. A client secret is never saved in a draft.',
  'form.draft.stale':
    'The account was changed in Campaign after you began this draft. Reviewing will show both versions.',
  'form.draft.discard': 'Discard draft',
  'form.dirty': '{count, plural, =0 {No changes} one {# change} other {# changes}}',
  'form.errors': '{count, plural, one {# field needs correction} other {# fields need correction}}',
  'form.review': 'Review changes',
  'form.reviewing': 'Computing the plan…',
  'form.discard': 'Discard',
  'form.discard.title': 'Discard all changes?',
  'form.discard.text':
    '{count, plural, one {# changed field goes} other {# changed fields go}} back to what is stored in Campaign. This cannot be undone.',
  'form.discard.confirm': 'Discard changes',
  'form.discarded': 'The form shows what is stored in Campaign.',
  'form.actions': 'Changes',
  'leave.title': 'Leave with unsaved changes?',
  'leave.text':
    'Your changes stay as a draft in this browser, the client secret excepted. Nothing is stored in Campaign.',
  'leave.stay': 'Stay here',
  'leave.keep': 'Leave, keep draft',
  'leave.discard': 'Leave, discard changes',
  'conflict.resolved': 'The form now starts from the account as stored. Review your changes again.',
} as const;
