import { expect, test } from 'vitest';
import { connectionFailureCause, withoutQuotedSecrets } from './failure-cause.ts';

test.each([
  ['host-not-found', "Unable to connect to the server 'pop.nowhere.example': host not found."],
  ['host-not-found', 'could not translate host name "db" to address: Name or service not known'],
  ['connection-refused', "Unable to connect to the server 'pop.old.example': connection refused."],
  ['connection-refused', 'could not connect to server: Connection refused. Is the server running?'],
  ['login-failed', "Login failed for the account 'bounces' on 'pop.acme.example'."],
  ['login-failed', 'FATAL: password authentication failed for user "campaign"'],
  ['login-failed', 'Incorrect username or password was specified.'],
  ['login-failed', 'ORA-01017: invalid username/password; logon denied'],
  ['no-answer', 'HYT00 Login timeout expired'],
  ['other', "The database 'NONE' does not exist."],
  ['other', ''],
])('%s: %s', (cause, text) => {
  expect(connectionFailureCause(text)).toBe(cause);
});

test('what looks like a quoted secret is taken out, and nothing else', () => {
  expect(withoutQuotedSecrets('DSN=x;UID=campaign;PWD=hunter2;Server=db')).toBe(
    'DSN=x;UID=campaign;PWD=[secret];Server=db',
  );
  expect(withoutQuotedSecrets('password: "two words", user: "a"')).toBe('password: [secret], user: "a"');
  expect(withoutQuotedSecrets("The database 'NONE' does not exist.")).toBe("The database 'NONE' does not exist.");
});
