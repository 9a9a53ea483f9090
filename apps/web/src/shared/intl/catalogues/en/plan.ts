export const plan = {
  'plan.title': 'Review changes',
  'plan.lead': 'This is what is stored in {instance} when you apply. Nothing has been sent yet.',
  'plan.back': 'Back to the account',
  'plan.changes': 'Changes',
  'plan.field': 'Field',
  'plan.before': 'Now',
  'plan.after': 'After',
  'plan.impact': 'What the mask does',
  'plan.impact.none': 'The mask is not part of this change, so who reaches which group stays as it is.',
  'plan.impact.noSource': 'No profiles have been read from Admin Console, so the effect on them is not known.',
  'plan.outcome': 'Outcome',
  'plan.changedProfiles':
    '{count, plural, =0 {No profile changes its outcome} one {# profile changes its outcome} other {# profiles change their outcome}}',
  'plan.changedProfiles.first': 'The first {shown} are listed.',
  'plan.profile': 'Product profile',
  'plan.warnings': 'Before you apply',
  'plan.warning.mask-loses-links':
    '{count, plural, =0 {Some profiles} one {# profile} other {# profiles}} that reach an operator group today will reach none. People who have only such profiles lose sign-in.',
  'plan.warning.mask-links-nobody':
    'No profile reaches an operator group with this mask. After the restart nobody could sign in with an Adobe ID.',
  'plan.warning.mask-reading-uncertain':
    'Some profiles depend on how Campaign reads the mask. Try it on a stage instance first.',
  'plan.warning.profiles-partial': 'The list of profiles is incomplete, so the effect may be larger than shown.',
  'plan.warning.profiles-stale': 'The list of profiles is old. Profiles made since then are not counted.',
  'plan.warning.profiles-missing':
    'No profiles have been read from Admin Console, so nobody can say whom the mask lets in.',
  'plan.warning.duplicate-account': 'Other accounts of this type exist. Sign-in breaks until only one is left.',
  'plan.warning.account-disabled': 'The account will be disabled, so nobody can sign in with an Adobe ID.',
  'plan.warning.secret-replaced': 'The client secret is replaced. The old one cannot be brought back from here.',
  'plan.warning.secret-cleared': 'The client secret is removed. Adobe sign-in stops until a new one is set.',
  'plan.warning.restart-needed': 'The change counts only after Campaign has been restarted.',
  'plan.expires':
    'This plan can be applied for another {minutes, plural, one {# minute} other {# minutes}} {seconds, plural, one {# second} other {# seconds}}.',
  'plan.expired': 'This plan has expired. Campaign is as it was.',
  'plan.again': 'Review again',
  'plan.apply': 'Apply {count, plural, one {# change} other {# changes}} to {instance}',
  'plan.applying': 'Applying…',
  'plan.applyingElsewhere': 'This plan is being applied. This page follows it.',
  'plan.unknown.title': 'It is not known whether the change was stored',
  'plan.unknown.text':
    'Campaign’s answer did not arrive. The change is not sent again. Open the account and compare it with this plan.',
  'plan.unknown.action': 'Look at the account',
  'plan.readOnly': 'Your operator may not apply plans.',
  'receipt.title': 'Change stored',
  'receipt.lead':
    '{count, plural, one {# change is} other {# changes are}} stored in {instance}, applied by {who} {when}.',
  'receipt.notYet.title': 'Stored is not yet in force',
  'receipt.notYet.onPremise':
    'Campaign reads these settings when it starts. Run this command on the server, then confirm the restart on the account:',
  'receipt.notYet.managed': 'Adobe runs this instance. Ask Adobe support to restart it; on the server the command is:',
  'receipt.revision': 'Revision {revision}',
  'receipt.keepSession': 'Stay signed in here and test the Adobe sign-in in another browser before you close this one.',
} as const;
