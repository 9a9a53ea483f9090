/**
 * Parts of a name that speak of a secret, without case and punctuation. Campaign began in French. A hash may be as good as the
 * value: so it is with the integration value of Web Analytics (facts: account types, A4).
 */
const secretWords =
  /pass|pwd|mdp|secret|token|cred(?:ential|$)|private|privee|keypair|accesskey|apikey|sharedkey|jwt|bearer|cookie|session|signature|connectionstring|integrationvalue|auth[a-z]*code|hash|salt$|pin$|pfx|pkcs|pem$|cert(?:ificate)?$/;

/** A key itself, or the text or file of one. An identifier of a key is none, and a public key is meant to be read. */
const keyItself = /(?:^|[^c])key(?:file|data|value|content|text|string|s)?$/;

function plainPart(part: string): string {
  return part.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/**
 * Whether an attribute or element that no descriptor names is treated as a secret: by any part of its path. It errs to that
 * side, since a value that is shown once is out.
 */
export function isSecretPath(xpath: string): boolean {
  const parts = xpath.split('/').map(plainPart);
  return parts.some((part) => secretWords.test(part) || keyItself.test(part));
}
