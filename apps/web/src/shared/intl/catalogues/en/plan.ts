export const plan = {
  'plan.title': 'Review changes',
  'plan.lead': 'This is what changes in {account} on {instance}. Nothing is sent before you apply.',
  'plan.leadOther': 'Changes planned for {account} on {instance}.',
  'plan.trail': 'Path',
  'plan.by': 'Computed {ago} by {who}',
  'plan.back': 'Back to the account',
  'plan.goToForm': 'Back to the form',
  'plan.list': 'Go to external accounts',
  'plan.changes': 'Changes',
  'plan.field': 'Field',
  'plan.effect.at-once': 'Takes effect at once',
  'plan.effect.after-restart': 'Takes effect after a restart',
  'plan.before': 'Now',
  'plan.inForce': 'In force',
  'plan.after': 'After',
  'plan.added': 'added',
  'plan.removed': 'removed',
  'plan.reordered': 'The same scopes in another order.',
  'plan.otherRemarks':
    '{count, plural, one {# remark on a field that stays as it is} other {# remarks on fields that stay as they are}}',
  'plan.remark': '{field}: {text}',
  'plan.impact': 'What the mask does',
  'plan.impact.none': 'The mask is not part of this change: what it makes of each profile stays as it is.',
  'plan.impact.noSource': 'No profiles have been read from Admin Console, so the effect on them is not known.',
  'plan.impact.source': 'Profiles read from Admin Console {ago}.',
  'plan.impact.partial': 'Profiles read from Admin Console {ago}, incomplete: {reason}.',
  'plan.outcome': 'Outcome',
  'plan.difference': 'Difference',
  'plan.difference.none': 'Unchanged',
  'plan.totals': 'Profiles by outcome, now and after',
  'plan.totals.all': 'All profiles',
  'plan.changedProfiles':
    '{count, plural, =0 {No profile changes its outcome} one {# profile changes its outcome} other {# profiles change their outcome}}',
  'plan.changedProfiles.first': 'The first {shown} are listed.',
  'plan.changedProfiles.search': 'Search profile or group',
  'plan.changedProfiles.shown': '{shown} of {count} shown',
  'plan.changedProfiles.none': 'No changed profile or group contains “{search}”.',
  'plan.profile': 'Product profile',
  'plan.warnings': 'Before you apply',
  'plan.warnings.negative': 'People can lose sign-in',
  'plan.warnings.notice': 'Check this first',
  'plan.warnings.info': 'Good to know',
  'plan.warning.mask-loses-links':
    '{count, plural, =0 {Some profiles that reach an operator group today reach none after the change. People who have only such profiles lose sign-in.} one {# profile that reaches an operator group today reaches none after the change. People who have only this profile lose sign-in.} other {# profiles that reach an operator group today reach none after the change. People who have only such profiles lose sign-in.}}',
  'plan.warning.mask-links-nobody':
    'No profile reaches an operator group with this mask. After the restart nobody could sign in with an Adobe ID.',
  'plan.warning.mask-reading-uncertain':
    'Some profiles depend on how Campaign reads the mask. Try it on a stage instance first.',
  'plan.warning.mask-placeholder':
    'The mask still holds a placeholder of Adobe’s manual, such as tenant_id. Replace it with the name of this instance.',
  'plan.warning.mask-fits-other-instances': 'Profiles of several instances fit this mask: {names}.',
  'plan.warning.groups-partial':
    'The list of operator groups is not whole. Whether the group exists is not known for this many profiles: {profiles}.',
  'plan.warning.profiles-partial': 'The list of profiles is incomplete, so the effect may be larger than shown.',
  'plan.warning.profiles-stale': 'The list of profiles is old. Profiles made since then are not counted.',
  'plan.warning.profiles-missing':
    'No profiles have been read from Admin Console, so nobody can say whom the mask lets in.',
  'plan.warning.duplicate-account': 'Other accounts of this type exist. Sign-in breaks until only one is left.',
  'plan.warning.maybe-duplicate-account':
    'These accounts may be of the same kind: {names}. If they are, sign-in breaks until only one is left.',
  'plan.warning.account-incomplete': 'The account will lack {fields}, so nobody can sign in with an Adobe ID.',
  'plan.warning.account-disabled': 'The account will be disabled, so nobody can sign in with an Adobe ID.',
  'plan.warning.organization-not-of-admin-console':
    'Admin Console has another organization: {expected}. Only people of that one are known here.',
  'plan.warning.secret-replaced': 'The client secret is replaced. The old one cannot be brought back from here.',
  'plan.warning.enabled-not-read':
    'Campaign did not tell whether the account is enabled. While it is disabled, nobody signs in with an Adobe ID.',
  'plan.warning.secret-hidden':
    'Campaign hides the stored secret. Afterwards nobody can see here whether it was stored: the outcome will be “unknown”.',
  'plan.warning.secret-cleared': 'The client secret is removed. Adobe sign-in stops until a new one is set.',
  'plan.warning.restart-waiting':
    'A restart is pending already: {fields}. The next restart puts that in force as well.',
  'plan.warning.account-deleted-enabled': 'The account is enabled. What uses it stops working once it is deleted.',
  'plan.warning.account-used':
    '{linked, plural, one {# link points} other {# links point}} to this account, as listed below.',
  'plan.warning.account-maybe-used':
    'The name of this account appears in {named, plural, one {# text} other {# texts}}, as listed below. It may mean something else there.',
  'plan.warning.account-use-not-found':
    'Nothing was found that uses this account. What no query can see is listed below.',
  'plan.warning.account-use-not-known':
    'It is not known what uses this account: look at deliveries, workflows and scripts before you apply.',
  'plan.uses': 'Where the account is used',
  'plan.warning.secrets-not-restored': 'Undoing a delete creates a new account. Its secrets have to be typed again.',
  'plan.warning.restart-needed': 'The change counts only after Campaign has been restarted.',
  'plan.warnings.plain': 'What uses this account can stop working',
  'plan.plainWarning.account-disabled':
    'The account will be disabled. What uses it stops working until it is enabled again.',
  'plan.plainWarning.account-incomplete':
    'The account will lack a value that it needs, so what uses it may stop working.',
  'plan.plainWarning.enabled-not-read': 'Campaign did not report whether the account is enabled.',
  'plan.plainWarning.secret-replaced': 'A secret is replaced. The old one cannot be brought back from here.',
  'plan.plainWarning.secret-cleared':
    'A secret is removed. What uses the account may stop working until a new one is set.',
  'plan.plainWarning.secret-hidden':
    'Campaign hides a stored secret. Afterwards nobody can see here whether it was stored: the outcome will be “unknown”.',
  'plan.plainWarning.other': 'The console warns of something that it has no words for yet ({code}).',
  'plan.expires': 'Expires in {time}',
  'plan.expiresSoon': 'This plan expires in one minute.',
  'plan.expired': 'This plan has expired',
  'plan.expired.text':
    'A plan is valid for 15 minutes, so that what you reviewed is what is stored. Campaign is as it was.',
  'plan.expired.secret':
    'A plan is valid for 15 minutes. Campaign is as it was. Your new client secret was not stored: type it again in the form, then review again.',
  'plan.again': 'Compute again',
  'plan.apply': 'Apply {count, plural, one {# change} other {# changes}} to {instance}',
  'plan.applyBar': 'Apply this plan',
  'plan.applying': 'Applying…',
  'plan.applying.text': 'Campaign is storing the change. Leaving this page does not stop it.',
  'plan.applyingElsewhere': 'This plan is being applied. This page follows it.',
  'plan.notStored': 'The attempt stored nothing. Campaign is as it was, and the plan can be applied again.',
  'plan.replyLost':
    'The console’s reply did not arrive, so it is not known yet whether the plan was applied. Applying again is safe: the console recognises it and stores nothing twice.',
  'plan.check': 'Check again',
  'plan.checking': 'Checking…',
  'plan.unknown.title': 'It is not known whether the change was stored',
  'plan.unknown.text':
    'Campaign’s answer did not arrive. The console does not send the change again; it looks at the account and decides. Check again in a moment, or compare the account with this plan.',
  'plan.unknown.unseen':
    'Campaign does not tell what it stores in: {fields}. So the console cannot see whether the change landed, and does not send it again. Ask a person who may see it, or look in the Campaign client console.',
  'plan.unknown.still': 'Checked: still not known.',
  'plan.unknown.action': 'Look at the account',
  'plan.somebody': 'somebody',
  'plan.sometime': 'at a time that Campaign does not tell',
  'plan.asWanted.title': 'Stored as wanted, but perhaps not by this plan',
  'plan.asWanted.another':
    'The account holds the values of this plan. {who} wrote it last ({when}), so they may be from {who} and not from this plan. The plan gets no receipt. Look at the account before you go on.',
  'plan.asWanted.since':
    'Campaign took this plan’s change, and {who} has written the account since ({when}). It holds the values of this plan. The plan gets no receipt, since {who} may have stored them.',
  'plan.asWanted.earlier':
    'The account holds the values of this plan, but by Campaign’s time they were written before this plan was sent ({who}, {when}). The plan gets no receipt. Look at the account before you go on.',
  'plan.asWanted.notReported':
    'The account holds the values of this plan. Campaign’s answer did not arrive, and Campaign does not report who wrote the account last, so whether this plan stored them is not known. It gets no receipt.',
  'plan.otherwise.title': 'The account holds something else by now',
  'plan.otherwise.text':
    'It holds neither what it did before this plan nor what the plan asks for. {who} wrote it last ({when}). Whether this plan’s change was stored in between is not known. Look at the account and make a new plan.',
  'plan.accountGone.title': 'The account is no longer there',
  'plan.accountGone.text':
    'It was deleted in Campaign before the console could see whether this plan’s change was stored.',
  'plan.check.notReached': 'Campaign did not answer the check. Try again in a moment.',
  'plan.check.open': 'Checked: not decided yet. The change may still arrive; from {when} on, what is stored decides.',
  'receipt.writerNotReported': 'Campaign does not report who wrote last',
  'receipt.late.title': 'Stored later than reported',
  'receipt.late.text':
    'This plan had been reported as not stored, or as not known. Its values were found in Campaign afterwards, written by the person who applied. If you made the same change again or another one since, look at the account.',
  'receipt.between.title': 'Changed and changed back before it was applied',
  'receipt.between.text':
    '{who} wrote the account after the plan was made ({when}). Its values were the same again when the plan was applied.',
  'plan.others': 'This is a plan of {author}',
  'plan.others.text':
    'Only the person who computed a plan can apply it. Compute the same changes again to have a plan of your own, on what holds now.',
  'plan.others.secret':
    'Only the person who computed a plan can apply it. It holds a new client secret, which is never shown: type the changes into the form to have a plan of your own.',
  'plan.readOnly': 'You may look, not apply',
  'plan.readOnly.text':
    'Your operator lacks the admin right in Campaign. A person who has it can review these changes and apply them.',
  'receipt.title': 'Change stored',
  'receipt.lead':
    '{count, plural, one {# change is} other {# changes are}} stored in {account} on {instance}, applied by {who} on {when}.',
  'receipt.changes': 'What was stored',
  'receipt.before': 'Before',
  'receipt.after': 'Stored',
  'receipt.facts': 'Receipt',
  'receipt.storedAt': 'Stored',
  'receipt.storedBy': 'Applied by',
  'receipt.revision': 'Revision',
  'receipt.plan': 'Plan',
  'receipt.atOnce.title': 'In effect',
  'receipt.plain.title': 'Stored in Campaign',
  'receipt.plain':
    'No restart is known to be needed. What read the account when it started may use the former values until it starts again.',
  'receipt.atOnce': 'These fields need no restart.',
  'receipt.notYet.title': 'Counts only after a restart',
  'receipt.notYet.onPremise':
    'Campaign reads these settings when it starts. Run this command on the server, then confirm the restart here or on the account:',
  'receipt.notYet.managed': 'Adobe runs this instance. Ask Adobe support to restart it; on the server the command is:',
  'receipt.command': 'Restart command',
  'receipt.copy': 'Copy',
  'receipt.copied': 'Command copied',
  'receipt.copyFailed': 'The browser did not allow copying. The command is selected: copy it with the keyboard.',
  'receipt.keepSession': 'Stay signed in here and test the Adobe sign-in in another browser before you close this one.',
  'receipt.missing': 'This plan has been applied',
  'receipt.missing.text': 'Its receipt could not be read. The account shows what is stored.',
  'conflict.heading': 'Compare and decide',
  'conflict.decide':
    '{count, plural, =0 {Everything is decided.} one {# field to decide.} other {# fields to decide.}}',
  'conflict.others': 'No decision needed',
  'conflict.keepMine': 'Keep mine',
  'conflict.takeTheirs': 'Take theirs',
  'conflict.outcome.theirs-only': 'Only they changed it: theirs stays.',
  'conflict.outcome.yours-only': 'Only you changed it: your value stays.',
  'conflict.outcome.agree': 'You both made the same change.',
  'conflict.use': 'Use these values and review again',
  'conflict.using': 'Reading the account…',
  'conflict.when': 'Changed {ago} by {who} ({when}). Nothing of yours was stored; what you typed is not lost.',
  'conflict.whenUnknown':
    'Campaign does not say when or by whom. Nothing of yours was stored; what you typed is not lost.',
  'conflict.title': 'Somebody else changed this account',
  'conflict.baseUnknown.title': 'The console does not know what you started from',
  'conflict.baseUnknown.text':
    'Whether you or somebody else changed a field is not known, so wherever yours differs from what is stored you decide. Nothing of yours was stored; what you typed is not lost.',
  'conflict.untold.title': 'The account does not read as when you opened it',
  'conflict.untold.text':
    'Campaign did not report a field then, or does not now, so whether somebody changed it is not known. Nothing of yours was stored; what you typed is not lost.',
  'conflict.untold.row': 'Whether it was changed is not known',
  'conflict.unknownWho': 'somebody',
  'conflict.base': 'When you opened it',
  'conflict.theirs': 'Theirs, stored now',
  'conflict.yours': 'Yours',
  'conflict.choose': 'What to keep for {field}',
  'conflict.state.conflict': 'Both changed it',
} as const;
