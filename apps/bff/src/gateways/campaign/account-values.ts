import { type CampaignSoap, condition, type XmlElement } from '@console/campaign-soap';
import {
  type AccountValues,
  type BoundField,
  bindSections,
  type ComparedValue,
  hidePasswords,
  isShown,
  sectionsOf,
  type ShownWhen,
} from '@console/domain';
import {
  accountTypeOfKey,
  accountTypes,
  describeAccount,
  describedPaths,
  imsFormKey,
} from '@console/domain/account-types';
import type { AccountText, AccountValuesList, ListedAccountValues } from '../../account-values.ts';
import type { CampaignTokens } from '../../ports.ts';
import { type AccountSchema, isImsType, queryPath } from './account-schema.ts';
import { typeOf, valueOf } from './plain-record.ts';

type Descriptor = ReturnType<typeof describeAccount>;

/** Rows that are records at a time; larger pages are no faster and need more memory. */
const pageSize = 1_000;

/** Shown by the list itself. */
const listed: ReadonlySet<string> = new Set(['label', 'name']);

interface SecretReading {
  readonly schema: AccountSchema;
  /** Takes the stored form of a secret, which goes no further. */
  readonly fingerprint: (cipherText: string) => string;
}

/** The values of every account, page by page; no row outlives its reading. Rejects with what the client rejects with. */
export async function readAccountValues(
  soap: CampaignSoap,
  tokens: CampaignTokens,
  { schema, fingerprint }: SecretReading,
): Promise<AccountValuesList> {
  const read = valuesReader({ schema, fingerprint });
  const query = {
    schema: 'nms:extAccount',
    select: selected(schema),
    // Campaign's table has a record that stands for none (facts: account types, A5).
    where: [condition.notEquals('@id', 0)],
  };
  const pages = soap.selectByKey(tokens, query, { key: ['@id'], pageSize, read });
  const accounts: ListedAccountValues[] = [];
  for (;;) {
    const { done, value } = await pages.next();
    if (done === true) return { accounts, isWhole: value.isWhole };
    accounts.push(...value);
  }
}

/** A field that is read, with what decides whether it counts. */
interface SearchedField {
  readonly bound: BoundField;
  readonly sectionShownWhen: ShownWhen | null;
}

/** Nobody knows a connection by an expression, a flag, or the number of another record. */
const searchedKinds: ReadonlySet<BoundField['kind']> = new Set(['text', 'address', 'long-text', 'choice']);

/** Texts by which people know a connection, in whatever type they are stored. */
const knownAnywhere: ReadonlySet<string> = new Set(['@server', '@account', '@dbName']);

function searchedFields(described: Descriptor, { nodes }: AccountSchema): readonly SearchedField[] {
  const sections = bindSections(sectionsOf(described), nodes);
  const asked = new Set(
    sections.flatMap(({ shownWhen, fields }) =>
      [shownWhen, ...fields.map((field) => field.shownWhen)].flatMap((one) =>
        one === null ? [] : [one.field, one.or?.field ?? one.field],
      ),
    ),
  );
  // Of numbers only a port says where an account leads to; others are read where something depends on them.
  const isRead = ({ field, kind, xpath, present }: BoundField): boolean => {
    if (!present) return true;
    if (field === xpath) return isSearchedElsewhere(xpath, kind);
    return (kind !== 'number' && kind !== 'link') || field === 'port' || asked.has(field);
  };
  return sections.flatMap(({ shownWhen, fields }) =>
    fields.filter(isRead).map((bound) => ({ bound, sectionShownWhen: shownWhen })),
  );
}

/**
 * Of the attributes that the account's own type does not have: those that no type has, such as an extension of the schema. Those of
 * other types have their first values in every account, so that a search for *Adobe* would find them all.
 */
function isSearchedElsewhere(xpath: string, kind: BoundField['kind']): boolean {
  if (knownAnywhere.has(xpath)) return true;
  return !describedPaths.has(xpath) && (kind === 'text' || kind === 'long-text');
}

/** Every attribute that is read of some type. */
function selected(schema: AccountSchema): readonly string[] {
  const fields = [undefined, ...accountTypes].flatMap((type) => searchedFields(type, schema));
  const paths = fields.filter(({ bound }) => bound.present).map(({ bound: { xpath } }) => xpath);
  return [...new Set(['@id', '@name', '@type', ...paths.map(queryPath)])];
}

/** Fields are bound once for each type, since thousands of accounts have it. */
function valuesReader({ schema, fingerprint }: SecretReading): (row: XmlElement) => ListedAccountValues {
  const fieldsOf = new Map<Descriptor, readonly SearchedField[]>();
  return (row) => {
    const { id = '', name = '' } = row.attributes;
    const described = describedAs(row, schema);
    const fields = fieldsOf.get(described) ?? searchedFields(described, schema);
    fieldsOf.set(described, fields);
    const read = fields.map(({ bound }) => [bound.field, valueOf(row, bound, fingerprint).value] as const);
    const values: AccountValues = Object.fromEntries(read);
    return {
      id,
      name: name === '' ? null : name,
      typeKey: described?.key ?? null,
      group: described?.group ?? null,
      values,
      texts: fields.flatMap((field) => textOf(field, values)),
      secrets: fields.flatMap(({ bound: { field, label, kind, present } }) =>
        kind === 'secret' && present ? [{ field, label }] : [],
      ),
    };
  };
}

/** What people search for: a text, a port, or a choice by its label; none that the account does not use, or everybody has. */
function textOf({ bound, sectionShownWhen }: SearchedField, values: AccountValues): readonly AccountText[] {
  const { field, label, kind, xpath, options, usual, shownWhen } = bound;
  const value = values[field];
  if (typeof value !== 'string' || value.trim() === '' || listed.has(field)) return [];
  if (!searchedKinds.has(kind) && field !== 'port') return [];
  const valueAt = (key: string): ComparedValue => {
    const other = values[key];
    return typeof other === 'object' ? null : other;
  };
  const counts = [shownWhen, sectionShownWhen].every((one) => isShown(one ?? undefined, valueAt));
  if (!counts && !knownAnywhere.has(xpath)) return [];
  if (kind !== 'choice') return value === usual && field !== 'port' ? [] : [{ field, label, ...asShown(value) }];
  const chosen = options?.find((option) => option.value === value)?.label;
  // A number that no enumeration names says nothing to anybody.
  if (chosen === undefined && /^-?\d+$/.test(value)) return [];
  return [{ field, label, value: hidePasswords(chosen ?? value), shown: 'label' }];
}

function asShown(stored: string): Pick<AccountText, 'value' | 'shown'> {
  const value = hidePasswords(stored);
  return { value, shown: value === stored ? 'as-stored' : 'partly-hidden' };
}

function describedAs(row: XmlElement, schema: AccountSchema): Descriptor {
  const type = typeOf(row, schema);
  if (type === null) return undefined;
  // The deployer may have named the type of Adobe sign-in, which its own name does not give away.
  return isImsType(schema, type.value)
    ? accountTypeOfKey(imsFormKey)
    : describeAccount(type, row.attributes.name ?? null);
}
