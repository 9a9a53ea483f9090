import type { AccountUse } from '../account-types/finding-rules/judgement.ts';
import { accountTypeOfKey, accountTypes } from '../account-types/registry.ts';
import { sectionsOf } from '../account-types/sections-of.ts';
import type { AccountValues } from '../account-values/account-values.ts';

/** What the links of an instance say of its accounts. */
export interface LinkedAccounts {
  /** Primary keys of the accounts that a record links to. */
  readonly ids: ReadonlySet<string>;
  /** Schemas that were asked by a link, and answered. */
  readonly schemas: ReadonlySet<string>;
  /** Every schema that has a link answered. */
  readonly isAnswered: boolean;
}

interface UsedAccount {
  readonly id: string;
  /** `null` where it was not read. */
  readonly name: string | null;
  readonly typeKey: string | null;
  readonly values: AccountValues;
}

/** Values that a list gives, or that are numbers, name no account. */
const notNames: ReadonlySet<string> = new Set([
  'label',
  'name',
  ...[undefined, ...accountTypes].flatMap((type) =>
    sectionsOf(type).flatMap(({ fields }) =>
      fields.flatMap(({ key, kind }) => (kind === 'text' || kind === 'long-text' ? [] : [key])),
    ),
  ),
]);

/** Texts of an account that may be the internal name of another one. */
export function namesIn(values: AccountValues): readonly string[] {
  return Object.entries(values).flatMap(([field, value]) =>
    typeof value === 'string' && value !== '' && !notNames.has(field) ? [value] : [],
  );
}

/**
 * What links, and the values of the other accounts, say of the use of each, by its primary key. Options may name it as well.
 * @param isWhole - false where accounts are missing, any of which may name another one
 */
export function usesByLinks(
  accounts: readonly UsedAccount[],
  linked: LinkedAccounts,
  isWhole: boolean,
): ReadonlyMap<string, AccountUse> {
  const texts = accounts.flatMap(({ id, values }) => namesIn(values).map((text) => ({ id, text })));
  const named = Map.groupBy(texts, ({ text }) => text);
  const useOf = ({ id, name, typeKey }: UsedAccount): AccountUse => {
    if (linked.ids.has(id)) return 'linked';
    const schema = accountTypeOfKey(typeKey ?? '')?.linkedBy;
    const isAsked = schema !== undefined && linked.schemas.has(schema);
    if (!isWhole || !linked.isAnswered || !isAsked || name === null) return 'unanswered';
    return named.get(name)?.some((one) => one.id !== id) ? 'named' : 'nothing-found';
  };
  return new Map(accounts.map((account) => [account.id, useOf(account)]));
}
