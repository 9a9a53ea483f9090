import { hostOf } from './endpoints.ts';
import { type Account, clear, found, type Judgement, notJudged, secretsOf, stateOfField, textOf } from './judgement.ts';

/** Adobe lists the type as deprecated or removed. */
export function deprecatedType({ type }: Account): Judgement {
  return type?.deprecated === true ? found() : clear;
}

/**
 * Adobe runs what the account leads to, and asks to leave its credentials alone (Campaign v8 docs, credential rotation guide).
 * The account for Adobe sign-in leads to Adobe by its nature, and is the customer's.
 */
export function managedByAdobe(account: Account): Judgement {
  if (account.type?.key === 'adobe-experience-cloud') return clear;
  const state = stateOfField(account, 'server');
  const server = textOf(account, 'server');
  if (state === undefined || state === 'hidden' || server === '') return clear;
  if (server === null) return notJudged('server');
  if (!server.toLowerCase().includes('adobe')) return clear;
  return state === 'shown' ? found({ server }) : notJudged('server');
}

/** An export of packages takes the account along, and never its secrets: they must be typed again (V7 docs, duplicating-environments). */
export function exportedSecret(account: Account): Judgement {
  const exported = textOf(account, 'packageAutoExport');
  if (exported === null) return notJudged('packageAutoExport');
  if (exported !== '1') return clear;
  const stored = secretsOf(account, 'stored');
  if (stored.length > 0) return found({ fields: stored.join(', ') });
  if (account.type === undefined) return notJudged('type');
  const hidden = secretsOf(account, 'hidden');
  return hidden.length > 0 ? notJudged(...hidden) : clear;
}

/** Addresses that lead back to the instance itself. */
const returnFields = ['callbackServer', 'redirectUrl'] as const;

/** What to compare addresses with; what is left out is not known. */
export interface InstanceAddresses {
  /** Under which people reach the instance. */
  readonly own?: string | undefined;
  /** Of the other instances of the console, by `instanceKey`. */
  readonly others?: Readonly<Record<string, string>> | undefined;
}

/**
 * After a refresh from another environment an account still has that one's addresses (V7 docs, duplicating-environments).
 * A mirror page may well have a host of its own, so that it counts only where another instance has that host.
 */
export function ownAddresses(account: Account, { own, others }: InstanceAddresses): Judgement {
  const ownHost = own === undefined ? null : hostOf(own);
  const hosts = Object.entries(others ?? {}).map(([instance, address]) => [instance, hostOf(address)] as const);
  const unread: string[] = [];
  for (const field of [...returnFields, 'mirrorUrl'] as const) {
    const state = stateOfField(account, field);
    if (state === undefined || state === 'hidden') continue;
    const text = textOf(account, field);
    if (text === '') continue;
    const host = text === null ? null : hostOf(text);
    if (host === null || state === 'not-known') {
      unread.push(field);
      continue;
    }
    if (host === ownHost) continue;
    const instance = hosts.find(([, other]) => other === host)?.[0];
    if (instance !== undefined) return found({ field, host, instance });
    if (field === 'mirrorUrl') continue;
    if (ownHost !== null) return found({ field, host });
    unread.push(field);
  }
  return unread.length > 0 ? notJudged(...unread) : clear;
}
