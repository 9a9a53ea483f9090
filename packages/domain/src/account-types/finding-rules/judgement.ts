import { type AccountValue, isSecretValue } from '../../account-values/account-values.ts';
import type { SecretAge } from '../../account-values/secret-age.ts';
import type { UseDoubt } from '../account-finding-codes.ts';
import type { AccountTypeDescriptor, SectionDescriptor } from '../descriptor.ts';
import { accountTypeOfKey } from '../registry.ts';
import { type ComparedValue, sectionsOf, shownStateOf, type ShownState } from '../sections-of.ts';

/** What is known of one question about one account. */
export type Judgement =
  | { readonly kind: 'clear' }
  | { readonly kind: 'found'; readonly params?: Readonly<Record<string, string>> }
  | { readonly kind: 'not-judged'; readonly fields: readonly string[]; readonly cause?: UseDoubt };

export const clear: Judgement = { kind: 'clear' };

export function found(params?: Readonly<Record<string, string>>): Judgement {
  return params === undefined ? { kind: 'found' } : { kind: 'found', params };
}

export function notJudged(...fields: readonly string[]): Judgement {
  return { kind: 'not-judged', fields };
}

/** What queries say of the use of an account: a record links to it, nothing was found, or why that is not known. */
export type AccountUse = 'linked' | 'nothing-found' | Exclude<UseDoubt, 'seen-by-no-query'>;

/** An account with what its type says. */
export interface Account {
  readonly name: string;
  readonly type: AccountTypeDescriptor | undefined;
  readonly sections: readonly SectionDescriptor[];
  readonly values: Readonly<Record<string, AccountValue | undefined>>;
  readonly secretAges: Readonly<Record<string, SecretAge | null | undefined>>;
  readonly use: AccountUse;
}

/** An account of an instance, as far as it was read. */
export interface ListedAccount {
  /** Internal name. */
  readonly name: string;
  /** Key of its descriptor; `null` for a type that nothing is known of. */
  readonly typeKey: string | null;
  /** By field; `null`, and what is left out, was not read. */
  readonly values: Readonly<Record<string, AccountValue | undefined>>;
  /** By field; `null`, and what is left out, is not known. */
  readonly secretAges?: Readonly<Record<string, SecretAge | null>> | undefined;
  /** What is left out was not asked. */
  readonly use?: AccountUse | undefined;
}

export function accountToJudge({ name, typeKey, values, secretAges = {}, use = 'not-asked' }: ListedAccount): Account {
  const type = typeKey === null ? undefined : accountTypeOfKey(typeKey);
  return { name, type, sections: sectionsOf(type), values, secretAges, use };
}

/** The text of a field without spaces around it, `1` or `0` of a flag; `null` where it was not read. */
export function textOf({ values }: Account, field: string): string | null {
  const value = values[field];
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'string' ? value.trim() : null;
}

/** Keys of the secrets of its type that are in this state. */
export function secretsOf({ sections, values }: Account, state: 'stored' | 'hidden'): readonly string[] {
  const keys = sections.flatMap(({ fields }) => fields.filter(({ kind }) => kind === 'secret').map(({ key }) => key));
  return keys.filter((key) => {
    const value = values[key] ?? null;
    if (state === 'hidden' && value === null) return true;
    return value !== null && isSecretValue(value) && value.secret === state;
  });
}

/** Whether a field counts in this account; `undefined` where its type has no such field. */
export function stateOfField({ sections, values }: Account, field: string): ShownState | undefined {
  const valueOf = (key: string): ComparedValue => {
    const value = values[key];
    return typeof value === 'object' ? null : value;
  };
  const section = sections.find(({ fields }) => fields.some(({ key }) => key === field));
  const own = section?.fields.find(({ key }) => key === field);
  if (section === undefined || own === undefined) return undefined;
  const states = [shownStateOf(section.shownWhen, valueOf), shownStateOf(own.shownWhen, valueOf)];
  return states.find((state) => state === 'hidden') ?? states.find((state) => state === 'not-known') ?? 'shown';
}

/** What Campaign's own form has in a new account of this type; empty where it has nothing. */
export function usualOf({ sections }: Account, field: string): string {
  return sections.flatMap(({ fields }) => fields).find(({ key }) => key === field)?.usual ?? '';
}
