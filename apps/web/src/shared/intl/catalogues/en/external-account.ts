export const externalAccount = {
  'external.fact.type': 'Type',
  'external.fact.group': 'Group',
  'external.fact.name': 'Internal name',
  'external.fact.state': 'Status',
  'external.fact.documentation': 'Adobe’s documentation',
  'external.documentation': 'Read about this type',
  'external.group.campaign': 'Campaign',
  'external.group.adobe': 'Adobe solutions',
  'external.group.transfer': 'Data transfer',
  'external.group.database': 'External database',
  'external.enabled': 'Enabled',
  'external.disabled': 'Disabled',
  'external.readOnly.adobe-managed.title': 'Adobe changes this account',
  'external.readOnly.adobe-managed.text':
    'Adobe hosts this instance and manages its external accounts. You can look at the values here; ask Adobe to change them.',
  'external.readOnly.built-in.title': 'This account belongs to Campaign',
  'external.readOnly.built-in.text':
    'Adobe sets it up and changes it together with the instance. You can look at the values here, not change them.',
  'external.readOnly.type-not-read.title': 'The type of this account was not read',
  'external.readOnly.type-not-read.text':
    'Campaign did not report of which type it is. Until it does, nothing is changed here. Load the page again in a while.',
  'external.readOnly.may-be-ims.title': 'This may be the account for Adobe sign-in',
  'external.readOnly.may-be-ims.text':
    'The type of that account is not known for certain, and a change of it could decide who gets in. The deployer of this console can name the type: imsTypeNames in its configuration.',
  'external.viewer':
    'Your operator lacks the admin right in Campaign. You can look at the values; nothing can be stored.',
  'external.deprecated.title': 'Adobe has deprecated this type',
  'external.deprecated.text':
    'Accounts of type {type} may stop working with a later build of Campaign. Adobe’s documentation names what to use in their stead.',
  'external.unknownType.title': 'The console does not know this type',
  'external.unknownType.text':
    'It has no form of its own for {type}. Every attribute that the instance’s schema has is listed below.',
  'external.help': 'About {field}',
  'external.usual': 'Usual: {value}',
  'external.usual.use': 'Use',
  'external.usual.useOf': 'Use {value} for {field}',
  'external.secret.new': 'New value of {field}',
  'external.choice.unknown': '{value} (not in the list)',
  'external.link.none': 'None',
  'external.link.why': 'This points to another record by its key. Change it in the Campaign client console.',
  'external.absent.title': '{count, plural, one {Not on this build: # field} other {Not on this build: # fields}}',
  'external.absent.text': 'The schema of this Campaign build has no such attributes, so these fields cannot be stored.',
  'external.other.title': '{title} ({count})',
  'external.other.text':
    'Attributes that the instance’s schema has and the console does not describe. They stay as they are in Campaign unless you change one.',
  'external.other.ask':
    'The console cannot check these values, and does not know what Campaign does with them. Change one only if you know its meaning.',
  'external.other.ask.unknown':
    'The console does not know this type of account and cannot check its values. Change one only if you know its meaning.',
  'external.other.edit': 'Edit anyway',
  'external.hidden.title': 'Changed, and not shown now',
  'external.hidden.text':
    'What else is selected hides these fields. Your changes of them are still part of the plan: {fields}.',
  'external.hidden.undo': 'Undo these changes',
  'external.corrected': 'Corrected: {value}',
  'external.correct': 'Correct',
  'external.correctTo': 'Correct {field} to {value}',
  'external.correct.done': '{field} corrected to {value}. Undo is beside the field’s name.',
  'external.discarded': 'Your changes are discarded.',
  'external.discarded.undo': 'Bring them back',
  'external.test.title': 'Connection test',
  'external.test.lead':
    'Campaign connects to the server as this account would, with the values in this form. Nothing is stored.',
  'external.test.start': 'Test connection',
  'external.test.cancel': 'Cancel test',
  'external.test.running': '{seconds, plural, one {Testing for # second} other {Testing for # seconds}}',
  'external.test.running.announced': 'Testing the connection.',
  'external.test.passed': 'Connected in {milliseconds} ms',
  'external.test.cancelled': 'Test cancelled',
  'external.test.cancelled.text': 'An attempt that Campaign had begun may go on there for a while.',
  'external.test.failed.host-not-found': 'Campaign does not find the server',
  'external.test.failed.connection-refused': 'The server refuses the connection',
  'external.test.failed.login-failed': 'The server does not let the account in',
  'external.test.failed.no-answer': 'The server did not answer in time',
  'external.test.failed.campaign': 'Campaign did not carry out the test',
  'external.test.failed.other': 'The connection failed',
  'external.test.remedy.host-not-found':
    'Check the name of the server for slips, and that the Campaign server can resolve it.',
  'external.test.remedy.connection-refused':
    'Check the port and that the service runs. A firewall may have to let the addresses of Campaign through.',
  'external.test.remedy.login-failed':
    'Check the account, then type its password or secret again. Several failed attempts may lock the account there.',
  'external.test.remedy.no-answer':
    'Check that the server is up and that a firewall lets Campaign through. A database that sleeps may need a second attempt.',
  'external.test.remedy.campaign': 'Check that the instance is up, then test again.',
  'external.test.remedy.other': 'The words of Campaign below say why.',
  'external.test.warehouse': 'Default warehouse: {warehouse}',
  'external.test.tested.stored': 'Tested with the values that are stored.',
  'external.test.tested.draft': 'Tested with unsaved values.',
  'external.test.stale': 'The values have changed since this test. Test again.',
  'external.test.typeSecret': 'Type the secret',
  'external.test.showField': 'Show the field',
} as const;
