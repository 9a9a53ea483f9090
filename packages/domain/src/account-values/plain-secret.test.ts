import { expect, test } from 'vitest';
import { plainSecretFault, secretLengthLimit } from './plain-secret.ts';

const pem = `-----BEGIN PRIVATE KEY-----\r\n${'MIIEvQ+/=\n'.repeat(60)}-----END PRIVATE KEY-----\n`;

test.each<[string, string, string | null]>([
  ['a password', 'correct horse battery staple', null],
  ['one with spaces round it', ' a ', null],
  ['one in another script', 'lösenord😀', null],
  ['one with an asterisk', 'a*b', null],
  ['one that ends with bullets', 'a••', null],
  ['one of three x', 'xxx', null],
  ['a private key', pem, null],
  ['nothing', '', 'required'],
  ['spaces', ' \n\u200b', 'required'],
  ['asterisks', '********', 'secret-looks-masked'],
  ['one asterisk', '*', 'secret-looks-masked'],
  ['bullets', '••••••', 'secret-looks-masked'],
  ['bullets with a line break', '••••••\n', 'secret-looks-masked'],
  ['mixed signs', '*●*', 'secret-looks-masked'],
  ['crosses', 'xxxxxxxx', 'secret-looks-masked'],
  ['points', '......', 'secret-looks-masked'],
  ['a tab', 'a\tb', 'control-character'],
  ['a zero', 'a\u0000b', 'control-character'],
  ['half a pair', 'a\ud800', 'unstorable-character'],
  ['as long as may be', 'a'.repeat(secretLengthLimit), null],
  ['one longer', 'a'.repeat(secretLengthLimit + 1), 'too-long'],
])('%s', (_what, secret, code) => {
  expect(plainSecretFault(secret)).toBe(code);
});
