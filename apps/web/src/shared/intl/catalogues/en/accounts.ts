export const accounts = {
  'accounts.lead': 'Connections that {instance} has to other systems. Open one to see its values and to change them.',
  'accounts.unsettled.title': 'A change of {account} is not settled',
  'accounts.unsettled.text':
    '{who} applied a plan {ago}, and Campaign’s answer did not arrive. Until it is known whether the change was stored, nothing else is written to the account.',
  'accounts.unsettled.open': 'Open the plan',
  'accounts.service.lead':
    'Service operator {login} reads this instance every {minutes, plural, one {minute} other {# minutes}}; last {ago}.',
  'accounts.service.starting': 'Service operator {login} has not read this instance yet.',
  'accounts.service.title': 'Service operator {login} cannot work',
  'accounts.service.refused':
    'Its password or credential was refused, first {ago}. Until that is put right in the console’s configuration, this instance is read only when somebody looks.',
  'accounts.service.address-refused':
    'Campaign does not accept calls from the console’s address, first {ago}. Add the address to its security zone; it tries again by itself.',
  'accounts.service.not-administrator':
    'It lacks the named right admin, so it would not see all operators and groups. Put it into a group that has the right; it tries again by itself.',
  'accounts.service.not-reached': 'Campaign did not answer it, first {ago}. It tries again by itself.',
  'accounts.service.ims-not-reached': 'Adobe IMS gave it no token, first {ago}. It tries again by itself.',
  'accounts.service.reading-failed':
    'Campaign refused it a query, or answered otherwise than expected, first {ago}. It tries again by itself.',
  'accounts.column.select': 'Choose',
  'accounts.select': 'Choose {account}',
  'accounts.selected.title': 'Chosen accounts',
  'accounts.selected':
    '{count, plural, one {# account chosen} other {# accounts chosen}}{hidden, plural, =0 {} other { (# not in this list)}}',
  'accounts.selected.tooMany': 'At most {most, number} are changed at once.',
  'accounts.selected.change': 'Change {count, plural, one {# account} other {# accounts}}…',
  'accounts.selected.all': 'Choose all {count, number} in the list',
  'accounts.selected.clear': 'Choose none',
  'accounts.new': 'New account',
  'accounts.file': 'Export or import',
  'accounts.search': 'Search',
  'accounts.count': '{count, plural, one {# account} other {# accounts}}',
  'accounts.countFiltered': '{shown, number} of {count, plural, one {# account} other {# accounts}}',
  'accounts.column.label': 'Label',
  'accounts.column.name': 'Internal name',
  'accounts.column.type': 'Type',
  'accounts.column.enabled': 'Status',
  'accounts.column.folder': 'Folder',
  'accounts.column.changedAt': 'Changed',
  'accounts.column.changedBy': 'By',
  'accounts.enabled': 'Enabled',
  'accounts.disabled': 'Disabled',
  'accounts.neverChanged': 'Not known',
  'accounts.empty.title': 'No external accounts',
  'accounts.empty.text': 'Campaign returned none. Your operator may lack the right to read them.',
  'accounts.noHit.title': 'No account matches',
  'accounts.noHit.text': 'Nothing contains “{search}” in its label, name, type or author.',
  'accounts.noHit.filters': 'No account has this group, type and status together.',
  'accounts.filters': 'Filters',
  'accounts.filter.group': 'Group',
  'accounts.filter.group.all': 'All groups',
  'accounts.filter.type.all': 'All types',
  'accounts.filter.type.one': '{label} ({count})',
  'accounts.filter.enabled.all': 'Any status',
  'accounts.filter.enabled.enabled': 'Enabled',
  'accounts.filter.enabled.disabled': 'Disabled',
  'accounts.filter.enabled.not-read': 'Not read',
  'accounts.filter.clear': 'Clear filters',
  'accounts.group.campaign': 'Campaign',
  'accounts.group.adobe': 'Adobe solutions',
  'accounts.group.transfer': 'Data transfer',
  'accounts.group.database': 'External database',
  'accounts.readAt': 'Read from Campaign {ago}',
  'accounts.reload': 'Read again',
  'accounts.hit': '{field}:',
  'accounts.values.reading':
    'Reading the values of all accounts from Campaign. Until then the search looks at label, name, type and author alone.',
  'accounts.values.unread': 'The values were not read: the search looks at label, name, type and author alone.',
  'accounts.values.readAt': 'Values of {count, plural, one {# account} other {# accounts}} read {ago}',
  'accounts.values.partial.title': 'Not every account was read',
  'accounts.values.partial.text':
    'Campaign counts more than the {count} accounts that it returned. What is missing may match too, and may be a duplicate of an account here. Read again in a while.',
  'accounts.noHit.values': 'Nothing contains “{search}”, in the list or in a value. Secrets are never searched.',
  'accounts.findings': 'Findings',
  'accounts.findings.show': 'Show findings',
  'accounts.findings.hide': 'Hide findings',
  'accounts.findings.choose': 'Which finding',
  'accounts.findings.any': 'Any finding ({count, number})',
  'accounts.findings.one': '{finding} ({count, number})',
  'accounts.findings.none': 'Nothing was found in {count, plural, one {# account} other {# accounts}}.',
  'accounts.secretsAgain': 'Secrets to type again in {count, plural, one {# account} other {# accounts}}',
  'accounts.secretsAgain.text':
    'A copy from another environment brings no secret that counts here. Type again those that are in use; which are stored is on each account’s page.',
  'accounts.notJudged': 'Not known of {count, plural, one {# account} other {# accounts}}',
  'accounts.notJudged.text':
    'Campaign did not report these values, or what they mean is not public. Whether the finding holds is not known.',
  'accounts.notJudged.more': 'and {count, plural, one {# more} other {# more}}',
  'accounts.finding.deprecated-type': 'Deprecated type',
  'accounts.finding.deprecated-type.text': 'Adobe lists its type as deprecated or removed.',
  'accounts.finding.deprecated-type.remedy':
    'Move what uses these accounts to the type that Adobe’s documentation names, then disable them.',
  'accounts.finding.managed-by-adobe': 'Probably managed by Adobe',
  'accounts.finding.managed-by-adobe.text': 'Its server, {server}, has “adobe” in its name.',
  'accounts.finding.managed-by-adobe.remedy':
    'Leave their credentials alone where Adobe manages them: ask Adobe support before you change one.',
  'accounts.finding.duplicate-endpoint': 'Duplicate',
  'accounts.finding.duplicate-endpoint.text':
    'Same server and login as {other}{count, plural, offset:1 =1 {} one { and # more} other { and # more}}.',
  'accounts.finding.duplicate-endpoint.remedy':
    'Use one account for one connection, and disable the others. A password that is changed in one of them is still the old one in the others.',
  'accounts.finding.duplicate-sms-login': 'Duplicate SMS login',
  'accounts.finding.duplicate-sms-login.text':
    'Same login at the SMS provider as {other}{count, plural, offset:1 =1 {} one { and # more} other { and # more}}.',
  'accounts.finding.duplicate-sms-login.remedy':
    'Accounts with one login take each other’s messages. Give each a login of its own at the provider, or delete those that are not used, the disabled ones too.',
  'accounts.finding.plain-connection': 'No encryption',
  'accounts.finding.plain-connection.text':
    'It connects by {protocol} without encryption: others can read what it sends, its password too.',
  'accounts.finding.plain-connection.remedy':
    'Choose encryption in the account once the other side offers it, or a type that always has it, such as SFTP for FTP. Change the password afterwards.',
  'accounts.finding.certificate-check-skipped': 'Certificate not checked',
  'accounts.finding.certificate-check-skipped.text':
    'It accepts any certificate ({field}), so that another server may pass for the right one.',
  'accounts.finding.certificate-check-skipped.remedy':
    'Turn the check on again. Where it fails, the other side needs a valid certificate.',
  'accounts.finding.address-of-another-instance': 'Address of another instance',
  'accounts.finding.address-of-another-instance.text':
    '{field} leads to {host}{instance, select, none {} other { of instance {instance}}}, not to this instance.',
  'accounts.finding.address-of-another-instance.remedy':
    'The accounts were probably copied from another environment. Set this instance’s own address in them.',
  'accounts.finding.exported-with-secret': 'Exported without its secrets',
  'accounts.finding.exported-with-secret.text': 'Packages export it automatically, and never its secrets ({fields}).',
  'accounts.finding.exported-with-secret.remedy':
    'After an import the secrets must be typed again. Turn the automatic export off where that is not wanted.',
  'accounts.finding.secret-old': 'Old secret',
  'accounts.finding.secret-old.text':
    'The same at every look for more than {days, plural, one {# day} other {# days}}: {fields}.',
  'accounts.finding.secret-old.remedy':
    'Create a new password or secret at the other side, then store it in the account and test the connection.',
  'accounts.finding.enabled-no-use-found': 'Enabled, no use found',
  'accounts.finding.enabled-no-use-found.text':
    'No record links to it, and no option or other account names it. No query looks into workflows, scripts and web applications.',
  'accounts.finding.enabled-no-use-found.remedy':
    'Nothing was found where a query can look. Workflows and scripts may use these accounts all the same: look there, then disable those that nobody needs.',
  'accounts.useNotJudged': 'Use not known of {count, plural, one {# account} other {# accounts}}',
  'accounts.useNotJudged.text':
    'The finding is made only where a query sees what uses an account, every question was answered, and nothing was found. Of these accounts that cannot be said: they may be in use or not.',
  'accounts.useDoubt.not-asked': 'not asked',
  'accounts.useDoubt.unanswered': 'Campaign did not answer every question',
  'accounts.useDoubt.named': 'a text has its name, and may mean it',
  'accounts.useDoubt.too-many': 'too many accounts to look for each name',
  'accounts.useDoubt.seen-by-no-query': 'no query sees what uses accounts of this type',
  'accounts.ageNotJudged': 'Age of secrets not known of {count, plural, one {# account} other {# accounts}}',
  'accounts.ageNotJudged.text':
    'Campaign does not say when a secret was stored. The console counts from when it first saw the present one, and that is too recent to call it old. It may be older. Of a hidden secret nothing is known.',
  'readiness.title': 'Adobe sign-in: {word}',
  'readiness.open': 'Open account',
  'readiness.word.package-missing': 'Package missing',
  'readiness.word.account-missing': 'Account missing',
  'readiness.word.type-not-known': 'Not known: type not found',
  'readiness.word.not-read': 'Not known: not read',
  'readiness.word.duplicate': 'Duplicate',
  'readiness.word.disabled': 'Disabled',
  'readiness.word.incomplete': 'Incomplete',
  'readiness.word.restart-pending': 'Restart pending',
  'readiness.word.in-force-not-known': 'In force not known',
  'readiness.word.filled-in': 'Filled in, not tested',
  'readiness.word.in-use':
    'In use ({operators, plural, one {# operator signs in} other {# operators sign in}} by Adobe ID)',
  'readiness.disabled.text':
    'Account {account} is stored as disabled. Once that is in force, nobody signs in with an Adobe ID.{count, plural, =0 {} other { Still empty: {fields}.}}',
  'readiness.incomplete.text':
    'Account {account} is stored with empty fields. Once that is in force, nobody signs in with an Adobe ID: {fields}.',
  'readiness.restart-pending.text':
    'Changed in {account}: {fields}. It counts once Campaign is restarted; whether it has been is not known.',
  'readiness.in-force-not-known.text':
    'Account {account} was changed, and it is not known whether Campaign has been restarted since.',
  'readiness.filled-in.text':
    'Account {account} has all it needs. No operator is known to sign in with an Adobe ID yet.',
  'readiness.in-use.text': 'Account {account} holds the settings. Open it to see which profiles its mask lets in.',
  'readiness.duplicate.text':
    'Sign-in breaks while several accounts of this type exist: {accounts}. Keep one and delete the others in the Campaign client console.',
  'readiness.account-missing.text':
    'The package is installed, but no account of this type exists. Create one named Adobe_Marketing_Cloud in the Campaign client console, then read again.',
  'readiness.type-not-known.text':
    '{types, select, none {The fields of Adobe sign-in are there, but no account type is called as expected.} other {Several account types may be it: {types}. No account of these is called Adobe_Marketing_Cloud.}} The person who runs this console can name the type: imsTypeNames in its configuration.',
  'readiness.not-read.text':
    'Campaign did not tell the type of every account, or not the settings of the one for Adobe sign-in. Read again in a while.',
  'readiness.package-missing.text':
    'Install “Integration with Adobe Experience Cloud” on this instance in the Campaign client console (Tools > Advanced > Import package), then read again.',
} as const;
