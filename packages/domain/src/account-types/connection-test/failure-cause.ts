/**
 * Why a connection test failed. `host-not-found`, `connection-refused`, `login-failed`: by the words of Campaign;
 * `no-answer`: none came in time; `campaign`: Campaign itself did not answer as it should; `other`: its words say.
 */
export const connectionFailureCauses = [
  'host-not-found',
  'connection-refused',
  'login-failed',
  'no-answer',
  'campaign',
  'other',
] as const;
export type ConnectionFailureCause = (typeof connectionFailureCauses)[number];

/**
 * Words of Campaign and of the drivers that it quotes. Which it uses is not public: what fits none is `other`, and its text is
 * shown in any case. The host comes first: a driver that finds no host says that it cannot connect as well.
 */
const words: readonly (readonly [ConnectionFailureCause, RegExp])[] = [
  [
    'host-not-found',
    /host not found|unknown host|no such host|could not resolve|cannot resolve|could not translate host|name or service not known|nodename nor servname|ENOTFOUND/iu,
  ],
  [
    'login-failed',
    /login failed|logon failed|logon denied|log in failed|authentication fail|password authentication|access denied|incorrect username or password|invalid username\/password|invalid credentials|cannot be decrypted|-ERR \[AUTH\]|\b(?:401|ORA-01017)\b/iu,
  ],
  ['no-answer', /timed out|timeout expired|time-out|ETIMEDOUT/iu],
  ['connection-refused', /connection refused|actively refused|refused the connection|ECONNREFUSED|connection reset/iu],
];

/** The cause that Campaign's words name. */
export function connectionFailureCause(text: string): ConnectionFailureCause {
  return words.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
}

/** A driver may quote what it connected with; no password of the account is known here to look for. */
const quotedSecret =
  /(?<name>\b(?:pwd|password|passwd|passphrase|client_?secret|token)\s*[=:]\s*)(?:"[^"]*"|'[^']*'|[^\s;,'"]+)/giu;

/** Campaign's words with what looks like a quoted secret taken out. */
export function withoutQuotedSecrets(text: string): string {
  return text.replace(quotedSecret, '$<name>[secret]');
}
