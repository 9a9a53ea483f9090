import type { AccountActBody, ExternalAccountBody, SearchedAccountBody, SearchedValueBody } from '@console/contract';
import { plainServer, type Titled } from '@console/domain';

/** An account that was chosen, with what the list and the search know of it. */
export interface ChosenAccount {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  /** `null` where Campaign did not report it. */
  readonly enabled: boolean | null;
  readonly values: readonly SearchedValueBody[];
  readonly secrets: SearchedAccountBody['secrets'];
}

/** The accounts that can be changed together: all that have a name, but for the one of Adobe sign-in. */
export function knownAccounts(
  listed: readonly ExternalAccountBody[],
  searched: readonly SearchedAccountBody[],
): readonly ChosenAccount[] {
  const valuesOf = new Map(searched.map((one) => [one.name, one]));
  return listed.flatMap(({ name, label, type, enabled, isIms }) => {
    if (name === null || isIms === true) return [];
    const { values = [], secrets = [] } = valuesOf.get(name) ?? {};
    return [{ name, label: label ?? '', type: type?.label || type?.name || '', enabled, values, secrets }];
  });
}

/** What is to become of every chosen account. */
export type ManyChange =
  | { readonly kind: 'enable' }
  | { readonly kind: 'disable' }
  | { readonly kind: 'set'; readonly field: string; readonly value: string }
  | { readonly kind: 'replace'; readonly field: string; readonly find: string; readonly value: string }
  | { readonly kind: 'secret'; readonly field: string; readonly value: string };

/**
 * Why an account keeps what it has: `same` as asked for; `no-value` is read of this field; `partly-hidden`: a password within the
 * value is hidden, so that a part of it cannot be replaced; `not-in-value`: the text sought is not in it; `no-secret` of this
 * field in its type.
 */
export type LeftOut = 'same' | 'no-value' | 'partly-hidden' | 'not-in-value' | 'no-secret';

export interface ManyEffect {
  readonly account: ChosenAccount;
  /** Of a text field; `null` where there is nothing to show. */
  readonly before: string | null;
  readonly after: string | null;
  readonly outcome: { readonly act: AccountActBody } | { readonly leftOut: LeftOut };
}

function textOf({ values }: ChosenAccount, field: string): SearchedValueBody | undefined {
  // A choice is shown by its label, which is not what is stored.
  return values.find((one) => one.field === field && one.shown !== 'label');
}

function effectOf(change: ManyChange, account: ChosenAccount): ManyEffect {
  const act = (fields: Extract<AccountActBody, { act: 'change' }>['change']): ManyEffect['outcome'] => ({
    act: { act: 'change', account: account.name, change: fields },
  });
  const nothing = { account, before: null, after: null };
  switch (change.kind) {
    case 'enable':
    case 'disable': {
      const enabled = change.kind === 'enable';
      return { ...nothing, outcome: account.enabled === enabled ? { leftOut: 'same' } : act({ enabled }) };
    }
    case 'secret': {
      const { field, value } = change;
      const has = account.secrets.some((one) => one.field === field);
      return { ...nothing, outcome: has ? act({ [field]: { action: 'replace', value } }) : { leftOut: 'no-secret' } };
    }
    default: {
      const { field } = change;
      const found = textOf(account, field);
      if (found === undefined) return { ...nothing, outcome: { leftOut: 'no-value' } };
      const before = found.value;
      const left = (leftOut: LeftOut): ManyEffect => ({ account, before, after: null, outcome: { leftOut } });
      if (change.kind === 'replace') {
        // What is hidden would be written as it is shown.
        if (found.shown === 'partly-hidden') return left('partly-hidden');
        if (change.find === '' || !before.includes(change.find)) return left('not-in-value');
      }
      const after = change.kind === 'set' ? change.value : before.replaceAll(change.find, () => change.value);
      if (found.shown === 'as-stored' && after === before) return left('same');
      return { account, before, after, outcome: act({ [field]: after }) };
    }
  }
}

/** What a change comes to, account by account, in their order. */
export function effectsOf(change: ManyChange, accounts: readonly ChosenAccount[]): readonly ManyEffect[] {
  return accounts.map((account) => effectOf(change, account));
}

export function actsOf(effects: readonly ManyEffect[]): readonly AccountActBody[] {
  return effects.flatMap(({ outcome }) => ('act' in outcome ? [outcome.act] : []));
}

export interface FieldChoice {
  readonly field: string;
  readonly label: Titled;
  /** How many of the chosen accounts have it. */
  readonly count: number;
}

function choices(fields: readonly { readonly field: string; readonly label: Titled }[]): readonly FieldChoice[] {
  const found = new Map<string, FieldChoice>();
  for (const { field, label } of fields) found.set(field, { field, label, count: (found.get(field)?.count ?? 0) + 1 });
  return [...found.values()].toSorted((one, other) => other.count - one.count);
}

/** The text fields in which one of the accounts has a value; those that most have come first. */
export function textChoices(accounts: readonly ChosenAccount[]): readonly FieldChoice[] {
  return choices(accounts.flatMap(({ values }) => values.filter(({ shown }) => shown !== 'label')));
}

/** The secrets that the types of the accounts have; those that most have come first. */
export function secretChoices(accounts: readonly ChosenAccount[]): readonly FieldChoice[] {
  return choices(accounts.flatMap(({ secrets }) => secrets));
}

/** The server and the login of an account; `undefined` where one of them was not read. */
function loginOf({ values }: Pick<ChosenAccount, 'values'>): string | undefined {
  const valueOf = (wanted: string) => values.find(({ field }) => field === wanted)?.value.trim();
  const [server, login] = [valueOf('server'), valueOf('account')];
  return server === undefined || login === undefined ? undefined : JSON.stringify([plainServer(server), login]);
}

/** Other accounts that sign in to the same server with the same login as one of those chosen: they need the new secret too. */
export function sharedWith(
  chosen: readonly ChosenAccount[],
  all: readonly ChosenAccount[],
  field: string,
): readonly ChosenAccount[] {
  const names = new Set(chosen.map(({ name }) => name));
  const logins = new Set(chosen.map(loginOf));
  return all.filter((account) => {
    const login = loginOf(account);
    const hasSecret = account.secrets.some((one) => one.field === field);
    return !names.has(account.name) && hasSecret && login !== undefined && logins.has(login);
  });
}
