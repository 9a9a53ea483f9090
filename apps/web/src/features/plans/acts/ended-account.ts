import { type PlainAccountBody, type PlainFieldBody, type PlanBody, readExternalAccount } from '@console/contract';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../shared/api/call.ts';
import type { Texts } from '../../../shared/intl/use-text.ts';
import type { ListedValue } from './value-list.tsx';

type Ended = Pick<PlanBody, 'planId' | 'instanceKey' | 'accountName' | 'revision' | 'state'>;

/**
 * The account that a plan deletes, as it was planned; `undefined` while it is read, `null` where it is not to be had as it was. It is
 * cached beyond the delete, so that it can be created again.
 */
export function useEndedAccount({
  planId,
  instanceKey,
  accountName,
  revision,
  state,
}: Ended): PlainAccountBody | null | undefined {
  const { data, isPending, isFetching } = useQuery({
    // By the plan, since what is read of the instance is dropped after an apply.
    queryKey: ['plan', planId, 'ended-account'],
    queryFn: ({ signal }) => call(readExternalAccount, { params: { instanceKey, name: accountName } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    enabled: state !== 'applied',
  });
  if (isPending) return isFetching ? undefined : null;
  return data?.kind === 'plain' && data.revision === revision ? data : null;
}

function valueOf(
  account: PlainAccountBody,
  { field, kind, options }: PlainFieldBody,
): Pick<ListedValue, 'value' | 'valueLabel'> {
  const value = account.values[field] ?? null;
  if (typeof value === 'object' && value !== null) return { value: { secret: value.secret } };
  const chosen = kind === 'choice' ? options?.find((option) => option.value === value)?.label : undefined;
  return chosen ? { value, valueLabel: chosen } : { value };
}

/** What the console does not describe. Campaign fills in dozens of these, and a list of them hides what the account is. */
function isUndescribed({ described }: PlainAccountBody, key: string): boolean {
  return described !== null && key === 'other';
}

/** How many attributes {@link valuesOfAccount} leaves out though they have a value. */
export function undescribedCount({ sections, values, described }: PlainAccountBody): number {
  const other = described === null ? [] : sections.filter(({ key }) => key === 'other');
  return other.flatMap(({ fields }) => fields).filter(({ field }) => (values[field] ?? '') !== '').length;
}

/** What an account has, with the names of its fields; what is empty is left out. */
export function valuesOfAccount(text: Pick<Texts, 'titled'>, account: PlainAccountBody): readonly ListedValue[] {
  return account.sections
    .flatMap(({ key, fields }) => (isUndescribed(account, key) ? [] : fields))
    .filter(({ present }) => present)
    .map((field) => Object.assign({ field: field.field, name: text.titled(field.label) }, valueOf(account, field)))
    .filter(
      ({ value }) =>
        value !== '' &&
        !(typeof value === 'object' && value !== null && 'secret' in value && value.secret === 'absent'),
    );
}

/** What a new account is filled in with to be as the ended one was. Its secrets were never read, and keys of other records are not ours. */
export function draftOf(account: PlainAccountBody): Readonly<Record<string, string | boolean>> {
  const fields = account.sections.flatMap((section) => section.fields);
  return Object.fromEntries(
    fields.flatMap(({ field, kind, present, unread }): [string, string | boolean][] => {
      const value = account.values[field];
      if (!present || unread !== null || kind === 'link' || kind === 'secret') return [];
      return typeof value === 'string' || typeof value === 'boolean' ? [[field, value]] : [];
    }),
  );
}

/** Fields of secrets that it had, or may have had. */
export function secretFieldsOf({ sections, values }: PlainAccountBody): readonly string[] {
  return sections
    .flatMap(({ fields }) => fields)
    .filter(({ field, kind, present }) => {
      const value = values[field];
      return kind === 'secret' && present && typeof value === 'object' && value?.secret !== 'absent';
    })
    .map(({ field }) => field);
}
