import type { AdobeUser, Operator } from '../../people/people.ts';

/** Who is whom, by the definition and nothing else: one person after another, with texts as people read them. */

/** Decomposed, in capitals, without what nobody sees: what is the same then is the same name. */
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

/** Both are told, and the same. */
function isSame(one: string, other: string): boolean {
  return key(one) !== '' && key(one) === key(other);
}

function qualifiedName({ username, domain = '' }: AdobeUser): string {
  const isWhole = key(username) !== '' && key(domain) !== '' && !key(username).includes('@');
  return isWhole ? `${key(username)}@${key(domain)}` : '';
}

/** An address, a user name or the two parts of one, on one side, and an address or a login on the other. */
export function fits(user: AdobeUser, { email, login }: Operator): boolean {
  const names = [user.email, user.username, qualifiedName(user)];
  return names.some((name) => isSame(name, email) || isSame(name, login));
}

export function isTechnical(...names: readonly string[]): boolean {
  return names.some((name) => key(name).endsWith('@TECHACCT.ADOBE.COM'));
}

/** What stands before the @, without accents, separators and what comes after a plus. */
function localName(text: string): string {
  const [local = ''] = key(text).split(/[@+]/u);
  return local.replaceAll(/[\p{M}._-]/gu, '');
}

function domainOf(text: string): string | undefined {
  return key(text).includes('@') ? key(text).split('@').at(-1) : undefined;
}

/** Joined to nobody, both of them, and perhaps one person: see `near-people.ts` for why these three. */
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
