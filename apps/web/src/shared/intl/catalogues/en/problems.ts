export const problems = {
  'problem.invalid-request':
    'The console refused the input. Nothing was sent to Campaign. Correct what is marked and try again.',
  'problem.malformed-body':
    'The request could not be read. Nothing was sent to Campaign. Load the page again and repeat.',
  'problem.no-profile-names': 'The list holds no profile names. Paste at least one name, one on each line.',
  'problem.too-many-profile-names': 'The list holds more than 100,000 names. Split it and look at one part at a time.',
  'problem.mask-too-long': 'The association mask is longer than 512 characters. Shorten it; nothing was saved.',
  'problem.nothing-to-change': 'Every value is already stored as you typed it, so there is nothing to apply.',
  'problem.sign-in-required': 'You are not signed in. Sign in to go on; what you typed is not lost.',
  'problem.session-expired':
    'Your session has ended. Nothing was sent to Campaign. Sign in again to go on; what you typed is not lost.',
  'problem.sign-in-refused': 'Campaign did not accept this login and password. Check both and try again.',
  'problem.native-sign-in-blocked':
    'This instance does not accept Campaign logins: native sign-in is switched off. Ask its administrator to allow your operator, or choose another instance.',
  'problem.address-refused':
    'Campaign does not accept this console’s network address. Ask the administrator to add it to the security zone of the instance.',
  'problem.host-not-known':
    'The console does not answer under this name. The person who runs it sets publicOrigin to the address at which people reach it.',
  'problem.cross-site-request':
    'The request did not come from this console’s own page, so it was refused. Load the page again.',
  'problem.not-allowed': 'Your operator lacks the admin right, so it may look but not change. Campaign is as it was.',
  'problem.not-found': 'There is nothing at this address. It may have moved.',
  'problem.unknown-instance': 'This console knows no instance of that name. Choose one on the sign-in page.',
  'problem.account-not-found':
    'This external account no longer exists in Campaign. Go back to the list and look for it there.',
  'problem.package-missing':
    'The package for Adobe sign-in is not installed on this instance, so the account’s fields do not exist. Install “Integration with Adobe Experience Cloud” in Campaign first.',
  'problem.account-type-not-known':
    'Which account type holds Adobe sign-in on this instance is not known. The person who runs this console can name it: imsTypeNames in its configuration.',
  'problem.account-read-only': 'This account cannot be changed here. Load its page again to see why.',
  'problem.account-exists': 'The instance has an account of this internal name already. Choose another name.',
  'problem.type-not-offered': 'Accounts of this type are not created here.',
  'problem.ims-account-apart':
    'The account for Adobe sign-in is planned from its own page, since a change of it decides who gets in.',
  'problem.not-an-ims-account': 'This account is not the one for Adobe sign-in.',
  'problem.expectations-changed':
    'The pinned expectations were changed by somebody else meanwhile. They are read again; nothing of yours is lost.',
  'problem.expectations-vain':
    'A new pinned expectation protects nothing: the group or the profiles that it names are not there. Nothing was stored. Correct it, or confirm it.',
  'problem.people-read-already':
    'A technical account reads Admin Console for this console, so no file is taken beside it. Remove adminConsole from the configuration to use an export.',
  'problem.stated-reading-changed':
    'Somebody else stated or withdrew how this instance reads its mask meanwhile. Nothing of yours was stored. Look at what holds now, then state again.',
  'problem.basis-moved':
    'What this plan was computed on has changed since. Nothing was stored; Campaign is as it was. Review the changes again.',
  'problem.guard-stops': 'A guard stops this plan. Nothing was stored.',
  'problem.override-unknown': 'A guard that was overridden stops nothing any more. Nothing was stored. Apply again.',
  'problem.way-back-missing': 'No administrator could undo this. Nothing was stored.',
  'problem.password-needed': 'Confirm your password, then apply again. Nothing was stored.',
  'problem.test-not-offered': 'Campaign has no connection test for this account, or not for what is selected in it.',
  'problem.secret-needed':
    'Type the secret again to test these values. The stored one is used only for the server, port, account and options that are stored, so that a test cannot send it anywhere else.',
  'problem.test-not-found': 'This connection test is no longer known. Start it again.',
  'problem.plan-not-found':
    'This plan does not exist or is not yours. Go back to the account and review the changes again.',
  'problem.plan-altered':
    'This plan was changed in the console’s store by something else than the console, so it cannot be relied on and is not applied. Make a new plan, and tell the person who runs the console.',
  'problem.plan-of-another':
    'Somebody else computed this plan, and only they apply it. Nothing was stored. Compute the same changes again to apply them yourself.',
  'problem.secret-of-another-session':
    'The new client secret of this plan is known only to the session it was typed in. Nothing was stored. Apply the plan there, or type the secret again in the form.',
  'problem.plan-already-applied': 'This plan has been applied already. It was not applied a second time.',
  'problem.apply-in-progress':
    'This plan is being applied right now. Wait a moment and look again; do not apply it twice.',
  'problem.account-locked':
    'Somebody else is storing a change to this account right now. Nothing of yours was stored. Try again in a minute.',
  'problem.plan-expired':
    'This plan is older than 15 minutes and can no longer be applied. Campaign is as it was. Review the changes again.',
  'problem.idempotency-key-reused':
    'This confirmation was already used for something else. Nothing was stored. Review the changes again.',
  'problem.idempotency-key-required': 'The confirmation was incomplete. Nothing was stored. Review the changes again.',
  'problem.outcome-unknown':
    'The change was sent, but Campaign’s answer did not arrive. It may or may not be stored. Do not send it again: look at the account first.',
  'problem.campaign-refused-write':
    'Campaign refused to store the change: your operator may not write this account. Campaign is as it was. Ask for the rights or let somebody else apply it.',
  'problem.declaration-not-found': 'This confirmation of a restart does not count any more.',
  'problem.person-not-found': 'Nobody is known by that name, e-mail address or login.',
  'problem.method-not-allowed': 'The console does not offer this action at this address. Load the page again.',
  'problem.account-changed':
    'Somebody else changed this account after you opened it. Nothing of yours was stored. Compare both versions and decide field by field.',
  'problem.body-too-large':
    'That was more data than the console takes at once. Nothing was stored. Make it smaller and try again.',
  'problem.unsupported-media-type': 'The console could not read this kind of content. Load the page again and repeat.',
  'problem.unsupported-content-encoding':
    'Something between this page and the console compressed what was sent, and the console does not take that. Nothing was stored. Tell the person who runs the console.',
  'problem.sign-ins-under-way':
    'Campaign is slow to answer other sign-ins to this instance, so yours was not sent. Wait a moment, then try again.',
  'problem.too-many-requests': 'Too many attempts in a short time. Wait a moment, then try again.',
  'problem.headers-too-large': 'The request was too large for the console. Clear this site’s cookies and try again.',
  'problem.internal':
    'The console failed. Try again; if it stays, give the request number to the person who runs the console.',
  'problem.campaign-fault': 'Campaign answered with an error. Try again; if it stays, look at its own words below.',
  'problem.mask-not-read':
    'Campaign did not say which association mask is stored: the field is not in its answer, or not in the schema of this build. What a change does to people is not known.',
  'problem.campaign-unexpected-reply':
    'Campaign’s answer could not be understood: it may be in maintenance, or a proxy answered instead. Try again later.',
  'problem.preview-unavailable':
    'The preview cannot be computed on the server right now. Nothing was saved. Try again in a moment.',
  'problem.store-unavailable':
    'The console’s own store cannot be reached, so nothing can be changed safely. Campaign is as it was. Try again later.',
  'problem.campaign-unreachable': 'Campaign could not be reached. Check that the instance is up, then try again.',
  'problem.campaign-timeout':
    'Campaign took too long to answer. Try again; if it stays, the instance may be overloaded.',
  'problem.offline': 'The console could not be reached. Check your network connection. Nothing you typed is lost.',
  'problem.unreadable-reply':
    'The console’s answer could not be understood. Load the page again; if it stays, tell the person who runs the console.',
} as const;
