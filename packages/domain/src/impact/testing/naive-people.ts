import type { AdobeUser, Operator } from '../../people/people.ts';

/** Which user is which operator, straight from the definition. */

/** Decomposed, in capitals, without invisible characters: equal keys are the same name. */
function key(text: string): string {
  const found = keys.get(text) ?? keyOf(text);
  keys.set(text, found);
  return found;
}

const keys = new Map<string, string>();

function keyOf(text: string): string {
  const seen = text.normalize('NFKD').replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '');
  return seen.toUpperCase().normalize('NFKD').replaceAll('I\u0307', 'I').trim();
}

/** Equal and not empty. */
function isSame(one: string, other: string): boolean {
  return key(one) !== '' && key(one) === key(other);
}

function qualifiedName({ username, domain = '' }: AdobeUser): string {
  const isWhole = key(username) !== '' && key(domain) !== '' && !key(username).includes('@');
  return isWhole ? `${key(username)}@${key(domain)}` : '';
}

/** A user's address, user name or qualified name equals an operator's address or login. */
export function fits(user: AdobeUser, { email, login }: Operator): boolean {
  const names = [user.email, user.username, qualifiedName(user)];
  return names.some((name) => isSame(name, email) || isSame(name, login));
}

export function isTechnical(...names: readonly string[]): boolean {
  return names.some((name) => key(name).endsWith('@TECHACCT.ADOBE.COM'));
}

/** The part before the @, without accents, separators and a plus-part. */
function localName(text: string): string {
  const [local = ''] = key(text).split(/[@+]/u);
  return local.replaceAll(/[\p{M}._-]/gu, '');
}

function domainOf(text: string): string | undefined {
  return key(text).includes('@') ? key(text).split('@').at(-1) : undefined;
}

/** Neither is joined, and they may be one person: `near-people.ts` explains the three cases. */
export function isNear(user: AdobeUser, operator: Operator): boolean {
  const { email, login, label } = operator;
  if (isTechnical(user.email, user.username, email, login)) return false;
  const hasNoAddress = key(email) === '' && domainOf(login) === undefined;
  return [user.email, user.username, qualifiedName(user)].some((mine) =>
    [email, login].some((theirs) => {
      if (localName(mine) === '' || localName(mine) !== localName(theirs)) return false;
      const isOneDomain = domainOf(mine) !== undefined && domainOf(mine) === domainOf(theirs);
      return isOneDomain || isSame(user.name, label) || hasNoAddress;
    }),
  );
}
