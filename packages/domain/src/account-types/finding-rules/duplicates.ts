import { plainServer } from './endpoints.ts';
import { type Account, clear, found, type Judgement, notJudged, stateOfField, textOf, usualOf } from './judgement.ts';

/** What makes two connections the same, beside the server; each counts where the account's type has it. */
const identityFields = [
  'port',
  'account',
  'messageType',
  'deliveryMode',
  'provider',
  'dbName',
  'catalog',
  'dbSchema',
  'project',
  'dataset',
  'awsKey',
  'clientId',
  'applicationId',
] as const;

/** A login at an SMS provider: whatever else differs, two accounts with it take each other's messages. */
const loginFields = ['port', 'account'] as const;

type Identity = { readonly key: string } | { readonly unread: readonly string[] } | null;

function identityOf(account: Account, fields: readonly string[]): Identity {
  const state = stateOfField(account, 'server');
  const server = textOf(account, 'server');
  if (state === undefined || state === 'hidden' || server === '') return null;
  const states = fields.map((field) => [field, stateOfField(account, field)] as const);
  const used = states.filter(([, one]) => one === 'shown').map(([field]) => field);
  const unsure = states.filter(([, one]) => one === 'not-known').map(([field]) => field);
  const unread = ['server', ...used].filter((field) => textOf(account, field) === null);
  if (state === 'not-known') return { unread: ['server', ...unread, ...unsure] };
  if (server === null || unread.length + unsure.length > 0) return { unread: [...unread, ...unsure] };
  const values = used.map((field) => [field, textOf(account, field) || usualOf(account, field)]);
  return { key: JSON.stringify([account.type?.key, plainServer(server), values]) };
}

/** By SMPP: not through a mid-sourcing instance, whose account logs in at the provider. */
function isSmpp(account: Account): boolean | null {
  if (account.type?.key !== 'routing') return false;
  const [channel, mode] = [textOf(account, 'messageType'), textOf(account, 'deliveryMode')];
  if ((channel !== null && channel !== '1') || mode === '4') return false;
  return channel === null || mode === null ? null : true;
}

/** Accounts that are the same by these fields judged by a table made once. */
function judgeBy(accounts: readonly Account[], identify: (account: Account) => Identity): (one: Account) => Judgement {
  const identities = new Map(accounts.map((account) => [account, identify(account)]));
  const groups = new Map<string, string[]>();
  for (const [{ name }, identity] of identities) {
    if (identity === null || 'unread' in identity) continue;
    const group = groups.get(identity.key);
    if (group === undefined) groups.set(identity.key, [name]);
    else group.push(name);
  }
  return (account) => {
    const identity = identities.get(account) ?? null;
    if (identity === null) return clear;
    if ('unread' in identity) return notJudged(...identity.unread);
    const names = groups.get(identity.key) ?? [];
    if (names.length < 2) return clear;
    // One other is named; of a crowd with one login, all names in each finding would be a list of its square.
    const other = names.find((name) => name !== account.name) ?? account.name;
    return found({ other, count: String(names.length - 1) });
  };
}

interface Duplicates {
  readonly endpoint: (account: Account) => Judgement;
  readonly smsLogin: (account: Account) => Judgement;
}

/**
 * Which accounts lead to the same end as another of their type. Two with one login at an SMS provider are a listed cause of lost
 * messages (facts: account types, A5), so they are said under a code of their own, and no longer under the general one.
 */
export function duplicatesAmong(accounts: readonly Account[]): Duplicates {
  return {
    endpoint: judgeBy(accounts, (account) => (isSmpp(account) === true ? null : identityOf(account, identityFields))),
    smsLogin: judgeBy(accounts, (account) => {
      const smpp = isSmpp(account);
      if (smpp !== null) return smpp ? identityOf(account, loginFields) : null;
      const unread = ['messageType', 'deliveryMode'].filter((field) => textOf(account, field) === null);
      return { unread };
    }),
  };
}
