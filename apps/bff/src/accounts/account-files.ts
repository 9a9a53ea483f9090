import type { InstanceAccountsBody } from '@console/contract';
import { type ReadAccount, writeAccountFile } from '@console/domain/account-file';
import type { InstanceConfig } from '../config/load-config.ts';
import type { ExternalAccounts, ListedRecord, PlainField } from '../ports.ts';
import type { SignedIn } from '../sign-in/sessions.ts';
import { readOnlyReason, typeOffers } from './plain-account.ts';

export interface AccountFiles {
  /**
   * The accounts of an instance as a file, read now.
   * @param names - internal names; undefined for all
   */
  read(
    reader: Pick<SignedIn, 'access' | 'instanceKey'>,
    names: readonly string[] | undefined,
  ): Promise<InstanceAccountsBody>;
}

export interface AccountFilesParts {
  readonly instances: ReadonlyMap<string, InstanceConfig>;
  readonly externalAccounts: Pick<ExternalAccounts, 'readAll' | 'types' | 'blank'>;
  readonly now: () => number;
}

type TypeBody = InstanceAccountsBody['types'][number];

export function createAccountFiles({ instances, externalAccounts, now }: AccountFilesParts): AccountFiles {
  return {
    async read({ access, instanceKey }, names) {
      const readAt = new Date(now()).toISOString();
      const instance = instances.get(instanceKey);
      const { records, isWhole } = await externalAccounts.readAll(access, names);
      const { file, notInFile, emptySecrets } = writeAccountFile(instanceKey, records.map(readAccount));
      const forms = await readForms(externalAccounts, access);
      const offers = typeOffers(await externalAccounts.types(access), instance);
      const found = new Set(records.map(({ name }) => name));
      const missing = (names ?? []).filter((name) => !found.has(name));
      return {
        file,
        notInFile: [...notInFile, ...missing.map((account) => ({ account, why: 'not-found' as const }))],
        isWhole,
        types: offers.map(({ value, name, label, notOffered }): TypeBody => {
          const fields = (forms.get(value) ?? []).filter(({ present }) => present);
          return { value, name, label, fields: fields.map(({ field, kind }) => ({ field, kind })), notOffered };
        }),
        readOnly: records.flatMap((record) =>
          record.name !== null && readOnlyReason({ ...record, name: record.name }, instance) !== null
            ? [record.name]
            : [],
        ),
        emptySecrets: Object.fromEntries([...emptySecrets].map(([name, fields]) => [name, [...fields]])),
        fieldTitles: titlesOf([...records.map(({ fields }) => fields), ...forms.values()]),
        readAt,
      };
    },
  };
}

function readAccount({ name, type, isIms, mayBeIms, fields, values }: ListedRecord): ReadAccount {
  const imsState = isIms ? 'ims' : mayBeIms ? 'may-be-ims' : 'other';
  return { name, typeName: type?.name ?? null, imsState, fields, values };
}

/** The form of a new account of each type, by the type's value; the schema that they come from is cached. */
async function readForms(
  { types, blank }: Pick<ExternalAccounts, 'types' | 'blank'>,
  access: SignedIn['access'],
): Promise<ReadonlyMap<string, readonly PlainField[]>> {
  const found = await types(access);
  const forms = await Promise.all(found.map(({ type }) => blank(access, type.value)));
  return new Map(forms.map(({ fields }, index) => [found[index]?.type.value ?? '', fields]));
}

function titlesOf(forms: readonly ListedRecord['fields'][]): InstanceAccountsBody['fieldTitles'] {
  const titles = new Map<string, { en: string; sv: string }>();
  for (const form of forms)
    for (const { field, label } of form) if (!titles.has(field)) titles.set(field, { en: label.en, sv: label.sv });
  return Object.fromEntries(titles);
}
