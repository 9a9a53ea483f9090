import { runInNewContext } from 'node:vm';
import type { RunningAccount } from './in-force.ts';
import type { CampaignInstance } from './instance.ts';
import type { Row } from './records.ts';

/** The person of an IMS access token. */
export interface AdobePerson {
  readonly email: string;
  /** Names of their product profiles, also by user groups. */
  readonly profileNames: readonly string[];
}

/** How the running server answers a sign-in by Adobe ID. */
export type AdobeSignIn =
  | { readonly outcome: 'signed-in'; readonly operator: Row }
  /** The account in force lets nobody in: disabled, incomplete, of another organisation, or not the only one. */
  | { readonly outcome: 'account-off' }
  | { readonly outcome: 'no-right' }
  | { readonly outcome: 'operator-disabled' };

/** What the account needs to let anybody in (Campaign Classic docs, configuring-ims: all but the optional fields). */
const NEEDED = ['@imsServer', '@clientId', '@clientSecret', '@callbackServer', '@imsOrgId', '@imsRightsMask'];
/** Milliseconds a mask may take: a typed expression must not stop the emulator. */
const MASK_TIME = 250;

/**
 * Signs a person in by the settings in force, never by those stored. A known operator gains the groups that the profiles give and
 * loses none; a new one is created (whether a later sign-in removes groups is not public).
 */
export function signInByAdobeId(
  instance: CampaignInstance,
  { organizationId, person }: { readonly organizationId: string; readonly person: AdobePerson },
): AdobeSignIn {
  const [account, ...others] = instance.inForce.all();
  if (account === undefined || others.length > 0 || !letsIn(account, organizationId)) return { outcome: 'account-off' };
  const groups = instance.records.builtIn('xtk:group');
  const names = groupNames(account.get('@imsRightsMask') ?? '', person.profileNames);
  const known = names.filter((name) => groups.named(name) !== undefined);
  if (known.length === 0) return { outcome: 'no-right' };
  const operator = instance.operatorOfEmail(person.email);
  if (operator === undefined) {
    return {
      outcome: 'signed-in',
      operator: instance.addImsOperator({ login: person.email, email: person.email }, known),
    };
  }
  if (operator.get('@disable') === '1') return { outcome: 'operator-disabled' };
  const current = new Set(instance.groupsOf(operator).map((group) => group.get('@name')));
  instance.joinGroups(
    operator,
    known.filter((name) => !current.has(name)),
  );
  return { outcome: 'signed-in', operator };
}

function letsIn(account: RunningAccount, organizationId: string): boolean {
  if (account.get('@active') !== '1' || account.get('@imsOrgId') !== organizationId) return false;
  return NEEDED.every((path) => (account.get(path) ?? '') !== '');
}

/**
 * Names of the groups that profiles give: the capture of an expression that fits the whole name, or the rest after a prefix. Both
 * readings are documented; the engine is not. Empty for an expression that is refused.
 */
function groupNames(mask: string, profileNames: readonly string[]): string[] {
  if (!mask.includes('(')) {
    return profileNames.flatMap((name) => (name.startsWith(mask) ? name.slice(mask.length) : []));
  }
  try {
    const found: unknown = runInNewContext(
      'names.map((name) => new RegExp(`^(?:${mask})$`).exec(name)?.[1])',
      { mask, names: profileNames },
      { timeout: MASK_TIME },
    );
    return Array.isArray(found) ? found.filter((name): name is string => typeof name === 'string') : [];
  } catch {
    return [];
  }
}
