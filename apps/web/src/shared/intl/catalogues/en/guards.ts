export const guards = {
  'impact.nextRestart': 'Nothing is changed here, and a restart is pending. The next restart does this:',
  'impact.nextRestart.title': 'What the next restart does',
  'impact.basis.pending':
    'It is not known whether Campaign was restarted since {ago}. This holds if it was not, so that “{mask}” is in force.',
  'impact.basis.fields':
    'It is not known whether Campaign was restarted since {ago}. This holds if it was not, so that these still have their former values: {fields}.',
  'impact.basis.notKnown': 'It is not known what is in force. This holds if “{mask}” is.',
  'guard.list': 'What speaks against this change',
  'guard.allClear': 'No guard speaks against this change.',
  'guard.cleared': '{count, plural, one {# guard is} other {# guards are}} clear',
  'guard.informs': 'An apply stops at these until each is overridden.',
  'guard.withPassword':
    '{count, plural, one {One administrator can still sign in with a Campaign password.} other {# administrators can still sign in with a Campaign password.}}',
  'guard.state.trips': 'Stop.',
  'guard.state.may-trip': 'Careful.',
  'guard.state.wasSo': 'As before.',
  'guard.no-administrator-left.trips':
    'No administrator would be left by Adobe ID: {before, plural, one {the only one} other {all # of them}} would be gone.',
  'guard.no-administrator-left.may-trip': 'It is not certain that an administrator would be left by Adobe ID.',
  'guard.no-administrator-left.clear':
    '{after, plural, =0 {The change takes no administrator away.} one {One administrator is left for certain.} other {# administrators are left for certain.}}',
  'guard.you-lose-sign-in.trips':
    '{isYou, select, yes {You ({login})} other {{login}}} would lose sign-in through Adobe.',
  'guard.you-lose-sign-in.may-trip':
    '{isYou, select, yes {You ({login})} other {{login}}} may lose sign-in through Adobe.',
  'guard.you-lose-sign-in.clear': '{isYou, select, yes {You ({login}) lose} other {{login} loses}} no sign-in.',
  'guard.you-lose-admin.trips': '{isYou, select, yes {You ({login})} other {{login}}} would lose administrator rights.',
  'guard.you-lose-admin.may-trip':
    '{isYou, select, yes {You ({login})} other {{login}}} may lose administrator rights.',
  'guard.you-lose-admin.clear':
    '{isYou, select, yes {You ({login}) lose} other {{login} loses}} no administrator rights.',
  'guard.too-many-people.trips':
    '{certain, plural, one {# person loses} other {# people lose}} sign-in; the limit of this instance is {limit, number}.',
  'guard.too-many-people.may-trip':
    '{known, select, part {Not everybody is known. Of those who are, up} other {Up}} to {possible, plural, one {# person} other {# people}} may lose sign-in; the limit of this instance is {limit, number}.',
  'guard.too-many-people.clear':
    '{possible, plural, =0 {Nobody loses sign-in} one {At most one person loses sign-in} other {At most # people lose sign-in}}; the limit of this instance is {limit, number}.',
  'guard.too-large-share.trips':
    '{certain, number} of {of, plural, one {# person} other {# people}}{basis, select, signIn { who sign in today{maySignIn, plural, =0 {} other { (# not for certain)}}} other {}} lose sign-in; the limit of this instance is {limit, number} %.',
  'guard.too-large-share.may-trip':
    '{known, select, part {Not everybody is known. Of those who are, up} other {Up}} to {possible, number} of {of, plural, one {# person} other {# people}}{basis, select, signIn { who sign in today{maySignIn, plural, =0 {} other { (# not for certain)}}} other {}} may lose sign-in; the limit of this instance is {limit, number} %.',
  'guard.too-large-share.clear':
    'At most {possible, number} of {of, plural, one {# person} other {# people}}{basis, select, signIn { who sign in today{maySignIn, plural, =0 {} other { (# not for certain)}}} other {}} lose sign-in; the limit of this instance is {limit, number} %.',
  'guard.expectation-fails.trips':
    '{fails, plural, one {A pinned expectation fails.} other {# pinned expectations fail.}}{vain, plural, =0 {} one { One protects nothing as things are now.} other { # protect nothing as things are now.}}',
  'guard.expectation-fails.may-trip':
    '{mayFail, plural, one {A pinned expectation may fail.} other {# pinned expectations may fail.}}{vain, plural, =0 {} one { One protects nothing as things are now.} other { # protect nothing as things are now.}}',
  'guard.expectation-fails.clear':
    'No pinned expectation fails.{vain, plural, =0 {} one { One protects nothing as things are now.} other { # protect nothing as things are now.}}',
  'guard.duplicate-account.trips':
    'Campaign has {accounts, number} accounts of this kind, and no page says which of them it uses.',
  'guard.duplicate-account.may-trip': 'Campaign may have more than one account of this kind.',
  'guard.duplicate-account.clear': 'Campaign has no other account of this kind.',
  'guard.account-off.trips':
    'The account would let nobody in; {signIn, plural, one {# person signs} other {# people sign}} in by it now.',
  'guard.account-off.may-trip': 'The account would let nobody in; it is not known whether anybody signs in by it now.',
  'guard.account-off.clear': 'The account is not turned off.',
  'guard.connection-untested.trips': 'The connection does not work with these values.',
  'guard.connection-untested.may-trip':
    'Nobody has signed in with these values of the connection yet: they may not work.',
  'guard.connection-untested.clear': 'The connection stays as it is.',
  'guard.in-force-not-known.trips': 'It is not known what is in force.',
  'guard.in-force-not-known.may-trip':
    'It is not known whether Campaign was restarted since the last change: what is in force is assumed.',
  'guard.in-force-not-known.clear': 'What is in force is known, or has not been changed for days.',
  'guard.account-used.trips':
    'The account is in use: {linked, plural, one {# link points} other {# links point}} to it.',
  'guard.account-used.may-trip':
    'The account may be in use:{linked, plural, =0 {} one { # link points to it.} other { # links point to it.}}{named, plural, =0 {} one { # text holds its name.} other { # texts hold its name.}}{unanswered, plural, =0 {} one { # question was not answered.} other { # questions were not answered.}}',
  'guard.account-used.clear': 'Nothing was found that stops working by this.',
  'guard.sources-doubtful.trips': 'Not read: {sources}. The verdicts above are not the whole truth.',
  'guard.sources-doubtful.may-trip': 'Incomplete or old: {sources}.',
  'guard.sources-doubtful.clear': 'Every source is complete and fresh.',
} as const;
